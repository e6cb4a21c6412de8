"""HTML: blocks by its elements, however broken the nesting."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reconcile.model import Block, BlockKind
from reconcile.read.clean import BLANK, Part, block, entity, gap
from reconcile.read.tags import Token, attributes, tokens
from reconcile.read.turns import with_turns

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SKIPPED = frozenset(
    """head script style template noscript svg iframe object canvas audio video textarea select datalist map rt rp xmp
    math""".split()
)
_IN_HEAD = frozenset("head title meta link base script style noscript template".split())
_BLOCKS = frozenset(
    """address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup
    option p pre search section summary table tbody td tfoot th thead title tr ul""".split()
)
_ASIDES = {
    "nav": "navigation",
    "menu": "menu",
    "footer": "page footer",
    "aside": "side note",
    "form": "form",
    "button": "button",
    "dialog": "dialog",
}
_KINDS = {
    "li": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "tr": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
}
_CLOSED_BY = {
    "li": (frozenset(["li"]), frozenset(["ul", "ol", "menu", "dir"])),
    "dt": (frozenset(["dt", "dd"]), frozenset(["dl"])),
    "dd": (frozenset(["dt", "dd"]), frozenset(["dl"])),
    "tr": (frozenset(["tr", "td", "th"]), frozenset(["table"])),
    "td": (frozenset(["td", "th"]), frozenset(["tr", "table"])),
    "th": (frozenset(["td", "th"]), frozenset(["tr", "table"])),
    "option": (frozenset(["option"]), frozenset(["select", "datalist"])),
}
_NO_DISPLAY = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NEAR = 64
"""How many open elements are looked through for the one that a tag closes, so that the whole stays linear."""


class _Context(NamedTuple):
    """What text is where an element is open."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    lists: int = 0
    aside: str | None = None
    skipped: bool = False


@dataclass(slots=True)
class _State:
    """Open elements, how many of each name, the parts of the block that goes on, and the blocks so far.

    `broken`: the last thing was a line break element.
    """

    text: str
    stack: list[tuple[str, _Context]] = field(default_factory=lambda: [("", _Context())])
    open: Counter[str] = field(default_factory=Counter)
    parts: list[tuple[_Context, Part]] = field(default_factory=list)
    broken: bool = False
    blocks: list[Block] = field(default_factory=list)


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of an HTML page.

    A table row without blocks in its cells is one item; navigation, footers, forms, code and hidden text are set
    aside. A form around the whole page is none.
    """
    state = _State(text)
    for token in tokens(text):
        if token.kind == "start":
            _start(state, token)
        elif token.kind == "end":
            _end(state, token)
        else:
            _text(state, token)
    _flush(state)
    return with_turns(_lifted(state.blocks))


def _text(state: _State, token: Token) -> None:
    context = state.stack[-1][1]
    if context.skipped:
        return
    if token.kind == "reference":
        state.broken = False
        state.parts.append((context, entity(state.text, token.start, token.end)))
    else:
        state.broken = state.broken and _is_blank(state.text, token)
        state.parts.append((context, Part(token.start, token.end)))


def _is_blank(text: str, part: Part | Token) -> bool:
    return part.end - part.start < 1000 and not text[part.start : part.end].strip(BLANK)


def _start(state: _State, token: Token) -> None:
    name = token.name
    if state.open["head"] and name not in _IN_HEAD:
        _pop_to(state, "head")
    if name == "br":
        _line_break(state, token)
    elif name in ("td", "th"):
        _close_before(state, name)
        _gap(state, token)
    elif name in _BLOCKS:
        _flush(state)
        _close_before(state, name)
    if name not in _VOID:
        state.stack.append((name, _context(state, name, token.attributes)))
        state.open[name] += 1


def _gap(state: _State, token: Token) -> None:
    state.parts.append((state.stack[-1][1], gap(token.start)))


def _line_break(state: _State, token: Token) -> None:
    """A single break parts words, two in a row part paragraphs."""
    if state.broken:
        _flush(state)
    else:
        _gap(state, token)
        state.broken = True


def _end(state: _State, token: Token) -> None:
    name = token.name
    if name in ("td", "th"):
        _gap(state, token)
    elif name in _BLOCKS:
        _flush(state)
    if not state.open[name]:
        return
    if name in _BLOCKS or name in _SKIPPED:
        _pop_to(state, name)
    else:
        _pop_near(state, frozenset([name]), _BLOCKS)


def _close_before(state: _State, name: str) -> None:
    """Close what the start of a block closes unsaid: a paragraph, the item or cell before."""
    if state.open["p"] and name not in ("td", "th", "tr"):
        _pop_near(state, frozenset(["p"]), _BLOCKS - {"p"})
    names, bounds = _CLOSED_BY.get(name, (frozenset[str](), frozenset[str]()))
    if any(state.open[closed] for closed in names):
        for _ in names:
            _pop_near(state, names, bounds)


def _pop_to(state: _State, name: str) -> None:
    """Close the innermost element of that name, which is open, and all within it."""
    while True:
        closed, _ = state.stack.pop()
        state.open[closed] -= 1
        if closed == name:
            return


def _pop_near(state: _State, names: frozenset[str], bounds: frozenset[str]) -> None:
    """Close the innermost of the named elements if it is near and nothing in `bounds` is open within it."""
    for name, _ in reversed(state.stack[-_NEAR:]):
        if name in names:
            _pop_to(state, name)
            return
        if name in bounds:
            return


def _context(state: _State, name: str, inside: str) -> _Context:
    """What text within the element is, given what it is around it."""
    parent, around = state.stack[-1]
    if around.skipped and not (name == "title" and parent == "head"):
        return around
    if name == "title":
        return _Context(BlockKind.META, aside="page title") if parent in ("", "head", "html") else around
    if name in _SKIPPED or (name == "a" and parent == "sup"):
        return around._replace(skipped=True)
    aside = around.aside or _aside(around, name, inside)
    kind, level, lists = _kind(around, parent, name)
    if name == "code" and state.open["pre"]:
        kind, aside = BlockKind.CODE, aside or "code"
    return _Context(kind, level, lists, aside)


def _kind(around: _Context, parent: str, name: str) -> tuple[BlockKind, int, int]:
    lists = around.lists + (name in ("ul", "ol", "dl"))
    if len(name) == 2 and name[0] == "h" and name[1] in "123456":
        return BlockKind.HEADING, int(name[1]), lists
    if name == "pre" or (parent in ("td", "th") and name in _BLOCKS):
        return BlockKind.PARAGRAPH, 0, lists
    kind = _KINDS.get(name, around.kind)
    level = max(1, lists) if kind is BlockKind.ITEM else around.level if kind is BlockKind.HEADING else 0
    return kind, level, lists


def _aside(around: _Context, name: str, inside: str) -> str | None:
    if name == "footer" and around.kind is BlockKind.QUOTE:
        return None
    if name in _ASIDES:
        return _ASIDES[name]
    if "hidden" not in inside and "none" not in inside:
        return None
    given = attributes(inside)
    hidden = "hidden" in given or given.get("aria-hidden", "").lower() == "true"
    return "hidden text" if hidden or _NO_DISPLAY.search(given.get("style", "")) else None


def _flush(state: _State) -> None:
    """Finish the block that goes on; what is hidden within it becomes a block of its own."""
    for aside in dict.fromkeys(context.aside for context, _ in state.parts):
        own = [(context, part) for context, part in state.parts if context.aside == aside]
        context = next((context for context, part in own if not _is_blank(state.text, part)), own[0][0])
        parts = [part for _, part in own]
        state.blocks.extend(block(state.text, parts, context.kind, level=context.level, aside=aside))
    state.parts.clear()
    state.broken = False


def _lifted(found: list[Block]) -> list[Block]:
    """The blocks; where nothing but a form would be left of a page, what stands in the form is its text."""
    if any(block.aside is None for block in found):
        return found
    return [replace(block, aside=None) if block.aside == "form" else block for block in found]
