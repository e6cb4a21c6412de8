"""The slot that a mention stands in, and what stands there in the other source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconcile.model import Mention
from reconcile.names.evidence.acronyms import spelled_distance
from reconcile.names.evidence.likeness import likeness
from reconcile.names.evidence.spelling import squash
from reconcile.names.mentions.runs import end_of, functions
from reconcile.names.settle.stream import Pairs, Stream

MOST_WORDS = 6
NEIGHBOURS = 2
AROUND = 8
"""So many words to either side tell whether the sources run word by word here."""

_LEFT_OVER = 0.03
_ACRONYM = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """A mention of one source and the words (by index in the other's stream) that stand in its slot.

    `distance` is how far they are from it for eye or ear, `verbatim` which share of the words around both match, both
    0 to 1; `tight`: nothing else stands in the slot.
    """

    mention: Mention
    words: range
    distance: float
    verbatim: float
    tight: bool


@dataclass(frozen=True, slots=True)
class Sides:
    """A mention's source and the other, and the matching words of the two."""

    ours: Stream
    theirs: Stream
    lefts: Sequence[int]
    rights: Sequence[int]


def sides(a: Stream, b: Stream, pairs: Pairs) -> Sides:
    """Both streams with their matching words in two rows."""
    return Sides(a, b, [i for i, _ in pairs], [j for _, j in pairs])


def hits(both: Sides, mentions: Iterable[Mention]) -> Iterable[Hit]:
    """What stands in the slots of those mentions that the other source does not spell alike."""
    for mention in mentions:
        span = _span(both.ours, both.ours.numbers[mention.claim], mention)
        if span and (hit := _hit(both, mention, span)) is not None:
            yield hit


def _span(stream: Stream, claim: int, mention: Mention) -> range | None:
    """The words of a mention by index."""
    inside = [
        at
        for at in range(stream.starts[claim], stream.starts[claim + 1])
        if stream.words[at][1].at < mention.until and mention.at < stream.words[at][1].until
    ]
    return range(inside[0], inside[-1] + 1) if inside else None


def _hit(both: Sides, mention: Mention, span: range) -> Hit | None:
    before = bisect_left(both.lefts, span.start) - 1
    after = bisect_left(both.lefts, span.stop)
    inside = both.rights[before + 1 : after]
    if len(inside) == len(span) or before < 0 or after >= len(both.lefts):
        return None
    spare = span.start - both.lefts[before] - 1, both.lefts[after] - span.stop
    window = range(both.rights[before] + 1, both.rights[after])
    if not 0 < len(window) <= MOST_WORDS + sum(spare) or max(spare) > NEIGHBOURS:
        return None
    must = range(inside[0], inside[-1] + 1) if inside else range(0)
    distance, words = _nearest(mention.text, both.theirs, window, must)
    return Hit(mention, words, distance, _verbatim(both, before, after), spare == (0, 0) and words == window)


def _nearest(name: str, theirs: Stream, window: range, must: range) -> tuple[float, range]:
    """The run of words of the window that is nearest to the name; it has all words of `must`."""
    runs = [
        range(start, stop)
        for start in window
        for stop in range(start + 1, min(window.stop, start + MOST_WORDS) + 1)
        if not must or (start <= must.start and must.stop <= stop)
    ]
    if not runs:
        return 1.0, window
    key = squash(name)
    found = [(far(key, name, written(theirs, run)), run) for run in runs]
    return min(found, key=lambda item: (item[0] + _spare(theirs, window, item[1]), item[1].start))


def _spare(theirs: Stream, window: range, run: range) -> float:
    """What speaks against a run of words: those of the window that it leaves over, function words at its ends."""
    edges = sum(theirs.norms[at] in functions() for at in {run.start, run.stop - 1})
    return _LEFT_OVER * (len(window) - len(run) + edges)


def far(key: str, name: str, words: str) -> float:
    """How far words are from a name for eye or ear, 0 to 1; `key` is the name squashed."""
    other = squash(words)
    distance = likeness(key, other).distance
    if name.isupper() and len(key) <= _ACRONYM:
        distance = min(distance, spelled_distance(key, other))
    return distance


def written(stream: Stream, run: range) -> str:
    """Words as they stand in their claim, a possessive ending off; joined by spaces where they cross claims."""
    first, last = stream.words[run.start], stream.words[run.stop - 1]
    if first[0] == last[0]:
        return stream.claims[first[0]].text[first[1].at : end_of(last[1])]
    return " ".join(stream.words[at][1].text for at in run)


def _verbatim(both: Sides, before: int, after: int) -> float:
    """Which share of the words around a slot match on the poorer side."""
    ours = _share(both.lefts, before, after)
    theirs = _share(both.rights, before, after)
    return min(ours, theirs)


def _share(matched: Sequence[int], before: int, after: int) -> float:
    low, high = matched[before] - AROUND, matched[after] + AROUND
    first, last = bisect_left(matched, low), bisect_left(matched, high + 1)
    return (before + 1 - first + last - after) / (2 * AROUND + 2)


def empty_words(stream: Stream, run: range) -> bool:
    """Whether only function words stand there."""
    return all(stream.norms[at] in functions() for at in run)
