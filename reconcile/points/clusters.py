"""Claims to clusters, each around a core: the claim whose content all the others hold too.

Stars and not chains: every member is held against the core itself (and against the others in it), so that a cluster
cannot drift from one matter to the next.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reconcile.model import Pair, Relation
from reconcile.points.content import Content, Shared, shared

LEAST_SHARE = 0.5
"""A member holds at least this share of what the core says."""

LEAST_MATCH = 0.5
"""And this much of both, the core's share counting twice: a headline of five words stands in half of all claims."""

LEAST_BITS, LEAST_TERMS = 10.0, 2
"""And so many bits and terms."""

DENIED = 0.6
"""Of claims that contradict this share of that is asked: a rule has found them to be about one thing."""

LEAST_AMONG = 0.4
"""Two members match when one of them holds this share of the other; a member has to match half of the others."""

ASKED = 8
"""So many members are asked, the nearest to the core."""

Near = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A core and the claims of other sources that match it, the nearest first."""

    core: str
    members: tuple[str, ...]


def clusters(pairs: Sequence[Pair], contents: Mapping[str, Content]) -> list[Cluster]:
    """The clusters of paired claims, those of most sources first. A claim is the core of one, or a member of one or
    more: of several where it says several things.
    """
    near = _near(pairs, contents)
    found: list[Cluster] = []
    taken: set[str] = set()
    waiting = [_ranked(core, near[core]) for core in near]
    heapq.heapify(waiting)
    while waiting:
        rank = heapq.heappop(waiting)
        core = rank[-1]
        if core in taken:
            continue
        left = {claim: match for claim, match in near[core].items() if claim not in taken}
        if left and (now := _ranked(core, left)) != rank:
            heapq.heappush(waiting, now)
            continue
        members = _members(left, contents) if left else ()
        if members:
            found.append(Cluster(core=core, members=members))
            taken.update((core, *members))
    for *_, core in sorted(_ranked(core, near[core]) for core in near if core not in taken):
        if core not in taken:
            found.append(Cluster(core=core, members=_members(near[core], contents)))
            taken.update((core, *found[-1].members))
    found = [_with_guests(cluster, near[cluster.core], contents) for cluster in found]
    return _with_opponents(found, pairs, contents)


def _near(pairs: Sequence[Pair], contents: Mapping[str, Content]) -> dict[str, dict[str, float]]:
    """For each claim those that could stand in a cluster around it, with how well they match it (0 to 1)."""
    near: dict[str, dict[str, float]] = defaultdict(dict)
    for pair in pairs:
        if pair.left not in contents or pair.right not in contents:
            continue
        forth, back = (shared(contents[a], contents[b]) for a, b in ((pair.left, pair.right), (pair.right, pair.left)))
        denied = pair.relation is Relation.CONTRADICT
        if not denied and not _enough(forth, back):
            continue
        least = DENIED if denied else 1.0
        for core, other, ours, theirs in (
            (pair.left, pair.right, forth.share, back.share),
            (pair.right, pair.left, back.share, forth.share),
        ):
            match = (2 * ours + theirs) / 3
            if ours >= least * LEAST_SHARE and match >= least * LEAST_MATCH:
                near[core][other] = match
    return near


def _enough(forth: Shared, back: Shared) -> bool:
    """Whether two claims share enough for it to mean something."""
    return min(forth.bits, back.bits) >= LEAST_BITS and min(forth.count, back.count) >= LEAST_TERMS


def _ranked(core: str, near: Mapping[str, float]) -> tuple[int, float, tuple[int, int], str]:
    """What a core comes by: how many sources match it, then how well, then its place."""
    best: dict[str, float] = defaultdict(float)
    for claim, match in near.items():
        source = _source(claim)
        best[source] = max(best[source], match)
    return -len(best), -round(sum(best.values()), 9), place(core), core


def _members(near: Mapping[str, float], contents: Mapping[str, Content]) -> tuple[str, ...]:
    """The claims that match the core and one another, the nearest first."""
    found: list[str] = []
    for claim, _ in sorted(near.items(), key=lambda item: (-item[1], place(item[0]))):
        if _fits(claim, found, contents):
            found.append(claim)
    return tuple(found)


def _fits(claim: str, found: Sequence[str], contents: Mapping[str, Content]) -> bool:
    asked = [other for other in found if _source(other) != _source(claim)][:ASKED]
    return 2 * sum(_alike(contents[claim], contents[other]) for other in asked) >= len(asked)


def _alike(one: Content, other: Content) -> bool:
    return max(shared(one, other).share, shared(other, one).share) >= LEAST_AMONG


def _with_guests(cluster: Cluster, near: Mapping[str, float], contents: Mapping[str, Content]) -> Cluster:
    """The cluster with claims that stand in another one as well, of sources that would seem silent without them."""
    present = {_source(claim) for claim in _all(cluster)}
    members = list(cluster.members)
    for claim, _ in sorted(near.items(), key=lambda item: (-item[1], place(item[0]))):
        if _source(claim) not in present and _fits(claim, members, contents):
            members.append(claim)
            present.add(_source(claim))
    return Cluster(core=cluster.core, members=tuple(members))


def _with_opponents(found: Sequence[Cluster], pairs: Sequence[Pair], contents: Mapping[str, Content]) -> list[Cluster]:
    """The clusters with claims of silent sources that contradict one of theirs, each where its core is nearest, unless
    some cluster has the two already.
    """
    home: dict[str, set[int]] = defaultdict(set)
    for at, cluster in enumerate(found):
        for claim in _all(cluster):
            home[claim].add(at)
    members = [list(cluster.members) for cluster in found]
    for pair in pairs:
        if pair.relation is not Relation.CONTRADICT or home[pair.left] & home[pair.right]:
            continue
        open_ = [
            (shared(contents[found[at].core], contents[other]).share, -at, other)
            for claim, other in ((pair.left, pair.right), (pair.right, pair.left))
            for at in home[claim]
            if other in contents and _source(other) not in map(_source, (found[at].core, *members[at]))
        ]
        share, at, other = max(open_, default=(0.0, 0, ""))
        if share >= DENIED * LEAST_AMONG:
            members[-at].append(other)
            home[other].add(-at)
    return [Cluster(core=one.core, members=tuple(own)) for one, own in zip(found, members, strict=True)]


def _all(cluster: Cluster) -> tuple[str, ...]:
    return cluster.core, *cluster.members


def place(claim: str) -> tuple[int, int]:
    """Where a claim stands in the order of the sources given: `s12.3` is the third of the twelfth."""
    source, _, number = claim.rpartition(".")
    return int(source[1:]) if source[1:].isdigit() else 0, int(number)


def _source(claim: str) -> str:
    return claim.rpartition(".")[0]
