"""Mentions of all sources into names, and the links between their spellings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reconcile.model import Claim, LinkRelation, Mention, Name, NameLink, Names, Spelling, SpellingAt, Split
from reconcile.names.clusters import Verdict, cluster
from reconcile.names.kinds import kind_of
from reconcile.names.mentions import find
from reconcile.text.words import squash


@dataclass(slots=True)
class _Place:
    """A mention before it has a name."""

    claim: Claim
    at: int
    until: int
    text: str
    quoted: bool


@dataclass(slots=True, kw_only=True)
class Form:
    """All mentions that are equal but for space, case, punctuation and accents; `texts` counts the ways of writing."""

    key: str
    texts: Counter[str] = field(default_factory=Counter)
    places: list[_Place] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The commonest way of writing, of equals the one with the most words, then the first by letter."""
        return min(self.texts, key=lambda t: (-self.texts[t], -t.count(" "), t))


def gather(splits: Sequence[Split]) -> Names:
    """The names of all sources with their spellings, mentions and links."""
    claims = [claim for split in splits for claim in split.claims]
    forms = _forms(claims)
    groups, verdicts = cluster(list(forms.values()), _together(forms.values()))
    names = tuple(_name(f"n{i}", group, splits) for i, group in enumerate(groups, 1))
    mentions = _mentions(groups, claims)
    owner = {form.key: name.id for name, group in zip(names, groups, strict=True) for form in group}
    return Names(names=names, links=tuple(_links(names, groups, verdicts, owner)), mentions=mentions)


def _forms(claims: Sequence[Claim]) -> dict[str, Form]:
    """The forms by squashed key, in order of first mention."""
    forms: dict[str, Form] = {}
    for claim, found in zip(claims, find(claims), strict=True):
        for run in found:
            text = claim.text[run.at : run.until]
            key = squash(text)
            form = forms.setdefault(key, Form(key=key))
            form.texts[text] += 1
            quoted = any(start <= run.at and run.until <= end for start, end in claim.quoted)
            form.places.append(_Place(claim, run.at, run.until, text, quoted))
    return forms


def _together(forms: Iterable[Form]) -> frozenset[tuple[str, str]]:
    """Pairs of forms (in order of key) that one claim has side by side."""
    by_claim: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        for place in form.places:
            by_claim[place.claim.id].add(form.key)
    return frozenset((a, b) for keys in by_claim.values() for a in keys for b in keys if a < b)


def _name(name_id: str, group: Sequence[Form], splits: Sequence[Split]) -> Name:
    order = {split.source.id: i for i, split in enumerate(splits)}
    by: dict[tuple[str, str], list[_Place]] = defaultdict(list)
    for form in group:
        for place in form.places:
            by[place.text, place.claim.source].append(place)
    spellings = [
        Spelling(
            text=text,
            source=source,
            count=len(places),
            quoted=sum(place.quoted for place in places),
            mentions=tuple(sorted(place.claim.place(place.at, place.until) for place in places)),
        )
        for (text, source), places in by.items()
    ]
    spellings.sort(key=lambda s: (order[s.source], s.mentions[0], s.text))
    return Name(id=name_id, name=_fullest(group), kind=kind_of(group), spellings=tuple(spellings))


def _fullest(group: Sequence[Form]) -> str:
    """The form with the most words, of equals the commonest."""
    best = min(group, key=lambda f: (-f.text.count(" "), -sum(f.texts.values()), f.key))
    return best.text


def _mentions(groups: Sequence[Sequence[Form]], claims: Sequence[Claim]) -> dict[str, tuple[Mention, ...]]:
    by: dict[str, list[Mention]] = {claim.id: [] for claim in claims}
    for number, group in enumerate(groups, 1):
        for form in group:
            for place in form.places:
                start, end = place.claim.place(place.at, place.until)
                by[place.claim.id].append(
                    Mention(
                        name=f"n{number}",
                        text=place.text,
                        source=place.claim.source,
                        claim=place.claim.id,
                        at=place.at,
                        until=place.until,
                        start=start,
                        end=end,
                        quoted=place.quoted,
                    )
                )
    return {claim: tuple(sorted(found, key=lambda m: m.at)) for claim, found in by.items()}


def _links(
    names: Sequence[Name], groups: Sequence[Sequence[Form]], verdicts: Sequence[Verdict], owner: Mapping[str, str]
) -> Iterable[NameLink]:
    """Links within names (written apart, short forms), then between names (look-alikes), the surest first."""
    found: list[NameLink] = []
    for name, group in zip(names, groups, strict=True):
        for form in group:
            found += _written_apart(name, form)
    by_key = {form.key: form for group in groups for form in group}
    for verdict in verdicts:
        left, right = by_key[verdict.left], by_key[verdict.right]
        one, other = owner[left.key], owner[right.key]
        if (one == other) == (verdict.relation is LinkRelation.LOOKALIKE):
            continue
        if int(one[1:]) > int(other[1:]):
            one, other, left, right = other, one, right, left
        ids = (one,) if one == other else (one, other)
        found.append(_link(verdict.relation, ids, verdict.score, verdict.because, left.text, right.text, by_key))
    order = {LinkRelation.DRIFT: 0, LinkRelation.SHORT_FORM: 1, LinkRelation.LOOKALIKE: 2}
    return sorted(found, key=lambda k: (order[k.relation], int(k.names[0][1:]), -k.score, k.left.text, k.right.text))


def _written_apart(name: Name, form: Form) -> Iterable[NameLink]:
    """Drift within one form: the commonest way of writing against each other one that is more than a matter of
    capitals at a sentence's start."""
    texts = sorted(form.texts, key=lambda t: (-form.texts[t], -t.count(" "), t))
    for text in texts[1:]:
        because = how_apart(texts[0], text)
        if because:
            yield _link(LinkRelation.DRIFT, (name.id,), 0.97, because, texts[0], text, {form.key: form})


def how_apart(a: str, b: str) -> str | None:
    """How two ways of writing one squashed key differ; None where only capitals do that carry nothing."""
    if a.lower() == b.lower():
        return None if a.isupper() or b.isupper() or b.islower() or a.islower() else "equal but for capitals"
    if a.lower().replace(" ", "").replace("-", "") == b.lower().replace(" ", "").replace("-", ""):
        return "equal but for the hyphen" if "-" in a + b else "equal but for the space"
    return "equal but for punctuation or accents"


def _link(
    relation: LinkRelation,
    ids: tuple[str, ...],
    score: float,
    because: str,
    left: str,
    right: str,
    forms: Mapping[str, Form],
) -> NameLink:
    def at(text: str) -> SpellingAt:
        sources = {place.claim.source for form in forms.values() for place in form.places if place.text == text}
        return SpellingAt(text=text, sources=tuple(sorted(sources, key=lambda s: (s != "draft", len(s), s))))

    return NameLink(relation=relation, names=ids, score=score, because=because, left=at(left), right=at(right))
