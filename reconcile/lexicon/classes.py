"""What sort of thing a noun names, and which sorts exclude one another."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from reconcile import lexicon

FIGURATIVE = "figurative"
"""The line of nouns that often stand for something else: *a lion of the Senate*, *a machine*."""


@cache
def classes() -> dict[str, frozenset[str]]:
    """The sorts of each noun: `work/film`, `place/building`."""
    found: dict[str, frozenset[str]] = {}
    for head, nouns in lexicon.levels("classes").items():
        sorts = frozenset(head.split(" & "))
        if head != FIGURATIVE:
            found.update((noun, found.get(noun, frozenset()) | sorts) for noun in nouns)
    return found


@cache
def figurative() -> frozenset[str]:
    """Nouns that count only where they are meant literally."""
    return frozenset(lexicon.levels("classes")[FIGURATIVE])


@cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The nouns of several words by their last one, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for noun in classes():
        words = tuple(noun.split(" "))
        if len(words) > 1:
            found.setdefault(words[-1], []).append(words)
    return {last: tuple(sorted(rows, key=lambda row: (-len(row), row))) for last, rows in found.items()}


def exclude(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether nothing is of one of the sorts `ours` and of one of `theirs`; not known of no sorts at all."""
    ours, theirs = tuple(ours), tuple(theirs)
    return bool(ours and theirs) and not any(within(a, b) or within(b, a) for a in ours for b in theirs)


def within(sort: str, wider: str) -> bool:
    """Whether a sort is the wider one, or lies in it."""
    return sort == wider or sort.startswith(f"{wider}/")


def top(sort: str) -> str:
    """The widest sort that holds one: `work` of `work/film`."""
    return sort.partition("/")[0]
