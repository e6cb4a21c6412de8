"""Mentions, names, and the links between spellings."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class NameKind(StrEnum):
    """What a name is taken to be, where the text shows it."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PRODUCT = "product"
    UNKNOWN = "unknown"


class LinkRelation(StrEnum):
    """How two spellings stand to one another."""

    DRIFT = "drift"
    LOOKALIKE = "lookalike"
    SHORT_FORM = "short-form"


class Sameness(StrEnum):
    """What two spellings, out of context, come to."""

    SAME = "same"
    LOOKALIKE = "lookalike"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMatch:
    """How likely two spellings are one name (`score`, 0 to 1), what they come to, and why in one plain phrase;
    `evidence` lists every kind of reason met, the deciding one first."""

    score: float
    relation: Sameness
    because: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One occurrence of a name.

    `at` and `until` are clean offsets in the claim's text, `start` and `end` original ones. `quoted`: inside
    quotation marks, so the spelling is somebody else's.
    """

    name: str
    text: str
    source: str
    claim: str
    at: int
    until: int
    start: int
    end: int
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One way a source writes a name: how often, how often inside quotation marks, and where (original spans)."""

    text: str
    source: str
    count: int
    quoted: int
    mentions: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """All spellings that are taken to be one person or thing; `name` is the fullest of them."""

    id: str
    name: str
    kind: NameKind
    spellings: tuple[Spelling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingAt:
    """A spelling and the sources that use it."""

    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLink:
    """Two spellings, what they are to one another and why; `score` says how sure that relation is.

    `names` holds one id where both spell one name, two where they are kept apart.
    """

    relation: LinkRelation
    names: tuple[str, ...]
    score: float
    because: str
    left: SpellingAt
    right: SpellingAt
    one_slot: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of all sources, the links between them, and the mentions of each claim in order of place."""

    names: tuple[Name, ...]
    links: tuple[NameLink, ...]
    mentions: dict[str, tuple[Mention, ...]] = field(repr=False)
