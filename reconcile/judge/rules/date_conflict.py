"""C202: one event, two dates or times that cannot both hold."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reconcile.judge.facing import Facing
from reconcile.judge.gate import Kind, one_thing
from reconcile.judge.partners import Sign
from reconcile.judge.rule import Remark, Rule
from reconcile.judge.rules.number_conflict import STANDING
from reconcile.judge.side import Side
from reconcile.model import ClaimKind, DifferenceKind, Severity, Standing
from reconcile.text.comparison import Fit
from reconcile.text.date_fit import compare_dates
from reconcile.text.when import When


def look(facing: Facing) -> Iterable[Remark]:
    """Each date of the left that matches nothing against those of the right: first those that fit, then by place."""
    partners = {(partner.left, partner.right) for partner in facing.facing}
    found = []
    for i, one in _dates(facing, left=True):
        for j, other in _dates(facing, left=False):
            fit = compare_dates(one, other)
            if fit.relation is not Fit.INCOMPARABLE:
                found.append((not fit.relation.compatible, (i, j) not in partners, i, j, fit))
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j, fit in sorted(found, key=lambda item: item[:4]):
        if i in taken[0] or j in taken[1]:
            continue
        taken[0].add(i)
        taken[1].add(j)
        relation = STANDING[fit.relation]
        if relation is Standing.CONFLICT and not _one_event(facing, i, j):
            relation = Standing.UNCLEAR
        yield Remark(kind=DifferenceKind.DATE, relation=relation, because=fit.because, left=(i,), right=(j,))


def _dates(facing: Facing, *, left: bool) -> list[tuple[int, When]]:
    side, matched = (facing.left, facing.matched_left) if left else (facing.right, facing.matched_right)
    return [(k, term.value) for k, term in enumerate(side.terms) if isinstance(term.value, When) and k not in matched]


_BOUNDS = frozenset("before after since until till by".split())
"""Small words that make a date an end of a stretch: *before 1998* holds of 1994."""


def _one_event(facing: Facing, i: int, j: int) -> bool:
    """Whether two dates are of one event: the claims match around them, and nothing opposite is said (*opened in
    2014*, *closed in 2022*). The date in a heading is that of the text below."""
    if ClaimKind.HEADING in (facing.left.claim.kind, facing.right.claim.kind):
        return False
    if not _bounded(facing, i, j) and _BOUNDS & set(facing.left.before[i]) != _BOUNDS & set(facing.right.before[j]):
        return False
    if _label(facing.left, i) != _label(facing.right, j):
        return False
    opposite = any(partner.sign is Sign.OPPOSITES for partner in facing.facing)
    return not opposite and one_thing(facing, i, j, Kind.DATE)


def _bounded(facing: Facing, i: int, j: int) -> bool:
    """Whether one of two dates is read as a stretch with an open end, so that the small word before it is told."""
    dates = facing.left.terms[i].value, facing.right.terms[j].value
    return any(isinstance(date, When) and bool(date.bound) for date in dates)


_NAMED = re.compile(r" [A-Z]")


def _label(side: Side, index: int) -> bool:
    """Whether a year only tells which one is meant of what bears its name: *the 2018 Fire Code*."""
    term = side.terms[index]
    return term.text.isdecimal() and bool(_NAMED.match(side.claim.text, term.until))


RULE = Rule(
    code="C202",
    name="date-conflict",
    severity=Severity.ERROR,
    summary="One event is given two dates or times that cannot both hold.",
    speaks=(
        ("The hearing begins on Tuesday in Oslo.", "The hearing begins on Thursday in Oslo."),
        ("The museum opened in June 2019.", "The museum opened in July 2019."),
        ("The merger closed in 2021.", "The merger closed in 2018."),
        ("The ferry leaves at 9:30 am.", "The ferry leaves at 11 am."),
        ("Registration ends on 12 March.", "Registration ends on 21 March."),
        ("The pilot project starts in Q3.", "The pilot project starts in Q1."),
    ),
    silent=(
        ("The museum opened in June 2019.", "The museum opened in 2019."),
        ("The merger closed in early 2021.", "The merger closed in March 2021."),
        ("The pilot project starts in the third quarter.", "The pilot project starts in August."),
        ("The office opened in 2014.", "The office closed for good in 2022."),
        ("The ferry leaves at noon.", "The ferry leaves at 12 pm."),
        ("He joined the board in May and left in June.", "She wrote her first novel in July."),
        ("The museum was founded in 1994.", "The museum was founded before 1998."),
    ),
    pair=look,
)
