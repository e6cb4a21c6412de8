"""What becomes of a draft's claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reconcile.judge.rule import Judged
from reconcile.model import Claim, Pair, Relation, Role, Standing, Support, Verdict

NEAR = 0.02
"""Of pairs whose scores are so near to the best the mildest counts."""


def support(judged: Judged, found: Mapping[str, float]) -> tuple[Support, ...]:
    """The verdict on each claim of the draft, in order; `found` is how likely each claim has a counterpart."""
    by_claim: dict[str, list[Pair]] = defaultdict(list)
    for pair in judged.pairs:
        by_claim[pair.left].append(pair)
    claims = [claim for split in judged.splits if split.source.role is Role.DRAFT for claim in split.claims]
    return tuple(_support(claim, _best_first(by_claim[claim.id]), found[claim.id]) for claim in claims)


def _best_first(pairs: Sequence[Pair]) -> list[Pair]:
    return sorted(pairs, key=lambda pair: (-pair.score, pair.risk, pair.right))


def _support(claim: Claim, pairs: Sequence[Pair], found: float) -> Support:
    best = max((pair.score for pair in pairs), default=0.0)
    risk = min((pair.risk for pair in pairs if pair.score >= best - NEAR), default=0.0)
    return Support(
        claim=claim.id,
        verdict=_verdict(claim, pairs),
        found=found,
        risk=0.0 if claim.unchecked else 1 - found * (1 - risk),
        pairs=tuple(pair.id for pair in pairs),
    )


def _verdict(claim: Claim, pairs: Sequence[Pair]) -> Verdict:
    if claim.unchecked:
        return Verdict.NOT_CHECKED
    if any(pair.relation is Relation.AGREE for pair in pairs):
        return Verdict.SUPPORTED
    if any(pair.relation is Relation.CONTRADICT for pair in pairs):
        return Verdict.CONTRADICTED
    if any(d.relation is Standing.UNCLEAR for pair in pairs for d in pair.differences):
        return Verdict.ALTERED
    return Verdict.SUPPORTED if pairs else Verdict.UNSUPPORTED
