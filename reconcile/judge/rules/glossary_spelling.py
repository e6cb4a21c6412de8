"""N103: a name is spelled otherwise than the glossary says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.judge.mending import mended
from reconcile.judge.rule import Judged, Rule, Speech
from reconcile.judge.spellings import counted, spots
from reconcile.model import LinkRelation, Name, Severity, SpellingAt
from reconcile.settings import Entry, Glossary, Settings
from reconcile.text.words import squash


def look(judged: Judged) -> Iterable[Speech]:
    """Each spelling of a glossary's name that the glossary does not accept."""
    glossary = judged.settings.glossary
    for name in judged.names.names if glossary else ():
        entry = glossary.entry(name.name) if glossary else None
        for at in _wrong(judged, name, entry) if entry else ():
            found = spots(judged, (name.id,), at)
            yield Speech(
                message=f"{counted(judged, (name.id,), at)} is spelled “{name.name}” in the glossary",
                spots=found,
                severity=None if _own(name, at) else Severity.WARNING,
                fix=mended(judged, name, entry, at.text, found[0].source) if entry else None,
            )


def _wrong(judged: Judged, name: Name, entry: Entry) -> Sequence[SpellingAt]:
    """The spellings that the glossary forbids, or that differ from an accepted one by a slip."""
    drifts = {
        text
        for link in judged.names.links
        if link.relation is LinkRelation.DRIFT and name.id in link.names
        for text in (link.left.text, link.right.text)
    }
    accepted = {squash(spelling) for spelling in entry.accepted}
    found: dict[str, list[str]] = {}
    for spelling in name.spellings:
        text = spelling.text
        slip = text in entry.never or text in drifts or squash(text) in accepted
        if slip and text not in entry.accepted and not text.isupper():
            found.setdefault(text, []).append(spelling.source)
    return [SpellingAt(text=text, sources=tuple(sources)) for text, sources in found.items()]


def _own(name: Name, at: SpellingAt) -> bool:
    """Whether a source writes so itself, not only in a quotation."""
    return any(s.count > s.quoted for s in name.spellings if s.text == at.text and s.source in at.sources)


EXAMPLE_SETTINGS = Settings(
    glossary=Glossary(
        path="names.toml",
        entries=(
            Entry(name="Star Harbor", aliases=("SH-1",), never=("Starhaven",), not_the_same_as=("Star Harbour Inn",)),
            Entry(name="Orla Quinn", aliases=("Quinn",), never=("Orla Quin",)),
            Entry(name="NovaLeaf"),
        ),
    )
)
"""The settings with which the examples run."""

RULE = Rule(
    code="N103",
    name="glossary-spelling",
    severity=Severity.ERROR,
    summary="A name is spelled otherwise than the glossary says.",
    speaks=(
        ("The lab calls the model StarHarbor.", "Critics praised Star Harbor for its speed."),
        ("Orla Quin presented the plan.", "The plan was presented by Orla Quinn."),
        ("The rocket Starhaven flew on Monday.", "On Monday the rocket flew for an hour."),
        ("The board saw Nova Leaf on Monday.", "The board saw the product on Monday."),
        ("Shoppers like Novaleaf.", "Shoppers like the tea."),
        ("Reporters praised Star-Harbor.", "Reporters praised the model."),
    ),
    silent=(
        ("The lab calls the model Star Harbor.", "Critics praised Star Harbor for its speed."),
        ("Orla Quinn presented the plan.", "Quinn presented the plan to the board."),
        ("The rocket SH-1 flew on Monday.", "On Monday Star Harbor flew for an hour."),
        ("They dined at Star Harbour Inn.", "Critics praised Star Harbor for its speed."),
        ("STAR HARBOR FLEW ON MONDAY.", "On Monday the rocket flew for an hour."),
        ("The leaf of a nova is no star.", "A harbor under the stars is quiet."),
    ),
    report=look,
)
