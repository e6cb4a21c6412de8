"""Which blocks claim nothing about the talk: furniture, tables of contents, teasers, heads of tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reconcile import lexicon
from reconcile.claims.furniture import is_furniture
from reconcile.model import Block, BlockKind, Source
from reconcile.text.words import squash

TAIL = 0.35
"""What follows *Keep reading* is set aside if it is at most this share of the text; in words."""

OPENING = 6
"""By-lines are looked for in so many blocks from the start."""

LONGEST_KEY = 250
"""Blocks with more characters are not compared with each other."""

LABEL = 5
"""A line of at most so many words without a full stop may be the label over a teaser."""

_NUMBERING = re.compile(
    r"^(?:(?:chapter|part|section)\s+)?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[ivxlc]{1,5}(?=[.)]))[.):]?\s*", re.IGNORECASE
)
_LEADER = re.compile(r"(?:[\s.·…_]{3,}|\s+[|–—-]\s+|\s{1,3})(?:p\.\s?)?\d{1,4}$|\s*\((?:\d{1,2}:)?\d{1,2}:\d{2}\)$")
_LINKS = re.compile(r"\s*[·•|]\s*|\s+[–—/-]\s+")
_RULE = re.compile(r"[^\n]*\r?\n[ \t>]*\|?[ \t]*:?-[-:| \t]*\r?(?:\n|$)")

Reasons = list[str | None]


def reasons(source: Source, own: Sequence[str] = ()) -> Reasons:
    """For each block of the source the reason why it is chrome, None for running text; `own` are the project's
    patterns."""
    blocks = source.blocks
    found: Reasons = [block.aside or _reason(block, own, at < OPENING) for at, block in enumerate(blocks)]
    keys = [_key(block.text) for block in blocks]
    _set_aside_contents(blocks, keys, found)
    _set_aside_tail(blocks, found)
    _set_aside_repeated(blocks, keys, found)
    _set_aside_labels(blocks, found)
    _set_aside_table_heads(source, found)
    return found


def _reason(block: Block, own: Sequence[str], opening: bool) -> str | None:
    if not any(char.isalnum() for char in block.text):
        return "no words"
    if block.speaker is not None or block.kind is BlockKind.CAPTION:
        return None
    return is_furniture(block.text, own, opening)


def _key(text: str) -> str:
    """The letters of a short line, without the number before it and the page behind it."""
    if len(text) > LONGEST_KEY:
        return ""
    bare = _LEADER.sub("", _NUMBERING.sub("", text)) or text
    return "".join(filter(str.isalnum, bare.lower())) if bare.isascii() else squash(bare)


def _set_aside_contents(blocks: Sequence[Block], keys: Sequence[str], found: Reasons) -> None:
    """Two or more entries in a row that stand again as headlines further down are a table of contents."""
    headlines = {keys[at]: at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING}
    entries = [found[at] is None and _lists(block, keys[at], at, headlines) for at, block in enumerate(blocks)]
    for at, entry in enumerate(entries):
        around = range(max(0, at - 2), min(len(blocks), at + 3))
        beside = [near for near in around if entries[near] and keys[near] != keys[at]]
        if entry and (beside or _count(blocks[at], at, headlines) > 1):
            found[at] = "table of contents"


def _lists(block: Block, key: str, at: int, headlines: dict[str, int]) -> bool:
    return bool(key) and (headlines.get(key, -1) > at or _count(block, at, headlines) > 1)


def _count(block: Block, at: int, headlines: dict[str, int]) -> int:
    """How many later headlines one line lists, if it is nothing but a list of them (*Roads · Trees · Budget*)."""
    if len(block.text) > LONGEST_KEY:
        return 0
    parts = [_key(part) for part in _LINKS.split(block.text)]
    return len(parts) if all(headlines.get(part, -1) > at for part in parts) else 0


def _set_aside_tail(blocks: Sequence[Block], found: Reasons) -> None:
    """Everything behind *Keep reading* and its like, where that is the end of the text."""
    sizes = [block.text.count(" ") + 1 for block in blocks]
    total = sum(sizes)
    behind = 0
    first: int | None = None
    for at in range(len(blocks) - 1, -1, -1):
        if found[at] == "furniture" and 0 < behind <= TAIL * total and _ends_text(blocks[at].text):
            first = at
        behind += sizes[at]
    if first is not None:
        for at in range(first + 1, len(blocks)):
            found[at] = found[at] or "teaser"


def _ends_text(text: str) -> bool:
    return text.lower().strip(" .:!…»→>") in lexicon.words("chrome-end")


def _set_aside_repeated(blocks: Sequence[Block], keys: Sequence[str], found: Reasons) -> None:
    """A teaser that stands elsewhere too is a teaser there; a label only where several teasers have it, since a page
    may list its own headline among others."""
    teasers = Counter(key for key, reason in zip(keys, found, strict=True) if reason == "teaser" and key)
    for at, block in enumerate(blocks):
        if found[at] is None and teasers[keys[at]] > _is_label(block) and block.kind is not BlockKind.CODE:
            found[at] = "teaser"


def _is_label(block: Block) -> bool:
    if block.kind is BlockKind.HEADING:
        return True
    return block.text.count(" ") < LABEL and block.text[-1] not in '.!?…:;,"”'


def _set_aside_labels(blocks: Sequence[Block], found: Reasons) -> None:
    """A headline or label over nothing but teasers is part of them."""
    for at in range(len(blocks) - 2, -1, -1):
        if found[at] is None and found[at + 1] == "teaser" and _is_label(blocks[at]):
            found[at] = "teaser"


def _set_aside_table_heads(source: Source, found: Reasons) -> None:
    """The row of a Markdown table that a line of strokes parts from the rest names columns and claims nothing."""
    if source.format != "markdown":
        return
    for at, block in enumerate(source.blocks):
        row = found[at] is None and block.kind is BlockKind.ITEM and bool(block.runs)
        if row and _RULE.match(source.text, block.runs[-1].end) and "|" in _line(source, block):
            found[at] = "table head"


def _line(source: Source, block: Block) -> str:
    number, _ = source.position(block.runs[-1].end)
    end = source.lines[number] if number < len(source.lines) else len(source.text)
    return source.text[source.lines[number - 1] : end]
