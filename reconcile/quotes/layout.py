"""Foldings that only the original text shows: white space and emphasis, which clean text has lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.quotes.holes import Sides

FAR = 60
"""What stands between two words is looked at where it has at most so many characters."""

_SPACE = re.compile(r"[ \t]{2,}|[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_TAG = r"</?(?:b|i|em|strong|u|mark|cite|s)\b[^<>]{0,80}>"
_EMPHASIS = re.compile(rf"(?<=\S)(?<!\\)[*_~]+|[*_~]+(?=\S)|{_TAG}", re.IGNORECASE)
_ENDS = re.compile(rf"(?:[*_~]+|{_TAG})$", re.IGNORECASE)
_STARTS = re.compile(rf"(?:[*_~]+|{_TAG})", re.IGNORECASE)


def laid_out(sides: Sides, blocks: Sequence[tuple[int, int, int]]) -> frozenset[str]:
    """The foldings of layout that stretches in common need, each given by its first word on either side and its size.

    The end of a line is no difference.
    """
    found: set[str] = set()
    for a, b, size in blocks:
        for n in range(1, size):
            found |= _parted(*_gaps(sides, a + n, b + n))
    first, last = blocks[0], blocks[-1]
    found |= _at_edges(sides, first[:2], (last[0] + last[2] - 1, last[1] + last[2] - 1))
    return frozenset(found)


def _gaps(sides: Sides, mine: int, theirs: int) -> tuple[str, str]:
    """The original texts of draft and source between a word and the one before it."""
    span, place = sides.passage.span, sides.line.place
    one = _short(sides.draft, span(mine - 1, mine - 1)[1], span(mine, mine)[0])
    return one, _short(sides.line.source.text, place(theirs - 1)[1], place(theirs)[0])


def _short(text: str, start: int, end: int) -> str:
    return text[start:end] if 0 <= end - start <= FAR else ""


def _parted(one: str, other: str) -> frozenset[str]:
    found = set()
    if "\n" not in one + other and sorted(_SPACE.findall(one)) != sorted(_SPACE.findall(other)):
        found.add("white space")
    if bool(_EMPHASIS.search(f"x{one}x")) != bool(_EMPHASIS.search(f"x{other}x")):
        found.add("emphasis")
    return frozenset(found)


def _at_edges(sides: Sides, first: tuple[int, int], last: tuple[int, int]) -> frozenset[str]:
    """Emphasis that begins with the first word or ends with the last one on one side alone."""
    start, place = sides.passage.span(first[0], first[0])[0], sides.line.place(first[1])[0]
    end, behind = sides.passage.span(last[0], last[0])[1], sides.line.place(last[1])[1]
    theirs = sides.line.source.text
    opened = [_ENDS.search(text[max(0, at - FAR) : at]) for text, at in ((sides.draft, start), (theirs, place))]
    closed = [_STARTS.match(text, at) for text, at in ((sides.draft, end), (theirs, behind))]
    apart = bool(opened[0]) != bool(opened[1]) or bool(closed[0]) != bool(closed[1])
    return frozenset({"emphasis"}) if apart else frozenset()
