"""What must fit before values are compared: gate first, compare then."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.judge.facing import Facing, Slot
from reconcile.text.terms import Term, TermKind

GATE = 0.5
"""From this share of matching terms on, two claims are about the same thing closely enough for a conflict."""


def unmatched(facing: Facing) -> tuple[list[int], list[int]]:
    """The terms of each side that match nothing, by index."""
    return [i for slot in facing.slots for i in slot.left], [j for slot in facing.slots for j in slot.right]


def slot_of(facing: Facing, i: int, j: int) -> Slot | None:
    """The slot that has both the left term `i` and the right term `j`, None if they stand in different places."""
    return next((slot for slot in facing.slots if i in slot.left and j in slot.right), None)


def same_slot(facing: Facing, i: int, j: int) -> bool:
    """Whether the two terms stand in one slot that borders on matching terms."""
    slot = slot_of(facing, i, j)
    return slot is not None and slot.anchored > 0


def close(facing: Facing, slot: Slot, *, overlap: float = GATE, anchored: int = 1) -> bool:
    """Whether the claims match enough around the slot for a difference in it to be a conflict."""
    return facing.overlap >= overlap and slot.anchored >= anchored and len(facing.matches) >= 1


def small(slot: Slot, most: int = 3) -> bool:
    """Whether a slot is narrow enough for its words to stand against one another."""
    return len(slot.left) <= most and len(slot.right) <= most


def names_in(facing: Facing) -> tuple[set[str], set[str]]:
    """The ids of the names of each side."""
    return _names(facing.left.terms), _names(facing.right.terms)


def _names(terms: Sequence[Term]) -> set[str]:
    return {term.base for term in terms if term.kind is TermKind.NAME}
