"""The points of `compare`: what is said, and who says, differs, contradicts, copies or is silent."""

from __future__ import annotations

from rich.text import Text

from reconcile.model import Point, Stance
from reconcile.report import digest
from reconcile.report.phrases import plural
from reconcile.report.terminal.lines import fit, heading, more, styled
from reconcile.report.terminal.marks import LABEL
from reconcile.report.view import View

SIGNS = {
    Stance.SAYS: ("●", "green"),
    Stance.DIFFERS: ("~", "yellow"),
    Stance.CONTRADICTS: ("✗", "bold red"),
    Stance.COPIES: ("=", "dim"),
    Stance.SILENT: ("·", "dim"),
}
SHOWN = 15


def matrix(seen: View) -> list[Text]:
    """A row a point, a column a source; the points with most independent voices first."""
    points = sorted(seen.report.points, key=lambda point: -point.voices)
    if not points:
        return []
    shown, left = digest.limited(points, SHOWN, seen.verbose)
    keys = "   ".join(f"{sign} {stance.value}" for stance, (sign, _) in SIGNS.items())
    top = styled(" " + " ".join(seen.labels.values()), LABEL)
    rows = [_row(seen, point) for point in shown]
    return [
        heading(plural(len(points), "point"), seen.width),
        styled(fit(f" {keys}", seen.width), "dim"),
        styled(fit(top.plain, seen.width), LABEL),
        *rows,
        *more(left),
    ]


def _row(seen: View, point: Point) -> Text:
    line = Text(" ")
    for source, mark in seen.labels.items():
        sign, style = SIGNS[point.stance.get(source, Stance.SILENT)]
        line.append(sign.ljust(len(mark) + 1), style=style)
    text = min((seen.report.claim(claim).text for claim in point.claims), key=len, default="")
    return line.append(" " + fit(text, max(1, seen.width - line.cell_len - 1)))
