"""Passages that stand nearly to the letter in two outlets, as a wire copy does."""

from __future__ import annotations

from rich.text import Text

from reconcile.model import Copy
from reconcile.report import digest
from reconcile.report.compared.told import beginning, both_places
from reconcile.report.phrases import plural
from reconcile.report.terminal.lines import fit, heading, more, styled
from reconcile.report.terminal.marks import PLACE
from reconcile.report.view import View

SHOWN = 12


def passages(seen: View) -> list[Text]:
    """The section of near-verbatim passages, the longest first."""
    found = sorted(seen.report.copies, key=lambda copy: -copy.words)
    if not found:
        return []
    shown, left = digest.limited(found, SHOWN, seen.verbose)
    places = [both_places(copy, seen.sources, seen.labels) for copy in shown]
    first, second = (max(len(spot[side]) for spot in places) for side in (0, 1))
    title = f"{plural(len(found), 'near-verbatim passage')}, counted as one voice"
    lines = [
        _line(seen, copy, f"{spots[0]:<{first}}  as {spots[1]:<{second}}")
        for copy, spots in zip(shown, places, strict=True)
    ]
    return [heading(title, seen.width), *lines, *more(left)]


def _line(seen: View, copy: Copy, where: str) -> Text:
    line = styled(f" {where}  ", PLACE).append(f"{copy.words:>4} words  ")
    match = copy.copy
    text = beginning(seen.sources[match.source], match.start, match.end)
    return line.append(fit(f"“{text}”", max(1, seen.width - line.cell_len)), style="dim")
