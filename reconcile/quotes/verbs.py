"""Verbs of saying, in any of their forms."""

from __future__ import annotations

import re
from functools import cache

from reconcile import lexicon
from reconcile.text.lemmas import lemma

_WORD = re.compile(r"[^\W\d_]+")


def is_saying(word: str) -> bool:
    """Whether a word, in lower case, is a form of a verb of saying."""
    return not _verbs().isdisjoint((word, lemma(word), *_regular(word)))


def _regular(word: str) -> tuple[str, ...]:
    """What a word is a regular form of, if it is one: *adds*, *added*, *replies*, *admitted*."""
    if word.endswith(("ied", "ies")):
        return (word[:-3] + "y",)
    if word.endswith("ed"):
        return (word[:-1], word[:-2], word[:-3]) if word[-4:-3] == word[-3:-2] else (word[:-1], word[:-2])
    return (word[:-1], word[:-2]) if word.endswith("s") else ()


def says(text: str) -> bool:
    """Whether a verb of saying stands in a text."""
    return any(is_saying(word) for word in _WORD.findall(text) if word.islower())


@cache
def _verbs() -> frozenset[str]:
    return frozenset(line.partition(":")[0] for line in lexicon.lines("reporting"))
