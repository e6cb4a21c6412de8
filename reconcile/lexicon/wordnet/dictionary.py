"""What WordNet adds to the lists: near-synonyms, opposites, kinds, things of one kind.

The lists always win: where they have an opinion about two words, WordNet's is not taken. Senses of a word come the most
frequent first; only what its first senses say is taken, since words in a text are mostly meant so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reconcile.lexicon.entry import NOTHING, Entry
from reconcile.lexicon.tables import Thesaurus
from reconcile.lexicon.wordnet.files import ABOVE, ANTONYM, DERIVED, PARTS, Files, Pointer, Synset

FIRST, FREQUENT, OTHER = 0.85, 0.7, 0.55
"""What membership in a synset is worth to a word: in its first sense, in one that tagged texts have, in another. Two
words in their first senses are as good as one; without a first sense they only may mean the same."""

SYNONYMS, OPPOSITES, FREQUENTLY = 6, 3, 3
"""So many senses of a word are asked for synonyms, so many for opposites, and so many count as frequent."""

FAMILY = 0.9
"""What a derived word is worth (*decide*, *decision*), on either side."""

HIGHEST = 5
"""So many steps up a thing is still called one of a kind."""

BROADEST = 25
"""Two words below one with more words below it are not alike for that."""

GENERAL = 3
"""The lexicographer file of the most general words (*thing*, *act*, *person*), of which everything is a kind."""

DOINGS = frozenset({4, 7, 9, 10, 11, 12, 22, 26})
"""The files of nouns for acts, attributes, thoughts, messages, events, feelings, processes, states: those of them that
are derived from a verb or an adjective say the same (*arrival*), as those for people and things do not (*reader*)."""

FIRST_NUMBER = 1 << 30
"""Groups and opposites of WordNet are numbered from here."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dictionary:
    """WordNet's `files` beside `ours`, the lists; `numbers` are given to pairs of words and synsets as they turn up."""

    files: Files
    ours: Thesaurus
    numbers: dict[object, int] = field(default_factory=dict)

    def entry(self, word: str) -> Entry:
        """What WordNet adds to the entry of a word.

        Raises:
            SettingsError: a line of WordNet's that is needed is not as it should be.
        """
        if not word or "_" in word:
            return NOTHING
        groups: dict[int, float] = {}
        sides: dict[int, None] = {}
        above: dict[str, None] = {}
        kinds: dict[str, None] = {}
        for part in PARTS:
            senses = self.files.senses(word, part)
            for rank, at in enumerate(senses.at[:SYNONYMS]):
                synset = self.files.synset(part, at)
                if word in synset.proper:
                    continue
                groups.update(self._meaning(word, synset, (part, at), _grade(rank, senses.tagged)))
                if rank < OPPOSITES:
                    sides.update(dict.fromkeys(self._opposites(word, synset)))
                    groups.update(self._family(word, part, synset))
                if rank == 0:
                    above.update(dict.fromkeys(self._above(word, part, synset)))
                    kinds.update(dict.fromkeys(self._kinds(part, synset)))
        return Entry(groups=tuple(groups.items()), sides=tuple(sides), above=tuple(above), kinds=tuple(kinds))

    def _number(self, what: object) -> int:
        return self.numbers.setdefault(what, FIRST_NUMBER + len(self.numbers))

    def _meaning(self, word: str, synset: Synset, key: object, grade: float) -> Iterator[tuple[int, float]]:
        """The group of a synset, unless the lists set the word against another word of it."""
        others = [other for other in synset.words if other != word]
        if others and not any(self._apart(word, other) for other in others):
            yield self._number(key), grade

    def _family(self, word: str, part: str, synset: Synset) -> Iterator[tuple[int, float]]:
        """A group for each word of another class that is derived from the word, or it from that, and says the same."""
        for pointer, other, target in self._led(word, synset, DERIVED):
            doing = synset.file if part == "n" else target.file
            if (
                part != pointer.part
                and "n" in (part, pointer.part)
                and doing in DOINGS
                and not self._apart(word, other)
            ):
                yield self._number(frozenset((word, other))), FAMILY

    def _opposites(self, word: str, synset: Synset) -> Iterator[int]:
        """The side of the word that is set against this one itself, not against words like it. A word that is set
        against several is one of a scale (*early, middle, late*)."""
        others = {other for _, other, _ in self._led(word, synset, ANTONYM)}
        if len(others) == 1 and word not in others and not self._listed(word, *others):
            (other,) = others
            yield self._number(("!", *sorted((word, other)))) * 2 + (word > other)

    def _above(self, word: str, part: str, synset: Synset) -> Iterator[str]:
        """The words for what the synset is a kind of, in their first sense."""
        seen, level = {synset.at}, [synset]
        for _ in range(HIGHEST if part == "n" else 1):
            level = [up for one in level for up in self._up(part, one) if up.at not in seen]
            seen.update(up.at for up in level)
            for name in (name for up in level for name in up.words if self.files.senses(name, part).at[:1] == (up.at,)):
                if not self._apart(word, name):
                    yield name

    def _kinds(self, part: str, synset: Synset) -> Iterator[str]:
        """A name for each synset the noun is directly a kind of, unless half the language is."""
        if part == "n":
            yield from (f"{part}{up.at}" for up in self._up(part, synset) if up.below <= BROADEST)

    def _up(self, part: str, synset: Synset) -> Iterator[Synset]:
        """The synsets right above one: not the most general, and of verbs not those that half the language is below."""
        for pointer in synset.pointers:
            if pointer.symbol in ABOVE and pointer.part == part:
                up = self.files.synset(part, pointer.at)
                if up.file != GENERAL and (part == "n" or up.below <= BROADEST):
                    yield up

    def _led(self, word: str, synset: Synset, symbol: str) -> Iterator[tuple[Pointer, str, Synset]]:
        """The words that pointers of a kind lead to from this word of a synset."""
        for pointer in synset.pointers:
            if pointer.symbol != symbol or not 0 < pointer.source <= len(synset.words):
                continue
            target = self.files.synset(pointer.part, pointer.at)
            if synset.words[pointer.source - 1] == word and 0 < pointer.target <= len(target.words):
                yield pointer, target.words[pointer.target - 1], target

    def _apart(self, word: str, other: str) -> bool:
        """Whether the lists set two words against one another."""
        return self.ours.opposed(word, other) or self.ours.alternatives(word, other) is not None

    def _listed(self, word: str, other: str) -> bool:
        """Whether the lists have an opinion about two words."""
        return (
            self._apart(word, other)
            or self.ours.synonymy(word, other) > 0
            or self.ours.is_kind_of(word, other)
            or self.ours.is_kind_of(other, word)
        )


def _grade(rank: int, tagged: int) -> float:
    if rank == 0:
        return FIRST
    return FREQUENT if rank < min(tagged, FREQUENTLY) else OTHER
