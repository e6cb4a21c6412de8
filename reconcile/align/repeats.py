"""Claims that a source says again, nearly word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reconcile.align.profiles import Profile

ALIKE = 0.85
"""Two claims of one source are one from this share of their information on that both have, of all that either has."""

FEWEST = 4
"""Claims of fewer terms are too short to be called a repetition, unless they are equal to the letter."""

INDEXED = 3
"""A repetition is looked for among claims that have one of so many of the rarest terms."""

NEAREST = 12
"""Of the claims that have a term, so many are compared, the last ones first."""


def repeats(profiles: Sequence[Profile]) -> dict[str, str]:
    """The claims that only repeat an earlier one of their source, each with the first that says it."""
    first: dict[str, str] = {}
    holders: dict[tuple[str, str], list[tuple[str, dict[str, float]]]] = defaultdict(list)
    by_text: dict[tuple[str, str], str] = {}
    for profile in profiles:
        bag = {term.base: weight for term, weight in zip(profile.terms, profile.weights, strict=True)}
        rarest = sorted(bag, key=lambda base: (-bag[base], base))[:INDEXED]
        again = by_text.get((profile.source, profile.folded)) or _earlier(profile, bag, rarest, holders)
        if again is not None:
            first[profile.claim] = again
            continue
        by_text[profile.source, profile.folded] = profile.claim
        for base in rarest if len(bag) >= FEWEST else ():
            holders[profile.source, base].append((profile.claim, bag))
    return first


def _earlier(
    profile: Profile,
    bag: dict[str, float],
    rarest: Sequence[str],
    holders: dict[tuple[str, str], list[tuple[str, dict[str, float]]]],
) -> str | None:
    """An earlier claim that says nearly the same, None where there is none."""
    for base in rarest if len(bag) >= FEWEST else ():
        for claim, other in holders[profile.source, base][-NEAREST:]:
            if _shared(bag, other) >= ALIKE:
                return claim
    return None


def _shared(one: dict[str, float], other: dict[str, float]) -> float:
    """The share (0 to 1) of the information of either bag of words that both have."""
    both = sum(weight for base, weight in one.items() if base in other)
    either = sum(one.values()) + sum(weight for base, weight in other.items() if base not in one)
    return both / either if either else 0.0
