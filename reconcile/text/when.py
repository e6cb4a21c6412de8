"""The value that a date or time of a text is found as, and the words of the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache


class Granularity(Enum):
    """How fine a date is: the finest thing that it names."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    WEEKDAY = "weekday"
    PART = "part of the day"
    HOUR = "hour"
    MINUTE = "minute"


class Bound(Enum):
    """Which end of a stretch of time a date is: *before 1992*, *since 2019*. The value is the word for it."""

    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """One date or time of a text, ``text[start:end]``; what is not known is None.

    ``weekday`` counts from 0 (Monday). Of a decade or century ``year`` is the first year. ``months``
    are the months that a half, season or *early 2021* can mean; ``alternatives`` the
    (month, day) readings of *12/03/2024*; ``day_until`` the last day of *March 12-14*.
    ``part`` is *early*, *spring*, *morning*, …; ``either_half`` marks *5:30* without am or pm.
    A relative date (*two weeks ago*) has ``offset`` -2 and ``offset_unit`` *week*; its calendar
    fields are filled only against an anchor. ``bound`` is told by the word before a date, which is not
    part of its text; ``last`` is the other end of *1988 to 1992*, whose own fields are those of the first.
    """

    start: int
    end: int
    text: str
    granularity: Granularity
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_until: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    hour: int | None = None
    minute: int | None = None
    months: tuple[int, ...] = ()
    alternatives: tuple[tuple[int, int], ...] = ()
    part: str | None = None
    offset: int | None = None
    offset_unit: str | None = None
    either_half: bool = False
    approximate: bool = False
    bound: Bound | None = None
    last: When | None = None


_MONTHS = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
_WEEKDAYS = (
    "monday mondays mon", "tuesday tuesdays tue tues", "wednesday wednesdays wed", "thursday thursdays thu thurs thur",
    "friday fridays fri", "saturday saturdays", "sunday sundays",
)  # fmt: skip
SEASONS = {
    "spring": (3, 4, 5, 6), "summer": (6, 7, 8, 9), "autumn": (9, 10, 11, 12), "fall": (9, 10, 11, 12),
    "winter": (12, 1, 2, 3),
}  # fmt: skip
PARTS_OF_YEAR = {
    "early": (1, 2, 3, 4, 5), "mid": (4, 5, 6, 7, 8, 9), "late": (8, 9, 10, 11, 12),
    "beginning": (1, 2, 3), "start": (1, 2, 3), "end": (10, 11, 12), "middle": (4, 5, 6, 7, 8, 9),
}  # fmt: skip
MONTH_NAMES = tuple(names.split()[0].capitalize() for names in _MONTHS)
WEEKDAY_NAMES = tuple(names.split()[0].capitalize() for names in _WEEKDAYS)


@cache
def months() -> dict[str, int]:
    """Month names and abbreviations with their number, 1 to 12."""
    return {name: at for at, names in enumerate(_MONTHS, start=1) for name in names.split()}


@cache
def weekdays() -> dict[str, int]:
    """Weekday names and abbreviations with their number, 0 (Monday) to 6."""
    return {name: at for at, names in enumerate(_WEEKDAYS) for name in names.split()}
