"""C204: opposite words in the same place."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.clauses import doing, listed, thing
from reconcile.judge.facing import Facing
from reconcile.judge.gate import Kind, one_thing, word
from reconcile.judge.operators import denied
from reconcile.judge.partners import Sign
from reconcile.judge.phrases import doubting, reporting
from reconcile.judge.rule import Remark, Rule
from reconcile.model import DifferenceKind, Severity, Standing


def look(facing: Facing) -> Iterable[Remark]:
    """Words that stand for one another and stand on different sides of a line of the list of opposites."""
    for partner in facing.facing:
        if partner.sign is not Sign.OPPOSITES:
            continue
        one, other = facing.left.terms[partner.left], facing.right.terms[partner.right]
        flipped = denied(facing.left.over[partner.left]) != denied(facing.right.over[partner.right])
        yield Remark(
            kind=DifferenceKind.OPPOSITE,
            relation=Standing.COMPATIBLE if flipped else _faced(facing, partner.left, partner.right),
            because=f"“{one.text}” and “{other.text}” are opposites"
            + (", but one of them is negated" if flipped else ""),
            left=(partner.left,),
            right=(partner.right,),
        )
    yield from _small_words(facing)


def _small_words(facing: Facing) -> Iterable[Remark]:
    """Matching words after opposite function words: *before breakfast*, *after breakfast*."""
    for i, j in facing.matches:
        ours, theirs = facing.left.before[i], facing.right.before[j]
        if ours == theirs:
            continue
        found = next(((a, b) for a in ours for b in theirs if _exclude(a, b, facing)), None)
        if found and found[0] not in theirs and found[1] not in ours and set(found) != _INSIDE:
            yield Remark(
                kind=DifferenceKind.OPPOSITE,
                relation=_standing(facing, i, j),
                because=f"“{found[0]}” and “{found[1]}” before “{word(facing, i, j)}” are opposites",
                left=(i,),
                right=(j,),
            )


_INSIDE = {"in", "out"}
"""*Passed in committee*, *passed out of committee*: what comes out of a place was in it."""


def _exclude(a: str, b: str, facing: Facing) -> bool:
    return facing.thesaurus.opposed(a, b) or facing.thesaurus.alternatives(a, b) is not None


def _faced(facing: Facing, i: int, j: int) -> Standing:
    """What opposites come to: a verb and a noun are none, *defeating the rebels*, *their victory over the rebels*."""
    verbs, nouns = ((check(facing.left, i), check(facing.right, j)) for check in (doing, thing))
    apart = (verbs[0] and nouns[1]) or (verbs[1] and nouns[0])
    views = {facing.left.terms[i].base, facing.right.terms[j].base} <= reporting() | doubting()
    return Standing.UNCLEAR if apart or (views and facing.overlap < WHOLE) else _standing(facing, i, j)


WHOLE = 0.6
"""So much must match where the opposites are views (*doubts*, *believes*): of other things both can be held."""


def _standing(facing: Facing, i: int, j: int) -> Standing:
    if listed(facing.left, i) or listed(facing.right, j):
        return Standing.UNCLEAR
    return Standing.CONFLICT if one_thing(facing, i, j, Kind.WORD, told=1.0) else Standing.UNCLEAR


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
