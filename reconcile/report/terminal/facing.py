"""The two passages of a pair: side by side where there is room, else one below the other."""

from __future__ import annotations

from rich.text import Text

from reconcile.model import Pair
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
    if seen.width < SIDE_BY_SIDE:
        indent = max(len(left.label), len(right.label)) + 2
        found = [*_passage(left, room, indent), *_passage(right, room, indent)]
    else:
        column = (room - 3) // 2
        sides = [_passage(side, column, len(side.label) + 2) for side in (left, right)]
        found = beside(sides[0], sides[1], column)
    return [Text(" " * INDENT).append_text(line) for line in found] + _numbers(seen, pair)


def _passage(side: Passage, width: int, indent: int) -> list[Text]:
    """The place of a passage, and below it the words."""
    lines = [styled(side.label.ljust(indent), LABEL)]
    lines[0].append(fit_end(side.place, width - indent), style=PLACE)
    said = said_by(side.claim)
    if said and lines[0].cell_len + len(said) + 3 <= width:
        lines[0].append(" · " + fit(said, width), style="dim")
    elif said:
        lines.append(styled(" " * indent + fit(said, width - indent), "dim"))
    return lines + [Text(" " * indent).append_text(line) for line in marked_lines(side.pieces, width - indent)]


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
