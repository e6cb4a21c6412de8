"""The findings that stand in the draft, one for each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reconcile.model import Edit, Finding, Fix, Location, Name, Report, Role, Source, Spelling

SPELLING = "N103"
"""The rule whose findings are told place by place, since each is mended where it stands."""


def standing(report: Report) -> Report:
    """The report with those findings alone that stand in the draft, as `lint` gives them.

    The first location of each is in the draft. A spelling that the glossary does not have is found at every place
    where it stands, with the place where a source has the right one.
    """
    draft = draft_of(report)
    found = [each for finding in report.findings for each in _told(report, draft, finding)]
    return replace(report, command="lint", findings=ordered(found))


def draft_of(report: Report) -> Source:
    """The draft that the report is about."""
    return next(reading.source for reading in report.readings if reading.source.role is Role.DRAFT)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by place, code and message."""
    return tuple(sorted(findings, key=lambda f: (f.locations[0].start, f.code, f.message)))


def location(source: Source, start: int, end: int, caption: str) -> Location:
    """An original span of a source as a location."""
    line, column = source.position(start)
    end_line, end_column = source.position(end)
    return Location(
        source=source.id,
        start=start,
        end=end,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        caption=caption,
    )


def _told(report: Report, draft: Source, finding: Finding) -> Iterator[Finding]:
    """A finding if it stands in the draft, at the words there that no source has."""
    own = [place for place in finding.locations if place.source == draft.id]
    if own:
        theirs = {place.caption for place in finding.locations if place.source != draft.id}
        first = next((place for place in own if place.caption not in theirs), own[0])
        rest = tuple(place for place in finding.locations if place is not first)
        finding = replace(finding, locations=(first, *rest))
        yield from _everywhere(report, draft, finding) if finding.code == SPELLING else (finding,)


def _everywhere(report: Report, draft: Source, finding: Finding) -> Iterator[Finding]:
    """A finding about a spelling, at each place of the draft where it stands."""
    first = finding.locations[0]
    name, spelling = _spelling(report, first)
    rest = finding.locations[1:] or _right(report, name, finding.fix)
    for start, end in spelling.mentions:
        place = location(draft, start, end, spelling.text)
        yield replace(finding, locations=(place, *rest), fix=_fix_of(finding.fix, start, end, draft))


def _spelling(report: Report, place: Location) -> tuple[Name, Spelling]:
    """The name and the spelling of it that are mentioned at a place."""
    return next(
        (name, spelling)
        for name in report.names
        for spelling in name.spellings
        if spelling.source == place.source and (place.start, place.end) in spelling.mentions
    )


def _right(report: Report, name: Name, fix: Fix | None) -> tuple[Location, ...]:
    """The first place where a source has the spelling that the glossary wants."""
    wanted = {edit.text for edit in fix.edits} if fix else {name.name}
    sources = {reading.source.id: reading.source for reading in report.readings if reading.source.role is Role.SOURCE}
    for spelling in name.spellings:
        if spelling.text in wanted and spelling.source in sources:
            return (location(sources[spelling.source], *spelling.mentions[0], spelling.text),)
    return ()


def _fix_of(fix: Fix | None, start: int, end: int, draft: Source) -> Fix | None:
    """The part of a fix that mends one place; where the fix leaves the place out, it stands in a quotation."""
    if fix is None:
        return None
    for edit in fix.edits:
        if (edit.start, edit.end) == (start, end):
            return Fix(safe=fix.safe, edits=(edit,))
    if draft.text[start:end] not in {draft.text[edit.start : edit.end] for edit in fix.edits}:
        return None
    return Fix(safe=False, edits=(Edit(start=start, end=end, text=fix.edits[0].text),))
