"""What must fit before values are compared: gate first, compare then."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reconcile.judge import senses
from reconcile.judge.clauses import denied_apart, further, other_clause
from reconcile.judge.facing import Facing
from reconcile.judge.partners import Partner, Sign
from reconcile.text.terms import TermKind

WINDOW = 3
"""So many terms to either side of a difference are its surroundings."""


class Kind(StrEnum):
    """What is held against one another: each kind has a gate of its own."""

    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    WORD = "word"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """How well two claims fit around one left and one right term.

    `near` is the share of the terms in the surroundings of either that match (the better of the two sides), `whole`
    the share of the shorter claim's other terms that match, `both` that of the longer, `held` on how many sides (0 to
    2) the next term matches or both claims end, `matches` how many terms match, `strange` how many other terms face
    one that no list explains, `left_over` and `beyond` how many of the shorter and of the longer claim's other terms
    match nothing, `names` how many names match, `first` whether the first terms match, `placed` whether the same small
    word stands before both, `gap` how far the next match is.
    """

    near: float
    whole: float
    both: float
    held: int
    matches: int
    strange: int
    left_over: int
    beyond: int
    names: int
    first: bool
    placed: bool
    gap: int

    @property
    def clear(self) -> bool:
        """Whether much more matches than faces a stranger: else subject and attribute may be other ones."""
        return self.matches > 2 * self.strange


def around(facing: Facing, i: int, j: int) -> Around:
    """How the claims fit around the left term `i` and the right term `j`, not counting these."""
    sizes = len(facing.left.terms) - 1, len(facing.right.terms) - 1
    others = [pair for pair in facing.matches if pair != (i, j)]
    matches = len(others)
    return Around(
        near=max(_near(facing, i, left=True), _near(facing, j, left=False)),
        whole=matches / min(sizes) if min(sizes) > 0 else 0.0,
        both=matches / max(sizes) if max(sizes) > 0 else 0.0,
        held=_held(facing, i, j, -1) + _held(facing, i, j, 1),
        matches=matches,
        strange=sum(1 for p in facing.facing if p.sign < Sign.RELATED and p.left != i and p.right != j),
        left_over=min(sizes) - matches,
        beyond=max(sizes) - matches,
        names=sum(facing.left.terms[k].kind is TermKind.NAME for k, _ in others),
        first=facing.matched_left.get(0) == 0 or i == j == 0,
        placed=facing.left.before[i][-1:] == facing.right.before[j][-1:],
        gap=min((max(abs(k - i), abs(m - j)) for k, m in others), default=FAR),
    )


FAR = 9
"""The gap where nothing matches, in terms."""


GATES: Mapping[Kind, tuple[float, ...]] = {
    Kind.NUMBER: (1.15, 1.0, 0.05, 0.31, -0.4, -0.25, 0.65, 0.34, 0.43, -0.82, 0.26),
    Kind.DATE: (0.44, 0.76, 0.4, 0.35, -0.31, -0.14, 0.09, 0.34, 0.0, -0.54, 0.0),
    Kind.NEGATION: (1.09, 0.13, 0.65, 0.45, -0.12, -0.18, 0.06, 0.12, 0.0, -0.57, 0.0),
    Kind.WORD: (-0.1, 0.93, 0.59, 0.54, -0.31, -0.35, 0.38, 0.06, 0.16, -0.45, 0.0),
    Kind.NAME: (0.04, 0.9, 0.62, 0.23, -0.01, -0.3, 0.42, 0.17, 0.36, -0.78, 0.32),
}
"""Intercepts and coefficients of `features`, by `python tests/fitting/gate.py DATA_FOLDER`."""

SURE: Mapping[Kind, float] = {
    Kind.NUMBER: 0.8,
    Kind.DATE: 0.5,
    Kind.NEGATION: 0.78,
    Kind.WORD: 0.68,
    Kind.NAME: 0.78,
}
"""The chance from which on a gate opens: of a thousand faithful texts on one event held against one another, two at
most may come to a conflict of each kind."""


SURE_OF_A_DRAFT: Mapping[Kind, float] = {
    Kind.NUMBER: 0.6,
    Kind.DATE: 0.4,
    Kind.NEGATION: 0.6,
    Kind.WORD: 0.5,
    Kind.NAME: 0.55,
}
"""The same where a draft is held against its sources: it is made from them, and what any other source confirms is no
error (`confirmed.py`)."""


SURE_OF_A_STRANGER = 0.2
"""The same for a name that only the draft has, where the source's is the same but for one word."""


def one_thing(facing: Facing, i: int, j: int, kind: Kind, told: float = 0.0) -> bool:
    """Whether two terms are said of one thing, so that they can be held against one another. `told` is what speaks for
    it besides the place (0 to 1): that both numbers count the same."""
    if _two_things(facing, i, j, kind):
        return False
    wanted = SURE_OF_A_DRAFT[kind] if facing.drafted else _sure(kind, facing.choices)
    return chance(kind, features(around(facing, i, j), told)) >= wanted


def _two_things(facing: Facing, i: int, j: int, kind: Kind) -> bool:
    """Whether the claims say in so many words that they tell of two things."""
    measured = kind in (Kind.DATE, Kind.NUMBER)
    return (
        _other_subject(facing, i, j)
        or other_clause(facing, i, j)
        or (kind in (Kind.DATE, Kind.NAME) and further(facing))
        or (measured and _other_name_first(facing))
        or ((measured or kind is Kind.NAME) and denied_apart(facing, i, j))
    )


def _sure(kind: Kind, choices: int) -> float:
    """The chance from which on a gate opens: the fewer pairs of claims two sources could make, the less likely is it
    that two of them look alike by chance."""
    if kind is Kind.NAME:
        return SURE[kind]
    odds = SURE[kind] / (1 - SURE[kind]) * min(choices, CHOICES) / CHOICES
    return odds / (1 + odds)


CHOICES = 6
"""The number of pairs of claims from which on `SURE` is meant; below, the odds fall with the number. Not for names: to
be about another name is the commonest way to be another statement."""


def _other_name_first(facing: Facing) -> bool:
    """Whether both claims begin with a name, and not with the same or with one that the other begins with (*U.S.*,
    *U.S.-Cuban*)."""
    one, other = facing.left.terms[0], facing.right.terms[0]
    if not one.kind is other.kind is TermKind.NAME or facing.matched_left.get(0) == 0:
        return False
    short, long = sorted((one.text.lower(), other.text.lower()), key=len)
    return not long.startswith(short)


_UNLIKE = (Sign.PLACE, Sign.FORM, Sign.SIBLINGS, Sign.ALTERNATIVES)


def _other_subject(facing: Facing, i: int, j: int) -> bool:
    """Whether the claims begin with words that no list takes for one: *sales rose 4 percent*, *profit rose 9*."""
    if any(not _PRONOUNS.isdisjoint(side.before[0]) for side in (facing.left, facing.right)):
        return False
    return any(p.left == p.right == 0 and (i, j) != (0, 0) and p.sign in _UNLIKE for p in facing.facing)


_PRONOUNS = frozenset("he she it they we i you there".split())
"""Before the first word that says something these are the subject, and that word is none."""


def instead(facing: Facing, i: int, j: int) -> bool:
    """Whether a name that only the draft has stands for another name in what both say."""
    return chance(Kind.NAME, features(around(facing, i, j), 0.0)) >= SURE_OF_A_STRANGER


def features(fits: Around, told: float) -> tuple[float, ...]:
    """What tells whether two claims are about one thing, around two of their terms."""
    return (
        fits.near,
        fits.held,
        math.log2(1 + fits.matches),
        math.log2(1 + max(0, fits.left_over)),
        math.log2(1 + max(0, fits.beyond)),
        min(2, fits.names),
        fits.first,
        fits.placed,
        math.log2(1 + min(FAR, fits.gap)),
        told,
    )


def chance(kind: Kind, values: Sequence[float]) -> float:
    """The chance (0 to 1) that the gate of a kind gives to features."""
    intercept, *weights = GATES[kind]
    return 1 / (1 + math.exp(-intercept - sum(w * value for w, value in zip(weights, values, strict=True))))


def _near(facing: Facing, index: int, *, left: bool) -> float:
    """The share of the terms around one that match; all of none."""
    side, matched = (facing.left, facing.matched_left) if left else (facing.right, facing.matched_right)
    last = min(len(side.terms), index + WINDOW + 1)
    places = [k for k in range(max(0, index - WINDOW), last) if k != index]
    return sum(k in matched for k in places) / len(places) if places else 0.0


def _held(facing: Facing, i: int, j: int, step: int) -> bool:
    """Whether the next terms in one direction match, or both claims end there."""
    before, behind = i + step, j + step
    ends = not 0 <= before < len(facing.left.terms), not 0 <= behind < len(facing.right.terms)
    if any(ends):
        return all(ends)
    return facing.matched_left.get(before) == behind


def word(facing: Facing, i: int, j: int) -> str:
    """One of two matching terms to call both by, whichever claim comes first."""
    return min(facing.left.terms[i].text, facing.right.terms[j].text, key=lambda text: (len(text), text))


def names_in(facing: Facing) -> tuple[set[str], set[str]]:
    """The ids of the names of each side."""
    one, other = (
        {term.base for term in side.terms if term.kind is TermKind.NAME} for side in (facing.left, facing.right)
    )
    return one, other


def alternatives(facing: Facing, partner: Partner) -> str | None:
    """The name of a closed set that has the two terms as different members, None where there is none."""
    one, other = facing.left.terms[partner.left], facing.right.terms[partner.right]
    if TermKind.NAME in (one.kind, other.kind):
        return None
    return senses.alternatives(one, other, facing.thesaurus)
