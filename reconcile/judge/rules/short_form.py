"""N104: a short form stands for a name that is given in full elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.rule import Judged, Rule, Speech
from reconcile.judge.spellings import counted, spots
from reconcile.model import LinkRelation, Severity


def look(judged: Judged) -> Iterable[Speech]:
    """Short forms that come from another source than the full name."""
    for link in judged.names.links:
        if link.relation is LinkRelation.SHORT_FORM and set(link.left.sources) != set(link.right.sources):
            left, right = counted(judged, link.names, link.left), counted(judged, link.names, link.right)
            yield Speech(
                message=f"Short form: {left} and {right} ({link.because})",
                spots=(*spots(judged, link.names, link.left), *spots(judged, link.names, link.right)),
            )


RULE = Rule(
    code="N104",
    name="short-form",
    severity=Severity.INFO,
    summary="A surname, nickname, initial or acronym stands for a name that others give in full.",
    speaks=(
        ("William Harper resigned on Monday.", "On Monday Bill Harper resigned."),
        ("Orla Quinn presented the plan.", "The plan was presented by Quinn."),
        ("A. Lindqvist signed the letter.", "The letter was signed by Anna Lindqvist."),
        ("The Northern Rail Authority closed two lines.", "Two lines were closed by the NRA."),
        ("Alexander Petrov won the race.", "The race was won by Alex Petrov."),
        ("Elizabeth Moreno chaired the panel.", "Liz Moreno was in the chair of the panel."),
    ),
    silent=(
        ("Orla Quinn presented the plan.", "Orla Quinn defended the plan."),
        ("William Harper resigned.", "William Harding stayed."),
        ("The NRA closed two lines.", "The MTA opened one."),
        ("Anna Lindqvist signed.", "B. Lindqvist signed."),
        ("Tessen 3 was slow.", "The Tessen river is slow."),
        ("Mara Wang spoke.", "Lily Wang spoke, and Wang was pleased."),
    ),
    report=look,
)
