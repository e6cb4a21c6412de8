"""Claims as weighted terms, ready to be compared."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reconcile import lexicon
from reconcile.align.keys import Key, Keys, keys
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import Claim
from reconcile.text.rarity import UNKNOWN, bits
from reconcile.text.terms import Term, TermKind, terms

Terms = Mapping[str, tuple[Term, ...]]

NAME_BITS, VALUE_BITS = 10.0, 8.0
"""Bits of a name and of a quantity or date, of which no list can know how common they are."""

FADE = 0.35
"""How much of its weight a term loses each time the number of claims that have it doubles."""

CONTEXT = 0.35
"""What a word found only in the heading or sentence before is worth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A claim as it is compared.

    `terms` are those with information, `weights` their bits, `keys` what each matches by; `own` is the best grade of
    each key in the claim, `context` that in heading and previous claim; `total` the sum of the weights in bits.
    """

    claim: str
    source: str
    terms: tuple[Term, ...]
    weights: tuple[float, ...]
    keys: tuple[Keys, ...]
    own: Mapping[Key, float]
    context: Mapping[Key, float]
    total: float
    folded: str


def profiles(claims: Sequence[Claim], of: Terms, thesaurus: Thesaurus) -> tuple[Profile, ...]:
    """The profiles of all claims of all sources; `of` holds the terms of each claim by its id."""
    weigh = weights(of)
    contexts: dict[str, dict[Key, float]] = {}
    return tuple(_profile(claim, of[claim.id], weigh, thesaurus, contexts) for claim in claims)


def weights(of: Terms) -> dict[tuple[TermKind, str], float]:
    """Bits of each term: its rarity in English at large, fading with the number of claims at hand that have it.

    The first claim of each source that has a term does not count: else what two sources share would weigh less than
    what only one of them says.
    """
    count: Counter[tuple[TermKind, str]] = Counter()
    first: set[tuple[str, TermKind, str]] = set()
    for claim, found in of.items():
        source = claim.rpartition(".")[0]
        for kind, base in {(term.kind, term.base) for term in found}:
            count[kind, base] += (source, kind, base) in first
            first.add((source, kind, base))
    return {term: _prior(*term) / (1 + FADE * math.log2(1 + n)) for term, n in count.items()}


def _prior(kind: TermKind, base: str) -> float:
    if kind is TermKind.NAME:
        return NAME_BITS
    if kind is TermKind.WORD:
        return min(UNKNOWN, _word_bits(base))
    return VALUE_BITS


def _profile(
    claim: Claim,
    found: tuple[Term, ...],
    weigh: Mapping[tuple[TermKind, str], float],
    thesaurus: Thesaurus,
    contexts: dict[str, dict[Key, float]],
) -> Profile:
    telling = tuple(term for term in found if term.kind is not TermKind.FUNCTION) or found
    of_each = tuple(keys(term, thesaurus) for term in telling)
    share = tuple(weigh[term.kind, term.base] for term in telling)
    return Profile(
        claim=claim.id,
        source=claim.source,
        terms=telling,
        weights=share,
        keys=of_each,
        own=_best(of_each),
        context=_context(claim, thesaurus, contexts),
        total=sum(share),
        folded=" ".join(term.base for term in found),
    )


def _best(of_each: Sequence[Keys]) -> dict[Key, float]:
    best: dict[Key, float] = {}
    for found in of_each:
        for key, grade in found:
            if grade > best.get(key, 0.0):
                best[key] = grade
    return best


def _context(claim: Claim, thesaurus: Thesaurus, known: dict[str, dict[Key, float]]) -> dict[Key, float]:
    """The keys of heading and previous claim, at the lower grade of context."""
    out: dict[Key, float] = {}
    for text in (claim.heading, claim.previous):
        if text is None:
            continue
        if text not in known:
            found = [keys(term, thesaurus) for term in terms(text, (), thesaurus)]
            known[text] = {key: grade * CONTEXT for key, grade in _best(found).items()}
        out.update(known[text])
    return out


def _word_bits(base: str) -> float:
    """Bits of a word, or of a phrase: those of its rarest word, and a little for coming together."""
    if " " not in base:
        return bits(base)
    return max((bits(part) for part in base.split(" ") if part not in lexicon.words("function")), default=3.0) + 1.0
