"""Which words are known: to the lists of words, of given names and of places, or as common ones."""

from __future__ import annotations

from functools import lru_cache

from reconcile import lexicon
from reconcile.names.evidence.given import given_names
from reconcile.text.lemmas import lemma
from reconcile.text.rarity import UNKNOWN, bits


@lru_cache(maxsize=1 << 14)
def known_word(word: str) -> bool:
    """Whether a folded word is found in any list, itself or as a plural or other inflection; words that are merely made
    like known ones are not.
    """
    return word in given_names() or bits(word) < UNKNOWN or _listed(word) or _listed(lemma(word))


def _listed(word: str) -> bool:
    entry = lexicon.thesaurus().listed(word)
    return entry.known or bool(entry.kinds or entry.derived) or entry.longest > 1
