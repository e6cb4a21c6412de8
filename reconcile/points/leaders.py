"""Which claims of many sources are worth holding against each other: each against those that stand for what has been
said already, and not against every other claim.

The sources are gone through in the order given. A claim is looked up among the leaders; where none says as much it
becomes one itself (J. A. Hartigan's leader algorithm, 1975). So work grows with the number of claims and of different
things said, not with the number of pairs of sources.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from reconcile.lexicon.tables import Thesaurus
from reconcile.model import Split
from reconcile.points.content import STEM, Content, Key, Keys, Terms, contents, shared

MANY = 12
"""With more sources than this, claims are held against leaders alone."""

NEAREST = 4
"""So many leaders are looked at for a claim, those that share the most bits with it."""

LEAST_BITS = 8.0

SAME = 0.5
"""A leader stands for a claim that has this share of what it says, and of both, the leader's share counting twice."""

RARER = 0.35
"""Leaders are looked up by the rarer terms of a claim that hold this share of its bits."""


def proposed(splits: Sequence[Split], of: Terms, thesaurus: Thesaurus) -> frozenset[tuple[str, str]] | None:
    """The pairs of claims (by id, the earlier source first) that are worth comparing; None where all are.

    `of` holds the terms of each claim by its id.
    """
    if len(splits) <= MANY:
        return None
    claims = [claim for split in splits for claim in split.claims]
    said = contents(claims, of, thesaurus)
    order = {claim.id: at for at, claim in enumerate(claims)}
    first = _led(order, said)
    followers = Counter(first.values())
    best = _led(sorted(followers, key=lambda leader: -followers[leader]), said)
    kept = dict.fromkeys(best.values())
    moved = _led([claim for claim in order if first[claim] not in kept], said, kept)
    return frozenset(_paired({**first, **moved}, order))


def _paired(leading: Mapping[str, str], order: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Each claim with its leader; where that is of the same source, with the first that another source says of it."""
    led: dict[str, list[str]] = defaultdict(list)
    for claim, leader in leading.items():
        led[leader].append(claim)
    for claim, leader in leading.items():
        other = leader if _source(leader) != _source(claim) else None
        if other is None and claim != leader:
            other = next((one for one in led[leader] if _source(one) != _source(claim)), None)
        if other is not None:
            yield (claim, other) if order[claim] < order[other] else (other, claim)


def _source(claim: str) -> str:
    return claim.rpartition(".")[0]


def _led(claims: Iterable[str], said: Mapping[str, Content], leaders: Iterable[str] = ()) -> dict[str, str]:
    """Each claim, in the order given, with the leader that stands for it best: itself where none does, and then it is
    one too. `leaders` are there from the start.
    """
    found: dict[str, str] = {}
    index = _Index(said)
    for leader in leaders:
        index.enter(leader)
    for claim in claims:
        near = [(_match(said[leader], said[claim]), leader) for leader in index.nearest(said[claim])]
        match, leader = max(near, key=lambda one: one[0], default=(0.0, claim))
        found[claim] = leader if match >= SAME else claim
        if found[claim] == claim:
            index.enter(claim)
    return found


def _match(leader: Content, own: Content) -> float:
    """How well a leader stands for a claim, 0 to 1; 0 where the claim has less than half of what the leader says."""
    forth = shared(leader, own).share
    return (2 * forth + shared(own, leader).share) / 3 if forth >= SAME else 0.0


class _Index:
    """The leaders by the keys of their terms, and the look-up of the nearest."""

    def __init__(self, said: Mapping[str, Content]) -> None:
        self.said = said
        self.leaders: list[str] = []
        self.holders: dict[Key, dict[float, list[int]]] = {}

    def enter(self, leader: str) -> None:
        """Add a leader."""
        for _, keys in self.said[leader].terms:
            for key, grade in _sought(keys):
                self.holders.setdefault(key, {}).setdefault(grade, []).append(len(self.leaders))
        self.leaders.append(leader)

    def nearest(self, own: Content) -> list[str]:
        """The leaders that share the most bits with a claim, the nearest first, by its rarer terms."""
        bits: dict[int, float] = defaultdict(float)
        left = RARER * own.total
        terms = [(weight, self._held(keys)) for weight, keys in own.terms]
        for weight, held in sorted(terms, key=lambda term: sum([len(row) for _, row in term[1]])):
            if left <= 0:
                break
            left -= weight
            reached: dict[int, float] = {}
            for grade, row in sorted(held, key=itemgetter(0)):
                reached.update(dict.fromkeys(row, grade))
            for at, grade in reached.items():
                bits[at] += weight * grade
        worth = heapq.nsmallest(NEAREST, [(-found, at) for at, found in bits.items() if found >= LEAST_BITS])
        return [self.leaders[at] for _, at in worth]

    def _held(self, keys: Keys) -> list[tuple[float, list[int]]]:
        """The leaders that have one of the keys, in rows of one product of the two grades."""
        found = [(grade, self.holders[key]) for key, grade in _sought(keys) if key in self.holders]
        return [(grade * theirs, row) for grade, rows in found for theirs, row in rows.items()]


def _sought(keys: Keys) -> Keys:
    """The keys that lead to a term: its root stands for the word itself."""
    return keys[1:] if len(keys) > 1 and keys[1][0].startswith(STEM) else keys
