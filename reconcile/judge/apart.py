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
    measured = [d for d in differences if d.kind in _MEASURED and d.relation is not Standing.COMPATIBLE]
    if measured:
        differences = [_denied(d, measured) for d in differences]
    kinds = {d.kind for d in differences if d.kind in TELLING and d.relation is not Standing.COMPATIBLE}
    if len(kinds) < 2:
        return tuple(differences)
    return tuple(
        opened(d, f"but {_others(kinds - {d.kind})} differs too, so these may be two things")
        if d.kind in TELLING
        else d
        for d in differences
    )


_MEASURED = (DifferenceKind.NUMBER, DifferenceKind.DATE)


def _denied(difference: Difference, measured: Sequence[Difference]) -> Difference:
    """A negation opened where a value behind it differs, which may be all that is denied: *did not raise 5 million*,
    *raised 3 million*."""
    kinds = {d.kind for d in measured if difference.kind is DifferenceKind.NEGATION and _behind(d, difference)}
    return (
        opened(difference, f"but {_others(kinds)} differs too, which may be all that is denied")
        if kinds
        else difference
    )


def _turned_twice(differences: Sequence[Difference]) -> Sequence[Difference]:
    """The differences, a negation and opposites behind it opened: *no guest stayed*, *every guest left*."""
    first = [d for d in differences if d.kind is DifferenceKind.NEGATION and d.relation is not Standing.COMPATIBLE]
    second = [d for d in differences if d.kind is DifferenceKind.OPPOSITE and any(_behind(d, one) for one in first)]
    twice = [*second, *(one for one in first if any(_behind(d, one) for d in second))]
    return [opened(d, "but two turns of meaning may come to the same") if d in twice else d for d in differences]


def _behind(one: Difference, other: Difference) -> bool:
    """Whether one difference stands behind another in both claims."""
    words = (one.left, other.left), (one.right, other.right)
    return all(a is not None and b is not None and a.start > b.start for a, b in words)


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
