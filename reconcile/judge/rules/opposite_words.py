"""C204: opposite words in the same place."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.facing import Facing
from reconcile.judge.gate import close, small
from reconcile.judge.rule import Remark, Rule
from reconcile.model import DifferenceKind, Severity, Standing


def look(facing: Facing) -> Iterable[Remark]:
    """Words of one slot that stand on different sides of a line of the list of opposites."""
    for slot in facing.slots:
        for i in slot.left:
            for j in slot.right:
                one, other = facing.left.terms[i], facing.right.terms[j]
                if not facing.thesaurus.opposed(one.base, other.base):
                    continue
                flipped = facing.left.over[i].negated != facing.right.over[j].negated
                fits = close(facing, slot) and small(slot)
                yield Remark(
                    kind=DifferenceKind.OPPOSITE,
                    relation=Standing.COMPATIBLE if flipped else Standing.CONFLICT if fits else Standing.UNCLEAR,
                    because=f"“{one.text}” and “{other.text}” are opposites"
                    + (", but one of them is negated" if flipped else ""),
                    left=(i,),
                    right=(j,),
                )


RULE = Rule(
    code="C204",
    name="opposite-words",
    severity=Severity.ERROR,
    summary="Opposite words stand in the same place of the same statement.",
    speaks=(
        ("House prices rose sharply in Bristol.", "House prices fell sharply in Bristol."),
        ("The judge accepted the appeal of the miners.", "The judge rejected the appeal of the miners."),
        ("The team trains before breakfast.", "The team trains after breakfast."),
        ("The new drug is safe for pregnant women.", "The new drug is dangerous for pregnant women."),
        ("The senate was in favor of the tax reform.", "The senate was against the tax reform."),
        ("The museum's roof was strong.", "The museum's roof was weak."),
    ),
    silent=(
        ("House prices rose in Bristol.", "Rents fell in Leeds."),
        ("The judge did not reject the appeal.", "The judge accepted the appeal."),
        ("Old members left and new members came.", "New members came and old members left."),
        ("The hall is large.", "The hall is big."),
        ("The firm bought the shares that Mara sold.", "Mara sold the shares that the firm bought."),
        ("Exports grew while imports shrank.", "Imports shrank while exports grew."),
    ),
    pair=look,
)
