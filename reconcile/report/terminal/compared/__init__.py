"""The parts of `compare`: outlets, points and who makes them, contradictions with their camps, names, copies."""

from __future__ import annotations

from rich.text import Text

from reconcile.report.compared.camps import disputes
from reconcile.report.compared.outlets import outlets
from reconcile.report.compared.told import advice, counts
from reconcile.report.terminal import names, pairs
from reconcile.report.terminal.compared import alone, camps, copies, listing, matrix, spellings
from reconcile.report.terminal.head import summary
from reconcile.report.view import View


def head(seen: View) -> list[Text]:
    """The outlets, counts, advice and warnings."""
    found = disputes(seen.report)
    told = summary(seen, counts(seen.report, found), advice(seen.report, found))
    return [*listing.table(seen, outlets(seen.report)), Text(), *told]


def sections(seen: View) -> list[list[Text]]:
    """The sections in order, empty where there is nothing to say."""
    found = outlets(seen.report)
    _, *others = names.sections(seen)
    return [
        matrix.matrix(seen, found),
        camps.contradictions(seen, found),
        pairs.shifted(seen),
        spellings.spelled_apart(seen),
        *others,
        copies.passages(seen),
        *alone.alone(seen, found),
    ]
