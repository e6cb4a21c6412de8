"""Sources, their blocks, and the claims they are split into.

Two kinds of offsets occur. *Original* offsets count characters of `Source.text`, the decoded file as it stands.
*Clean* offsets count characters of a block's or claim's `text`, in which markup is gone, entities are resolved and
every stretch of white space is one space. `Run`s lead from clean to original.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum


class TextKind(StrEnum):
    """What original offsets count: the decoded file, or the text taken out of a container format."""

    ORIGINAL = "original"
    EXTRACTED = "extracted"


class Role(StrEnum):
    """Whether a source is the text being checked or one that it is checked against."""

    SOURCE = "source"
    DRAFT = "draft"


class BlockKind(StrEnum):
    """What the format says a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    CODE = "code"
    META = "meta"


class ClaimKind(StrEnum):
    """What a claim was cut from."""

    SENTENCE = "sentence"
    CLAUSE = "clause"
    HEADING = "heading"
    ITEM = "item"
    QUOTATION = "quotation"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """`length` clean characters from `at` on stand in the original at `start`..`end`.

    Where `length == end - start` the two run in step; otherwise (an entity, a surrogate escape) the whole of the one
    stands for the whole of the other. Clean characters in no run are spaces that join two pieces.
    """

    at: int
    length: int
    start: int
    end: int


def place(runs: tuple[Run, ...], start: int, end: int) -> tuple[int, int]:
    """The original span of the clean span `start`..`end`: from the first character that stands there to the last."""
    spans = _original(runs, start, end)
    if spans:
        return spans[0][1], spans[-1][2]
    behind = [run.end for run in runs if run.at + run.length <= start]
    offset = behind[-1] if behind else (runs[0].start if runs else 0)
    return offset, offset


def pieces(runs: tuple[Run, ...], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The original spans whose texts, cleaned and joined by one space, are the clean span `start`..`end`."""
    found: list[tuple[int, int]] = []
    reached = -1
    for at, first, last, length in _original(runs, start, end):
        if at == reached:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
        reached = at + length
    return tuple(found)


def cut(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    """The runs of the clean span `start`..`end`, counted from `start`."""
    return tuple(
        Run(at=at - start, length=length, start=first, end=last)
        for at, first, last, length in _original(runs, start, end)
    )


def _original(runs: tuple[Run, ...], start: int, end: int) -> list[tuple[int, int, int, int]]:
    """(clean offset, original start, original end, clean length) of each part of a run inside the clean span."""
    found = []
    index = max(0, bisect_right(runs, start, key=lambda run: run.at) - 1) if len(runs) > 1 else 0
    while index < len(runs) and runs[index].at < end:
        run = runs[index]
        index += 1
        first, last = max(start, run.at), min(end, run.at + run.length)
        if first >= last:
            continue
        if run.length == run.end - run.start:
            found.append((first, run.start + first - run.at, run.start + last - run.at, last - first))
        else:
            found.append((first, run.start, run.end, last - first))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A time in seconds that the format gives for what follows the clean offset `at` of a block."""

    at: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading, paragraph, list item, block quote or caption: text that no claim crosses.

    `text` is clean, `runs` lead back to the original. `aside` is the reason why the format itself sets the block
    aside (front matter, code, navigation), None for running text. `level` counts from 1 for headings and nested
    items, 0 elsewhere. `speaker` is given where the format names one, `marks` where it gives times.
    """

    kind: BlockKind
    text: str
    runs: tuple[Run, ...]
    level: int = 0
    speaker: str | None = None
    marks: tuple[Mark, ...] = ()
    aside: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something the reader of a report should know about the run: `level` is `info` or `warning`."""

    level: str
    source: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document as read: its name, its original text, its blocks.

    `id` is empty until a run gives it one (`draft`, `s1`, `s2`, …). `path` is None for text that came from no file.
    `lines` holds the original offset at which each line starts.
    """

    name: str
    text: str
    blocks: tuple[Block, ...]
    lines: tuple[int, ...] = field(repr=False)
    id: str = ""
    path: str | None = None
    format: str = "text"
    text_kind: TextKind = TextKind.ORIGINAL
    role: Role = Role.SOURCE
    notes: tuple[Note, ...] = ()

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an original offset."""
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1


def line_starts(text: str) -> tuple[int, ...]:
    """The original offset at which each line of `text` starts; lines end at LF, CRLF or a lone CR."""
    return (0, *(end.end() for end in re.finditer(r"\r\n|\n|\r", text)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One checkable statement of a source, with its place and its context.

    `text` is clean; `start`, `end` and `segments` are original offsets; `line` and `column` start at 1; `time` is in
    seconds. `heading` and `previous` are the texts that the claim stands under and after. `quoted` are clean spans
    inside quotation marks. `attribution` is the clean span of the words that give the claim to its speaker (*Wang says
    that*). `unchecked` is the reason why the claim cannot be checked (question, instruction, courtesy, opinion), else
    None. `label` tells a heading that only names what follows (*Key themes*) from one that states something.
    """

    id: str
    source: str
    text: str
    runs: tuple[Run, ...] = field(repr=False)
    start: int
    end: int
    segments: tuple[tuple[int, int], ...]
    line: int
    column: int
    kind: ClaimKind
    speaker: str | None = None
    time: float | None = None
    heading: str | None = None
    previous: str | None = None
    quoted: tuple[tuple[int, int], ...] = ()
    attribution: tuple[int, int] | None = None
    unchecked: str | None = None
    label: bool = False

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a clean span of the claim's text."""
        return place(self.runs, start, end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chrome:
    """Text that claims nothing about the talk, set aside with the reason. Offsets are original, `line` starts at 1."""

    text: str
    start: int
    end: int
    line: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A source split into its claims and what was set aside."""

    source: Source
    claims: tuple[Claim, ...]
    chrome: tuple[Chrome, ...]
