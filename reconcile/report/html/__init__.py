"""A report as one HTML page: nothing is loaded from anywhere, and it can be read without a script.

Every element is built by `markup.tag`, which escapes; style and script are files of this package, inlined.
"""

from __future__ import annotations

from reconcile.model import Report
from reconcile.report.html import check, compare, diff

_PAGES = {"diff": diff.render, "check": check.render, "compare": compare.render, "lint": check.render}


def render(report: Report) -> str:
    """The page of a report; all of it, long lists folded."""
    return _PAGES[report.command](report)
