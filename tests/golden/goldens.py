"""The golden files: the report on `examples/interview` in every format, and what lint prints about
`examples/newsletter`. `make golden` runs this and writes them, and
the tables of the README with them.

The terminal report and the picture are drawn by rich, whose versions differ in details; the files are made with the
one in `RICH` and compared only where that one is installed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import chdir, redirect_stdout, suppress
from importlib.metadata import version
from io import StringIO
from pathlib import Path

from chromium import PROGRAM, photograph
from reconcile_tables import README, refreshed

from reconcile.cli.main import main as command
from reconcile.model import Report
from reconcile.pipeline import diff
from reconcile.read import read
from reconcile.report import render
from reconcile.report.picture import render_svg

RICH = "15.0.0"
ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
PICTURE = ROOT / "examples" / "interview" / "report.svg"
PAGE = ROOT / "examples" / "interview" / "page.png"
PAGE_SIZE = (1440, 2200)
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


LINT = {
    "lint-full.txt": "full",
    "lint-concise.txt": "concise",
    "lint.jsonl": "jsonl",
    "lint-github.txt": "github",
    "lint-gitlab.json": "gitlab",
    "lint.sarif": "sarif",
    "lint-rdjson.json": "rdjson",
    "lint-junit.xml": "junit",
}
"""The goldens of lint by their formats; its `json` is the shape of `interview.json`."""

DRAFTS = ("examples/newsletter/draft.md", "examples/newsletter/clean.md")


def linted(format: str) -> str:
    """What `reconcile lint` prints about the newsletter, called from the top folder."""
    printed = StringIO()
    with chdir(ROOT), redirect_stdout(printed), suppress(SystemExit):
        command(["lint", "--format", format, *DRAFTS])
    return printed.getvalue()


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
    """Write every golden file, and the pictures and the tables of the README."""
    if version("rich") != RICH:
        raise SystemExit(f"the goldens are made with rich {RICH}, not {version('rich')}: pip install rich=={RICH}")
    report = interview()
    for name, made in {**DRAWN, **PLAIN}.items():
        (HERE / name).write_text(made(report), encoding="utf-8", newline="\n")
    for name, format in LINT.items():
        (HERE / name).write_text(linted(format), encoding="utf-8", newline="\n")
    PICTURE.write_text(picture(report), encoding="utf-8", newline="\n")
    if PROGRAM is None:
        print(f"{PAGE.name} is left as it is: no Chromium here to take it with")
    else:
        PAGE.write_bytes(photograph(render(report, "html"), PAGE_SIZE))
    README.write_text(refreshed(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
