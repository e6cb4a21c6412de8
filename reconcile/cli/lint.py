"""`reconcile lint`."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

import click

from reconcile.cli.exits import Exit
from reconcile.cli.linting import Asked, Linted, counted, differences, jobs, lint, mend, refuse_nonsense, settings_shown
from reconcile.cli.options import GLOSSARY, limits
from reconcile.cli.output import refuse_source, say, status, write
from reconcile.cli.remarks import remark
from reconcile.lint.fixes import told
from reconcile.model import Source
from reconcile.read import read
from reconcile.report.escape import toml, visible
from reconcile.report.lint import FORMATS, render


@click.command("lint", epilog="Example: reconcile lint draft.md --source interview.srt")
@click.argument("drafts", metavar="[DRAFT]...", nargs=-1)
@click.option("--format", "format_", type=click.Choice(FORMATS), help="How to write the findings.  [default: full]")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the findings to this file.")
@click.option("--source", "extra", metavar="FILE", multiple=True, help="One more source of every draft; repeatable.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="Exit with 1 for a finding of this severity or above.  [default: warning]",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--select", metavar="CODES", help="Only these rules, as in C201,N1.")
@click.option("--ignore", metavar="CODES", help="Not these rules.")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="Read settings from this file, not from the nearest reconcile.toml or pyproject.toml above each draft.",
)
@click.option(
    "--glossary",
    type=click.Path(path_type=Path),
    expose_value=False,
    callback=lambda ctx, _, value: ctx.meta.__setitem__(GLOSSARY, value),
    help="Names as they are to be spelled, in this TOML file.",
)
@limits
@click.option("--baseline", type=click.Path(path_type=Path), help="Findings in this file are known and do not count.")
@click.option("--update-baseline", is_flag=True, help="Write all findings of now into the baseline.")
@click.option("--changed-since", metavar="REF", help="Only findings on lines changed since this commit (git).")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, in the drafts themselves.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; writes nothing.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also inside quotations.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@click.option("--show-settings", is_flag=True, help="Print the settings of each draft and where they come from.")
@click.option("-q", "--quiet", is_flag=True, help="One line a finding, and no remarks.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour in the formats for people.",
)
def command(
    drafts: tuple[str, ...],
    format_: str | None,
    output: Path | None,
    exit_zero: bool,
    statistics: bool,
    show_settings: bool,
    quiet: bool,
    color: str,
    **asked_for: Any,
) -> Exit:
    """Report what does not hold in drafts, each finding with the passage of the source. Without DRAFT, the drafts of
    the config file. - reads standard input."""
    asked = Asked(**asked_for)
    refuse_nonsense(drafts, asked)
    if show_settings:
        say(toml(settings_shown(drafts, asked)))
        return Exit.CLEAN
    linted, remarks = _linted(drafts, asked, output)
    to_terminal = output is None and sys.stdout.isatty()
    if asked.diff:
        text = differences(linted, asked)
        text = "".join(f"{visible(line)}\n" for line in text.split("\n")[:-1]) if to_terminal else text
    else:
        paint = color == "always" or (color == "auto" and to_terminal and "NO_COLOR" not in os.environ)
        reports = [one.report for one in linted]
        text = render(format_ or ("concise" if quiet else "full"), reports, statistics=statistics, color=paint)
    if output is None:
        say(text)
    else:
        write(output, text)
    for line in () if quiet else remarks:
        remark(line)
    failed = any(status(one.report, one.fail_on) for one in linted)
    return Exit.FINDINGS if failed and not exit_zero else Exit.CLEAN


def _linted(drafts: tuple[str, ...], asked: Asked, output: Path | None) -> tuple[list[Linted], list[str]]:
    """The findings in every draft, in those that were mended what is left, and remarks on what was done."""
    to_do = jobs(drafts, asked)
    reader = cache(_read)
    linted = [lint(job, reader, asked) for job in to_do]
    if output is not None:
        refuse_source(output, [reading.source for one in linted for reading in one.report.readings])
    found, remarks = counted(linted, asked) if not (asked.fix and asked.update_baseline) else (linted, [])
    if not asked.fix:
        return found, remarks
    done = mend(found, asked)
    again = cache(_read)
    linted = [lint(job, again, asked) for job in jobs(drafts, asked)]
    found, remarks = counted(linted, asked)
    return found, [*told(done), *remarks]


def _read(path: str, limit: int) -> Source:
    return read(path, limit=limit)
