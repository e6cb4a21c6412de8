"""What the sources of a draft say and the draft does not, what they stress first.

What two sources say is stressed, what one says twice too; of the rest that comes first which holds numbers and the
names and words that the sources keep coming back to. A claim that the draft does not have itself, but of which another
source says the same as the draft, is not left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reconcile.model import Claim, ClaimKind, Copy, LeftOut, Link, Pair, Role, Split
from reconcile.points.content import Terms
from reconcile.points.copies import origins
from reconcile.text.rarity import bits
from reconcile.text.terms import TermKind

Links = Mapping[str, Sequence[str]]

TELLING = 2
"""A claim with fewer words that tell something is not missed."""

TOLD = 8.0
"""Bits of a name that is told of more than once, and of any number or date."""


def left_out(
    splits: Sequence[Split],
    pairs: Sequence[Pair],
    links: Sequence[Link],
    copies: Sequence[Copy],
    repeats: Mapping[str, str],
    of: Terms,
) -> tuple[LeftOut, ...]:
    """The claims of the sources that no claim of the draft is paired with, those that say the same together; those of
    most independent voices first, then those that are said most often, then the weightiest, then by place.

    `pairs` are those of the draft, `links` join claims of the sources, `of` holds the terms of each claim.
    """
    sources = [split for split in splits if split.source.role is not Role.DRAFT]
    linked = _linked(links)
    told = {claim for pair in pairs for claim in (pair.left, pair.right)}
    told |= {other for claim in told for other in linked.get(claim, ())}
    weights = _weights(sources, of)
    missing = {
        claim.id: claim
        for split in sources
        for claim in split.claims
        if claim.id not in told and repeats.get(claim.id, claim.id) not in told and _states(claim, of)
    }
    groups = _groups(missing, linked, repeats, weights)
    owners = origins(copies)
    found = [LeftOut(claims=group, voices=_voices(group, owners)) for group in groups]
    return tuple(sorted(found, key=lambda one: (-one.voices, -len(one.claims), -weights[one.claims[0]])))


def _linked(links: Sequence[Link]) -> Links:
    """The claims of other sources that talk about the same thing, the surest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for link in sorted(links, key=lambda link: -link.score):
        found[link.left].append(link.right)
        found[link.right].append(link.left)
    return found


def _states(claim: Claim, of: Terms) -> bool:
    """Whether a claim says something that a draft could leave out."""
    telling = sum(term.kind is not TermKind.FUNCTION for term in of[claim.id])
    return claim.unchecked is None and claim.kind is not ClaimKind.HEADING and telling >= TELLING


def _weights(sources: Sequence[Split], of: Terms) -> dict[str, float]:
    """The information (bits) of each claim in words that other claims have too, and in values."""
    told = {claim.id: {(t.kind, t.base) for t in of[claim.id]} for split in sources for claim in split.claims}
    count = Counter(term for own in told.values() for term in own)
    return {claim: sum(_bits(*term, again=count[term] > 1) for term in own) for claim, own in told.items()}


def _bits(kind: TermKind, base: str, *, again: bool) -> float:
    if kind is TermKind.FUNCTION:
        return 0.0
    if kind is TermKind.WORD:
        return max(bits(word) for word in base.split(" ")) if again else 0.0
    return TOLD if again or kind is not TermKind.NAME else 0.0


def _groups(
    missing: Mapping[str, Claim], linked: Links, repeats: Mapping[str, str], weights: Mapping[str, float]
) -> list[tuple[str, ...]]:
    """The claims gathered around those that most sources have: each of those first, then what says the same."""
    again: dict[str, list[str]] = defaultdict(list)
    for claim in missing:
        again[repeats.get(claim, claim)].append(claim)
    same = {claim: _same(claim, linked, again[repeats.get(claim, claim)], missing) for claim in missing}
    order = sorted(missing, key=lambda claim: (-len({missing[one].source for one in same[claim]}), -weights[claim]))
    taken: set[str] = set()
    found: list[tuple[str, ...]] = []
    for claim in order:
        if claim not in taken:
            group = (claim, *(other for other in same[claim] if other not in taken))
            taken.update(group)
            found.append(group)
    return found


def _same(claim: str, linked: Links, again: Sequence[str], missing: Mapping[str, Claim]) -> list[str]:
    """The other missing claims that say the same: in other sources, or `again` in its own."""
    return list(
        dict.fromkeys(other for other in (*linked.get(claim, ()), *again) if other in missing and other != claim)
    )


def _voices(group: Sequence[str], owners: Mapping[str, str]) -> int:
    """How many sources say it for themselves."""
    return len({owners.get(claim, claim.rpartition(".")[0]) for claim in group})
