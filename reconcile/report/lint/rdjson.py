"""reviewdog: the Reviewdog Diagnostic Format. Source: `proto/rdf/reviewdog.proto` in reviewdog/reviewdog."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from reconcile.model import Edit, Report, Severity, Source, TextKind
from reconcile.report.escape import inert, writable
from reconcile.report.lint.items import Item, items, message, path_of

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(reports: Sequence[Report]) -> str:
    """A diagnostic for each finding that is not suppressed; a safe fix is a suggestion."""
    whole = {"source": {"name": "reconcile"}, "diagnostics": [_diagnostic(item) for item in items(reports)]}
    return writable(json.dumps(whole, ensure_ascii=False, indent=1)) + "\n"


def _diagnostic(item: Item) -> dict[str, Any]:
    source, at, fix = item.draft.source, item.draft.at, item.finding.fix
    told: dict[str, Any] = {
        "message": inert(message(item), lines=True),
        "location": {"path": path_of(source), "range": _range(source, at.start, at.end)},
        "severity": SEVERITIES[item.finding.severity],
        "code": {"value": f"{item.finding.code} {item.finding.rule}"},
    }
    if fix is not None and fix.safe and source.text_kind is TextKind.ORIGINAL:
        told["suggestions"] = [_suggestion(source, edit) for edit in fix.edits]
    return told


def _suggestion(source: Source, edit: Edit) -> dict[str, Any]:
    return {"range": _range(source, edit.start, edit.end), "text": edit.text}


def _range(source: Source, start: int, end: int) -> dict[str, Any]:
    return {"start": _position(source, start), "end": _position(source, end)}


def _position(source: Source, offset: int) -> dict[str, int]:
    """Line and column, both from 1; the column counts bytes of UTF-8, as the format wants it."""
    line, _ = source.position(offset)
    before = source.text[source.lines[line - 1] : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
