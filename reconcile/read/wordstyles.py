"""The styles of a Word document: which are headings, lists, quotations, contents, hidden."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reconcile.model import BlockKind
from reconcile.read.wordnames import is_on, short
from reconcile.read.xml import parse

LONGEST = 20
"""So many styles may be based on one another."""

_NAMES = {
    "title": (BlockKind.HEADING, 1),
    "subtitle": (BlockKind.HEADING, 2),
    "quote": (BlockKind.QUOTE, 0),
    "intense quote": (BlockKind.QUOTE, 0),
    "caption": (BlockKind.CAPTION, 0),
}
_HEADING = re.compile(r"heading ?([1-9])")
_LIST = re.compile(r"list (?:bullet|number) ?([2-5]?)")
_CONTENTS = re.compile(r"toc(?: ?[1-9]| heading)|table of figures")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What a style makes of its text; None and False where it says nothing."""

    kind: BlockKind | None = None
    level: int = 0
    hidden: bool = False
    contents: bool = False


@dataclass(slots=True)
class _Said:
    """What the document says of one style."""

    name: str = ""
    base: str = ""
    outline: int | None = None
    listed: int | None = None
    hidden: bool = False


@dataclass(slots=True)
class _State:
    """The open elements, the style that goes on, and all so far."""

    open: list[str] = field(default_factory=list)
    style: _Said = field(default_factory=_Said)
    found: dict[str, _Said] = field(default_factory=dict)


def styles(data: bytes) -> Mapping[str, Style]:
    """The styles of a document by their ids, with what they take from those they are based on.

    Raises:
        XmlError: the XML cannot be read.
    """
    state = _State()

    def start(name: str, given: dict[str, str]) -> None:
        word = short(name)
        _said(state, word, given)
        state.open.append(word)

    def end(_name: str) -> None:
        state.open.pop()

    parse(data, start, end, lambda _: None)
    return {key: _style(key, state.found) for key in state.found}


def _said(state: _State, word: str, given: dict[str, str]) -> None:
    value = given.get("val", "")
    parent = state.open[-1] if state.open else ""
    if word == "w:style":
        state.style = state.found.setdefault(given.get("styleId", ""), _Said())
    elif word == "w:name" and parent == "w:style":
        state.style.name = value.lower()
    elif word == "w:basedOn":
        state.style.base = value
    elif word == "w:outlineLvl" and value.isascii() and value.isdigit():
        state.style.outline = int(value[:2])
    elif word == "w:numPr":
        state.style.listed = 0
    elif word == "w:ilvl" and parent == "w:numPr" and value.isascii() and value.isdigit():
        state.style.listed = int(value[:2])
    elif word == "w:vanish" and "w:style" in state.open:
        state.style.hidden = is_on(given)


def _style(key: str, found: Mapping[str, _Said]) -> Style:
    """A style by its own word, else by that of the nearest one it is based on."""
    said = [found[key]]
    while said[-1].base in found and len(said) < LONGEST:
        said.append(found[said[-1].base])
    kinds = [known for one in said if (known := _kind(one)) is not None]
    kind, level = kinds[0] if kinds else (None, 0)
    return Style(
        kind=kind,
        level=level,
        hidden=any(one.hidden for one in said),
        contents=any(_CONTENTS.fullmatch(one.name) for one in said),
    )


def _kind(said: _Said) -> tuple[BlockKind, int] | None:
    heading, listed = _HEADING.fullmatch(said.name), _LIST.fullmatch(said.name)
    if heading or (said.outline is not None and said.outline < 9):
        return BlockKind.HEADING, int(heading[1]) if heading else (said.outline or 0) + 1
    if listed:
        return BlockKind.ITEM, int(listed[1] or 1)
    if said.listed is not None:
        return BlockKind.ITEM, said.listed + 1
    return _NAMES.get(said.name)


def by_id(style_id: str, known: Mapping[str, Style]) -> Style:
    """The style of that id; where the document describes none, what the id itself says."""
    if style_id in known:
        return known[style_id]
    said = _Said(name=re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", style_id).lower())
    return _style("", {"": said})
