"""The inside of a Markdown paragraph: emphasis, links, code, references, tags (CommonMark 0.31, simplified)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from reconcile.read.clean import Part, entity, gap

Span = tuple[int, int]

_SPECIAL = re.compile(r"[\\`<&*_\[\]]|~~|!\[")
_ESCAPE = re.compile(r"\\(?:[!-/:-@\[-`{-~]|(?=\n))")
_TICKS = re.compile(r"`+")
_RUN = re.compile(r"\*+|_+|~+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,200}@[^\s<>@]{1,200})>")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]{0,30})(?:[\s/][^<>]*)?>|<[?!][^<>]*>")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,100}\]")
_TARGET = re.compile(
    r"\(\s{0,9}(?:<[^<>\n]*>|[^\s()<][^\s()]*(?:\([^\s()]*\)[^\s()]*)*)?"
    r"(?:\s{1,9}(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s{0,9}\)"
)
_LABEL = re.compile(r"\[([^\[\]]{0,999})\]")
_PARTING = frozenset(
    """address article aside blockquote br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead tr ul""".split()
)


@dataclass(slots=True)
class _Piece:
    """Characters that stay; of a run of emphasis marks `opens` and `closes` say what it may do."""

    start: int
    end: int
    text: str | None = None
    mark: str = ""
    opens: bool = False
    closes: bool = False
    length: int = 0


@dataclass(slots=True)
class _Scan:
    """The state of one scan: pieces so far, open brackets as (place, piece, is image), where runs of ticks stand."""

    text: str
    references: frozenset[str]
    alt: bool
    pieces: list[_Piece] = field(default_factory=list)
    brackets: list[tuple[int, int, bool]] = field(default_factory=list)
    ticks: dict[int, list[int]] = field(default_factory=dict)
    comment_open: bool = True


def inline(text: str, spans: Sequence[Span], references: frozenset[str], *, alt: bool = False) -> list[Part]:
    """The parts of the original that the lines `spans` show to a reader.

    `references` are the folded labels of link definitions. The alternative text of images stays where `alt` asks.
    """
    joined = "\n".join(text[start:end] for start, end in spans)
    if len(spans) == 1 and not _SPECIAL.search(joined):
        return [Part(*spans[0])]
    scan = _Scan(joined, references, alt)
    at = 0
    while match := _SPECIAL.search(joined, at):
        _keep(scan, at, match.start())
        at = _TAKERS[match.group()](scan, match.start())
    _keep(scan, at, len(joined))
    _match_emphasis(scan.pieces)
    return _placed(scan.pieces, spans)


def folded(label: str) -> str:
    """A link label as labels are compared: case and white space folded."""
    return " ".join(label.split()).casefold()


def _keep(scan: _Scan, start: int, end: int) -> int:
    if start < end:
        scan.pieces.append(_Piece(start, end))
    return end


def _escape(scan: _Scan, at: int) -> int:
    match = _ESCAPE.match(scan.text, at)
    return _keep(scan, at + 1, match.end()) if match else _keep(scan, at, at + 1)


def _code(scan: _Scan, at: int) -> int:
    if not scan.ticks:
        for match in _TICKS.finditer(scan.text):
            scan.ticks.setdefault(len(match.group()), []).append(match.start())
    ticks = _TICKS.match(scan.text, at)
    length = len(ticks.group()) if ticks else 1
    places = scan.ticks.get(length, [])
    following = bisect_right(places, at)
    if following == len(places):
        return _keep(scan, at, at + length)
    _keep(scan, at + length, places[following])
    return places[following] + length


def _angle(scan: _Scan, at: int) -> int:
    if scan.text.startswith("<!--", at) and scan.comment_open:
        end = scan.text.find("-->", at + 4)
        if end >= 0:
            return end + 3
        scan.comment_open = False
    if match := _AUTOLINK.match(scan.text, at):
        _keep(scan, at + 1, match.end() - 1)
        return match.end()
    match = _TAG.match(scan.text, at)
    if match is None:
        return _keep(scan, at, at + 1)
    if (match[1] or "").lower() in _PARTING:
        scan.pieces.append(_Piece(at, at, "\n"))
    return match.end()


def _reference(scan: _Scan, at: int) -> int:
    match = _ENTITY.match(scan.text, at)
    if match is None:
        return _keep(scan, at, at + 1)
    part = entity(scan.text, at, match.end())
    scan.pieces.append(_Piece(part.start, part.end, part.text))
    return match.end()


def _open_bracket(scan: _Scan, at: int) -> int:
    footnote = _FOOTNOTE.match(scan.text, at)
    if footnote:
        return footnote.end()
    is_image = scan.text[at] == "!"
    scan.brackets.append((at, len(scan.pieces), is_image))
    return _keep(scan, at, at + 1 + is_image)


def _close_bracket(scan: _Scan, at: int) -> int:
    if not scan.brackets:
        return _keep(scan, at, at + 1)
    opened, piece, is_image = scan.brackets.pop()
    end = _link_end(scan, opened + 1 + is_image, at)
    if end is None:
        return _keep(scan, at, at + 1)
    scan.pieces[piece].end = scan.pieces[piece].start
    if is_image and not scan.alt:
        del scan.pieces[piece:]
    return end


def _link_end(scan: _Scan, first: int, at: int) -> int | None:
    """Where the link ends whose text ends with the bracket at `at`; None where it is no link."""
    target = _TARGET.match(scan.text, at + 1)
    if target:
        return target.end()
    if not scan.references:
        return None
    label = _LABEL.match(scan.text, at + 1)
    if label and label[1] and folded(label[1]) in scan.references:
        return label.end()
    if at - first <= 999 and folded(scan.text[first:at]) in scan.references:
        return label.end() if label and not label[1] else at + 1
    return None


def _emphasis_mark(scan: _Scan, at: int) -> int:
    match = _RUN.match(scan.text, at)
    end = match.end() if match else at + 1
    before = scan.text[at - 1] if at else " "
    after = scan.text[end] if end < len(scan.text) else " "
    left = not after.isspace() and (after.isalnum() or not before.isalnum())
    right = not before.isspace() and (before.isalnum() or not after.isalnum())
    mark = scan.text[at]
    if before.isdigit() and after.isdigit():
        return _keep(scan, at, end)
    opens = left and (mark != "_" or not right or not before.isalnum())
    closes = right and (mark != "_" or not left or not after.isalnum())
    scan.pieces.append(_Piece(at, end, None, mark, opens, closes, end - at))
    return end


def _match_emphasis(pieces: Sequence[_Piece]) -> None:
    """Shorten the runs that pair up, from the inside out; what finds no partner stays as it stands."""
    openers: dict[str, list[tuple[int, _Piece]]] = {"*": [], "_": [], "~": []}
    for place, piece in enumerate(pieces):
        if not piece.mark:
            continue
        while piece.closes and piece.start < piece.end and (found := _opener(openers[piece.mark], piece)):
            for others in openers.values():
                while others and others[-1][0] > found[0]:
                    others.pop()
            width = 2 if min(piece.end - piece.start, found[1].end - found[1].start) >= 2 else 1
            found[1].end -= width
            piece.start += width
            if found[1].start == found[1].end:
                openers[piece.mark].pop()
        if piece.opens and piece.start < piece.end:
            openers[piece.mark].append((place, piece))


def _opener(openers: Sequence[tuple[int, _Piece]], closer: _Piece) -> tuple[int, _Piece] | None:
    """The nearest run that the closer can close; only a few are tried, so that the whole stays linear."""
    for place, opener in reversed(openers[-8:]):
        both_ways = opener.closes or closer.opens
        thirds = (opener.length + closer.length) % 3 == 0 and (opener.length % 3 or closer.length % 3)
        if not (both_ways and thirds):
            return place, opener
    return None


def _placed(pieces: Sequence[_Piece], spans: Sequence[Span]) -> list[Part]:
    """The pieces, which count characters of the joined lines, as parts of the original."""
    firsts = list(accumulate((end - start + 1 for start, end in spans[:-1]), initial=0))
    parts: list[Part] = []
    line = 0
    for piece in pieces:
        while line + 1 < len(firsts) and firsts[line + 1] <= piece.start:
            line += 1
            parts.append(gap(spans[line][0]))
        shift = spans[line][0] - firsts[line]
        if piece.text is not None:
            parts.append(Part(piece.start + shift, piece.end + shift, piece.text))
            continue
        first = piece.start
        while line + 1 < len(firsts) and firsts[line + 1] <= piece.end:
            parts.append(Part(first + shift, min(firsts[line + 1] - 1 + shift, spans[line][1])))
            line += 1
            parts.append(gap(spans[line][0]))
            first, shift = firsts[line], spans[line][0] - firsts[line]
        parts.append(Part(first + shift, piece.end + shift))
    return parts


_TAKERS: dict[str, Callable[[_Scan, int], int]] = {
    "\\": _escape,
    "`": _code,
    "<": _angle,
    "&": _reference,
    "[": _open_bracket,
    "![": _open_bracket,
    "]": _close_bracket,
    "*": _emphasis_mark,
    "_": _emphasis_mark,
    "~~": _emphasis_mark,
}
"""What takes up each special mark; returns where the scan goes on."""
