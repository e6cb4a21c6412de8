"""Reads a number with all that belongs to it: hedge, currency, range, unit, rate and counted noun."""

from dataclasses import dataclass, replace

from reconcile.text.differences import is_difference
from reconcile.text.hedges import bend, hedge_after, hedge_before, spans_time
from reconcile.text.masks import is_label
from reconcile.text.nouns import counted, single
from reconcile.text.numbers import Reading, cardinals, read_number
from reconcile.text.ones import is_counting_one
from reconcile.text.quantity import Direction, Kind, Quantity
from reconcile.text.scan import Scan, capital, glued, numeral, word
from reconcile.text.units import Unit, durations, in_base, money, symbol_before, unit_at

_CHANGES = frozenset(
    "rose fell up down grew climbed dropped increased decreased jumped declined slipped gained lost by".split()
)
_HALVES = frozenset("first second last latter this better other next previous back top bottom each past half-".split())
_NO_NOUN = frozenset(
    "off sided way fold something sum on to by stop handed dimensional plus odd ish and or old olds minded".split()
)
_POINTS_IN_TIME = frozenset("ago earlier later before after from and to -".split())
_AFTER_AGE = frozenset("and on in when at today tomorrow yesterday this last next years but who now then while".split())
_SHARE = Unit(kind=Kind.SHARE, name="percent", base="percent", factor=1.0)
_COUNT = Unit(kind=Kind.COUNT, name="", base="", factor=1.0)
_YEARS = 31557600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """One number or a range of two, with what stands on both sides; ``first``/``after`` are tokens."""

    first: int
    after: int
    low: float
    high: float
    precision: float
    unit: Unit | None
    ranged: bool
    head: Reading


def read_measure(tokens: Scan, index: int, floor: int, closed: frozenset[int]) -> tuple[Quantity, int] | None:
    """The quantity whose number starts at token ``index``, and the token after it.

    ``floor`` is the first token that no earlier quantity has taken; ``closed`` are the tokens of
    dates and addresses. None where the number is a label or no number.
    """
    head = _head(tokens, index)
    if head is None or any(at in closed for at in range(index, head.after)):
        return None
    symbol = symbol_before(tokens, index)
    if symbol and symbol[1] < floor:
        symbol = None
    if symbol is None and is_label(tokens, index, head.after, closed):
        return None
    number = _with_unit(tokens, _ranged(tokens, head, symbol, floor, closed), symbol)
    return _finish(tokens, number, floor)


def _head(tokens: Scan, index: int) -> Reading | None:
    found, following = word(tokens, index), word(tokens, index + 1)
    if found in {"a", "an"}:
        return _single_span(tokens, index)
    if following == "-" and found in durations() and word(tokens, index + 2) in {"long", "old"}:
        return _one(index, index)
    if found in {"couple", "handful"} and following != "of":
        return None
    before = word(tokens, index - 1)
    if found == "few" and before not in {"a", "last", "past", "next", "first", "these", "every"}:
        return None
    if found == "half" and (before in _HALVES or _half_name(tokens, index)):
        return None
    reading = read_number(tokens, index)
    if reading and found == "one" and not is_counting_one(tokens, index, reading.after):
        return None
    return reading


def _single_span(tokens: Scan, index: int) -> Reading | None:
    """*an hour*, *a year*: one of it, but no rate (*twice a week*) and no point in time (*a day later*)."""
    unit, behind = word(tokens, index + 1), word(tokens, index + 2)
    if unit not in durations() or unit == "second" or behind in {"ago", "'", "over"}:
        return None
    return _one(index, index + 1)


def _one(first: int, after: int) -> Reading:
    return Reading(first=first, after=after, low=1.0, high=1.0, precision=0.5)


def _half_name(tokens: Scan, index: int) -> bool:
    """*half-brother*, *half time*: no number."""
    if word(tokens, index + 1) != "-":
        return word(tokens, index + 1) in {"time", "way", "marathon", "price"}
    known = unit_at(tokens, index + 2) is not None
    return not known and word(tokens, index + 2) not in {"million", "billion", "dozen", "century"}


def _ranged(tokens: Scan, head: Reading, symbol: tuple[str, int] | None, floor: int, closed: frozenset[int]) -> Numeral:
    """``head`` alone, or with the second number of *X to Y*, *X–Y*, *between X and Y*."""
    first = symbol[1] if symbol else head.first
    alone = Numeral(
        first=first, after=head.after, low=head.low, high=head.high, precision=head.precision, unit=None,
        ranged=False, head=head,
    )  # fmt: skip
    unit = unit_at(tokens, head.after)
    joint = unit[1] if unit else head.after
    between = word(tokens, first - 1) == "between" and first - 1 >= floor
    if head.vague or not _joins(tokens, joint, between=between):
        return alone
    second, sign = _second(tokens, joint + 1)
    if second is None or second.vague or (sign is not None and symbol is None and not unit):
        return alone
    if any(at in closed for at in range(joint + 1, second.after)):
        return alone
    share = second.scale if head.scale == 1 and second.scale > 1 and not unit and head.low < 1000 else 1.0
    low = head.low * share
    behind = unit_at(tokens, second.after)
    mismatch = unit and (behind is None or behind[0].base != unit[0].base)
    if mismatch or low >= second.high or head.part != second.part:
        return alone
    if _is_change(tokens, joint, first):
        return replace(alone, unit=behind[0] if behind and not symbol and not unit else None)
    factor = unit[0].factor / behind[0].factor if unit and behind else 1.0
    return replace(
        alone, first=first - between, after=second.after, low=low * factor, high=second.high,
        precision=second.precision, ranged=True,
    )  # fmt: skip


def _joins(tokens: Scan, joint: int, *, between: bool) -> bool:
    found = word(tokens, joint)
    if found == "and":
        return between
    if found in {"-", "–"}:
        return glued(tokens, joint) == glued(tokens, joint + 1)
    return found in {"or", "to"}


def _is_change(tokens: Scan, joint: int, first: int) -> bool:
    """Whether *X to Y* leads from one value to another (*rose from X to Y*) and is no range."""
    before, earlier = word(tokens, first - 1), word(tokens, first - 2)
    if word(tokens, joint) != "to" or earlier.startswith("rang") or earlier == "anywhere":
        return False
    return before == "from" or before in _CHANGES


def _second(tokens: Scan, index: int) -> tuple[Reading | None, str | None]:
    symbol = symbol_before(tokens, index + 1) or symbol_before(tokens, index + 2)
    at = index
    while symbol and at < index + 2 and not numeral(word(tokens, at)):
        at += 1
    found = word(tokens, at)
    if not (numeral(found) or found.isalpha()):
        return None, None
    return read_number(tokens, at), symbol[0] if symbol and at > index else None


def _with_unit(tokens: Scan, number: Numeral, symbol: tuple[str, int] | None) -> Numeral:
    """``number`` with its unit, its values still in that unit."""
    after = number.after
    if number.unit:
        return number
    if symbol:
        behind = unit_at(tokens, after)
        again = behind is not None and behind[0].kind is Kind.MONEY
        return replace(number, unit=money(symbol[0]), after=behind[1] if again and behind else after)
    if word(tokens, after) in {"full", "straight", "consecutive", "long", "whole", "calendar", "short", "more"}:
        after += unit_at(tokens, after + 1) is not None
    if word(tokens, after) == "-" and glued(tokens, after) and glued(tokens, after + 1):
        after += 1
    if number.head.part or number.head.vague:
        article = word(tokens, after) in {"a", "an", "of"}
        after += article + (word(tokens, after) == "of" and word(tokens, after + 1) in {"a", "an"})
    unit = unit_at(tokens, after)
    if unit is None or (number.head.part and unit[0].kind is Kind.SHARE):
        return number
    return _compound(tokens, replace(number, unit=unit[0], after=unit[1]), unit[0])


def _compound(tokens: Scan, number: Numeral, unit: Unit) -> Numeral:
    """*an hour and a half*, *two hours and 30 minutes*, *5 feet 8 inches* as one number of ``unit``."""
    at = number.after
    if number.ranged or unit.kind not in {Kind.DURATION, Kind.LENGTH, Kind.MASS, Kind.MONEY}:
        return number
    if tokens.words[at : at + 3] == ("and", "a", "half"):
        return replace(number, after=at + 3, low=number.low + 0.5, high=number.high + 0.5, precision=0.25)
    at += word(tokens, at) in {"and", ","}
    rest = read_number(tokens, at) if numeral(word(tokens, at)) or word(tokens, at) in cardinals() else None
    smaller = unit_at(tokens, rest.after) if rest else None
    if rest is None or smaller is None or smaller[0].base != unit.base or smaller[0].factor >= unit.factor:
        return number
    more = smaller[0].factor / unit.factor
    return replace(
        number, after=smaller[1], low=number.low + rest.low * more, high=number.high + rest.high * more,
        precision=rest.precision * more,
    )  # fmt: skip


def _finish(tokens: Scan, number: Numeral, floor: int) -> tuple[Quantity, int]:
    """``number`` with what follows it (hedge, age, noun, rate) and the hedge before it."""
    after, tail = number.after, hedge_after(tokens, number.after)
    if tail and number.unit is None:
        behind = unit_at(tokens, tail[1])
        number = replace(number, unit=behind[0] if behind else None, after=behind[1] if behind else tail[1])
        after = number.after
    elif tail:
        after = tail[1]
    unit, after, is_age = _age(tokens, number, after)
    noun, after = _noun(tokens, number, unit, after)
    per, after = _per(tokens, noun[1] if noun else after, after)
    first, direction, slight = _hedge(tokens, number, floor, unit)
    if tail and direction is Direction.EXACT:
        direction = tail[0]
    quantity = _quantity(
        tokens, first, after, number=number, unit=unit, direction=direction, slight=slight, per=per, noun=noun,
        age=is_age,
    )  # fmt: skip
    return replace(quantity, relative=is_difference(tokens, quantity, first, after)), after


def _age(tokens: Scan, number: Numeral, after: int) -> tuple[Unit, int, bool]:
    """The unit, with *-old*, *years old*, *aged 34* and *Smith, 34,* read as an age."""
    unit = number.unit
    if unit and unit.kind is Kind.DURATION:
        at = after + (word(tokens, after) == "-")
        if word(tokens, at) in {"old", "olds"}:
            return unit, at + 1, True
        if (word(tokens, after), word(tokens, after + 1)) == ("of", "age"):
            return unit, after + 2, True
    years = Unit(kind=Kind.DURATION, name="year", base="second", factor=_YEARS)
    before = word(tokens, number.first - 1)
    spoken = before in {"aged", "age", "ages"} or (before == "of" and word(tokens, number.first - 2) == "age")
    spoken = spoken or word(tokens, after - 1) in {"older", "younger"}
    if unit is None and number.high <= 120 and (spoken or _apposed(tokens, number) or _is_years(tokens, number)):
        return years, after, True
    if unit is not None:
        return unit, after, False
    return (_SHARE if number.head.part else _COUNT), after, False


def _apposed(tokens: Scan, number: Numeral) -> bool:
    """*Smith, 34,* and *Smith, 34 and a father*: a number in apposition behind a name."""
    first, after = number.first, number.after
    at = first - (word(tokens, first - 1) in {"now", "then"})
    ends = word(tokens, after) in {",", "."} or (
        word(tokens, after) == "and" and word(tokens, after + 1) in {"a", "an", "the"}
    )
    commas = word(tokens, at - 1) == "," and ends and after == first + 1
    name = word(tokens, at - 2).isalpha() and capital(tokens, at - 2)
    return commas and name and word(tokens, first).isdecimal() and not number.ranged and number.low >= 1


def _is_years(tokens: Scan, number: Numeral) -> bool:
    """*who is 21*, *turned 44 on Monday*: a number said of somebody, that counts nothing behind it."""
    first, after = number.first, number.after
    before = word(tokens, first - 1)
    told = before in {"is", "was"} and word(tokens, first - 2) in {"who", "she", "he"}
    if not (told or before in {"turned", "turns", "turning"}) or number.ranged or after != first + 1:
        return False
    following = word(tokens, after)
    return counted(tokens, after) is None and (not following.isalpha() or following in _AFTER_AGE)


def _noun(tokens: Scan, number: Numeral, unit: Unit, after: int) -> tuple[tuple[int, int] | None, int]:
    """The counted noun and the token after the quantity, which takes *-person* with it."""
    hyphen = word(tokens, after) == "-" and glued(tokens, after) and glued(tokens, after + 1)
    if unit.kind is Kind.COUNT and hyphen and word(tokens, after + 1) not in _NO_NOUN:
        noun = single(tokens, after + 1)
        return noun, (noun[1] if noun else after)
    if unit.kind is Kind.COUNT:
        noun = counted(tokens, after) or (single(tokens, after) if number.high == 1 else None)
        return noun, after
    if unit.kind is Kind.SHARE and word(tokens, after) in {"of", "the"}:
        return counted(tokens, after + (word(tokens, after) == "the")), after
    return None, after


def _per(tokens: Scan, index: int, after: int) -> tuple[str | None, int]:
    """What the quantity is counted by (*per month*, */month*, *a year*) and the token after it, else ``after``."""
    found, following = word(tokens, index), word(tokens, index + 1)
    names = {"capita": "person", "head": "person", "annum": "year"}
    if found == "per" and following in {"diluted", "basic", "common", "ordinary", "adjusted"}:
        return word(tokens, index + 2), index + 3
    if found in {"per", "/"} and following.isalpha() and following != "cent":
        return names.get(following, following), index + 2
    spanned = found in {"a", "an", "each", "every"} and following in durations() and following != "second"
    if spanned and word(tokens, index + 2) not in _POINTS_IN_TIME:
        return following, index + 2
    if found == "a" and following in {"share", "barrel", "piece", "head", "gallon", "person"}:
        return names.get(following, following), index + 2
    return None, after


def _hedge(tokens: Scan, number: Numeral, floor: int, unit: Unit) -> tuple[int, Direction, bool]:
    """Where the quantity starts with its hedge, the direction, and whether it stays close."""
    first = number.first
    if number.head.spelled and word(tokens, number.head.first) not in cardinals() and first > floor:
        first -= word(tokens, first - 1) in {"a", "an"}
    if word(tokens, first - 1) in {"-", "minus"} and first - 1 >= floor and _negative(tokens, first):
        first -= 1
    hedge = hedge_before(tokens, first, floor)
    if hedge and unit.kind is Kind.DURATION and not spans_time(tokens, hedge[2]):
        hedge = None
    plain = Direction.BETWEEN if number.ranged else (Direction.VAGUE if number.head.vague else Direction.EXACT)
    if hedge is None:
        return first, plain, False
    direction = plain if hedge[0] is Direction.EXACT else hedge[0]
    return hedge[2], direction, hedge[1]


def _negative(tokens: Scan, first: int) -> bool:
    if word(tokens, first - 1) == "minus":
        return True
    return glued(tokens, first) and not glued(tokens, first - 1)


def _quantity(
    tokens: Scan, first: int, after: int, *, number: Numeral, unit: Unit, direction: Direction, slight: bool,
    per: str | None, noun: tuple[int, int] | None, age: bool,
) -> Quantity:  # fmt: skip
    sign = -1.0 if any(_minus(tokens, at) for at in range(first, number.head.first)) else 1.0
    scale = 100.0 if unit is _SHARE else 1.0
    ends = sorted(in_base(unit, sign * scale * end) for end in (number.low, number.high))
    precision = (2.0 if unit is _SHARE else number.precision) * unit.factor
    base, kind = unit.base, unit.kind
    if age:
        ends, precision, base, kind = [end / _YEARS for end in ends], precision / _YEARS, "year", Kind.AGE
    single_value = ends[0] if ends[0] == ends[1] else None
    low, high, low_open, high_open = bend(direction, ends[0], ends[1], precision, slight=slight)
    start, end = tokens.starts[first], tokens.ends[after - 1]
    return Quantity(
        start=start, end=end, text=tokens.text[start:end], kind=Kind.RATE if per else kind, unit=base, per=per,
        low=low, high=high, low_open=low_open, high_open=high_open, value=single_value, precision=precision,
        direction=direction, approximate=slight or direction in _LOOSE,
        noun=word(tokens, noun[0]) if noun else None,
        noun_start=tokens.starts[noun[0]] if noun else None, noun_end=tokens.ends[noun[0]] if noun else None,
    )  # fmt: skip


_LOOSE = frozenset({Direction.ABOUT, Direction.NEARLY, Direction.VAGUE})


def _minus(tokens: Scan, index: int) -> bool:
    return word(tokens, index) in {"-", "minus"}
