"""Finds dates and times, and compares them.

Values and their meaning are in ``when``; how two of them are compared in ``date_fit``.
"""

import datetime
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from reconcile.text.clock import is_timestamp, read_time
from reconcile.text.date_fit import compare_dates
from reconcile.text.numbers import ordinals, read_ordinal
from reconcile.text.relative_dates import read_ago, read_relative, resolve
from reconcile.text.scan import Scan, capital, glued, numeral, opens_sentence, scan, word
from reconcile.text.units import unit_at
from reconcile.text.when import PARTS_OF_YEAR, SEASONS, Granularity, When, months, weekdays

__all__ = ["Granularity", "When", "compare_dates", "dates_in", "find_dates"]

_AFTER_PREPOSITION = frozenset(
    "in of since until till by during from before after through late early mid to and".split()
)
_YEAR_CUES = _AFTER_PREPOSITION | frozenset(
    "the fiscal year spring summer autumn fall winter q fy circa its his her our their my".split()
)
_TRIGGERS = frozenset(
    "noon midnight midday yesterday today tonight tomorrow last next this ago q fy h quarter century decade spring "
    "summer autumn fall winter early mid late nineties eighties seventies sixties fifties fiscal first second third "
    "fourth one two three four five six seven eight nine ten eleven twelve previous coming end".split()
)
_AMBIGUOUS = frozenset("may march mar mon wed sun sat fri tue thu jan dec sep jun".split())
_MONTH_CUES = frozenset(
    "in of since until till by last next early late mid this during from to through before after".split()
)
_NOT_YEARS = frozenset(
    "$ £ € # no number than least most nearly almost some over flight bill section route highway resolution ordinance "
    "room page article".split()
)
_HALVES = ((1, 2, 3, 4, 5, 6), (7, 8, 9, 10, 11, 12))
_NINETIES = {"nineties": 1990, "eighties": 1980, "seventies": 1970, "sixties": 1960, "fifties": 1950}


def find_dates(text: str, anchor: datetime.date | None = None) -> tuple[When, ...]:
    """Every date and time of ``text`` in order, none inside another.

    Relative dates (*last year*) get calendar fields only with an ``anchor``, the day of writing.
    """
    found = dates_in(scan(text))
    return found if anchor is None else tuple(resolve(when, anchor) for when in found)


def dates_in(tokens: Scan) -> tuple[When, ...]:
    """The dates of an already scanned text, relative ones as they stand."""
    triggers = _triggers()
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
    return tuple(found)


@cache
def _triggers() -> frozenset[str]:
    return _TRIGGERS | {"twenty", "thirty"} | frozenset(months()) | frozenset(weekdays()) | frozenset(ordinals())


def _read(tokens: Scan, index: int) -> tuple[When, int] | None:
    after = is_timestamp(tokens, index) if numeral(word(tokens, index)) else None
    if after or (numeral(word(tokens, index)) and _glued_into(tokens, index)):
        return None
    for reader in _READERS:
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
        return _cut(tokens, index, date[1], replace(date[0], weekday=weekdays()[found]))
    if found in _AMBIGUOUS and not date:
        return None
    return _cut(tokens, index, index + 1, _blank(Granularity.WEEKDAY, weekday=weekdays()[found]))


def _read_day_month(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*12 March 2024*, *the 12th of March*, *1-3 March*."""
    day, after = _day(tokens, index)
    if not day:
        return None
    until, after = _until(tokens, after)
    after += word(tokens, after) == "of"
    if not _is_month(tokens, after, dated=True):
        return None
    year, end = _year(tokens, after + 1)
    when = _blank(Granularity.DAY, month=months()[word(tokens, after)], day=day, day_until=until, year=year)
    return _cut(tokens, index, end, when)


def _read_month(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*June*, *June 2023*, *March 12th, 2024*, *March 12-14*."""
    day, after = _day(tokens, index + 1 + (word(tokens, index + 1) == "." and len(word(tokens, index)) <= 4))
    if day and _counts(tokens, after):
        day = None
    if not _is_month(tokens, index, dated=bool(day)):
        return None
    month = months()[word(tokens, index)]
    if not day:
        year, end = _year(tokens, index + 1)
        return _cut(tokens, index, end, _blank(Granularity.MONTH, month=month, year=year))
    until, after = _until(tokens, after)
    year, end = _year(tokens, after)
    return _cut(tokens, index, end, _blank(Granularity.DAY, month=month, day=day, day_until=until, year=year))


def _is_month(tokens: Scan, index: int, *, dated: bool) -> bool:
    """Whether the word at ``index`` is a month here and not a verb, a modal or a first name."""
    found = word(tokens, index)
    if found not in months():
        return False
    if dated:
        return capital(tokens, index) or found not in {"may", "march", "mar", "sep", "dec"}
    if not capital(tokens, index):
        return found not in _AMBIGUOUS | {"april", "june", "august"} and len(found) > 4
    cue = word(tokens, index - 1) in _MONTH_CUES or _year(tokens, index + 1)[0] is not None
    if found in _AMBIGUOUS:
        return cue
    following = word(tokens, index + 1)
    return cue or found not in {"june", "april", "august"} or not (capital(tokens, index + 1) and following.isalpha())


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


def _year(tokens: Scan, index: int) -> tuple[int | None, int]:
    """*2024*, *, 2024*, *of 2024*, *'24* at ``index``: the year and the token after it."""
    at = index + (word(tokens, index) in {",", "of", "in", "fiscal", "."})
    at += word(tokens, at) in {"fiscal", "fy"}
    at += word(tokens, at) == "year"
    found = word(tokens, at)
    if found == "'" and glued(tokens, at + 1) and word(tokens, at + 1).isdecimal() and len(word(tokens, at + 1)) == 2:
        return _century(int(word(tokens, at + 1))), at + 2
    if found.isdecimal() and len(found) == 4 and 1000 <= int(found) <= 2100 and word(tokens, at + 1) != "%":
        return int(found), at + 1
    return None, index


def _century(short: int) -> int:
    return short + (2000 if short < 50 else 1900)


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
        readings, year = [(second, first), (first, second)], third if third > 99 else _century(third)
    else:
        return None
    valid = tuple(dict.fromkeys((month, day) for month, day in readings if 1 <= month <= 12 and 1 <= day <= 31))
    if not valid:
        return None
    if len(valid) > 1:
        return _cut(tokens, index, after, _blank(Granularity.DAY, year=year, alternatives=valid))
    return _cut(tokens, index, after, _blank(Granularity.DAY, year=year, month=valid[0][0], day=valid[0][1]))


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
    year, end = _year(tokens, after)
    if found == "q":
        return _cut(tokens, index, end, _blank(Granularity.QUARTER, quarter=number, year=year))
    if number > 2 or (year is None and word(tokens, index + 1) == "half"):
        return None
    return _cut(tokens, index, end, _blank(Granularity.HALF, months=_HALVES[number - 1], year=year))


def _read_part_of_year(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*early 2021*, *mid-2021*, *spring 2020*, *early June*, *end of 2019*, *the summer of 1969*."""
    found = word(tokens, index)
    spans = PARTS_OF_YEAR.get(found) or SEASONS.get(found)
    if not spans:
        return None
    after = index + 1 + (word(tokens, index + 1) in {"-", "in", "of"})
    month = _read_month(tokens, after)
    if month and found in PARTS_OF_YEAR and month[0].day is None:
        return _cut(tokens, index, month[1], replace(month[0], part=found))
    year, end = _year(tokens, after)
    decade = _read_decade(tokens, after + (word(tokens, after) == "the"))
    if decade and found in PARTS_OF_YEAR:
        return _cut(tokens, index, decade[1], replace(decade[0], part=found))
    if year is None or word(tokens, end) == "s" and glued(tokens, end):
        return None
    grain = Granularity.SEASON if found in SEASONS else Granularity.YEAR
    return _cut(tokens, index, end, _blank(grain, year=year, months=spans, part=found))


def _read_decade(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*1990s*, *the '90s*, *the nineties*, *18th century*."""
    found = word(tokens, index)
    if found in _NINETIES:
        return _cut(tokens, index, index + 1, _blank(Granularity.DECADE, year=_NINETIES[found]))
    ordinal = read_ordinal(tokens, index)
    at = ordinal[1] + (word(tokens, ordinal[1]) == "-") if ordinal else index
    if ordinal and word(tokens, at) in {"century", "centuries"}:
        return _cut(tokens, index, at + 1, _blank(Granularity.CENTURY, year=100 * ordinal[0] - 100))
    plural = word(tokens, index + 1 + (word(tokens, index + 1) == "'"))
    if not found.isdecimal() or plural != "s" or found[-1] != "0":
        return None
    after = index + 2 + (word(tokens, index + 1) == "'")
    if len(found) == 4 and 1000 <= int(found) <= 2090:
        return _cut(tokens, index, after, _blank(Granularity.DECADE, year=int(found)))
    if len(found) == 2 and int(found) >= 50 and word(tokens, index - 1) in {"the", "'"}:
        return _cut(tokens, index, after, _blank(Granularity.DECADE, year=1900 + int(found)))
    return None


def _read_year(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*2019* where it is a year and not a count."""
    found = word(tokens, index)
    if found in {"fiscal", "fy"}:
        year, after = _year(tokens, index)
        short = word(tokens, index + 1)
        if found == "fy" and year is None and glued(tokens, index + 1) and short.isdecimal() and len(short) == 2:
            year, after = _century(int(short)), index + 2
        return _cut(tokens, index, after, _blank(Granularity.YEAR, year=year)) if year else None
    old = 1000 if word(tokens, index - 1) in {"in", "year"} else 1500
    if not (found.isdecimal() and len(found) == 4 and old <= int(found) <= 2100) or not _is_year(tokens, index):
        return None
    after = index + 1
    if word(tokens, after) in {"-", "–", "/"} and word(tokens, after + 1) == f"{(int(found) + 1) % 100:02d}":
        after += 2
    about = word(tokens, index - 1) in {"circa", "around", "about", "roughly"}
    return _cut(tokens, index, after, _blank(Granularity.YEAR, year=int(found), approximate=about))


def _is_year(tokens: Scan, index: int) -> bool:
    before, following = word(tokens, index - 1), word(tokens, index + 1)
    if before in _NOT_YEARS:
        return False
    if before in {"about", "around", "roughly", "up"} and word(tokens, index)[-1] == "0":
        return False
    if following in {"%", "million", "billion", "people", "percent"} or unit_at(tokens, index + 1):
        return False
    if glued(tokens, index + 1) and following.isalpha():
        return False
    plural = following.endswith("s") and len(following) > 3 and not following.endswith("ss")
    if before in _AFTER_PREPOSITION and word(tokens, index)[-2:] != "00":
        return True
    cue = before in _YEAR_CUES or before.endswith("'s") or capital(tokens, index + 1)
    return not plural or (cue and word(tokens, index)[-2:] != "00") or opens_sentence(tokens, index + 1)


def _blank(
    grain: Granularity,
    *,
    year: int | None = None,
    month: int | None = None,
    day: int | None = None,
    day_until: int | None = None,
    weekday: int | None = None,
    quarter: int | None = None,
    months: tuple[int, ...] = (),
    alternatives: tuple[tuple[int, int], ...] = (),
    part: str | None = None,
    approximate: bool = False,
) -> When:
    return When(
        start=0, end=0, text="", granularity=grain, year=year, month=month, day=day, day_until=day_until,
        weekday=weekday, quarter=quarter, months=months, alternatives=alternatives, part=part, approximate=approximate,
    )  # fmt: skip


def _cut(tokens: Scan, first: int, after: int, when: When) -> tuple[When, int]:
    start, end = tokens.starts[first], tokens.ends[after - 1]
    return replace(when, start=start, end=end, text=tokens.text[start:end]), after


_READERS: tuple[Callable[[Scan, int], tuple[When, int] | None], ...] = (
    _read_numeric, read_time, _read_day_month, _read_weekday, _read_month, _read_quarter, _read_part_of_year,
    _read_decade, read_ago, read_relative, _read_year,
)  # fmt: skip
