"""Mentions of all sources into names, and the links between their spellings."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Claim, Mention, Name, NameKind, Names, Split
from reconcile.names.clusters import join
from reconcile.names.compare import verdicts
from reconcile.names.forms import Form, Place, forms_of
from reconcile.names.kinds import name_kinds
from reconcile.names.links import links
from reconcile.names.lookalikes import lookalikes
from reconcile.names.naming import respelled
from reconcile.names.people import short_forms
from reconcile.names.pins import pins
from reconcile.names.righting import righted
from reconcile.settings import Glossary


def gather(splits: Sequence[Split], glossary: Glossary | None = None) -> Names:
    """The names of all sources with their spellings, mentions and links; the glossary wins over what is found."""
    pinned = pins(glossary)
    claims = [claim for split in splits for claim in split.claims]
    forms = righted(forms_of(claims, pinned), claims)
    name_kinds(forms)
    forms, short = short_forms(forms)
    found = [*verdicts(forms), *short]
    groups = join(forms, found, pinned)
    found += lookalikes(groups)
    order = {split.source.id: index for index, split in enumerate(splits)}
    mentions = _mentions(groups, claims)
    names = respelled(_named(groups), mentions, order)
    return Names(names=names, links=links(names, groups, found), mentions=mentions)


def _named(groups: Sequence[Sequence[Form]]) -> list[Name]:
    return [
        Name(id=f"n{number}", name=_fullest(group), kind=_kind(group), spellings=())
        for number, group in enumerate(groups, 1)
    ]


def _fullest(group: Sequence[Form]) -> str:
    """The glossary's spelling; else that of the form with the most words, of equals the commonest."""
    best = min(group, key=lambda f: (f.pinned is None, -f.text.count(" "), -len(f.places), f.key))
    return best.pinned or best.text


def _kind(group: Sequence[Form]) -> NameKind:
    known = [form.kind for form in group if form.kind is not NameKind.UNKNOWN]
    return max(known, key=lambda kind: (known.count(kind), -known.index(kind)), default=NameKind.UNKNOWN)


def _mentions(groups: Sequence[Sequence[Form]], claims: Sequence[Claim]) -> dict[str, tuple[Mention, ...]]:
    by: dict[str, list[Mention]] = {claim.id: [] for claim in claims}
    for number, group in enumerate(groups, 1):
        for form in group:
            for place in form.places:
                by[place.claim.id].append(_mention(f"n{number}", place))
    return {claim: tuple(sorted(found, key=lambda m: m.at)) for claim, found in by.items()}


def _mention(name: str, place: Place) -> Mention:
    start, end = place.claim.place(place.at, place.until)
    return Mention(
        name=name,
        text=place.text,
        source=place.source,
        claim=place.claim.id,
        at=place.at,
        until=place.until,
        start=start,
        end=end,
        quoted=place.quoted,
    )
