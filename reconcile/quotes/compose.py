"""A quotation put together from fits: the best one for the whole of it, others for what that one leaves open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reconcile.quotes.fit import Fit, fit
from reconcile.quotes.holes import Hole, Sides
from reconcile.quotes.passages import Passage
from reconcile.quotes.search import Index, windows

REACH = 60
"""So many words an ellipsis may stand for within one window; for more, its two sides are looked up apart."""

FARTHEST = 600
"""An ellipsis stands for at most so many words; what is farther apart was not said in one breath."""

PIECE = 4
"""A piece that stands elsewhere has at least so many words, and BITS of information."""

BITS = 16.0
CHANCE = 2
TRIED = 3
DEEPEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The fits that make up a quotation, in the order of its words, and the holes that none of them closes."""

    fits: tuple[Fit, ...]
    changes: tuple[Hole, ...] = ()
    marked: bool = True

    @property
    def main(self) -> Fit:
        """The weightiest fit."""
        return max(self.fits, key=lambda fit: fit.weight)

    @property
    def foldings(self) -> frozenset[str]:
        """The foldings of all fits, and the ellipsis that joins them."""
        joined = frozenset({"ellipsis"}) if len(self.fits) > 1 and self.marked else frozenset()
        return joined.union(*(fit.foldings for fit in self.fits))

    @property
    def whole(self) -> bool:
        """Whether every word is accounted for, in one place or in several."""
        return not self.changes

    @property
    def one(self) -> bool:
        """Whether the quotation stands in one place, or an ellipsis marks where it leaps."""
        return self.marked and not any(fit.leaps for fit in self.fits)


SidesOf = Callable[[int], Sides]


def candidates(index: Index, sides_of: SidesOf, a: int, z: int) -> list[Fit]:
    """The fits of the words `a`..`z` of a quotation in its best windows."""
    passage = sides_of(0).passage
    gaps = any(a < at < z for at in passage.gaps | passage.joints)
    found = windows(index, passage.words.keys[a:z], REACH if gaps else 0)
    fits = [fit(sides_of(window.line), window, a, z) for window in found]
    return [one for one in fits if one is not None]


def composed(index: Index, sides_of: SidesOf, fits: Sequence[Fit]) -> Found | None:
    """The best of some fits of a whole quotation, completed with pieces from elsewhere; None without any fit."""
    best = sorted(fits, key=lambda one: (-one.weight, one.changed, one.line, one.first))[:TRIED]
    found = [_completed(index, sides_of, one, 0) for one in best]
    return min(found, key=lambda one: (not one.whole, not one.one, _open(one.changes), len(one.fits)), default=None)


def _open(holes: Sequence[Hole]) -> int:
    return sum(max(hole.last - hole.first, hole.end - hole.start) for hole in holes)


def _completed(index: Index, sides_of: SidesOf, base: Fit, depth: int) -> Found:
    """A fit and, for each of its larger holes, what closes it elsewhere."""
    passage = sides_of(base.line).passage
    fits, changes = [base], []
    for change in base.changes:
        hole = _to_mark(passage, change)
        apart = hole.last - hole.first >= PIECE or bool({hole.first, hole.last} & passage.gaps)
        worth = apart and depth < DEEPEST and (base.firm >= PIECE or bool(passage.gaps))
        found = _elsewhere(index, sides_of, base, hole, depth) if worth else None
        if found is None:
            changes.append(change)
        else:
            fits += found.fits
    fits.sort(key=lambda one: one.a)
    marked = all(_is_marked(sides_of, one, other) for one, other in pairwise(fits))
    return Found(fits=tuple(fits), changes=tuple(changes), marked=marked)


def _to_mark(passage: Passage, hole: Hole) -> Hole:
    """A hole widened to an ellipsis nearby: a word or two beside it may stand on its other side by chance."""
    first = next((at for at in passage.gaps if hole.first - CHANCE <= at <= hole.first), hole.first)
    last = next((at for at in passage.gaps if hole.last <= at <= hole.last + CHANCE), hole.last)
    return hole._replace(first=first, last=last)


def _elsewhere(index: Index, sides_of: SidesOf, base: Fit, hole: Hole, depth: int) -> Found | None:
    """What closes a hole word for word, best in the right order in the same source."""
    behind = hole.first >= base.z or hole.start >= base.last
    passage = sides_of(base.line).passage
    marked = bool({hole.first, hole.last} & passage.gaps)
    fits = [one for one in candidates(index, sides_of, *hole[:2]) if marked or one.firm >= PIECE]
    found = [Found(fits=(one,)) for one in fits if one.clean]
    if not found and fits:
        found = [_completed(index, sides_of, max(fits, key=lambda one: one.weight), depth + 1)]
    whole = [one for one in found if one.whole and (marked or _weighs(one))]

    def off(one: Found) -> tuple[bool, int]:
        first = one.fits[0]
        far = first.first - base.last if behind else base.first - first.last
        return first.line != base.line or far < 0, abs(far)

    return min(whole, key=off, default=None)


def _weighs(found: Found) -> bool:
    return sum(one.weight for one in found.fits) >= BITS and all(one.kept >= PIECE for one in found.fits)


def _is_marked(sides_of: SidesOf, before: Fit, behind: Fit) -> bool:
    """Whether an ellipsis or an attribution stands between two fits, and they keep the order of one source."""
    passage = sides_of(before.line).passage
    marks = passage.gaps | passage.joints
    near = before.line == behind.line and 0 <= behind.first - before.last <= FARTHEST
    return near and any(before.z - CHANCE <= at <= behind.a + CHANCE for at in marks)
