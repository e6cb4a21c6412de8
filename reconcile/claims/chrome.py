"""Which blocks claim nothing about the talk: navigation, teasers, tables of contents, newsletter furniture."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import cache

from reconcile import lexicon
from reconcile.model import Block, BlockKind
from reconcile.text.words import squash

LONGEST = 20
"""Furniture has at most so many words."""

TAIL = 0.35
"""What follows *Keep reading* is set aside if it is at most this share of the text."""

Reasons = list[str | None]


@cache
def _patterns() -> dict[str, tuple[str, ...]]:
    """The patterns of furniture by their first word; those that begin with `*` under `*`."""
    found: dict[str, list[str]] = {}
    for pattern in lexicon.lines("chrome"):
        first = pattern.partition(" ")[0]
        found.setdefault("*" if "*" in first else first, []).append(pattern)
    return {first: tuple(patterns) for first, patterns in found.items()}


def reasons(blocks: Sequence[Block], own: Sequence[str] = ()) -> Reasons:
    """For each block the reason why it is chrome, None for running text; `own` are the project's patterns."""
    found: Reasons = [block.aside or _furniture(block, own) for block in blocks]
    keys = [squash(block.text).lstrip("0123456789") for block in blocks]
    _set_aside_contents(blocks, keys, found)
    _set_aside_tail(blocks, found)
    _set_aside_repeated(blocks, keys, found)
    _set_aside_labels(blocks, found)
    return found


def _furniture(block: Block, own: Sequence[str]) -> str | None:
    if not any(char.isalnum() for char in block.text):
        return "no words"
    line = " ".join(block.text.lower().replace("’", "'").strip(" .:!>»→›…|-–—").split())
    if any(fnmatchcase(line, pattern.lower()) for pattern in own):
        return "own pattern"
    if block.text.count(" ") >= LONGEST:
        return None
    patterns = _patterns()
    likely = (*patterns.get(line.partition(" ")[0], ()), *patterns["*"])
    return "furniture" if any(fnmatchcase(line, pattern) for pattern in likely) else None


def _set_aside_contents(blocks: Sequence[Block], keys: Sequence[str], found: Reasons) -> None:
    """Two or more list entries in a row that stand again as headlines further down are a table of contents."""
    last_heading = {key: i for i, (b, key) in enumerate(zip(blocks, keys, strict=True)) if b.kind is BlockKind.HEADING}
    entry = [
        found[i] is None and block.kind in (BlockKind.ITEM, BlockKind.HEADING) and last_heading.get(keys[i], -1) > i
        for i, block in enumerate(blocks)
    ]
    for i, is_entry in enumerate(entry):
        if is_entry and (entry[i - 1 : i] == [True] or entry[i + 1 : i + 2] == [True]):
            found[i] = "table of contents"


def _set_aside_tail(blocks: Sequence[Block], found: Reasons) -> None:
    """Everything behind *Keep reading* and its like, where that is the end of the text."""
    sizes = [block.text.count(" ") + 1 for block in blocks]
    total = sum(sizes)
    behind = 0
    for i in range(len(blocks) - 1, -1, -1):
        if found[i] == "furniture" and _ends_text(blocks[i].text) and 0 < behind <= TAIL * total:
            for j in range(i + 1, len(blocks)):
                found[j] = found[j] or "teaser"
        behind += sizes[i]


def _ends_text(text: str) -> bool:
    return text.lower().strip(" .:!…") in lexicon.words("chrome-end")


def _set_aside_repeated(blocks: Sequence[Block], keys: Sequence[str], found: Reasons) -> None:
    """A teaser that stands elsewhere too is a teaser there."""
    teasers = {key for key, reason in zip(keys, found, strict=True) if reason == "teaser" and key}
    for i, block in enumerate(blocks):
        if found[i] is None and keys[i] in teasers and block.kind is not BlockKind.CODE:
            found[i] = "teaser"


def _set_aside_labels(blocks: Sequence[Block], found: Reasons) -> None:
    """A headline over nothing but teasers is part of them."""
    for i in range(len(blocks) - 2, -1, -1):
        if found[i] is None and blocks[i].kind is BlockKind.HEADING and found[i + 1] == "teaser":
            found[i] = "teaser"
