"""C203: one says it is so, the other that it is not."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.facing import Facing
from reconcile.judge.gate import GATE
from reconcile.judge.rule import Remark, Rule
from reconcile.model import DifferenceKind, Severity, Standing
from reconcile.text.terms import TermKind


def look(facing: Facing) -> Iterable[Remark]:
    """Matching words of which one stands under a negation and the other does not."""
    for i, j in facing.matches:
        one, other = facing.left.over[i], facing.right.over[j]
        if one.negated == other.negated or facing.left.terms[i].kind is TermKind.NAME:
            continue
        words = (one if one.negated else other).words
        said = " ".join(word.text for word in words)
        head = (facing.left if one.negated else facing.right).terms[i if one.negated else j].text
        yield Remark(
            kind=DifferenceKind.NEGATION,
            relation=Standing.CONFLICT if facing.overlap >= GATE else Standing.UNCLEAR,
            because=f"only one side says “{said}” of “{head}”",
            left=(i,),
            right=(j,),
        )


RULE = Rule(
    code="C203",
    name="negation-flip",
    severity=Severity.ERROR,
    summary="One says that it is so, the other that it is not.",
    speaks=(
        ("The committee approved the new stadium.", "The committee did not approve the new stadium."),
        ("The vaccine is available to children.", "The vaccine is not available to children."),
        ("Ferris will run for mayor again.", "Ferris will never run for mayor again."),
        ("The company paid its suppliers on time.", "The company failed to pay its suppliers on time."),
        ("The museum can be visited on Mondays.", "The museum cannot be visited on Mondays."),
        ("The witness was at home that night.", "The witness wasn't at home that night."),
    ),
    silent=(
        ("The plan is not only cheap but quick.", "The plan is cheap and quick."),
        ("No doubt the harvest was late.", "The harvest was late."),
        ("The committee did not approve the stadium.", "The committee failed to approve the stadium."),
        ("The bridge was not closed on Friday.", "The library was closed in winter."),
        ("The crew cannot wait to sail to Bergen.", "The crew is keen to sail to Bergen."),
        ("There are no fewer than six candidates for the post.", "There are six candidates for the post."),
    ),
    pair=look,
)
