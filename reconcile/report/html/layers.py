"""What a report knows about places in its sources, as layers over each whole text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.model import Claim, Name, Pair, Reading, Relation, Words
from reconcile.report.html.sides import apart
from reconcile.report.html.stretches import Layer
from reconcile.report.spans import Sign
from reconcile.report.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A report looked up by claim and source: the pairs of a claim (contradictions first, then the best), and the
    layers of a source."""

    seen: View
    pairs: dict[str, tuple[Pair, ...]]
    layers: dict[str, tuple[Layer, ...]]

    def relation(self, claim: Claim) -> Relation | None:
        """What a claim's weightiest pair comes to, None where only its own source says it."""
        found = self.pairs.get(claim.id)
        return found[0].relation if found else None


def book(seen: View) -> Book:
    """The report, ready to be looked up."""
    pairs = _by_claim(seen.report.pairs)
    layers: dict[str, list[Layer]] = {reading.source.id: [] for reading in seen.report.readings}
    for reading in seen.report.readings:
        layers[reading.source.id] += _claims(reading)
    for pair in seen.report.pairs:
        for source, layer in _differences(seen, pair):
            layers[source].append(layer)
    for name in seen.report.names:
        for source, layer in mentions(name):
            layers[source].append(layer)
    return Book(seen=seen, pairs=pairs, layers={source: tuple(found) for source, found in layers.items()})


def _by_claim(pairs: tuple[Pair, ...]) -> dict[str, tuple[Pair, ...]]:
    found: dict[str, list[Pair]] = {}
    for pair in pairs:
        found.setdefault(pair.left, []).append(pair)
        found.setdefault(pair.right, []).append(pair)
    return {claim: tuple(sorted(held, key=_weight)) for claim, held in found.items()}


def _weight(pair: Pair) -> tuple[bool, float]:
    return pair.relation is not Relation.CONTRADICT, -pair.score


def _claims(reading: Reading) -> Iterator[Layer]:
    for claim in reading.claims:
        yield Layer(start=claim.start, end=claim.end, claim=claim, anchor=claim.id)
    for chrome in reading.chrome:
        yield Layer(start=chrome.start, end=chrome.end, aside=chrome.reason)


def _differences(seen: View, pair: Pair) -> Iterator[tuple[str, Layer]]:
    """The words in which a pair parts."""
    for difference, sign in apart(seen, pair):
        for claim, words in ((pair.left, difference.left), (pair.right, difference.right)):
            if words is not None:
                yield claim.rpartition(".")[0], _marked(words, pair, sign)


def _marked(words: Words, pair: Pair, sign: Sign) -> Layer:
    return Layer(start=words.start, end=words.end, pair=pair.id, sign=sign)


def mentions(name: Name) -> Iterator[tuple[str, Layer]]:
    """Where a name stands, by source."""
    for spelling in name.spellings:
        for start, end in spelling.mentions:
            yield spelling.source, Layer(start=start, end=end, anchor=mention_id(name.id, spelling.source, start))


def mention_id(name: str, source: str, start: int) -> str:
    """The anchor of a mention."""
    return f"{name}-{source}-{start}"
