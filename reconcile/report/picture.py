"""The terminal report as a picture."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from reconcile.model import Report
from reconcile.report.terminal import lines


def render_svg(report: Report, width: int = 100) -> str:
    """The terminal report as an SVG, in a window titled `reconcile diff` (or the report's command); same report, same
    bytes.
    """
    console = Console(
        file=StringIO(),
        width=width,
        record=True,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    for line in lines(report, width=width):
        console.print(line, soft_wrap=True)
    return console.export_svg(title=f"reconcile {report.command}", unique_id="reconcile")
