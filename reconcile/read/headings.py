"""Which lines of a plain text are headings, judged by their look and their neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.read.lines import ends_sentence, words_only

MOST_WORDS = 16
MOST_TITLED = 24
"""A line in Title Case may be longer before it stops being a heading; words."""

_SMALL = frozenset(
    """a an and as at but by for from in into is its nor not of off on onto or our over per so than that the their to up
    via vs was were will with your it are be this de la le""".split()
)


def punctuated(texts: Sequence[str]) -> bool:
    """Whether the long lines of a text mostly end as sentences do, so that one which does not says something."""
    long = [ends_sentence(text) for text in texts if is_long(text)]
    return any(ends_sentence(text) for text in texts) and sum(long) * 10 >= len(long) * 6


def looks_like_heading(text: str, following: str | None, alone: bool) -> bool:
    """Whether a line of a punctuated text is a heading.

    `following` is the next line, None at the end of the text; `alone`: blank lines stand on both sides.
    """
    if following is None or not is_short(text, MOST_TITLED) or not _may_begin(text):
        return False
    asks = words_only(text).endswith(("?", "!"))
    if not asks and (ends_sentence(text) or text.endswith((",", "–", "—", "-"))):
        return False
    after = _is_prose_after(text, following)
    if asks:
        return after and is_titled(text)
    return (is_short(text) and (alone or after)) or is_titled(text)


def is_short(text: str, most: int = MOST_WORDS) -> bool:
    """Whether the line has at most `most` words, and those not endless."""
    return len(text) <= 12 * most and len(text.split(None, most)) <= most


def is_long(text: str) -> bool:
    """Whether the line has more than 16 words."""
    return len(text.split(None, MOST_WORDS)) > MOST_WORDS


def is_titled(text: str) -> bool:
    """Whether the line is in Title Case or ALL CAPS: at least four fifths of its weighty words are capitalised."""
    words = [word.strip("\"'“”‘’([)]*,:—–") for word in text.replace("-", " ").split()]
    weighty = [word for word in words if word[:1].isalpha() and word.casefold() not in _SMALL]
    capital = sum(word[0].isupper() or not word.islower() for word in weighty)
    return bool(weighty) and capital * 5 >= len(weighty) * 4


def _may_begin(text: str) -> bool:
    first = text.lstrip("\"'“”‘’([¿¡")[:1]
    return first.isupper() or first.isdigit() or (not text[:1].islower() and text[:1].isalpha())


def _is_prose_after(text: str, following: str) -> bool:
    return ends_sentence(following) and len(following) * 2 >= len(text) * 3
