"""Claims as weighted terms, ready to be compared."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reconcile import lexicon
from reconcile.align.keys import Key, Keys, keys
from reconcile.align.misspelt import misspelt
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import Claim
from reconcile.text.lemmas import lemma
from reconcile.text.rarity import UNKNOWN, bits
from reconcile.text.terms import Term, TermKind

Terms = Mapping[str, tuple[Term, ...]]

NAME_BITS, VALUE_BITS = 12.0, 11.0
"""Bits of a name and of a quantity or date, of which no list can know how common they are."""

LIGHT = 0.3
"""What is left of the bits of a word that hardly says what happens (*take place*, *the situation*)."""

FADE = 0.35
"""How much of its weight a term loses each time the number of claims that have it doubles."""


CONTEXT = 0.45
"""What a word found only in the heading or sentence before is worth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A claim as it is compared.

    `terms` are those with information, `weights` their bits, `keys` what each matches by; `own` is the best grade of
    each key in the claim, `context` that in heading and previous claim, `total` the sum of the weights in bits,
    `folded` all its words in base form, `label` whether it is a mere label of what follows.
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
    label: bool


def profiles(claims: Sequence[Claim], of: Terms, thesaurus: Thesaurus) -> tuple[Profile, ...]:
    """The profiles of all claims of all sources; `of` holds the terms of each claim by its id."""
    weigh = weights(of)
    telling = {claim.id: _telling(of[claim.id]) for claim in claims}
    listed = {claim.id: tuple(keys(term, thesaurus) for term in telling[claim.id]) for claim in claims}
    every = _with_misspelt(claims, telling, listed)
    useful = _shared(claims, every)
    by_text = {claim.text: every[claim.id] for claim in claims}
    return tuple(
        _profile(
            claim,
            telling[claim.id],
            tuple(tuple(item for item in found if item[0] in useful) for found in every[claim.id]),
            weigh,
            _context(claim, by_text, useful),
            " ".join(term.base for term in of[claim.id]),
        )
        for claim in claims
    )


def _telling(found: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms with information; of a claim that has none, all."""
    return tuple(term for term in found if term.kind is not TermKind.FUNCTION) or found


def _with_misspelt(
    claims: Sequence[Claim], telling: Mapping[str, tuple[Term, ...]], every: Mapping[str, tuple[Keys, ...]]
) -> Mapping[str, tuple[Keys, ...]]:
    """The keys with those of unknown words that are nearly a word of another source (*govermnent*)."""
    holders: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for term in telling[claim.id]:
            if term.kind is TermKind.WORD:
                holders[term.base].add(claim.source)
    near = misspelt(holders)
    if not near:
        return every
    return {
        claim.id: tuple(
            (*found, *near.get(term.base, ())) if term.kind is TermKind.WORD else found
            for term, found in zip(telling[claim.id], every[claim.id], strict=True)
        )
        for claim in claims
    }


def _shared(claims: Sequence[Claim], every: Mapping[str, tuple[Keys, ...]]) -> frozenset[Key]:
    """The keys that claims of more than one source have: no other key can ever match."""
    holder: dict[Key, str] = {}
    shared: set[Key] = set()
    for claim in claims:
        for found in every[claim.id]:
            for key, _ in found:
                if holder.setdefault(key, claim.source) != claim.source:
                    shared.add(key)
    return frozenset(shared)


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
    telling: tuple[Term, ...],
    of_each: tuple[Keys, ...],
    weigh: Mapping[tuple[TermKind, str], float],
    context: Mapping[Key, float],
    folded: str,
) -> Profile:
    share = tuple(weigh[term.kind, term.base] for term in telling)
    return Profile(
        claim=claim.id,
        source=claim.source,
        terms=telling,
        weights=share,
        keys=of_each,
        own=_best(of_each),
        context=context,
        total=sum(share),
        folded=folded,
        label=claim.label,
    )


def _best(of_each: Sequence[Keys]) -> dict[Key, float]:
    best: dict[Key, float] = {}
    for found in of_each:
        for key, grade in found:
            if grade > best.get(key, 0.0):
                best[key] = grade
    return best


def _context(claim: Claim, by_text: Mapping[str, tuple[Keys, ...]], useful: frozenset[Key]) -> dict[Key, float]:
    """The keys of heading and previous claim, at the lower grade of context."""
    found = [keys for text in (claim.heading, claim.previous) if text for keys in by_text.get(text, ())]
    return {key: grade * CONTEXT for key, grade in _best(found).items() if key in useful}


def _word_bits(base: str) -> float:
    """Bits of a word, or of a phrase: those of its rarest word, and a little for coming together."""
    light, parts = lexicon.words("light"), [word for word in base.split(" ") if word not in lexicon.words("function")]
    if base in light or (parts and all(lemma(part) in light for part in parts)):
        return LIGHT * max(map(bits, parts or [base]))
    if " " not in base:
        return bits(base)
    return max(map(bits, parts), default=3.0) + 1.0
