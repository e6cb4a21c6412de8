"""C201: one quantity, two values that cannot both hold."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.facing import Facing, Side
from reconcile.judge.gate import GATE, same_slot, unmatched
from reconcile.judge.rule import Remark, Rule
from reconcile.model import DifferenceKind, Severity, Standing
from reconcile.text.comparison import Comparison, Fit
from reconcile.text.lemmas import lemma
from reconcile.text.quantities import Direction, Quantity, compare
from reconcile.text.words import norm

STANDING = {
    Fit.EQUAL: Standing.COMPATIBLE,
    Fit.CONTAINS: Standing.COMPATIBLE,
    Fit.OVERLAPS: Standing.COMPATIBLE,
    Fit.DISJOINT: Standing.CONFLICT,
    Fit.UNCLEAR: Standing.UNCLEAR,
}


def look(facing: Facing) -> Iterable[Remark]:
    """Each quantity of the left against the one of the right that it stands nearest to."""
    taken: set[int] = set()
    lefts, rights = unmatched(facing)
    for i in lefts:
        one = facing.left.terms[i].value
        if not isinstance(one, Quantity):
            continue
        found = [
            (_nearness(facing, i, j, one, other), j, compare(one, other), other)
            for j in rights
            if j not in taken and isinstance(other := facing.right.terms[j].value, Quantity)
        ]
        found = [(near, j, fit, other) for near, j, fit, other in found if near and fit.relation in STANDING]
        if found:
            near, j, fit, other = max(found, key=lambda f: (f[0], f[2].relation.compatible, -f[1]))
            taken.add(j)
            yield _remark(facing, i, j, near, fit, one, other)


def _remark(facing: Facing, i: int, j: int, near: int, fit: Comparison, one: Quantity, other: Quantity) -> Remark:
    relation = STANDING[fit.relation]
    vague = Direction.VAGUE in (one.direction, other.direction)
    if relation is Standing.CONFLICT and (near < 2 or facing.overlap < GATE or vague):
        relation = Standing.UNCLEAR
    return Remark(kind=DifferenceKind.NUMBER, relation=relation, because=fit.because, left=(i,), right=(j,))


def _nearness(facing: Facing, i: int, j: int, one: Quantity, other: Quantity) -> int:
    """2 where the two measure the same thing by all signs, 1 where they may, 0 where they do not."""
    if one.noun and other.noun and not _same_noun(facing, one.noun, other.noun):
        return 0
    here = same_slot(facing, i, j)
    same_noun = bool(one.noun and other.noun)
    around = _shared_neighbour(facing, i, j)
    if here and (around or same_noun) or same_noun and around:
        return 2
    return 1 if here or around or same_noun else 0


def _same_noun(facing: Facing, a: str, b: str) -> bool:
    one, other = lemma(norm(a)), lemma(norm(b))
    return one == other or facing.thesaurus.synonymy(one, other) > 0.5


def _shared_neighbour(facing: Facing, i: int, j: int) -> bool:
    """Whether a term right before or behind matches on both sides."""
    matches = set(facing.matches)
    return any((i + x, j + y) in matches for x in (-1, 1) for y in (-1, 1)) or _alone(facing.left, facing.right)


def _alone(left: Side, right: Side) -> bool:
    """Two claims with one quantity each leave no doubt which is meant."""
    counts = [sum(isinstance(term.value, Quantity) for term in one.terms) for one in (left, right)]
    return counts == [1, 1]


RULE = Rule(
    code="C201",
    name="number-conflict",
    severity=Severity.ERROR,
    summary="One quantity is given two values that cannot both hold.",
    speaks=(
        ("The rebuild took 9 months.", "The rebuild took 14 months."),
        ("Harlow Foods cut 300 jobs at its Leeds plant.", "Harlow Foods cut 450 jobs at its Leeds plant."),
        ("The bridge will cost $5.3 billion.", "The bridge will cost $3.4 billion."),
        ("About 12 percent of patients dropped out of the trial.", "About 30 percent of patients dropped out of the trial."),
        ("More than 3 billion people use the app every month.", "Around 2 billion people use the app every month."),
        ("The council approved the budget by seven votes to two.", "The council approved the budget by six votes to three."),
    ),
    silent=(
        ("The rebuild was finished in under a year.", "The rebuild was finished in nine months."),
        ("The fund raised $5.3bn in its first round.", "The fund raised $5.28 billion in its first round."),
        ("Roughly 100 people attended the vigil.", "97 people attended the vigil."),
        ("The ship carries 400 passengers.", "The ship carries 90 crew."),
        ("Sales rose 4 percent in May.", "Profit rose 9 percent in May."),
        ("The GTX-4 engine passed its first test.", "The GTX-5 engine passed its first test."),
    ),
    pair=look,
)
