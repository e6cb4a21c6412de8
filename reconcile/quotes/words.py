"""Words as quotations are compared by: folded keys that keep every ending, so that *night* is not *night's*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reconcile.text.words import strip_accents

_WORD = re.compile(
    r"""
    [^\W_]*\[[^\W_]{1,12}\][^\W_]+ | [^\W_]+\[[^\W_]{1,12}\]    # [W]e, want[ed]
  | \d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?![^\W\d_])               # 1,200.5  3rd  17:30
  | (?:[^\W\d_]\.){2,}                                         # U.S.  a.m.
  | [^\W_]+(?:['’‘ʼ`][^\W\d_]+)*                               # words, their apostrophes, 5bn
  | [%&]
    """,
    re.VERBOSE,
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_SYMBOLS = {"%": "percent", "&": "and"}
_DROPPED = str.maketrans("", "", ".,[]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a clean text: folded (`keys`) and their clean spans (`at`..`until`), three tuples of one length."""

    text: str
    keys: tuple[str, ...]
    at: tuple[int, ...]
    until: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.keys)

    def raw(self, index: int) -> str:
        """A word as it stands."""
        return self.text[self.at[index] : self.until[index]]

    def between(self, index: int) -> str:
        """What stands before a word and behind the one before it, or behind the last word."""
        start = self.until[index - 1] if index else 0
        return self.text[start : self.at[index] if index < len(self.keys) else len(self.text)]


def words(text: str) -> Words:
    """The words, numbers and percent signs of a clean text, in order."""
    found = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
    return Words(
        text=text,
        keys=tuple(key(word) for word, _, _ in found),
        at=tuple(start for _, start, _ in found),
        until=tuple(end for _, _, end in found),
    )


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """A word in lower case, without accents, points and brackets, with a straight apostrophe."""
    folded = word.translate(_APOSTROPHES).lower()
    if not folded.isascii():
        folded = strip_accents(folded)
    return _SYMBOLS.get(folded) or (folded if folded.isalpha() else folded.translate(_DROPPED))


def same_but_for(one: str, other: str) -> frozenset[str]:
    """The foldings that two spellings of one key need; empty where they are equal."""
    if one == other:
        return frozenset()
    found = {"brackets"} if "[" in one + other else set()
    one, other = (text.replace("[", "").replace("]", "") for text in (one, other))
    straight, other_straight = one.translate(_APOSTROPHES), other.translate(_APOSTROPHES)
    if straight.lower() == other_straight.lower():
        found |= {"case"} if straight != other_straight else set()
        return frozenset(found | ({"quote marks"} if one.lower() != other.lower() else set()))
    accents = strip_accents(straight).lower() == strip_accents(other_straight).lower()
    return frozenset(found | {"accents" if accents else "spelling"})


_DASHES = re.compile(r"[-–—−‐‑―]")
_QUOTES = re.compile(r"[\"“”„«»‘’‚'`]")
_LAYOUT = re.compile(r"[\s\[\]]+")


def parted_but_for(one: str, other: str) -> frozenset[str]:
    """The foldings that two stretches between the same words need: dashes, quote marks, other punctuation."""
    one, other = (_LAYOUT.sub("", text) for text in (one, other))
    if one == other:
        return frozenset()
    found = set()
    for name, marks in (("dashes", _DASHES), ("quote marks", _QUOTES)):
        if marks.findall(one) != marks.findall(other):
            found.add(name)
    rest = [_QUOTES.sub("", _DASHES.sub("", text)) for text in (one, other)]
    return frozenset(found | ({"punctuation"} if rest[0] != rest[1] else set()))


def joined(keys: Sequence[str]) -> str:
    """Keys without the spaces and hyphens between them: *every one* is *everyone*."""
    return "".join(keys)
