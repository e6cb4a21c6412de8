"""Compares two dates: they conflict only where what both of them name excludes each other."""

import datetime

from reconcile.text.comparison import Comparison, Fit
from reconcile.text.stretch_fit import compare_stretches
from reconcile.text.when import MONTH_NAMES, WEEKDAY_NAMES, Granularity, When

_TELLING_YEARS = 2
"""Years ago differ if they are so far apart: texts on one event are written within months of one another."""

_SPANS = {Granularity.DECADE: 10, Granularity.CENTURY: 100}


def compare_dates(a: When, b: When) -> Comparison:
    """How ``a`` and ``b`` fit, and why.

    Fields that only one of them names are no conflict (*June* and *June 2023*); a weekday is
    checked against a date whose year is known; *Q3* and *January* are not compared, since fiscal
    years differ. A date within a stretch (*from 1988 to 1992*, *before 1992*) fits it, one beyond
    does not.
    """
    if any((a.bound, a.last, b.bound, b.last)):
        return compare_stretches(a, b, compare_dates)
    if _relative(a) and _relative(b):
        return _compare_offsets(a, b)
    for check in (_years, _months, _quarters, _days, _weekdays, _times):
        because = check(a, b)
        if because:
            return Comparison(relation=Fit.DISJOINT, because=because)
    shared = _shared(a, b)
    if not shared:
        return Comparison(relation=Fit.INCOMPARABLE, because=f"“{a.text}” and “{b.text}” name different things")
    if _key(a) == _key(b) and not (a.approximate or b.approximate):
        return Comparison(relation=Fit.EQUAL, because=f"both are {_say(a)}" if a.text == b.text else _same(a, b))
    if a.granularity is b.granularity:
        return Comparison(relation=Fit.OVERLAPS, because=f"{_say(a)} and {_say(b)} can be one time")
    return Comparison(relation=Fit.CONTAINS, because=f"{_say(a)} and {_say(b)} fit each other")


def _relative(when: When) -> bool:
    return when.offset is not None and when.year is None and when.offset_unit != "weekday" and when.month is None


def _compare_offsets(a: When, b: When) -> Comparison:
    if a.offset_unit != b.offset_unit or a.granularity is not b.granularity:
        return Comparison(relation=Fit.INCOMPARABLE, because="they count from the day of writing in different units")
    if a.offset == b.offset and (a.part == b.part or not (a.part and b.part)):
        relation = Fit.EQUAL if a.approximate is b.approximate else Fit.OVERLAPS
        return Comparison(relation=relation, because=f"“{a.text}” and “{b.text}” are the same")
    if a.approximate or b.approximate:
        return Comparison(relation=Fit.UNCLEAR, because=f"“{a.text}” and “{b.text}” are said loosely")
    if (a.offset or 0) * (b.offset or 0) < 0:
        return Comparison(relation=Fit.DISJOINT, because=f"“{a.text}” and “{b.text}” are past and future")
    if a.offset_unit == "year" and abs((a.offset or 0) - (b.offset or 0)) >= _TELLING_YEARS:
        return Comparison(relation=Fit.DISJOINT, because=f"“{a.text}” and “{b.text}” are years apart")
    return Comparison(relation=Fit.UNCLEAR, because=f"“{a.text}” and “{b.text}” differ, counted from one day")


def _years(a: When, b: When) -> str | None:
    if a.year is None or b.year is None:
        return None
    slack = 2 if a.approximate or b.approximate else 0
    low, high = max(a.year, b.year) - slack, min(_last_year(a), _last_year(b)) + slack
    return None if low <= high else f"{_say(a)} and {_say(b)} are in different years"


def _last_year(when: When) -> int:
    return (when.year or 0) + _SPANS.get(when.granularity, 1) - 1


def _months(a: When, b: When) -> str | None:
    if a.month and b.month:
        if a.month == b.month:
            return None
        return f"{MONTH_NAMES[a.month - 1]} and {MONTH_NAMES[b.month - 1]} are different months"
    first, second = _possible(a), _possible(b)
    if not first or not second or set(first) & set(second):
        return None
    if Granularity.SEASON in (a.granularity, b.granularity) and a.granularity is not b.granularity:
        return None
    return f"{_say(a)} and {_say(b)} are different times of the year"


def _possible(when: When) -> tuple[int, ...]:
    if when.month:
        return (when.month,)
    return when.months or tuple(month for month, _ in when.alternatives)


def _quarters(a: When, b: When) -> str | None:
    if a.quarter and b.quarter and a.quarter != b.quarter:
        return f"quarter {a.quarter} and quarter {b.quarter} are different quarters"
    return None


def _days(a: When, b: When) -> str | None:
    if a.alternatives or b.alternatives:
        first, second = _readings(a), _readings(b)
        return None if not first or not second or first & second else f"no reading of {a.text} is {b.text}"
    if a.day is None or b.day is None or _other_unit(a, b):
        return None
    if max(a.day, b.day) <= min(a.day_until or a.day, b.day_until or b.day):
        return None
    return f"{_say(a)} and {_say(b)} are different days"


def _other_unit(a: When, b: When) -> bool:
    return a.month is None or b.month is None


def _readings(when: When) -> set[tuple[int, int]]:
    if when.alternatives:
        return set(when.alternatives)
    return {(when.month, when.day)} if when.month and when.day else set()


def _weekdays(a: When, b: When) -> str | None:
    first, second = _weekday(a), _weekday(b)
    if first is None or second is None or first == second or a.day_until or b.day_until:
        return None
    return f"{WEEKDAY_NAMES[first]} and {WEEKDAY_NAMES[second]} are different days"


def _weekday(when: When) -> int | None:
    if when.weekday is not None or not (when.year and when.month and when.day):
        return when.weekday
    try:
        return datetime.date(when.year, when.month, when.day).weekday()
    except ValueError:
        return None


def _times(a: When, b: When) -> str | None:
    if a.hour is None or b.hour is None:
        return None
    first, second = a.hour, b.hour
    if a.either_half or b.either_half:
        first, second = first % 12, second % 12
    minutes = a.minute is not None and b.minute is not None and a.minute != b.minute
    return f"{a.text} and {b.text} are different times" if first != second or minutes else None


def _shared(a: When, b: When) -> bool:
    """Whether both name something that could have excluded the other."""
    fields = ((a.year, b.year), (a.month, b.month), (a.quarter, b.quarter), (a.hour, b.hour))
    if any(first is not None and second is not None for first, second in fields):
        return True
    if _weekday(a) is not None and _weekday(b) is not None:
        return True
    if a.quarter or b.quarter:
        return _in_quarter(a, b)
    return bool(set(_possible(a)) & set(_possible(b)))


def _in_quarter(a: When, b: When) -> bool:
    quarter, other = (a.quarter, b) if a.quarter else (b.quarter, a)
    within = {3 * (quarter or 0) - 2, 3 * (quarter or 0) - 1, 3 * (quarter or 0)}
    return bool(within & set(_possible(other)))


def _key(when: When) -> tuple[object, ...]:
    return (
        when.granularity, when.year, when.month, when.day, when.day_until, when.quarter, when.hour, when.minute,
        when.months, when.alternatives, when.part, when.weekday if when.day is None else None,
    )  # fmt: skip


def _same(a: When, b: When) -> str:
    return f"{_say(a)} and {_say(b)} are the same"


def _say(when: When) -> str:
    return when.text
