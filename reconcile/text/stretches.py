"""Stretches of time from the dates of a text: *from 1988 to 1992*, *1988–92*, *before the year 2009*, *since June*."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reconcile import lexicon
from reconcile.text.scan import Scan, glued, word
from reconcile.text.when import Bound, Granularity, When

_BOUNDS = {
    "before": Bound.BEFORE, "after": Bound.AFTER, "since": Bound.SINCE, "until": Bound.UNTIL, "till": Bound.UNTIL,
    "by": Bound.BY,
}  # fmt: skip
_PHRASES = {
    ("prior", "to"): Bound.BEFORE, ("earlier", "than"): Bound.BEFORE, ("later", "than"): Bound.AFTER,
    ("up", "to"): Bound.UNTIL,
}  # fmt: skip
_CALENDAR = frozenset(
    {
        Granularity.CENTURY, Granularity.DECADE, Granularity.YEAR, Granularity.HALF, Granularity.QUARTER,
        Granularity.SEASON, Granularity.MONTH, Granularity.DAY,
    }
)  # fmt: skip
_BARE = frozenset({Granularity.YEAR, Granularity.MONTH})
_COARSE = frozenset({Granularity.CENTURY, Granularity.DECADE, Granularity.YEAR})
_DASHES = frozenset({"-", "–", "—"})
_TO = frozenset({"to", "until", "till", "through", "thru"})
_MOVED = frozenset(
    "moved postponed delayed rescheduled changed shifted pushed switched deferred brought moving moves move postpone "
    "postpones delay delays shift push compared".split()
)
"""Words behind which *from A to B* leads from one date to the other."""

_REACH = 8


def stretched(tokens: Scan, found: Sequence[When]) -> tuple[When, ...]:
    """The dates in order, two that are the ends of one stretch as one date, the others with the bound before them."""
    out: list[When] = []
    for when in found:
        joined = _joined(tokens, out[-1], when) if out else None
        if joined is None:
            out.append(_bounded(tokens, when))
        else:
            out[-1] = joined
    return tuple(out)


def _joined(tokens: Scan, first: When, last: When) -> When | None:
    """Two dates as the stretch between them, None where no word or dash makes them one."""
    if not (_is_calendar(first) and _is_calendar(last)) or first.last or last.day_until or first.day_until:
        return None
    mixed = (first.granularity in _COARSE) != (last.granularity in _COARSE)
    if mixed and (first.year is None or last.year is None):
        return None
    start = bisect_left(tokens.starts, first.start)
    joint = bisect_left(tokens.starts, first.end)
    if bisect_left(tokens.starts, last.start) != joint + 1 + (word(tokens, joint + 1) == "the"):
        return None
    lead = _lead(tokens, start)
    if not _joins(tokens, joint, lead) or not _ordered(first, last):
        return None
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year - _later(first, last))
    begin = tokens.starts[lead] if word(tokens, lead) == "between" else first.start
    return replace(
        first, start=begin, end=last.end, text=tokens.text[begin : last.end], bound=None, last=replace(last, bound=None)
    )


def _joins(tokens: Scan, joint: int, lead: int) -> bool:
    """Whether the token between two dates makes them the ends of one stretch; ``lead`` is what stands before both."""
    found, before = word(tokens, joint), word(tokens, lead)
    if found in _DASHES:
        return glued(tokens, joint) == glued(tokens, joint + 1) and (found != "—" or glued(tokens, joint))
    if found == "and":
        return before == "between"
    if not _MOVED.isdisjoint(tokens.words[max(0, lead - _REACH) : max(0, lead)]):
        return False
    return found in _TO and (before == "from" or found != "until")


def _lead(tokens: Scan, index: int) -> int:
    """The token before a date, articles and *the years* passed over."""
    index -= 1
    index -= word(tokens, index) in {"year", "years"}
    return index - (word(tokens, index) == "the")


def _ordered(first: When, last: When) -> bool:
    """Whether the second date is the later one by what both name; months without a year may run into the next."""
    if first.year is not None and last.year is not None:
        return (first.year, first.month or 0, first.day or 0) < (last.year, last.month or 12, last.day or 31)
    if first.year is not None or not (first.month and last.month):
        return False
    return (first.month, first.day) != (last.month, last.day)


def _later(first: When, last: When) -> bool:
    """Whether a month that takes its year from the other end lies in the year before: *November to March 2020*."""
    return (first.month or 0) > (last.month or 12)


def _bounded(tokens: Scan, when: When) -> When:
    """A date with the bound that the word before it makes it."""
    if not _is_calendar(when) or when.bound:
        return when
    index = bisect_left(tokens.starts, when.start) - 1
    if word(tokens, index) == "year" and word(tokens, index - 1) == "the":
        index -= 2
    elif word(tokens, index) == "the" and _stands_alone(tokens, when):
        index -= 1
    bound = _bound(tokens, index, bisect_left(tokens.starts, when.end))
    return replace(when, bound=bound) if bound else when


def _bound(tokens: Scan, before: int, after: int) -> Bound | None:
    """The bound that the words up to ``before`` and from ``after`` on make of the date between them."""
    pair = word(tokens, before - 1), word(tokens, before)
    if pair == ("later", "than") and word(tokens, before - 2) in {"no", "not"}:
        return Bound.BY
    if pair[1] == "from" and word(tokens, after) in {"on", "onward", "onwards"}:
        return Bound.SINCE
    return _PHRASES.get(pair) or _BOUNDS.get(pair[1])


def _stands_alone(tokens: Scan, when: When) -> bool:
    """Whether *the* before a date belongs to it (*since the 1990s*) and not to what comes (*before the 1990s boom*)."""
    if when.granularity in _BARE and when.part is None:
        return False
    following = word(tokens, bisect_left(tokens.starts, when.end))
    return not following.isalpha() or following in lexicon.words("function")


def _is_calendar(when: When) -> bool:
    dated = when.year is not None or when.month is not None
    return when.granularity in _CALENDAR and dated and when.offset is None and not when.alternatives
