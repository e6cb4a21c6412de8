"""The outlets as a table: what the letters stand for, how much each has in common with the others, and with whom."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from reconcile.report.compared.outlets import Outlet
from reconcile.report.terminal.lines import fit, styled
from reconcile.report.terminal.marks import LABEL
from reconcile.report.view import View

HEADS = ("claims", "points", "shared", "nearest")
"""The columns of figures; where it is narrow the first ones are left out."""

LEAST_NAME = 14
"""Columns that a name needs."""


def table(seen: View, outlets: Sequence[Outlet]) -> list[Text]:
    """A row an outlet: its claims, the points it speaks to, the share of its claims that others have too, the nearest
    outlet and how many points the two make together.
    """
    rows = [HEADS, *(_figures(seen, outlet) for outlet in outlets)]
    sizes = [max(map(len, column)) for column in zip(*rows, strict=True)]
    letters = max(len(outlet.letter) for outlet in outlets)
    first = 0
    while seen.width - letters - 3 - sum(size + 2 for size in sizes[first:]) < LEAST_NAME:
        first += 1
    room = seen.width - letters - 3 - sum(size + 2 for size in sizes[first:])
    names = [fit(name, room) for name in ("outlet", *(outlet.reading.source.name for outlet in outlets))]
    wide = max(map(cell_len, names))
    told = [
        name + " " * (wide - cell_len(name)) + "".join(f"  {row[at]:>{sizes[at]}}" for at in range(first, len(HEADS)))
        for name, row in zip(names, rows, strict=True)
    ]
    top = styled(" " * (letters + 3) + told[0], "dim")
    return [top, *(_row(outlet, letters, line, wide) for outlet, line in zip(outlets, told[1:], strict=True))]


def _figures(seen: View, outlet: Outlet) -> tuple[str, ...]:
    reading = outlet.reading
    nearest = f"{seen.labels[outlet.nearest]} ({outlet.together})" if outlet.nearest else "–"
    return str(len(reading.claims)), str(outlet.points), f"{reading.coverage:.0%}", nearest


def _row(outlet: Outlet, letters: int, told: str, wide: int) -> Text:
    line = styled(f" {outlet.letter:<{letters}}  ", LABEL).append(told, style="")
    line.stylize("bold", letters + 3, letters + 3 + wide)
    return line
