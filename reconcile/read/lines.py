"""Lines of a plain text: where their words stand, their markers, and what is only drawn."""

from __future__ import annotations

import re
from typing import NamedTuple

from reconcile.model import line_starts
from reconcile.read.clean import BLANK

_MARKER = re.compile(
    r"(?P<bullet>[-*•‣◦▪●○■–—·]\s{1,8}(?=\S))?"
    r"(?P<number>(?P<digits>\d{1,3})[.)]\s{1,8}(?=\S)|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s{1,8}(?=\S)"
    r"|(?:[a-z]|[ivx]{1,4})\)\s{1,8}(?=\S))?"
    r"(?P<glued>\d\d(?=[^\W\d_][^\W\d_]|[\"“'‘]|\s[^\W\d_a-z]))?"
)
_COMMENT = re.compile(r"<!--\s*reconcile:(?:(?!-->).)*-->")
_DRAWN = frozenset("-=_*~#+—–━─═ \t")
_SENTENCE_END = (".", "!", "?", "…", ":", ";", "。")
_CLOSERS = "\"'”’»)]*_"
_TRAILING_TIME = re.compile(r"\s[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?$")


class Line(NamedTuple):
    """One line with words: they stand at original `start`..`end`, `indent` characters behind the line's beginning.

    `parted`: a blank line or a ruler stands before it. `underlined`: 1 for a line drawn under it with `=`, 2 with `-`.
    """

    start: int
    end: int
    text: str
    indent: int
    parted: bool
    underlined: int = 0


class Marker(NamedTuple):
    """A list marker: its kind (`bullet`, `number`, `letter`, `glued`, `none`), its number, and how long it is."""

    kind: str
    number: int
    length: int


NO_MARKER = Marker("none", 0, 0)


def lines(text: str) -> list[Line]:
    """The lines that hold words; blank lines and rulers are told by `parted` and `underlined`."""
    found: list[Line] = []
    parted = True
    starts = line_starts(text)
    for first, last in zip(starts, (*starts[1:], len(text)), strict=True):
        raw = text[first:last]
        words = raw.strip(BLANK)
        if not words:
            parted = True
        elif is_drawn(words):
            if not parted and _underlines(words, found[-1].text):
                found[-1] = found[-1]._replace(underlined=1 if words[0] == "=" else 2)
            parted = True
        else:
            indent = len(raw) - len(raw.lstrip(BLANK))
            found.append(Line(first + indent, first + indent + len(words), words, indent, parted))
            parted = False
    return found


def parted_comments(found: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines without those that are a comment to lint (`<!-- reconcile: … -->`), and the latter."""
    kept: list[Line] = []
    comments: list[Line] = []
    parted = False
    for line in found:
        parted = parted or line.parted
        if _COMMENT.fullmatch(line.text):
            comments.append(line)
        else:
            kept.append(line._replace(parted=parted))
            parted = False
    return kept, comments


def is_drawn(words: str) -> bool:
    """Whether a line is a ruler: three or more strokes and nothing else."""
    return len(words) >= 3 and words[0] in _DRAWN and _DRAWN.issuperset(words)


def marker(words: str, glued_before: int) -> Marker:
    """The list marker that a line begins with; `glued_before` is the number of the last one glued to a word.

    Two digits glued to a word count where they begin with 0 or follow on from the last.
    """
    match = _MARKER.match(words)
    if match is None or (not match.end() and not match["glued"]):
        return NO_MARKER
    if match["glued"] and (match["glued"][0] == "0" or int(match["glued"]) == glued_before + 1):
        return Marker("glued", int(match["glued"]), match.end())
    length = match.end() - len(match["glued"] or "")
    if match["number"]:
        return Marker("number", int(match["digits"]), length) if match["digits"] else Marker("letter", 0, length)
    return Marker("bullet", 0, length) if match["bullet"] else NO_MARKER


def ends_sentence(words: str) -> bool:
    """Whether the line ends as a sentence does, closing quotes and a time behind it left aside."""
    return words_only(words).endswith(_SENTENCE_END)


def words_only(words: str) -> str:
    """The end of a line without a time, closing quotes and brackets behind its words."""
    return _TRAILING_TIME.sub("", words[-400:]).rstrip(_CLOSERS)


def _underlines(stroke: str, words: str) -> bool:
    same = len(set(stroke)) == 1 and stroke[0] in "=-~"
    return same and abs(len(stroke) - len(words)) <= max(3, len(words) // 3)
