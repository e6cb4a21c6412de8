"""Two claims held against one another: which terms match, the slots where they part, and who faces whom in a slot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reconcile.judge.partners import Partner, partners
from reconcile.judge.senses import groups
from reconcile.judge.side import Side
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import NameKind
from reconcile.text.lemmas import root
from reconcile.text.terms import Term, TermKind

SAME_SENSE = 0.7
"""Words whose synonymy reaches this are one word for the alignment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Terms (by index) that stand in the same place of the two claims and do not match; one side may be empty."""

    left: tuple[int, ...]
    right: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facing:
    """Two claims, the terms that match, and the slots where they part.

    `matches` are pairs of indices in order of the left; `facing` the pairs of terms that do not match but stand for
    one another in a slot, with what shows it. `kinds` tells the kind of each name by id, `drafted` whether the left
    claim is one of a draft, and the right one of its sources; `strangers` are the names that only the draft has,
    `unseen` the words of those spellings of names that only the draft has;
    `choices` is how many pairs of claims the two sources could make.
    """

    left: Side
    right: Side
    matches: tuple[tuple[int, int], ...]
    slots: tuple[Slot, ...]
    facing: tuple[Partner, ...]
    thesaurus: Thesaurus
    kinds: Mapping[str, NameKind]
    matched_left: Mapping[int, int]
    matched_right: Mapping[int, int]
    drafted: bool
    strangers: frozenset[str]
    unseen: frozenset[tuple[str, ...]]
    choices: int

    @property
    def overlap(self) -> float:
        """The share (0 to 1) of the shorter claim's terms that match."""
        shorter = min(len(self.left.terms), len(self.right.terms))
        return len(self.matches) / shorter if shorter else 0.0


def face(
    left: Side,
    right: Side,
    thesaurus: Thesaurus,
    kinds: Mapping[str, NameKind],
    *,
    drafted: bool = False,
    strangers: frozenset[str] = frozenset(),
    unseen: frozenset[tuple[str, ...]] = frozenset(),
    choices: int,
) -> Facing:
    """The two sides aligned. difflib is not symmetric: the sides go through it in a fixed order, so that exchanging
    them exchanges left and right in the result and nothing else."""
    turned = _order(right) < _order(left)
    first, second = (right, left) if turned else (left, right)
    pairs, slots = _aligned(first.terms, second.terms, thesaurus)
    found = [partner for slot in slots for partner in partners(first, second, slot.left, slot.right, thesaurus)]
    if turned:
        pairs = sorted((j, i) for i, j in pairs)
        slots = [Slot(left=slot.right, right=slot.left) for slot in slots]
        found = sorted(Partner(left=p.right, right=p.left, sign=p.sign) for p in found)
    return Facing(
        left=left,
        right=right,
        matches=tuple(pairs),
        slots=tuple(slots),
        facing=tuple(found),
        thesaurus=thesaurus,
        kinds=kinds,
        matched_left=dict(pairs),
        matched_right={j: i for i, j in pairs},
        drafted=drafted,
        strangers=strangers,
        unseen=unseen,
        choices=choices,
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
    pairs += _moved(one, other, [gap for gap in gaps if not _value_for_value(first, second, *gap)])
    return sorted(pairs), _slots(gaps, pairs)


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
            for group, grade in groups(term, thesaurus):
                by_group[group].append((term.base, grade))
    other = []
    for term in second:
        symbol = _symbol(term)
        if symbol not in known and term.kind is TermKind.WORD:
            symbol = _synonym(term, by_group, by_root, thesaurus)
        other.append(symbol)
    return one, other


def _symbol(term: Term) -> str:
    return term.base if term.kind is TermKind.WORD else f"{term.kind}:{term.base}"


def _synonym(
    term: Term, by_group: dict[int, list[tuple[str, float]]], by_root: dict[str, str], thesaurus: Thesaurus
) -> str:
    """The other side's word that means the same, else the word itself."""
    base = term.base
    found = [
        (grade * theirs, word)
        for group, grade in groups(term, thesaurus)
        for word, theirs in by_group.get(group, ())
        if not thesaurus.opposed(base, word)
    ]
    best = max(found, default=(0.0, base))
    if best[0] >= SAME_SENSE:
        return best[1]
    derived = by_root.get(root(base), base)
    return base if thesaurus.opposed(base, derived) else derived


def _value_for_value(first: Sequence[Term], second: Sequence[Term], left: range, right: range) -> bool:
    """Whether a slot has nothing but one quantity or date on each side: neither then stands for one elsewhere."""
    if len(left) != 1 or len(right) != 1:
        return False
    one, other = first[left[0]], second[right[0]]
    return one.value is not None and one.kind is other.kind


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


def _slots(gaps: Sequence[tuple[range, range]], pairs: Sequence[tuple[int, int]]) -> list[Slot]:
    lefts, rights = {i for i, _ in pairs}, {j for _, j in pairs}
    out = []
    for left, right in gaps:
        here = tuple(i for i in left if i not in lefts)
        there = tuple(j for j in right if j not in rights)
        if here or there:
            out.append(Slot(left=here, right=there))
    return out
