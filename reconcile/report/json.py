"""The report as JSON, version 1 of the contract."""

from __future__ import annotations

import json

from reconcile.model import Report
from reconcile.report.escape import writable


def render(report: Report) -> str:
    """The contract's JSON, indented by one space, ending in a line feed; it can always be written as UTF-8."""
    return writable(json.dumps(report.to_dict(), ensure_ascii=False, indent=1)) + "\n"
