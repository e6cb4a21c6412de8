"""N104: a short form stands for a name that is given in full elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.rule import Judged, Rule, Speech
from reconcile.judge.spellings import counted, pinned_names, spots
from reconcile.model import LinkRelation, NameLink, Severity


def look(judged: Judged) -> Iterable[Speech]:
    """Short forms in sources that never give the name in full."""
    pinned = pinned_names(judged)
    for link in judged.names.links:
        if link.relation is LinkRelation.SHORT_FORM and _alone(judged, link) and pinned.isdisjoint(link.names):
            left, right = counted(judged, link.names, link.left), counted(judged, link.names, link.right)
            yield Speech(
                message=f"Short form: {left} and {right} ({link.because})",
                spots=(*spots(judged, link.names, link.left), *spots(judged, link.names, link.right)),
            )


def _alone(judged: Judged, link: NameLink) -> bool:
    """Whether some source uses one of the two and nothing that is as full as the other."""
    full = max(link.left.text, link.right.text, key=lambda text: (text.count(" "), len(text)))
    with_full = {
        spelling.source
        for name in judged.names.names
        if name.id in link.names
        for spelling in name.spellings
        if spelling.text.count(" ") >= full.count(" ") and (full.count(" ") or spelling.text == full)
    }
    used = {*link.left.sources, *link.right.sources}
    nick = link.left.text.count(" ") == link.right.text.count(" ")
    return set(link.left.sources) != set(link.right.sources) if nick else not used <= with_full


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
