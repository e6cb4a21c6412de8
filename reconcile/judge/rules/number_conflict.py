"""C201: one quantity, two values that cannot both hold."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from reconcile.judge.facing import Facing
from reconcile.judge.gate import Kind as Gate
from reconcile.judge.gate import one_thing
from reconcile.judge.rule import Remark, Rule
from reconcile.judge.side import Side
from reconcile.model import DifferenceKind, Severity, Standing
from reconcile.text.comparison import Comparison, Fit
from reconcile.text.lemmas import lemma
from reconcile.text.quantities import Direction, Quantity, compare
from reconcile.text.quantity import Kind
from reconcile.text.terms import TermKind
from reconcile.text.words import norm

STANDING = {
    Fit.EQUAL: Standing.COMPATIBLE,
    Fit.CONTAINS: Standing.COMPATIBLE,
    Fit.OVERLAPS: Standing.COMPATIBLE,
    Fit.DISJOINT: Standing.CONFLICT,
    Fit.UNCLEAR: Standing.UNCLEAR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """Two quantities (by index of their terms), how many signs say that they measure one thing, and their fit; without
    any sign the two can be unclear at most, but they keep the claims from agreeing."""

    left: int
    right: int
    signs: int
    fit: Comparison


def look(facing: Facing) -> Iterable[Remark]:
    """Quantities that match nothing, each with the one on the other side that most signs point to."""
    taken: tuple[set[int], set[int]] = (set(), set())
    for found in sorted(_candidates(facing), key=_rank):
        if found.left not in taken[0] and found.right not in taken[1]:
            taken[0].add(found.left)
            taken[1].add(found.right)
            yield _remark(facing, found)


def _rank(found: _Candidate) -> tuple[int, bool, int, int]:
    return -found.signs, not found.fit.relation.compatible, found.left + found.right, abs(found.left - found.right)


def _candidates(facing: Facing) -> Iterable[_Candidate]:
    partners = {(partner.left, partner.right) for partner in facing.facing}
    rights = [(j, term.value) for j, term in enumerate(facing.right.terms) if j not in facing.matched_right]
    for i, term in enumerate(facing.left.terms):
        one = term.value
        if i in facing.matched_left or not isinstance(one, Quantity):
            continue
        for j, other in rights:
            if isinstance(other, Quantity):
                signs = _signs(facing, i, j, one, other) + 2 * ((i, j) in partners)
                fit = compare(_money(one, other), _money(other, one))
                if signs >= 0 and fit.relation in STANDING:
                    yield _Candidate(left=i, right=j, signs=signs, fit=fit)


POUND = 0.45359237
"""Kilograms."""


def _money(one: Quantity, other: Quantity) -> Quantity:
    """Pounds of weight read as pounds of money where they are held against an amount of these."""
    weighs = one.kind is Kind.MASS and one.text.lower().endswith(("pound", "pounds"))
    if not weighs or other.kind is not Kind.MONEY or other.unit != "gbp":
        return one
    value = None if one.value is None else one.value / POUND
    low, high, precision = one.low / POUND, one.high / POUND, one.precision / POUND
    return replace(one, kind=Kind.MONEY, unit="gbp", low=low, high=high, value=value, precision=precision)


def _signs(facing: Facing, i: int, j: int, one: Quantity, other: Quantity) -> int:
    """What speaks for one measured thing besides the place: the same noun, the same neighbours; far below 0 for
    different nouns."""
    same = _same_noun(facing, one, other)
    if same is False:
        return -9
    neighbours = [facing.matched_left.get(i + x) == j + y for x in (-1, 1) for y in (-1, 1)]
    known = [k in facing.matched_left for k in (i - 1, i + 1)]
    return 2 * (same is True) + any(hit and known[n // 2] for n, hit in enumerate(neighbours))


def _remark(facing: Facing, found: _Candidate) -> Remark:
    relation = STANDING[found.fit.relation]
    if relation is Standing.CONFLICT and not (found.signs and _measures_one(facing, found)):
        relation = Standing.UNCLEAR
    return Remark(
        kind=DifferenceKind.NUMBER,
        relation=relation,
        because=found.fit.because,
        left=(found.left,),
        right=(found.right,),
    )


def _measures_one(facing: Facing, found: _Candidate) -> bool:
    """Whether subject, attribute and unit fit: the noun is the same or the words around are, and most of the rest."""
    one, other = facing.left.terms[found.left].value, facing.right.terms[found.right].value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    vague = [Direction.VAGUE in (one.direction, other.direction), one.direction is other.direction is Direction.VAGUE]
    if (vague[0] and not vague[1]) or _change_and_level(facing, found) or _part_of(facing, found):
        return False
    if _together(facing, found):
        return False
    same = _same_noun(facing, one, other)
    bare = one.kind is Kind.COUNT and (one.noun is None) != (other.noun is None)
    told = 1.0 if same else 0.0 if bare else 0.5
    return one_thing(facing, found.left, found.right, Gate.NUMBER, told)


def _together(facing: Facing, found: _Candidate) -> bool:
    """Whether one number is told of a name and the other of two together: *Smith signed one, Smith and Jones two*."""
    return _joined(facing.left, found.left, facing.matched_left) != _joined(
        facing.right, found.right, facing.matched_right
    )


def _joined(side: Side, index: int, matched: Container[int]) -> bool:
    """Whether before a term a name that matches and one that does not are joined by *and*."""
    named = [term.kind is TermKind.NAME or term.text[:1].isupper() for term in side.terms]
    pairs = [k for k in range(1, index) if side.before[k] == ("and",) and named[k - 1] and named[k]]
    return any((k in matched) != (k - 1 in matched) for k in pairs)


_OF = re.compile(r"\s+of (?:the|its|their|them|these|those|our|his|her)\b", re.IGNORECASE)


_SUM = re.compile(r"\b(?:a total of|in total|in all|altogether|all told|combined)\b", re.IGNORECASE)


def _part_of(facing: Facing, found: _Candidate) -> bool:
    """Whether one number is a part of what the other may count whole: *nine carriages*, *two of the carriages*; *30
    votes*, *a total of 70 votes*."""
    one, other = facing.left.claim.text, facing.right.claim.text
    parts = (
        _OF.match(one, facing.left.terms[found.left].until),
        _OF.match(other, facing.right.terms[found.right].until),
    )
    if (parts[0] is None) != (parts[1] is None):
        return True
    return bool(_SUM.search(one)) != bool(_SUM.search(other))


def _change_and_level(facing: Facing, found: _Candidate) -> bool:
    """Whether one is the size of a change and the other what it led to or came from: *by 5*, *from 40 to 35*."""
    before = facing.left.before[found.left][-1:], facing.right.before[found.right][-1:]
    return before[0] != before[1] and ("by",) in before and bool({("from",), ("to",), ("at",)} & set(before))


def _same_noun(facing: Facing, one: Quantity, other: Quantity) -> bool | None:
    """Whether the two count the same; None where one of them does not say what it counts."""
    if not one.noun or not other.noun:
        return None
    a, b = lemma(norm(one.noun)), lemma(norm(other.noun))
    if a == b or facing.thesaurus.synonymy(a, b) > SYNONYM:
        return True
    return facing.thesaurus.is_kind_of(a, b) or facing.thesaurus.is_kind_of(b, a)


SYNONYM = 0.5


RULE = Rule(
    code="C201",
    name="number-conflict",
    severity=Severity.ERROR,
    summary="One quantity is given two values that cannot both hold.",
    speaks=(
        ("The rebuild took 9 months.", "The rebuild took 14 months."),
        ("Harlow Foods cut 300 jobs at its Leeds plant.", "Harlow Foods cut 450 jobs at its Leeds plant."),
        ("The bridge will cost $5.3 billion.", "The bridge will cost $3.4 billion."),
        (
            "About 12 percent of patients dropped out of the trial.",
            "About 30 percent of patients dropped out of the trial.",
        ),
        ("More than 3 billion people use the app every month.", "Around 2 billion people use the app every month."),
        (
            "The council approved the budget by seven votes to two.",
            "The council approved the budget by six votes to three.",
        ),
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
