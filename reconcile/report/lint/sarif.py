"""SARIF 2.1.0, as code hosts and editors read it. Source: the OASIS standard *Static Analysis Results Interchange
Format (SARIF) Version 2.1.0*."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from reconcile.model import Edit, Fix, Report, Severity, Source, Suppression, TextKind
from reconcile.report.escape import inert, writable
from reconcile.report.lint.fixes import edits
from reconcile.report.lint.items import Item, Spot, items, line_of, passage, uri_of
from reconcile.report.lint.rules import descriptors

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
KINDS = {Suppression.COMMENT: "inSource", Suppression.BASELINE: "external"}
ROOT = "%SRCROOT%"


def render(reports: Sequence[Report]) -> str:
    """One run with the results of all drafts; what is suppressed says so."""
    return writable(json.dumps(_log(reports), ensure_ascii=False, indent=1)) + "\n"


def _log(reports: Sequence[Report]) -> dict[str, Any]:
    found = list(items(reports, suppressed=True))
    rules = descriptors(reports, LEVELS)
    places = {rule["id"]: index for index, rule in enumerate(rules)}
    notes = [_notification(note.level, note.text) for report in reports for note in report.notes]
    run = {
        "tool": {"driver": {"name": "reconcile", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes}],
        "results": [_result(item, places[item.finding.code]) for item in found],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _notification(level: str, text: str) -> dict[str, Any]:
    return {"level": LEVELS[Severity(level)], "message": {"text": inert(line_of(text))}}


def _result(item: Item, index: int) -> dict[str, Any]:
    finding = item.finding
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": inert(line_of(finding.message))},
        "locations": [_location(item.draft)],
        "relatedLocations": [_related(spot, number) for number, spot in enumerate(item.against, 1)],
        "partialFingerprints": {"reconcileFinding/v1": finding.fingerprint},
        "suppressions": [{"kind": KINDS[finding.suppressed]}] if finding.suppressed else [],
    }
    if finding.fix is not None and finding.fix.safe and item.draft.source.text_kind is TextKind.ORIGINAL:
        result["fixes"] = [_fix(item.draft.source, finding.fix)]
    return result


def _location(spot: Spot) -> dict[str, Any]:
    at = spot.at
    region: dict[str, Any] = {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }
    if at.end > at.start:
        region["snippet"] = {"text": spot.source.text[at.start : at.end]}
    told: dict[str, Any] = {"physicalLocation": {"artifactLocation": _artifact(spot.source), "region": region}}
    if spot.source.text_kind is TextKind.EXTRACTED:
        told["properties"] = {"textKind": "extracted"}
    return told


def _related(spot: Spot, number: int) -> dict[str, Any]:
    return {"id": number, **_location(spot), "message": {"text": inert(passage(spot))}}


def _artifact(source: Source) -> dict[str, str]:
    uri = uri_of(source)
    return {"uri": uri} if uri.startswith("file://") else {"uri": uri, "uriBaseId": ROOT}


def _fix(source: Source, fix: Fix) -> dict[str, Any]:
    replacements = [_replacement(source, edit) for edit in fix.edits]
    changes = [{"artifactLocation": _artifact(source), "replacements": replacements}]
    return {"description": {"text": inert(f"Change {edits(source, fix)}.")}, "artifactChanges": changes}


def _replacement(source: Source, edit: Edit) -> dict[str, Any]:
    line, column = source.position(edit.start)
    end_line, end_column = source.position(edit.end)
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}
