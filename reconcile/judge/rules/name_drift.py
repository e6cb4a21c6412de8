"""N101: one name, spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.judge.rule import Judged, Rule, Speech, Spot
from reconcile.judge.spellings import counted, pinned_names, spots
from reconcile.model import LinkRelation, NameLink, Role, Severity, Spelling, SpellingAt

HYPHEN = "equal but for the hyphen"


def look(judged: Judged) -> Iterable[Speech]:
    """Each spelling of a name that drifts from the one used most, once, with all its places; but for names of the
    glossary, of which N103 speaks.
    """
    pinned = pinned_names(judged)
    by: dict[tuple[str, ...], list[NameLink]] = {}
    for link in judged.names.links:
        if link.relation is LinkRelation.DRIFT and pinned.isdisjoint(link.names):
            by.setdefault(link.names, []).append(link)
    for names, links in by.items():
        for group in _hanging_together(links):
            yield from _spoken(judged, names, group)


def _hanging_together(links: Sequence[NameLink]) -> list[list[NameLink]]:
    """The links in groups that share a spelling."""
    groups: list[list[NameLink]] = []
    for link in links:
        texts = {link.left.text, link.right.text}
        joined = [group for group in groups if any({k.left.text, k.right.text} & texts for k in group)]
        groups = [group for group in groups if group not in joined] + [[k for group in joined for k in group] + [link]]
    return groups


def _spoken(judged: Judged, names: Sequence[str], links: Sequence[NameLink]) -> Iterable[Speech]:
    """What is said of spellings that hang together: of each but the one used most, what sets the two apart."""
    found = list({at.text: at for link in links for at in (link.left, link.right)}.values())
    used = {at.text: _used(judged, names, at) for at in found}
    right = max(reversed(found), key=lambda at: used[at.text])
    for odd in found:
        if odd is not right:
            yield _speech(judged, names, odd, right, _because(links, odd.text, right.text))


def _because(links: Sequence[NameLink], odd: str, right: str) -> str:
    """The reason of the link that has both spellings, else that of the surest that has the odd one, with its words."""
    own = [link for link in links if odd in (link.left.text, link.right.text)]
    best = max(own, key=lambda link: (right in (link.left.text, link.right.text), link.score))
    if right in (best.left.text, best.right.text):
        return best.because
    return f"“{best.left.text}” and “{best.right.text}” are one: {best.because}"


def _used(judged: Judged, names: Sequence[str], at: SpellingAt) -> tuple[int, int, bool, int]:
    """By how many sources besides the draft a spelling is used, how often outside quotation marks, whether the draft
    does without it, and in how many words it is written: the greatest is what the others are held against.
    """
    drafted = [judged.split(source).source.role is Role.DRAFT for source in at.sources]
    own = sum(spelling.count - spelling.quoted for spelling in _spelled(judged, names, at))
    return drafted.count(False), own, True not in drafted, at.text.count(" ")


def _speech(judged: Judged, names: Sequence[str], odd: SpellingAt, right: SpellingAt, because: str) -> Speech:
    """One spelling against the one used most; a draft that has that one alone is not pointed at. A hyphen that one
    author puts and another does not is a matter of style: only who writes both is warned.
    """
    style = because == HYPHEN
    both = [source for source in odd.sources if source in right.sources]
    places = [
        *_every_spot(judged, names, odd),
        *(spot for spot in spots(judged, names, right) if spot.source in both or not _of_draft(judged, spot)),
    ]
    told = f"{counted(judged, names, odd)} and {counted(judged, names, right)}"
    return Speech(
        message=f"One name, spelled apart: {told} ({because})",
        spots=tuple(spot for spot in places if not (style and both) or spot.source in both),
        severity=Severity.INFO if style and not both else None,
    )


def _every_spot(judged: Judged, names: Sequence[str], at: SpellingAt) -> tuple[Spot, ...]:
    found = _spelled(judged, names, at)
    return tuple(Spot(source=s.source, start=low, end=high, caption=s.text) for s in found for low, high in s.mentions)


def _spelled(judged: Judged, names: Sequence[str], at: SpellingAt) -> list[Spelling]:
    owners = [name for name in judged.names.names if name.id in names]
    return [s for name in owners for s in name.spellings if s.text == at.text and s.source in at.sources]


def _of_draft(judged: Judged, spot: Spot) -> bool:
    return judged.split(spot.source).source.role is Role.DRAFT


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
