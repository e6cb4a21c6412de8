"""Finds dates and times, and compares them.

Values and their meaning are in ``when``; how two of them are compared in ``date_fit``.
"""

import datetime
from collections.abc import Callable
from dataclasses import replace
from functools import cache, lru_cache

from reconcile.text.clock import is_timestamp, read_time
from reconcile.text.date_fit import compare_dates
from reconcile.text.numbers import ordinals, read_ordinal
from reconcile.text.relative_dates import read_ago, read_relative, resolve
from reconcile.text.scan import Scan, capital, glued, numeral, scan, word
from reconcile.text.stretches import stretched
from reconcile.text.units import unit_at
from reconcile.text.when import PARTS_OF_YEAR, SEASONS, Granularity, When, months, weekdays
from reconcile.text.years import blank, century, cut, read_decade, read_year, year_at

__all__ = ["Granularity", "When", "compare_dates", "dates_in", "find_dates"]

_TRIGGERS = frozenset(
    "noon midnight midday yesterday today tonight tomorrow last next this ago q fy h quarter century decade spring "
    "summer autumn fall winter early mid late nineties eighties seventies sixties fifties fiscal first second third "
    "fourth one two three four five six seven eight nine ten eleven twelve previous coming end".split()
)
_AMBIGUOUS = frozenset("may march mar mon wed sun sat fri tue thu jan dec sep jun".split())
_MONTH_CUES = frozenset(
    "in of since until till by last next early late mid this during from to through before after".split()
)
_RESULTS = frozenset(
    "profit profits sales revenue revenues earnings results income turnover loss losses figures dividend output".split()
)
_HALVES = ((1, 2, 3, 4, 5, 6), (7, 8, 9, 10, 11, 12))


def find_dates(text: str, anchor: datetime.date | None = None) -> tuple[When, ...]:
    """Every date and time of ``text`` in order, none inside another.

    Relative dates (*last year*) get calendar fields only with an ``anchor``, the day of writing.
    """
    found = _dated(text)
    return found if anchor is None else tuple(resolve(when, anchor) for when in found)


def dates_in(tokens: Scan) -> tuple[When, ...]:
    """The dates of an already scanned text, relative ones as they stand."""
    return _dated(tokens.text)


@lru_cache(maxsize=16)
def _dated(text: str) -> tuple[When, ...]:
    tokens, triggers = scan(text), _triggers()
    hits = [index for index, name in enumerate(tokens.words) if name in triggers or name[0].isdecimal()]
    found: list[When] = []
    done = 0
    for index in hits:
        read = _read(tokens, index) if index >= done else None
        if read:
            when, done = read
            if found and when.start < found[-1].end:
                found.pop()
            found.append(when)
    return stretched(tokens, found)


@cache
def _triggers() -> frozenset[str]:
    return _TRIGGERS | {"twenty", "thirty"} | frozenset(months()) | frozenset(weekdays()) | frozenset(ordinals())


def _read(tokens: Scan, index: int) -> tuple[When, int] | None:
    digits = numeral(tokens.words[index])
    if digits and (is_timestamp(tokens, index) or _glued_into(tokens, index)):
        return None
    for reader in _IN_DIGITS if digits else _IN_WORDS:
        read = reader(tokens, index)
        if read:
            return read
    return None


def _glued_into(tokens: Scan, index: int) -> bool:
    before = word(tokens, index - 1)
    letters = before.isalpha() and before not in {"fy", "q", "h"}
    return glued(tokens, index) and (letters or before in {"$", "£", "€", "#", ".", ":", "/", "_", "@"})


def _read_weekday(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*Tuesday*, and *Tuesday, 12 March 2024* as one date."""
    found = word(tokens, index)
    if found not in weekdays() or not capital(tokens, index):
        return None
    after = index + 1 + (word(tokens, index + 1) in {".", ","})
    date = _read_day_month(tokens, after) or _read_month(tokens, after)
    if date and date[0].day:
        return cut(tokens, index, date[1], replace(date[0], weekday=weekdays()[found]))
    if found in _AMBIGUOUS and not date:
        return None
    return cut(tokens, index, index + 1, blank(Granularity.WEEKDAY, weekday=weekdays()[found]))


def _read_day_month(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*12 March 2024*, *the 12th of March*, *1-3 March*."""
    day, after = _day(tokens, index)
    if not day:
        return None
    until, after = _until(tokens, after)
    after += word(tokens, after) == "of"
    if not _is_month(tokens, after, dated=True):
        return None
    year, end = year_at(tokens, after + 1)
    when = blank(Granularity.DAY, month=months()[word(tokens, after)], day=day, day_until=until, year=year)
    return cut(tokens, index, end, when)


def _read_month(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*June*, *June 2023*, *March 12th, 2024*, *March 12-14*."""
    if word(tokens, index) not in months():
        return None
    day, after = _day(tokens, index + 1 + (word(tokens, index + 1) == "." and len(word(tokens, index)) <= 4))
    if day and _counts(tokens, after):
        day = None
    if not _is_month(tokens, index, dated=bool(day)):
        return None
    month = months()[word(tokens, index)]
    if not day:
        year, end = year_at(tokens, index + 1)
        return cut(tokens, index, end, blank(Granularity.MONTH, month=month, year=year))
    until, after = _until(tokens, after)
    year, end = year_at(tokens, after)
    return cut(tokens, index, end, blank(Granularity.DAY, month=month, day=day, day_until=until, year=year))


def _is_month(tokens: Scan, index: int, *, dated: bool) -> bool:
    """Whether the word at ``index`` is a month here and not a verb, a modal or a first name."""
    found = word(tokens, index)
    if found not in months():
        return False
    if dated:
        return capital(tokens, index) or found not in {"may", "march", "mar", "sep", "dec"}
    if not capital(tokens, index):
        return found not in _AMBIGUOUS | {"april", "june", "august"} and len(found) > 4
    cue = word(tokens, index - 1) in _MONTH_CUES or year_at(tokens, index + 1)[0] is not None
    cue = cue or _beside_month(tokens, index, -1) or _beside_month(tokens, index, 1)
    if found in _AMBIGUOUS:
        return cue
    following = word(tokens, index + 1)
    return cue or found not in {"june", "april", "august"} or not (capital(tokens, index + 1) and following.isalpha())


def _beside_month(tokens: Scan, index: int, step: int) -> bool:
    """Whether a month is joined to the word at ``index``: *between March and June*, *January–March*."""
    joint, other = word(tokens, index + step), word(tokens, index + 2 * step)
    return joint in {"-", "–", "to", "and", "or"} and other in months() and capital(tokens, index + 2 * step)


def _counts(tokens: Scan, index: int) -> bool:
    """Whether the number before ``index`` counts something: *In March 12 people* is no 12th of March."""
    return word(tokens, index) in {"%", "percent", "million", "billion", "people"} or unit_at(tokens, index) is not None


def _day(tokens: Scan, index: int) -> tuple[int | None, int]:
    found = word(tokens, index)
    ordinal = read_ordinal(tokens, index)
    if ordinal and 1 <= ordinal[0] <= 31:
        return ordinal
    other = word(tokens, index + 1) in {":", "/", "%"} and glued(tokens, index + 1)
    if found.isdecimal() and len(found) <= 2 and 1 <= int(found) <= 31 and not other:
        return int(found), index + 1
    return None, index


def _until(tokens: Scan, index: int) -> tuple[int | None, int]:
    if word(tokens, index) not in {"-", "–", "to", "and"}:
        return None, index
    day, after = _day(tokens, index + 1)
    joint = word(tokens, index)
    if not day or (joint == "and" and not _is_month(tokens, after, dated=True)):
        return None, index
    return (day, after) if not _counts(tokens, after) else (None, index)


def _read_numeric(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*2024-03-12*, *12/03/2024*, *25.12.2023*."""
    pieces = tokens.words[index : index + 5]
    numbers: tuple[str, ...]
    if len(pieces) == 5 and pieces[1] == pieces[3] and pieces[1] in {"-", "/"}:
        numbers, after = (*pieces[::2],), index + 5
        whole = all(glued(tokens, at) for at in range(index + 1, index + 5))
    else:
        numbers, after = tuple(word(tokens, index).split(".")), index + 1
        whole = len(numbers) == 3
    if not whole or not all(part.isdecimal() for part in numbers):
        return None
    return _ordered(tokens, index, after, numbers)


def _ordered(tokens: Scan, index: int, after: int, numbers: tuple[str, ...]) -> tuple[When, int] | None:
    """The date of three numbers: year first, or day and month in either order with the year last."""
    first, second, third = (int(part) for part in numbers)
    if len(numbers[0]) == 4 and 1000 <= first <= 2100:
        readings, year = [(second, third)], first
    elif len(numbers[2]) == 4 or (len(numbers[2]) == 2 and word(tokens, index + 1) == "/"):
        readings, year = [(second, first), (first, second)], third if third > 99 else century(third)
    else:
        return None
    valid = tuple(dict.fromkeys((month, day) for month, day in readings if 1 <= month <= 12 and 1 <= day <= 31))
    if not valid:
        return None
    if len(valid) > 1:
        return cut(tokens, index, after, blank(Granularity.DAY, year=year, alternatives=valid))
    return cut(tokens, index, after, blank(Granularity.DAY, year=year, month=valid[0][0], day=valid[0][1]))


def _read_quarter(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*Q3 2024*, *third quarter of 2020*, *first half of 2020*, *H1*."""
    found, following = word(tokens, index), word(tokens, index + 1)
    if found in {"q", "h"} and glued(tokens, index + 1) and following in {"1", "2", "3", "4"}:
        number, after = int(following), index + 2
    elif found in {"1", "2", "3", "4"} and following == "q" and glued(tokens, index + 1):
        number, after = int(found), index + 2
        found = "q"
    else:
        ordinal = read_ordinal(tokens, index)
        after = ordinal[1] if ordinal else index
        after += word(tokens, after) in {"-", "fiscal"}
        if not ordinal or ordinal[0] > 4 or word(tokens, after) not in {"quarter", "half", "quarters"}:
            return None
        number, found, after = ordinal[0], word(tokens, after)[0], after + 1
    year, end = year_at(tokens, after)
    if found == "q":
        return cut(tokens, index, end, blank(Granularity.QUARTER, quarter=number, year=year))
    if number > 2 or (year is None and word(tokens, index + 1) in {"half", "-"} and not _half_year(tokens, end)):
        return None
    return cut(tokens, index, end, blank(Granularity.HALF, months=_HALVES[number - 1], year=year))


def _half_year(tokens: Scan, index: int) -> bool:
    """Whether a half without a year is one of the calendar: *of the year*, *first-half profit*."""
    phrase = tokens.words[index : index + 3]
    if phrase[:1] == ("of",) and phrase[1:2] and phrase[1] in {"the", "this", "last", "next"}:
        return phrase[2:] == ("year",)
    return word(tokens, index) in _RESULTS


def _read_part_of_year(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*early 2021*, *mid-2021*, *spring 2020*, *early June*, *end of 2019*, *the summer of 1969*."""
    found = word(tokens, index)
    spans = PARTS_OF_YEAR.get(found) or SEASONS.get(found)
    if not spans:
        return None
    after = index + 1 + (word(tokens, index + 1) in {"-", "in", "of"})
    month = _read_month(tokens, after)
    if month and found in PARTS_OF_YEAR and month[0].day is None:
        return cut(tokens, index, month[1], replace(month[0], part=found))
    year, end = year_at(tokens, after)
    decade = read_decade(tokens, after + (word(tokens, after) == "the"))
    if decade and found in PARTS_OF_YEAR:
        return cut(tokens, index, decade[1], replace(decade[0], part=found))
    if year is None or word(tokens, end) == "s" and glued(tokens, end):
        return None
    grain = Granularity.SEASON if found in SEASONS else Granularity.YEAR
    return cut(tokens, index, end, blank(grain, year=year, months=spans, part=found))


_Reader = Callable[[Scan, int], tuple[When, int] | None]
_IN_DIGITS: tuple[_Reader, ...] = (
    _read_numeric, read_time, _read_day_month, _read_quarter, read_decade, read_year,
)  # fmt: skip
_IN_WORDS: tuple[_Reader, ...] = (
    read_time, _read_day_month, _read_weekday, _read_month, _read_quarter, _read_part_of_year, read_decade, read_ago,
    read_relative, read_year,
)  # fmt: skip
"""What is tried on a number in digits and on a word, in order."""
