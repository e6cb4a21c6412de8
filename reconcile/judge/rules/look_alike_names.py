"""N102: two names of one kind that are close in spelling or sound."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.rule import Judged, Rule, Speech
from reconcile.judge.spellings import counted, spots
from reconcile.model import LinkRelation, Severity


def look(judged: Judged) -> Iterable[Speech]:
    """The look-alike links, the nearest first, as many as the settings say."""
    links = [link for link in judged.names.links if link.relation is LinkRelation.LOOKALIKE]
    for link in links[: judged.settings.lookalikes]:
        one, other = link.names
        left, right = counted(judged, (one,), link.left), counted(judged, (other,), link.right)
        yield Speech(
            message=f"Look-alike names, kept apart: {left} and {right} ({link.because})",
            spots=(*spots(judged, (one,), link.left), *spots(judged, (other,), link.right)),
            severity=Severity.WARNING if link.one_slot else None,
        )


RULE = Rule(
    code="N102",
    name="look-alike-names",
    severity=Severity.INFO,
    summary="Two different names of one kind are so close in spelling or sound that they invite a mix-up.",
    speaks=(
        ("Mara Wang opened the debate and Ashley Vance closed it.", "The debate was opened by Mara Wang."),
        ("Peter Hansen sued Peter Jansen over the farm.", "A court heard Peter Hansen on Friday."),
        ("Lena Brandt hired Tom Brand as a driver.", "Lena Brandt hired a driver."),
        ("Carla Reyes beat Carla Reyez in the final.", "Carla Reyes won the final."),
        ("Jon Petersen wrote to Ann Pedersen.", "Ann Pedersen got a letter."),
        ("Maria Kovac met Ivan Novak in Split.", "Ivan Novak met Maria Kovac."),
    ),
    silent=(
        ("Mara Wang opened the debate.", "The debate was opened by Mara Wang."),
        ("Lena Brandt drove to Oslo.", "Yusuf Demir stayed in Ankara."),
        ("The firm Ostrelle bought a farm.", "The river Temse rose by a foot."),
        ("Orla Quinn spoke.", "Quinn spoke for an hour."),
        ("Tessen 3 was slow.", "Tessen 4 was quick."),
        ("Bill Harper resigned.", "William Harper resigned."),
    ),
    report=look,
)
