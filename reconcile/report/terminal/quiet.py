"""The quiet report: the counts, and a line a finding."""

from __future__ import annotations

from rich.text import Text

from reconcile.model import Finding
from reconcile.report.digest import spoken
from reconcile.report.escape import visible
from reconcile.report.phrases import counts
from reconcile.report.terminal.lines import paragraph
from reconcile.report.terminal.marks import PLACE, RULE
from reconcile.report.view import View, file_of


def findings(seen: View) -> list[Text]:
    """A line of counts, then `path:line:column: severity code rule: message` for each finding, over as many lines as
    it needs."""
    told = [_told(seen, finding) for finding in spoken(seen.report, "")]
    counted = Text(" · ".join(counts(seen.report)))
    return [line for text in (counted, *told) for line in paragraph(text, seen.width)]


def _told(seen: View, finding: Finding) -> Text:
    line = Text()
    if finding.locations:
        spot = finding.locations[0]
        where = visible(file_of(seen.sources[spot.source]))
        line.append(f"{where}:{spot.line}:{spot.column}: ", style=PLACE)
    line.append(f"{finding.severity} {finding.code} {finding.rule}: ", style=RULE[finding.severity.value])
    return line.append(visible(finding.message))
