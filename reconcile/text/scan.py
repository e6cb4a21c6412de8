"""Cuts a text into the tokens that numbers and dates are read from: numerals, words, signs."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

_TOKEN = (
    r"\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?"
    r"|\d+(?:\.\d+)*"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|\S"
)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "−": "-", "‐": "-", "‑": "-"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scan:
    """The tokens of ``text``: token ``i`` is ``text[starts[i]:ends[i]]``.

    ``words`` are the tokens in lower case with plain apostrophes and hyphens. What is read at a place of it can be kept
    by it, since two scans are equal only where they are one.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@cache
def _token() -> re.Pattern[str]:
    return re.compile(_TOKEN)


@lru_cache(maxsize=16)
def scan(text: str) -> Scan:
    """Tokens of ``text`` in order. Linear in its length."""
    plain = lowered(text)
    spans = [match.span() for match in _token().finditer(text)]
    return Scan(
        text=text,
        words=tuple([plain[start:end] for start, end in spans]),
        starts=tuple([start for start, _ in spans]),
        ends=tuple([end for _, end in spans]),
    )


def lowered(text: str) -> str:
    """``text`` in lower case, place for place (*İ*, which would grow, stays as it is)."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low.translate(_PLAIN)


def word(tokens: Scan, index: int) -> str:
    """The token at ``index`` in lower case, or the empty string outside the text."""
    return tokens.words[index] if 0 <= index < len(tokens.words) else ""


def raw(tokens: Scan, index: int) -> str:
    """The token at ``index`` as written, or the empty string outside the text."""
    if not 0 <= index < len(tokens.words):
        return ""
    return tokens.text[tokens.starts[index] : tokens.ends[index]]


def glued(tokens: Scan, index: int) -> bool:
    """Whether nothing stands between the token at ``index`` and the one before it."""
    return 0 < index < len(tokens.words) and tokens.starts[index] == tokens.ends[index - 1]


def capital(tokens: Scan, index: int) -> bool:
    """Whether the token at ``index`` starts with (or, as *iPhone*, holds) a capital letter."""
    found = raw(tokens, index)
    return found != found.lower()


def numeral(found: str) -> bool:
    """Whether a token is written in digits."""
    return found[:1].isdecimal()


def opens_line(tokens: Scan, index: int) -> bool:
    """Whether the token at ``index`` is the first of its line."""
    if index <= 0:
        return True
    return "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]


def opens_sentence(tokens: Scan, index: int) -> bool:
    """Whether the token at ``index`` starts a line or follows a full stop, colon or the like."""
    return opens_line(tokens, index) or word(tokens, index - 1) in {
        ".",
        "!",
        "?",
        ":",
        ";",
        "…",
        "•",
        "*",
        "—",
        "–",
        '"',
        "“",
        "”",
        "(",
        ">",
    }
