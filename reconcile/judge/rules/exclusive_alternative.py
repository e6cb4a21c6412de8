"""C209: two members of one closed set in the same slot."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.definitions import Defined, Fit, defined, spared
from reconcile.judge.facing import Facing
from reconcile.judge.gate import Kind, alternatives, one_thing
from reconcile.judge.partners import Sign
from reconcile.judge.rule import Remark, Rule
from reconcile.model import DifferenceKind, Severity, Standing


def look(facing: Facing) -> Iterable[Remark]:
    """Words that stand for one another and are different members of a closed set, and what one thing is said to be."""
    found = defined(facing)
    if found is not None and found.fit in (Fit.EXCLUDED, Fit.FOREIGN):
        yield _called(facing, found)
    yield from _faced(facing)


def _called(facing: Facing, found: Defined) -> Remark:
    """What one thing cannot both be."""
    one, other = (
        side.claim.text[side.terms[said[0]].at : side.terms[said[-1]].until]
        for side, said in ((facing.left, found.left), (facing.right, found.right))
    )
    because = f"“{one}” and “{other}” exclude one another (what {found.thing} is)"
    return Remark(
        kind=DifferenceKind.ALTERNATIVE,
        relation=Standing.CONFLICT,
        because=because,
        left=found.left,
        right=found.right,
    )


def _faced(facing: Facing) -> Iterable[Remark]:
    lefts, rights = spared(facing)
    for partner in facing.facing:
        if partner.left in lefts and partner.right in rights:
            continue
        one, other = facing.left.terms[partner.left], facing.right.terms[partner.right]
        name = alternatives(facing, partner)
        words = f"“{one.text}” and “{other.text}”"
        if partner.sign is Sign.SIBLINGS:
            relation, because = Standing.UNCLEAR, f"{words} are two of a kind"
        elif name is not None and partner.sign is Sign.ALTERNATIVES:
            relation = _standing(facing, partner.left, partner.right)
            because = f"{words} exclude one another ({name})"
        else:
            continue
        yield Remark(
            kind=DifferenceKind.ALTERNATIVE,
            relation=relation,
            because=because,
            left=(partner.left,),
            right=(partner.right,),
        )


def _standing(facing: Facing, i: int, j: int) -> Standing:
    if facing.left.over[i].negated != facing.right.over[j].negated:
        return Standing.UNCLEAR
    return Standing.CONFLICT if one_thing(facing, i, j, Kind.WORD) else Standing.UNCLEAR


RULE = Rule(
    code="C209",
    name="exclusive-alternative",
    severity=Severity.ERROR,
    summary="Two members of one closed set stand in the same place of the same statement.",
    speaks=(
        ("She won the silver medal in the long jump.", "She won the bronze medal in the long jump."),
        ("The chef serves beer with the fish.", "The chef serves wine with the fish."),
        ("The walls of the chapel were painted red.", "The walls of the chapel were painted blue."),
        ("He plays the violin in the town orchestra.", "He plays the trumpet in the town orchestra."),
        ("Her uncle is a dentist in the old town.", "Her uncle is a plumber in the old town."),
        ("The festival takes place every spring in the park.", "The festival takes place every autumn in the park."),
        ("Harrow Vale is an American film directed by Ida Kell.", "Harrow Vale is a TV drama series."),
        ("Ostrelle is a Swedish maker of ferries.", "Ostrelle is a Danish company."),
    ),
    silent=(
        ("She won silver in the long jump.", "She won a medal in the long jump."),
        ("The chef serves beer and wine.", "The chef serves wine and beer."),
        ("The walls were red.", "The roof was blue."),
        ("His sister runs the bakery.", "His brother drives a bus."),
        ("The dog was found in the park.", "The animal was found in the park."),
        ("The band plays jazz in winter.", "In winter the band plays jazz."),
        ("Dana Kessler is a singer.", "Dana Kessler is a politician."),
        ("Harrow Vale is a film based on a novel of the same name.", "Harrow Vale is a novel."),
    ),
    pair=look,
)
