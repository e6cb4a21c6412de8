"""From parts of the original to clean text, with the runs that lead back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from reconcile.model import Block, BlockKind, Mark, Run


class Part(NamedTuple):
    """Original characters `start`..`end` as they stand or, where `text` is given, what they stand for.

    `seconds` is the time at which the part begins, where the format gives one.
    """

    start: int
    end: int
    text: str | None = None
    seconds: float | None = None


class Clean(NamedTuple):
    """Clean text, the runs that lead back to the original, and the times that stand in it."""

    text: str
    runs: tuple[Run, ...]
    marks: tuple[Mark, ...]


def _chars(*codes: int | range) -> str:
    return "".join(chr(code) for item in codes for code in (item if isinstance(item, range) else [item]))


# Control characters count as white space; a zero-width joiner does not: it holds emoji and some scripts together.
WHITE = _chars(range(0x21), range(0x7F, 0xA1), 0x1680, range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
NOTHING = _chars(
    0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, range(0x202A, 0x202F), 0x2060, range(0x2066, 0x206A), 0xFEFF
)
BLANK = WHITE + NOTHING

_ODD = re.compile(f"[{re.escape(BLANK)}]{{2,}}|[\r\n{NOTHING}]")
_SINGLE = re.compile(f"[{re.escape(WHITE.replace(' ', ''))}]")
_WHITE = re.compile(f"[{re.escape(WHITE)}]")
_DROPPED = re.compile(f"[{NOTHING}]")
_GAP = (-1, -1)


@dataclass(slots=True)
class _Draft:
    """What has been put together so far; `space` is the white space that waits for a word to follow it."""

    out: list[str] = field(default_factory=list)
    size: int = 0
    runs: list[list[int]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    space: tuple[int, int] | None = None
    seconds: float | None = None


def gap(at: int) -> Part:
    """A place where words part without white space of their own: a line break element, the end of a table cell."""
    return Part(at, at, "\n")


def clean(text: str, parts: Iterable[Part]) -> Clean:
    """The parts in order as clean text: every stretch of white space one space, none at the ends.

    A stretch between two words of one line lies in a run; one that markup, a line end or a `gap` adjoins lies in none.
    """
    draft = _Draft()
    for part in parts:
        if part.seconds is not None:
            draft.seconds = part.seconds
        if part.text is None:
            _as_it_stands(draft, text, part.start, part.end)
        else:
            _stands_for(draft, part.text, part.start, part.end)
    runs = tuple(Run(at=at, length=length, start=start, end=end) for at, length, start, end in draft.runs)
    return Clean("".join(draft.out), runs, tuple(draft.marks))


def block(
    text: str,
    parts: Iterable[Part],
    kind: BlockKind,
    *,
    level: int = 0,
    speaker: str | None = None,
    aside: str | None = None,
) -> tuple[Block, ...]:
    """The one block that the parts make, or none where they hold no text."""
    words, runs, marks = clean(text, parts)
    if not words:
        return ()
    return (Block(kind=kind, text=words, runs=runs, level=level, speaker=speaker, marks=marks, aside=aside),)


def entity(text: str, start: int, end: int) -> Part:
    """A character reference with what it stands for, or as it stands where no such reference is known."""
    from html import unescape

    reference = text[start:end]
    resolved = unescape(reference)
    return Part(start, end, None if resolved == reference else resolved)


def _as_it_stands(draft: _Draft, text: str, start: int, end: int) -> None:
    for odd in _ODD.finditer(text, start, end):
        _words(draft, text, start, odd.start())
        _white(draft, odd.group(), odd.start(), odd.end())
        start = odd.end()
    _words(draft, text, start, end)


def _words(draft: _Draft, text: str, start: int, end: int) -> None:
    """Characters among which white space stands singly: it runs in step with the spaces that replace it."""
    if start < end and text[start] in WHITE:
        _space(draft, start, start + 1)
        start += 1
    if start >= end:
        return
    last = end - 1 if text[end - 1] in WHITE else end
    _put(draft, _SINGLE.sub(" ", text[start:last]), start, last)
    if last < end:
        _space(draft, last, end)


def _white(draft: _Draft, stretch: str, start: int, end: int) -> None:
    if "\n" in stretch or "\r" in stretch:
        draft.space = _GAP
    elif _WHITE.search(stretch):
        _space(draft, start, end)


def _space(draft: _Draft, start: int, end: int) -> None:
    if draft.space is None:
        draft.space = (start, end)


def _stands_for(draft: _Draft, words: str, start: int, end: int) -> None:
    kept = _DROPPED.sub("", words)
    folded = " ".join(_WHITE.sub(" ", kept).split())
    if folded:
        _put(draft, folded, start, end)
    elif kept:
        _white(draft, kept, start, end)


def _put(draft: _Draft, words: str, start: int, end: int) -> None:
    if draft.space is not None and draft.size:
        # Beside markup the space lies in no run, so that pieces begin and end with words and hold little markup.
        if draft.space == (draft.runs[-1][3], start):
            _run(draft, 1, *draft.space)
        draft.out.append(" ")
        draft.size += 1
    draft.space = None
    if draft.seconds is not None:
        draft.marks.append(Mark(at=draft.size, seconds=draft.seconds))
        draft.seconds = None
    _run(draft, len(words), start, end)
    draft.out.append(words)
    draft.size += len(words)


def _run(draft: _Draft, length: int, start: int, end: int) -> None:
    """Add a run, or lengthen the last one where both go in step and adjoin."""
    if draft.runs:
        last = draft.runs[-1]
        adjoins = last[3] == start and last[0] + last[1] == draft.size
        if adjoins and last[1] == last[3] - last[2] and length == end - start:
            last[1] += length
            last[3] = end
            return
    draft.runs.append([draft.size, length, start, end])
