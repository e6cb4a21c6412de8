"""Texts aligned, and what came of it in words that a test can speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reconcile import Settings, lexicon, read_text
from reconcile.align import align
from reconcile.align.index import candidates
from reconcile.align.profiles import Profile, profiles
from reconcile.align.score import Likeness, likeness
from reconcile.claims import split
from reconcile.model import Alignment, Role, Source, Split
from reconcile.names import gather
from reconcile.pipeline import numbered, terms_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """Sources split into claims, the profiles of these, and the alignment."""

    splits: tuple[Split, ...]
    profiles: tuple[Profile, ...]
    alignment: Alignment

    @property
    def texts(self) -> dict[str, str]:
        """The texts of the claims by id."""
        return {claim.id: claim.text for one in self.splits for claim in one.claims}

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The texts of the claims of each link."""
        return [(self.texts[link.left], self.texts[link.right]) for link in self.alignment.links]

    @property
    def ids(self) -> list[tuple[str, str]]:
        """The ids of the claims of each link."""
        return [(link.left, link.right) for link in self.alignment.links]

    @property
    def shared(self) -> list[tuple[str, ...]]:
        """The words that carried each link."""
        return [link.shared for link in self.alignment.links]

    def of(self, source: str) -> list[Profile]:
        """The profiles of the claims of one source."""
        return [profile for profile in self.profiles if profile.source == source]


def aligned(*texts: str, draft: str | None = None, settings: Settings | None = None) -> Aligned:
    """The texts as sources s1, s2, … aligned; with a draft, that against each of them."""
    sources = [read_text(text, name=f"text {number}") for number, text in enumerate(texts, 1)]
    if draft is not None:
        sources.insert(0, as_draft(draft))
    return of_sources(sources, settings)


def as_draft(text: str) -> Source:
    """A text as the draft of a check."""
    return replace(read_text(text, name="draft"), role=Role.DRAFT)


def of_sources(sources: Sequence[Source], settings: Settings | None = None) -> Aligned:
    """Sources split, named and aligned as a run does it."""
    words = lexicon.thesaurus()
    splits = tuple(split(source, ()) for source in numbered(sources))
    of = terms_of(splits, gather(splits), words, {})
    claims = [claim for one in splits for claim in one.claims]
    return Aligned(
        splits=splits,
        profiles=profiles(claims, of, words),
        alignment=align(splits, of, words, settings or Settings()),
    )


def alike(one: str, other: str) -> Likeness:
    """The likeness of the only claims of two texts."""
    found = aligned(one, other).profiles
    assert len(found) == 2, [profile.folded for profile in found]
    return likeness(found[0], found[1])


def compared(found: Aligned, hub: str | None = None) -> list[tuple[str, str]]:
    """The ids of the claims that are worth comparing."""
    return [(found.profiles[i].claim, found.profiles[j].claim) for i, j in candidates(found.profiles, hub).places]
