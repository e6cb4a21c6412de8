"""Text into tokens with offsets."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"""
    \d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?![^\W\d_])   # 1,200.5  3rd  17:30
  | (?:[^\W\d_]\.){2,}                             # U.S.  a.m.
  | [^\W_]+(?:['’][^\W\d_]+)*                      # words, their apostrophes, 5bn, GPT4
    """,
    re.VERBOSE,
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_POSSESSIVE = re.compile(r"(?<=\w)'s$|(?<=s)'$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number as it stands (`text`, clean span `at`..`until`) and folded (`norm`).

    `norm` is lower case without accents or possessive ending; contractions keep their apostrophe.
    """

    text: str
    at: int
    until: int
    norm: str


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and numbers of a clean text, in order; punctuation is left out, hyphens part words."""
    return tuple(Token(m[0], m.start(), m.end(), norm(m[0])) for m in _TOKEN.finditer(text))


@lru_cache(maxsize=65536)
def norm(word: str) -> str:
    """A word in lower case, without accents, with a straight apostrophe and without possessive ending."""
    folded = word.translate(_APOSTROPHES).lower()
    if not folded.isascii():
        folded = strip_accents(folded)
    if folded in KEPT:
        return folded
    if "'" in folded:
        folded = _POSSESSIVE.sub("", folded)
    if "." in folded and not folded[0].isdigit():
        folded = folded.replace(".", "")
        return folded + "." if folded in DOTTED else folded
    return folded


KEPT = frozenset(
    {"it's", "he's", "she's", "that's", "what's", "who's", "there's", "here's", "let's", "where's", "how's"}
)
"""Contractions of *is* or *has* whose ending looks like a possessive."""

DOTTED = frozenset({"us", "am", "pm", "no", "it"})
"""Abbreviations that would be another word without their points; they keep one."""


def strip_accents(text: str) -> str:
    """The text with letters instead of accented letters: é → e, ß → ss, ø → o."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return plain.translate(_LETTERS)


_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"})


def squash(text: str) -> str:
    """Only the letters and digits of a text, lower case, without accents: what is left when spelling is ignored."""
    plain = strip_accents(text.lower())
    return plain if plain.isalnum() else "".join(filter(str.isalnum, plain))
