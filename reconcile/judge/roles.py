"""Who does it and to whom: the order of two terms around a third, active and passive told apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reconcile.judge.facing import Facing
from reconcile.judge.side import Side
from reconcile.text.terms import Term, TermKind

REACH = 3
"""Doer, verb and done-to stand within so many terms of one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """Two terms (indices of the left) that have changed places, and the term between them on both sides."""

    first: int
    second: int
    between: int


def turned(facing: Facing) -> Iterable[Turned]:
    """Pairs of neighbouring matches that stand in the other order around a third one."""
    where = facing.matched_left
    for between in sorted(where):
        if not _word(facing.left.terms[between]):
            continue
        for first in range(max(0, between - REACH), between):
            for second in range(between + 1, min(len(facing.left.terms), between + REACH + 1)):
                if first in where and second in where and _crossed(facing, first, between, second):
                    yield Turned(first=first, second=second, between=between)


def _crossed(facing: Facing, first: int, between: int, second: int) -> bool:
    """Whether on the right the second term stands before the one between and the first behind it, near by, and both
    are of one kind."""
    where = facing.matched_left
    one, other = facing.left.terms[first], facing.left.terms[second]
    if one.kind is not other.kind or one.kind not in (TermKind.NAME, TermKind.WORD):
        return False
    ahead, middle, behind = where[second], where[between], where[first]
    near = max(second - first, behind - ahead) <= REACH + 1
    return (
        ahead < middle < behind
        and near
        and _unbroken(facing.left, first, second)
        and _unbroken(facing.right, ahead, behind)
    )


def _unbroken(side: Side, first: int, last: int) -> bool:
    """Whether no comma or conjunction parts the terms from each other."""
    return not any(
        {",", "and", "or", "but", "while", "when", "because", "that"} & set(side.before[k])
        for k in range(first + 1, last + 1)
    )


def _word(term: Term) -> bool:
    return term.kind is TermKind.WORD


def passive(side: Side, verb: int) -> bool:
    """Whether the verb stands in the passive: *was bought*."""
    return "be" in side.before[verb] and not side.terms[verb].text.lower().endswith("ing")


def by(side: Side, verb: int, last: int) -> bool:
    """Whether the doer is told behind the verb: *by B*."""
    return any("by" in side.before[k] for k in range(verb + 1, last + 1))
