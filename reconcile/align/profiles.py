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
from reconcile.text.definitions import definition
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
    `folded` all its words in base form, `label` whether it is a mere label of what follows; `defines` are the keys of
    the thing that it says what it is.
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
    defines: frozenset[str] = frozenset()


def profiles(claims: Sequence[Claim], of: Terms, thesaurus: Thesaurus) -> tuple[Profile, ...]:
    """The profiles of all claims of all sources; `of` holds the terms of each claim by its id."""
    weigh = weights(of)
    telling = {claim.id: _telling(of[claim.id]) for claim in claims}
    listed = {claim.id: tuple(keys(term, thesaurus) for term in telling[claim.id]) for claim in claims}
    every = _with_misspelt(claims, telling, listed)
    useful = _shared(claims, every)
    of_each = {
        claim.id: tuple([tuple([item for item in found if item[0] in useful]) for found in every[claim.id]])
        for claim in claims
    }
    own = {claim.id: _best(of_each[claim.id]) for claim in claims}
    by_text = {claim.text: own[claim.id] for claim in claims}
    return tuple(
        _profile(
            claim,
            telling[claim.id],
            of_each[claim.id],
            weigh,
            own[claim.id],
            _context(claim, by_text),
            " ".join([term.base for term in of[claim.id]]),
            _defines(claim, of[claim.id]),
        )
        for claim in claims
    )


def _defines(claim: Claim, found: tuple[Term, ...]) -> frozenset[str]:
    """The keys of what a claim says what it is."""
    told = definition(claim.text, found)
    return told.subjects if told else frozenset()


def _telling(found: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms with information; of a claim that has none, all."""
    return tuple([term for term in found if term.kind is not TermKind.FUNCTION]) or found


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
    by_source: dict[str, set[Key]] = defaultdict(set)
    for claim in claims:
        mine = by_source[claim.source]
        for found in every[claim.id]:
            mine.update([key for key, _ in found])
    seen: set[Key] = set()
    shared: set[Key] = set()
    for mine in by_source.values():
        shared |= seen & mine
        seen |= mine
    return frozenset(shared)


def weights(of: Terms) -> dict[tuple[TermKind, str], float]:
    """Bits of each term: its rarity in English at large, fading with the number of claims at hand that have it.

    The first claim of each source that has a term does not count: else what two sources share would weigh less than
    what only one of them says.
    """
    again: Counter[tuple[TermKind, str]] = Counter()
    first: dict[str, set[tuple[TermKind, str]]] = defaultdict(set)
    for claim, found in of.items():
        source = claim.rpartition(".")[0]
        mine = first[source]
        here = {(term.kind, term.base) for term in found}
        again.update(here & mine)
        mine |= here
    every = set().union(*first.values())
    return {term: _prior(*term) / (1 + FADE * math.log2(1 + again[term])) for term in every}


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
    own: Mapping[Key, float],
    context: Mapping[Key, float],
    folded: str,
    defines: frozenset[str],
) -> Profile:
    share = tuple([weigh[term.kind, term.base] for term in telling])
    return Profile(
        claim=claim.id,
        source=claim.source,
        terms=telling,
        weights=share,
        keys=of_each,
        own=own,
        context=context,
        total=sum(share),
        folded=folded,
        label=claim.label,
        defines=defines,
    )


def _best(of_each: Sequence[Keys]) -> dict[Key, float]:
    best: dict[Key, float] = {}
    for found in of_each:
        for key, grade in found:
            if grade > best.get(key, 0.0):
                best[key] = grade
    return best


def _context(claim: Claim, by_text: Mapping[str, Mapping[Key, float]]) -> dict[Key, float]:
    """The keys of heading and previous claim, at the lower grade of context."""
    before = [by_text[text] for text in (claim.heading, claim.previous) if text and text in by_text]
    return {key: best * CONTEXT for key, best in _merged(before).items()}


def _merged(owns: Sequence[Mapping[Key, float]]) -> Mapping[Key, float]:
    """The best grade of each key in any of them."""
    return owns[0] if len(owns) == 1 else _best([tuple(own.items()) for own in owns])


def _word_bits(base: str) -> float:
    """Bits of a word, or of a phrase: those of its rarest word, and a little for coming together."""
    light, parts = lexicon.words("light"), [word for word in base.split(" ") if word not in lexicon.words("function")]
    if base in light or (parts and all(lemma(part) in light for part in parts)):
        return LIGHT * max(map(bits, parts or [base]))
    if " " not in base:
        return bits(base)
    return max(map(bits, parts), default=3.0) + 1.0
