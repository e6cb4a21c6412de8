"""The golden files: the report on `examples/interview` in every format. `make golden` runs this and writes them, and
the tables of the README with them.

The terminal report and the picture are drawn by rich, whose versions differ in details; the files are made with the
one in `RICH` and compared only where that one is installed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from reconcile_tables import README, refreshed

from reconcile.model import Report
from reconcile.pipeline import diff
from reconcile.read import read
from reconcile.report import render
from reconcile.report.picture import render_svg

RICH = "15.0.0"
ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
PICTURE = ROOT / "examples" / "interview" / "report.svg"
A, B = "examples/interview/morning-brief.md", "examples/interview/signal-notes.txt"

DRAWN: dict[str, Callable[[Report], str]] = {
    "interview-80.txt": lambda report: render(report, "text", width=80),
    "interview-120.txt": lambda report: render(report, "text", width=120),
    "interview-verbose.txt": lambda report: render(report, "text", width=80, verbose=True),
    "interview-quiet.txt": lambda report: render(report, "text", quiet=True),
    "interview-color.ansi": lambda report: render(report, "text", width=80, color=True),
}
"""The goldens that rich draws."""

PLAIN: dict[str, Callable[[Report], str]] = {
    "interview.md": lambda report: render(report, "markdown"),
    "interview.json": lambda report: render(report, "json"),
}


def interview() -> Report:
    """The report on the interview, its sources named as from the top folder."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        return diff(read(A), read(B))
    finally:
        os.chdir(before)


def picture(report: Report) -> str:
    return render_svg(report, 100)


def main() -> None:
    """Write every golden file, and the picture and the tables of the README."""
    if version("rich") != RICH:
        raise SystemExit(f"the goldens are made with rich {RICH}, not {version('rich')}: pip install rich=={RICH}")
    report = interview()
    for name, made in {**DRAWN, **PLAIN}.items():
        (HERE / name).write_text(made(report), encoding="utf-8", newline="\n")
    PICTURE.write_text(picture(report), encoding="utf-8", newline="\n")
    README.write_text(refreshed(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
