"""What two forms are to one another."""

from __future__ import annotations

from dataclasses import dataclass

from reconcile.model import LinkRelation


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Two forms (by key), what they are to one another, how sure that is (0 to 1) and why, in a plain phrase."""

    left: str
    right: str
    relation: LinkRelation
    score: float
    because: str
