"""C209: two members of one closed set in the same slot."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.facing import Facing
from reconcile.judge.gate import close, small
from reconcile.judge.rule import Remark, Rule
from reconcile.model import DifferenceKind, Severity, Standing

MATCHED = 0.6


def look(facing: Facing) -> Iterable[Remark]:
    """Words of one slot that are different members of a closed set."""
    for slot in facing.slots:
        fits = small(slot, 2) and close(facing, slot, overlap=MATCHED) and len(facing.matches) >= 2
        for i in slot.left:
            for j in slot.right:
                one, other = facing.left.terms[i], facing.right.terms[j]
                name = facing.thesaurus.alternatives(one.base, other.base)
                if name is None or facing.thesaurus.is_kind_of(one.base, other.base):
                    continue
                yield Remark(
                    kind=DifferenceKind.ALTERNATIVE,
                    relation=Standing.CONFLICT if fits else Standing.UNCLEAR,
                    because=f"“{one.text}” and “{other.text}” exclude one another ({name})",
                    left=(i,),
                    right=(j,),
                )


RULE = Rule(
    code="C209",
    name="exclusive-alternative",
    severity=Severity.ERROR,
    summary="Two members of one closed set stand in the same place of the same statement.",
    speaks=(
        ("She won the silver medal in the long jump.", "She won the bronze medal in the long jump."),
        ("The chef serves beer with the fish.", "The chef serves wine with the fish."),
        ("The walls of the chapel were painted red.", "The walls of the chapel were painted blue."),
        ("The storm came from the north that evening.", "The storm came from the south that evening."),
        ("His sister runs the bakery in the village.", "His brother runs the bakery in the village."),
        ("The festival takes place every spring in the park.", "The festival takes place every autumn in the park."),
    ),
    silent=(
        ("She won silver in the long jump.", "She won a medal in the long jump."),
        ("The chef serves beer and wine.", "The chef serves wine and beer."),
        ("The walls were red.", "The roof was blue."),
        ("His sister runs the bakery.", "His brother drives a bus."),
        ("The dog was found in the park.", "The animal was found in the park."),
        ("The band plays jazz in winter.", "In winter the band plays jazz."),
    ),
    pair=look,
)
