"""Who is named as the speaker of a quotation: behind it, before it, between its halves, or after a dash."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.claims.finite import is_verb_form
from reconcile.claims.naming import ADVERB, ASIDE, NAME, named, says

Span = tuple[int, int]

_REACH = 180
"""So many characters on either side of a quotation are looked at."""

_BEHIND = re.compile(
    rf" ?,? ?(?:{ADVERB}(?P<first>[a-z]+) (?P<later>(?:the |then-|former )?(?:[a-z]+,? ){{0,3}}{NAME}|he\b|she\b)"
    rf"|(?P<subject>{NAME}|[Hh]e|[Ss]he){ASIDE} {ADVERB}(?P<second>[a-z]+)\b)"
)
_SIGNED = re.compile(rf" ?[—–-]+ ?(?P<name>{NAME})(?=[,.]?$|, )")
_BEFORE = re.compile(
    rf"(?P<name>{NAME}){ASIDE} {ADVERB}(?P<verb>[a-z]+)(?: (?:that|it|the|its|on|in|to|at|during|of|as|a|an|his|her|"
    r"reporters|for|from|about)\b[^.!?;:\"“”]{0,80}?)?[\s,:]*(?:…|\.\.\.)?$"
)
_BLUNT = re.compile(
    rf"(?:^|[.!?…\"”] )(?P<name>{NAME}){ASIDE} (?P<verb>[a-z]+(?:n['’]t)?)(?: [^.!?:;\"“”]{{0,80}})?: ?$"
)
_ENDED = re.compile(r"[,?!…—–-][\"”’'»]*$")


def speakers(text: str, quotes: Sequence[Span]) -> tuple[str | None, ...]:
    """For each quotation of a clean text whoever the words around it name as its speaker, None where they do not.

    *he* and *she* behind a quotation mean the speaker of the one before; and a quotation that follows such words goes
    on with the same speaker.
    """
    found: list[str | None] = []
    for index, (start, end) in enumerate(quotes):
        limit = quotes[index + 1][0] if index + 1 < len(quotes) else len(text)
        floor = quotes[index - 1][1] if index else 0
        before = found[-1] if found else None
        said, who = _behind(text, start, end, limit)
        if said and who is None:
            who = before
        if not said:
            who = _in_front(text[max(floor, start - _REACH) : start])
        if who is None and not said and index and _goes_on(text, quotes[index - 1], start):
            who = before
        found.append(who)
    return tuple(found)


def _behind(text: str, start: int, end: int, limit: int) -> tuple[bool, str | None]:
    """Whether words behind a quotation attribute it, and whom they name."""
    tail = text[end : min(limit, end + _REACH)]
    if signed := _SIGNED.match(tail):
        return True, named(signed["name"])
    match = _BEHIND.match(tail)
    if match is None or not (_ENDED.search(text[max(start, end - 6) : end]) or tail.lstrip()[:1] == ","):
        return False, None
    if not says(match["first"] or match["second"]):
        return False, None
    return True, _name(match["later"] or match["subject"])


def _name(subject: str) -> str | None:
    match = re.search(NAME, subject)
    return None if match is None or subject.lower() in ("he", "she") else named(match[0])


def _in_front(before: str) -> str | None:
    """Whom the words before a quotation name: *Jane Doe says:*, *Jane Doe was blunt:*."""
    if not before.strip():
        return None
    match = _BEFORE.search(before)
    if match and says(match["verb"]):
        return named(match["name"])
    blunt = _BLUNT.search(before)
    return named(blunt["name"]) if blunt and is_verb_form(blunt["verb"].replace("’", "'")) else None


def _goes_on(text: str, before: Span, start: int) -> bool:
    """Whether between two quotations stands nothing but who said the first."""
    said, _ = _behind(text, *before, start)
    between = text[before[1] : start].strip()
    return said and len(between) <= _REACH and not re.search(r"[.!?] +\w", _INITIALS.sub("", between))


_INITIALS = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen)\. ")
