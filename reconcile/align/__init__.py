"""Claims and names to pairs: which claims of different sources talk about the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reconcile.align.common import common
from reconcile.align.index import candidates
from reconcile.align.profiles import Profile, Terms, profiles
from reconcile.align.score import Likeness, likeness, presence, probability
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import Alignment, Link, Role, Split
from reconcile.settings import Settings

ALMOST_ALL = 0.6
"""Claims that share this much of either one may share a single term."""

SHOWN = 8
"""A link names so many of the words that carried it."""

Place = tuple[int, int]
Likenesses = dict[Place, Likeness]


def align(splits: Sequence[Split], of: Terms, thesaurus: Thesaurus, settings: Settings) -> Alignment:
    """The links between the claims of every two sources, and the claims that have none.

    `of` holds the terms of each claim by its id. With a draft among the sources only the draft is aligned with each
    of the others.
    """
    claims = [claim for split in splits for claim in split.claims]
    found = profiles(claims, of, thesaurus)
    hub = next((split.source.id for split in splits if split.source.role is Role.DRAFT), None)
    likenesses = {(i, j): likeness(found[i], found[j]) for i, j in candidates(found, hub)}
    shares = common(found, [split.source.id for split in splits])
    chosen = _chosen(found, likenesses, shares, settings)
    links = tuple(_link(found[i], found[j], likenesses[i, j], score) for (i, j), score in chosen)
    linked = {claim for link in links for claim in (link.left, link.right)}
    return Alignment(
        links=links,
        unpaired={
            split.source.id: tuple(claim.id for claim in split.claims if claim.id not in linked) for split in splits
        },
        found=_found(found, likenesses),
        common=shares,
    )


def _chosen(
    found: Sequence[Profile], likenesses: Likenesses, shares: Mapping[tuple[str, str], float], settings: Settings
) -> list[tuple[Place, float]]:
    """The pairs that are likely enough and nearly as good as the best of their claims, in order of place; a mere label
    (*Key themes*) pairs only with the same label."""
    scored: dict[Place, float] = {}
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (left, right), like in likenesses.items():
        equal = found[left].folded == found[right].folded
        score = 1.0 if equal else probability(like, shares[found[left].source, found[right].source])
        label = found[left].label or found[right].label
        if equal or (not label and score >= settings.pair_score and _enough(like, settings)):
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


def _enough(like: Likeness, settings: Settings) -> bool:
    """Whether two claims share enough for their likeness to mean something: one common name or word is no match,
    except for claims that are little more than it."""
    if like.bits < settings.pair_bits:
        return False
    return like.count >= settings.pair_terms or min(like.forth, like.back) >= ALMOST_ALL


def _found(found: Sequence[Profile], likenesses: Likenesses) -> dict[str, float]:
    """How likely each claim has a counterpart in another source: that of its nearest."""
    out = {profile.claim: 0.0 for profile in found}
    for (left, right), like in likenesses.items():
        one, other = found[left].claim, found[right].claim
        equal = found[left].folded == found[right].folded
        out[one] = max(out[one], 1.0 if equal else presence(like, left=True))
        out[other] = max(out[other], 1.0 if equal else presence(like, left=False))
    return out


def _link(left: Profile, right: Profile, like: Likeness, score: float) -> Link:
    return Link(
        left=left.claim,
        right=right.claim,
        score=score,
        found=1.0 if left.folded == right.folded else max(like.forth, like.back),
        shared=tuple(text for text, _ in like.shared[:SHOWN]),
    )
