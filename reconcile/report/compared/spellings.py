"""Names that the outlets spell apart, a row a spelling with those that write it so."""

from __future__ import annotations

from dataclasses import dataclass

from reconcile.model import Report, Spelling
from reconcile.report import digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One spelling, how often it is written in all, and the ids of the sources that write it."""

    text: str
    count: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name that is spelled apart, its spellings (the most frequent first), and why they are one name."""

    drift: digest.Drift
    spellings: tuple[Written, ...]


def spelled_apart(report: Report) -> list[Named]:
    """The names spelled apart, the most written first."""
    return [Named(drift=drift, spellings=_written(drift.spellings)) for drift in digest.drifts(report)]


def _written(spellings: tuple[Spelling, ...]) -> tuple[Written, ...]:
    found: dict[str, list[Spelling]] = {}
    for spelling in spellings:
        found.setdefault(spelling.text, []).append(spelling)
    rows = [
        Written(text=text, count=sum(one.count for one in same), sources=tuple(one.source for one in same))
        for text, same in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: -row.count))
