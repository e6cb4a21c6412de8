"""What single lines of Markdown are made of: indents, rulers, the cells of table rows."""

from __future__ import annotations

import re
from itertools import pairwise

from reconcile.read.inline import Span

_INDENT = re.compile(r"[ \t]*")
_PIPE = re.compile(r"(?<!\\)\|")
_STROKE = re.compile(r"[ \t]*:?-+:?[ \t]*$")


def indent(text: str, at: int, end: int) -> tuple[int, int]:
    """How many columns of white space stand at `at`, and where the words begin."""
    white = _INDENT.match(text, at, end)
    word = white.end() if white else at
    if "\t" not in text[at:word]:
        return word - at, word
    columns = 0
    for character in text[at:word]:
        columns += 1 if character == " " else 4 - columns % 4
    return columns, word


def eat(text: str, at: int, width: int) -> int:
    """The place behind `width` columns of the white space at `at`."""
    columns = 0
    while columns < width and text[at] in " \t":
        columns += 1 if text[at] == " " else 4 - columns % 4
        at += 1
    return at


def is_ruler(line: str) -> bool:
    """Whether the line is a thematic break."""
    strokes = line.replace(" ", "").replace("\t", "")
    return len(strokes) >= 3 and strokes[0] in "-*_" and strokes.count(strokes[0]) == len(strokes)


def is_delimiter(text: str, head: Span, span: Span) -> bool:
    """Whether the line `span` parts a table's head from its rows: as many strokes as the head has cells."""
    line = text[slice(*span)]
    if "|" not in text[slice(*head)] or "-" not in line or not set(line) <= set("|:- \t"):
        return False
    strokes = cells(text, *span)
    return all(_STROKE.match(text, *stroke) for stroke in strokes) and len(strokes) == len(cells(text, *head))


def cells(text: str, at: int, end: int) -> tuple[Span, ...]:
    """The spans between the pipes of a table row, the outer pipes left out."""
    pipes = [match.start() for match in _PIPE.finditer(text, at, end)]
    last = at + len(text[at:end].rstrip())
    bounds = [at - 1, *pipes, end]
    if pipes and pipes[0] == at:
        del bounds[0]
    if pipes and pipes[-1] == last - 1 and len(bounds) > 2:
        del bounds[-1]
    return tuple((first + 1, second) for first, second in pairwise(bounds))
