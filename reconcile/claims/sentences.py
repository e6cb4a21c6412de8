"""Where one sentence of a clean text ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.claims.enclosures import brackets, inside, quotations
from reconcile.claims.naming import NAME, says
from reconcile.claims.stamps import stamp_at
from reconcile.claims.stops import is_abbreviation, is_lower_abbreviation, starts_sentence

Span = tuple[int, int]

_AHEAD = 40
"""So many characters behind a full stop are looked at."""

_END = re.compile(
    r"""(?<![.!?…])(?:\.(?:\s\.){2,}|[.!?…]++)[\"'”’»)\]}*_]*+(?=\s|$)   # the usual end
      | [。！？]++[」』”）]*+                                            # full-width marks need no space behind
      | (?<=[^\W\d_][^\W\d_])[.!?]++[\"”’]?(?=[A-Z][a-z]*\s)             # a space was lost between two sentences
    """,
    re.VERBOSE,
)
_MARKS = re.compile(r"[.!?…。！？\s]+")
_OPENERS = "\"'“„‘«`([{¿¡*_-–— "
_TAG: re.Pattern[str] = re.compile(rf"\s{NAME} ([a-z]+)(?=[.,:]| (?:in|on|at|as|to|with|during|after|before|from)\b)")
_CLOSING = re.compile(r"\s([\"'”’»]|'')(?=\s|$)")


def sentences(text: str, quotes: Sequence[Span] | None = None) -> list[Span]:
    """The spans of the sentences of a clean text, in order; together they cover all of it but the spaces between.

    A time stamp behind or before a sentence is a span of its own. `quotes` are the text's quotations, where they are
    known.
    """
    quotes = quotations(text) if quotes is None else quotes
    closers = {end for _, end in quotes}
    enclosed = brackets(text)
    lower = _is_uncapitalised(text)
    start, spans = _stamps(text, 0)
    for match in _END.finditer(text):
        end = _with_closer(text, match.end(), closers)
        if end <= start or not _ends(text, start, match, end, lower) or _in_bracket(enclosed, start, end):
            continue
        spans.append((start, end))
        start, stamps = _stamps(text, _skip_space(text, end))
        spans += stamps
    if start < len(text):
        spans += _last(text, start)
    return spans


def _last(text: str, start: int) -> list[Span]:
    """The rest of a text behind its last full stop; a time at its very end is a span of its own."""
    space = text.rfind(" ", start)
    if space <= start or stamp_at(text, space + 1) != len(text):
        return [(start, len(text))]
    sure = text[space + 1] in "[(" or text.count(":", space) > 1
    return [(start, space), (space + 1, len(text))] if sure else [(start, len(text))]


def _stamps(text: str, at: int) -> tuple[int, list[Span]]:
    """The time stamps that stand in a row at `at`, and where the words behind them begin."""
    found: list[Span] = []
    while (end := stamp_at(text, at)) is not None:
        found.append((at, end))
        at = _skip_space(text, end)
    return at, found


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _with_closer(text: str, end: int, closers: set[int]) -> int:
    """The end of a sentence with the closing quotation mark that tokenised text puts behind a space."""
    match = _CLOSING.match(text, end)
    return match.end() if match and match.end() in closers else end


def _in_bracket(enclosed: Sequence[Span], start: int, end: int) -> bool:
    """Whether a sentence would end inside a bracket that it did not begin with."""
    return inside(enclosed, end) and not inside(enclosed, start + 1)


def _ends(text: str, start: int, match: re.Match[str], end: int, lower: bool) -> bool:
    """Whether the marks at `match` end the sentence that began at `start`."""
    following = text[end : end + _AHEAD].lstrip()
    if not following or stamp_at(text, _skip_space(text, end)) is not None:
        return True
    if not text[end].isspace() and match[0][0] not in "。！？":
        return starts_sentence(following)
    marks = "".join(_marks(match[0]).split())
    opened = following.lstrip(_OPENERS)
    if not opened:
        return "." not in marks or len(marks) == 1
    if opened[0].islower():
        return _begins_lower(opened, marks, lower) and not _is_short_form(text, start, match, marks, lower)
    tagged = marks != "." and len(match[0]) > len(marks) and _is_tagged(text, end)
    return opened[0] not in ",;:." and not tagged and not _is_short_form(text, start, match, marks, False)


def _is_tagged(text: str, end: int) -> bool:
    """Whether a closed quotation is followed by whoever asked or cried it: *“Why?” Jane Doe asked.*"""
    tag = _TAG.match(text, end)
    return tag is not None and says(tag[1])


def _marks(stop: str) -> str:
    found = _MARKS.match(stop)
    return found[0] if found else ""


def _begins_lower(opened: str, marks: str, lower: bool) -> bool:
    """Whether a sentence may begin in lower case: its first word is spelled so (*iPhone*), or the text has no
    capitals."""
    word = opened.split(None, 1)[0]
    return (not word.islower() and word[1:2].isupper()) or (lower and marks in (".", "?", "!"))


def _is_short_form(text: str, start: int, match: re.Match[str], marks: str, lower: bool) -> bool:
    """Whether a single point belongs to an abbreviation, an initial or a number."""
    if marks != ".":
        return False
    if lower:
        return is_lower_abbreviation(text, start, match.start())
    return is_abbreviation(text, start, match.start(), text[match.end() : match.end() + _AHEAD].lstrip())


def _is_uncapitalised(text: str) -> bool:
    """Whether the sentences of a text begin in lower case, as raw transcripts have them."""
    first = text.lstrip(_OPENERS)[:1]
    begun: list[str] = [found[1] for found in _BEGINNINGS.finditer(text)]
    lower = sum(letter.islower() for letter in begun)
    return lower > 0 and (first.islower() or lower >= 3) and lower >= 3 * (len(begun) - lower)


_BEGINNINGS = re.compile(r"[^\W\d_]{3}[.!?]\s([^\W\d_])")
