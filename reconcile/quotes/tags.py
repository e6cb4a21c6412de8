"""Who said it, where only a name beside a verb of saying tells: *captain Jane Doe said*, *said the mayor, Jane Doe*."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reconcile.model import Claim, Mention, NameKind, Names, Split
from reconcile.quotes.verbs import is_saying

_BETWEEN = re.compile(
    r"(?:,? (?!of\b|to\b|about\b|for\b|with\b|that\b|in\b|on\b|at\b|by\b|from\b|and\b|as\b|after\b|when\b|who\b)"
    r"[a-z]+){0,4},? "
)
_ADVERB = re.compile(
    r"(?:, [^.,;:\"“”]{1,60},)?(?:, who)? (?:(?:also|then|later|has|had|once|once again|[a-z]{3,12}ly) ){0,2}"
)
_WORD = re.compile(r"[a-z]+")


_PRONOUN = re.compile(rf"\b(?:he|she)\b{_ADVERB.pattern}([a-z]+)|\b([a-z]+) (?:he|she)\b", re.IGNORECASE)
BACK = 3
"""Whoever *she* is was named at most so many claims before."""


class Tag(NamedTuple):
    """Who said a quotation: named beside it, or (a `guess`) the one person that *she* may mean."""

    named: str | None = None
    guess: str | None = None


Tags = Callable[[Claim], Tag]


def tags(split: Split, names: Names) -> Tags:
    """A look-up of who is named beside the quotations of a claim, outside quotation marks."""
    people = {name.id for name in names.names if name.kind is NameKind.PERSON}
    places = {claim.id: at for at, claim in enumerate(split.claims)}

    def outside(claim: Claim) -> list[Mention]:
        return [m for m in names.mentions.get(claim.id, ()) if m.name in people and not _inside(claim, m)]

    def meant(claim: Claim) -> str | None:
        last = places[claim.id]
        for one in reversed(split.claims[max(0, last - BACK) : last + 1]):
            if found := outside(one):
                return found[0].text if len({mention.name for mention in found}) == 1 else None
        return None

    def tag(claim: Claim) -> Tag:
        if not claim.quoted:
            return Tag()
        found = {mention.name: mention.text for mention in outside(claim) if _says(claim.text, mention)}
        if found:
            return Tag(named=next(iter(found.values())) if len(found) == 1 else None)
        pronoun = any(is_saying((m[1] or m[2]).lower()) for m in _PRONOUN.finditer(_unquoted(claim)))
        return Tag(guess=meant(claim) if pronoun else None)

    return tag


def _unquoted(claim: Claim) -> str:
    text = [*claim.text]
    for start, end in claim.quoted:
        text[start:end] = " " * (end - start)
    return "".join(text)


def _inside(claim: Claim, mention: Mention) -> bool:
    return any(start <= mention.at < end for start, end in claim.quoted)


def _says(text: str, mention: Mention) -> bool:
    """Whether a verb of saying stands right behind a name, or before it with no more than a role between."""
    lead = _ADVERB.match(text, mention.until)
    behind = _WORD.match(text, lead.end()) if lead else None
    if behind is not None and is_saying(behind[0]):
        return True
    return any(is_saying(word[0]) for word in _verbs_before(text, mention.at))


def _verbs_before(text: str, at: int) -> Sequence[re.Match[str]]:
    """The words before a name from which nothing but a role leads to it."""
    start = max(0, at - 80)
    return [word for word in _WORD.finditer(text, start, at) if _BETWEEN.fullmatch(text, word.end(), at)]
