"""`reconcile compare`."""

from __future__ import annotations

from typing import Any

import click

from reconcile.cli.exits import Exit
from reconcile.cli.options import common, read_all, settings
from reconcile.cli.output import show
from reconcile.pipeline import compare


@click.command("compare", epilog="Example: reconcile compare ledger.md wire.html times.txt")
@click.argument("sources", metavar="A B...", nargs=-1, required=True)
@common
def command(sources: tuple[str, ...], config: Any, select: Any, ignore: Any, fail_on: Any, **shown: Any) -> Exit:
    """Compare many sources of one event. - reads standard input."""
    chosen = settings(config, select, ignore, fail_on)
    return show(compare(read_all(sources), chosen), fail_on=chosen.fail_on, **shown)
