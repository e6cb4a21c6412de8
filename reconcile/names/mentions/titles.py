"""Titles kept apart from the names that they stand before."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cache

from reconcile import lexicon
from reconcile.names.evidence.given import given_names
from reconcile.names.evidence.lists import word_set
from reconcile.names.evidence.organisations import generic
from reconcile.names.mentions.runs import Found, part
from reconcile.names.mentions.trust import EVERYDAY, Evidence

_LONGEST = 4
_ALWAYS = word_set("mr mrs ms mr. mrs. ms. dr. prof. sen. rep. gov.")
_DOUBTFUL = word_set(
    "general major master captain lady king queen prince princess duke chief director senior star page brother sister "
    "father mother mama coach saint st don elder dean don head manager driver author agent count grand"
)
"""Titles that begin names of things as often (*General Motors*, *Major League*)."""


@cache
def titles() -> frozenset[str]:
    """Every title, folded, without points."""
    return frozenset(line.replace(".", "") for line in lexicon.lines("titles"))


def untitled(run: Found, evidence: Evidence) -> Iterable[Found]:
    """The run without its titles, cut where one stands inside it; nothing of what is a title and no more."""
    cut = next((at for at, token in enumerate(run.tokens) if at and token.norm in _ALWAYS), len(run.tokens))
    yield from _untitled(part(run, run.tokens[:cut], sure=run.sure) if cut < len(run.tokens) else run, evidence)
    if cut < len(run.tokens):
        yield from untitled(part(run, run.tokens[cut:], sure=run.sure), evidence)


def _untitled(run: Found, evidence: Evidence) -> Iterable[Found]:
    words = [token.norm.rstrip(".") for token in run.tokens]
    if all(word in titles() or word in EVERYDAY for word in words[1:]) and words[0] in EVERYDAY:
        return
    at = 0
    while at < len(words) and (size := _size(words, at)):
        at += size
    if at == len(words):
        if words[0] in evidence.proved and len(words) == 1 and words[0] in given_names():
            yield run
        return
    if not at or not _may_go(words, at, evidence):
        yield run
        return
    yield part(run, run.tokens[at:], sure=run.sure, title=" ".join(words[:at]))


def uncounted(run: Found, people: Set[str]) -> Found:
    """A person's name without a number behind it, which counts votes or goals and is no version."""
    if len(run.tokens) == 2 and run.tokens[1].norm.isdigit() and run.tokens[0].norm in people:
        return part(run, run.tokens[:1], sure=run.sure)
    return run


def _size(words: list[str], at: int) -> int:
    """How many words the longest title at `at` has; 0 where none stands there."""
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        if " ".join(words[at : at + size]) in titles():
            return size
    return 0


def _may_go(words: list[str], at: int, evidence: Evidence) -> bool:
    """Whether what is left is somebody's name rather than the end of a thing's."""
    rest = words[at:]
    if any(word in generic() for word in rest[1:]) or rest[0] == "of":
        return False
    if words[0] not in _DOUBTFUL:
        return rest[0] not in generic()
    return rest[0] in given_names() or (len(rest) == 1 and evidence.proved[rest[0]] > 1)
