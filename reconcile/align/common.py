"""How much of their information whole sources have in common."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

from reconcile.align.profiles import Profile
from reconcile.text.terms import TermKind


def common(profiles: Sequence[Profile], sources: Sequence[str]) -> dict[tuple[str, str], float]:
    """For every two sources the share (0 to 1) of the smaller one's words and names, by weight, that both have."""
    numbers: dict[tuple[TermKind, str], int] = {}
    weights: list[float] = []
    bags: dict[str, set[int]] = {source: set() for source in sources}
    for profile in profiles:
        bag = bags[profile.source]
        for term, weight in zip(profile.terms, profile.weights, strict=True):
            number = numbers.setdefault((term.kind, term.base), len(weights))
            if number == len(weights):
                weights.append(weight)
            bag.add(number)
    # fsum, since the order of a set differs from run to run
    totals = {source: math.fsum([weights[number] for number in bag]) for source, bag in bags.items()}
    out = {}
    for one, other in combinations(sources, 2):
        shared = math.fsum([weights[number] for number in bags[one] & bags[other]])
        smaller = min(totals[one], totals[other])
        out[one, other] = shared / smaller if smaller else 0.0
    return out
