"""Years, decades and centuries: *2019*, *1988–92*, *FY21*, *the 1990s*, *18th century*."""

from dataclasses import replace

from reconcile.text.numbers import read_ordinal
from reconcile.text.scan import Scan, capital, glued, opens_sentence, word
from reconcile.text.units import unit_at
from reconcile.text.when import Granularity, When

_AFTER_PREPOSITION = frozenset(
    "in of since until till by during from before after through late early mid to and".split()
)
_YEAR_CUES = _AFTER_PREPOSITION | frozenset(
    "the fiscal year spring summer autumn fall winter q fy circa its his her our their my".split()
)
_NOT_YEARS = frozenset(
    "$ £ € # no number than least most nearly almost some over flight bill section route highway resolution ordinance "
    "room page article".split()
)
_NINETIES = {"nineties": 1990, "eighties": 1980, "seventies": 1970, "sixties": 1960, "fifties": 1950}


def year_at(tokens: Scan, index: int) -> tuple[int | None, int]:
    """*2024*, *, 2024*, *of 2024*, *'24* at ``index``: the year and the token after it."""
    at = index + (word(tokens, index) in {",", "of", "in", "fiscal", "."})
    at += word(tokens, at) in {"fiscal", "fy"}
    at += word(tokens, at) == "year"
    found = word(tokens, at)
    if found == "'" and glued(tokens, at + 1) and word(tokens, at + 1).isdecimal() and len(word(tokens, at + 1)) == 2:
        return century(int(word(tokens, at + 1))), at + 2
    if found.isdecimal() and len(found) == 4 and 1000 <= int(found) <= 2100 and word(tokens, at + 1) != "%":
        return int(found), at + 1
    return None, index


def century(short: int) -> int:
    """The year that two figures stand for: those from 50 on are of the last century."""
    return short + (2000 if short < 50 else 1900)


def read_decade(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*1990s*, *the '90s*, *the nineties*, *18th century*."""
    found = word(tokens, index)
    if found in _NINETIES:
        return cut(tokens, index, index + 1, blank(Granularity.DECADE, year=_NINETIES[found]))
    ordinal = read_ordinal(tokens, index)
    at = ordinal[1] + (word(tokens, ordinal[1]) == "-") if ordinal else index
    if ordinal and word(tokens, at) in {"century", "centuries"}:
        return cut(tokens, index, at + 1, blank(Granularity.CENTURY, year=100 * ordinal[0] - 100))
    plural = word(tokens, index + 1 + (word(tokens, index + 1) == "'"))
    if not found.isdecimal() or plural != "s" or found[-1] != "0":
        return None
    after = index + 2 + (word(tokens, index + 1) == "'")
    if len(found) == 4 and 1000 <= int(found) <= 2090:
        return cut(tokens, index, after, blank(Granularity.DECADE, year=int(found)))
    if len(found) == 2 and int(found) >= 50 and word(tokens, index - 1) in {"the", "'"}:
        return cut(tokens, index, after, blank(Granularity.DECADE, year=1900 + int(found)))
    return None


def read_year(tokens: Scan, index: int) -> tuple[When, int] | None:
    """*2019* where it is a year and not a count."""
    found = word(tokens, index)
    if found in {"fiscal", "fy"}:
        year, after = year_at(tokens, index)
        short = word(tokens, index + 1)
        if found == "fy" and year is None and glued(tokens, index + 1) and short.isdecimal() and len(short) == 2:
            year, after = century(int(short)), index + 2
        return cut(tokens, index, after, blank(Granularity.YEAR, year=year)) if year else None
    old = 1000 if word(tokens, index - 1) in {"in", "year"} else 1500
    if not (found.isdecimal() and len(found) == 4 and old <= int(found) <= 2100) or not _is_year(tokens, index):
        return None
    about = word(tokens, index - 1) in {"circa", "around", "about", "roughly"}
    when = blank(Granularity.YEAR, year=int(found), approximate=about)
    last = _short_year(tokens, index + 1, int(found))
    return cut(tokens, index, index + 3, replace(when, last=last)) if last else cut(tokens, index, index + 1, when)


def _short_year(tokens: Scan, index: int, first: int) -> When | None:
    """*–92* behind *1988*: the last year of a stretch in its two last figures; *2010-08* is a month."""
    joint, short = word(tokens, index), word(tokens, index + 1)
    if joint not in {"-", "–", "/"} or not short.isdecimal() or len(short) != 2:
        return None
    year = first - first % 100 + int(short)
    year += 100 * (first % 100 == 99 and year < first)
    after = word(tokens, index + 2)
    whole = glued(tokens, index + 1) and not (glued(tokens, index + 2) and (after.isalnum() or after in {"-", "/"}))
    if not whole or year <= first or (year > first + 1 and (joint == "/" or (joint == "-" and int(short) <= 12))):
        return None
    return cut(tokens, index + 1, index + 2, blank(Granularity.YEAR, year=year))[0]


def _is_year(tokens: Scan, index: int) -> bool:
    before, following = word(tokens, index - 1), word(tokens, index + 1)
    if before in _NOT_YEARS and not (before == "than" and word(tokens, index - 2) in {"later", "earlier"}):
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


def blank(
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
    """A date without its place."""
    return When(
        start=0, end=0, text="", granularity=grain, year=year, month=month, day=day, day_until=day_until,
        weekday=weekday, quarter=quarter, months=months, alternatives=alternatives, part=part, approximate=approximate,
    )  # fmt: skip


def cut(tokens: Scan, first: int, after: int, when: When) -> tuple[When, int]:
    """The date as that of the tokens ``first`` up to ``after``, with the token after it."""
    start, end = tokens.starts[first], tokens.ends[after - 1]
    return replace(when, start=start, end=end, text=tokens.text[start:end]), after
