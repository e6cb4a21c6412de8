"""A report onto the screen or into a file, whole or not at all, and the exit status it comes to."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from reconcile.cli.exits import Exit
from reconcile.cli.remarks import remark
from reconcile.errors import InputError, OutputError
from reconcile.lint.writing import write_whole
from reconcile.model import Report, Severity, Source

DEFAULT_WIDTH = 80

ENDINGS = {".md": "markdown", ".markdown": "markdown", ".json": "json", ".csv": "csv", ".html": "html", ".htm": "html"}
"""The format of an output whose `--format` is not given, by the ending of its name."""

ENDING_OF = {"text": ".txt", "markdown": ".md", "json": ".json", "csv": ".csv", "html": ".html", "toml": ".toml"}
"""The ending of a file that is only made to be opened."""


def show(
    report: Report,
    *,
    format_: str | None,
    output: Path | None,
    open_: bool,
    color: str,
    width: int | None,
    quiet: bool,
    verbose: bool,
    fail_on: Severity | None,
) -> Exit:
    """Write a report where it is wanted.

    Raises:
        InputError: a source has nothing in it that is a claim.
        OutputError: the file cannot be written; nothing of it is left behind. Or there is no browser to open it, or
            csv is asked for where there are no points.
    """
    from reconcile.report import render

    refuse_empty(report)
    if open_ and output is None:
        format_ = format_ or "html"
    if output is not None:
        refuse_source(output, [reading.source for reading in report.readings])
    to_terminal = output is None and not open_ and sys.stdout.isatty()
    format_ = format_ or by_ending(output)
    if format_ == "csv" and report.command != "compare":
        raise OutputError(f"csv holds the points of compare, and {report.command} has none", "name another format")
    text = render(
        report,
        format_,
        width=width or (shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns if to_terminal else DEFAULT_WIDTH),
        color=color == "always" or (color == "auto" and to_terminal and "NO_COLOR" not in os.environ),
        quiet=quiet,
        verbose=verbose,
    )
    deliver(text, output, open_, f"{report.command}{ENDING_OF[format_]}")
    return status(report, fail_on)


def by_ending(output: Path | None) -> str:
    """The format that the name of the output asks for."""
    return ENDINGS.get(output.suffix.lower(), "text") if output else "text"


def deliver(text: str, output: Path | None, open_: bool, name: str) -> None:
    """Write, print or open; what is opened without a name becomes a new file, `name` at its end, that only its owner
    may read.

    Raises:
        OutputError: the file cannot be written, or there is no browser to open it.
    """
    if output is None and not open_:
        say(text)
        return
    named = output is not None
    if output is None:
        handle, made = tempfile.mkstemp(prefix="reconcile-", suffix=f"-{name}")
        os.close(handle)
        output = Path(made)
    write(output, text)
    if open_:
        _open(output)
        if not named:
            remark(f"{output}")


def _open(path: Path) -> None:
    import webbrowser

    if not webbrowser.open(path.resolve().as_uri()):
        raise OutputError(f"{path}: no browser to open it with", "open it by hand, or name a program in BROWSER")


def refuse_empty(report: Report) -> None:
    """Refuse a report on a text that says nothing.

    Raises:
        InputError: a source has nothing in it that is a claim.
    """
    for reading in report.readings:
        if not reading.claims:
            name = reading.source.path or reading.source.name
            raise InputError(f"{name}: nothing in it is a claim", "give a text with running sentences")


def refuse_source(output: Path, sources: Sequence[Source]) -> None:
    """Refuse to write a report over one of the texts it is about.

    Raises:
        OutputError: the output is one of the sources.
    """
    if any(source.path is not None and same(source.path, output) for source in sources):
        raise OutputError(f"{output}: is one of the sources", "name another file for the report")


def same(one: str | Path, other: str | Path) -> bool:
    """Whether two paths lead to one file, by whatever name."""
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return os.path.realpath(one) == os.path.realpath(other)


def status(report: Report, fail_on: Severity | None) -> Exit:
    """1 where a finding that is not suppressed reaches the severity, else 0."""
    if fail_on is None:
        return Exit.CLEAN
    counted = (finding for finding in report.findings if finding.suppressed is None)
    return Exit.FINDINGS if any(finding.severity.rank >= fail_on.rank for finding in counted) else Exit.CLEAN


def say(text: str) -> None:
    """Print, with what the terminal cannot show replaced rather than refused."""
    from reconcile.report.plain import shown

    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        sys.stdout.write(shown(text, encoding))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has gone, as head does


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all; into a device or a pipe what it takes.

    Raises:
        OutputError: the file cannot be written.
    """
    if path.is_dir():
        raise OutputError(f"{path}: is a folder", "name a file to write the report to")
    data = text.encode("utf-8")
    if not path.exists() or path.is_file():
        write_whole(path, data)
        return
    try:
        path.write_bytes(data)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}", "name a file that can be written") from None
