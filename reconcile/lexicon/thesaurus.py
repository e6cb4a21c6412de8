"""Synonyms, derivations, opposites, closed sets and kinds as look-up tables over base forms.

Written lists give groups; the tables give, for a word or phrase in its base form, the groups it is in. Numbers of
groups mean nothing outside one process run.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

EXACT, NEAR = 1.0, 0.75
"""What membership in a synonym group is worth, before and after ` ~ `."""

Senses = Mapping[str, tuple[tuple[int, float], ...]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Thesaurus:
    """What the lists say of words.

    `senses`: word to (group, grade) for synonyms and derivations. `sides`: word to (pair of sides, -1 or 1) for
    opposites. `sets`: word to (set, member number) for exclusive alternatives, `set_names` their names. `kinds`: word
    to the kinds it is one of. `starts`: first word of each phrase to the number of words of the longest.
    """

    senses: Senses
    sides: Mapping[str, tuple[tuple[int, int], ...]]
    sets: Mapping[str, tuple[tuple[int, int], ...]]
    set_names: tuple[str, ...]
    kinds: Mapping[str, tuple[str, ...]]
    starts: Mapping[str, int]

    def synonymy(self, a: str, b: str) -> float:
        """How far two base forms mean the same by the lists: 1 for exact synonyms, 0 where no group has both."""
        if a == b:
            return 1.0
        groups = dict(self.senses.get(a, ()))
        return max((groups[group] * grade for group, grade in self.senses.get(b, ()) if group in groups), default=0.0)

    def opposed(self, a: str, b: str) -> bool:
        """Whether a line of opposites has the two words on different sides."""
        sides = dict(self.sides.get(a, ()))
        return any(sides.get(line, side) == -side for line, side in self.sides.get(b, ()))

    def alternatives(self, a: str, b: str) -> str | None:
        """The name of a closed set that has both words as different members; None where there is none, or where
        some set holds them for the same."""
        members = dict(self.sets.get(a, ()))
        shared = [(line, members[line] != member) for line, member in self.sets.get(b, ()) if line in members]
        if not shared or not all(different for _, different in shared):
            return None
        return self.set_names[shared[0][0]]

    def is_kind_of(self, a: str, kind: str) -> bool:
        """Whether `a` is one of the things that `kind` names, directly or through one kind between."""
        direct = self.kinds.get(a, ())
        return kind in direct or any(kind in self.kinds.get(step, ()) for step in direct)


def build(
    synonyms: Iterable[str],
    derivations: Iterable[str],
    opposites: Iterable[str],
    alternatives: Iterable[str],
    kinds: Iterable[str],
) -> Thesaurus:
    """The tables of the written lists; each argument is the lines of one."""
    senses = _senses(synonyms, derivations)
    sides = _sides(opposites)
    sets, names, kind_of = _sets(alternatives)
    for line in kinds:
        kind, _, members = line.partition(": ")
        for member in members.split(", "):
            for word in member.split("="):
                kind_of[word].append(kind)
    starts: dict[str, int] = {}
    for table in (senses, sides, sets, kind_of):
        for entry in table:
            if " " in entry:
                first, count = entry[: entry.index(" ")], entry.count(" ") + 1
                if starts.get(first, 0) < count:
                    starts[first] = count
    return Thesaurus(
        senses={word: tuple(found) for word, found in senses.items()},
        sides={word: tuple(found) for word, found in sides.items()},
        sets={word: tuple(found) for word, found in sets.items()},
        set_names=tuple(names),
        kinds={word: tuple(found) for word, found in kind_of.items()},
        starts=starts,
    )


def _senses(synonyms: Iterable[str], derivations: Iterable[str]) -> dict[str, list[tuple[int, float]]]:
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    number = 0
    for number, line in enumerate(synonyms):
        exact, _, near = line.partition(" ~ ")
        for word in exact.split(", "):
            found[word].append((number, EXACT))
        if near:
            for word in near.split(", "):
                found[word].append((number, NEAR))
    for number, line in enumerate(derivations, number + 1):
        for word in line.split(", "):
            found[word].append((number, EXACT))
    return found


def _sides(opposites: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, line in enumerate(opposites):
        left, _, right = line.partition(" | ")
        for word in left.split(", "):
            found[word].append((number, -1))
        for word in right.split(", "):
            found[word].append((number, 1))
    return found


def _sets(
    alternatives: Iterable[str],
) -> tuple[dict[str, list[tuple[int, int]]], list[str], dict[str, list[str]]]:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    kinds: dict[str, list[str]] = defaultdict(list)
    names = []
    for number, line in enumerate(alternatives):
        name, _, members = line.partition(": ")
        names.append(name)
        for index, member in enumerate(members.split(", ")):
            for word in member.split("="):
                found[word].append((number, index))
                kinds[word].append(name)
    return found, names, kinds
