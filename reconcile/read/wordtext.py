"""The paragraphs of a Word document in order: text as it reads with all changes accepted.

Deletions, hidden text, the instructions of fields and the placeholders of forms are left out; the results of fields,
text boxes and insertions are kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reconcile.model import BlockKind
from reconcile.read.extracted import Piece
from reconcile.read.wordnames import is_on, short
from reconcile.read.wordstyles import Style, by_id
from reconcile.read.xml import parse

_LEFT_OUT = ("w:del", "w:moveFrom", "mc:Fallback", "w:rt", "w:pPrChange", "w:rPrChange")
_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_PARTING = ("separator", "continuationSeparator", "continuationNotice")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that goes on. `item` and `heading` are levels from 1; `goes_on`: its end is deleted."""

    words: list[str] = field(default_factory=list)
    style: str = ""
    item: int | None = None
    heading: int | None = None
    listed: bool = True
    goes_on: bool = False


@dataclass(slots=True)
class Body:
    """What has been read so far: the pieces, and how much of what was left out."""

    styles: Mapping[str, Style]
    pieces: list[Piece] = field(default_factory=list)
    deletions: int = 0
    hidden: int = 0


@dataclass(slots=True)
class _State:
    """Where in the document we are. `out` is the depth of the element that is left out, 0 for none; `runs` says of each
    open run whether it is hidden, `fields` of each open field whether its result has begun; `rows` holds the cells of
    each open table's row, each cell its pieces."""

    body: Body
    open: list[str] = field(default_factory=list)
    out: int = 0
    paragraphs: list[_Paragraph] = field(default_factory=list)
    runs: list[bool] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)
    instructions: int = 0
    rows: list[list[list[Piece]]] = field(default_factory=list)
    carried: list[str] = field(default_factory=list)
    text: list[str] | None = None
    trimmed: bool = False
    placeholder: bool = False


def read_part(data: bytes, body: Body) -> None:
    """Put the paragraphs of the document, or of its notes, to the body.

    Raises:
        XmlError: the XML cannot be read.
    """
    state = _State(body)

    def text(words: str) -> None:
        if state.text is not None:
            state.text.append(words)

    parse(data, lambda name, given: _start(state, short(name), given), lambda _: _end(state), text)


def _start(state: _State, name: str, given: dict[str, str]) -> None:
    parents = tuple(state.open[-2:])
    state.open.append(name)
    if state.out:
        return
    if name == "w:del" and parents == ("w:pPr", "w:rPr"):
        if state.paragraphs:
            state.paragraphs[-1].goes_on = True
    elif _is_left_out(state, name, given):
        state.out = len(state.open)
    elif name in ("w:t", "m:t"):
        state.text, state.trimmed = [], name == "w:t" and given.get("space") != "preserve"
    elif name in _SIGNS and parents[-1:] == ("w:r",):
        _say(state, _SIGNS[name])
    else:
        _open(state, name, parents, given)


def _is_left_out(state: _State, name: str, given: dict[str, str]) -> bool:
    if name in _LEFT_OUT:
        state.body.deletions += name == "w:del"
        return True
    if name == "w:sdtContent" and state.placeholder:
        state.placeholder = False
        return True
    return name in ("w:footnote", "w:endnote") and given.get("type") in _PARTING


def _open(state: _State, name: str, parents: tuple[str, ...], given: dict[str, str]) -> None:
    if name == "w:p":
        state.paragraphs.append(_Paragraph(words=state.carried))
        state.carried = []
    elif name == "w:r":
        state.runs.append(False)
    elif name == "w:tbl":
        state.rows.append([])
    elif name == "w:tc" and state.rows:
        state.rows[-1].append([])
    elif name in ("w:sdt", "w:showingPlcHdr"):
        state.placeholder = name != "w:sdt" and is_on(given)
    elif name == "w:fldChar":
        _field(state, given.get("fldCharType", ""))
    elif parents == ("w:r", "w:rPr"):
        _look_of_run(state, name, given)
    elif "w:pPr" in parents and state.paragraphs:
        _look_of_paragraph(state.paragraphs[-1], name, given)


def _field(state: _State, kind: str) -> None:
    if kind == "begin":
        state.fields.append(False)
        state.instructions += 1
    elif kind == "separate" and state.fields and not state.fields[-1]:
        state.fields[-1] = True
        state.instructions -= 1
    elif kind == "end" and state.fields and not state.fields.pop():
        state.instructions -= 1


def _end_instructions(state: _State) -> None:
    """An instruction ends with its paragraph at the latest, so that a broken field does not swallow the document."""
    if state.instructions and not state.paragraphs:
        state.fields.clear()
        state.instructions = 0


def _look_of_run(state: _State, name: str, given: dict[str, str]) -> None:
    if name == "w:vanish":
        state.runs[-1] = is_on(given)
    elif name == "w:rStyle" and by_id(given.get("val", ""), state.body.styles).hidden:
        state.runs[-1] = True


def _look_of_paragraph(paragraph: _Paragraph, name: str, given: dict[str, str]) -> None:
    value = given.get("val", "")
    number = int(value[:2]) if value.isascii() and value.isdigit() else 0
    if name == "w:pStyle":
        paragraph.style = value
    elif name == "w:outlineLvl" and value:
        paragraph.heading = number + 1 if number < 9 else 0
    elif name == "w:ilvl":
        paragraph.item = number + 1
    elif name == "w:numId":
        paragraph.listed = value != "0"
        paragraph.item = (paragraph.item or 1) if paragraph.listed else None


def _say(state: _State, words: str) -> None:
    if state.instructions or not state.paragraphs:
        return
    paragraph = state.paragraphs[-1]
    if (state.runs and state.runs[-1]) or by_id(paragraph.style, state.body.styles).hidden:
        state.body.hidden += bool(words.strip())
    else:
        paragraph.words.append(words)


def _end(state: _State) -> None:
    name = state.open.pop()
    if state.out:
        state.out = 0 if len(state.open) < state.out else state.out
    elif name in ("w:t", "m:t") and state.text is not None:
        words = "".join(state.text)
        state.text = None
        _say(state, words.strip(" \t\r\n") if state.trimmed else words)
    elif name == "w:p" and state.paragraphs:
        _paragraph(state, state.paragraphs.pop())
        _end_instructions(state)
    elif name == "w:r" and state.runs:
        state.runs.pop()
    elif name == "w:tr" and state.rows:
        cells, state.rows[-1] = state.rows[-1], []
        _row(state, cells)
    elif name == "w:tbl" and state.rows:
        state.rows.pop()


def _paragraph(state: _State, paragraph: _Paragraph) -> None:
    if paragraph.goes_on:
        state.carried = paragraph.words
        return
    style = by_id(paragraph.style, state.body.styles)
    kind, level = _kind(paragraph, style)
    aside = "table of contents" if style.contents else None
    into = state.rows[-1][-1] if state.rows and state.rows[-1] else state.body.pieces
    for words in _EMPTY_LINE.split("".join(paragraph.words)):
        if words.strip():
            into.append(Piece(words, kind, level, aside=aside))


def _kind(paragraph: _Paragraph, style: Style) -> tuple[BlockKind, int]:
    """What a paragraph is by its own word, else by its style's."""
    if paragraph.heading:
        return BlockKind.HEADING, paragraph.heading
    if style.kind is BlockKind.HEADING and paragraph.heading is None:
        return BlockKind.HEADING, style.level
    if paragraph.item:
        return BlockKind.ITEM, paragraph.item
    if style.kind is None or (style.kind is BlockKind.ITEM and not paragraph.listed):
        return BlockKind.PARAGRAPH, 0
    return (style.kind, style.level) if style.kind is not BlockKind.HEADING else (BlockKind.PARAGRAPH, 0)


def _row(state: _State, cells: list[list[Piece]]) -> None:
    """A row of a table: one item where its cells hold a paragraph each, else what its cells hold."""
    outer = state.rows[-2][-1] if len(state.rows) > 1 and state.rows[-2] else state.body.pieces
    full = [cell for cell in cells if cell]
    if len(full) > 1 and all(len(cell) == 1 for cell in full):
        outer.append(Piece("\t".join(cell[0].text for cell in full), BlockKind.ITEM, 1))
    else:
        outer.extend(piece for cell in full for piece in cell)
