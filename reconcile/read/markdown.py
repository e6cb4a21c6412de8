"""Markdown: CommonMark's blocks with GitHub's tables, task boxes and footnotes, and front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from reconcile.model import Block, BlockKind, line_starts
from reconcile.read.clean import Part, block, gap
from reconcile.read.inline import Span, folded, inline
from reconcile.read.marks import cells, eat, indent, is_delimiter, is_ruler
from reconcile.read.matter import front_matter
from reconcile.read.turns import with_turns

DEEPEST = 40
"""Containers nested deeper than this are read as text."""

_ATX = re.compile(r"(#{1,6})(?=[ \t]|$)")
_ATX_END = re.compile(r"(?:^|[ \t])#+[ \t]*$")
_FENCE = re.compile(r"(`{3,}(?=[^`]*$)|~{3,})")
_SETEXT = re.compile(r"(?:=+|-+)[ \t]*$")
_ITEM = re.compile(r"([-*+]|(\d{1,9})[.)])(?=[ \t]|$)")
_TASK = re.compile(r"\[[ xX]\](?=[ \t])")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,100}\]:")
_DEFINITION = re.compile(
    r"\[([^\[\]]{1,999})\]:[ \t]{0,9}(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]{1,9}(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
_RAW = re.compile(r"<(!--|script\b|style\b)", re.IGNORECASE)
_CLOSERS = {"!--": "-->", "script": "</script>", "style": "</style>"}


class _Container(NamedTuple):
    """An open block quote (`width` 0), list item or footnote; `width` is the columns that its content stands in by."""

    kind: BlockKind
    width: int = 0


class _Leaf(NamedTuple):
    """A finished block whose inside is still to be read: its lines, or the cells of a table row."""

    kind: BlockKind
    spans: tuple[Span, ...]
    level: int = 0
    aside: str | None = None
    row: bool = False


@dataclass(slots=True)
class _State:
    """Where the walk down the lines stands.

    `open` names the leaf that may go on (paragraph, fence, indented, table), `lines` are its lines; `fresh`: the
    innermost list item has no text yet.
    """

    text: str
    containers: list[_Container] = field(default_factory=list)
    leaves: list[_Leaf] = field(default_factory=list)
    references: set[str] = field(default_factory=set)
    lines: list[Span] = field(default_factory=list)
    open: str = ""
    fence: str = ""
    fresh: bool = False


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text.

    A table row is one item, a paragraph of nothing but images a caption of their alternative texts, a short bold
    paragraph a heading. Code and front matter are set aside.
    """
    matter, skip = front_matter(text)
    state = _State(text)
    starts = line_starts(text)
    for first, last in zip(starts, (*starts[1:], len(text)), strict=True):
        if last > skip:
            end = first + len(text[first:last].rstrip("\r\n"))
            skip = _line(state, max(first, skip), end)
    _close(state)
    references = frozenset(state.references)
    found = [made for leaf in state.leaves for made in _made(text, leaf, references)]
    meta = [made for span in matter for made in block(text, [Part(*span)], BlockKind.META, aside="front matter")]
    return with_turns([*meta, *found])


def _line(state: _State, at: int, end: int) -> int:
    """Take up one line; returns the place before which the text is to be left out, 0 for none."""
    at, matched = _continue(state, at, end)
    if state.open == "fence" and matched == len(state.containers):
        return _fenced(state, at, end)
    if indent(state.text, at, end)[1] == end:
        return _blank(state, matched)
    at, begun = _begin(state, at, end, matched)
    columns, word = indent(state.text, at, end)
    if word == end:
        return 0
    if not begun and matched < len(state.containers):
        if state.open == "paragraph" and not _begins_leaf(state.text, word, end, columns):
            state.lines.append((word, end))
            return 0
        _drop(state, matched)
    if columns >= 4 and state.open != "paragraph":
        return _indented(state, word, end)
    return _leaf(state, word, end, columns)


def _continue(state: _State, at: int, end: int) -> tuple[int, int]:
    """Where the line's words begin behind the marks of the open containers, and how many of those go on."""
    for matched, container in enumerate(state.containers):
        columns, word = indent(state.text, at, end)
        if container.kind is BlockKind.QUOTE:
            if columns > 3 or not state.text.startswith(">", word, end):
                return at, matched
            at = word + 1 + state.text.startswith(" ", word + 1, end)
        elif word == end:
            at = end
        elif columns >= container.width:
            at = eat(state.text, at, container.width)
        else:
            return at, matched
    return at, len(state.containers)


def _begin(state: _State, at: int, end: int, matched: int) -> tuple[int, bool]:
    """Open the containers that the line begins; where its words begin behind their marks, and whether any did."""
    begun = False
    while len(state.containers) < DEEPEST:
        columns, word = indent(state.text, at, end)
        direct = state.open == "paragraph" and matched == len(state.containers) and not begun
        found = _container(state.text, word, end, columns, direct) if columns <= 3 else None
        if found is None:
            break
        if not begun:
            _close(state)
            del state.containers[matched:]
        container, at = found
        state.containers.append(container)
        state.fresh = container.kind is BlockKind.ITEM
        begun = True
    return at, begun


def _container(text: str, at: int, end: int, columns: int, interrupts: bool) -> tuple[_Container, int] | None:
    """The container that begins at `at` and where its content does; `interrupts`: a paragraph would end by it."""
    if text.startswith(">", at, end):
        return _Container(BlockKind.QUOTE), at + 1 + text.startswith(" ", at + 1, end)
    if note := _NOTE.match(text, at, end):
        return _Container(BlockKind.PARAGRAPH, 4), note.end()
    item = _ITEM.match(text, at, end)
    if item is None or is_ruler(text[at:end]):
        return None
    spaces, word = indent(text, item.end(), end)
    if interrupts and (word == end or item[2] not in (None, "1")):
        return None
    if spaces > 4 or word == end:
        spaces, word = 1, min(item.end() + 1, end)
    width = columns + item.end() - at + spaces
    task = _TASK.match(text, word, end)
    return _Container(BlockKind.ITEM, width), task.end() if task else word


def _begins_leaf(text: str, at: int, end: int, columns: int) -> bool:
    """Whether the line begins a leaf that ends a paragraph even from outside its container."""
    found = _FENCE.match(text, at, end) or _ATX.match(text, at, end)
    return columns <= 3 and (found is not None or is_ruler(text[at:end]))


def _leaf(state: _State, at: int, end: int, columns: int) -> int:
    """Take up a line that stands in the containers that are open now."""
    if columns > 3:
        return _paragraph(state, at, end)
    skip = _opening(state, at, end)
    if skip is not None:
        return skip
    if state.open == "paragraph" and _SETEXT.match(state.text, at, end):
        return _underlined(state, 1 if state.text[at] == "=" else 2)
    if is_ruler(state.text[at:end]):
        return _close(state)
    if state.open != "paragraph" and (definition := _DEFINITION.match(state.text, at, end)):
        state.references.add(folded(definition[1]))
        return _close(state)
    return _paragraph(state, at, end)


def _opening(state: _State, at: int, end: int) -> int | None:
    """Take up a line that opens a fence, a heading, a comment or a script; None where it opens none of them."""
    if fence := _FENCE.match(state.text, at, end):
        _close(state)
        state.open, state.fence = "fence", fence[1]
        return 0
    if atx := _ATX.match(state.text, at, end):
        return _heading(state, atx.end(), end, len(atx[1]))
    raw = _RAW.match(state.text, at, end)
    closer = _CLOSERS[raw[1].lower()] if raw else ""
    behind = state.text.find(closer, raw.end()) if raw else -1
    if behind <= end:
        return None
    _close(state)
    return behind + len(closer)


def _paragraph(state: _State, at: int, end: int) -> int:
    if state.open == "table":
        state.leaves.append(_Leaf(BlockKind.ITEM, cells(state.text, at, end), _level(state), row=True))
        return 0
    if state.open == "paragraph" and len(state.lines) == 1 and is_delimiter(state.text, state.lines[0], (at, end)):
        head = cells(state.text, *state.lines[0])
        state.leaves.append(_Leaf(BlockKind.ITEM, head, _level(state), row=True))
        state.lines.clear()
        state.open = "table"
        return 0
    if state.open != "paragraph":
        _close(state)
        state.open = "paragraph"
    state.lines.append((at, end))
    return 0


def _heading(state: _State, at: int, end: int, level: int) -> int:
    _close(state)
    words = state.text[at:end].rstrip(" \t")
    bare = words.rstrip("#")
    if not bare or bare[-1] in " \t":
        words = bare
    state.leaves.append(_Leaf(BlockKind.HEADING, ((at, at + len(words)),), level))
    return 0


def _underlined(state: _State, level: int) -> int:
    state.leaves.append(_Leaf(BlockKind.HEADING, tuple(state.lines), level))
    state.lines.clear()
    return _close(state)


def _fenced(state: _State, at: int, end: int) -> int:
    words = state.text[at:end].strip()
    if len(words) >= len(state.fence) and set(words) == {state.fence[0]}:
        return _close(state)
    state.lines.append((at, end))
    return 0


def _indented(state: _State, at: int, end: int) -> int:
    if state.open != "indented":
        _close(state)
        state.open = "indented"
    state.lines.append((at, end))
    return 0


def _blank(state: _State, matched: int) -> int:
    if matched < len(state.containers):
        _drop(state, matched)
    elif state.open != "indented":
        _close(state)
    return 0


def _drop(state: _State, matched: int) -> None:
    _close(state)
    del state.containers[matched:]


def _close(state: _State) -> int:
    """Finish the leaf that is open, if any."""
    if state.lines:
        spans = tuple(state.lines)
        if state.open == "paragraph":
            state.leaves.append(_Leaf(_kind(state), spans, _level(state) if state.fresh else 0))
        else:
            state.leaves.append(_Leaf(BlockKind.CODE, spans, aside="code"))
        state.lines.clear()
        state.fresh = False
    state.open = ""
    return 0


def _kind(state: _State) -> BlockKind:
    """What a paragraph is where it stands: only the first one of a list item is the item."""
    kind = state.containers[-1].kind if state.containers else BlockKind.PARAGRAPH
    return BlockKind.PARAGRAPH if kind is BlockKind.ITEM and not state.fresh else kind


def _level(state: _State) -> int:
    return max(1, sum(container.kind is BlockKind.ITEM for container in state.containers))


def _made(text: str, leaf: _Leaf, references: frozenset[str]) -> tuple[Block, ...]:
    if leaf.aside:
        parts = [part for span in leaf.spans for part in (gap(span[0]), Part(*span))]
        return block(text, parts, leaf.kind, level=leaf.level, aside=leaf.aside)
    made = block(text, _parts(text, leaf, references), leaf.kind, level=leaf.level)
    if made and _is_bold_heading(text, leaf, made[0].text):
        return block(text, _parts(text, leaf, references), BlockKind.HEADING, level=6)
    if made or leaf.row or not any("![" in text[start:end] for start, end in leaf.spans):
        return made
    return block(text, inline(text, leaf.spans, references, alt=True), BlockKind.CAPTION)


def _parts(text: str, leaf: _Leaf, references: frozenset[str]) -> Iterable[Part]:
    if not leaf.row:
        return inline(text, leaf.spans, references)
    return [part for cell in leaf.spans for part in (gap(cell[0]), *inline(text, [cell], references))]


def _is_bold_heading(text: str, leaf: _Leaf, words: str) -> bool:
    """Whether a paragraph of one short bold line serves as a heading, as many editors write them."""
    line = text[slice(*leaf.spans[0])].strip()
    bold = len(line) > 4 and line[:2] in ("**", "__") and line.endswith(line[:2]) and line.count(line[:2]) == 2
    alone = leaf.kind is BlockKind.PARAGRAPH and len(leaf.spans) == 1
    return alone and bold and len(words.split()) <= 16 and not words.endswith((".", "!", "?", ":", ";", ",", "…"))
