"""What goes into which part of a report, and in which order; the same for every format that people read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from reconcile.model import (
    Claim,
    ClaimKind,
    Difference,
    DifferenceKind,
    Finding,
    LinkRelation,
    Name,
    NameLink,
    Pair,
    Reading,
    Relation,
    Report,
    Severity,
    Spelling,
    Standing,
)

T = TypeVar("T")

SHOWN_DIFFERING = 8
SHOWN_LOOSE = 6
SHOWN_AGREEING = 10
SHOWN_ALONE = 10
SHOWN_NAMES = 12
SHOWN_LOOKALIKES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """A name that is spelled in several ways: those spellings, its others (short forms), and the links between them."""

    name: Name
    spellings: tuple[Spelling, ...]
    others: tuple[Spelling, ...]
    links: tuple[NameLink, ...]


def limited(items: Sequence[T], most: int, verbose: bool) -> tuple[Sequence[T], int]:
    """The items that are shown, and how many are not; a single item is never left out alone."""
    if verbose or len(items) <= most + 1:
        return items, 0
    return items[:most], len(items) - most


def contradictions(report: Report) -> list[Pair]:
    """The pairs that contradict: errors before warnings, the surest first."""
    ranks = {rule.code: rule.severity.rank for rule in report.rules}

    def weight(pair: Pair) -> tuple[int, float]:
        codes = [d.rule for d in pair.differences if d.relation is Standing.CONFLICT and d.rule]
        return -max((ranks.get(code, 0) for code in codes), default=0), -pair.conflict

    return sorted(_of(report, Relation.CONTRADICT), key=weight)


def warnings(report: Report, pair: Pair) -> list[Difference]:
    """The differences of a pair that contradict nothing, but that a rule warns of (*may* became *will*)."""
    warned = {rule.code for rule in report.rules if rule.severity is Severity.WARNING}
    return [d for d in pair.differences if d.rule in warned and d.relation is Standing.UNCLEAR]


def shifted(report: Report) -> list[Pair]:
    """The pairs without contradiction that a rule warns of, by place."""
    return [pair for pair in _of(report, Relation.DIFFER) if warnings(report, pair)]


def differing(report: Report) -> list[Pair]:
    """The pairs that differ and that no rule warns of: the likeliest to contradict first, then those with most that
    nobody could clear."""

    def weight(pair: Pair) -> tuple[float, int]:
        return -round(pair.conflict, 2), -sum(d.relation is Standing.UNCLEAR for d in pair.differences)

    return sorted((p for p in _of(report, Relation.DIFFER) if not warnings(report, p)), key=weight)


@dataclass(frozen=True, slots=True, kw_only=True)
class Star:
    """A claim and those of the other source that it is paired with, the surest pair first."""

    claim: str
    pairs: tuple[Pair, ...]

    def other(self, pair: Pair) -> str:
        """The claim at the other end of one of its pairs."""
        return pair.left if pair.right == self.claim else pair.right


def stars(pairs: Sequence[Pair]) -> list[Star]:
    """The pairs, each once, gathered around the claims that have most of them; the star with the surest pair first.
    Of a lone pair the left claim is the centre."""
    left = sorted(pairs, key=lambda pair: -pair.score)
    found: list[Star] = []
    while left:
        count = Counter(claim for pair in left for claim in (pair.left, pair.right))
        centre, _ = max(count.items(), key=lambda item: item[1])
        found.append(Star(claim=centre, pairs=tuple(pair for pair in left if centre in (pair.left, pair.right))))
        left = [pair for pair in left if centre not in (pair.left, pair.right)]
    return sorted(found, key=lambda star: -star.pairs[0].score)


def agreements(report: Report, verbose: bool) -> tuple[Sequence[Pair], int]:
    """The pairs that agree, by place, and how many are left out: those that say least, being short or unsure."""
    pairs = _of(report, Relation.AGREE)
    shown, left = limited(sorted(pairs, key=lambda pair: _telling(report, pair)), SHOWN_AGREEING, verbose)
    chosen = {pair.id for pair in shown}
    return [pair for pair in pairs if pair.id in chosen], left


def _telling(report: Report, pair: Pair) -> tuple[bool, bool, float]:
    heading = ClaimKind.HEADING in (report.claim(pair.left).kind, report.claim(pair.right).kind)
    return not harmless(pair), heading, -pair.score


def _of(report: Report, relation: Relation) -> list[Pair]:
    return [pair for pair in report.pairs if pair.relation is relation]


def harmless(pair: Pair) -> str:
    """What differs and yet agrees (*nine months is under a year*), empty where it is mere wording."""
    mere = (DifferenceKind.REWORDED, DifferenceKind.ADDITION, DifferenceKind.OMISSION, DifferenceKind.UNCLEAR)
    told = [d.because for d in pair.differences if d.relation is Standing.COMPATIBLE and d.kind not in mere]
    return "; ".join(dict.fromkeys(told))


def alone(report: Report, reading: Reading) -> list[Claim]:
    """What only this source says, by place, mere headings last."""
    claims = [report.claim(claim) for claim in report.unpaired.get(reading.source.id, ())]
    return sorted(claims, key=lambda claim: claim.kind is ClaimKind.HEADING)


def folded(report: Report, claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """The claims, those that repeat another of them together with it."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(report.repeats.get(claim.id, claim.id), []).append(claim)
    return [tuple(together) for together in found.values()]


def drifts(report: Report) -> list[Drift]:
    """The names that are spelled apart, the most written first."""
    by_name: dict[str, list[NameLink]] = {}
    for link in report.links:
        if link.relation is LinkRelation.DRIFT:
            by_name.setdefault(link.names[0], []).append(link)
    found = [_drift(name, by_name[name.id]) for name in report.names if name.id in by_name]
    return sorted(found, key=lambda drift: -sum(spelling.count for spelling in drift.spellings))


def _drift(name: Name, links: list[NameLink]) -> Drift:
    apart = {side.text for link in links for side in (link.left, link.right)}
    return Drift(
        name=name,
        spellings=tuple(spelling for spelling in name.spellings if spelling.text in apart),
        others=tuple(spelling for spelling in name.spellings if spelling.text not in apart),
        links=tuple(links),
    )


def lookalikes(report: Report) -> list[NameLink]:
    """Names that are kept apart although they look or sound alike."""
    return [link for link in report.links if link.relation is LinkRelation.LOOKALIKE]


def short_forms(report: Report) -> list[NameLink]:
    """Short forms with the full names they stand for."""
    return [link for link in report.links if link.relation is LinkRelation.SHORT_FORM]


def spoken(report: Report, *families: str) -> list[Finding]:
    """The findings of some rules (given by code, or its beginning) that nothing suppresses."""
    return [f for f in report.findings if f.code.startswith(families) and f.suppressed is None]


def furniture(reading: Reading) -> list[tuple[str, int]]:
    """Why text was set aside and how often, the most frequent reason first."""
    counted = Counter(chrome.reason for chrome in reading.chrome)
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
