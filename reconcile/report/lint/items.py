"""What every format lists: the findings, each with its place in the draft and the places it stands against."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from reconcile.model import Claim, Finding, Location, Report, Role, Source
from reconcile.report.escape import visible
from reconcile.report.view import file_of

LONGEST = 240
"""A claim of more characters is not told in one line; the words that matter in it are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A location with its source, and the claim it stands in, if it stands in one."""

    source: Source
    at: Location
    claim: Claim | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A finding, where it stands in the draft, and what it stands against."""

    finding: Finding
    draft: Spot
    against: tuple[Spot, ...]


def items(reports: Sequence[Report], *, suppressed: bool = False) -> Iterator[Item]:
    """The findings of all reports in order; those that are suppressed only if asked for."""
    for report in reports:
        for finding in report.findings:
            if suppressed or finding.suppressed is None:
                yield _item(report, finding)


def draft_of(report: Report) -> Source:
    """The draft that a report is about."""
    sources = [reading.source for reading in report.readings]
    return next((source for source in sources if source.role is Role.DRAFT), sources[0])


def _item(report: Report, finding: Finding) -> Item:
    """A finding without a place is about the draft as a whole, and stands at its beginning."""
    draft = draft_of(report)
    top = Location(source=draft.id, start=0, end=0, line=1, column=1, end_line=1, end_column=1, caption="")
    first, *others = (_spot(report, location) for location in finding.locations or (top,))
    return Item(finding=finding, draft=first, against=tuple(others))


def _spot(report: Report, at: Location) -> Spot:
    reading = next(one for one in report.readings if one.source.id == at.source)
    claim = next((one for one in reading.claims if one.start <= at.start < one.end), None)
    return Spot(source=reading.source, at=at, claim=claim)


def path_of(source: Source) -> str:
    """The path of a source without `./` and the like, for formats that hold it against the paths of a repository."""
    return posixpath.normpath(file_of(source))


def uri_of(source: Source) -> str:
    """The path as a URI reference: percent-encoded, relative unless the path is absolute."""
    path = path_of(source)
    encoded = quote(path.encode("utf-8", "surrogateescape" if _is_escaped(path) else "surrogatepass"), safe="/")
    return f"file://{encoded}" if path.startswith("/") else encoded


def _is_escaped(path: str) -> bool:
    """Whether all surrogates of the path stand for bytes, as in file names that are not UTF-8."""
    return all("\udc80" <= char <= "\udcff" for char in path if "\ud800" <= char <= "\udfff")


def line_of(text: str) -> str:
    """A text as one harmless line, white space folded."""
    return visible(" ".join(text.split()))


def where(spot: Spot) -> str:
    """Where a spot is, as editors and terminals take it: `path:line:column`."""
    return f"{visible(file_of(spot.source))}:{spot.at.line}:{spot.at.column}"


def passage(spot: Spot) -> str:
    """A passage with its place, in one line: `talk.txt:12: “We carried 62,000 passengers.”`."""
    told = line_of(spot.claim.text if spot.claim else spot.at.caption)
    said = told if len(told) <= LONGEST else line_of(spot.at.caption)
    return f"{visible(file_of(spot.source))}:{spot.at.line}: “{said}”"


def message(item: Item) -> str:
    """What a format says that has but one field: the message, and the passages it stands against, a line each."""
    return "\n".join([line_of(item.finding.message), *map(passage, item.against)])
