"""The findings for people: code, message, the draft's line with the place underlined, the source's passage beneath."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from reconcile.model import Report, Source
from reconcile.report.escape import visible
from reconcile.report.lint.cells import cut
from reconcile.report.lint.fixes import edits
from reconcile.report.lint.items import Item, Spot, draft_of, items, line_of, where
from reconcile.report.lint.paint import Paint, painter
from reconcile.report.lint.summary import statistics as counted
from reconcile.report.lint.summary import summary
from reconcile.report.phrases import said_by
from reconcile.report.view import file_of

WIDTH = 80
INDENT = "  "

LINES = 3
"""So many lines of a place are shown."""


def render(reports: Sequence[Report], *, statistics: bool = False, color: bool = False) -> str:
    """The findings that are not suppressed, notes about the run, counts by rule if asked for, and a line that sums
    up."""
    paint = painter(color)
    parts = [_finding(item, paint) for item in items(reports)]
    parts += [_notes(reports)] if any(report.notes for report in reports) else []
    parts += [counted(reports)] if statistics else []
    parts += [[paint(summary(reports), "strong")]]
    return "\n".join("".join(f"{line}\n" for line in part) for part in parts if part)


def _finding(item: Item, paint: Paint) -> list[str]:
    finding = item.finding
    title = (
        f"{paint(finding.severity.value, finding.severity.value)} {paint(f'{finding.code} {finding.rule}', 'strong')}"
    )
    told = wrap(line_of(finding.message), WIDTH - len(INDENT), break_on_hyphens=False)
    lines = [f"{paint(where(item.draft), 'place')}: {title}", *(INDENT + line for line in told)]
    digits = max(len(str(_last(spot))) for spot in (item.draft, *item.against))
    lines += _excerpt(item.draft, "^", finding.severity.value, digits, paint)
    for spot in item.against:
        lines += [INDENT + _title(spot, paint), *_excerpt(spot, "-", "place", digits, paint)]
    return [*lines, *_fix(item, paint)]


def _title(spot: Spot, paint: Paint) -> str:
    """Place, speaker and time of a passage."""
    said = visible(said_by(spot.claim)) if spot.claim else ""
    return paint(where(spot), "place") + (f" ({said})" if said else "")


def _excerpt(spot: Spot, sign: str, style: str, digits: int, paint: Paint) -> list[str]:
    """The lines of a place with what stands there underlined; of a long place the first few."""
    found = []
    for number, line, start, end in _lines(spot):
        shown = cut(line, start, end, WIDTH - digits - len(INDENT) - 3)
        text = f"{INDENT}{number:>{digits}} | {shown.text}".rstrip()
        under = paint(sign * (shown.end - shown.start), style)
        found += [text, f"{INDENT}{'':>{digits}} | {' ' * shown.start}{under}"]
    left = spot.at.end_line - spot.at.line + 1 - LINES
    return [*found, f"{INDENT}{'':>{digits}} | …"] if left > 0 and found else found


def _last(spot: Spot) -> int:
    """The number of the last line that is shown."""
    return min(spot.at.end_line, spot.at.line + LINES - 1)


def _lines(spot: Spot) -> list[tuple[int, str, int, int]]:
    """Number, text, and first and last character (from 0) of the part of each line that lies within the place."""
    found = []
    for number in range(spot.at.line, _last(spot) + 1):
        begin, line = _line(spot.source, number)
        start, end = max(0, spot.at.start - begin), min(len(line), spot.at.end - begin)
        inner = line[start:end]
        if inner.strip():
            found.append((number, line, end - len(inner.lstrip()), start + len(inner.rstrip())))
        elif number == spot.at.line and line.strip():
            found.append((number, line, min(start, len(line)), min(start, len(line))))
    return found


def _line(source: Source, number: int) -> tuple[int, str]:
    """Where a line begins, and its text without the line end."""
    begin = source.lines[number - 1]
    end = source.lines[number] if number < len(source.lines) else len(source.text)
    return begin, source.text[begin:end].rstrip("\r\n")


def _fix(item: Item, paint: Paint) -> list[str]:
    fix = item.finding.fix
    if fix is None:
        return []
    return [f"{INDENT}{paint('fix' if fix.safe else 'unsafe fix', 'strong')}: {edits(item.draft.source, fix)}"]


def _notes(reports: Sequence[Report]) -> list[str]:
    """What a reader should know about the run, each note once."""
    lines = []
    for report in reports:
        files = {reading.source.id: file_of(reading.source) for reading in report.readings}
        for note in report.notes:
            about = files.get(note.source or "", file_of(draft_of(report)))
            lines.append(f"{note.level}: {visible(about)}: {line_of(note.text)}")
    return list(dict.fromkeys(lines))
