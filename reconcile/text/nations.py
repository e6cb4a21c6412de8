"""Nationalities: what is called English or Dutch, and which of two can be said of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reconcile import lexicon


@dataclass(frozen=True, slots=True)
class Nation:
    """An adjective of nationality: clean span, and the first of its spellings."""

    at: int
    until: int
    name: str


@cache
def _spellings() -> dict[str, str]:
    """The first spelling of each spelling."""
    rows = [line.partition(":")[0].split("=") for line in lexicon.lines("nationalities")]
    return {spelling: row[0] for row in rows for spelling in row}


@cache
def _beside() -> frozenset[tuple[str, str]]:
    """Two nationalities that can be said of one thing, both ways round."""
    rows = [line.partition(": ") for line in lexicon.lines("nationalities")]
    found = {(head.partition("=")[0], other) for head, _, others in rows for other in others.split(", ") if other}
    return frozenset(found | {(other, one) for one, other in found})


@cache
def _pattern() -> re.Pattern[str]:
    """Any of them with a capital letter, where no hyphen makes it something else (*Dutch-language*); *English-born* and
    *Dutch-American* are left."""
    said = sorted(_spellings(), key=lambda word: (-len(word), word))
    words = "|".join(re.escape(word) for word in said)
    return re.compile(rf"(?<![\w.])({words})(?!\w|[-–](?!born|{words})|['’]s)", re.IGNORECASE)


def nations(text: str, at: int, until: int) -> tuple[Nation, ...]:
    """The adjectives of nationality in the clean span `at`..`until`, in order, but for those that begin a name or a
    thing of their own (*English Heritage*, *American football*)."""
    found = []
    for match in _pattern().finditer(text, at, until):
        if match[0][0].isupper() and not _of_its_own(text, match):
            found.append(Nation(match.start(), match.end(), _spellings()[match[1].lower()]))
    return tuple(found)


_NEXT = re.compile(r"\s+([^\W\d_]+)(?:[-\s]|$)")


def _of_its_own(text: str, match: re.Match[str]) -> bool:
    following = _NEXT.match(text, match.end())
    if following is None:
        return False
    word = following[1]
    if word[0].isupper():
        return word.lower() not in _spellings() and not word.isupper()
    phrase = f"{match[1]} {word}".lower()
    entry = lexicon.thesaurus().listed(phrase)
    return word in _TAUGHT or entry.known or bool(entry.kinds)


_TAUGHT = frozenset(
    "teacher tutor professor lecturer scholar translator language literature restaurant bistro eatery cuisine football "
    "horn bulldog shepherd terrier rules style department course class studies lessons speaker grammar school army "
    "roulette tragedy".split()
)
"""*An English teacher* may be of any nation, and so may *a French restaurant*."""


def is_nation(word: str) -> bool:
    """Whether a word is an adjective of nationality."""
    return word.lower() in _spellings()


def fit(ours: Iterable[Nation], theirs: Iterable[Nation]) -> bool:
    """Whether some nationality of the one and some of the other can be said of the same."""
    return any(a.name == b.name or (a.name, b.name) in _beside() for a in ours for b in theirs)
