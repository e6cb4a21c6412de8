"""The quiet report: the counts, and a line a finding."""

from __future__ import annotations

from rich.text import Text

from reconcile.model import Finding
from reconcile.report.digest import spoken
from reconcile.report.escape import visible
from reconcile.report.phrases import counts
from reconcile.report.terminal.lines import fit, fit_end
from reconcile.report.terminal.marks import PLACE, RULE
from reconcile.report.view import View, file_of


def findings(seen: View) -> list[Text]:
    """One line of counts, then `path:line:column: severity code rule: message` for each finding."""
    return [Text(fit(" · ".join(counts(seen.report)), seen.width)), *(_line(seen, f) for f in spoken(seen.report, ""))]


def _line(seen: View, finding: Finding) -> Text:
    line = Text()
    if finding.locations:
        spot = finding.locations[0]
        where = f"{file_of(seen.sources[spot.source])}:{spot.line}:{spot.column}"
        line.append(f"{fit_end(where, seen.width // 2)}: ", style=PLACE)
    line.append(f"{finding.severity} {finding.code} {finding.rule}: ", style=RULE[finding.severity.value])
    line.append(visible(finding.message))
    return line if line.cell_len <= seen.width else _shortened(line, seen.width)


def _shortened(line: Text, width: int) -> Text:
    shown = line.copy()
    shown.plain = fit(line.plain, width)
    return shown
