"""Unknown words that are nearly a word of another source: misspelt, misheard, or inflected as no rule knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from itertools import combinations, product

from rapidfuzz.distance import OSA

from reconcile.align.keys import Key
from reconcile.text.lemmas import is_word

SHORTEST = 6
ALIKE = 0.8
"""Two words of which a list knows one at most are taken for one from this similarity on (edits, swaps of neighbours
among them, in proportion to the longer word): an edit in six letters, two in ten."""

GRADE = 0.85


def misspelt(holders: Mapping[str, Set[str]]) -> dict[str, tuple[tuple[Key, float], ...]]:
    """The keys that unknown words share with those they nearly are; `holders` are the sources of each word.

    Only words with the same first two letters are compared.
    """
    groups: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for word in sorted(holders):
        if len(word) >= SHORTEST and word.isalpha():
            groups[word[:2]][is_word(word)].append(word)
    found: dict[str, list[tuple[Key, float]]] = defaultdict(list)
    for unknown, rest in groups.values():
        for one, other in (*combinations(unknown, 2), *product(unknown, rest)):
            apart = holders[one] != holders[other]
            if apart and OSA.normalized_similarity(one, other, score_cutoff=ALIKE):
                key = f"alike:{min(one, other)}:{max(one, other)}"
                found[one].append((key, GRADE))
                found[other].append((key, GRADE))
    return {word: tuple(keys) for word, keys in found.items()}
