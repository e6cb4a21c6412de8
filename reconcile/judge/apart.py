"""What only shows when all differences of a pair are looked at together."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from reconcile.model import Difference, DifferenceKind, Standing

TELLING = {
    DifferenceKind.NUMBER: "the number",
    DifferenceKind.DATE: "the date",
    DifferenceKind.NAME: "the name",
    DifferenceKind.ALTERNATIVE: "the kind",
}
"""Differences of value: of two of these in one pair each may be the reason for the other."""


def apart(differences: Sequence[Difference]) -> tuple[Difference, ...]:
    """The differences of a pair, conflicts of value opened where another value differs too: *300 jobs in 2019* and *450
    jobs in 2024* are two statements, both of which can hold."""
    differences = _turned_twice(differences)
    kinds = {d.kind for d in differences if d.kind in TELLING and d.relation is not Standing.COMPATIBLE}
    measured = kinds & {DifferenceKind.NUMBER, DifferenceKind.DATE}
    if measured:
        differences = [_denied(d, measured) for d in differences]
    if len(kinds) < 2:
        return tuple(differences)
    return tuple(
        opened(d, f"but {_others(kinds - {d.kind})} differs too, so these may be two things")
        if d.kind in TELLING
        else d
        for d in differences
    )


def _denied(difference: Difference, measured: Set[DifferenceKind]) -> Difference:
    """A negation opened, as it may be of the value alone: *did not raise 5 million*, *raised 3 million*."""
    if difference.kind is not DifferenceKind.NEGATION:
        return difference
    return opened(difference, f"but {_others(measured)} differs too, which may be all that is denied")


def _turned_twice(differences: Sequence[Difference]) -> Sequence[Difference]:
    """The differences, a negation and opposites opened: *no guest stayed*, *every guest left*."""
    kinds = {d.kind for d in differences if d.relation is not Standing.COMPATIBLE}
    if not kinds >= {DifferenceKind.NEGATION, DifferenceKind.OPPOSITE}:
        return differences
    turns = (DifferenceKind.NEGATION, DifferenceKind.OPPOSITE)
    return [opened(d, "but two turns of meaning may come to the same") if d.kind in turns else d for d in differences]


def _others(kinds: Set[DifferenceKind]) -> str:
    return " and ".join(sorted(TELLING[kind] for kind in kinds))


def opened(difference: Difference, reason: str) -> Difference:
    """The difference with a conflict turned into what is unclear, for the reason given."""
    if difference.relation is not Standing.CONFLICT:
        return difference
    return replace(difference, relation=Standing.UNCLEAR, because=f"{difference.because}; {reason}")


def silenced(difference: Difference, codes: frozenset[str]) -> Difference:
    """The difference, unclear and without a rule where its rule is not among those that may speak."""
    if difference.rule is None or difference.rule in codes:
        return difference
    relation = Standing.UNCLEAR if difference.relation is Standing.CONFLICT else difference.relation
    return replace(difference, relation=relation, rule=None)
