"""A report for a terminal that cannot show all its characters: a plain sign for each that would be lost."""

from __future__ import annotations

PLAIN = str.maketrans(
    {
        "●": "*",
        "◐": "~",
        "✗": "x",
        "≈": "=",
        "·": ".",
        "✓": "+",
        "≠": "/",
        "×": "x",
        "─": "-",
        "│": "|",
        "→": ">",
        "…": ">",
        "–": "-",
        "—": "-",
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
    }
)
"""One character for one, so that columns stay columns; the five signs of stances stay five."""


def shown(text: str, encoding: str) -> str:
    """The text as far as the encoding has it: every character that it lacks as a plain sign, or as a question mark
    where there is none.
    """
    lost = (ord(char) for char in set(text) if not _has(encoding, char))
    return text.translate({code: PLAIN.get(code, "?") for code in lost})


def _has(encoding: str, char: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
