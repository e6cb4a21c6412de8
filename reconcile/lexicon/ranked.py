"""Lines in order of their first word, found by binary search: nothing is read before it is asked for."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from mmap import mmap

BLOCK = 1024
"""The search goes down to so many bytes, which are then looked through."""


class Ranked:
    """Sorted lines in `data`, each a word, a `mark` and what belongs to the word; lines before them that begin with a
    byte that sorts lower are passed over."""

    def __init__(self, data: bytes | mmap, mark: bytes) -> None:
        self.data = data
        self._mark = mark
        self._size = len(data)
        self._blocks = range(-(-self._size // BLOCK))
        self._first = lru_cache(maxsize=None)(self._word_of)
        self._start = lru_cache(maxsize=None)(self._start_of)

    def line(self, word: bytes) -> bytes | None:
        """What stands behind a word and its mark, None where no line has the word."""
        block = bisect_right(self._blocks, word, key=self._first) - 1
        if block < 0:
            return None
        start, stop = self._start(block), self._start(block + 1)
        sought = word + self._mark
        at = start
        if self.data[start : start + len(sought)] != sought:
            at = self.data.find(b"\n" + sought, start, stop) + 1
            if not at:
                return None
        return self._rest(at + len(sought))

    def _rest(self, at: int) -> bytes:
        end = self.data.find(b"\n", at)
        return self.data[at : end if end >= 0 else self._size]

    def _start_of(self, block: int) -> int:
        """Where the first line begins that begins in the block or behind it."""
        if block == 0:
            return 0
        at = self.data.find(b"\n", block * BLOCK - 1) + 1
        return at if at and block in self._blocks else self._size

    def _word_of(self, block: int) -> bytes:
        """The first word of the first line of a block; behind the last line, what sorts after every word."""
        start = self._start(block)
        return self._rest(start).partition(self._mark)[0] if start < self._size else b"\xff"
