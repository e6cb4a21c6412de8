"""How common words are in English at large, in bits: a word that stands in one of 2**n sentences carries n bits."""

from __future__ import annotations

from functools import cache

from reconcile import lexicon
from reconcile.text.lemmas import lemma, verb

UNKNOWN = 12.0
"""Bits of a word that the frequency list does not have."""


@cache
def bands() -> dict[str, int]:
    """Bits by word, for the words of the frequency list as they stand and for their base forms (the commonest wins)."""
    found: dict[str, int] = {}
    for line in lexicon.lines("frequency"):
        band, _, listed = line.partition(": ")
        for word in listed.split(" "):
            found.setdefault(word, int(band))
    return found


def bits(word: str) -> float:
    """Bits of a folded word or base form; those of its verb for a noun that is as good as a form of it (*meeting*)."""
    known = bands()
    base = lemma(word)
    return min(known.get(form, UNKNOWN) for form in (word, base, verb(base) or base))
