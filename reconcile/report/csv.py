"""The points of a comparison as CSV: a row a point, a column an outlet."""

from __future__ import annotations

import csv
from io import StringIO

from reconcile.model import Report, Stance
from reconcile.report.compared.told import speaking, text_of
from reconcile.report.escape import cell

HEADS = ("point", "relation", "voices", "sources", "text", "claims")


def render(report: Report) -> str:
    """The points as CSV (RFC 4180, line feeds): id, relation, independent voices, sources, text, ids of the claims, and
    the stance of each source. No cell acts as a formula in a spreadsheet.
    """
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    names = [reading.source.name for reading in report.readings]
    writer.writerow([cell(head) for head in (*HEADS, *names)])
    for point in report.points:
        told = (point.id, point.relation, str(point.voices), str(speaking(point)), text_of(report, point))
        stances = [point.stance.get(reading.source.id, Stance.SILENT).value for reading in report.readings]
        writer.writerow([cell(value) for value in (*told, " ".join(point.claims), *stances)])
    return written.getvalue()
