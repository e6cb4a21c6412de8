"""WordNet's dictionary files, read line by line where something is asked for.

The format is the one of `wndb(5WN)`: sorted index files that lead from a word to the synsets it is in, data files in
which a synset is found by its byte offset, and lists of exceptions that lead from an inflected form to its base. The
files are mapped, not read; each line that is read is checked, since they come from outside.
"""

from __future__ import annotations

import mmap
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from reconcile.errors import SettingsError
from reconcile.lexicon.ranked import Ranked

PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
"""The parts of speech as pointers name them, and as the files do."""

LONGEST = 1 << 16
"""No line has so many bytes."""

KEPT = 1 << 16

ANTONYM, DERIVED = "!", "+"
ABOVE, BELOW = ("@", "@i"), ("~", "~i")
ASKED = frozenset({ANTONYM, DERIVED, *ABOVE})
"""Symbols of pointers: what is set against a word, derived from it, above and below a synset."""


class Pointer(NamedTuple):
    """From a synset to another: what it says (`!` antonym, `@` hypernym, …), the part of speech and offset of the
    other, and the numbers of the words (from 1) it holds between, 0 where it holds between the synsets."""

    symbol: str
    part: str
    at: int
    source: int
    target: int


class Synset(NamedTuple):
    """Words of one meaning in lower case with blanks, those of them that are written with a capital, the number of the
    lexicographer file, the pointers that are asked for, and how many synsets are directly below it."""

    at: int
    words: tuple[str, ...]
    proper: frozenset[str]
    file: int
    pointers: tuple[Pointer, ...]
    below: int


class Senses(NamedTuple):
    """The offsets of the synsets of a word, the most frequent first, and how many of them were seen in tagged texts."""

    at: tuple[int, ...]
    tagged: int


class Files:
    """The dictionary files of a folder; `named` is what errors call it.

    Raises:
        SettingsError: the folder has no such files; later, a line is not as it should be.
    """

    def __init__(self, folder: Path, named: str) -> None:
        if not folder.is_dir():
            raise SettingsError(f"{named}: no folder", _WAY_OUT)
        self._folder, self._named = folder, Path(named)
        self._data = {part: self._mapped(f"data.{name}") for part, name in PARTS.items()}
        self._index = {part: Ranked(self._mapped(f"index.{name}"), b" ") for part, name in PARTS.items()}
        self._exceptions = {
            part: Ranked(self._mapped(f"{name}.exc"), b" ")
            for part, name in PARTS.items()
            if (folder / f"{name}.exc").is_file()
        }
        self.senses = lru_cache(maxsize=KEPT)(self._senses)
        self.synset = lru_cache(maxsize=KEPT)(self._synset)

    def _mapped(self, name: str) -> mmap.mmap | bytes:
        path = self._folder / name
        if not path.is_file():
            raise SettingsError(f"{self._named}: no WordNet, it has no {name}", _WAY_OUT)
        try:
            with path.open("rb") as file:
                return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if path.stat().st_size else b""
        except (OSError, ValueError) as error:
            raise SettingsError(
                f"{self._named / name}: {getattr(error, 'strerror', None) or error}", _WAY_OUT
            ) from None

    def _senses(self, word: str, part: str) -> Senses:
        """The senses of a word in lower case (or of the base of an irregular form); none where it has none."""
        sought = word.replace(" ", "_").encode(errors="replace")
        line = self._index[part].line(sought)
        if line is None and part in self._exceptions:
            base = self._exceptions[part].line(sought)
            line = self._index[part].line(base.split(b" ")[0].strip()) if base else None
        if line is None:
            return Senses((), 0)
        try:
            fields = line.decode("ascii").split()
            count, pointers = int(fields[1]), int(fields[2])
            at = tuple(int(field) for field in fields[5 + pointers :])
            if fields[0] != part or pointers < 0 or len(at) != count or not count:
                raise ValueError
            return Senses(at, int(fields[4 + pointers]))
        except (ValueError, IndexError):
            raise self._broken(f"index.{PARTS[part]}", f"the line of {word!r}") from None

    def _synset(self, part: str, at: int) -> Synset:
        """The synset at an offset."""
        data = self._data[part]
        try:
            end = data.find(b"\n", at, at + LONGEST)
            line = data[at : max(end, at)].partition(b" |")[0]
            fields = line.decode("utf-8").split()
            if at < 0 or int(fields[0]) != at or fields[2].replace("s", "a") != part:
                raise ValueError
            count = int(fields[3], 16)
            pointed = 5 + 2 * count
            behind = pointed + 4 * int(fields[pointed - 1])
            if not count or pointed > behind or behind > len(fields):
                raise ValueError
            symbols = fields[pointed:behind:4]
            words = fields[4 : pointed - 1 : 2]
            return Synset(
                at=at,
                words=tuple(map(_word, words)),
                proper=frozenset(_word(word) for word in words if word != word.lower()),
                file=int(fields[1]),
                pointers=tuple(
                    _pointer(*fields[pointed + 4 * n : pointed + 4 * n + 4])
                    for n, symbol in enumerate(symbols)
                    if symbol in ASKED
                ),
                below=sum(map(symbols.count, BELOW)),
            )
        except (ValueError, IndexError, OverflowError):
            raise self._broken(f"data.{PARTS[part]}", f"the synset at byte {at}") from None

    def _broken(self, name: str, where: str) -> SettingsError:
        return SettingsError(f"{self._named / name}: {where} is not as WordNet writes it", _WAY_OUT)


_WAY_OUT = "name the folder with WordNet's index.noun, data.noun and so on, or do without it"


def _word(written: str) -> str:
    """A word of a synset as it is asked for: lower case, blanks, no marker of an adjective's place (*galore(ip)*)."""
    return written.partition("(")[0].replace("_", " ").lower()


def _pointer(symbol: str, at: str, part: str, ends: str) -> Pointer:
    part = part.replace("s", "a")
    if part not in PARTS or len(ends) != 4:
        raise ValueError
    return Pointer(symbol, part, int(at), int(ends[:2], 16), int(ends[2:], 16))
