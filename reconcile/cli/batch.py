"""`reconcile batch`."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from reconcile.cli.exits import Exit
from reconcile.cli.options import limits, settings, words_from
from reconcile.cli.remarks import remark
from reconcile.errors import InputError, OutputError

if TYPE_CHECKING:
    from reconcile.cli.batching import Line
    from reconcile.cli.rows import Wanted

NAMED = 5
"""So many lines that could not be used are named at the end."""


@click.command("batch", epilog="Example: reconcile batch pairs.jsonl -o reports.jsonl --jobs 2 --fields summary")
@click.argument("pairs", metavar="PAIRS.jsonl")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the lines to this file.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    metavar="N",
    help="Work in so many processes; the output is the same.",
)
@click.option("--paths", is_flag=True, help="The lines hold paths of files, not texts.")
@click.option("--fields", metavar="KEYS", help="Only these keys of each report, as in summary,findings.")
@click.option("--resume", is_flag=True, help="Go on after the last whole line of the output.")
@click.option("--select", metavar="CODES", help="Only these rules, as in C201,N1.")
@click.option("--ignore", metavar="CODES", help="Not these rules.")
@click.option(
    "--config", type=click.Path(path_type=Path), help="Read settings from this reconcile.toml or pyproject.toml."
)
@words_from
@limits
@click.option("-q", "--quiet", is_flag=True, help="No progress bar.")
def command(
    pairs: str,
    output: Path | None,
    jobs: int,
    paths: bool,
    fields: str | None,
    resume: bool,
    select: str | None,
    ignore: str | None,
    config: Path | None,
    quiet: bool,
) -> Exit:
    """Compare many pairs: a line of JSON in, {"id", "a", "b"} or {"id", "draft", "sources"}, and a line out, {"id",
    "report"}, in order. A line that cannot be used gives {"id", "line", "error"}. - reads standard input."""
    from reconcile.cli.rows import Wanted

    if resume and output is None:
        raise InputError("--resume names no output to go on with", "give --output FILE with it")
    wanted = Wanted(settings=settings(config, select, ignore, None), paths=paths, fields=_fields(fields))
    _refuse_unusable(wanted)
    shown = not quiet and sys.stderr.isatty() and not (output is None and sys.stdout.isatty())
    with _opened(pairs) as file:
        _refuse_input(file, output)
        failed, count = _run(file, wanted, output, jobs, resume=resume, shown=shown)
    if not failed:
        return Exit.CLEAN
    named = ", ".join(str(number) for number in failed[:NAMED]) + (", …" if len(failed) > NAMED else "")
    said = f"{len(failed):,} of {count:,} lines could not be used: {'line' if len(failed) == 1 else 'lines'} {named}"
    remark(f'{said}: see "error" there')
    return Exit.TROUBLE


def _run(
    file: BinaryIO, wanted: Wanted, output: Path | None, jobs: int, *, resume: bool, shown: bool
) -> tuple[list[int], int]:
    """The numbers of the lines that could not be used, and of all lines."""
    from reconcile.cli.batching import lines, rows, undisturbed
    from reconcile.cli.keeping import Kept, kept, sink

    given = lines(file, wanted.settings.max_bytes)
    done = kept(output, given, wanted) if output is not None and resume else Kept(size=0, lines=0, failed=())
    failed, count = list(done.failed), done.lines
    try:
        with (
            sink(output, done.size) as put,
            _progress(file, shown) as advance,
            closing(rows(given, wanted, jobs)) as answers,
        ):
            for line, row in answers:
                with undisturbed():
                    put(row.text)
                    count += 1
                    failed += [line.number] if row.failed else []
                advance(line)
    except BrokenPipeError:
        return failed, count  # the reader has gone, as head does
    except KeyboardInterrupt:
        if sys.stderr.isatty():
            click.echo(err=True)  # ends the line on which the terminal shows ^C
        if output is not None:
            remark(f"{output}: {count:,} lines are whole: --resume goes on after them")
        raise click.Abort from None
    return failed, count


def _refuse_unusable(wanted: Wanted) -> None:
    """Refuse settings that no line could be worked with, before the first is."""
    from reconcile import lexicon
    from reconcile.judge.rules import allowed

    allowed(wanted.settings)
    if wanted.settings.wordnet:
        lexicon.with_wordnet(lexicon.thesaurus(), wanted.settings.wordnet)


def _fields(listed: str | None) -> tuple[str, ...]:
    from reconcile.cli.rows import FIELDS

    if listed is None:
        return ()
    named = tuple(field.strip() for field in listed.split(",") if field.strip())
    unknown = [field for field in named if field not in FIELDS]
    if unknown or not named:
        what = f"no key {unknown[0]!r} in a report" if unknown else "--fields names no key"
        raise InputError(what, f"the keys are {', '.join(FIELDS)}")
    return named


def _opened(pairs: str) -> BinaryIO:
    if pairs == "-":
        return sys.stdin.buffer
    try:
        return open(pairs, "rb")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{pairs}: {reason}", "name a file of JSON lines, or - for standard input") from None


def _refuse_input(file: BinaryIO, output: Path | None) -> None:
    """Refuse an output that is the input, by whatever name or redirection: the first line would overwrite it."""
    with suppress(OSError, ValueError):  # an input that is no file, an output that is not there yet
        given = os.fstat(file.fileno())
        written = os.stat(output) if output is not None else os.fstat(sys.stdout.fileno())
        if stat.S_ISREG(given.st_mode) and os.path.samestat(given, written):
            raise OutputError(f"{output or 'standard output'}: is the input", "name another file for the reports")


@contextmanager
def _progress(file: BinaryIO, shown: bool) -> Iterator[Callable[[Line], None]]:
    """What tells on standard error how far the input is done, where somebody sees it."""
    if not shown:
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), TextColumn("{task.fields[lines]:,} lines"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("batch", total=_size(file), lines=0)
        yield lambda line: bar.update(task, completed=line.end, lines=line.number)


def _size(file: BinaryIO) -> int | None:
    """The bytes of a file, None for a stream."""
    try:
        status = os.fstat(file.fileno())
    except OSError:
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None
