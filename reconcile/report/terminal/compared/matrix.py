"""The points as a matrix: a row a point, a column an outlet.

Where there is room the columns have the short names of the outlets, else their letters, one below the other where they
have two; where what is left for the text is too narrow, the text stands above its row; and where even the row of signs
is too wide, each point lists the letters of those that speak.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from reconcile.model import Point, Stance
from reconcile.report import digest
from reconcile.report.compared.outlets import Outlet
from reconcile.report.compared.told import text_of
from reconcile.report.escape import visible
from reconcile.report.phrases import plural
from reconcile.report.terminal.lines import fit, heading, more, paragraph, styled
from reconcile.report.terminal.marks import LABEL, PLACE
from reconcile.report.view import View, short_place

SIGNS = {
    Stance.SAYS: ("●", "green"),
    Stance.DIFFERS: ("◐", "yellow"),
    Stance.CONTRADICTS: ("✗", "bold red"),
    Stance.COPIES: ("≈", "cyan"),
    Stance.SILENT: ("·", "dim"),
}
SHOWN = 20

NAMED = 0.45
"""The columns may take this share of the width to show names."""

LEAST_TEXT = 30
"""Columns that a text needs to be read beside the signs."""

TIGHT = 5
"""Signs without a space between them stand in groups of so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a row of signs is set: the lines of its head, the column at which each sign begins, its whole width, and
    whether the text stands beside it (else above). No columns: the outlets that speak are listed.
    """

    heads: tuple[str, ...]
    columns: tuple[int, ...]
    width: int
    beside: bool


def matrix(seen: View, outlets: Sequence[Outlet]) -> list[Text]:
    """The section of points, in the order of the report."""
    points = seen.report.points
    if not points:
        return []
    size = max(2, len(str(max(point.voices for point in points))))
    shown, left = digest.limited(points, SHOWN, seen.verbose)
    set_ = layout([outlet.short for outlet in outlets], [outlet.letter for outlet in outlets], seen.width - size - 4)
    return [
        heading(plural(len(points), "point"), seen.width),
        *_legend(seen),
        *(styled(" " * (size + 3) + head, LABEL) for head in set_.heads),
        *(line for point in shown for line in _rows(seen, point, set_, size)),
        *more(left),
    ]


def _legend(seen: View) -> list[Text]:
    keys = "   ".join(f"{sign} {stance.value}" for stance, (sign, _) in SIGNS.items())
    lines = paragraph(f"{keys}   number: voices", seen.width, first=" ", indent=1)
    for line in lines:
        line.stylize("dim")
    return lines


def layout(shorts: Sequence[str], letters: Sequence[str], width: int) -> Layout:
    """The layout that tells most in so many columns."""
    sizes = [cell_len(visible(short)) + 2 for short in shorts]
    if sum(sizes) <= NAMED * width:
        return _set(["".join(f"{visible(short)}  " for short in shorts)], sizes, beside=True)
    heads = tuple("".join(letter[at : at + 1] or " " for letter in letters) for at in range(max(map(len, letters))))
    spaced = [2] * len(letters)
    grouped = [2 if at % TIGHT == TIGHT - 1 else 1 for at in range(len(letters))]
    for steps in (spaced, grouped):
        if sum(steps) + 2 + LEAST_TEXT <= width:
            return _set([_spread(head, steps) for head in heads], steps, beside=True)
    for steps in (grouped, [1] * len(letters)):
        if sum(steps) <= width:
            return _set([_spread(head, steps) for head in heads], steps, beside=False)
    return Layout(heads=(), columns=(), width=0, beside=False)


def _spread(head: str, steps: Sequence[int]) -> str:
    return "".join(char.ljust(step) for char, step in zip(head, steps, strict=True)).rstrip()


def _set(heads: Sequence[str], steps: Sequence[int], *, beside: bool) -> Layout:
    starts = tuple(sum(steps[:at]) for at in range(len(steps)))
    return Layout(heads=tuple(head.rstrip() for head in heads), columns=starts, width=sum(steps), beside=beside)


def _rows(seen: View, point: Point, set_: Layout, size: int) -> list[Text]:
    """A point: voices, signs, text; in the verbose report the claims with their places below."""
    line = styled(f" {point.voices:>{size}}  ", "bold")
    text = text_of(seen.report, point)
    below = _claims(seen, point, size + 3) if seen.verbose else []
    if set_.beside:
        line.append_text(_signs(seen, point, set_))
        line.append(" " * max(0, size + 4 + set_.width - line.cell_len))
        return [line.append(fit(text, seen.width - line.cell_len)), *below]
    signs = _signs(seen, point, set_) if set_.columns else _listed(seen, point)
    line.append(fit(text, seen.width - line.cell_len))
    indent = " " * (size + 3)
    return [line, *_indented(signs, indent, seen.width), *below]


def _indented(signs: Text, indent: str, width: int) -> list[Text]:
    return paragraph(signs, width, first=indent, indent=len(indent))


def _signs(seen: View, point: Point, set_: Layout) -> Text:
    line = Text()
    for source, column in zip(seen.sources, set_.columns, strict=True):
        sign, style = SIGNS[point.stance.get(source, Stance.SILENT)]
        line.append(" " * (column - line.cell_len)).append(sign, style=style)
    return line


def _listed(seen: View, point: Point) -> Text:
    """The letters of those that speak, by stance."""
    line = Text()
    for stance, (sign, style) in SIGNS.items():
        letters = [mark for source, mark in seen.labels.items() if point.stance.get(source) is stance]
        if letters and stance is not Stance.SILENT:
            line.append("  " if line else "").append(sign, style=style).append(f" {' '.join(letters)}")
    return line


def _claims(seen: View, point: Point, indent: int) -> list[Text]:
    found: list[Text] = []
    for claim_id in point.claims:
        claim = seen.report.claim(claim_id)
        place = short_place(seen, claim)
        lines = paragraph(claim.text, seen.width, first=f"{' ' * indent}{place}  ", indent=indent + len(place) + 2)
        lines[0].stylize(PLACE, indent, indent + len(place))
        found += lines
    return found
