"""Synonyms, derivations, opposites, closed sets and kinds as look-up tables over base forms.

The tables are made at every start, so they are kept plain: each word leads to a tuple of numbers, a line of a list and
what the word is on that line packed into one. Numbers of lines mean nothing outside one process.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

EXACT, NEAR = 1.0, 0.7
"""What membership in a synonym group is worth, before and after ` ~ `."""

DERIVED = 0.95
"""What a derived word of another word class is worth (*decide*, *decision*)."""

SHIFT = 12
"""So many bits hold the number of a member within its closed set."""

Codes = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Thesaurus:
    """What the lists say of words and phrases in their base form.

    `lines`: the synonym groups as written. `senses`: the groups of a word, packed as line * 2 + 1 for a near-synonym.
    `derived`: the words a word is derived from or to (*decide*, *decision*). `sides`: opposites, packed as line * 2 + 1
    for the right-hand side. `sets`: exclusive alternatives, packed as line << SHIFT | member, with `set_names`.
    `kinds`: the kinds a word is one of. `starts`: the first word of each phrase, with the number of words of the
    longest.
    """

    lines: tuple[str, ...]
    senses: Codes
    derived: Mapping[str, tuple[str, ...]]
    sides: Codes
    sets: Codes
    set_names: tuple[str, ...]
    kinds: Mapping[str, tuple[str, ...]]
    starts: Mapping[str, int]

    def groups(self, word: str) -> Iterator[tuple[int, float]]:
        """The synonym groups of a word, with what its membership is worth; less for those of a word derived from it."""
        for code in self.senses.get(word, ()):
            yield code >> 1, NEAR if code & 1 else EXACT
        for other in self.derived.get(word, ()):
            for code in self.senses.get(other, ()):
                yield code >> 1, DERIVED * (NEAR if code & 1 else EXACT)

    def members(self, code: int) -> tuple[str, ...]:
        """The words of the exact (even code) or near (odd) half of a line of synonyms."""
        exact, _, near = self.lines[code >> 1].partition(" ~ ")
        half = near if code & 1 else exact
        return tuple(half.split(", ")) if half else ()

    def synonymy(self, a: str, b: str) -> float:
        """How far two base forms mean the same by the lists: 1 for exact synonyms, 0 where no group has both."""
        if a == b:
            return 1.0
        if b in self.derived.get(a, ()):
            return DERIVED
        groups: dict[int, float] = {}
        for group, grade in self.groups(a):
            groups[group] = max(grade, groups.get(group, 0.0))
        return max((groups[group] * grade for group, grade in self.groups(b) if group in groups), default=0.0)

    def opposed(self, a: str, b: str) -> bool:
        """Whether a line of opposites has the two words on different sides."""
        theirs = self.sides.get(b)
        return theirs is not None and any(code ^ 1 in theirs for code in self.sides.get(a, ()))

    def alternatives(self, a: str, b: str) -> str | None:
        """The name of a closed set that has both words as different members; None where there is none, or where
        some set holds them for the same."""
        members = {code >> SHIFT: code for code in self.sets.get(a, ())}
        shared = [code for code in self.sets.get(b, ()) if code >> SHIFT in members]
        if not shared or any(members[code >> SHIFT] == code for code in shared):
            return None
        return self.set_names[shared[0] >> SHIFT]

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
    lines = tuple(synonyms)
    senses: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(lines):
        _enter(senses, line, " ~ ", number)
    derived: dict[str, tuple[str, ...]] = {}
    for line in derivations:
        members = line.split(", ")
        for word in members:
            derived[word] = (*derived.get(word, ()), *(other for other in members if other != word))
    sides: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(opposites):
        _enter(sides, line, " | ", number)
    sets, names, kind_of = _sets(alternatives)
    for line in kinds:
        kind, _, listed = line.partition(": ")
        for word in listed.split(", "):
            kind_of[word] = (*kind_of.get(word, ()), kind)
    return Thesaurus(
        lines=lines,
        senses=senses,
        derived=derived,
        sides=sides,
        sets=sets,
        set_names=tuple(names),
        kinds=kind_of,
        starts=_starts((senses, sides, sets, kind_of)),
    )


def _enter(table: dict[str, tuple[int, ...]], line: str, mark: str, number: int) -> None:
    """Enter the words before and after the mark of a line under its number."""
    first, _, second = line.partition(mark)
    code = number * 2
    for word in first.split(", "):
        table[word] = (*table[word], code) if word in table else (code,)
    if second:
        code += 1
        for word in second.split(", "):
            table[word] = (*table[word], code) if word in table else (code,)


def _sets(
    alternatives: Iterable[str],
) -> tuple[dict[str, tuple[int, ...]], list[str], dict[str, tuple[str, ...]]]:
    sets: dict[str, tuple[int, ...]] = {}
    kinds: dict[str, tuple[str, ...]] = {}
    names = []
    for number, line in enumerate(alternatives):
        name, _, members = line.partition(": ")
        names.append(name)
        for index, member in enumerate(members.split(", ")):
            for word in member.split("="):
                sets[word] = (*sets.get(word, ()), number << SHIFT | index)
                kinds[word] = (*kinds.get(word, ()), name)
    return sets, names, kinds


def _starts(tables: Iterable[Mapping[str, object]]) -> dict[str, int]:
    starts: dict[str, int] = {}
    for table in tables:
        for entry in table:
            at = entry.find(" ")
            if at > 0:
                count = entry.count(" ") + 1
                if starts.get(entry[:at], 0) < count:
                    starts[entry[:at]] = count
    return starts
