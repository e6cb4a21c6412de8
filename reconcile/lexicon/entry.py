"""What is known of one word."""

from __future__ import annotations

from typing import NamedTuple

EXACT, NEAR = 1.0, 0.7
"""What membership in a synonym group is worth, before and after ` ~ `."""

DERIVED = 0.95
"""What a derived word of another word class is worth (*decide*, *decision*)."""

SHIFT = 12
"""So many bits hold the number of a member within its closed set."""


class Entry(NamedTuple):
    """What the lists say of a word or phrase in its base form; numbers mean nothing outside one process.

    `groups`: the numbers of its synonym groups, each with what the membership is worth. `derived`: the words it is
    derived from or to. `sides`: the lines of opposites it stands on, packed as line * 2 + 1 for the right-hand side.
    `sets`: the sets of exclusive alternatives it is in, packed as line << SHIFT | member, with their names. `kinds`:
    the kinds it is one of, the sets among them; `above`: what else it is one of, over any number of steps. `longest`:
    the number of words of the longest phrase that begins with it; `seconds`: the second words of such phrases.
    """

    groups: tuple[tuple[int, float], ...] = ()
    derived: tuple[str, ...] = ()
    sides: tuple[int, ...] = ()
    sets: tuple[tuple[int, str], ...] = ()
    kinds: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    longest: int = 1
    seconds: frozenset[str] = frozenset()

    @property
    def known(self) -> bool:
        """Whether the word has a meaning, an opposite or a set."""
        return bool(self.groups or self.sides or self.sets)

    def joined(self, other: Entry) -> Entry:
        """The entry with what another list says after it."""
        return Entry(
            groups=self.groups + other.groups,
            derived=self.derived + other.derived,
            sides=self.sides + other.sides,
            sets=self.sets + other.sets,
            kinds=self.kinds + other.kinds,
            above=self.above + other.above,
            longest=max(self.longest, other.longest),
            seconds=self.seconds | other.seconds,
        )


NOTHING = Entry()
