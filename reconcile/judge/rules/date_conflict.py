"""C202: one event, two dates or times that cannot both hold."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.facing import Facing
from reconcile.judge.gate import close, slot_of, unmatched
from reconcile.judge.rule import Remark, Rule
from reconcile.judge.rules.number_conflict import STANDING
from reconcile.model import DifferenceKind, Severity, Standing
from reconcile.text.comparison import Fit
from reconcile.text.date_fit import compare_dates
from reconcile.text.when import When

MATCHED = 0.6


def look(facing: Facing) -> Iterable[Remark]:
    """Each date of the left against those of the right that match nothing."""
    taken: set[int] = set()
    lefts, rights = unmatched(facing)
    for i in lefts:
        one = facing.left.terms[i].value
        if not isinstance(one, When):
            continue
        for j in rights:
            other = facing.right.terms[j].value
            if j in taken or not isinstance(other, When):
                continue
            fit = compare_dates(one, other)
            if fit.relation is Fit.INCOMPARABLE:
                continue
            taken.add(j)
            slot = slot_of(facing, i, j)
            relation = STANDING[fit.relation]
            if relation is Standing.CONFLICT and not (slot and close(facing, slot, overlap=MATCHED)):
                relation = Standing.UNCLEAR
            yield Remark(kind=DifferenceKind.DATE, relation=relation, because=fit.because, left=(i,), right=(j,))
            break


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
    ),
    pair=look,
)
