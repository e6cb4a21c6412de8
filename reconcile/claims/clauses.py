"""Long sentences into clauses, where each of the two halves stands alone."""

from __future__ import annotations

import re
from functools import cache

from reconcile import lexicon
from reconcile.text.lemmas import lemma
from reconcile.text.words import tokens

Span = tuple[int, int]

SHORTEST = 4
"""A half has at least so many words."""

LONG = 14
"""Only a sentence of so many words is split at a comma and conjunction."""

_DASH = re.compile(r"\s(?:—|–|--|-)\s|(?<=\w)—(?=\w)")
_SEMICOLON = re.compile(r";\s+")
_JOINT = re.compile(r",\s+(?=(?:and|but|so|while|whereas|although|though|yet|or)\s)", re.IGNORECASE)
_RAW_JOINT = re.compile(r"\s(?=(?:and then|and so|and|but|so|because|then|which means|now|well|okay|ok)\s)")
_OPEN, _CLOSE = "([{“«", ")]}”»"
_AUXILIARIES = frozenset(
    "am is are was were be been has have had do does did will would can could may might shall should must "
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't "
    "it's he's she's that's there's they're we're you're i'm i've we've they've i'll we'll they'll he'll she'll".split()
)
_SUBJECTS = frozenset(
    "i you he she it we they this that these those there who one nobody everyone someone people".split()
)
_DETERMINERS = frozenset("the a an his her its their our my your some many most all each no both another".split())


@cache
def _verbs() -> frozenset[str]:
    """Base forms that are verbs."""
    known = {line.partition(": ")[0] for line in lexicon.lines("irregular")}
    known |= {line.partition(":")[0] for line in lexicon.lines("reporting")}
    return frozenset(known)


def clauses(text: str, span: Span) -> list[Span]:
    """The sentence at `span` of a clean text, cut where both halves stand alone; a dash or semicolon stays with the
    half it ends, a conjunction with the half it begins."""
    start, end = span
    for pattern in (_DASH, _SEMICOLON, _JOINT):
        cuts = [m for m in pattern.finditer(text, start, end) if not _inside(text, start, m.start())]
        if pattern is _DASH and len(cuts) != 1:
            continue
        for match in cuts:
            first, second = (start, _rstrip(text, match.end())), (match.end(), end)
            if pattern is _JOINT and _count(text, span) < LONG:
                continue
            if _stands_alone(text, first) and _stands_alone(text, second, joined=pattern is _JOINT):
                return [*clauses(text, first), *clauses(text, second)]
    return [span]


def stretches(text: str, pauses: tuple[int, ...], span: Span, longest: int = 30) -> list[Span]:
    """Text without sentence punctuation, cut at pauses and at words that open a clause into stretches of at most
    about `longest` words."""
    start, end = span
    parts = [start, *[p for p in pauses if start < p < end], end]
    out: list[Span] = []
    for first, last in zip(parts, parts[1:], strict=False):
        out += _halves(text, (_lskip(text, first), _rstrip(text, last)), longest)
    return [part for part in out if part[0] < part[1]]


def _halves(text: str, span: Span, longest: int) -> list[Span]:
    """A stretch cut again and again at the joint nearest to its middle, in work linear in its length per level."""
    done: list[Span] = []
    waiting = [span]
    while waiting:
        start, end = waiting.pop()
        if text.count(" ", start, end) < longest:
            done.append((start, end))
            continue
        middle = (start + end) // 2
        joints = [m.start() for m in _RAW_JOINT.finditer(text, start, end)]
        quarter = (end - start) // 4
        joints = [j for j in joints if start + quarter < j < end - quarter]
        at = min(joints, key=lambda j: abs(j - middle)) if joints else text.find(" ", middle, end)
        if at < 0:
            done.append((start, end))
            continue
        waiting += [(at + 1, end), (start, at)]
    return sorted(done)


def _lskip(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def _rstrip(text: str, at: int) -> int:
    while at > 0 and text[at - 1] == " ":
        at -= 1
    return at


def _inside(text: str, start: int, at: int) -> bool:
    """Whether `at` stands inside brackets or quotation marks opened after `start`."""
    before = text[start:at]
    if any(before.count(o) > before.count(c) for o, c in zip(_OPEN, _CLOSE, strict=True)):
        return True
    return before.count('"') % 2 == 1


def _count(text: str, span: Span) -> int:
    return text.count(" ", *span) + 1


def _stands_alone(text: str, span: Span, *, joined: bool = False) -> bool:
    """Whether a half has a finite verb after something that can be its subject."""
    words = [token.norm for token in tokens(text[span[0] : span[1]])]
    if joined and words:
        words = words[1:]
        if not words or not _opens_with_subject(text[span[0] : span[1]], words):
            return False
    if len(words) < SHORTEST:
        return False
    return any(_finite(word, index) for index, word in enumerate(words) if index)


def _opens_with_subject(text: str, words: list[str]) -> bool:
    if words[0] in _SUBJECTS or words[0] in _DETERMINERS:
        return True
    second = text.split(" ", 2)[1:2]
    return bool(second) and second[0][:1].isupper()


def _finite(word: str, index: int) -> bool:
    if word in _AUXILIARIES:
        return True
    base = lemma(word)
    return base != word and base in _verbs() and not word.endswith("ing") or (
        index > 0 and len(word) > 4 and word.endswith("ed")
    )
