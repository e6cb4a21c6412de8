"""Plain text: paragraphs, lists, headings and speakers by the look of the lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reconcile.model import Block, BlockKind
from reconcile.read.clean import Part, block, gap
from reconcile.read.headings import is_short, looks_like_heading, punctuated
from reconcile.read.lines import NO_MARKER, Line, Marker, ends_sentence, lines, marker, parted_comments
from reconcile.read.turns import Turn, turns
from reconcile.read.wrapping import soft_ends


class _Row(NamedTuple):
    """A line with its marker and the turn it begins."""

    line: Line
    marker: Marker
    turn: Turn

    @property
    def body(self) -> Part:
        offset = self.marker.length + self.turn.length
        return Part(self.line.start + offset, self.line.end, None, self.turn.seconds)


_Group = list[_Row]


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text.

    Blank lines and rulers separate; lines are joined only where a margin parted them. Markers, speaker labels, times
    at line starts and underlines are markup. A line that is a comment to lint is set aside.
    """
    found, comments = parted_comments(lines(text))
    made = [
        one
        for group, kind, level, speaker in _kinds(_groups(_rows(found)))
        for one in block(text, _parts(group), kind, level=level, speaker=speaker)
    ]
    for line in comments:
        made += block(text, [Part(line.start, line.end)], BlockKind.META, aside="comment")
    return tuple(sorted(made, key=lambda one: one.runs[0].start))


def _parts(group: _Group) -> Iterable[Part]:
    for row in group:
        if row is not group[0]:
            yield gap(row.line.start)
        yield row.body


def _rows(found: Sequence[Line]) -> list[_Row]:
    rows = []
    glued = 0
    for line in found:
        mark = marker(line.text, glued)
        glued = mark.number if mark.kind == "glued" else glued
        rows.append((line, mark))
    begun = turns([line.text[mark.length :] for line, mark in rows])
    return [_Row(line, mark, turn) for (line, mark), turn in zip(rows, begun, strict=True)]


def _groups(rows: Sequence[_Row]) -> list[_Group]:
    """The rows that one margin parted, put together; a row of a label or time alone goes with what follows it."""
    closed = [row.marker is not NO_MARKER or row.turn.length > 0 for row in rows]
    timed = [row.turn.seconds is not None and row.turn.speaker is None for row in rows]
    soft = soft_ends([row.line for row in rows], closed)
    groups: list[_Group] = []
    for index, row in enumerate(rows):
        if index and not row.line.parted and not rows[index - 1].line.underlined:
            words = rows[index + 1] if _is_bare(row) and index + 1 < len(rows) else row
            joined = timed[index] and _runs_on(groups[-1], words) if closed[index] else _goes_on(groups[-1], row)
            if joined or soft[index] or _is_bare(rows[index - 1]):
                groups[-1].append(row)
                continue
        groups.append([row])
    return groups


def _is_bare(row: _Row) -> bool:
    """Whether the row holds nothing but a label or a time."""
    return row.turn.length > 0 and row.body.start >= row.line.end


def _goes_on(group: _Group, row: _Row) -> bool:
    """Whether a row is a further line of the list item that the group is."""
    first = group[0]
    if first.marker is NO_MARKER:
        return False
    indented = row.line.indent > first.line.indent
    return indented or (row.line.text[0].islower() and not ends_sentence(group[-1].line.text))


def _runs_on(group: _Group, row: _Row) -> bool:
    """Whether the words of a row, at a time of its own, go on with the sentence of the timed rows before it."""
    last = group[-1]
    if group[0].turn.seconds is None or _is_bare(last):
        return False
    return not ends_sentence(last.line.text) and row.line.text[row.turn.length :][:1].islower()


def _kinds(groups: Sequence[_Group]) -> Iterable[tuple[_Group, BlockKind, int, str | None]]:
    """Each group with its kind, level and speaker; in a transcript a speaker keeps the floor until the next."""
    texts = [" ".join(row.line.text for row in group) for group in groups]
    proper = punctuated(texts)
    keeps = sum(group[0].turn.speaker is not None for group in groups) * 3 >= len(groups)
    speaker: str | None = None
    indents: list[int] = []
    for index, group in enumerate(groups):
        kind, level = _kind(groups, texts, index, proper)
        if kind is BlockKind.ITEM:
            level = _depth(indents, group[0].line.indent)
        else:
            indents.clear()
        speaker = group[0].turn.speaker or (speaker if keeps and kind is not BlockKind.HEADING else None)
        yield group, kind, level, speaker


def _kind(groups: Sequence[_Group], texts: Sequence[str], index: int, proper: bool) -> tuple[BlockKind, int]:
    first = groups[index][0]
    if groups[index][-1].line.underlined and first.marker is NO_MARKER and is_short(texts[index]):
        return BlockKind.HEADING, groups[index][-1].line.underlined
    if first.turn.length:
        return BlockKind.PARAGRAPH, 0
    if first.marker is not NO_MARKER:
        return (BlockKind.HEADING, 1) if proper and _is_numbered_heading(groups, index) else (BlockKind.ITEM, 1)
    following = texts[index + 1] if index + 1 < len(texts) else None
    alone = first.line.parted and (following is None or groups[index + 1][0].line.parted)
    if proper and len(groups[index]) <= 2 and looks_like_heading(texts[index], following, alone):
        return BlockKind.HEADING, 1
    return BlockKind.PARAGRAPH, 0


def _is_numbered_heading(groups: Sequence[_Group], index: int) -> bool:
    """Whether a numbered line numbers a section rather than an item: short, no sentence, no numbered neighbour."""
    first = groups[index][0]
    neighbours = [groups[near][0] for near in (index - 1, index + 1) if 0 <= near < len(groups)]
    if first.marker.kind != "number" or any(row.marker.kind == "number" for row in neighbours):
        return False
    return is_short(first.line.text) and not ends_sentence(first.line.text)


def _depth(indents: list[int], indent: int) -> int:
    """The level of an item, from 1; `indents` are those of the items it stands under and is kept up to date."""
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or indents[-1] < indent:
        indents.append(indent)
    return len(indents)
