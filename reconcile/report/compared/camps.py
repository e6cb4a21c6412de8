"""Where outlets contradict each other, and who stands where: the camps of each dispute, by what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reconcile.model import Difference, Pair, Point, Report, Standing, Words
from reconcile.report import digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """Those that say the same in a dispute: their claims by place, the ids of their sources, the claim that speaks for
    them, and its words in dispute (None where this side lacks the words that the other has).
    """

    claims: tuple[str, ...]
    sources: tuple[str, ...]
    shown: str
    words: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Two camps or more that cannot all be right: the point it is about (None where the claims are in none together),
    the differences that a rule found, and the camps, the larger first.
    """

    point: Point | None
    code: str | None
    differences: tuple[Difference, ...]
    camps: tuple[Camp, ...]

    @property
    def because(self) -> str:
        """The reason, as the surest pair gives it."""
        return self.differences[0].because


def disputes(report: Report) -> list[Dispute]:
    """The disputes: errors before warnings, the surest first."""
    by_ends = {(pair.left, pair.right): pair for pair in report.pairs}
    return [_dispute(report, found, by_ends) for found in _grouped(digest.contradictions(report))]


Found = tuple[Pair, Difference]
Spot = tuple[str, str | None, int]
"""A claim, the rule that speaks there, and where its words in dispute begin."""


def _grouped(pairs: Sequence[Pair]) -> list[list[Found]]:
    """The conflicts of those pairs, taken together where they are about the same words of a claim."""
    root: dict[Spot, Spot] = {}

    def find(spot: Spot) -> Spot:
        while root.setdefault(spot, spot) != spot:
            spot = root[spot]
        return spot

    found = [(pair, d) for pair in pairs for d in pair.differences if d.relation is Standing.CONFLICT]
    for pair, difference in found:
        root[find(_spot(pair.right, difference, difference.right))] = find(
            _spot(pair.left, difference, difference.left)
        )
    groups: dict[Spot, list[Found]] = {}
    for pair, difference in found:
        groups.setdefault(find(_spot(pair.left, difference, difference.left)), []).append((pair, difference))
    return list(groups.values())


def _spot(claim: str, difference: Difference, words: Words | None) -> Spot:
    return claim, difference.rule, words.start if words else -1


def _dispute(report: Report, found: Sequence[Found], by_ends: Mapping[tuple[str, str], Pair]) -> Dispute:
    claims = {claim for pair, _ in found for claim in (pair.left, pair.right)}
    point = max(report.points, key=lambda point: len(claims.intersection(point.claims)), default=None)
    if point is not None and len(claims.intersection(point.claims)) < 2:
        point = None
    return Dispute(
        point=point,
        code=found[0][1].rule,
        differences=tuple(difference for _, difference in found),
        camps=_camps(report, found, point.claims if point else (), by_ends),
    )


def _camps(
    report: Report,
    found: Sequence[Found],
    claims: Sequence[str],
    by_ends: Mapping[tuple[str, str], Pair],
) -> tuple[Camp, ...]:
    """The camps of what was found of one point and one rule."""
    order = {reading.source.id: at for at, reading in enumerate(report.readings)}
    spots: dict[str, Words | None] = {}
    against: dict[str, set[str]] = defaultdict(set)
    for pair, difference in found:
        spots.setdefault(pair.left, difference.left)
        spots.setdefault(pair.right, difference.right)
        against[pair.left].add(pair.right)
        against[pair.right].add(pair.left)
    camp = _seeded(spots, against)
    _join(camp, [claim for claim in claims if claim not in camp], spots, by_ends)

    def place(claim: str) -> tuple[int, int]:
        source, _, number = claim.rpartition(".")
        return order[source], int(number)

    members: dict[int, list[str]] = defaultdict(list)
    for claim in sorted(camp, key=place):
        members[camp[claim]].append(claim)
    return tuple(
        sorted(
            (_camp(row, spots, report) for row in members.values()), key=lambda c: (-len(c.sources), place(c.claims[0]))
        )
    )


def _seeded(spots: Mapping[str, Words | None], against: Mapping[str, set[str]]) -> dict[str, int]:
    """The camp of each claim that contradicts another: of those before it that it does not contradict, the first that
    has the same words, else the first that contradicts one of the same claims.
    """
    camp: dict[str, int] = {}
    for claim in spots:
        open_ = [other for other in camp if camp[other] not in {camp[enemy] for enemy in against[claim] & camp.keys()}]
        alike = [other for other in open_ if _folded(spots[other]) == _folded(spots[claim])]
        allied = [other for other in open_ if against[other] & against[claim]]
        ally = next(iter(alike or allied), None)
        camp[claim] = camp[ally] if ally is not None else len(set(camp.values()))
    return camp


def _join(
    camp: dict[str, int],
    others: Sequence[str],
    spots: Mapping[str, Words | None],
    by_ends: Mapping[tuple[str, str], Pair],
) -> None:
    """Enter the claims that part from one of a camp nowhere near the words in dispute: they say the same there."""
    for claim in others:
        for member, words in spots.items():
            pair = by_ends.get((claim, member)) or by_ends.get((member, claim))
            if pair is not None and words is not None and not _touched(pair, member, words):
                camp[claim] = camp[member]
                break


def _touched(pair: Pair, member: str, words: Words) -> bool:
    """Whether a difference of the pair lies on the member's words, unless both sides of it can hold together."""
    for difference in pair.differences:
        ours, theirs = (
            (difference.left, difference.right) if pair.left == member else (difference.right, difference.left)
        )
        fits = difference.relation is Standing.COMPATIBLE and theirs is not None
        if ours is not None and ours.start < words.end and words.start < ours.end and not fits:
            return True
    return False


def _folded(words: Words | None) -> str | None:
    return None if words is None else " ".join(words.text.casefold().split())


def _camp(claims: Sequence[str], spots: Mapping[str, Words | None], report: Report) -> Camp:
    """A camp, for which the shortest claim speaks that has the words."""
    having = [claim for claim in claims if spots.get(claim) is not None] or list(claims)
    shown = min(having, key=lambda claim: len(report.claim(claim).text))
    return Camp(
        claims=tuple(claims),
        sources=tuple(dict.fromkeys(claim.rpartition(".")[0] for claim in claims)),
        shown=shown,
        words=spots.get(shown),
    )
