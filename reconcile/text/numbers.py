"""Reads one numeral, in digits or words, as an interval with the precision it is written in."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from reconcile.text.fractions import SIGNS, fraction_after, parts, sign_value, slashed
from reconcile.text.scan import Scan, glued, numeral, word

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_SCALES = """\
hundred: 1e2
thousand, k: 1e3
lakh: 1e5
million, mil, mln, mn, m, mm: 1e6
crore: 1e7
billion, bil, bln, bn, b: 1e9
trillion, trn, tn: 1e12
"""
_GLUED_SCALES = frozenset({"k", "m", "mm", "b", "mn", "bn", "tn", "mln", "bln", "trn"})
_VAGUE = """\
couple: 2 3
few: 2 6
several: 3 9
handful: 3 7
scores: 30 150
dozens: 20 150
hundreds: 150 2000
thousands: 1500 100000
millions: 1.5e6 1e9
billions: 1.5e9 1e12
trillions: 1.5e12 1e15
"""
_MANY = {"tens": (15.0, 120.0), "dozens": (20.0, 150.0), "hundreds": (150.0, 2000.0)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A numeral from token ``first`` up to, not including, token ``after``.

    ``low`` and ``high`` are the same but for words such as *dozens*. ``precision`` is half the
    width of what is rounded to this numeral: 0.05 for *5.3*, 500,000 for *3 million*.
    ``scale`` is the scale word it ends in (1 without one); ``part`` tells *a third* and ``vague``
    *dozens* from plain numbers, ``spelled`` words from digits.
    """

    first: int
    after: int
    low: float
    high: float
    precision: float
    scale: float = 1.0
    part: bool = False
    vague: bool = False
    spelled: bool = True


@cache
def cardinals() -> dict[str, int]:
    """Number words below one hundred."""
    ones = {name: value for value, name in enumerate(_ONES.split())}
    return ones | {name: 20 + 10 * value for value, name in enumerate(_TENS.split())}


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words with their number, *hundredth* included."""
    ones = {name: value for value, name in enumerate(_ORDINALS.split())}
    tens = {name: 20 + 10 * value for value, name in enumerate(_ORDINAL_TENS.split())}
    return ones | tens | {"hundredth": 100, "thousandth": 1000}


@cache
def scales() -> dict[str, float]:
    """Scale words and their abbreviations."""
    return {name: float(value) for names, value in _rows(_SCALES) for name in names}


@cache
def vague() -> dict[str, tuple[float, float]]:
    """Words for an unnamed number with the range they are used for."""
    rows = {names[0]: value.split() for names, value in _rows(_VAGUE)}
    return {name: (float(low), float(high)) for name, (low, high) in rows.items()}


@cache
def starters() -> frozenset[str]:
    """Every word a numeral can start with."""
    spoken = frozenset(name for name in scales() if len(name) > 3)
    return (
        frozenset(cardinals())
        | spoken
        | frozenset(vague())
        | {
            "half",
            "dozen",
            "tens",
            "quarter",
            "third",
            "fifth",
            "tenth",
            "sixth",
            "eighth",
            *SIGNS,
        }
    )


@lru_cache(maxsize=64)
def read_number(tokens: Scan, index: int) -> Reading | None:
    """The longest numeral that starts at token ``index``, or None."""
    found = word(tokens, index)
    if numeral(found):
        return _read_digits(tokens, index)
    if found in SIGNS:
        return _part(index, index + 1, sign_value(found))
    if found in vague() or found == "tens":
        return _read_vague(tokens, index)
    if found == "half" or found in parts():
        return _read_part(tokens, index)
    if found in cardinals() or found == "dozen" or found in scales():
        return _read_words(tokens, index)
    return None


@lru_cache(maxsize=64)
def read_ordinal(tokens: Scan, index: int) -> tuple[int, int] | None:
    """The ordinal (*2nd*, *twenty-first*) at token ``index``: its number and the token after."""
    found = word(tokens, index)
    if found in ordinals():
        return ordinals()[found], index + 1
    if cardinals().get(found, 0) >= 20:
        after = index + 2 if word(tokens, index + 1) == "-" else index + 1
        unit = ordinals().get(word(tokens, after), 0)
        return (cardinals()[found] + unit, after + 1) if 0 < unit < 10 else None
    suffix = word(tokens, index + 1) if glued(tokens, index + 1) else ""
    if found.isdecimal() and suffix in {"st", "nd", "rd", "th"}:
        return int(found), index + 2
    return None


def _rows(table: str) -> list[tuple[list[str], str]]:
    rows = [line.split(":") for line in table.splitlines()]
    return [([name.strip() for name in names.split(",")], value.strip()) for names, value in rows]


def _read_digits(tokens: Scan, index: int) -> Reading | None:
    digits = "".join(char for char in word(tokens, index) if char.isdecimal() or char == ".")
    if digits.count(".") > 1 or len(digits) > 30:
        return None
    if word(tokens, index + 1) == "/" and glued(tokens, index + 1) and numeral(word(tokens, index + 2)):
        part = slashed(tokens, index)
        return _part(index, part[1], part[0]) if part else None
    decimals = len(digits.partition(".")[2])
    value, after, precision = float(digits), index + 1, 0.5 * 10.0**-decimals
    fraction = fraction_after(tokens, after)
    if fraction and not decimals:
        value, precision, after = value + fraction[0], 0.25, fraction[1]
    reading = Reading(first=index, after=after, low=value, high=value, precision=precision, spelled=False)
    return _scaled(tokens, reading)


def _scaled(tokens: Scan, reading: Reading) -> Reading:
    """``reading`` times the scale words that follow it."""
    while True:
        index = reading.after
        if word(tokens, index) == "-" and len(word(tokens, index + 1)) > 3:
            index += 1
        found = word(tokens, index)
        factor = 12.0 if found == "dozen" else scales().get(found, 0.0)
        if not factor or (len(found) <= 2 and not _abbreviates(tokens, index)):
            return reading
        reading = replace(
            reading,
            after=index + 1,
            low=reading.low * factor,
            high=reading.high * factor,
            precision=reading.precision if factor <= 100 else reading.precision * factor,
            scale=reading.scale * factor,
        )


def _abbreviates(tokens: Scan, index: int) -> bool:
    """Whether the one or two letters at ``index`` are a scale: *5bn*, *5 bn*, never *5 m*."""
    if glued(tokens, index):
        return word(tokens, index) in _GLUED_SCALES and word(tokens, index + 1) != "²"
    return word(tokens, index) in {"bn", "mn", "tn"}


def _read_vague(tokens: Scan, index: int) -> Reading | None:
    found = word(tokens, index)
    low, high = vague().get(found, (0.0, 0.0))
    after = index + 1
    larger = word(tokens, index + 2) if word(tokens, index + 1) == "of" else ""
    if found in _MANY and larger[:-1] in scales() and larger.endswith("s"):
        factor = scales()[larger[:-1]]
        low, high, after = _MANY[found][0] * factor, _MANY[found][1] * factor, index + 3
    elif found == "tens" or (found == "scores" and word(tokens, after) != "of"):
        return None
    reading = Reading(first=index, after=after, low=low, high=high, precision=0.0, vague=True)
    if found in {"couple", "few", "several"}:
        dozen = word(tokens, after) in scales() and len(word(tokens, after)) > 3
        return _scaled(tokens, reading) if dozen else reading
    return reading


def _read_part(tokens: Scan, index: int) -> Reading | None:
    """*half*, and *half a million*; other fractions need *a* or a number before them."""
    if word(tokens, index) == "half":
        return _of_scale(tokens, _part(index, index + 1, 0.5))
    if word(tokens, index - 1) in {"a", "one"} and word(tokens, index + 1) in {"of", "the"}:
        return _of_scale(tokens, _part(index, index + 1, 1 / parts()[word(tokens, index)]))
    return None


def _of_scale(tokens: Scan, part: Reading) -> Reading:
    """*half a million* as a number; any other fraction as it is."""
    index = part.after + (word(tokens, part.after) == "of")
    index += word(tokens, index) in {"a", "an"}
    found = word(tokens, index)
    factor = 12.0 if found == "dozen" else scales().get(found, 0.0)
    if len(found) < 4 or not factor:
        return part
    value = part.low * factor
    precision = value / 10 if factor > 100 else 0.5
    return Reading(first=part.first, after=index + 1, low=value, high=value, precision=precision, scale=factor)


def _part(first: int, after: int, value: float) -> Reading:
    return Reading(first=first, after=after, low=value, high=value, precision=0.01, part=True)


def _read_words(tokens: Scan, index: int) -> Reading | None:
    """Number words: *twenty-one*, *two hundred and five thousand*, *one and a half million*."""
    value, scale, after = _sum_words(tokens, index)
    decimals = _spoken_decimals(tokens, after) if scale == 1 else ""
    if decimals:
        tail = len(decimals)
        value, half = value + float(f"0.{decimals}"), 0.5 * 10.0**-tail
        spoken = Reading(first=index, after=after + 1 + tail, low=value, high=value, precision=half)
        return _scaled(tokens, spoken)
    over = _denominator(tokens, after) if scale == 1 and value < 20 else None
    if over:
        return _of_scale(tokens, _part(index, over[1], value / over[0]))
    precision = 0.5 * scale if scale > 100 and value % scale == 0 else 0.5
    fraction = fraction_after(tokens, after) if scale == 1 else None
    if fraction:
        value, precision, after = value + fraction[0], 0.25, fraction[1]
    reading = Reading(first=index, after=after, low=value, high=value, precision=precision, scale=scale)
    return _scaled(tokens, reading)


def _spoken_decimals(tokens: Scan, index: int) -> str:
    """The digits of *point eight five* at ``index``, or an empty string."""
    digits = ""
    while word(tokens, index) == "point" and cardinals().get(word(tokens, index + 1 + len(digits)), 10) < 10:
        digits += str(cardinals()[word(tokens, index + 1 + len(digits))])
    return digits


def _denominator(tokens: Scan, index: int) -> tuple[int, int] | None:
    """*-thirds*, * quarters* after a small number word: the denominator and the token after."""
    index += word(tokens, index) == "-"
    found = word(tokens, index)
    if found not in parts() or word(tokens, index + 1) in {"-", "place"} or found == "half":
        return None
    return parts()[found], index + 1


def _sum_words(tokens: Scan, index: int) -> tuple[float, float, int]:
    """Value, last scale word (1 without) and token after of a run of number words."""
    total, current, scale, after = 0.0, 0.0, 1.0, index
    below = 1e15
    while True:
        skip = _joint(tokens, after, started=after > index, current=current, total=total)
        found = word(tokens, after + skip)
        if found in cardinals() and _adds(current, cardinals()[found]):
            current, scale = current + cardinals()[found], 1.0
        elif found == "hundred" and 0 <= current < 100:
            current, scale = max(current, 1.0) * 100, 100.0
        elif found == "dozen" and not total:
            current, scale = max(current, 1.0) * 12, 12.0
        elif len(found) > 3 and found in scales() and scales()[found] < below:
            below = scale = scales()[found]
            total, current = total + max(current, 1.0) * scale, 0.0
        else:
            return total + current, scale, after
        after += skip + 1


def _adds(current: float, value: int) -> bool:
    """Whether a number word goes on where ``current`` stands: *twenty* + *one*, not *two* + *two*."""
    room = 1 if current == 0 else (100 if current % 100 == 0 else 10)
    if room == 1:
        return True
    return current % room == 0 and 0 < value < room and (room == 100 or current % 100 >= 20)


def _joint(tokens: Scan, after: int, *, started: bool, current: float, total: float) -> int:
    """How many tokens (*-*, *and*) join the number word before ``after`` to the next."""
    found = word(tokens, after)
    if not started or found not in {"-", "and"}:
        return 0
    if found == "-":
        return 1
    large = (current and current % 100 == 0) or (not current and total)
    return 1 if large and word(tokens, after + 1) in cardinals() else 0
