"""Which line ends of a plain text are soft: put there by a margin, not by the writer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reconcile.read.lines import Line, ends_sentence

MARGIN = 110
"""Hard-wrapped text has no wider lines; characters."""


def soft_ends(lines: Sequence[Line], closed: Sequence[bool]) -> list[bool]:
    """For each line whether it goes on from the one before; `closed` lines begin something of their own.

    A paragraph is taken to be hard-wrapped where the first word of most lines would not have fitted on the line
    before, and lines break within sentences.
    """
    soft = [False] * len(lines)
    captions = _like_captions(lines)
    punctuated = any(ends_sentence(line.text) for line in lines)
    bounds = [index for index, line in enumerate(lines) if line.parted or closed[index]]
    for first, last in pairwise([*bounds, len(lines)]):
        width = _width(lines[first:last])
        for index in range(first + 1, last):
            before, line = lines[index - 1], lines[index]
            full = width > 0 and _is_full(before, line, width)
            soft[index] = captions or full or (punctuated and width > 0 and _goes_on(before, line))
    return soft


def _width(paragraph: Sequence[Line]) -> int:
    """The margin the paragraph was wrapped at, 0 where it was not."""
    widths = [line.indent + len(line.text) for line in paragraph]
    if len(paragraph) < 2 or max(widths) > MARGIN or max(widths) < 30:
        return 0
    width = max(widths)
    full = [(a, b) for a, b in pairwise(paragraph) if _is_full(a, b, width)]
    inside = sum(_goes_on(a, b) for a, b in full)
    enough = inside * 5 >= len(full) * 2 and inside > 0
    return width if enough and len(full) * 2 >= len(paragraph) - 1 else 0


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the following line would have gone over the margin."""
    first = following.text.split(None, 1)[0]
    return line.indent + len(line.text) + 1 + len(first) > width


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a sentence runs across the line end."""
    return following.text[0].islower() and not ends_sentence(line.text)


def _like_captions(lines: Sequence[Line]) -> bool:
    """Whether these are the lines of unpunctuated captions: many, short, and nearly of one length."""
    if len(lines) < 8 or any(ends_sentence(line.text) for line in lines):
        return False
    lengths = sorted(len(line.text) for line in lines)
    middle = lengths[len(lengths) // 2]
    tenth = len(lengths) // 10
    lower = sum(line.text[0].islower() for line in lines)
    return lengths[-1 - tenth] <= 60 and lengths[tenth] * 2 >= middle >= 20 and lower * 10 >= len(lines) * 7
