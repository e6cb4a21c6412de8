"""Mentions brought together by spelling: what is equal but for space, case, punctuation and accents is one form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reconcile.model import Claim, NameKind
from reconcile.names.evidence.parts import NameParts, PartKind, split_name
from reconcile.names.mentions import Found, find
from reconcile.names.pins import Pins
from reconcile.text.words import squash

_EXTRA = frozenset({PartKind.PARTICLE, PartKind.SMALL})


@dataclass(frozen=True, slots=True)
class Place:
    """A mention before it has a name; `order` counts claims through all sources, `title` is what
    stands before it, `pinned` is the glossary's name.
    """

    claim: Claim
    order: int
    at: int
    until: int
    text: str
    quoted: bool = False
    title: str = ""
    pinned: str | None = None

    @property
    def source(self) -> str:
        """The id of its source."""
        return self.claim.source


@dataclass(kw_only=True)
class Form:
    """All mentions with one key; `texts` counts the ways of writing, `slips` has those that are misspelled, with the
    reason, `kind` is what the form is taken to be.
    """

    key: str
    texts: Counter[str] = field(default_factory=Counter)
    places: list[Place] = field(default_factory=list)
    kind: NameKind = NameKind.UNKNOWN
    pinned: str | None = None
    slips: dict[str, str] = field(default_factory=dict)

    def add(self, place: Place) -> None:
        """Count one more mention."""
        self.texts[place.text] += 1
        self.places.append(place)

    def take(self, other: Form) -> None:
        """Count the mentions of another form as well."""
        for place in other.places:
            self.add(place)
        for counted in ("counts", "titles", "claims", "sources"):
            self.__dict__.pop(counted, None)

    def slip(self, other: Form, because: str) -> None:
        """Count the mentions of another form as this one misspelled."""
        self.take(other)
        self.slips.update(dict.fromkeys(other.texts, because))

    @cached_property
    def text(self) -> str:
        """The commonest way of writing that is no slip, of equals the one with capitals, the most words, the first by
        letter.
        """
        return min(self.texts, key=lambda t: (t in self.slips, -self.texts[t], t.islower(), -t.count(" "), t))

    @cached_property
    def spaces(self) -> int:
        """How many spaces the commonest way of writing has."""
        return self.text.count(" ")

    @cached_property
    def parts(self) -> NameParts:
        """The commonest way of writing, taken apart."""
        return split_name(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded parts that name, without particles and small words."""
        return tuple(part.text for part in self.parts.parts if part.kind not in _EXTRA)

    @cached_property
    def counts(self) -> Counter[str]:
        """Mentions by source, those inside quotation marks left out."""
        return Counter(place.source for place in self.places if not place.quoted)

    @cached_property
    def titles(self) -> frozenset[str]:
        """The titles that stand before it somewhere."""
        return frozenset(place.title for place in self.places if place.title)

    @cached_property
    def claims(self) -> frozenset[str]:
        """The ids of the claims that have it."""
        return frozenset(place.claim.id for place in self.places)

    @cached_property
    def sources(self) -> frozenset[str]:
        """The ids of the sources that have it."""
        return frozenset(place.source for place in self.places)


def forms_of(claims: Sequence[Claim], pins: Pins) -> list[Form]:
    """The forms of all claims, in order of first mention."""
    found = enumerate(zip(claims, find(claims), strict=True))
    return together(place for order, (claim, row) in found for place in _places(claim, order, row, pins))


def together(places: Iterable[Place]) -> list[Form]:
    """Places by key, in order of first mention; what the glossary pins to one name is one form."""
    forms: dict[str, Form] = {}
    for place in places:
        key = f"={place.pinned}" if place.pinned else squash(place.text)
        if key not in forms:
            forms[key] = Form(key=key, pinned=place.pinned)
        forms[key].add(place)
    return list(forms.values())


def _places(claim: Claim, order: int, row: Sequence[Found], pins: Pins) -> Iterable[Place]:
    """The mentions of a claim by place: the glossary's, and those found that do not overlap them."""
    pinned = pins.find(claim.text)
    kept = [
        (run.at, run.until, run.title, None)
        for run in row
        if not any(run.at < until and at < run.until for at, until, _ in pinned)
    ]
    for at, until, title, name in sorted([*kept, *((at, until, "", name) for at, until, name in pinned)]):
        text = claim.text[at:until]
        quoted = any(start <= at and until <= end for start, end in claim.quoted)
        yield Place(claim, order, at, until, text, quoted, title, name or pins.of(text))
