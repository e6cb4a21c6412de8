"""What people say while they look for words: fillers and repetitions, which a quotation may leave out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from reconcile import lexicon

SOUNDS = frozenset("ah ahh eh er erm err hm hmm hmmm huh mhm mm mmm ugh uh uhh uhm um umm ummm".split())
"""Fillers that are no words at all."""

ANYWHERE = frozenset({("you", "know"), ("i", "mean"), ("y'know",)})
"""Fillers that may be left out wherever they stand; the others only between commas or pauses."""

LONGEST = 7
"""The longest filler has so many words."""


@cache
def _fillers() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(line.replace("-", " ").split()) for line in lexicon.lines("fillers"))


def without_fillers(keys: Sequence[str], set_off: Callable[[int, int], bool]) -> list[str]:
    """Some words without the fillers among them; `set_off` tells whether commas or pauses stand around a part of them
    (from, to)."""
    kept, at = [], 0
    while at < len(keys):
        size = _filler_at(keys, at, set_off)
        kept += [] if size else [keys[at]]
        at += size or 1
    return kept


def _filler_at(keys: Sequence[str], at: int, set_off: Callable[[int, int], bool]) -> int:
    """The size of the longest filler that begins at `at`, 0 for none."""
    for size in range(min(LONGEST, len(keys) - at), 0, -1):
        found = tuple(keys[at : at + size])
        if found in ANYWHERE or (size == 1 and found[0] in SOUNDS):
            return size
        if found in _fillers() and set_off(at, at + size):
            return size
    return 0


def repeats(keys: Sequence[str], before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether some words say once more what stands right before or behind them: *we, uh, we carried*."""
    return bool(keys) and list(keys) in (list(behind[: len(keys)]), list(before[-len(keys) :]))
