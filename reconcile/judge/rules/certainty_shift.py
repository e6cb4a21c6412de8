"""C208: what may be became what is; what is planned became what is done."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.facing import Facing
from reconcile.judge.gate import around, word
from reconcile.judge.operators import OPEN, Operators
from reconcile.judge.rule import Remark, Rule
from reconcile.model import DifferenceKind, Severity, Standing
from reconcile.text.terms import Term, TermKind

WHOLE, BOTH, NEAR = 0.75, 0.4, 0.6
"""Shares of matching terms, in the shorter and the longer claim and around the word, from which on certainty is
compared."""


def look(facing: Facing) -> Iterable[Remark]:
    """Matching words that one side leaves open and the other states."""
    for i, j in facing.matches:
        one, other = facing.left.over[i], facing.right.over[j]
        if one.negated != other.negated or not _one_verb(facing.left.terms[i], facing.right.terms[j]):
            continue
        if not _shifted(one.certainty, other.certainty) or _hedged(facing, i, j):
            continue
        fits = around(facing, i, j)
        if fits.whole >= WHOLE and fits.both >= BOTH and fits.near >= NEAR:
            yield Remark(
                kind=DifferenceKind.CERTAINTY,
                relation=Standing.UNCLEAR,
                because=_because(one, other, word(facing, i, j)),
                left=(i,),
                right=(j,),
            )


def _one_verb(one: Term, other: Term) -> bool:
    """Whether both may be forms of one verb that states something, no names, nouns made of it or participles."""
    if one.kind is not TermKind.WORD or one.base != other.base:
        return False
    return not any(term.text.lower().endswith(("ing", "ment", "tion", "er", "ers")) for term in (one, other))


def _shifted(one: str, other: str) -> bool:
    if (one in OPEN) == (other in OPEN) or "able" in (one, other):
        return False
    return "certain" not in (one, other) or bool({one, other} & {"possible", "unlikely"})


def _hedged(facing: Facing, i: int, j: int) -> bool:
    """Whether the side that states it leaves it open all the same, in another place or by the meaning of a word."""
    states_left = facing.right.over[j].certainty in OPEN
    side, own = (facing.left, i) if states_left else (facing.right, j)
    matched = facing.matched_left if states_left else facing.matched_right
    return any(
        over.certainty in OPEN or term.base in _DOUBT and k not in matched
        for k, (term, over) in enumerate(zip(side.terms, side.over, strict=True))
        if k != own
    )


_DOUBT = frozenset(
    "plan planned possible potential possibility chance risk likely expect expectation hope intend intention propose "
    "proposed proposal consider try attempt effort aim goal want seek claim allege suspect fear scheduled upcoming "
    "forecast predict estimate project threaten offer prepare decide promise suggest "
    "believe think allegedly reportedly consistent if whether".split()
)


def _because(one: Operators, other: Operators, word: str) -> str:
    said = [" ".join(term.text for term in over.words) for over in (one, other)]
    if said[0] and said[1]:
        return f"“{said[0]}” against “{said[1]}” said of “{word}”"
    return f"“{said[0] or said[1]}” stands before “{word}” on one side only, the other states it"


RULE = Rule(
    code="C208",
    name="certainty-shift",
    severity=Severity.WARNING,
    summary="What one leaves open (may, plans to, tries to) the other states.",
    speaks=(
        ("The council may close the library.", "The council will close the library."),
        ("Ostrelle plans to open a terminal in Bergen.", "Ostrelle has opened a terminal in Bergen."),
        ("The vaccine might protect infants.", "The vaccine protects infants."),
        ("The pilots might strike in May.", "The pilots will strike in May."),
        ("Thieves tried to steal the painting from the chapel.", "Thieves stole the painting from the chapel."),
        ("Perhaps the comet will return next year.", "The comet will return next year."),
    ),
    silent=(
        ("The council will close the library.", "The council is going to close the library."),
        ("Ostrelle plans to open a terminal in Bergen.", "Ostrelle intends to open a terminal in Bergen."),
        ("Visitors can see the comet at night.", "Visitors are able to see the comet at night."),
        ("The pilots are likely to strike in May.", "The pilots will probably strike in May."),
        ("The hearing was in May.", "The hearing was held in May."),
        ("Thieves stole the painting in May.", "In May thieves stole the painting."),
    ),
    pair=look,
)
