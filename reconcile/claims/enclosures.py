"""What stands inside quotation marks and brackets: one pass over a clean text, whatever the marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

Span = tuple[int, int]

LONGEST_BRACKET = 400
"""A bracket that does not close within so many characters is none."""

LONGEST_SINGLE = 1500
"""A single quotation mark that finds no partner within so many characters is an apostrophe."""

_MARKS = re.compile(r"``|''|[\"“”„«»‘’‚'`]")
_DOUBLE = {"“": ("”", '"'), "„": ("“", "”"), "«": ("»",), "``": ("''", '"')}
_ELISIONS = re.compile(r"(?:\d|em\b|til\b|tis\b|twas\b|cause\b|bout\b|n['’]|round\b|cos\b)", re.IGNORECASE)
_BRACKETS = re.compile(r"[()\[\]{}]")
_PARTNER = {")": "(", "]": "[", "}": "{"}


def quotations(text: str) -> tuple[Span, ...]:
    """The outermost spans inside quotation marks, the marks included, in order.

    An apostrophe is no mark. A quotation that opens the text and is never closed goes on to its end, as in direct
    speech of several paragraphs; any other mark without a partner counts for nothing.
    """
    if _MARKS.search(text) is None:
        return ()
    double = _double_quotations(text)
    return _outermost((*double, *_single_quotations(text, double)))


def _double_quotations(text: str) -> list[Span]:
    found: list[Span] = []
    opened: tuple[int, str] | None = None
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        if mark in "‘’‚'`":
            continue
        if opened is not None and _closes(text, opened[1], mark, at):
            found.append((opened[0], match.end()))
            opened = None
        elif _opens(text, mark, at):
            opened = (at, mark)
    if opened is not None and opened[0] <= 1:
        found.append((opened[0], len(text)))
    return found


def _opens(text: str, mark: str, at: int) -> bool:
    if mark != '"':
        return mark in _DOUBLE
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    if not _glued(before):
        return behind not in tuple(".,;:!?)]") and behind != ""
    return behind.isalnum() and (before.isalpha() or before in ",:;")


def _closes(text: str, opener: str, mark: str, at: int) -> bool:
    if opener != '"':
        return mark in _DOUBLE[opener]
    if mark != '"':
        return mark in ("”", "''")
    return _glued(text[at - 1 : at]) or not text[at + 1 : at + 2].strip() or text[at + 1] in ".,;:!?)"


def _glued(before: str) -> bool:
    """Whether the character before a mark is a word's or its punctuation's."""
    return before.strip() != "" and before not in "([{—–-‘"


def _single_quotations(text: str, double: Sequence[Span]) -> list[Span]:
    """Spans inside single marks; a mark behind an *s* closes only where no clearer one follows."""
    found: list[Span] = []
    opened, doubtful = -1, -1
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        if mark not in ("‘", "’", "'", "‚", "`") or inside(double, at):
            continue
        before, behind = text[at - 1 : at], text[at + 1 : at + 2]
        if mark in "‘'‚`" and _opens_single(text, at, before, behind):
            if doubtful >= 0:
                found.append((opened, doubtful + 1))
            opened, doubtful = at, -1
        elif opened >= 0 and mark in "’'" and at - opened <= LONGEST_SINGLE and before.strip() and not behind.isalnum():
            if before in "sS" and behind == " ":
                doubtful = at if doubtful < 0 else doubtful
            else:
                found.append((opened, at + 1))
                opened, doubtful = -1, -1
    if doubtful >= 0:
        found.append((opened, doubtful + 1))
    return found


def _opens_single(text: str, at: int, before: str, behind: str) -> bool:
    glued = before.isalnum() or before in tuple("’.,;:!?)")
    return not glued and behind.isalnum() and not _ELISIONS.match(text, at + 1)


def _outermost(spans: Sequence[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)


def brackets(text: str) -> tuple[Span, ...]:
    """The outermost spans in round, square and curly brackets, in order; one that does not close is none."""
    if _BRACKETS.search(text) is None:
        return ()
    found: list[Span] = []
    opened: list[tuple[str, int]] = []
    for match in _BRACKETS.finditer(text):
        mark, at = match[0], match.start()
        while opened and at - opened[0][1] > LONGEST_BRACKET:
            opened.pop(0)
        if mark not in _PARTNER:
            opened = [*opened[-7:], (mark, at)]
        elif opened and opened[-1][0] == _PARTNER[mark]:
            found.append((opened.pop()[1], at + 1))
    return _outermost(found)


def inside(spans: Sequence[Span], at: int) -> bool:
    """Whether `at` lies strictly inside one of the spans, which are in order and apart."""
    index = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return index >= 0 and spans[index][0] < at < spans[index][1]
