"""What a term can be matched by: its base form, its root, its synonyms, its value; each key with a grade.

Two terms match as well as the best key they share: the product of the two grades. 1 is the same word, name or value;
about 0.9 an exact synonym or a derivation; about 0.5 a near-synonym, an opposite (which is about the same thing), a
kind, another value of the same measure.
"""

from __future__ import annotations

from functools import lru_cache

from reconcile import lexicon
from reconcile.lexicon.entry import DERIVED
from reconcile.lexicon.tables import Thesaurus
from reconcile.text.lemmas import lemma, root, verb
from reconcile.text.rarity import bits
from reconcile.text.terms import Term, TermKind

Key = str
"""A word is its own key, anything else is told by what stands before its colon."""
Keys = tuple[tuple[Key, float], ...]

ROOT, SHORT_ROOT = 0.85, 0.7
SHORTEST_ROOT = 6
SENSE = 0.85
SIDE = 0.65
KIND = 0.65
PART = 0.75
COMMON_PART = 0.35
RARE = 10.0
"""Bits from which on a part of a name tells it from most others."""
AS_WORD = 0.95
MEASURE = 0.6


def keys(term: Term, thesaurus: Thesaurus) -> Keys:
    """The keys of a term, the surest first; none for function words."""
    if term.kind is TermKind.WORD:
        return word_keys(term.base, thesaurus)
    if term.kind is TermKind.NAME:
        return _name_keys(term, thesaurus)
    if term.value is not None:
        return (f"{term.kind}:{term.base}", 1.0), (f"{term.kind}:{term.measure}", MEASURE)
    return ()


def _name_keys(term: Term, thesaurus: Thesaurus) -> Keys:
    """The name itself, its parts, and what the lists know of its words (*Japan* and *Japanese*)."""
    found: dict[Key, float] = {f"name:{term.base}": 1.0, **{part: _part(part) for part in term.words}}
    for key, grade in word_keys(" ".join(term.words), thesaurus):
        found[key] = max(found.get(key, 0.0), grade * AS_WORD)
    return tuple(found.items())


@lru_cache(maxsize=4096)
def _part(word: str) -> float:
    """What a part of a name is worth: less for given names and common words, which many names share."""
    return COMMON_PART if bits(word) < RARE or word in lexicon.heads("given-names") else PART


@lru_cache(maxsize=65536)
def word_keys(base: str, thesaurus: Thesaurus) -> Keys:
    """The keys of a word or phrase in its base form."""
    found: dict[Key, float] = {base: 1.0}
    if " " in base or "-" in base:
        parts = base.replace("-", " ").split(" ")
        found.update((lemma(part), PART) for part in parts if part not in lexicon.words("function"))
    elif (stem := root(base)) != base or len(base) >= SHORTEST_ROOT:
        found[f"root:{stem}"] = ROOT if len(stem) >= SHORTEST_ROOT else SHORT_ROOT
    if done := verb(base):
        found[done] = 1.0 if " " in base else DERIVED
    entry = thesaurus.entry(base)
    for other in entry.derived:
        found[other] = DERIVED
    for group, grade in thesaurus.groups(base):
        key = f"sense:{group}"
        found[key] = max(SENSE * grade, found.get(key, 0.0))
    for code in entry.sides:
        found[f"side:{code >> 1}"] = SIDE
    for kind in entry.kinds:
        found[f"kind:{kind}"] = KIND
    found[f"kind:{base}"] = KIND
    return tuple(found.items())
