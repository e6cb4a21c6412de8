"""A conflict with one claim of a text is none where the text says the same as well, or better, in another claim."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.judge.apart import opened
from reconcile.model import Difference, DifferenceKind, Pair, Relation

Best = dict[tuple[str, str], float]


def settled(pairs: Sequence[Pair]) -> dict[str, tuple[Difference, ...]]:
    """The differences by pair id; those of pairs of which either claim agrees at least as well with another claim of
    the same source have no conflict any more: two motions carried by two votes, told in both texts."""
    best = _agreeing(pairs)
    return {
        pair.id: tuple(opened(d, "but another claim says the same") for d in pair.differences)
        if pair.relation is Relation.CONTRADICT and _elsewhere(pair, best)
        else pair.differences
        for pair in pairs
    }


def _agreeing(pairs: Sequence[Pair]) -> Best:
    """The score of the best agreement of each claim with each source, where neither side says more than the other."""
    found: Best = {}
    for pair in pairs:
        if pair.relation is Relation.AGREE and all(d.kind is DifferenceKind.REWORDED for d in pair.differences):
            for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
                key = one, _source(other)
                found[key] = max(pair.score, found.get(key, 0.0))
    return found


def _elsewhere(pair: Pair, best: Best) -> bool:
    here = (pair.left, _source(pair.right)), (pair.right, _source(pair.left))
    return any(best.get(key, 0.0) >= pair.score for key in here)


def _source(claim: str) -> str:
    return claim.rpartition(".")[0]
