"""Words that give a statement to somebody: *Wang says that*, *according to the mayor*, *…, she said*.

They are found only where the grammar leaves no doubt: a verb of saying with a subject before it (or, behind a
quotation, after it) and something that is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reconcile import lexicon
from reconcile.claims.enclosures import inside
from reconcile.claims.finite import opens_clause, words
from reconcile.claims.naming import ADVERB, ASIDE, NAME, named, sayings

Span = tuple[int, int]

LONGEST = 600
"""Longer claims are left alone; characters."""


class Attribution(NamedTuple):
    """The clean span of the words that attribute, and whoever they name."""

    span: Span
    speaker: str | None


_NOUN_SUBJECT = (
    r"(?P<noun>(?:[Tt]he|[Aa]n?|[Oo]ur|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal) "
    r"(?:[\w’'-]+ ){0,3}?[a-z][\w-]*"
    r"|Police|Officials|Experts|Critics|Analysts|Researchers|Scientists|Authorities|Prosecutors|Lawyers|Witnesses)"
)
_HEARER = (
    r"(?: (?:reporters|journalists|investors|analysts|the \w+|[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,3}))?"
    r"(?: (?:on|in|at|during|to|by|via) [\w’' ]{2,40}?)?"
)
_OPENING = (
    r"[\"“‘]?(?:(?:And|But|So|Yet|and|but|so|yet|while) |(?:However|Still|Meanwhile|Moreover|Also|Then|Now|Instead), )?"
    r"(?:(?:On|In|At|Last|Earlier|This|During|After|Before|Later|Asked|Speaking) [^,.;:\"“”]{2,60}, )?"
)
_THAT = re.compile(rf"(?:{_HEARER}|,)? that (?=\w)")
_WHEN = r"(?: (?:on|in|at|during|to|after|by|via|as|last|this|earlier|later|[A-Z][a-z]+day)(?: [\w’'-]+){0,8}?)?"
_TAIL = re.compile(
    rf"(?:[,?!][\"”’']?|[\"”],) (?P<tag>(?:{ADVERB}(?P<before>[a-z]+) "
    rf"(?P<behind>(?:(?:the|its|his|her|their|a|an) )?(?:[a-z]+,? ){{0,4}}{NAME}|he|she|they|the [a-z-]+(?: [a-z-]+)?)"
    rf"{_WHEN}(?:, [^.!?;:\"“”]{{1,80}})?"
    rf"|(?P<subject>{NAME}|he|she|they|(?:the|a|an|its|their) (?:[a-z-]+ ){{0,3}}?[a-z-]+|police|officials|experts)"
    rf"{ASIDE} {ADVERB}(?P<after>[a-z]+)(?: (?:reporters|journalists|analysts|investors|[A-Z]\w+))?{_WHEN}) ?[.,]?)"
    r"(?=$| ?[\"“])"
)
_RELATIVE = re.compile(r"\b(?:that|which|who|and|of)\b")
_TAIL_WORDS = 24
_NEAR = 4
"""A name stands behind at most so many other words."""

_BARE = frozenset(
    "say think believe claim argue add note insist suggest admit predict estimate concede contend maintain reckon "
    "assert acknowledge confirm announce warn explain report allege declare state complain stress".split()
)


def attribution(text: str, quotes: Sequence[Span] = ()) -> Attribution | None:
    """The attribution that a claim's text holds, if it holds one; `quotes` are its spans inside quotation marks."""
    if not 12 <= len(text) <= LONGEST:
        return None
    return _front(text, quotes) or _phrase(text) or _tail(text)


_SUBJECT = re.compile(
    rf"{_OPENING}(?:{_NOUN_SUBJECT}|(?P<pronoun>[Hh]e|[Ss]he|[Tt]hey)|(?P<name>{NAME}){ASIDE}) {ADVERB}"
)
_VERB = re.compile(r"[a-z]{3,}")
_FRONT_REACH = 160
"""The verb of saying ends within so many characters."""


def _front(text: str, quotes: Sequence[Span]) -> Attribution | None:
    """*Jane Doe says that …*, *The company said …*, *He told reporters on Monday that …*."""
    for verb in _VERB.finditer(text, 0, _FRONT_REACH):
        if verb[0] in sayings() and not inside(quotes, verb.start()):
            match = _SUBJECT.fullmatch(text, 0, verb.start())
            if match is not None:
                return _fronted(text, match, verb)
    return None


def _fronted(text: str, match: re.Match[str], verb: re.Match[str]) -> Attribution | None:
    end = _complement(text, verb.end(), sayings()[verb[0]])
    if end is None:
        return None
    start = (
        match.start("name") if match["name"] else match.start("pronoun") if match["pronoun"] else match.start("noun")
    )
    speaker = named(match["name"]) if match["name"] else None
    if match["name"] and speaker is None:
        return None
    return Attribution((start, end), speaker)


def _complement(text: str, at: int, base: str) -> int | None:
    """Where what is said begins, behind *that* or at once; None where nothing is said."""
    that = _THAT.match(text, at)
    if that and len(text) - that.end() > 8:
        return that.end() - 1
    if base not in _BARE or text[at : at + 1] != " ":
        return None
    behind = words(text, at + 1)
    return at if len(behind) >= 3 and not behind[0].broken and opens_clause(behind, loose=True) else None


class _Frames(NamedTuple):
    """The phrases of the list that frame a sentence: those that a name follows, and both ends of those around one."""

    opened: tuple[str, ...]
    around: tuple[tuple[str, str], ...]


@cache
def _frames() -> _Frames:
    kept = [line for line in lexicon.lines("attribution") if line.partition(" ")[0] in _FRAMES]
    opened = [line + " " for line in kept if line.endswith((" to", " of", " by", " in"))]
    around = [(first, last) for first, star, last in (line.partition("*") for line in kept) if star]
    return _Frames(tuple(opened), tuple(around))


_FRAME = re.compile(r"^(?:[Bb]ut |[Aa]nd )?(?:[Ii]n the \w+ of |\w+ (?:to )?)")
_FRAMES = frozenset("according as in per to at".split())
_GOES_ON = (" and ", " but ", " so ", " while ", " as ", " though ", " although ", " with ")
_WIDEST = 120
"""A frame has at most so many characters."""


def _phrase(text: str) -> Attribution | None:
    """*According to Jane Doe, …*, *…, according to Jane Doe, the mayor*, *As Jane Doe put it, …*."""
    comma = text.find(",", 0, _WIDEST)
    if comma > 0 and _is_frame(text[:comma]):
        return Attribution((0, comma + 1), _first_name(_FRAME.sub("", text[:comma])))
    source = text.rfind(", according to ")
    at = (source if source >= 0 else text.rfind(", ")) + 2
    tail = text[at:].rstrip('."” ')
    head, mark, rest = tail.partition(",")
    if at < 2 or len(tail) > _WIDEST or not _is_frame(head):
        return None
    if rest.startswith(_GOES_ON):
        tail = head + mark
    return Attribution((at, at + len(tail)), _first_name(_FRAME.sub("", tail)))


def _is_frame(words_of: str) -> bool:
    """Whether some words are a phrase of the list with whoever is meant in its place."""
    lower = words_of.lower().removeprefix("but ").removeprefix("and ")
    opened, around = _frames()
    if any(mark in lower for mark in '.;:"“”'):
        return False
    if lower.startswith(opened):
        return True
    framed = [first for first, last in around if lower.startswith(first) and lower.endswith(last)]
    return any(len(lower) > len(first) for first in framed)


def _first_name(words_after: str) -> str | None:
    """The name that follows *according to*, a noun before it left out: *the mayor, Jane Doe*."""
    match = re.search(NAME, words_after)
    if match is None:
        return None
    before = words_after[: match.start()].rstrip()
    far = (
        before.count(" ") >= _NEAR
        or _RELATIVE.search(before)
        or before.endswith((" in", " by", " at", " from", "his", "her", "its", "their"))
    )
    return None if far else named(match[0])


def _tail(text: str) -> Attribution | None:
    """*…, she said*, *…, Jane Doe told reporters on Monday*, *…, said Jane Doe, who runs the mill*."""
    for comma in re.finditer(r"[,?!\"”]", text):
        match = _TAIL.match(text, comma.start()) if text.count(" ", comma.start()) <= _TAIL_WORDS else None
        if match is None or comma.start() < 8:
            continue
        verb = match["before"] or match["after"]
        if verb not in sayings() or match["before"] in sayings().values() or _RELATIVE.search(match["subject"] or ""):
            continue
        return Attribution(match.span("tag"), _first_name(match["behind"] or match["subject"]))
    return None
