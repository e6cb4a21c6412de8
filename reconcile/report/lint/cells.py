"""How wide characters are in a terminal, and lines cut around a place."""

from __future__ import annotations

import unicodedata
from itertools import accumulate
from typing import NamedTuple

from reconcile.report.escape import visible

TAB = 4
REACH = 400
"""So many characters on either side of a place are looked at."""

WORD = 14
"""To begin and end at a word, a cut line gives up to so many characters."""


class Cut(NamedTuple):
    """A line as it is shown, and the cells of it that are underlined."""

    text: str
    start: int
    end: int


def width(text: str) -> int:
    """How many cells a harmless text takes."""
    return sum(map(_width, text))


def _width(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def cut(line: str, start: int, end: int, most: int) -> Cut:
    """The line made harmless, tabs as spaces; where it is wider than `most` cells, the part around `start`..`end`.

    A place without characters is underlined by one cell.
    """
    offset = max(0, start - REACH)
    near = line[offset : end + REACH]
    shown = _shown(near)
    places = [0, *accumulate(map(width, shown))]
    first, last = _window(near, places, start - offset, max(start, end) - offset, most)
    head = "…" if offset + first else ""
    tail = "…" if offset + last < len(line) else ""
    left = len(head) - places[first]
    begin, finish = left + places[start - offset], left + places[min(last, max(start, end) - offset)]
    return Cut(f"{head}{''.join(shown[first:last])}{tail}", begin, max(finish, begin + 1))


def _shown(line: str) -> list[str]:
    """Each character as it is shown."""
    shown = []
    column = 0
    for char in line:
        one = " " * (TAB - column % TAB) if char == "\t" else visible(char)
        column += width(one)
        shown.append(one)
    return shown


def _window(line: str, places: list[int], start: int, end: int, most: int) -> tuple[int, int]:
    """The characters that are shown: all that fit, else the place with a third of the free cells before it."""
    if places[-1] <= most:
        return 0, len(line)
    room = most - 2
    free = max(0, room - (places[end] - places[start]))
    before = max(free // 3, free - (places[-1] - places[end]))
    first = next(index for index in range(start + 1) if places[start] - places[index] <= before)
    last = max(index for index in range(start, len(line) + 1) if places[index] - places[first] <= room)
    return _from_word(line, first, start), _to_word(line, last, end if last >= end else start)


def _from_word(line: str, first: int, start: int) -> int:
    """The beginning of the next word, where a line would begin within one."""
    if first == 0 or line[first - 1] == " ":
        return first
    space = line.find(" ", first, min(start, first + WORD))
    return first if space < 0 else space + 1


def _to_word(line: str, last: int, least: int) -> int:
    """The end of the word before, but not before `least`, where a line would end within one."""
    if last >= len(line) or line[last] == " ":
        return last
    space = line.rfind(" ", max(least, last - WORD), last)
    return last if space < 0 else space
