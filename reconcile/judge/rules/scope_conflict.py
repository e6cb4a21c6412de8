"""C207: how far a statement reaches: all, some or none, only, first or last, always or sometimes."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.facing import Facing
from reconcile.judge.gate import around, word
from reconcile.judge.rule import Remark, Rule
from reconcile.model import DifferenceKind, Severity, Standing

WHOLE = 0.6
"""From this share of matching terms on the reach of two claims is compared."""

_EXCLUDE = frozenset(
    frozenset(pair)
    for group, others in (
        (("all", "both", "each"), ("few", "half", "neither")),
        (("most", "many"), ("few",)),
        (("always", "usually", "often"), ("rarely",)),
        (("first",), ("last",)),
        (("at least",), ("at most",)),
    )
    for pair in ((a, b) for a in group for b in others)
)
"""Levels that cannot both be said of one thing."""

_STRETCH = frozenset(
    frozenset(pair)
    for group, others in (
        (("all", "each"), ("some", "most", "many")),
        (("always",), ("sometimes", "often", "usually")),
        (("usually",), ("sometimes",)),
        (("most",), ("some", "half")),
    )
    for pair in ((a, b) for a in group for b in others)
)
"""Levels of which one says more than the other."""


def look(facing: Facing) -> Iterable[Remark]:
    """Matching words whose reach is said differently on the two sides."""
    for i, j in facing.matches:
        one, other = facing.left.over[i].scope, facing.right.over[j].scope
        levels = frozenset((one, other))
        if not one or not other or one == other or facing.left.over[i].negated != facing.right.over[j].negated:
            continue
        excluded = levels in _EXCLUDE
        if not excluded and levels not in _STRETCH:
            continue
        if around(facing, i, j).whole < WHOLE:
            continue
        yield Remark(
            kind=DifferenceKind.SCOPE,
            relation=Standing.CONFLICT if excluded else Standing.UNCLEAR,
            because=f"“{one}” against “{other}” said of “{word(facing, i, j)}”",
            left=(i,),
            right=(j,),
        )


RULE = Rule(
    code="C207",
    name="scope-conflict",
    severity=Severity.WARNING,
    summary="One says it of all, always or at least so many, the other of some, seldom or at most so many.",
    speaks=(
        ("All teachers in Norwick back the strike.", "Few teachers in Norwick back the strike."),
        ("Most patients recovered within a week.", "Few patients recovered within a week."),
        ("Every bridge in the county was inspected.", "Some bridges in the county were inspected."),
        ("The ferry always stops at Skagenfjord.", "The ferry sometimes stops at Skagenfjord."),
        ("Nearly all voters in Lundria had heard of the plan.", "Few voters in Lundria had heard of the plan."),
        ("The valve often leaks in winter.", "The valve rarely leaks in winter."),
    ),
    silent=(
        ("All teachers in Norwick back the strike.", "Every teacher in Norwick backs the strike."),
        ("All of the patients recovered.", "The patients recovered."),
        ("Most bridges were inspected.", "Some tunnels were closed."),
        ("At first the ferry stopped at Skagenfjord.", "The ferry stopped at Skagenfjord."),
        ("Almost all voters had heard of the plan.", "Most voters had heard of the plan."),
        ("The valve seldom leaks in winter.", "The valve rarely leaks in winter."),
    ),
    pair=look,
)
