"""What must fit before values are compared: gate first, compare then."""

from __future__ import annotations

from dataclasses import dataclass

from reconcile.judge import senses
from reconcile.judge.facing import Facing
from reconcile.judge.partners import Partner, Sign
from reconcile.text.terms import TermKind

WINDOW = 3
"""So many terms to either side of a difference are its surroundings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """How well two claims fit around one left and one right term.

    `near` is the share of the terms in the surroundings of either that match (the better of the two sides), `whole`
    the share of the shorter claim's other terms that match, `both` that of the longer, `held` on how many sides (0 to
    2) the next term matches or both claims end, `matches` how many terms match, `strange` how many other terms face
    one that no list explains; `all_but` tells that nothing else is different.
    """

    near: float
    whole: float
    both: float
    held: int
    matches: int
    strange: int
    all_but: bool

    @property
    def one_thing(self) -> bool:
        """Whether much more matches than faces a stranger: else subject and attribute may be other ones."""
        return self.matches > 2 * self.strange

    @property
    def several(self) -> bool:
        """Whether two or more terms match, or all others do."""
        return self.matches > 1 or self.matches == 1 and self.all_but


def around(facing: Facing, i: int, j: int) -> Around:
    """How the claims fit around the left term `i` and the right term `j`, not counting these."""
    shorter = min(len(facing.left.terms), len(facing.right.terms)) - 1
    longer = max(len(facing.left.terms), len(facing.right.terms)) - 1
    own = facing.matched_left.get(i) == j
    matches = len(facing.matches) - own
    return Around(
        near=max(_near(facing, i, left=True), _near(facing, j, left=False)),
        whole=matches / shorter if shorter > 0 else 0.0,
        both=matches / longer if longer > 0 else 0.0,
        held=_held(facing, i, j, -1) + _held(facing, i, j, 1),
        matches=matches,
        all_but=matches == len(facing.left.terms) - 1 == len(facing.right.terms) - 1,
        strange=sum(1 for p in facing.facing if p.sign < Sign.RELATED and p.left != i and p.right != j),
    )


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
