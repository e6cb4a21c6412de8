"""Whether a point ends a sentence or belongs to an abbreviation, an initial or a number."""

from __future__ import annotations

import re
from functools import cache

from reconcile import lexicon

_REACH = 24
"""An abbreviation is at most so long; characters."""

_LAST_WORD = re.compile(r"[\w.'’&/-]+$")
_FIRST_WORD = re.compile(r"[\W_]*([\w'’]+)")
_NUMBER_BEHIND = re.compile(r"[#№]?(?:\d|[IVXLC]+\b|[a-zA-Z]\b)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,5}[^\W\d_]")
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[IVXLC]{1,5}|[A-Za-z])")
_NO_STARTERS = frozenset("us am pm and of de la von van del bin al el".split())


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviations without their point: `!` for those that may end a sentence too, `#` for those that stand only
    before a number, the empty string for the rest."""
    marked = [line.rpartition(" ") if line[-1] in "!#" else (line, "", "") for line in lexicon.lines("abbreviations")]
    return {word: mark for word, _, mark in marked}


def is_abbreviation(text: str, start: int, at: int, following: str) -> bool:
    """Whether the point at `at`, in a sentence that began at `start`, does not end it; `following` is what comes next
    and begins with a capital letter, a digit or a mark."""
    match = _LAST_WORD.search(text[max(start, at - _REACH) : at])
    if match is None:
        return False
    last = match[0].lstrip("'’-")
    if _LIST_NUMBER.fullmatch(last) and not text[start : at - len(last)].strip("\"'“‘([ "):
        return last != "I" and not (last.isdigit() and len(last) == 3)
    known = _known(last)
    if known is None:
        return _is_initial(last) and not starts_sentence(following)
    if known == "#":
        return _NUMBER_BEHIND.match(following) is not None
    if known == "!":
        return not (starts_sentence(following) or (last in ("etc", "Jr", "Sr") and following[:1].isupper()))
    return True


def _known(word: str) -> str | None:
    found = abbreviations()
    mark = found.get(word)
    if mark is None and len(word) > 2 and word.isupper():
        mark = found.get(word.capitalize())
    if mark is None and "-" in word:
        mark = found.get(word.rpartition("-")[2])
    return mark


def _is_initial(word: str) -> bool:
    return (len(word) == 1 and word.isupper() and word != "I") or _INITIALS.fullmatch(word) is not None


def is_lower_abbreviation(text: str, start: int, at: int) -> bool:
    """Whether the point at `at` belongs to an abbreviation or initial in a text that has no capital letters."""
    match = _LAST_WORD.search(text[max(start, at - _REACH) : at])
    return match is not None and (len(match[0]) < 2 or match[0] in _lower() or _is_initial(match[0]))


@cache
def _lower() -> frozenset[str]:
    return frozenset(word.lower() for word, mark in abbreviations().items() if mark != "#")


def starts_sentence(following: str) -> bool:
    """Whether what follows begins with a word in capitals that begins sentences rather than names, or with a quote."""
    first = _FIRST_WORD.match(following)
    if first is None or not first[1][0].isupper():
        return False
    word = first[1].lower().replace("’", "'")
    opened = following[:1] in '"“«‘' or word.partition("'")[0] in _PRONOUNS
    return opened or (word in lexicon.words("function") and word not in _NO_STARTERS)


_PRONOUNS = frozenset("i he she it we they you that this there here what who".split())
