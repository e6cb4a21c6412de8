"""The quiet report: the counts, and a line a finding."""

from __future__ import annotations

from rich.text import Text

from reconcile.model import Finding
from reconcile.report.digest import spoken
from reconcile.report.escape import visible
from reconcile.report.phrases import counts
from reconcile.report.terminal.lines import fit
from reconcile.report.terminal.marks import PLACE, RULE
from reconcile.report.view import View, file_of, label


def findings(seen: View) -> list[Text]:
    """One line of counts, then `path:line:column: severity code rule: message` for each finding."""
    return [Text(fit(" · ".join(counts(seen.report)), seen.width)), *(_line(seen, f) for f in spoken(seen.report, ""))]


def _line(seen: View, finding: Finding) -> Text:
    """The finding with its whole path; where that does not fit, with its source's label, and cut."""
    full = _told(seen, finding, True)
    if full.cell_len <= seen.width:
        return full
    short = _told(seen, finding, False)
    short.plain = fit(short.plain, seen.width)
    return short


def _told(seen: View, finding: Finding, with_path: bool) -> Text:
    line = Text()
    if finding.locations:
        spot = finding.locations[0]
        where = visible(file_of(seen.sources[spot.source])) if with_path else label(seen, spot.source)
        line.append(f"{where}:{spot.line}:{spot.column}: ", style=PLACE)
    line.append(f"{finding.severity} {finding.code} {finding.rule}: ", style=RULE[finding.severity.value])
    return line.append(visible(finding.message))
