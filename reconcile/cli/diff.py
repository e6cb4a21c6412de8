"""`reconcile diff`."""

from __future__ import annotations

from typing import Any

import click

from reconcile.cli.exits import Exit
from reconcile.cli.options import common, read_all, settings
from reconcile.cli.output import show
from reconcile.pipeline import diff


@click.command("diff", epilog="Example: reconcile diff brief.md notes.txt --format markdown -o report.md")
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@common
def command(a: str, b: str, config: Any, select: Any, ignore: Any, fail_on: Any, **shown: Any) -> Exit:
    """Compare two sources of one talk, claim by claim: agreements, contradictions, differences, names, and what only
    one of them says. - reads standard input."""
    chosen = settings(config, select, ignore, fail_on)
    left, right = read_all((a, b), chosen)
    return show(diff(left, right, chosen), fail_on=chosen.fail_on, **shown)
