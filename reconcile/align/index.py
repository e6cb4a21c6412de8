"""Which pairs of claims are worth comparing: those that share a rare key, found through an inverted index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from reconcile.align.keys import Key
from reconcile.align.profiles import Profile

Place = tuple[int, int]
Elsewhere = list[tuple[int, float]]

MOST = 6
"""So many candidates per claim and other source are compared, those with the most shared bits first."""

LEAST_BITS = 4.0
"""A claim that shares less than this is not compared."""

LEAST_GRADE = 0.5
COMMON = 0.2
"""A key that stands in more than this share of the claims (and in more than `FEW`) proposes nobody."""
FEW = 25
MANY = 60
WORK = 200_000
"""In large texts a key must be rarer: it has at most `MANY` holders, and claims times holders stay below `WORK`, so
that work grows with length."""


class Candidates(NamedTuple):
    """Index pairs (left before right) of claims of different sources that share enough to be compared, each once, and
    the claims (by index) for which nothing was looked up, since there were enough pairs."""

    places: list[Place]
    rest: list[int]


def candidates(profiles: Sequence[Profile], hub: str | None, most: int | None = None) -> Candidates:
    """The pairs of claims that are worth comparing: no more than `most`, up to those of one claim; claims that are
    equal to the letter are always among them.

    With a `hub` one of the two is always a claim of that source.
    """
    limit = max(FEW, min(int(COMMON * len(profiles)), MANY, WORK // max(1, len(profiles))))
    holders = _holders(profiles, limit)
    elsewhere: dict[str, dict[Key, Elsewhere]] = defaultdict(dict)
    places = list(_equal(profiles, hub))
    seen = set(places)
    rest = []
    for index, profile in enumerate(profiles):
        if hub not in (None, profile.source):
            continue
        if most is not None and len(places) >= most:
            rest.append(index)
            continue
        for other in _best(profile, profiles, holders, elsewhere[profile.source]):
            pair = (index, other) if index < other else (other, index)
            if pair not in seen:
                seen.add(pair)
                places.append(pair)
    return Candidates(places, rest)


def _equal(profiles: Sequence[Profile], hub: str | None) -> Iterator[tuple[int, int]]:
    """Claims of different sources that are equal to the letter: the nearest in order of place, as they come."""
    by_text: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, profile in enumerate(profiles):
        by_text[profile.folded][profile.source].append(index)
    for holders in by_text.values():
        for one, other in combinations(holders, 2):
            if hub in (None, one, other):
                yield from _zipped(holders[one], holders[other])


def _zipped(ones: Sequence[int], others: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each of the longer row with its counterpart in the shorter, the last of which serves all that are left."""
    for at in range(max(len(ones), len(others))):
        left, right = ones[min(at, len(ones) - 1)], others[min(at, len(others) - 1)]
        yield (left, right) if left < right else (right, left)


def _holders(profiles: Sequence[Profile], limit: int) -> dict[Key, list[int]]:
    """The claims that hold each key that no more claims than the limit hold."""
    holders: dict[Key, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        for key, grade in profile.own.items():
            if grade >= LEAST_GRADE:
                holders[key].append(index)
    return {key: held for key, held in holders.items() if len(held) <= limit}


def _best(
    profile: Profile, profiles: Sequence[Profile], holders: Mapping[Key, list[int]], elsewhere: dict[Key, Elsewhere]
) -> list[int]:
    """The claims of other sources that share the most bits with one claim, at most `MOST` of each source; `elsewhere`
    are the holders in other sources than the claim's with their grades, as far as they are known by now."""
    bits: dict[int, float] = defaultdict(float)
    for weight, keys in zip(profile.weights, profile.keys, strict=True):
        reached: dict[int, float] = {}
        for key, grade in keys:
            if key not in elsewhere:
                found = ((other, profiles[other]) for other in holders.get(key, ()))
                elsewhere[key] = [(other, one.own[key]) for other, one in found if one.source != profile.source]
            for other, theirs in elsewhere[key]:
                if grade * theirs > reached.get(other, 0.0):
                    reached[other] = grade * theirs
        for other, grade in reached.items():
            bits[other] += weight * grade
    taken: dict[str, int] = defaultdict(int)
    out = []
    worth = [(-shared, other) for other, shared in bits.items() if shared >= LEAST_BITS]
    for _, other in sorted(worth):
        source = profiles[other].source
        if taken[source] < MOST:
            taken[source] += 1
            out.append(other)
    return out
