"""Time stamps: `00:05:23`, `[1:02]`, `(00:12:05.500)`."""

from __future__ import annotations

import re

_PLAIN = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_LONG = r"\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?"
_SURE = re.compile(rf"(?:\[{_PLAIN}\]|\({_PLAIN}\)|{_LONG})(?=\s|$)")
_SHORT = re.compile(r"\d{1,2}:\d{2}(?=\s+[A-Z\"“‘\[(]|\s*$)")
_WHOLE = re.compile(rf"[\[(]?{_PLAIN}[\])]?")
_NO_STAMP = re.compile(r"\s+(?:AM|PM|A\.M|P\.M|GMT|UTC|EST|EDT|PST|PDT|CET|BST)\b")


def stamp_at(text: str, at: int) -> int | None:
    """Where the time stamp that begins at `at` ends; None for words, and for a clock time that a sentence tells.

    Four digits without brackets (`12:30`) are a stamp only at the text's end or before a capital letter.
    """
    match = _SURE.match(text, at) or _SHORT.match(text, at)
    return None if match is None or _NO_STAMP.match(text, match.end()) else match.end()


def is_stamp(text: str) -> bool:
    """Whether a text is a time stamp and nothing else."""
    return _WHOLE.fullmatch(text) is not None


def seconds(stamp: str) -> float:
    """A time stamp in seconds.

    Raises:
        ValueError: the text is no time stamp.
    """
    if not is_stamp(stamp):
        raise ValueError(f"no time stamp: {stamp!r}")
    total = 0.0
    for part in stamp.strip("[]()").replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total
