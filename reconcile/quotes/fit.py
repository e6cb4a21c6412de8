"""A quotation held against a window of a source: the longest stretches in common first, and what stands between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from reconcile.quotes.holes import Hole, Sides, folded, is_marked
from reconcile.quotes.layout import laid_out
from reconcile.quotes.lines import Line, Stretch
from reconcile.quotes.search import Window
from reconcile.quotes.words import parted_but_for, same_but_for
from reconcile.text.rarity import bits

LEAP = 8
"""Where more words of the source than this are left out without a mark, two passages are joined."""

EDGE = 4
"""At either end so many words may be other words of the source; more have no counterpart."""

FIRM = 3
"""A stretch of so many words may stand farther from the one before it."""


class Block(NamedTuple):
    """`size` words in common from word `a` of the quotation and word `b` of the source on."""

    a: int
    b: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How some words of a quotation stand in a source; the first and the last in common are `a` and the one before `z`.

    `line` is the index of the source, `first`..`last` its words that take part, `begins`..`ends` those from the first
    to the last in common. `foldings` were needed, `changes` are the holes that no folding closes, `leaps` those where
    only the source goes on for long. `kept` counts the words in common, `longest` those of the longest stretch, `firm`
    those in stretches of three or more; `weight` is their information in bits; `speakers` are whoever the source names
    for them, `guesses` whom it may mean.
    """

    line: int
    a: int
    z: int
    first: int
    last: int
    begins: int
    ends: int
    foldings: frozenset[str]
    changes: tuple[Hole, ...]
    leaps: tuple[Hole, ...]
    kept: int
    longest: int
    firm: int
    weight: float
    speakers: frozenset[str]
    guesses: frozenset[str]

    @property
    def clean(self) -> bool:
        """Whether foldings are all it takes."""
        return not self.changes and not self.leaps

    @property
    def changed(self) -> int:
        """How many words differ, counted on the side that has more."""
        return sum(max(hole.last - hole.first, hole.end - hole.start) for hole in self.changes)


def fit(sides: Sides, window: Window, a: int, z: int) -> Fit | None:
    """The words `a`..`z` of a quotation in a window; None where they have nothing in common."""
    blocks = _blocks(sides, window, a, z)
    if not blocks:
        return None
    holes = [_edge_before(sides, blocks[0], a), *_between(sides, blocks), _edge_behind(sides, blocks[-1], z)]
    found, changes, leaps = set(_of_common(sides, blocks)), [], []
    for hole in holes:
        closed = folded(sides, hole) if _is_open(hole) else frozenset()
        if closed is not None:
            found |= closed
        elif hole.first == hole.last and hole.end - hole.start > LEAP:
            leaps.append(hole)
        else:
            changes.append(hole)
    keys, heard = sides.passage.words.keys, _heard(sides, blocks)
    return Fit(
        line=window.line,
        a=blocks[0].a,
        z=blocks[-1].a + blocks[-1].size,
        first=holes[0].start,
        last=holes[-1].end,
        begins=blocks[0].b,
        ends=blocks[-1].b + blocks[-1].size,
        foldings=frozenset(found),
        changes=tuple(changes),
        leaps=tuple(leaps),
        kept=sum(block.size for block in blocks),
        longest=max(block.size for block in blocks),
        firm=sum(block.size for block in blocks if block.size >= FIRM),
        weight=sum(bits(key) for block in blocks for key in keys[block.a : block.a + block.size]),
        speakers=frozenset(who for one in heard if (who := one.speaker) is not None),
        guesses=frozenset(who for one in heard if (who := one.guess) is not None),
    )


def _is_open(hole: Hole) -> bool:
    return hole.first < hole.last or hole.start < hole.end


def _blocks(sides: Sides, window: Window, a: int, z: int) -> list[Block]:
    """The stretches in common, from the weightiest outwards, those left out that stand too far off to belong."""
    keys = [_matched(sides, at) for at in range(a, z)]
    matcher = SequenceMatcher(None, keys, sides.line.keys[window.first : window.last], autojunk=False)
    found = [Block(m.a + a, m.b + window.first, m.size) for m in matcher.get_matching_blocks() if m.size]
    if not found:
        return []
    own = sides.passage.words.keys
    anchor = max(
        range(len(found)), key=lambda at: sum(bits(k) for k in own[found[at].a : found[at].a + found[at].size])
    )
    kept = [found[anchor]]
    for block in reversed(found[:anchor]):
        if _belongs(sides, _hole(block, kept[0]), block):
            kept.insert(0, block)
    for block in found[anchor + 1 :]:
        if _belongs(sides, _hole(kept[-1], block), block):
            kept.append(block)
    return kept


def _matched(sides: Sides, at: int) -> str:
    """A word to be looked for; words in brackets are the writer's own."""
    return "" if at in sides.passage.bracketed else sides.passage.words.keys[at]


def _hole(before: Block, behind: Block) -> Hole:
    return Hole(before.a + before.size, behind.a, before.b + before.size, behind.b)


def _belongs(sides: Sides, hole: Hole, block: Block) -> bool:
    """Whether a stretch is near enough to the others to be the same utterance, or a mark stands for what is between."""
    mine, theirs = hole.last - hole.first, hole.end - hole.start
    tells = _tells(sides, block)
    if max(mine, theirs) <= 2 * block.size or (tells and theirs <= LEAP + 2 * mine):
        return True
    if is_marked(sides, hole) or any(hole.first <= at <= hole.last for at in sides.passage.joints):
        return tells
    return block.size > FIRM or folded(sides, hole) is not None


def _tells(sides: Sides, block: Block) -> bool:
    keys = sides.passage.words.keys[block.a : block.a + block.size]
    return block.size >= FIRM or sum(map(bits, keys)) >= 9


def _between(sides: Sides, blocks: Sequence[Block]) -> list[Hole]:
    return [part for before, behind in pairwise(blocks) for part in _parts(sides, _hole(before, behind))]


def _parts(sides: Sides, hole: Hole) -> list[Hole]:
    """A hole in which an ellipsis stands in three: the words before it, what it stands for, the words behind it."""
    mark = next((at for at in sorted(sides.passage.gaps) if hole.first <= at <= hole.last), None)
    if mark is None or hole.first == hole.last or hole.end - hole.start <= hole.last - hole.first:
        return [hole]
    start, end = hole.start + mark - hole.first, hole.end - (hole.last - mark)
    return [
        Hole(hole.first, mark, hole.start, start),
        Hole(mark, mark, start, end),
        Hole(mark, hole.last, end, hole.end),
    ]


def _edge_before(sides: Sides, block: Block, a: int) -> Hole:
    """The words of the quotation before the first stretch, and as many of the source."""
    alone = Hole(a, block.a, block.b, block.b)
    size = block.a - a
    if not 0 < size <= EDGE or block.a in sides.passage.gaps or folded(sides, alone) is not None:
        return alone
    return _paired(sides, [Hole(a, block.a, max(0, block.b - n), block.b) for n in _sizes(size)])


def _edge_behind(sides: Sides, block: Block, z: int) -> Hole:
    """The words of the quotation behind the last stretch, and as many of the source."""
    end, behind = block.a + block.size, block.b + block.size
    alone = Hole(end, z, behind, behind)
    size = z - end
    if not 0 < size <= EDGE or end in sides.passage.gaps or folded(sides, alone) is not None:
        return alone
    most = len(sides.line.keys)
    return _paired(sides, [Hole(end, z, behind, min(most, behind + n)) for n in _sizes(size)])


def _sizes(size: int) -> list[int]:
    return sorted(range(1, size + 3), key=lambda n: (abs(n - size), n))


def _paired(sides: Sides, holes: Sequence[Hole]) -> Hole:
    """The first of some holes that a folding closes, else the first."""
    return next((hole for hole in holes if hole.start < hole.end and folded(sides, hole) is not None), holes[0])


def _of_common(sides: Sides, blocks: Sequence[Block]) -> frozenset[str]:
    """The foldings that words in common need, with what stands between them."""
    words, line = sides.passage.words, sides.line
    found: set[str] = set(laid_out(sides, [(block.a, block.b, block.size) for block in blocks]))
    for block in blocks:
        for n in range(block.size):
            found |= same_but_for(words.raw(block.a + n), line.raw(block.b + n))
            if n:
                found |= parted_but_for(words.between(block.a + n), line.between(block.b + n))
    return frozenset(found)


def _heard(sides: Sides, blocks: Sequence[Block]) -> list[Stretch]:
    """The stretches in which the words in common are speech."""
    places = [block.b + n for block in blocks for n in range(block.size)]
    owners = {sides.line.owner[at] for at in places if _is_heard(sides.line, at)}
    return [sides.line.stretches[at] for at in sorted(owners)]


def _is_heard(line: Line, at: int) -> bool:
    """Whether a word is speech whose speaker is known, and not what a speaker quotes."""
    inside = line.quoted(at)
    return (line.stretch(at).turn or inside) and not (line.stretch(at).relayed and inside)
