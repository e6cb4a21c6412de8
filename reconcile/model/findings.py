"""Rules as a report shows them, and findings: a rule speaking at a place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """2 for an error, 1 for a warning, 0 for an info."""
        return {"error": 2, "warning": 1, "info": 0}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleInfo:
    """What a report needs to know of a rule; `speaks` and `silent` are pairs of texts, as `explain` shows them."""

    code: str
    name: str
    severity: Severity
    summary: str
    speaks: tuple[tuple[str, str], ...] = ()
    silent: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in a source: original offsets, lines and columns from 1, and what stands there."""

    source: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Original characters `start`..`end` become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """Edits that mend a finding; `safe` where nothing but a spelling or a quotation mark changes."""

    safe: bool
    edits: tuple[Edit, ...]


class Suppression(StrEnum):
    """Why a finding does not count."""

    COMMENT = "comment"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule speaking at a place; the first location is where it stands, the others what it stands against.

    `fingerprint` depends on rule and words, not on line numbers.
    """

    code: str
    rule: str
    severity: Severity
    message: str
    fingerprint: str
    locations: tuple[Location, ...]
    fix: Fix | None = None
    suppressed: Suppression | None = None
