"""What a claim says, as weighted terms: how much of one claim stands in another, in any order."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reconcile import lexicon
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import Claim
from reconcile.text.lemmas import root, verb
from reconcile.text.rarity import UNKNOWN, bits
from reconcile.text.terms import Term, TermKind

Key = tuple[str, object]
Keys = tuple[tuple[Key, float], ...]
Terms = Mapping[str, tuple[Term, ...]]

VALUE_BITS = 8.0
"""Bits of a name or value: that one stands there tells little, that the same one does tells something."""

FADE = 1.0
"""How much of its weight a term loses each time the number of claims that a source has of it doubles."""

ROOT, SENSE, SIDE, PART, MEASURE = 0.85, 0.85, 0.65, 0.7, 0.5
"""Grades of the root of a word, a synonym group, a pair of opposites, a part of a name, the measure of a value."""

SURE = 0.5
"""From this product of grades on a term counts as shared."""

SHORTEST_ROOT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The telling terms of a claim: `weights` in bits with the keys that each can be met by, `best` the grade of each
    key in the claim, `total` the sum of the weights.
    """

    terms: tuple[tuple[float, Keys], ...]
    best: Mapping[Key, float]
    total: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """How much of one claim stands in another: the share of its bits (0 to 1), the bits, and how many terms."""

    share: float
    bits: float
    count: int


def contents(claims: Sequence[Claim], of: Terms, thesaurus: Thesaurus) -> dict[str, Content]:
    """What each claim says, by its id; `of` holds the terms of each."""
    fade = _fading(claims, of)
    return {claim.id: _content(_telling(of[claim.id]), fade, thesaurus) for claim in claims}


def shared(one: Content, other: Content) -> Shared:
    """How much of the first claim stands in the second."""
    found, count = 0.0, 0
    theirs = other.best
    for weight, keys in one.terms:
        best = 0.0
        for key, grade in keys:
            if key in theirs and grade * theirs[key] > best:
                best = grade * theirs[key]
        found += weight * best
        count += best >= SURE
    return Shared(share=found / one.total if one.total else 0.0, bits=found, count=count)


def _telling(found: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(term for term in found if term.kind is not TermKind.FUNCTION)


def _fading(claims: Sequence[Claim], of: Terms) -> dict[Key, float]:
    """The share of its weight that each term keeps: what a source says again and again is the subject of the whole, and
    tells little of a single claim.
    """
    said: Counter[Key] = Counter()
    sources: Counter[Key] = Counter()
    seen: set[tuple[str, Key]] = set()
    for claim in claims:
        for key in {_key(term) for term in _telling(of[claim.id])}:
            said[key] += 1
            if (claim.source, key) not in seen:
                seen.add((claim.source, key))
                sources[key] += 1
    return {key: 1 / (1 + FADE * math.log2(count / sources[key])) for key, count in said.items()}


def _content(telling: tuple[Term, ...], fade: Mapping[Key, float], thesaurus: Thesaurus) -> Content:
    found = tuple((_bits(term) * fade[_key(term)], _keys(term, thesaurus)) for term in telling)
    best: dict[Key, float] = {}
    for _, keys in found:
        for key, grade in keys:
            if grade > best.get(key, 0.0):
                best[key] = grade
    return Content(terms=found, best=best, total=sum(weight for weight, _ in found))


def _key(term: Term) -> Key:
    return term.kind.value, term.base


def _bits(term: Term) -> float:
    return _word_bits(term.base) if term.kind is TermKind.WORD else VALUE_BITS


@lru_cache(maxsize=65536)
def _word_bits(base: str) -> float:
    """Bits of a word; of a phrase those of its rarest word."""
    functions = lexicon.words("function")
    return min(UNKNOWN, max((bits(word) for word in base.split(" ") if word not in functions), default=3.0))


def _keys(term: Term, thesaurus: Thesaurus) -> Keys:
    """What a term can be met by, each with its grade; two terms share the product of the best."""
    if term.kind is TermKind.NAME:
        return ((_key(term), 1.0), *((("word", part), PART) for part in term.words))
    if term.value is not None:
        return (_key(term), 1.0), (("measure", term.measure), MEASURE)
    return _word_keys(term.base, thesaurus)


@lru_cache(maxsize=65536)
def _word_keys(base: str, thesaurus: Thesaurus) -> Keys:
    found: dict[Key, float] = {("word", base): 1.0}
    if done := verb(base):
        found["word", done] = ROOT
    if " " not in base and len(base) >= SHORTEST_ROOT:
        found["root", root(base)] = ROOT
    for group, grade in thesaurus.groups(base):
        found["sense", group] = max(SENSE * grade, found.get(("sense", group), 0.0))
    for code in thesaurus.entry(base).sides:
        found["side", code >> 1] = SIDE
    return tuple(found.items())
