"""How a wrong spelling of a glossary's name is mended where it stands."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from reconcile.judge.rule import Judged
from reconcile.model import Edit, Fix, Mention, Name
from reconcile.settings import Entry
from reconcile.text.words import squash

NEAR = 75.0
"""A spelling that is less like every accepted one (0 to 100) has one put in its place only where there is no choice."""

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
    edits = tuple(Edit(start=one.start, end=one.end, text=right) for one in own or mentions)
    return Fix(safe=bool(own) and sure, edits=edits)


def accepted(entry: Entry, spelling: str) -> tuple[str, bool]:
    """The accepted spelling that comes nearest to a wrong one, the name itself first, and whether that is sure."""
    likeness = {one: fuzz.ratio(squash(spelling), squash(one)) for one in entry.accepted}
    right = max(likeness, key=lambda one: likeness[one])
    if likeness[right] >= NEAR:
        return right, True
    return entry.name, spelling in entry.never and len(entry.accepted) == 1


def _mentions(judged: Judged, name: Name, spelling: str, source: str) -> list[Mention]:
    return [
        mention
        for claim in judged.split(source).claims
        for mention in judged.names.mentions[claim.id]
        if mention.name == name.id and mention.text == spelling
    ]
