"""Who speaks, what stands inside quotation marks, and what cannot be checked."""

from __future__ import annotations

import re
from functools import cache

from reconcile import lexicon
from reconcile.claims.sentences import STAMP
from reconcile.text.lemmas import lemma
from reconcile.text.words import norm

Span = tuple[int, int]

_STAMP = re.compile(r"[\[(]?(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?[\])]?$")
_ONLY_STAMP = re.compile(rf"^{STAMP}$")
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"|(?<![\w’'])‘[^‘]*?’(?![\w])")
_OPEN_QUOTE = re.compile(r"[“«\"][^”»\"]*$")
_CLOSE_QUOTE = re.compile(r"^[^“«\"]*[”»\"]")
_NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Sen|Rep|Gov|Gen)\.?\s+)?[A-Z][\w'’.-]*(?:\s+(?:(?:de|van|von|der|al|bin|la|le)\s+)*[A-Z][\w'’-]*){0,3}"
_VERB_NAME = re.compile(rf"^[\s,]*([a-z]+)\s+(?:(?:the|then)\s+)?({_NAME})")
_NAME_VERB = re.compile(rf"^[\s,—–-]*({_NAME})(?:,[^,.]{{1,60}},)?\s+(?:(?:also|then|later|has|had)\s+)?([a-z]+)\b")
_LEAD = re.compile(rf"({_NAME})(?:,[^,.]{{1,60}},)?\s+(?:(?:also|then|later|has|had)\s+)?([a-z]+)(?:\s+(?:that|in|on|to|at|during)\b[^“\"«]*)?[\s,:]*$")
_QUESTION = re.compile(r"\?[\"'”’»)\]]*$")
_IMPERATIVE = frozenset(
    "click visit see read check join sign register subscribe download try remember note imagine consider email call "
    "contact please watch listen follow share reply".split()
)


def is_stamp(text: str) -> bool:
    """Whether a text is a time stamp and nothing else."""
    return bool(_ONLY_STAMP.match(text))


def seconds(stamp: str) -> float:
    """A time stamp (`1:02:03`, `[00:05]`) in seconds.

    Raises:
        ValueError: the text is no time stamp.
    """
    match = _STAMP.match(stamp)
    if match is None:
        raise ValueError(f"no time stamp: {stamp!r}")
    hours, minutes, secs, fraction = match.groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(secs) + (float(f"0.{fraction}") if fraction else 0.0)


def quoted(text: str) -> list[Span]:
    """The spans inside quotation marks, the marks included; straight, curly and angled ones."""
    return [match.span() for match in _QUOTED.finditer(text)]


@cache
def _saying() -> frozenset[str]:
    return frozenset(line.partition(":")[0] for line in lexicon.lines("reporting"))


def _says(word: str) -> bool:
    return lemma(norm(word)) in _saying()


def speaker(text: str, span: Span) -> str | None:
    """Whoever the sentence around a quotation names as its speaker: *…, said Jane Doe*, *Jane Doe says: …*."""
    behind, before = text[span[1] :], text[: span[0]]
    match = _VERB_NAME.match(behind)
    if match and _says(match[1]):
        return _plain(match[2])
    match = _NAME_VERB.match(behind)
    if match and _says(match[2]):
        return _plain(match[1])
    match = _LEAD.search(before)
    if match and _says(match[2]):
        return _plain(match[1])
    return None


def _plain(name: str) -> str | None:
    name = name.rstrip(".,")
    return None if name.lower() in lexicon.words("function") else name


def unchecked(text: str) -> str | None:
    """Why a claim cannot be checked: it asks, or it tells the reader to do something; None where it states."""
    if _QUESTION.search(text):
        return "question"
    first = re.match(r"\W*(\w+)", text)
    if first and first[1].lower() in _IMPERATIVE and not re.match(r"\W*\w+\s+(?:is|was|has|of)\b", text):
        return "instruction"
    return None
