"""The report for a terminal, a pipe or a text file: lines that are never wider than asked for.

Everything is said in plain text: what parts is underlined with `^^^`, `~~~` or `+++`. Colour repeats it.
"""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.text import Text

from reconcile.model import Report
from reconcile.report.terminal import compared, draft, head, names, pairs, quiet, quotes, rest
from reconcile.report.view import View, view

NARROWEST = 40
"""Less than this no report can be read in; smaller widths count as this."""


def render(report: Report, *, width: int = 80, color: bool = False, verbose: bool = False, quiet: bool = False) -> str:
    """The report as text; no line is wider than `width` columns, and without `color` there is no escape in it."""
    console = Console(
        file=StringIO(),
        width=max(width, NARROWEST),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )
    with console.capture() as captured:
        for line in lines(report, width=width, verbose=verbose, quiet=quiet):
            console.print(line, soft_wrap=True)
    return captured.get()


def lines(report: Report, *, width: int, verbose: bool = False, quiet: bool = False) -> list[Text]:
    """The lines of the report, styled, each at most `width` columns wide."""
    seen = view(report, verbose=verbose, width=max(width, NARROWEST))
    found = _quiet(seen) if quiet else _full(seen)
    for line in found:
        line.rstrip()
    return found


def _quiet(seen: View) -> list[Text]:
    return quiet.findings(seen)


def _full(seen: View) -> list[Text]:
    """Head and sections, one empty line between them."""
    sections = [*_of(seen), rest.aside(seen)]
    found: list[Text] = []
    for section in sections:
        if section:
            found += [Text(), *section] if found else section
    return found


def _of(seen: View) -> list[list[Text]]:
    """Head and sections of the command that made the report."""
    if seen.report.command == "compare":
        return [compared.head(seen), *compared.sections(seen)]
    return [head.head(seen), *(_of_draft(seen) if seen.report.support else _of_sources(seen))]


def _of_sources(seen: View) -> list[list[Text]]:
    """The sections of `diff`."""
    return [
        pairs.contradictions(seen),
        pairs.shifted(seen),
        *names.sections(seen),
        pairs.differing(seen),
        pairs.agreements(seen),
        *rest.alone(seen),
    ]


def _of_draft(seen: View) -> list[list[Text]]:
    """The sections of `check`."""
    return [
        draft.first(seen),
        draft.claims(seen),
        quotes.quotations(seen),
        *names.sections(seen),
        draft.passed_over(seen),
        compared.copies.passages(seen),
    ]
