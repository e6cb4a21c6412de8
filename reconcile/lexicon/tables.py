"""Synonyms, derivations, opposites, closed sets and kinds, looked up word by word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reconcile.lexicon.entry import DERIVED, EXACT, SHIFT, Entry


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Thesaurus:
    """What the word lists say of words and phrases in their base form.

    `listed` is what the lists know of a word, `entry` that with what a dictionary adds; `line` the synonym group of a
    number as it is written, empty for one that is no line of a list.
    """

    listed: Callable[[str], Entry]
    entry: Callable[[str], Entry]
    line: Callable[[int], str]

    def groups(self, word: str) -> tuple[tuple[int, float], ...]:
        """The synonym groups of a word, with what its membership is worth; less for those of a word derived from it."""
        return _groups(word, self.entry)

    def exact(self, word: str) -> frozenset[str]:
        """The exact synonyms of a word, itself not among them."""
        return _exact(word, self)

    def synonyms(self, word: str) -> frozenset[str]:
        """A word with its synonyms, exact and near."""
        lines = [self.line(group) for group, _ in self.groups(word)]
        return frozenset([word, *(member for line in lines for member in line.replace(" ~ ", ", ").split(", "))]) - {""}

    def synonymy(self, a: str, b: str) -> float:
        """How far two base forms mean the same: 1 for exact synonyms, 0 where no group has both. Where the lists have
        them together, what a dictionary says does not count."""
        if a == b:
            return 1.0
        if b in self.entry(a).derived:
            return DERIVED
        return _synonymy(_worth(a, self.listed), _worth(b, self.listed)) or (
            0.0 if self.entry is self.listed else _synonymy(_worth(a, self.entry), _worth(b, self.entry))
        )

    def opposed(self, a: str, b: str) -> bool:
        """Whether a line of opposites has the two words on different sides."""
        return _opposed(self.entry(a), self.entry(b))

    def alternatives(self, a: str, b: str) -> str | None:
        """The name of a closed set that has both words as different members; None where there is none, or where
        some set holds them for the same."""
        ours, theirs = self.entry(a).sets, self.entry(b).sets
        if not ours or not theirs:
            return None
        members = {code >> SHIFT: code for code, _ in ours}
        shared = [(code, name) for code, name in theirs if code >> SHIFT in members]
        if not shared or any(members[code >> SHIFT] == code for code, _ in shared):
            return None
        return shared[0][1]

    def is_kind_of(self, a: str, kind: str) -> bool:
        """Whether `a` is one of the things that `kind` names, directly or through one kind between."""
        found = self.entry(a)
        return kind in found.kinds or kind in found.above or any(kind in self.entry(step).kinds for step in found.kinds)


@lru_cache(maxsize=1 << 16)
def _exact(word: str, thesaurus: Thesaurus) -> frozenset[str]:
    lines = [thesaurus.line(group) for group, grade in thesaurus.entry(word).groups if grade == EXACT]
    return frozenset(member for line in lines for member in line.partition(" ~ ")[0].split(", ")) - {word, ""}


def _opposed(one: Entry, other: Entry) -> bool:
    return bool(other.sides) and any(code ^ 1 in other.sides for code in one.sides)


@lru_cache(maxsize=1 << 16)
def _groups(word: str, entry: Callable[[str], Entry]) -> tuple[tuple[int, float], ...]:
    found = entry(word)
    derived = [(group, DERIVED * grade) for other in found.derived for group, grade in entry(other).groups]
    return (*found.groups, *derived) if derived else found.groups


@lru_cache(maxsize=1 << 16)
def _worth(word: str, entry: Callable[[str], Entry]) -> dict[int, float]:
    """What membership in each synonym group of a word is worth at best."""
    best: dict[int, float] = {}
    for group, grade in _groups(word, entry):
        best[group] = max(grade, best.get(group, 0.0))
    return best


def _synonymy(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """The best product of what two words are worth in one group."""
    return max([one[group] * other[group] for group in one.keys() & other.keys()], default=0.0)
