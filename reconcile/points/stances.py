"""Where each source stands on a point, and how many independent voices it has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reconcile.model import Difference, Pair, Relation, Stance, Words
from reconcile.points.clusters import Cluster, place

Pairs = Mapping[tuple[str, str], Pair]


def relations(cluster: Cluster, pairs: Pairs) -> dict[str, Stance]:
    """What each claim of a cluster does: says it as the core does, differs, or contradicts.

    A claim contradicts where it cannot hold beside the core, or beside others of the cluster that are more.
    """
    claims = (cluster.core, *cluster.members)
    against = _against(claims, pairs)
    opposed = _opposed(cluster.core, claims, against)
    found = {}
    for claim in claims:
        pair = pairs.get(_key(cluster.core, claim))
        says = claim == cluster.core or (pair is not None and _says(pair, cluster.core))
        found[claim] = Stance.CONTRADICTS if claim in opposed else Stance.SAYS if says else Stance.DIFFERS
    return found


def _says(pair: Pair, core: str) -> bool:
    """Whether the other claim of a pair says what the core does; who leaves out its number says less."""
    if pair.relation is not Relation.AGREE:
        return False
    alone = (
        ours
        for difference in pair.differences
        for ours, theirs in [_turned(difference, pair.left == core)]
        if ours is not None and theirs is None
    )
    return not any(char.isdigit() for words in alone for char in words.text)


def _turned(difference: Difference, left: bool) -> tuple[Words | None, Words | None]:
    """Both sides of a difference, the left or the right one first."""
    return (difference.left, difference.right) if left else (difference.right, difference.left)


def _against(claims: Sequence[str], pairs: Pairs) -> dict[str, list[str]]:
    """For each claim those of the cluster that it contradicts, in order of place."""
    found: dict[str, list[str]] = defaultdict(list)
    ordered = sorted(claims, key=place)
    for index, left in enumerate(ordered):
        for right in ordered[index + 1 :]:
            if contradict(pairs, left, right):
                found[left].append(right)
                found[right].append(left)
    return found


def _opposed(core: str, claims: Sequence[str], against: Mapping[str, Sequence[str]]) -> set[str]:
    """The claims on the other side: of the core, or where it takes no side, of the larger one."""
    side: dict[str, bool] = {}
    for root in (core, *sorted(claims, key=place)):
        if root in side or not against.get(root):
            continue
        camp = _sides(root, against)
        if root != core and sum(camp.values()) > len(camp) / 2:
            camp = {claim: not other for claim, other in camp.items()}
        side.update(camp)
    return {claim for claim, other in side.items() if other}


def _sides(root: str, against: Mapping[str, Sequence[str]]) -> dict[str, bool]:
    """Everything that contradicts or is contradicted from one claim on, and whether it is on the other side of it."""
    side = {root: False}
    waiting = [root]
    for claim in waiting:
        for other in against.get(claim, ()):
            if other not in side:
                side[other] = not side[claim]
                waiting.append(other)
    return side


STRONGEST = (Stance.CONTRADICTS, Stance.SAYS, Stance.DIFFERS)
"""What counts where a source has several claims in one point."""


def stances(sources: Sequence[str], relations: Mapping[str, Stance], origins: Mapping[str, str]) -> dict[str, Stance]:
    """The stance of every source; `origins` leads from a copied claim to the source that it is counted for. Of those
    that share one voice the first given keeps its stance, the others copy.
    """
    found = dict.fromkeys(sources, Stance.SILENT)
    heard: set[Voice] = set()
    for source, claims in _by_source(relations).items():
        voice = _voice(source, claims, relations, origins)
        found[source] = Stance.COPIES if voice in heard else _stance(claims, relations)
        heard.add(voice)
    return found


def voices(relations: Mapping[str, Stance], origins: Mapping[str, str]) -> int:
    """How many independent sources speak to a point: those that have the words of one another are one."""
    return len({_voice(source, claims, relations, origins) for source, claims in _by_source(relations).items()})


Voice = tuple[str, bool]
"""Whose voice it is, and whether it contradicts: who takes over a passage and changes a number speaks for himself."""


def _voice(source: str, claims: Sequence[str], relations: Mapping[str, Stance], origins: Mapping[str, str]) -> Voice:
    """The voice of a source in a point: its own as soon as one of its claims is its own."""
    owners = [origins.get(claim, source) for claim in claims]
    owner = source if source in owners else owners[0]
    return owner, _stance(claims, relations) is Stance.CONTRADICTS


def _stance(claims: Sequence[str], relations: Mapping[str, Stance]) -> Stance:
    said = {relations[claim] for claim in claims}
    return next(stance for stance in STRONGEST if stance in said)


def _by_source(relations: Mapping[str, Stance]) -> dict[str, list[str]]:
    """The claims of each source, the sources and claims in the order given."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in sorted(relations, key=place):
        found[claim.rpartition(".")[0]].append(claim)
    return found


def contradict(pairs: Pairs, one: str, other: str) -> bool:
    """Whether two claims are a pair that contradicts."""
    pair = pairs.get(_key(one, other))
    return pair is not None and pair.relation is Relation.CONTRADICT


def _key(one: str, other: str) -> tuple[str, str]:
    return (one, other) if place(one) < place(other) else (other, one)
