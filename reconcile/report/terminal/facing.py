"""The two passages of a pair: side by side where there is room, else one below the other."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from reconcile.model import Pair
from reconcile.report.escape import visible
from reconcile.report.phrases import said_by
from reconcile.report.terminal.lines import beside, fit, fit_end, paragraph, styled
from reconcile.report.terminal.marks import LABEL, PLACE, marked_lines
from reconcile.report.view import Passage, View, passages

SIDE_BY_SIDE = 100
"""From this width on the passages stand side by side."""

INDENT = 4


def facing(seen: View, pair: Pair) -> list[Text]:
    """Both passages with their places, what differs marked on both sides."""
    left, right = passages(seen, pair)
    room = seen.width - INDENT
    found = _stacked(left, right, room) if seen.width < SIDE_BY_SIDE else _columns(left, right, room)
    return [Text(" " * INDENT).append_text(line) for line in found] + _numbers(seen, pair)


def _stacked(left: Passage, right: Passage, width: int) -> list[Text]:
    """Each passage below its place, both at one indent."""
    indent = max(len(left.label), len(right.label)) + 2
    found = []
    for side in (left, right):
        words = marked_lines(side.pieces, width - indent)
        found += [*_place(side, width, indent), *(Text(" " * indent).append_text(line) for line in words)]
    return found


def _columns(left: Passage, right: Passage, width: int) -> list[Text]:
    """Side by side; places that are too long for a column stand above both, since half a path opens no file."""
    column = (width - 3) // 2
    if max(cell_len(visible(side.place)) + len(side.label) + 2 for side in (left, right)) > column:
        indent = max(len(left.label), len(right.label)) + 2
        above = [line for side in (left, right) for line in _place(side, width, indent)]
        return [*above, *beside(_labelled(left, column), _labelled(right, column), column)]
    sides = []
    for side in (left, right):
        indent = len(side.label) + 2
        words = marked_lines(side.pieces, column - indent)
        sides.append([*_place(side, column, indent), *(Text(" " * indent).append_text(line) for line in words)])
    return beside(sides[0], sides[1], column)


def _labelled(side: Passage, width: int) -> list[Text]:
    """The words of a passage, its label before the first line."""
    indent = len(side.label) + 2
    starts = [styled(side.label.ljust(indent), LABEL)]
    words = marked_lines(side.pieces, width - indent)
    starts += [Text(" " * indent)] * (len(words) - 1)
    return [start.copy().append_text(line) for start, line in zip(starts, words, strict=False)]


def _place(side: Passage, width: int, indent: int) -> list[Text]:
    """Label and place, and who said it when: on the same line or, where that is too narrow, on the next."""
    line = styled(side.label.ljust(indent), LABEL).append(fit_end(side.place, width - indent), style=PLACE)
    said = fit(said_by(side.claim), width - indent)
    if not said:
        return [line]
    if line.cell_len + cell_len(said) + 3 <= width:
        return [line.append(f" · {said}", style="dim")]
    return [line, styled(" " * indent + said, "dim")]


def _numbers(seen: View, pair: Pair) -> list[Text]:
    """Score, conflict and the words that carried the pair, where everything is asked for."""
    if not seen.verbose:
        return []
    carried = f" · carried by: {', '.join(pair.shared)}" if pair.shared else ""
    told = f"{pair.id} · score {pair.score:.2f} · conflict {pair.conflict:.2f}{carried}"
    lines = paragraph(told, seen.width, first=" " * INDENT, indent=INDENT)
    for line in lines:
        line.stylize("dim")
    return lines
