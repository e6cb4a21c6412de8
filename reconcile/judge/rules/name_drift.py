"""N101: one name, spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.rule import Judged, Rule, Speech
from reconcile.judge.spellings import counted, pinned_names, spots
from reconcile.model import LinkRelation, Severity


def look(judged: Judged) -> Iterable[Speech]:
    """Each drift link, but for names of the glossary, of which N103 speaks."""
    pinned = pinned_names(judged)
    for link in judged.names.links:
        if link.relation is LinkRelation.DRIFT and pinned.isdisjoint(link.names):
            left, right = counted(judged, link.names, link.left), counted(judged, link.names, link.right)
            yield Speech(
                message=f"One name, spelled apart: {left} and {right} ({link.because})",
                spots=(*spots(judged, link.names, link.left), *spots(judged, link.names, link.right)),
            )


RULE = Rule(
    code="N101",
    name="name-drift",
    severity=Severity.WARNING,
    summary="One name is spelled in two ways, within a source or between sources.",
    speaks=(
        ("Orla Quinn presented NovaLeaf to the board.", "The board saw NovaLeef on Monday, Orla Quinn said."),
        ("The lab calls the model Star Harbor.", "Critics praised StarHarbor for its speed."),
        ("Investors met Katarzyna Wolska in Gdansk.", "According to Katarzyna Wolski, investors came to Gdansk."),
        ("The Vantora-Prize went to two poets.", "Two poets shared the Vantora Prize."),
        ("Reporters asked Mohammed Zerdani about the vote.", "The vote was lost, Muhammad Zerdani told reporters."),
        ("Shares of Quellmark Industries fell.", "Analysts had warned about Quelmark Industries."),
    ),
    silent=(
        ("Orla Quinn presented the plan.", "Quinn presented the plan to the board."),
        ("The lab released Tessen 3 in May.", "The lab released Tessen 4 in June."),
        ("Christopher Ross sang.", "Catherine Ross danced."),
        ("MARBLE ARCH WAS CLOSED. Marble Arch opened again.", "Marble Arch was closed for a day."),
        ("The Bank of Lundria raised rates.", "Lundria is a small country."),
        ("The minister met Dana Holt and Dana Holm.", "Dana Holt thanked the minister."),
    ),
    report=look,
)
