"""What becomes of a draft's claims."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.judge.confirmed import Pairs, confirming, pairs_of_draft
from reconcile.judge.rule import Judged
from reconcile.model import Alignment, Claim, ClaimKind, Pair, Relation, Role, Standing, Support, Verdict

NEAR = 0.02
"""Of pairs whose scores are so near to the best the mildest counts."""

UNLIKELY, LIKELY = 0.3, 0.6
"""A claim that is less likely than the one to stand in a source is not supported by one that is on the same matter;
from the other on, nothing unclear, it is."""


def support(judged: Judged, alignment: Alignment) -> tuple[Support, ...]:
    """The verdict on each claim of the draft, in order; what was not compared is not checked."""
    pairs = pairs_of_draft(judged)
    claims = [claim for split in judged.splits if split.source.role is Role.DRAFT for claim in split.claims]
    return tuple(
        Support(claim=claim.id, verdict=Verdict.NOT_CHECKED, found=0.0, risk=0.0, pairs=())
        if claim.id in alignment.uncompared
        else _support(claim, pairs, alignment.found[claim.id])
        for claim in claims
    )


def _best_first(pairs: Sequence[Pair]) -> list[Pair]:
    return sorted(pairs, key=lambda pair: (-pair.score, pair.risk, pair.right))


def _support(claim: Claim, drafted: Pairs, found: float) -> Support:
    pairs = _best_first(drafted.get(claim.id, ()))
    best = max((pair.score for pair in pairs), default=0.0)
    risk = min((pair.risk for pair in pairs if pair.score >= best - NEAR), default=0.0)
    return Support(
        claim=claim.id,
        verdict=_verdict(claim, pairs, drafted, found),
        found=found,
        risk=0.0 if claim.unchecked else 1 - found * (1 - risk),
        pairs=tuple(pair.id for pair in pairs),
    )


def _verdict(claim: Claim, pairs: Sequence[Pair], drafted: Pairs, found: float) -> Verdict:
    if claim.unchecked or claim.label:
        return Verdict.NOT_CHECKED
    against = [(pair, d) for pair in pairs for d in pair.differences if d.relation is Standing.CONFLICT]
    if not all(confirming(drafted, pair, d) for pair, d in against):
        return Verdict.CONTRADICTED
    if against or any(pair.relation is Relation.AGREE for pair in pairs):
        return Verdict.SUPPORTED
    if claim.kind is ClaimKind.HEADING:
        return Verdict.NOT_CHECKED
    if not pairs or found < UNLIKELY:
        return Verdict.UNSUPPORTED
    unclear = any(d.relation is Standing.UNCLEAR for pair in pairs for d in pair.differences)
    return Verdict.ALTERED if unclear or found < LIKELY else Verdict.SUPPORTED
