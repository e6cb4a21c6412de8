"""Two sources word by word: which words match, in order, and so what stands where in between.

Runs of three words that each source has once are the anchors (patience diff, B. Cohen); between them difflib fills in.
Long stretches without an anchor stay unmatched: what is put in other words has no slots.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reconcile.model import Claim
from reconcile.text.words import Token, tokens

GRAM = 3
WIDEST = 80
"""Stretches between anchors that are longer than this are left alone."""

Pairs = list[tuple[int, int]]
Gram = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stream:
    """The words of a source in order: each with its claim, folded forms beside; `numbers` is the index of each claim by
    its id, `starts` the place of each claim, `once` where each run of `GRAM` words begins that it has exactly once.
    """

    claims: tuple[Claim, ...]
    numbers: Mapping[str, int]
    words: tuple[tuple[int, Token], ...]
    norms: tuple[str, ...]
    starts: tuple[int, ...]
    once: Mapping[Gram, int]


def stream(claims: Sequence[Claim]) -> Stream:
    """The words of a source's claims in a row."""
    words: list[tuple[int, Token]] = []
    starts = []
    for index, claim in enumerate(claims):
        starts.append(len(words))
        words += [(index, token) for token in tokens(claim.text)]
    norms = tuple(token.norm for _, token in words)
    numbers = {claim.id: at for at, claim in enumerate(claims)}
    return Stream(tuple(claims), numbers, tuple(words), norms, (*starts, len(words)), _once(norms))


def matched(a: Stream, b: Stream) -> Pairs:
    """The index pairs of words that match, ascending on both sides, the same both ways round."""
    if b.norms < a.norms:
        return [(i, j) for j, i in matched(b, a)]
    anchors = _ascending(_unique(a.once, b.once))
    pairs: Pairs = []
    i = j = 0
    for x, y in [*anchors, (len(a.norms), len(b.norms))]:
        if i < x and j < y:
            pairs += between(a.norms, b.norms, range(i, x), range(j, y))
        if x < len(a.norms) and x >= i and y >= j:
            pairs.append((x, y))
            i, j = x + 1, y + 1
    return pairs


def _unique(ours: Mapping[Gram, int], theirs: Mapping[Gram, int]) -> Pairs:
    """Where runs of words that both sides have exactly once begin."""
    return sorted((ours[gram], theirs[gram]) for gram in ours.keys() & theirs.keys())


def _once(words: Sequence[str]) -> dict[Gram, int]:
    found: dict[Gram, int] = {}
    twice = set()
    for at, gram in enumerate(zip(*(words[k:] for k in range(GRAM)), strict=False)):
        if gram in found:
            twice.add(gram)
        found[gram] = at
    return {gram: at for gram, at in found.items() if gram not in twice}


def _ascending(pairs: Pairs) -> Pairs:
    """The longest row of pairs that ascends on both sides (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for index, (_, y) in enumerate(pairs):
        at = bisect_left(tails, y)
        back.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [y]
        ends[at : at + 1] = [index]
    out: Pairs = []
    index = ends[-1] if ends else -1
    while index >= 0:
        out.append(pairs[index])
        index = back[index]
    return out[::-1]


def between(a: Sequence[str], b: Sequence[str], ours: range, theirs: range) -> Iterable[tuple[int, int]]:
    """The matching pairs inside two stretches; none where either is empty or too long."""
    if not (0 < len(ours) <= WIDEST and 0 < len(theirs) <= WIDEST):
        return
    one, other = a[ours.start : ours.stop], b[theirs.start : theirs.stop]
    if set(one).isdisjoint(other):
        return
    for i, j, size in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        yield from ((ours.start + i + k, theirs.start + j + k) for k in range(size))
