"""Inside a slot: which of the words on one side stands for which on the other.

The quantity is held against the quantity, the name against the name, a word against its opposite; what is left
stands for what fits best by form and by the small words before it, and the rest is an addition. The best assignment
in order is found as sequences are aligned (S. Needleman and C. Wunsch, 1970), with gaps free.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from reconcile.judge import senses
from reconcile.judge.side import Side
from reconcile.lexicon.tables import Thesaurus
from reconcile.text.quantity import Quantity
from reconcile.text.terms import Term, TermKind

WIDEST = 14
"""A slot with more terms on both sides is not one place any more: only telling pairs are looked for in it."""


class Sign(IntEnum):
    """What shows that two terms stand for one another, the weakest first."""

    PLACE = 0
    FORM = 1
    RELATED = 2
    NEAR = 3
    KIND = 4
    NAMES = 5
    SIBLINGS = 6
    ALTERNATIVES = 7
    OPPOSITES = 8
    VALUES = 9


WORTH = (0.6, 1.0, 1.5, 1.8, 2.0, 2.0, 2.2, 2.4, 2.6, 3.0)
"""What pairing two terms is worth, by sign."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Partner:
    """A term of the left and one of the right, by index, that stand for one another, and what shows it."""

    left: int
    right: int
    sign: Sign


def partners(
    first: Side, second: Side, left: Sequence[int], right: Sequence[int], thesaurus: Thesaurus
) -> list[Partner]:
    """The pairs of a slot, in order; each term is in one pair at most."""
    if not left or not right:
        return []
    narrow = min(len(left), len(right)) <= WIDEST
    signs = [[_sign(first, second, i, j, thesaurus) for j in right] for i in left]
    worth = [
        [_worth(sign, narrow, _role(first.before[i], second.before[j]), b - a if len(left) == len(right) else 1)
         for b, (j, sign) in enumerate(zip(right, row, strict=True))]
        for a, (i, row) in enumerate(zip(left, signs, strict=True))
    ]  # fmt: skip
    return [Partner(left=left[a], right=right[b], sign=signs[a][b] or Sign.PLACE) for a, b in _best(worth)]


def _worth(sign: Sign | None, narrow: bool, role: float, away: int) -> float:
    """What a pair is worth; `away` is 0 where both stand at one position of slots of equal size."""
    if sign is None or (sign < Sign.RELATED and not narrow):
        return 0.0
    return WORTH[sign] + role + (0.3 if away == 0 else 0.0)


def _sign(first: Side, second: Side, i: int, j: int, thesaurus: Thesaurus) -> Sign | None:
    """What shows that two terms could stand for one another; None where they cannot."""
    one, other = first.terms[i], second.terms[j]
    if one.value is not None or other.value is not None:
        return _values(one, other)
    listed = _listed(one, other, thesaurus)
    if listed is not None and not (listed in _SET and one.kind is other.kind is TermKind.NAME):
        return listed
    if one.kind is TermKind.NAME or other.kind is TermKind.NAME:
        return Sign.NAMES if one.kind is other.kind else Sign.PLACE
    return Sign.FORM if _form(one.text) == _form(other.text) else Sign.PLACE


_SET = frozenset({Sign.ALTERNATIVES, Sign.SIBLINGS})


def _values(one: Term, other: Term) -> Sign | None:
    if one.kind is not other.kind:
        return None
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity):
        same = one.value.kind is other.value.kind and one.value.unit == other.value.unit
        return Sign.VALUES if same else Sign.PLACE
    return Sign.VALUES


def _listed(one: Term, other: Term, thesaurus: Thesaurus) -> Sign | None:
    """The strongest sign that the word lists give."""
    if senses.opposed(one, other, thesaurus):
        return Sign.OPPOSITES
    if senses.is_kind(one, other, thesaurus):
        return Sign.KIND
    if senses.synonymy(one, other, thesaurus) > senses.SAME:
        return Sign.NEAR
    if senses.alternatives(one, other, thesaurus):
        return Sign.ALTERNATIVES
    if senses.related(one, other, thesaurus):
        return Sign.RELATED
    return Sign.SIBLINGS if senses.siblings(one, other, thesaurus) else None


_FORMS = ("ing", "ed", "ly", "tion", "ment", "ness", "ity", "ies", "s")


def _form(text: str) -> str:
    word = text.lower()
    return next((ending for ending in _FORMS if word.endswith(ending)), "")


def _role(one: Sequence[str], other: Sequence[str]) -> float:
    """What the function words before two terms add: the same last one speaks for the same place."""
    if not one or not other:
        return 0.2 if not one and not other else 0.0
    return 0.4 if one[-1] == other[-1] else 0.0


def _best(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs in order whose worth sums to most; of equal ones those further to the right (heads stand last)."""
    rows, columns = len(worth), len(worth[0])
    total = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for a in range(1, rows + 1):
        for b in range(1, columns + 1):
            take = total[a - 1][b - 1] + worth[a - 1][b - 1] if worth[a - 1][b - 1] else 0.0
            total[a][b] = max(take, total[a - 1][b], total[a][b - 1])
    pairs = []
    a, b = rows, columns
    while a and b:
        if worth[a - 1][b - 1] and abs(total[a][b] - total[a - 1][b - 1] - worth[a - 1][b - 1]) < 1e-9:
            pairs.append((a - 1, b - 1))
            a, b = a - 1, b - 1
        elif total[a][b] == total[a - 1][b]:
            a -= 1
        else:
            b -= 1
    return pairs[::-1]
