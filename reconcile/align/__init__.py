"""Claims and names to pairs: which claims of different sources talk about the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from reconcile.align.common import common
from reconcile.align.defining import LEAST_COMMON, defining
from reconcile.align.index import Candidates, Place, candidates
from reconcile.align.keys import Key
from reconcile.align.profiles import Profile, Terms, profiles
from reconcile.align.repeats import repeats
from reconcile.align.score import Likeness, likeness, presence, probability, share
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import Alignment, Link, Role, Split
from reconcile.settings import Settings

ALMOST_ALL = 0.6
"""Claims that share this much of either one may share a single term."""

NOT_NAMES = 4.0
HALF = 0.5
"""Claims that share less than `NOT_NAMES` bits beside names pair only if each has half of the other."""

ROW = 4
RUN = 2.0
"""Each word of a row of `ROW` that the other claim has too is worth so many bits."""

SHOWN = 8
"""A link names so many of the words that carried it."""

Likenesses = dict[Place, Likeness]


def align(
    splits: Sequence[Split],
    of: Terms,
    thesaurus: Thesaurus,
    settings: Settings,
    among: Collection[tuple[str, str]] | None = None,
) -> Alignment:
    """The links between the claims of every two sources, and the claims that have none.

    `of` holds the terms of each claim by its id. With a draft among the sources only the draft is aligned with each
    of the others. With `among`, only those pairs of claims (by id) are compared.
    """
    claims = [claim for split in splits for claim in split.claims]
    found = profiles(claims, of, thesaurus)
    hub = next((split.source.id for split in splits if split.source.role is Role.DRAFT), None)
    near = candidates(found, hub, settings.max_pairs) if among is None else _places(found, among, settings.max_pairs)
    same = defining(found, hub)
    room = max(0, settings.max_pairs - len(near.places)) if among is None else 0
    further = sorted(same.difference(near.places))[:room]
    likenesses = {(i, j): likeness(found[i], found[j]) for i, j in (*near.places, *further)}
    shares = common(found, [split.source.id for split in splits])
    chosen = _chosen(found, likenesses, shares, same, settings)
    links = tuple(_link(found[i], found[j], likenesses[i, j], score) for (i, j), score in chosen)
    linked = {claim for link in links for claim in (link.left, link.right)}
    uncompared = frozenset(found[index].claim for index in near.rest) - linked
    reached = linked | uncompared
    return Alignment(
        links=links,
        unpaired={
            split.source.id: tuple(claim.id for claim in split.claims if claim.id not in reached) for split in splits
        },
        found=_found(found, likenesses, hub),
        common=shares,
        repeats=repeats(found),
        uncompared=uncompared,
    )


def _places(found: Sequence[Profile], among: Collection[tuple[str, str]], most: int) -> Candidates:
    """The pairs of claims as index pairs, in order, the first of them where there are too many."""
    at = {profile.claim: index for index, profile in enumerate(found)}
    places = sorted((min(at[a], at[b]), max(at[a], at[b])) for a, b in among)
    kept = {index for place in places[:most] for index in place}
    return Candidates(places[:most], sorted({index for place in places[most:] for index in place} - kept))


def _chosen(
    found: Sequence[Profile],
    likenesses: Likenesses,
    shares: Mapping[tuple[str, str], float],
    same: Collection[Place],
    settings: Settings,
) -> list[tuple[Place, float]]:
    """The pairs that are likely enough and nearly as good as the best of their claims, in order of place; a mere label
    (*Key themes*) pairs only with the same label. Those that say what the `same` thing is are likely enough."""
    scored: dict[Place, float] = {}
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (left, right), like in likenesses.items():
        equal = found[left].folded == found[right].folded
        of_both = shares[found[left].source, found[right].source]
        score = 1.0 if equal else probability(like, of_both)
        label = found[left].label or found[right].label
        enough = score >= settings.pair_score and _enough(like, found[left], found[right], settings)
        if not enough and (left, right) in same and of_both >= LEAST_COMMON:
            score, enough = max(score, settings.pair_score), True
        if equal or (not label and enough):
            scored[left, right] = score
            for one, other in ((left, right), (right, left)):
                best[one, found[other].source] = max(best[one, found[other].source], score)
    near = settings.pair_near_best
    return sorted(
        ((left, right), score)
        for (left, right), score in scored.items()
        if score >= min(best[left, found[right].source], best[right, found[left].source])
        or score >= near * max(best[left, found[right].source], best[right, found[left].source])
    )


def _enough(like: Likeness, left: Profile, right: Profile, settings: Settings) -> bool:
    """Whether two claims share enough for their likeness to mean something: one common name or word is no match,
    except for claims that are little more than it; nor are names alone, except for claims that say little else. Common
    words tell more where they run on in the same order."""
    if like.bits < settings.pair_bits and like.bits + RUN * _run_on(left, right) < settings.pair_bits:
        return False
    if like.words < NOT_NAMES and min(like.forth, like.back) < HALF:
        return False
    return like.count >= settings.pair_terms or min(like.forth, like.back) >= ALMOST_ALL


def _run_on(left: Profile, right: Profile) -> int:
    """How many rows of words, function words among them, the claims have in common."""
    return len(_rows(left) & _rows(right))


def _rows(profile: Profile) -> set[tuple[str, ...]]:
    words = profile.folded.split(" ")
    return {tuple(words[at : at + ROW]) for at in range(len(words) - ROW + 1)}


def _found(found: Sequence[Profile], likenesses: Likenesses, hub: str | None) -> dict[str, float]:
    """How likely each claim of the draft has a counterpart in a source; 0 for claims of other sources."""
    out = {profile.claim: 0.0 for profile in found}
    whole = _wholes(found, hub)
    for (left, right), like in likenesses.items():
        for one, other in ((found[left], found[right]), (found[right], found[left])):
            if one.source == hub:
                equal = one.folded == other.folded
                chance = presence(like, share(one, whole[other.source]), left=one is found[left])
                out[one.claim] = max(out[one.claim], 1.0 if equal else chance)
    return out


def _wholes(found: Sequence[Profile], hub: str | None) -> dict[str, dict[Key, float]]:
    """The best grade of each key in each source that a draft is checked against."""
    whole: dict[str, dict[Key, float]] = {profile.source: {} for profile in found if hub is not None}
    for profile in found if hub is not None else ():
        best = whole[profile.source]
        for key, grade in profile.own.items():
            if grade > best.get(key, 0.0):
                best[key] = grade
    return whole


def _link(left: Profile, right: Profile, like: Likeness, score: float) -> Link:
    return Link(
        left=left.claim,
        right=right.claim,
        score=score,
        found=1.0 if left.folded == right.folded else max(like.forth, like.back),
        shared=tuple(text for text, _ in like.shared[:SHOWN]),
    )
