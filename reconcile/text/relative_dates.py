"""Dates that hang on the day of writing: *yesterday*, *last year*, *two weeks ago*."""

import datetime
from dataclasses import replace

from reconcile.text.hedges import hedge_before
from reconcile.text.numbers import read_number
from reconcile.text.quantity import Direction
from reconcile.text.scan import Scan, capital, word
from reconcile.text.units import durations, units
from reconcile.text.when import SEASONS, Granularity, When, months, weekdays

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_STEPS = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_GRAINS = {
    "day": Granularity.DAY, "week": Granularity.WEEK, "weekend": Granularity.WEEK, "fortnight": Granularity.WEEK,
    "month": Granularity.MONTH, "quarter": Granularity.QUARTER, "year": Granularity.YEAR,
    "decade": Granularity.DECADE, "century": Granularity.CENTURY,
}  # fmt: skip
_LOOSELY = frozenset({"more", "less", "fewer"})
"""What *than* belongs to where it bends a span of years; *higher than a year ago* compares something else."""

_PARTS = frozenset({"morning", "afternoon", "evening", "night"})


def read_relative(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*yesterday*, *this morning*, *last year*, *next Monday*, *last June*, *last spring*."""
    found, following = word(tokens, index), word(tokens, index + 1)
    if found in _DAYS:
        part = following if following in _PARTS and found != "tonight" else ("night" if found == "tonight" else None)
        return _cut(tokens, index, index + 1 + (following in _PARTS), Granularity.DAY, "day", _DAYS[found], part=part)
    if found not in _STEPS or word(tokens, index - 1) == "at":
        return None
    step = _STEPS[found]
    if following in _GRAINS and following not in {"day", "century"}:
        return _cut(tokens, index, index + 2, _GRAINS[following], following, step)
    if following in _PARTS and step <= 0:
        return _cut(tokens, index, index + 2, Granularity.DAY, "day", step, part=following)
    if following in weekdays() and capital(tokens, index + 1):
        return _cut(tokens, index, index + 2, Granularity.WEEKDAY, "weekday", step, weekday=weekdays()[following])
    if following in months() and capital(tokens, index + 1) and len(following) > 2 and not _dated(tokens, index + 2):
        return _cut(tokens, index, index + 2, Granularity.MONTH, "year", step, month=months()[following])
    if following in SEASONS:
        return _cut(tokens, index, index + 2, Granularity.SEASON, "year", step, part=following)
    return None


def read_ago(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*two weeks ago*; *a year earlier* counts from elsewhere and is none."""
    if word(tokens, index) != "ago":
        return None
    unit = units().get(word(tokens, index - 1))
    if not unit or unit.name not in durations():
        return None
    first, amount, exact = _amount(tokens, index - 1)
    if first is None:
        return None
    grain = _GRAINS.get(unit.name, Granularity.MINUTE if unit.name == "minute" else Granularity.HOUR)
    hedge = hedge_before(tokens, first, 0)
    if hedge and word(tokens, first - 1) == "than" and not _LOOSELY.intersection(tokens.words[hedge[2] : first]):
        hedge = None
    first = hedge[2] if hedge else first
    loose = hedge is not None and hedge[0] is not Direction.EXACT
    when, after = _cut(tokens, first, index + 1, grain, unit.name, -amount)
    return replace(when, approximate=loose or not exact), after


def resolve(when: When, anchor: datetime.date) -> When:
    """``when`` with the calendar fields that its offset gives, counted from ``anchor``."""
    if when.offset is None or when.approximate:
        return when
    if when.offset_unit == "year":
        return replace(when, year=anchor.year + when.offset)
    if when.offset_unit == "month":
        count = anchor.year * 12 + anchor.month - 1 + when.offset
        return replace(when, year=count // 12, month=count % 12 + 1)
    if when.offset_unit == "quarter":
        count = anchor.year * 4 + (anchor.month - 1) // 3 + when.offset
        return replace(when, year=count // 4, quarter=count % 4 + 1)
    if when.offset_unit == "day":
        day = anchor + datetime.timedelta(days=when.offset)
        return replace(when, year=day.year, month=day.month, day=day.day, weekday=day.weekday())
    return when


def _dated(tokens: Scan, index: int) -> bool:
    return word(tokens, index)[:1].isdecimal()


def _amount(tokens: Scan, unit: int) -> tuple[int | None, int, bool]:
    """The number before the unit at token ``unit``: its first token, value, and whether it is exact."""
    if word(tokens, unit - 1) in {"a", "an"}:
        return unit - 1, 1, True
    for first in range(max(0, unit - 5), unit):
        reading = read_number(tokens, first)
        joint = 1 if reading and word(tokens, reading.after) in {"of", "-"} else 0
        if reading and reading.after + joint == unit:
            start = first - (word(tokens, first - 1) == "a")
            return start, round(reading.low), reading.low == reading.high
    return None, 0, False


def _cut(
    tokens: Scan, first: int, after: int, grain: Granularity, unit: str, offset: int,
    *, part: str | None = None, weekday: int | None = None, month: int | None = None,
) -> tuple[When, int]:  # fmt: skip
    start, end = tokens.starts[first], tokens.ends[after - 1]
    when = When(
        start=start, end=end, text=tokens.text[start:end], granularity=grain, part=part, weekday=weekday, month=month,
        offset=offset, offset_unit=unit, months=SEASONS.get(part or "", ()),
    )  # fmt: skip
    return when, after
