"""What a claim says, as weighted terms: how much of one claim stands in another, in any order."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from reconcile import lexicon
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import Claim
from reconcile.text.lemmas import root, verb
from reconcile.text.rarity import UNKNOWN, bits
from reconcile.text.terms import Term, TermKind

Key = str
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

STEM = "root:"
"""How the key of a root begins. A word is its own key; no word has a colon in it but a time or ratio in digits."""


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
                if best >= 1.0:
                    break
        found += weight * best
        count += best >= SURE
    return Shared(share=found / one.total if one.total else 0.0, bits=found, count=count)


def _telling(found: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple([term for term in found if term.kind is not TermKind.FUNCTION])


def _fading(claims: Sequence[Claim], of: Terms) -> Mapping[tuple[TermKind, str], float]:
    """The share of its weight that each term keeps: what a source says again and again is the subject of the whole, and
    tells little of a single claim.
    """
    said: Counter[tuple[TermKind, str]] = Counter()
    by_source: dict[str, set[tuple[TermKind, str]]] = defaultdict(set)
    for claim in claims:
        here = {(term.kind, term.base) for term in _telling(of[claim.id])}
        said.update(here)
        by_source[claim.source] |= here
    sources = Counter(chain.from_iterable(by_source.values()))
    return {term: 1 / (1 + FADE * math.log2(count / sources[term])) for term, count in said.items()}


def _content(telling: tuple[Term, ...], fade: Mapping[tuple[TermKind, str], float], thesaurus: Thesaurus) -> Content:
    found = tuple([(_bits(term) * fade[term.kind, term.base], _keys(term, thesaurus)) for term in telling])
    best: dict[Key, float] = {}
    for _, keys in found:
        for key, grade in keys:
            if grade > best.get(key, 0.0):
                best[key] = grade
    return Content(terms=found, best=best, total=sum([weight for weight, _ in found]))


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
        return ((f"name:{term.base}", 1.0), *((part, PART) for part in term.words))
    if term.value is not None:
        return (f"{term.kind}:{term.base}", 1.0), (f"measure:{term.measure}", MEASURE)
    return _word_keys(term.base, thesaurus)


@lru_cache(maxsize=65536)
def _word_keys(base: str, thesaurus: Thesaurus) -> Keys:
    found: dict[Key, float] = {base: 1.0}
    if done := verb(base):
        found[done] = ROOT
    if " " not in base and len(base) >= SHORTEST_ROOT:
        found[f"{STEM}{root(base)}"] = ROOT
    for group, grade in thesaurus.groups(base):
        key = f"sense:{group}"
        found[key] = max(SENSE * grade, found.get(key, 0.0))
    for code in thesaurus.entry(base).sides:
        found[f"side:{code >> 1}"] = SIDE
    return tuple(found.items())
