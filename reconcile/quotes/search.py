"""Where in the sources a quotation may stand: windows with the most of its pairs of neighbouring words and rare words.

One pass over the words of the sources finds the places of all that any quotation asks for; no quotation is held
against every place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import NamedTuple

from reconcile.quotes.lines import Line
from reconcile.text.rarity import bits

RARE = 7.0
"""Words of so many bits are looked up alone, too."""

MOST = 600
"""What has more places than this says nothing about where a quotation stands."""

KEPT = 10
"""So many windows of a quotation are looked at."""

LEAST = 0.3
"""A window with less than this share of the best one's weight is left out."""

SLACK = 6
"""A window is wider than the quotation by half of it and so many words."""

Gram = tuple[str, ...]
Hit = tuple[int, int, int, float]
"""A place of a gram: the line, the word where the quotation would begin, the gram's place in it, its weight."""
Places = Mapping[Gram, Sequence[tuple[int, int]]]


class Window(NamedTuple):
    """A stretch of a source (by index of its line and of its words), where in it most of the quotation would begin, and
    how much of it the stretch may hold."""

    line: int
    first: int
    last: int
    start: int
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The places (line, word) of what was asked for."""

    lines: Sequence[Line]
    places: Places


def index(lines: Sequence[Line], asked: Iterable[Sequence[str]]) -> Index:
    """The places of the word pairs and the rare words of all the texts that will be looked for."""
    wanted = {gram for keys in asked for _, gram in grams(keys)}
    places: dict[Gram, list[tuple[int, int]]] = defaultdict(list)
    for number, line in enumerate(lines):
        before = ""
        for at, word in enumerate(line.keys):
            if (pair := (before, word)) in wanted:
                places[pair].append((number, at - 1))
            if (word,) in wanted:
                places[word,].append((number, at))
            before = word
    return Index(lines=lines, places=places)


def grams(keys: Sequence[str]) -> list[tuple[int, Gram]]:
    """The word pairs and rare words of a text with their places in it."""
    pairs: list[tuple[int, Gram]] = [(at, (keys[at], keys[at + 1])) for at in range(len(keys) - 1)]
    return pairs + [(at, (word,)) for at, word in enumerate(keys) if bits(word) >= RARE]


def windows(found: Index, keys: Sequence[str], reach: int = 0) -> list[Window]:
    """The windows that hold most of some words, the best first; `reach` words more where an ellipsis stands for any."""
    hits: list[Hit] = []
    for at, gram in grams(keys):
        places = found.places.get(gram, ())
        if 0 < len(places) <= MOST:
            weight = sum(map(bits, gram)) + log2(MOST / len(places))
            hits += [(line, place - at, at, weight) for line, place in places]
    hits.sort()
    width = SLACK + len(keys) // 2 + reach
    return _apart([_window(found.lines, group, len(keys)) for group in _clusters(hits, width)], len(keys))


def _clusters(hits: Sequence[Hit], width: int) -> Iterable[Sequence[Hit]]:
    """The hits whose beginnings lie within `width` words of one another, from every hit on."""
    last = 0
    for first, (line, start, _, _) in enumerate(hits):
        before = last
        last = max(last, first)
        while last < len(hits) and hits[last][0] == line and hits[last][1] - start <= width:
            last += 1
        if last > before:
            yield hits[first:last]


def _window(lines: Sequence[Line], group: Sequence[Hit], size: int) -> Window:
    heaviest: dict[int, float] = {}
    starts: dict[int, float] = defaultdict(float)
    for _, start, at, weight in group:
        heaviest[at] = max(heaviest.get(at, 0.0), weight)
        starts[start] += weight
    line = group[0][0]
    first = max(0, group[0][1] - SLACK)
    last = min(len(lines[line].keys), group[-1][1] + size + SLACK)
    return Window(line, first, last, max(starts, key=lambda at: (starts[at], -at)), sum(heaviest.values()))


def _apart(found: Sequence[Window], size: int) -> list[Window]:
    """The heaviest windows, whose beginnings lie as far apart as the quotation is long."""
    kept: list[Window] = []
    for window in sorted(found, key=lambda one: (-one.weight, one.line, one.first)):
        if len(kept) == KEPT or (kept and window.weight < LEAST * kept[0].weight):
            break
        if not any(window.line == one.line and abs(window.start - one.start) < size for one in kept):
            kept.append(window)
    return [_without(window, kept) for window in kept]


def _without(window: Window, others: Sequence[Window]) -> Window:
    """A window cut at its own beginning where another place begins before that in it."""
    before = [one for one in others if one.line == window.line and window.first <= one.start < window.start]
    return window._replace(first=window.start) if before else window
