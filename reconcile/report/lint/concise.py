"""One line a finding: `path:line:column: CODE message`."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Report
from reconcile.report.lint.items import Item, items, line_of, where
from reconcile.report.lint.paint import Paint, painter
from reconcile.report.lint.summary import statistics as counted


def render(reports: Sequence[Report], *, statistics: bool = False, color: bool = False) -> str:
    """The findings that are not suppressed, a line each."""
    paint = painter(color)
    lines = [_line(item, paint) for item in items(reports)]
    if statistics and lines:
        lines += ["", *counted(reports)]
    return "".join(f"{line}\n" for line in lines)


def _line(item: Item, paint: Paint) -> str:
    finding = item.finding
    code = paint(finding.code, finding.severity.value)
    return f"{paint(where(item.draft), 'place')}: {code} {line_of(finding.message)}"
