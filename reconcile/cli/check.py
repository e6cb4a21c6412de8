"""`reconcile check`."""

from __future__ import annotations

from typing import Any

import click

from reconcile.cli.exits import Exit
from reconcile.cli.options import common, read_all, settings
from reconcile.cli.output import show
from reconcile.pipeline import check


@click.command("check", epilog="Example: reconcile check draft.md interview.srt article.html")
@click.argument("draft", metavar="DRAFT")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@common
def command(
    draft: str, sources: tuple[str, ...], config: Any, select: Any, ignore: Any, fail_on: Any, **shown: Any
) -> Exit:
    """Check each claim of a draft against its sources. - reads standard input."""
    chosen = settings(config, select, ignore, fail_on)
    texts = read_all((draft, *sources), chosen)
    return show(check(texts[0], texts[1:], chosen), fail_on=chosen.fail_on, **shown)
