"""Claims of different sources that say what one thing is: they are about the same, though they may share its name
alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from reconcile.align.index import Place
from reconcile.align.profiles import Profile

LEAST_COMMON = 0.1
"""Sources that share less of their information than this may mean two things by one name."""


def defining(profiles: Sequence[Profile], hub: str | None) -> frozenset[Place]:
    """The index pairs (left before right) of the first claims of two sources that say what one thing is, one for a
    thing; with a `hub` one of the two is of that source."""
    first: dict[str, dict[str, int]] = defaultdict(dict)
    for index, profile in enumerate(profiles):
        for key in profile.defines:
            first[key].setdefault(profile.source, index)
    return frozenset(
        (min(a, b), max(a, b))
        for places in first.values()
        for (one, a), (other, b) in combinations(places.items(), 2)
        if hub in (None, one, other)
    )
