"""Reads the numbers that have a form of their own: scores, *one in five*, ranks, *doubled*, *twice*."""

from dataclasses import replace

from reconcile.text.hedges import bend, hedge_after, hedge_before
from reconcile.text.masks import is_label
from reconcile.text.nouns import counted, single
from reconcile.text.numbers import ordinals, read_number, read_ordinal
from reconcile.text.quantity import ANNIVERSARY, Direction, Kind, Quantity
from reconcile.text.scan import Scan, capital, glued, numeral, opens_sentence, word
from reconcile.text.units import durations, unit_at, units

_MULTIPLES = {
    "doubled": 2, "doubling": 2, "doubles": 2, "double": 2, "tripled": 3, "tripling": 3, "triples": 3, "triple": 3,
    "trebled": 3, "quadrupled": 4, "quadrupling": 4, "quadruple": 4, "quintupled": 5, "halved": 0.5, "halving": 0.5,
    "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8,
    "tenfold": 10, "hundredfold": 100, "thousandfold": 1000,
}  # fmt: skip
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_MORE = frozenset(
    "as more larger higher bigger faster that what greater its smaller less better stronger longer the their his her "
    "lower cheaper slower likelier size".split()
)
_VERBAL = frozenset("to will would could than nearly almost about roughly can should did may might must more".split())
_WON = frozenset(
    "won win wins lost lose loses beat beats beating draw drew led lead leads trailed trailing ahead passed voted vote "
    "defeated defeat victory ruled tied tie score scored finished record down up went go improved fell dropped".split()
)
_RESULTS = frozenset("win victory defeat loss draw vote lead decision majority margin score tie ruling record".split())
_PLACED = frozenset("ranked ranks rank finished finishing came placed placing in".split())
_NO_ORDINAL = frozenset("hand class rate of degree thoughts and , . ; : ? ! - ) quarter half party world lady".split())
_DETERMINERS = frozenset("the a an his her its their our my your this that every another and".split())
TRIGGERS = frozenset(_MULTIPLES) | frozenset(_TIMES)

Read = tuple[Quantity, int]


def read_form(tokens: Scan, index: int, floor: int, closed: frozenset[int]) -> Read | None:
    """The quantity of a special form at token ``index`` and the token after it, or None."""
    found = word(tokens, index)
    if found in _MULTIPLES:
        return _read_multiple(tokens, index, floor)
    if found in _TIMES:
        return _read_times(tokens, index, floor)
    rank = _read_rank(tokens, index, floor)
    if rank or found in ordinals() or (numeral(found) and read_ordinal(tokens, index)):
        return rank
    for reader in (_read_score, _read_ratio, _read_factor):
        read = reader(tokens, index, floor, closed)
        if read:
            return read
    return None


def _read_multiple(tokens: Scan, index: int, floor: int) -> Read | None:
    found, before, following = word(tokens, index), word(tokens, index - 1), word(tokens, index + 1)
    bare = found in {"double", "triple", "quadruple"}
    if following == "-" or (bare and following not in _MORE and before not in _VERBAL):
        return None
    return _make(tokens, index, index + 1, floor, Kind.MULTIPLE, _MULTIPLES[found], precision=0.25)


def _read_times(tokens: Scan, index: int, floor: int) -> Read | None:
    """*twice a week* (a rate), *twice as large* (a multiple), *won twice* (a count)."""
    value, following = _TIMES[word(tokens, index)], word(tokens, index + 1)
    if following in {"a", "an", "per", "every", "each"} and word(tokens, index + 2) in durations():
        return _make(tokens, index, index + 3, floor, Kind.RATE, value, unit="time", per=word(tokens, index + 2))
    if value == 1:
        return None
    kind = Kind.MULTIPLE if following in _MORE else Kind.COUNT
    return _make(tokens, index, index + 1, floor, kind, value, said=None if kind is Kind.MULTIPLE else "times")


def _read_factor(tokens: Scan, index: int, floor: int, closed: frozenset[int]) -> Read | None:
    """*three times as many*, *3x*, *ten-fold*, *three times a week*, *three times*."""
    reading = read_number(tokens, index)
    if reading is None or reading.part or is_label(tokens, index, reading.after, closed):
        return None
    at = reading.after
    found = word(tokens, at)
    after = _factor_end(tokens, at)
    if after:
        return _make(tokens, index, after, floor, Kind.MULTIPLE, reading.low, precision=reading.precision)
    if found != "times":
        return None
    if word(tokens, at + 1) in {"a", "per", "each", "every"} and word(tokens, at + 2) in durations():
        return _make(tokens, index, at + 3, floor, Kind.RATE, reading.low, unit="time", per=word(tokens, at + 2))
    return None if reading.vague else _make(tokens, index, at + 1, floor, Kind.COUNT, reading.low, said="times")


def _factor_end(tokens: Scan, at: int) -> int | None:
    """The token after *x*, *-fold* or *times as* at ``at``; None for *times* of another sense."""
    found, following = word(tokens, at), word(tokens, at + 1)
    if found == "x" and glued(tokens, at):
        return None if glued(tokens, at + 1) and following.isalnum() else at + 1
    if found == "-" and following == "fold":
        return at + 2
    return at + 1 if found == "times" and following in _MORE else None


def _read_rank(tokens: Scan, index: int, floor: int) -> Read | None:
    """*No. 3*, *third-largest*, *fifth place*, *ranked second*; *the third time* as an ordinal."""
    numbered = _read_numbered(tokens, index, floor)
    if numbered:
        return numbered
    ordinal = read_ordinal(tokens, index)
    if ordinal is None:
        return None
    value, after = ordinal
    hyphen = word(tokens, after) == "-" and glued(tokens, after + 1)
    graded = word(tokens, after + hyphen)
    if graded.endswith("est") and len(graded) > 4 or graded in {"most", "least", "best", "worst", "highest"}:
        return _make(tokens, index, after + hyphen + 1, floor, Kind.RANK, value, unit=graded)
    if graded == "place" or (graded == "placed" and hyphen):
        return _make(tokens, index, after + 1 + hyphen, floor, Kind.RANK, value, unit="place")
    before = word(tokens, index - 1)
    if before in _PLACED and before != "in" and not word(tokens, after).isalpha():
        return _make(tokens, index, after, floor, Kind.RANK, value, unit="place")
    return _read_plain_ordinal(tokens, index, after, value)


def _read_plain_ordinal(tokens: Scan, index: int, after: int, value: int) -> Read | None:
    before, following = word(tokens, index - 1), word(tokens, after)
    if not following.isalpha() or following in _NO_ORDINAL or numeral(following) or read_number(tokens, after):
        return None
    if capital(tokens, index) and not opens_sentence(tokens, index):
        return None
    if numeral(word(tokens, index)) and capital(tokens, after):
        return None
    if not (before in _DETERMINERS or before.endswith("'s") or numeral(word(tokens, index))):
        return None
    noun = single(tokens, after)
    if noun is None:
        return None
    if following == ANNIVERSARY:
        years = value * units()["year"].factor
        read = _make(tokens, index, after, index, Kind.DURATION, years, unit="second", noun=noun)
        return replace(read[0], relative=True), read[1]
    return _make(tokens, index, after, index, Kind.ORDINAL, value, noun=noun, precision=0.0)


def _read_numbered(tokens: Scan, index: int, floor: int) -> Read | None:
    """*No. 3*, *number one*, *ranked 5th* by its number word."""
    dot = word(tokens, index - 1) == "."
    name = index - 1 - dot
    if word(tokens, name) not in {"no", "number"} or name < floor or (word(tokens, name) == "no" and not dot):
        return None
    reading = read_number(tokens, index)
    if reading is None or reading.low > 1000 or unit_at(tokens, reading.after) or counted(tokens, reading.after):
        return None
    return _make(tokens, name, reading.after, name, Kind.RANK, reading.low, unit="place")


def _read_score(tokens: Scan, index: int, floor: int, closed: frozenset[int]) -> Read | None:
    """*3-2*, *21–14*: two whole numbers joined by a dash that are no range."""
    first, dash, second = word(tokens, index), word(tokens, index + 1), word(tokens, index + 2)
    if dash not in {"-", "–"} or not (first.isdecimal() and second.isdecimal()) or max(len(first), len(second)) > 3:
        return None
    if glued(tokens, index + 1) != glued(tokens, index + 2) or glued(tokens, index) or first[:1] == "0" != first:
        return None
    if word(tokens, index + 3) in {"-", "–", "/"} or word(tokens, index - 1) in {"-", "–", "+"} or index + 2 in closed:
        return None
    at = index + 3
    behind = word(tokens, at)
    result = behind in _RESULTS or word(tokens, index - 1) in _WON
    if unit_at(tokens, at + (behind == "-")) or word(tokens, index - 1) in {"$", "£", "€"}:
        return None
    if glued(tokens, at) and behind.isalpha():
        return None
    ordered = int(first) < int(second)
    if ordered and not result or (first, second) in {("50", "50"), ("20", "20")}:
        return None
    low, high = sorted((float(first), float(second)))
    return _make(tokens, index, at, index, Kind.SCORE, low, high=high, precision=0.0)


def _read_ratio(tokens: Scan, index: int, floor: int, closed: frozenset[int]) -> Read | None:
    """*one in five*, *3 out of 4*, *eight in 10 Americans*: a share."""
    top = read_number(tokens, index)
    if top is None or top.vague or top.part or top.scale != 1:
        return None
    joint = top.after + (word(tokens, top.after) == "out")
    if word(tokens, joint) not in {"in", "of"} or (word(tokens, joint) == "of") != (joint > top.after):
        return None
    bottom = None if joint + 1 in closed else read_number(tokens, joint + 1)
    if word(tokens, joint + 1) == "every":
        bottom = read_number(tokens, joint + 2)
    if bottom is None or bottom.part or bottom.vague or not top.low < bottom.low:
        return None
    if unit_at(tokens, bottom.after) or is_label(tokens, index, top.after, closed):
        return None
    share = 100 * top.low / bottom.low
    return _make(
        tokens, index, bottom.after, floor, Kind.SHARE, share, unit="percent", precision=max(1.0, share / 50),
        noun=counted(tokens, bottom.after),
    )  # fmt: skip


def _make(
    tokens: Scan, first: int, after: int, floor: int, kind: Kind, value: float, *, high: float | None = None,
    unit: str = "", per: str | None = None, precision: float = 0.0, noun: tuple[int, int] | None = None,
    said: str | None = None,
) -> Read:  # fmt: skip
    hedge = hedge_before(tokens, first, floor)
    tail = None if hedge else hedge_after(tokens, after)
    direction = hedge[0] if hedge else (tail[0] if tail else Direction.EXACT)
    start = tokens.starts[hedge[2] if hedge else first]
    end = tokens.ends[(tail[1] if tail else after) - 1]
    low, top, low_open, high_open = bend(direction, value, value if high is None else high, precision)
    quantity = Quantity(
        start=start, end=end, text=tokens.text[start:end], kind=kind, unit=unit, per=per, low=float(low),
        high=float(top), low_open=low_open, high_open=high_open, value=float(value) if high is None else None,
        precision=precision, direction=direction, approximate=direction in {Direction.ABOUT, Direction.NEARLY},
        noun=word(tokens, noun[0]) if noun else said,
        noun_start=tokens.starts[noun[0]] if noun else None, noun_end=tokens.ends[noun[0]] if noun else None,
    )  # fmt: skip
    return quantity, tail[1] if tail else after
