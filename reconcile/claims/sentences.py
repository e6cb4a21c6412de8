"""Where one sentence of a clean text ends and the next begins."""

from __future__ import annotations

import re
from functools import cache

from reconcile import lexicon

Span = tuple[int, int]

CLOSERS = "\"'”’»)]}*_"
OPENERS = "\"'“‘«([{¿¡*_"
_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]}]*(?=\s|$)|[。！？]")
_LAST_WORD = re.compile(r"[\w.'’&-]+$")
STAMP = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_STAMP_AT = re.compile(STAMP + r"(?=\s|$)")
_INITIAL = re.compile(r"(?:^|\W)[A-Z]\.$")


@cache
def abbreviations() -> dict[str, bool]:
    """Abbreviations that end in a point, without it; True for those that may also end a sentence."""
    return {line.removesuffix(" !"): line.endswith(" !") for line in lexicon.lines("abbreviations")}


def sentences(text: str) -> list[Span]:
    """The spans of the sentences of a clean text, in order; together they cover all of it but the spaces between.

    A time stamp that follows a sentence's end is not part of the next sentence: it is a span of its own.
    """
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        if end <= start or not _ends_sentence(text, start, match):
            continue
        spans.append((start, end))
        start = _skip_space(text, end)
        while stamp := _STAMP_AT.match(text, start):
            spans.append((start, stamp.end()))
            start = _skip_space(text, stamp.end())
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the full stop, question or exclamation mark at `match` ends the sentence that began at `start`."""
    following = text[match.end() : match.end() + 40].lstrip()
    if not following:
        return True
    if _STAMP_AT.match(following):
        return True
    opened = following.lstrip(OPENERS + "-–— ")
    first = opened[:1]
    marks = match[0].rstrip(CLOSERS)
    if first.islower():
        return marks in ("!", "?", "!!", "??", ".") and _lower_case_start(text, match, opened)
    if marks in ("...", "…", "..", "....") and match[0] != marks:
        return True
    if marks == ".":
        before = text[max(start, match.start() - 24) : match.start()]
        return not _abbreviated(before, following)
    return True


def _lower_case_start(text: str, match: re.Match[str], following: str) -> bool:
    """A sentence may begin in lower case only where the text has no capitals to show it (a raw transcript), or where
    the first word is spelled so (iPhone)."""
    if following[1:2].isupper():
        return True
    if match[0] != ".":
        return match[0] in ("?", "!") and not any(char.isupper() for char in text)
    around = text[max(0, match.start() - 200) : match.end() + 200]
    if any(char.isupper() for char in around):
        return False
    word = _LAST_WORD.search(text[max(0, match.start() - 24) : match.start()])
    return not (word and (len(word[0]) < 2 or word[0] in _lower_abbreviations()))


@cache
def _lower_abbreviations() -> frozenset[str]:
    return frozenset(word.lower() for word in abbreviations())


def _abbreviated(before: str, following: str) -> bool:
    """Whether the point after `before` belongs to an abbreviation, an initial or a list number."""
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    last = word[0].lstrip("'’")
    known = abbreviations()
    may_end = known.get(last)
    if may_end is not None:
        return not (may_end and following[:1].isupper() and _starts_sentence(following))
    if len(last) == 1 and last.isupper():
        return last != "I" and not _starts_sentence(following)
    return "." in last and last.replace(".", "").isalpha() and len(last) <= 5 and not _starts_sentence(following)


def _starts_sentence(following: str) -> bool:
    """Whether a capitalised word is one that begins sentences rather than names."""
    first = re.match(r"[\W_]*([\w'’]+)", following)
    return bool(first) and first[1].lower().replace("’", "'") in lexicon.words("function")
