"""How many findings there are, in one line and by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reconcile.model import Report, Severity
from reconcile.report.lint.items import items
from reconcile.report.phrases import plural


def summary(reports: Sequence[Report]) -> str:
    """*2 errors, 1 warning in 1 draft (3 suppressed)*."""
    found = Counter(item.finding.severity for item in items(reports))
    counted = [plural(found[level], level.value) for level in Severity if found[level]]
    hidden = sum(finding.suppressed is not None for report in reports for finding in report.findings)
    told = f"{', '.join(counted) or 'no findings'} in {plural(len(reports), 'draft')}"
    return f"{told} ({hidden} suppressed)" if hidden else told


def statistics(reports: Sequence[Report]) -> list[str]:
    """A line a rule, the most frequent first: count, severity, code, name."""
    found = Counter((item.finding.severity, item.finding.code, item.finding.rule) for item in items(reports))
    rows = sorted(found.items(), key=lambda row: (-row[1], -row[0][0].rank, row[0][1]))
    digits = len(str(max(found.values(), default=0)))
    return [f"{count:>{digits}}  {level.value:<7}  {code} {rule}" for (level, code, rule), count in rows]
