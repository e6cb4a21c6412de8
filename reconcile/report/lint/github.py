"""GitHub Actions: a workflow command a finding, which becomes an annotation.

Source: *Workflow commands for GitHub Actions*, "Setting an error message"; the escapes are those of the runner, in
actions/toolkit `packages/core/src/command.ts`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.model import Report, Severity
from reconcile.report.escape import inert, visible
from reconcile.report.lint.items import Item, items, message, path_of

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(reports: Sequence[Report]) -> str:
    """A line a finding that is not suppressed."""
    return "".join(f"{_command(item)}\n" for item in items(reports))


def _command(item: Item) -> str:
    at, finding = item.draft.at, item.finding
    properties = {
        "file": path_of(item.draft.source),
        "line": at.line,
        "col": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
        "title": f"{finding.code} {finding.rule}",
    }
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {told}::{_data(inert(message(item), lines=True))}"


def _data(text: str) -> str:
    """Text with the line ends and the sign that begins an escape escaped, and nothing else that a terminal obeys."""
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)


def _property(text: str) -> str:
    """Text that the end of a property or of all properties cannot stand in."""
    return re.sub("[:,]", lambda sign: f"%{ord(sign[0]):02X}", _data(text))
