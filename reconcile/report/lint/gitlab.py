"""GitLab: a Code Quality report. Source: *Code Quality report format* in the GitLab documentation."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from reconcile.model import Report, Severity
from reconcile.report.escape import inert, writable
from reconcile.report.lint.items import Item, items, message, path_of

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(reports: Sequence[Report]) -> str:
    """An array of the findings that are not suppressed."""
    seen: Counter[str] = Counter()
    return writable(json.dumps([_issue(item, seen) for item in items(reports)], ensure_ascii=False, indent=1)) + "\n"


def _issue(item: Item, seen: Counter[str]) -> dict[str, Any]:
    path = path_of(item.draft.source)
    return {
        "description": f"{item.finding.code} {item.finding.rule}: {inert(' — '.join(message(item).splitlines()))}",
        "check_name": f"{item.finding.code} {item.finding.rule}",
        "fingerprint": _fingerprint(path, item.finding.fingerprint, seen),
        "severity": SEVERITIES[item.finding.severity],
        "location": {"path": path, "lines": {"begin": item.draft.at.line, "end": item.draft.at.end_line}},
    }


def _fingerprint(path: str, words: str, seen: Counter[str]) -> str:
    """A fingerprint that no other issue of the report has: of path, rule and words, and which of several it is."""
    said = f"{path}\n{words}"
    seen[said] += 1
    return hashlib.sha256(f"{said}\n{seen[said]}".encode("utf-8", "surrogatepass")).hexdigest()
