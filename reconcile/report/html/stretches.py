"""A whole source, cut where anything begins or ends: a claim, text set aside, words that differ, a name."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reconcile.model import Block, Claim, Run, Source
from reconcile.report.spans import Sign


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """Something that stands at an original span: one of a claim, a reason to set aside, a marked difference of a pair,
    or the anchor of a mention."""

    start: int
    end: int
    claim: Claim | None = None
    aside: str | None = None
    pair: str | None = None
    sign: Sign | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """Text inside which nothing begins or ends; `first` tells the layers that begin here."""

    text: str
    layers: tuple[Layer, ...]
    first: frozenset[int] = field(default=frozenset(), repr=False)

    def begins(self, layer: Layer) -> bool:
        """Whether the layer's first character stands here."""
        return id(layer) in self.first


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Neighbouring atoms of one claim, of text set aside for one reason, or of neither."""

    owner: Layer | None
    atoms: tuple[Atom, ...]


def stretched(source: Source, layers: Iterable[Layer]) -> Iterator[tuple[Block, tuple[Stretch, ...]]]:
    """Every block of the source with its text in stretches, whose texts joined are the block's text."""
    blocks = [block for block in source.blocks if block.runs]
    held = _held(blocks, layers)
    for index, block in enumerate(blocks):
        yield block, tuple(_stretches(block, held.get(index, ())))


def _held(blocks: Sequence[Block], layers: Iterable[Layer]) -> Mapping[int, list[Layer]]:
    """The layers of each block, by its number: layers do not cross blocks."""
    starts = [block.runs[0].start for block in blocks]
    held: dict[int, list[Layer]] = {}
    for layer in layers:
        held.setdefault(max(0, bisect_right(starts, layer.start) - 1), []).append(layer)
    return held


def _stretches(block: Block, layers: Sequence[Layer]) -> Iterator[Stretch]:
    owner: Layer | None = None
    atoms: list[Atom] = []
    for atom in _atoms(block, layers):
        found = next((layer for layer in atom.layers if layer.claim or layer.aside), None)
        if atoms and not _same(found, owner):
            yield Stretch(owner=owner, atoms=tuple(atoms))
            atoms = []
        owner = owner if atoms else found
        atoms.append(atom)
    if atoms:
        yield Stretch(owner=owner, atoms=tuple(atoms))


def _same(one: Layer | None, other: Layer | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.claim is other.claim and one.aside == other.aside


def _atoms(block: Block, layers: Sequence[Layer]) -> Iterator[Atom]:
    opens: dict[int, list[Layer]] = {}
    closes: dict[int, list[Layer]] = {}
    starts = [run.start for run in block.runs]
    for layer in layers:
        start, end = _clean(block.runs, starts, layer.start, layer.end)
        if start < end:
            opens.setdefault(start, []).append(layer)
            closes.setdefault(end, []).append(layer)
    cuts = sorted({0, len(block.text), *opens, *closes})
    active: dict[int, Layer] = {}
    for start, end in itertools.pairwise(cuts):
        for layer in closes.get(start, ()):
            active.pop(id(layer), None)
        fresh = opens.get(start, ())
        active.update((id(layer), layer) for layer in fresh)
        yield Atom(text=block.text[start:end], layers=tuple(active.values()), first=frozenset(map(id, fresh)))


def _clean(runs: Sequence[Run], starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Where an original span stands in the block's text; empty where it stands nowhere in it."""
    first = max(0, bisect_right(starts, start) - 1)
    if runs[first].end <= start:
        first += 1
    last = bisect_right(starts, end - 1) - 1
    if first >= len(runs) or last < first:
        return 0, 0
    return _inside(runs[first], start, 0), _inside(runs[last], end, runs[last].length)


def _inside(run: Run, offset: int, otherwise: int) -> int:
    """A clean offset for an original one in a run; a run out of step is taken whole."""
    in_step = run.length == run.end - run.start
    return run.at + (min(max(offset - run.start, 0), run.length) if in_step else otherwise)
