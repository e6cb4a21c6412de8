"""Words that bend a number: *about*, *more than*, *up to*, *or so*."""

import math
from functools import cache

from reconcile.text.quantity import Direction
from reconcile.text.scan import Scan, glued, word

_BEFORE = """\
exact: exactly, precisely
about: about, around, roughly, approximately, approx, some, circa, ca, ~, an estimated, estimated, close to
about: in the region of, on the order of, in the order of, somewhere around, more or less, give or take, ±, ≈
nearly: nearly, almost, just under, just below, just shy of, a little under, a little less than, slightly less than
nearly: a bit less than, slightly under, slightly below, just less than, slightly fewer than, not quite, approaching
over: more than, over, above, in excess of, upwards of, upward of, exceeding, exceeded, exceeds, beyond, north of, >
over: well over, just over, just above, a little over, a little more than, slightly more than, slightly over, surpassing
over: surpassed, topping, topped, far more than, much more than, well above, well more than, greater than, higher than
over: larger than, longer than, older than
under: less than, under, below, fewer than, well under, well below, far less than, much less than, lower than, <
under: smaller than, shorter than, younger than, south of
at-least: at least, no less than, no fewer than, not less than, a minimum of, minimum of, as little as, as few as, ≥
at-least: at the very least
at-most: at most, up to, no more than, not more than, a maximum of, maximum of, as many as, as much as, ≤, as high as
at-most: at the most, not over, not exceeding, a cap of
"""
_AFTER = """\
about: or so, give or take, or thereabouts, - odd, odd, - ish, ish
at-least: or more, and more, and up, and over, or above, or older, and older, and above, or over, plus, - plus, at least
at-least: or higher, or greater, or longer, at minimum
at-most: or less, or fewer, or under, and under, at most, or younger, and younger, max, tops, at the most, or lower
at-most: or below
"""
_SLIGHT = ("just", "slightly", "a little", "a bit")
_LASTING = frozenset(
    "lasted took for after spent waited well just little slightly is was been of runs ran lasting taking takes lasts "
    "in are were be not with within".split()
)


@cache
def _before() -> dict[tuple[str, ...], Direction]:
    return _phrases(_BEFORE)


@cache
def _after() -> dict[tuple[str, ...], Direction]:
    return _phrases(_AFTER)


def hedge_before(tokens: Scan, index: int, floor: int) -> tuple[Direction, bool, int] | None:
    """The hedge that ends right before token ``index``, not reaching below token ``floor``.

    Returns its direction, whether the value lies close to the number (*just over*), and the token
    it starts at.
    """
    for length in (4, 3, 2, 1):
        if index - length < floor:
            continue
        phrase = tokens.words[index - length : index]
        direction = _before().get(phrase)
        if direction and not _preposition(tokens, index - length, phrase):
            return direction, " ".join(phrase).startswith(_SLIGHT), index - length
    return None


def hedge_after(tokens: Scan, index: int) -> tuple[Direction, int] | None:
    """The hedge that starts at token ``index`` (*or more*, a glued *+*) and the token after it."""
    if word(tokens, index) == "+" and glued(tokens, index):
        return Direction.AT_LEAST, index + 1
    for length in (3, 2, 1):
        direction = _after().get(tokens.words[index : index + length])
        if index + length > len(tokens.words):
            continue
        if direction and length == 1 and word(tokens, index + 1) in {"a", "the", "other"}:
            return None
        if direction:
            return direction, index + length
    return None


def spans_time(tokens: Scan, index: int) -> bool:
    """Whether *over* at ``index`` before a span of time says *more than* rather than *during*."""
    return word(tokens, index) != "over" or word(tokens, index - 1) in _LASTING


def bend(
    direction: Direction, low: float, high: float, precision: float, *, slight: bool = False
) -> tuple[float, float, bool, bool]:
    """The interval (low, high, low excluded, high excluded) that a hedge makes of ``low`` to ``high``.

    *About* gives ten percent to either side of a round number, five of any other, and 1 to *about 5*.
    """
    reach = max(0.1 * abs(high) if _round(high) else 0.05 * abs(high), precision, 0.2 * min(abs(high), 5.0))
    floor = 0.0 if low >= 0 else -math.inf
    table = {
        Direction.ABOUT: (low - reach, high + reach, False, False),
        Direction.NEARLY: (low - reach, high, False, False),
        Direction.OVER: (low, 1.15 * high if slight else math.inf, True, False),
        Direction.UNDER: (floor, high, False, True),
        Direction.AT_LEAST: (low, math.inf, False, False),
        Direction.AT_MOST: (floor, high, False, False),
    }
    return table.get(direction, (low, high, False, False))


def _round(value: float) -> bool:
    """Whether ``value`` has at most two significant digits."""
    return value == 0 or abs(float(f"{value:.1e}") - value) < 1e-9 * abs(value)


def _preposition(tokens: Scan, index: int, phrase: tuple[str, ...]) -> bool:
    """Whether *some*, *over* and the like at ``index`` belong to something else."""
    return phrase == ("over",) and word(tokens, index - 1) in {"took", "take", "takes", "taken", "from"}


def _phrases(table: str) -> dict[tuple[str, ...], Direction]:
    found: dict[tuple[str, ...], Direction] = {}
    for line in table.splitlines():
        direction, _, phrases = line.partition(": ")
        found |= {tuple(phrase.split()): Direction(direction) for phrase in phrases.split(", ")}
    return found
