"""The report: everything a run found, and its JSON shape."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from reconcile.model.contract import as_json
from reconcile.model.findings import Finding, RuleInfo
from reconcile.model.names import Name, NameLink
from reconcile.model.pairs import Pair
from reconcile.model.texts import Chrome, Claim, Note, Source


class Verdict(StrEnum):
    """What becomes of a draft's claim."""

    SUPPORTED = "supported"
    ALTERED = "altered"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    NOT_CHECKED = "not-checked"


class Grade(StrEnum):
    """How a quotation stands to the source."""

    EXACT = "exact"
    FOLDED = "folded"
    EDITED = "edited"
    STITCHED = "stitched"
    NOT_FOUND = "not-found"
    NOT_CHECKED = "not-checked"


class Stance(StrEnum):
    """What a source does with a point."""

    SAYS = "says"
    DIFFERS = "differs"
    CONTRADICTS = "contradicts"
    COPIES = "copies"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """A draft's claim: its verdict, how likely it has a counterpart (`found`), how likely it says something that the
    sources do not (`risk`), and the pairs that speak about it, the best first."""

    claim: str
    verdict: Verdict
    found: float
    risk: float
    pairs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Where a quotation was found: a source and an original span."""

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A stretch of a quotation or of what it was found as; `differs`: the other side has other words or none there."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Words of a quotation (`left`) and those of the source in their place (`right`); either may be empty."""

    left: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quotation of the draft, how it stands to the sources and which foldings were needed.

    `wording` and `found` are its words and the source's, cut where they differ; `changes` tells them word by word.
    `elsewhere` are further places that a stitched quotation was put together from. `said_by` is whom the source names
    as its speaker. `spoken`: the source gives the words as somebody's, not as a writer's account. `attributed`: the
    draft says who said it, if only *she said*. `sure`: so much is the same that nothing else can be meant. For one
    that was not found `near` is the passage that comes nearest, if any does.
    """

    id: str
    claim: str
    text: str
    start: int
    end: int
    speaker: str | None
    grade: Grade
    foldings: tuple[str, ...]
    match: Match | None
    speaker_fits: bool | None
    wording: tuple[Wording, ...] = ()
    found: tuple[Wording, ...] = ()
    changes: tuple[Change, ...] = ()
    elsewhere: tuple[Match, ...] = ()
    said_by: str | None = None
    spoken: bool = True
    attributed: bool = False
    sure: bool = True
    near: Match | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Claims of several sources that say (or deny) the same; `stance` is by source id, `voices` counts independents.

    `core` is the claim that speaks for the point, empty where none was chosen.
    """

    id: str
    claims: tuple[str, ...]
    relation: str
    voices: int
    stance: dict[str, Stance]
    core: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A passage that stands nearly to the letter in two sources, the first given of which counts as the `original`.

    `words` is the number of words in common, `claims` are those of the `copy` that are made of them.
    """

    original: Match
    copy: Match
    words: int
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What sources say and the draft does not: the claims that say it, the one that stands for them first, and by how
    many independent `voices` it is said."""

    claims: tuple[str, ...]
    voices: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A source as the report shows it; `coverage` is the share (0 to 1) of its claims that are in a pair."""

    source: Source = field(repr=False)
    claims: tuple[Claim, ...]
    chrome: tuple[Chrome, ...]
    coverage: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The settings a report names: where words came from, and which rules were asked for."""

    glossary: str | None = None
    wordnet: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything a run found. Orders are those of the contract; `rules` tells what the codes mean; `left_out` is what a
    draft passes over, what the sources stress first."""

    command: str
    chosen: Chosen
    notes: tuple[Note, ...]
    readings: tuple[Reading, ...]
    pairs: tuple[Pair, ...]
    unpaired: dict[str, tuple[str, ...]]
    names: tuple[Name, ...]
    links: tuple[NameLink, ...]
    support: tuple[Support, ...]
    quotes: tuple[Quote, ...]
    points: tuple[Point, ...]
    findings: tuple[Finding, ...]
    risk: float
    rules: tuple[RuleInfo, ...]
    copies: tuple[Copy, ...] = ()
    repeats: dict[str, str] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The report in the JSON shape of version 1, as plain dicts and lists."""
        return as_json(self)

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id.

        Raises:
            KeyError: no source has such a claim.
        """
        source_id, _, number = claim_id.rpartition(".")
        for reading in self.readings:
            if reading.source.id == source_id:
                return reading.claims[int(number) - 1]
        raise KeyError(claim_id)
