"""`reconcile compare`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from reconcile.cli.exits import Exit
from reconcile.cli.options import common, settings
from reconcile.cli.output import show
from reconcile.model import Report
from reconcile.pipeline import compare

SORTS = ("voices", "place", "contradictions")


@click.command("compare", epilog="Example: reconcile compare ledger.md wire.html talks/ 'notes/*.txt'")
@click.argument("sources", metavar="A B...", nargs=-1, required=True)
@click.option(
    "--min-sources",
    type=click.IntRange(min=2),
    default=2,
    show_default=True,
    metavar="N",
    help="Only points that so many sources speak to.",
)
@click.option(
    "--sort",
    type=click.Choice(SORTS),
    default="voices",
    show_default=True,
    help="Points with most independent voices first, or by place in the first source, or what is contradicted first.",
)
@common
def command(
    sources: tuple[str, ...],
    min_sources: int,
    sort: str,
    config: Any,
    select: Any,
    ignore: Any,
    fail_on: Any,
    **shown: Any,
) -> Exit:
    """Compare many sources of one event: what each says, who contradicts whom, who copies. Folders and patterns stand
    for the files in them. - reads standard input."""
    from reconcile.cli.gathering import gathered, without

    chosen = settings(config, select, ignore, fail_on)
    found = gathered(sources, chosen)
    report = compare(found.sources, chosen)
    if empty := [one.source for one in report.readings if not one.claims and one.source.path in found.unnamed]:
        found = without(found, empty)
        report = compare(found.sources, chosen)
    report = replace(report, notes=(*found.notes, *report.notes))
    return show(arranged(report, sort, min_sources), fail_on=chosen.fail_on, **shown)


def arranged(report: Report, sort: str, least: int) -> Report:
    """The report with the points that at least so many sources speak to, in the order asked for; they keep their ids,
    which count them by voices.
    """
    from reconcile.report.compared.told import speaking

    points = [point for point in report.points if speaking(point) >= least]
    if sort == "place":
        points.sort(key=lambda point: _place(point.claims[0]))
    elif sort == "contradictions":
        points.sort(key=lambda point: point.relation != "contradict")
    return replace(report, points=tuple(points))


def _place(claim: str) -> tuple[int, int]:
    source, _, number = claim.rpartition(".")
    return int(source[1:]), int(number)
