"""The whole report of each draft, in the shape of the contract."""

from __future__ import annotations

import json
from collections.abc import Sequence

from reconcile.model import Report
from reconcile.model.contract import VERSION
from reconcile.report.escape import writable


def render(reports: Sequence[Report]) -> str:
    """`{"version": 1, "command": "lint", "reports": […]}`, indented by one space; suppressed findings are marked."""
    whole = {"version": VERSION, "command": "lint", "reports": [report.to_dict() for report in reports]}
    return writable(json.dumps(whole, ensure_ascii=False, indent=1)) + "\n"
