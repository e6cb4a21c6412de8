"""Claims that say what one thing is: *Harrow Vale is a Danish drama film directed by Ida Kell*.

A definition begins with its subject, which a parenthesis or an apposition may follow; then comes *is* or *was*, then
*a*, *the* or *one of the*, then the noun that says what sort of thing it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reconcile import lexicon
from reconcile.lexicon.classes import classes, figurative, phrases
from reconcile.text.lemmas import lemma
from reconcile.text.nations import Nation, nations
from reconcile.text.terms import Term, TermKind
from reconcile.text.words import norm

LONGEST_SUBJECT = 10
"""In words, its articles among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The noun that says what something is: its clean span, its base form, what else is said of it before (`before`,
    in lower case), and its sorts, none where no list has it."""

    at: int
    until: int
    noun: str
    before: tuple[str, ...]
    sorts: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """What a claim says something is.

    `subjects` are the keys of the subject, of which two definitions of one thing share one; `thing` is how the claim
    calls it, `size` the number of its words without an article; `past` whether it *was* so, `heads` the nouns,
    `nations` the nationalities before the first of them, `rest` the clean offset where what follows them begins.
    """

    subjects: frozenset[str]
    thing: str
    size: int
    past: bool
    heads: tuple[Head, ...]
    nations: tuple[Nation, ...]
    rest: int


_IS = re.compile(r"\s(is|was|are|were) (an?|the|one of the) (?=[\w“\"'`])")
_ASIDE = re.compile(r"\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|-LRB-.*?-RRB-|\[[^\]]*\]|,.*,|[–—].*[–—])\s*$")
_WORD = re.compile(r"[^\W_]+(?:[-'’.&/][^\W_]+)*")
_QUOTES = '“”"«»'
_NO_SUBJECT = frozenset(
    "it this that these those he she they we i you there here what which who whoever whatever one ones part most much "
    "some all none nothing something everything everyone nobody somebody anyone his her its their our my your such if "
    "when while because since although though as whether unless but and or so where how why another other both "
    "each".split()
)


def definition(text: str, terms: Sequence[Term]) -> Definition | None:
    """The definition that a clean text is, None where it is none; `terms` are those of the text."""
    if " is " not in text and " was " not in text and " are " not in text and " were " not in text:
        return None
    return _definition(text, tuple(terms))


@lru_cache(maxsize=4096)
def _definition(text: str, terms: tuple[Term, ...]) -> Definition | None:
    found = _IS.search(text)
    if found is None or text.rstrip().endswith("?"):
        return None
    until = _subject_end(text, found.start())
    subject = _WORD.findall(text[:until])
    if not 0 < len(subject) <= LONGEST_SUBJECT or norm(subject[0]) in _NO_SUBJECT:
        return None
    subjects, size = _subjects(text, until, terms, subject)
    heads = tuple(_heads(text, found.end()))
    if not subjects or not heads:
        return None
    first = heads[0]
    return Definition(
        subjects=subjects,
        thing=" ".join(subject),
        size=size,
        past=found[1] in ("was", "were"),
        heads=heads,
        nations=nations(text, found.end(), first.at),
        rest=heads[-1].until,
    )


def _subject_end(text: str, until: int) -> int:
    """Where the subject ends without what is said of it in brackets or between commas."""
    aside = _ASIDE.search(text, 0, until)
    while aside is not None and aside.start() > 0:
        until = aside.start()
        aside = _ASIDE.search(text, 0, until)
    return until


def _subjects(text: str, until: int, terms: Sequence[Term], words: Sequence[str]) -> tuple[frozenset[str], int]:
    """The keys of a subject: the name that it is, and its words; none for a thing that only its surroundings tell
    (*the castle*)."""
    folded = [norm(word) for word in words]
    article = folded[0] in ("the", "a", "an")
    kept = folded[article:]
    named = [term for term in terms if term.at < until and term.kind is TermKind.NAME]
    if not kept or (folded[0] == "the" and not named and not any(word[0].isupper() for word in words[1:])):
        return frozenset(), 0
    keys = {" ".join(kept)}
    if len(named) == 1 and _WORD.findall(text[named[0].at : named[0].until]) in (list(words), list(words[article:])):
        keys.add(f"#{named[0].base}")
    return frozenset(keys), len(kept)


# What follows "is a"

_STOPS = frozenset(
    "of in on at by for from with to about against between during near under over into through after before without "
    "within among off than via per upon who which that whose where when while because but although though as if since "
    "until unless is was are were has had have will would can could may might must not set it he she they we i you "
    "the this these those his her its their our my your both also only so then there outside inside across behind "
    "along around above below beside despite like unlike worth".split()
)
_AND = frozenset({"and", "or", "&"})
FOLLOWING = frozenset(
    "starring featuring depicting containing consisting including involving using living working playing specializing "
    "specialising focusing focussing covering telling based directed produced written located situated made created "
    "known born published released founded".split()
)
_THROUGH = frozenset("kind type sort species breed brand variety form genre style make".split())
"""*A kind of film* is a film."""
_ORDINARY = frozenset({"a", "an", "the"})
_HEDGES = frozenset({"bit", "lot", "little", "matter", "kind-of", "first", "last", "only", "so-called"})
_WEAK = frozenset(
    {"former", "toy", "model", "future", "late", "would-be", "self-styled", "proposed", "paper", "miniature"}
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a noun phrase: as it stands, folded, its span, and the characters before it."""

    text: str
    norm: str
    at: int
    until: int
    gap: str


def _heads(text: str, start: int) -> Iterator[Head]:
    """The nouns of what is said of a subject, in order: *an actress, director and singer* has three, *a tall, windy
    castle* one."""
    words = _words(text, start)
    waiting: Head | None = None
    at, first = 0, True
    while at < len(words):
        end = _phrase_end(words, at)
        head = _head(words[at:end], words[end:]) if end > at else None
        if head is None or not (head.sorts or first):
            break
        if _through(head, words, end):
            at = end + 1 + (words[end + 1].norm in _ORDINARY)
            continue
        at = _next(words, end)
        if not head.sorts and first:
            waiting = waiting or head
            if at != end:
                break
            continue
        yield head
        first = False
    if waiting is not None and first:
        yield waiting


def _words(text: str, start: int) -> list[_Word]:
    """The words from a clean offset on to the end of the sentence."""
    out: list[_Word] = []
    reached = start
    for found in _WORD.finditer(text, start):
        gap = text[reached : found.start()]
        if any(mark in gap for mark in _QUOTES) or (";" in gap) or (". " in gap and out):
            break
        out.append(_Word(found[0], norm(found[0]), found.start(), found.end(), gap.strip()))
        reached = found.end()
    return out


def _phrase_end(words: Sequence[_Word], at: int) -> int:
    """Where the noun phrase that begins at `at` ends: before a preposition, a comma, *and*, a participle that goes on
    (*directed by*, *starring Kell*)."""
    end = at
    while end < len(words):
        word = words[end]
        if word.norm in _STOPS or (end > at and (word.norm in _AND or word.gap not in ("", "'", "’", "`", "``"))):
            break
        if end > at and _goes_on(words, end):
            break
        end += 1
    return end


def _goes_on(words: Sequence[_Word], at: int) -> bool:
    """Whether a participle begins what is said after the noun, and does not stand before one (*an animated film*)."""
    word = words[at].norm
    if word in FOLLOWING:
        return True
    if (
        word.endswith("ly")
        and at + 1 < len(words)
        and (words[at + 1].norm in FOLLOWING or words[at + 1].norm[-2:] == "ed")
    ):
        return _goes_on(words, at + 1)
    if not word.endswith(("ed", "ing", "own", "elt", "uilt", "ung", "ritten", "eld", "old")) or len(word) < 4:
        return False
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is None:
        return word.endswith("ed") and words[at - 1].norm in classes()
    return (behind.norm in _STOPS or (behind.norm in _AND and word.endswith("ed"))) and (
        word.endswith("ed") or word not in classes()
    )


def _head(phrase: Sequence[_Word], behind: Sequence[_Word]) -> Head | None:
    """The noun at the end of a noun phrase with its sorts; None where what is said is turned or not a noun."""
    folded = [word.norm for word in phrase]
    turned = lexicon.words("privative") | _WEAK
    if not _HEDGES.isdisjoint(folded[-1:]) or not turned.isdisjoint(folded):
        return None
    last = phrase[-1]
    if not last.text[0].isalpha() or last.gap in ("'", "’"):
        return None
    noun, size = _listed(folded)
    if len(behind) > 1 and behind[0].norm == "of" and f"{noun} of {behind[1].norm}" in classes():
        noun = f"{noun} of {behind[1].norm}"
    sorts = classes().get(noun, frozenset())
    if noun in figurative() and not _meant(phrase, behind):
        sorts = frozenset()
    return Head(at=phrase[-size].at, until=last.until, noun=noun, before=tuple(folded[:-size]), sorts=sorts)


def _listed(folded: Sequence[str]) -> tuple[str, int]:
    """The noun at the end of a phrase as the lists have it, and over how many words it goes: *television drama series*
    is a *television series*."""
    for last in (folded[-1], lemma(folded[-1])):
        for row in phrases().get(last, ()):
            at = len(folded) - 1
            for word in reversed(row[:-1]):
                at = next((k for k in range(at - 1, -1, -1) if folded[k] == word), -1)
                if at < 0:
                    break
            if at >= 0:
                return " ".join(row), len(folded) - at
        if last in classes():
            return last, 1
    return lemma(folded[-1]), 1


def _meant(phrase: Sequence[_Word], behind: Sequence[_Word]) -> bool:
    """Whether a noun that often stands for something else is meant as it says: with a year or a nationality before it,
    or followed by where it is or who made it."""
    if any(word.text.isdecimal() and len(word.text) == 4 for word in phrase):
        return True
    if phrase and nations(" ".join(word.text for word in phrase), 0, sum(len(word.text) + 1 for word in phrase)):
        return True
    after = [word.norm for word in behind[:3]]
    if not after:
        return False
    return after[0] in FOLLOWING or (after[0] in _PLACING and behind[1:2] != [] and _named(behind[1:3]))


_PLACING = frozenset({"in", "by", "from", "on", "near", "written", "built", "at"})


def _named(words: Sequence[_Word]) -> bool:
    first = words[1] if words[0].norm in _ORDINARY and len(words) > 1 else words[0]
    return first.text[0].isupper()


def _through(head: Head, words: Sequence[_Word], end: int) -> bool:
    """Whether what a noun is of says what the thing is: *a kind of film*."""
    return (
        head.noun in _THROUGH
        and end + 1 < len(words)
        and words[end].norm == "of"
        and words[end + 1].norm not in _STOPS - _ORDINARY
    )


def _next(words: Sequence[_Word], end: int) -> int:
    """Where the next of several noun phrases begins: after a comma, *and*, and an article."""
    if end >= len(words) or not (words[end].norm in _AND or words[end].gap == ","):
        return len(words)
    at = end + (words[end].norm in _AND)
    return at + (at < len(words) and words[at].norm in _ORDINARY)
