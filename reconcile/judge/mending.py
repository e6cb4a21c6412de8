"""How a wrong spelling of a glossary's name is mended where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from reconcile.judge.rule import Judged
from reconcile.model import Edit, Fix, Mention, Name
from reconcile.settings import Entry
from reconcile.text.words import squash

NEAR = 75.0
"""A spelling that is less like every accepted one (0 to 100) has one put in its place only where there is no choice."""

NEARBY = 100
"""So many characters around a place are looked at for the rest of a name."""

_MARKUP = re.compile(r"[<>&*_`\\\[\]|~]")


def mended(judged: Judged, name: Name, entry: Entry, spelling: str, source: str) -> Fix | None:
    """The edits that put the glossary's spelling into a source wherever it is wrong outside quotation marks; where it
    is wrong in quotations alone these are edited, which is not safe. None where markup stands between the letters."""
    right, sure = accepted(entry, spelling)
    text = judged.split(source).source.text
    mentions = [one for one in _mentions(judged, name, spelling, source) if text[one.start : one.end] == spelling]
    if not mentions or _MARKUP.search(right):
        return None
    own = [one for one in mentions if not one.quoted]
    edits = tuple(
        Edit(start=one.start, end=one.end, text=_missing(right, *_around(text, one.start, one.end)))
        for one in own or mentions
    )
    return Fix(safe=bool(own) and sure, edits=edits)


def accepted(entry: Entry, spelling: str) -> tuple[str, bool]:
    """The accepted spelling that comes nearest to a wrong one, the name itself first, and whether that is sure; of a
    name of more words than the wrong spelling, those words that it stands for (*Ketterley* of *Bruno Ketterley*)."""
    size = len(spelling.split())
    parts = [part for one in entry.accepted for part in (one, *_runs(one.split(), size))]
    likeness = {part: fuzz.ratio(squash(spelling), squash(part)) for part in parts}
    right = max(likeness, key=lambda part: likeness[part])
    if likeness[right] >= NEAR:
        return right, True
    return entry.name, spelling in entry.never and len(entry.accepted) == 1


def _runs(words: Sequence[str], size: int) -> Sequence[str]:
    """The runs of so many neighbouring words."""
    return [" ".join(words[at : at + size]) for at in range(len(words) - size + 1)]


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(0, start - NEARBY) : start], text[end : end + NEARBY]


def _missing(right: str, before: str, behind: str) -> str:
    """The words of a name that do not stand around the place already: after *Bruno*, *Ketterley* alone."""
    words = right.split()
    for size in range(len(words) - 1, 0, -1):
        if re.search(rf"(?<!\w){_spaced(words[:size])}\s+$", before):
            return " ".join(words[size:])
        if re.match(rf"\s+{_spaced(words[-size:])}(?!\w)", behind):
            return " ".join(words[:-size])
    return right


def _spaced(words: Sequence[str]) -> str:
    return r"\s+".join(map(re.escape, words))


def _mentions(judged: Judged, name: Name, spelling: str, source: str) -> list[Mention]:
    return [
        mention
        for claim in judged.split(source).claims
        for mention in judged.names.mentions[claim.id]
        if mention.name == name.id and mention.text == spelling
    ]
