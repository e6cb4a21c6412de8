"""What the formats of names have in common: what is listed, in which order, and how it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconcile.model import LinkRelation, Name, NameKind, NameLink, Names, Source, Spelling

PLACES = 3
"""So many places of a spelling are shown."""

RELATIONS = {
    LinkRelation.DRIFT: "spelled apart",
    LinkRelation.SHORT_FORM: "short form",
    LinkRelation.LOOKALIKE: "look-alike",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The sources, numbered, and their names."""

    sources: tuple[Source, ...]
    names: Names

    def source(self, source: str) -> Source:
        """The source of that id."""
        return next(one for one in self.sources if one.id == source)


def by_count(names: Sequence[Name]) -> list[Name]:
    """Names with drift of spelling or not, the most mentioned first."""
    return sorted(names, key=lambda name: (-count(name), name.name))


def count(name: Name) -> int:
    """How often a name is mentioned."""
    return sum(spelling.count for spelling in name.spellings)


def title(name: Name) -> str:
    """*Tide Glass (product)*."""
    return name.name if name.kind is NameKind.UNKNOWN else f"{name.name} ({name.kind.value})"


def told(spelling: Spelling) -> str:
    """*×6 (1 in a quotation)*."""
    return f"×{spelling.count}" + (f" ({spelling.quoted} in a quotation)" if spelling.quoted else "")


def places(listing: Listing, spelling: Spelling) -> str:
    """*a.md:14:9, 20:1, …*."""
    source = listing.source(spelling.source)
    shown = [source.position(start) for start, _ in spelling.mentions[:PLACES]]
    rest = ", …" if len(spelling.mentions) > PLACES else ""
    return f"{source.path or source.name}:{', '.join(f'{line}:{column}' for line, column in shown)}{rest}"


def of_name(listing: Listing, name: Name) -> list[NameLink]:
    """The links that a name has, in the order of the report."""
    return [link for link in listing.names.links if name.id in link.names]


def reason(link: NameLink) -> str:
    """*spelled apart: TideGlass / Tide Glass: equal but for the space*."""
    return f"{RELATIONS[link.relation]}: {link.left.text} / {link.right.text}: {link.because}"
