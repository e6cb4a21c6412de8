"""Two wordings side by side: the words that only one of them has."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher

from reconcile.report.spans import Piece, Sign

_LETTER = re.compile(r"\w")
_WORDS = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]+|\s+")


def worded(left: str, right: str, sign: Sign) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces; marked are the words (and signs of punctuation) that the other does not have there."""
    ours, theirs = _WORDS.findall(left), _WORDS.findall(right)
    matcher = SequenceMatcher(None, [*map(_key, ours)], [*map(_key, theirs)], autojunk=False)
    a: list[Piece] = []
    b: list[Piece] = []
    for kind, start, end, other, until in matcher.get_opcodes():
        mark = None if kind == "equal" else sign
        a += _piece(ours[start:end], mark)
        b += _piece(theirs[other:until], mark)
    return _ends(a), _ends(b)


def _ends(found: list[Piece]) -> tuple[Piece, ...]:
    """The comma before a closing quotation mark is the draft's own: punctuation at either end is not marked."""
    return tuple(
        replace(piece, sign=None) if at in (0, len(found) - 1) and not _LETTER.search(piece.text) else piece
        for at, piece in enumerate(found)
    )


def _key(word: str) -> str:
    return " " if word.isspace() else word.casefold().replace("’", "'")


def _piece(words: list[str], sign: Sign | None) -> list[Piece]:
    text = "".join(words)
    return [Piece(text=text, sign=sign if text.strip() else None)] if text else []
