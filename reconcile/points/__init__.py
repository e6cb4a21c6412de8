"""Claims and pairs of many sources to points: what is said, by whom, with how many independent voices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reconcile.lexicon.tables import Thesaurus
from reconcile.model import Claim, ClaimKind, Copy, Pair, Point, Split, Stance
from reconcile.points.clusters import Cluster, clusters, place
from reconcile.points.content import Terms, contents
from reconcile.points.copies import origins
from reconcile.points.stances import Pairs, contradict, relations, stances, voices
from reconcile.text.terms import TermKind


def points(
    splits: Sequence[Split], pairs: Sequence[Pair], copies: Sequence[Copy], of: Terms, thesaurus: Thesaurus
) -> tuple[Point, ...]:
    """The points of all sources: those of most independent voices first, then those of most sources, then by place.

    `copies` are the passages that sources have from one another, `of` holds the terms of each claim. A mere label or a
    question is no claim of any point.
    """
    said = contents([claim for split in splits for claim in split.claims if _states(claim, of)], of, thesaurus)
    by_ends: Pairs = {(pair.left, pair.right): pair for pair in pairs}
    sources = [split.source.id for split in splits]
    owners = origins(copies)
    texts = {claim.id: claim.text for split in splits for claim in split.claims}
    found = [_point(cluster, by_ends, sources, owners, texts) for cluster in clusters(pairs, said)]
    found.sort(key=lambda point: (-point.voices, -_loud(point), place(point.claims[0]), place(point.core)))
    return tuple(replace(point, id=f"k{number}") for number, point in enumerate(found, 1))


HEADING = 3
"""A heading with fewer telling terms names a subject and says nothing of it."""


def _states(claim: Claim, of: Terms) -> bool:
    telling = sum(term.kind is not TermKind.FUNCTION for term in of[claim.id])
    label = claim.label or (claim.kind is ClaimKind.HEADING and telling < HEADING)
    return not label and claim.unchecked != "question"


def _point(
    cluster: Cluster, pairs: Pairs, sources: Sequence[str], owners: Mapping[str, str], texts: Mapping[str, str]
) -> Point:
    related = relations(cluster, pairs)
    held = set(related.values())
    relation = next((relation for stance, relation in WORST if stance in held), "agree")
    return Point(
        id="",
        claims=tuple(sorted((cluster.core, *cluster.members), key=place)),
        relation=relation,
        voices=voices(related, owners),
        stance=stances(sources, related, owners),
        core=_speaker(cluster.core, related, pairs, texts),
    )


WORST = ((Stance.CONTRADICTS, "contradict"), (Stance.DIFFERS, "differ"))
"""What a point comes to: the worst that any of its claims does."""


def _speaker(core: str, related: Mapping[str, Stance], pairs: Pairs, texts: Mapping[str, str]) -> str:
    """The claim that speaks for a point: its core; of a point in dispute the shortest that has what is in dispute."""
    against = {claim for claim, stance in related.items() if stance is Stance.CONTRADICTS}
    others = [claim for claim in related if claim not in against]
    facing = [claim for claim in others if any(contradict(pairs, claim, other) for other in against)]
    return core if core in facing or not facing else min(facing, key=lambda claim: (len(texts[claim]), place(claim)))


def _loud(point: Point) -> int:
    return sum(stance is not Stance.SILENT for stance in point.stance.values())
