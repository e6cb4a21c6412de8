"""Two claims held against one another: which terms match, and the slots where they part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reconcile.judge.operators import Operators, operators
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import Claim, NameKind
from reconcile.text.lemmas import root
from reconcile.text.terms import Term, TermKind

SAME_SENSE = 0.7
"""Words whose synonymy reaches this are one word for the alignment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A claim as the judge sees it: `terms` that carry content, in order, with the operators that stand over each."""

    claim: Claim
    terms: tuple[Term, ...]
    over: tuple[Operators, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Terms (by index) that stand in the same place of the two claims and do not match; one side may be empty.

    `anchored` counts the sides, 0 to 2, on which the slot borders on matching terms or on both claims' ends.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    anchored: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Facing:
    """Two claims, the pairs of terms that match (by index, in order of the left), and the slots where they part.

    `overlap` is the share (0 to 1) of the shorter claim's terms that match; `kinds` tells the kind of each name by id.
    """

    left: Side
    right: Side
    matches: tuple[tuple[int, int], ...]
    slots: tuple[Slot, ...]
    overlap: float
    thesaurus: Thesaurus
    kinds: Mapping[str, NameKind]


def side(claim: Claim, terms: Sequence[Term]) -> Side:
    """A claim with its operators (negation, certainty, scope) taken off the content and noted over it."""
    content, over = operators(terms, claim.text)
    return Side(claim=claim, terms=content, over=over)


def face(left: Side, right: Side, thesaurus: Thesaurus, kinds: Mapping[str, NameKind]) -> Facing:
    """The two sides aligned. difflib is not symmetric: the sides go through it in a fixed order, so that exchanging
    them exchanges left and right in the result and nothing else."""
    turned = _order(right) < _order(left)
    first, second = (right, left) if turned else (left, right)
    pairs, slots = _aligned(first.terms, second.terms, thesaurus)
    if turned:
        pairs = sorted((j, i) for i, j in pairs)
        slots = [Slot(left=slot.right, right=slot.left, anchored=slot.anchored) for slot in slots]
    shorter = min(len(left.terms), len(right.terms))
    return Facing(
        left=left,
        right=right,
        matches=tuple(pairs),
        slots=tuple(slots),
        overlap=len(pairs) / shorter if shorter else 0.0,
        thesaurus=thesaurus,
        kinds=kinds,
    )


def _order(one: Side) -> tuple[str, ...]:
    return tuple(term.base for term in one.terms)


def _aligned(
    first: Sequence[Term], second: Sequence[Term], thesaurus: Thesaurus
) -> tuple[list[tuple[int, int]], list[Slot]]:
    """Matching index pairs in order and the slots between them; words that moved match wherever they stand."""
    one, other = _symbols(first, second, thesaurus)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    pairs: list[tuple[int, int]] = []
    gaps: list[tuple[range, range]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            pairs += zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            gaps.append((range(i1, i2), range(j1, j2)))
    pairs += _moved(one, other, gaps)
    return sorted(pairs), _slots(gaps, pairs, len(first), len(second))


def _symbols(first: Sequence[Term], second: Sequence[Term], thesaurus: Thesaurus) -> tuple[list[str], list[str]]:
    """The terms as strings that are equal where the terms match: same base, same root, synonyms."""
    known = {_symbol(term) for term in first}
    one = [_symbol(term) for term in first]
    by_group: dict[int, list[tuple[str, float]]] = defaultdict(list)
    by_root: dict[str, str] = {}
    theirs = {_symbol(term) for term in second}
    for term in first:
        if term.kind is TermKind.WORD and term.base not in theirs:
            by_root.setdefault(root(term.base), term.base)
            for group, grade in thesaurus.groups(term.base):
                by_group[group].append((term.base, grade))
    other = []
    for term in second:
        symbol = _symbol(term)
        if symbol not in known and term.kind is TermKind.WORD:
            symbol = _synonym(term.base, by_group, by_root, thesaurus)
        other.append(symbol)
    return one, other


def _symbol(term: Term) -> str:
    return term.base if term.kind is TermKind.WORD else f"{term.kind.value}:{term.base}"


def _synonym(
    base: str, by_group: dict[int, list[tuple[str, float]]], by_root: dict[str, str], thesaurus: Thesaurus
) -> str:
    """The other side's word that means the same, else the word itself."""
    found = [
        (grade * theirs, word)
        for group, grade in thesaurus.groups(base)
        for word, theirs in by_group.get(group, ())
        if not thesaurus.opposed(base, word)
    ]
    best = max(found, default=(0.0, base))
    if best[0] >= SAME_SENSE:
        return best[1]
    derived = by_root.get(root(base), base)
    return base if thesaurus.opposed(base, derived) else derived


def _moved(one: list[str], other: list[str], gaps: Sequence[tuple[range, range]]) -> list[tuple[int, int]]:
    """Terms that match across the gaps, each once."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for _, right in gaps:
        for j in right:
            waiting[other[j]].append(j)
    found = []
    for left, _ in gaps:
        for i in left:
            if waiting[one[i]]:
                found.append((i, waiting[one[i]].pop(0)))
    return found


def _slots(
    gaps: Sequence[tuple[range, range]], pairs: Sequence[tuple[int, int]], sizes_left: int, sizes_right: int
) -> list[Slot]:
    lefts, rights = {i for i, _ in pairs}, {j for _, j in pairs}
    out = []
    for left, right in gaps:
        here = tuple(i for i in left if i not in lefts)
        there = tuple(j for j in right if j not in rights)
        if here or there:
            before = left.start == 0 and right.start == 0 or left.start > 0 and right.start > 0
            behind = (left.stop == sizes_left) == (right.stop == sizes_right)
            out.append(Slot(left=here, right=there, anchored=before + behind))
    return out
