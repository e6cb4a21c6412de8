"""The glossary at work: its spellings found as they stand, before and over everything that is found otherwise."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reconcile.settings import Glossary
from reconcile.text.words import squash


@dataclass(frozen=True, slots=True)
class Pins:
    """The spellings of a glossary by name: as written, and squashed; `apart` holds what a name is not the same as."""

    written: dict[str, str] = field(default_factory=dict)
    squashed: dict[str, str] = field(default_factory=dict)
    apart: frozenset[tuple[str, str]] = frozenset()
    pattern: re.Pattern[str] | None = None

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Where spellings of the glossary stand as whole words, the longest first: span and name."""
        if self.pattern is None:
            return []
        return [(m.start(), m.end(), self.written[m[0]]) for m in self.pattern.finditer(text)]

    def of(self, text: str) -> str | None:
        """The name that a mention spells, space, case, punctuation and accents aside; None if that is no name's."""
        return self.squashed.get(squash(text))

    def forbids(self, name: str, text: str) -> bool:
        """Whether the glossary says that what is so written is not the name."""
        return (name, squash(text)) in self.apart


def pins(glossary: Glossary | None) -> Pins:
    """The glossary ready for use; nothing is pinned where there is none."""
    if glossary is None or not glossary.entries:
        return Pins()
    written = {spelling: e.name for e in glossary.entries for spelling in (*e.accepted, *e.never)}
    squashed: dict[str, str] = {}
    for spelling, name in written.items():
        squashed.setdefault(squash(spelling), name)
    apart = frozenset((e.name, squash(other)) for e in glossary.entries for other in e.not_the_same_as)
    longest = sorted(written, key=lambda spelling: (-len(spelling), spelling))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    return Pins(written, squashed, apart, pattern)
