"""The lists read whole, as tables in memory.

That costs a moment for lists of this size. It is done for the lines of a project, which are few, to write the index of
the lists, and in place of an index that is not up to date. So the tables are kept plain: each word leads to a tuple of
numbers, a line of a list and what the word is on that line packed into one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reconcile.lexicon.entry import EXACT, NEAR, SHIFT, Entry

Codes = dict[str, tuple[int, ...]]
Words = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lists:
    """Some lists as tables by word; `senses` are synonym lines, packed as line * 2 + 1 for a near-synonym.

    `numbered` are the synonym lines by number, `longest` and `seconds` as in an entry, the rest as there too; the names
    of a word's `sets` are the first of its `kinds`.
    """

    numbered: Mapping[int, str]
    senses: Codes
    derived: Words
    sides: Codes
    sets: Codes
    kinds: Words
    longest: Mapping[str, int]
    seconds: Mapping[str, str]

    def entry(self, word: str) -> Entry:
        """What the lists say of a word."""
        kinds = self.kinds.get(word, ())
        return Entry(
            groups=tuple((code >> 1, NEAR if code & 1 else EXACT) for code in self.senses.get(word, ())),
            derived=self.derived.get(word, ()),
            sides=self.sides.get(word, ()),
            sets=tuple(zip(self.sets.get(word, ()), kinds, strict=False)),
            kinds=kinds,
            longest=self.longest.get(word, 1),
            seconds=frozenset(self.seconds.get(word, "").split()),
        )

    @property
    def words(self) -> frozenset[str]:
        """Every word and phrase with an entry."""
        return frozenset().union(self.senses, self.derived, self.sides, self.sets, self.kinds, self.longest)


def build(
    synonyms: Iterable[str],
    derivations: Iterable[str] = (),
    opposites: Iterable[str] = (),
    alternatives: Iterable[str] = (),
    kinds: Iterable[str] = (),
    *,
    first: int = 0,
) -> Lists:
    """The tables of the written lists; each argument is the lines of one. Lines are numbered from `first`."""
    numbered = dict(enumerate(synonyms, first))
    senses: Codes = {}
    for number, line in numbered.items():
        _enter(senses, line, " ~ ", number)
    derived: Words = {}
    for line in derivations:
        members = line.split(", ")
        for word in members:
            derived[word] = (*derived.get(word, ()), *(other for other in members if other != word))
    sides: Codes = {}
    for number, line in enumerate(opposites, first):
        _enter(sides, line, " | ", number)
    sets, kind_of = _sets(alternatives, first)
    for line in kinds:
        kind, _, listed = line.partition(": ")
        for word in listed.split(", "):
            kind_of[word] = (*kind_of.get(word, ()), kind)
    longest, seconds = _begun((senses, sides, sets, kind_of))
    return Lists(
        numbered=numbered,
        senses=senses,
        derived=derived,
        sides=sides,
        sets=sets,
        kinds=kind_of,
        longest=longest,
        seconds=seconds,
    )


def _enter(table: Codes, line: str, mark: str, number: int) -> None:
    """Enter the words before and after the mark of a line under its number."""
    first, _, second = line.partition(mark)
    code = number * 2
    for word in first.split(", "):
        table[word] = (*table[word], code) if word in table else (code,)
    if second:
        code += 1
        for word in second.split(", "):
            table[word] = (*table[word], code) if word in table else (code,)


def _sets(alternatives: Iterable[str], first: int) -> tuple[Codes, Words]:
    """The sets of each word, packed as line << SHIFT | member, and their names as its kinds."""
    sets: Codes = {}
    kinds: Words = {}
    for number, line in enumerate(alternatives, first):
        name, _, members = line.partition(": ")
        for index, member in enumerate(members.split(", ")):
            for word in member.split("="):
                sets[word] = (*sets.get(word, ()), number << SHIFT | index)
                kinds[word] = (*kinds.get(word, ()), name)
    return sets, kinds


def _begun(tables: Iterable[Mapping[str, object]]) -> tuple[dict[str, int], dict[str, str]]:
    """By the first word of each phrase the number of words of the longest, and the second words, each with a blank
    before it."""
    longest: dict[str, int] = {}
    seconds: dict[str, str] = {}
    for phrase in (entry for table in tables for entry in table if " " in entry):
        first, _, rest = phrase.partition(" ")
        count = rest.count(" ") + 2
        if longest.get(first, 1) < count:
            longest[first] = count
        seconds[first] = f"{seconds.get(first, '')} {rest.partition(' ')[0]}"
    return longest, seconds
