"""How much of their information whole sources have in common."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

from reconcile.align.profiles import Profile
from reconcile.text.terms import TermKind


def common(profiles: Sequence[Profile], sources: Sequence[str]) -> dict[tuple[str, str], float]:
    """For every two sources the share (0 to 1) of the smaller one's words and names, by weight, that both have."""
    bags: dict[str, dict[tuple[TermKind, str], float]] = {source: {} for source in sources}
    for profile in profiles:
        bag = bags[profile.source]
        for term, weight in zip(profile.terms, profile.weights, strict=True):
            bag[term.kind, term.base] = weight
    totals = {source: math.fsum(bag.values()) for source, bag in bags.items()}
    out = {}
    for one, other in combinations(sources, 2):
        ours, theirs, smaller = bags[one], bags[other], min(totals[one], totals[other])
        # fsum, since the order of a set differs from run to run
        shared = math.fsum(min(ours[base], theirs[base]) for base in ours.keys() & theirs.keys())
        out[one, other] = shared / smaller if smaller else 0.0
    return out
