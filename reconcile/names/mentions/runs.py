"""Runs of capitalised words, with the small words and numbers that belong to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reconcile import lexicon
from reconcile.model import Claim, ClaimKind
from reconcile.names.evidence.lists import word_set
from reconcile.text.words import Token

_JOINS = word_set("de van von der den di da la le el al bin ibn dos del du y")
_HEADS = word_set(
    "bank university college department ministry house board institute school city state county church bureau office "
    "court museum council republic kingdom duke prince princess queen king bay gulf isle cape lord secretary academy "
    "association chamber commission committee district federation hospital league library society union order"
)
_NUMBER = re.compile(r"^(?:\d{1,3}(?:\.\d+)*[A-Za-z]?|[IVX]{1,4})$")
_SCALE = word_set(
    "percent per million billion trillion thousand hundred years year months month days day weeks week hours hour "
    "minutes seconds people points times of out am pm dollars euros pounds miles"
)
_ABBREVIATED = word_set("dr mr mrs ms prof st jr sr gen sen rep gov lt col capt sgt hon rev")
_GAP = re.compile(r"^(?: |-| ?& ?|\. )$")
_OPENING = re.compile(r"[.!?:;“\"‘(\[—–•]|\s-\s")
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
_CALENDAR = ("weekday", "month", "nationality", "language", "day of the week", "season")


@dataclass(frozen=True, slots=True)
class Found:
    """A run of tokens that is, or may be, a name: claim index, clean span, tokens.

    `sure`: its capitals prove it. `opening`: those of all its tokens but the first do, which may have its capital from
    standing first. `telling`: capitals mean something in its claim. `title`: what stands before it, folded.
    """

    claim: int
    at: int
    until: int
    tokens: tuple[Token, ...]
    sure: bool
    opening: bool = False
    telling: bool = True
    title: str = ""


def part(run: Found, words: Sequence[Token], *, sure: bool, title: str = "") -> Found:
    """The words of a run as a mention of their own."""
    return Found(
        run.claim, words[0].at, end_of(words[-1]), tuple(words), sure, telling=run.telling, title=title or run.title
    )


@cache
def functions() -> frozenset[str]:
    """Function words, which no capital makes a name."""
    return lexicon.words("function")


@cache
def calendar() -> frozenset[str]:
    """Capitalised words that are no names: weekdays, months, nationalities, languages, scales of degrees, *I*."""
    found = {"i", "i'm", "i've", "i'll", "i'd", "ok", "celsius", "fahrenheit", "kelvin"}
    return frozenset(found.union(*map(_members, _CALENDAR)))


@cache
def peoples() -> frozenset[str]:
    """Words for nationalities and languages."""
    return _members("nationality") | _members("language")


@cache
def _members(kind: str) -> frozenset[str]:
    """The single words of a closed set."""
    lines = (line.partition(": ") for line in lexicon.lines("alternatives"))
    members = [member for name, _, listed in lines if name == kind for member in listed.split(", ")]
    return frozenset(word for member in members for word in member.split("=") if " " not in word)


def capitals_tell(claim: Claim, found: Sequence[Token]) -> bool:
    """Whether a capital letter means something in this claim: not in Title Case, not in all capitals."""
    telling = [token.text for token in found[1:] if token.text[0].isalpha() and token.norm not in functions()]
    capitals = sum(text[0].isupper() for text in telling)
    if claim.kind is ClaimKind.HEADING and telling:
        return capitals <= 0.5 * len(telling)
    if len(telling) < 4:
        return not claim.text.isupper()
    return capitals <= 0.85 * len(telling)


def inner_capital(token: Token) -> bool:
    """Whether a capital stands inside the word: *OpenAI*, *NATO*, *iPhone*."""
    return not token.text[1:].islower() and any(map(str.isupper, token.text[1:])) and token.norm not in functions()


def _is_capital(token: Token) -> bool:
    text = token.text
    if text.islower():
        return False
    return text[0].isupper() or (text[0].isalpha() and any(map(str.isupper, text)))


def runs(index: int, text: str, found: Sequence[Token], tells: bool) -> list[Found]:
    """The runs of one claim, in order."""
    out: list[Found] = []
    at = 0
    while at < len(found):
        if not _is_capital(found[at]) or found[at].norm in calendar():
            at += 1
            continue
        start, at = at, _run_end(text, found, at)
        while start < at and found[start].norm in functions() and not inner_capital(found[start]):
            start += 1
        if start < at:
            out.append(_run(index, text, found, range(start, at), tells))
    return out


def _run(index: int, text: str, found: Sequence[Token], at: range, tells: bool) -> Found:
    words = tuple(found[at.start : at.stop])
    first = at.start == 0 or _OPENING.search(text[found[at.start - 1].until : words[0].at]) is not None
    opening = tells and first and not inner_capital(words[0])
    return Found(index, words[0].at, end_of(words[-1]), words, tells and not opening, opening, tells)


def end_of(token: Token) -> int:
    """Where the name ends inside its last token: a possessive ending is not part of it."""
    match = _POSSESSIVE.search(token.text)
    return token.at + match.start() if match else token.until


def _run_end(text: str, found: Sequence[Token], at: int) -> int:
    until = at + 1
    while until < len(found):
        last, token = found[until - 1], found[until]
        gap = text[last.until : token.at]
        if not _GAP.match(gap) or end_of(last) != last.until or (gap == ". " and not _abbreviated(last)):
            break
        if _is_capital(token) and token.norm not in calendar():
            until += 1
        elif _NUMBER.match(token.text) and not _counts(text, found, until):
            return until + 1
        elif (joined := _joined(text, found, until)) is not None:
            until = joined
        else:
            break
    return until


def _abbreviated(token: Token) -> bool:
    return len(token.text) == 1 or token.norm in _ABBREVIATED


def _counts(text: str, found: Sequence[Token], at: int) -> bool:
    """Whether a number behind a capitalised word counts something rather than names a version."""
    following = found[at + 1] if at + 1 < len(found) else None
    if text[found[at].until : found[at].until + 1] in ("%", ":"):
        return True
    return following is not None and following.norm in _SCALE and text[found[at].until : following.at] in (" ", "-")


def _joined(text: str, found: Sequence[Token], at: int) -> int | None:
    """Where a run goes on behind small words (*Bank of England*, *Ludwig van Beethoven*); None if it does not."""
    here = at
    if found[here].norm == "of" and found[at - 1].norm in _HEADS:
        here += 1
        if here < len(found) and found[here].norm == "the":
            here += 1
    elif found[here].norm in _JOINS and found[here].text.islower():
        here += 1
        if here < len(found) and found[here].norm in _JOINS:
            here += 1
    else:
        return None
    spaced = all(text[found[i - 1].until : found[i].at] == " " for i in range(at, min(here + 1, len(found))))
    return here + 1 if here < len(found) and spaced and _is_capital(found[here]) else None
