"""Lines of newsletters and pages that say nothing about the talk: buttons, by-lines, credits, cookie notices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reconcile import lexicon
from reconcile.claims.finite import has_clause, words
from reconcile.claims.naming import NAME

LONGEST = 30
"""Furniture has at most so many words."""

_EDGES = " .:!>»→›…|-–—*•·<«←"
_SEPARATORS = re.compile(r"\s+[|•·∙/»›–—>-]\s+|\s*[|•·∙]\s*|\s{2,}")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = (
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{4}})?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
    r"(?:,? (?:at )?\d{1,2}(?:[:.]\d\d)?(?: ?[aApP]\.?[mM]\.?)?(?: [A-Z]{2,4})?)?"
)
_BY = ("by ", "written by ", "words by ", "story by ", "text by ")
_STAMPS = ("first ", "published ", "updated ", "posted ", "last ", "created ", "published: ", "updated: ", "posted: ")
_CREDITS = (
    "photo",
    "picture",
    "image",
    "illustration",
    "video",
    "graphic",
    "credit",
    "source",
    "/",
    "|",
    "via ",
    "getty",
)
_CREDITED = re.compile("|".join(map(re.escape, _CREDITS)))
_LINKED = re.compile(r" (?:and|the|of|for) ")
_ADDRESSED = frozenset("you your you're you'll us our we subscription newsletter email e-mail inbox cookies".split())
_WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december christmas easter the a an its his her their then now".split()
)


class _Pattern(NamedTuple):
    """A pattern cut at its stars, and whether its own words hold a finite verb."""

    pieces: tuple[str, ...]
    states: bool


def is_furniture(text: str, own: Sequence[str] = (), opening: bool = False) -> str | None:
    """The reason why a line is furniture, None for running text. `own` are the project's patterns; `opening`: the line
    is one of the first of its text, where by-lines stand."""
    if text.count(" ") >= LONGEST:
        return "own pattern" if any(_fits(_plain(text), _pieces(pattern)) for pattern in own) else None
    line = _plain(text)
    if any(_fits(line, _pieces(pattern)) for pattern in own):
        return "own pattern"
    if _matches(line) or _is_stamped(line):
        return "furniture"
    if _is_credit(line) and not has_clause(words(line)):
        return "credit"
    if is_byline(text, opening):
        return "by-line"
    return "furniture" if _compound(text, line) else None


@cache
def _date() -> re.Pattern[str]:
    return re.compile(_DATE)


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(
        rf"(?:By|BY|by|Written by|Words by|Story by|Text by) (?P<first>{NAME})(?:(?:,| and| &) {NAME}){{0,4}}"
        rf"(?:(?:,| \||,? in| for| on|) ?(?:{_DATE}|[A-Z][\w’'&. -]{{2,40}}|(?:[a-z]+ ){{0,3}}"
        r"(?:writer|reporter|editor|correspondent|columnist|contributor|staff|producer))){0,3}"
    )


@cache
def _stamped() -> re.Pattern[str]:
    return re.compile(
        rf"(?:first )?(?:published|updated|posted|last (?:updated|modified)|created)(?: (?:on|at))?:? "
        rf"(?:{_DATE}|\d{{1,2}}:\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{{2,4}})?,? ?(?:{_DATE})?"
        r"|\d+ (?:minutes?|hours?|days?) ago)",
        re.IGNORECASE,
    )


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(
        r"(?:photo|photograph|picture|image|illustration|video|graphic|credit|source)s?"
        r"(?: credit| by| courtesy of|:)[^.!?]{2,80}"
        r"|[^.!?]{2,60}(?:/|\| ?|via )(?:getty images|reuters|afp|ap|ap photo|epa|bloomberg|alamy|unsplash)"
        r"|(?:\(|\[)?(?:photo|image|ap photo|file photo|getty)[^.!?]{0,60}(?:\)|\])"
    )


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").strip(_EDGES).split())


def _is_stamped(line: str) -> bool:
    return line.startswith(_STAMPS) and _stamped().fullmatch(line) is not None


def _is_credit(line: str) -> bool:
    return _CREDITED.search(line) is not None and _credit().fullmatch(line) is not None


def _compound(text: str, line: str) -> bool:
    """Whether a line is made of furniture: *Forward to a friend · Unsubscribe*, *Share Tweet Email*."""
    parts = [part for part in _SEPARATORS.split(text) if part.strip(_EDGES)]
    if len(parts) > 1:
        known = [_matches(_plain(part)) or is_byline(part, True) for part in parts]
        dates = [_date().fullmatch(part.strip(_EDGES)) is not None for part in parts]
        return any(known) and all(a or b for a, b in zip(known, dates, strict=True))
    found = line.split(" ")
    return 2 <= len(found) <= 12 and all(word in _buttons() for word in found) and len(set(found)) > 1


def is_byline(text: str, opening: bool) -> bool:
    """Whether a line only says who wrote the text; away from its opening the first name must be a known given name."""
    line = text.strip(_EDGES)
    match = _byline().fullmatch(line) if line.lower().startswith(_BY) else None
    if match is None:
        return False
    first, _, rest = match["first"].partition(" ")
    if first.lower() in _WEEKDAYS or (not rest and line.endswith(match["first"]) and not first.isupper()):
        return False
    parts = match["first"].split(" and ") if "," in line else [match["first"]]
    return (
        (opening and not any(_LINKED.search(part) for part in parts))
        or first.lower() in lexicon.words("given-names")
        or any(char.isdigit() for char in line)
    )


def _matches(line: str) -> bool:
    """Whether a folded line matches a pattern of the list, and is not a sentence that happens to begin like one."""
    exact, starred = _patterns()
    if line in exact:
        return True
    likely = starred.get(line.partition(" ")[0], ())
    if _hints().search(line):
        likely += starred["*"]
    if not likely:
        return False
    found = [pattern for pattern in likely if line.endswith(pattern.pieces[-1]) and _fits(line, pattern.pieces)]
    if not found:
        return False
    return any(pattern.states for pattern in found) or not _is_statement(line)


def _is_statement(line: str) -> bool:
    """Whether a line tells something of third persons (*photo finishes decided both races*)."""
    found = words(line)
    return _ADDRESSED.isdisjoint(word.text for word in found) and has_clause(found)


def _fits(line: str, pieces: Sequence[str]) -> bool:
    """Whether the line is the pieces in order with anything between them."""
    first, *others = pieces
    if not others:
        return line == first
    last = others.pop()
    if not line.startswith(first) or len(line) < len(first) + len(last):
        return False
    at, end = len(first), len(line) - len(last)
    for piece in others:
        at = line.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return at <= end and line.endswith(last)


def _pieces(pattern: str) -> tuple[str, ...]:
    """A pattern cut at its stars; a star at the end may also stand for nothing, with the space before it."""
    return tuple(pattern.lower().replace("’", "'").split("*"))


@cache
def _patterns() -> tuple[frozenset[str], dict[str, tuple[_Pattern, ...]]]:
    """The patterns without a star, and those with one by their first word; those that begin with a star under `*`."""
    exact: set[str] = set()
    found: dict[str, list[_Pattern]] = {"*": []}
    for line in lexicon.lines("chrome"):
        if "*" not in line:
            exact.add(line.strip(_EDGES) or line)
            continue
        first = line.partition(" ")[0]
        states = any(word.text in _STATES for word in words(line))
        found.setdefault("*" if "*" in first else first, []).append(_Pattern(_pieces(line.rstrip(". ")), states))
    return frozenset(exact), {first: tuple(patterns) for first, patterns in found.items()}


@cache
def _hints() -> re.Pattern[str]:
    """What a line holds if it matches a pattern that begins with a star: the longest of the pattern's pieces."""
    _, starred = _patterns()
    return re.compile("|".join(sorted({re.escape(max(pattern.pieces, key=len)) for pattern in starred["*"]})) or "(?!)")


_STATES = frozenset("is are was were you your we our do did does may can must be has have i".split())


@cache
def _buttons() -> frozenset[str]:
    """The patterns of one word: what the buttons of a page say."""
    exact, _ = _patterns()
    return frozenset(line for line in exact if " " not in line)
