"""Compares two quantities as intervals, with the rounding that people do in writing."""

from dataclasses import replace

from reconcile.text.comparison import Comparison, Fit
from reconcile.text.quantity import ANNIVERSARY, Direction, Kind, Quantity
from reconcile.text.units import units

# A number may be rounded away from another by at most this share of the larger one.
_ROUNDING = 0.2
# Bounds whose values are nearer than this share say the same loosely.
_LOOSE = 0.1
# *More than 300* is not said of more than this many times 300.
_FAR = 2.0
_EXACT = 1e-6

_OPEN_UP = frozenset({Direction.OVER, Direction.AT_LEAST})
_OPEN_DOWN = frozenset({Direction.UNDER, Direction.AT_MOST})


def compare(a: Quantity, b: Quantity) -> Comparison:
    """How ``a`` and ``b`` fit, and why. What they count (``noun``) is not looked at.

    Only one kind and one unit (or two periods of one rate) are compared. Plain numbers agree when
    the finer rounds to the coarser: *$5.28bn* and *$5.3bn*; *78,500* and *80,000* only with a hedge.
    A difference to something (*5 points ahead*) and a plain number are unclear.
    """
    if a.kind is not b.kind:
        return _incomparable(f"one is {_a(a.kind)}, the other {_a(b.kind)}")
    if a.unit != b.unit:
        return _incomparable(f"{_unit(a)} and {_unit(b)} are not compared")
    if a.per != b.per:
        scaled = _same_period(a, b)
        if scaled is None:
            return _incomparable(f"one is per {a.per}, the other per {b.per}")
        b = scaled
    if a.relative is not b.relative:
        if ANNIVERSARY in (a.noun, b.noun):
            return _incomparable("one is an anniversary, the other a span of time")
        return _compare_difference(a, b)
    if a.kind is Kind.SCORE:
        return _compare_scores(a, b)
    return _compare_intervals(a, b)


def _compare_difference(a: Quantity, b: Quantity) -> Comparison:
    """What is counted from something else against what is counted by itself."""
    apart, level = (a, b) if a.relative else (b, a)
    because = f"{apart.text} is counted from something else, {level.text} is not"
    return Comparison(relation=Fit.UNCLEAR, because=because)


def _compare_scores(a: Quantity, b: Quantity) -> Comparison:
    if (a.low, a.high) == (b.low, b.high):
        return Comparison(relation=Fit.EQUAL, because=f"{a.text} and {b.text} are the same score")
    return Comparison(relation=Fit.DISJOINT, because=f"{a.text} and {b.text} are different scores")


def _compare_intervals(a: Quantity, b: Quantity) -> Comparison:
    if a.value is not None and b.value is not None:
        if _near(a.value, b.value, _EXACT):
            return _compare_equal(a, b)
        if a.direction is Direction.EXACT and b.direction is Direction.EXACT:
            return _compare_points(a, b)
    if a.direction is b.direction and a.direction in _OPEN_UP | _OPEN_DOWN:
        return _compare_bounds(a, b)
    if not _meet(a, b):
        return _compare_apart(a, b)
    return _compare_meeting(a, b)


def _compare_equal(a: Quantity, b: Quantity) -> Comparison:
    """The same number, perhaps under different hedges."""
    if a.direction is b.direction:
        return Comparison(relation=Fit.EQUAL, because=f"{_pair(a, b)} are the same")
    opposite = {a.direction, b.direction}
    if opposite & {Direction.OVER} and opposite & {Direction.UNDER}:
        return Comparison(relation=Fit.DISJOINT, because=f"{_pair(a, b)} exclude each other")
    return Comparison(relation=Fit.OVERLAPS, because=f"{_pair(a, b)} are the same number, said more or less loosely")


def _compare_points(a: Quantity, b: Quantity) -> Comparison:
    first, second = a.value or 0.0, b.value or 0.0
    coarse, fine = max(a.precision, b.precision), min(a.precision, b.precision)
    away = abs(first - second)
    if fine < coarse * 0.999 and away <= coarse * (1 + _EXACT) and _near(first, second, _ROUNDING):
        if not _near(first, second, _LOOSE):
            return Comparison(relation=Fit.OVERLAPS, because=f"{_pair(a, b)} can be the same, rounded roughly")
        return Comparison(relation=Fit.EQUAL, because=f"{_pair(a, b)} are the same after rounding")
    return Comparison(relation=Fit.DISJOINT, because=f"{_pair(a, b)} differ")


def _compare_bounds(a: Quantity, b: Quantity) -> Comparison:
    """*More than 300* and *more than 500*: by the letter the one holds whenever the other does."""
    first, second = (a.low, b.low) if a.direction in _OPEN_UP else (a.high, b.high)
    if _near(first, second, _LOOSE):
        return Comparison(relation=Fit.OVERLAPS, because=f"{_pair(a, b)} set nearly the same bound")
    return Comparison(relation=Fit.UNCLEAR, because=f"{_pair(a, b)} set different bounds")


def _meet(a: Quantity, b: Quantity) -> bool:
    """Whether the intervals share a value; those of plain numbers are widened by their rounding."""
    (first_low, first_high), (second_low, second_high) = _widened(a, b), _widened(b, a)
    low, high = max(first_low, second_low), min(first_high, second_high)
    if low < high:
        return True
    loose = a.approximate or b.approximate
    shut = (a.low_open and low == a.low) or (b.low_open and low == b.low)
    shut = shut or (a.high_open and high == a.high) or (b.high_open and high == b.high)
    return _touching(low, high) and (loose or not shut)


def _widened(a: Quantity, other: Quantity) -> tuple[float, float]:
    """The interval of ``a``, with room for the rounding of a plain number coarser than ``other``."""
    if a.direction is not Direction.EXACT or a.value is None or a.precision <= other.precision:
        return a.low, a.high
    room = min(a.precision, _LOOSE * abs(a.value))
    return a.low - room, a.high + room


def _touching(low: float, high: float) -> bool:
    return abs(low - high) <= _EXACT * max(abs(low), abs(high), 1e-12)


def _compare_apart(a: Quantity, b: Quantity) -> Comparison:
    if a.direction is Direction.EXACT:
        a, b = b, a
    if b.direction is Direction.EXACT and a.direction in _OPEN_UP | _OPEN_DOWN | {Direction.NEARLY, Direction.ABOUT}:
        return Comparison(relation=Fit.DISJOINT, because=f"{b.text} is not {a.text}")
    if b.direction is Direction.EXACT and a.direction in {Direction.BETWEEN, Direction.VAGUE}:
        return Comparison(relation=Fit.DISJOINT, because=f"{b.text} is outside {a.text}")
    return Comparison(relation=Fit.DISJOINT, because=f"{_pair(a, b)} exclude each other")


def _compare_meeting(a: Quantity, b: Quantity) -> Comparison:
    """Intervals that share a value."""
    outer, inner = (a, b) if _holds(a, b) else (b, a)
    if not _holds(outer, inner):
        return Comparison(relation=Fit.OVERLAPS, because=f"{_pair(a, b)} overlap")
    if inner.value is not None and outer.value is not None and _far(outer, inner.value):
        return Comparison(relation=Fit.UNCLEAR, because=f"{inner.text} is far from {outer.text}")
    return Comparison(relation=Fit.CONTAINS, because=f"{inner.text} is {_within(outer)}{outer.text}")


def _holds(outer: Quantity, inner: Quantity) -> bool:
    return outer.low <= inner.low and inner.high <= outer.high


def _within(outer: Quantity) -> str:
    plain = {Direction.EXACT: "", Direction.BETWEEN: "within ", Direction.VAGUE: "within "}
    return plain.get(outer.direction, "")


def _far(outer: Quantity, value: float) -> bool:
    bound = outer.value or 0.0
    if outer.direction in _OPEN_UP:
        return value > _FAR * bound > 0
    if outer.direction in _OPEN_DOWN:
        return 0 <= value * _FAR < bound
    return False


def _near(first: float, second: float, share: float) -> bool:
    return abs(first - second) <= share * max(abs(first), abs(second))


def _same_period(a: Quantity, b: Quantity) -> Quantity | None:
    """``b`` counted by the period of ``a``, where both are counted by a span of time."""
    first, second = units().get(a.per or ""), units().get(b.per or "")
    if first is None or second is None or first.kind is not Kind.DURATION or second.kind is not Kind.DURATION:
        return None
    factor = first.factor / second.factor
    value = None if b.value is None else b.value * factor
    return replace(b, low=b.low * factor, high=b.high * factor, value=value, precision=b.precision * factor, per=a.per)


def _incomparable(because: str) -> Comparison:
    return Comparison(relation=Fit.INCOMPARABLE, because=because)


def _pair(a: Quantity, b: Quantity) -> str:
    return f"{a.text} and {b.text}"


def _a(kind: Kind) -> str:
    plural = {
        Kind.MONEY: "an amount of money", Kind.POINTS: "a change in points", Kind.AGE: "an age", Kind.AREA: "an area",
        Kind.ENERGY: "an amount of energy", Kind.DATA: "an amount of data", Kind.ORDINAL: "a place in an order",
    }  # fmt: skip
    return plural.get(kind, f"a {kind.value}")


def _unit(a: Quantity) -> str:
    if a.kind is Kind.MONEY:
        return a.unit.upper()
    return f"“{a.text}”"
