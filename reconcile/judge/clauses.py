"""The clause a term stands in: what it is governed by, on what condition it is said, of how many.

Of two terms that are held against one another one may stand in a clause that states nothing: *to prove that they have
no weapons*, *if the council does not sign*; or be said of some where the other is said of all.
"""

from __future__ import annotations

import re
from collections.abc import Container

from reconcile.judge.facing import Facing
from reconcile.judge.operators import denied
from reconcile.judge.phrases import doubting, reporting
from reconcile.judge.side import Side
from reconcile.text.terms import TermKind

_CONDITIONS = frozenset("if unless whether lest".split())
_JOINTS = frozenset("that whether how why to they he she it we".split())
"""Small words that begin a clause below the word before them."""
_UNREAL = frozenset("to must should would could may might can need".split())
_PART = frozenset("some many few most half sometimes often usually rarely".split())
_ALSO = re.compile(r"\b(?:also|another|again|too|as well|in addition|additionally|furthermore)\b", re.IGNORECASE)


def other_clause(facing: Facing, i: int, j: int) -> bool:
    """Whether the left term `i` and the right term `j` stand in clauses of different standing: one on a condition, or
    below a verb that the other claim does not have and that leaves open whether it is so, or said of some only."""
    return (
        _conditional(facing.left, i) != _conditional(facing.right, j)
        or _left_open(facing, i, j)
        or _partly(facing, i, j)
    )


def denied_apart(facing: Facing, i: int, j: int) -> bool:
    """Whether two values, or something said before them, are denied on one side only: *not closed in 2019*, *closed in
    2021*; then both may hold."""
    said = [(k, m) for k, m in facing.matches if k < i and m < j]
    return any(denied(facing.left.over[k]) != denied(facing.right.over[m]) for k, m in (*said, (i, j)))


def further(facing: Facing) -> bool:
    """Whether one claim only says that it tells of something more: *he also visited in 1983*."""
    return bool(_ALSO.search(facing.left.claim.text)) != bool(_ALSO.search(facing.right.claim.text))


_LIST = re.compile(r"\b(?:such as|including|like|e\.g\.|for example)\b[^.;]*$", re.IGNORECASE)


def listed(side: Side, index: int) -> bool:
    """Whether a word stands in a list of examples, where a topic may go by its good or its bad name: *issues such as
    security*, *issues such as insecurity*."""
    return bool(_LIST.search(side.claim.text[: side.terms[index].at]))


_DETERMINERS = frozenset("a an the this that these those no any some each every his her its their our my your".split())


def doing(side: Side, index: int) -> bool:
    """Whether a term is clearly a verb, by its form: *defeating*, *raised*."""
    term = side.terms[index]
    return term.text.lower().endswith(("ing", "ed")) and term.text.lower() != term.base and not thing(side, index)


def thing(side: Side, index: int) -> bool:
    """Whether a term is clearly a noun, by the word before it: *their victory*."""
    return bool(side.before[index]) and side.before[index][-1] in _DETERMINERS


def _conditional(side: Side, index: int) -> bool:
    """Whether a condition stands before a term and no comma between them."""
    for k in range(index, -1, -1):
        if _CONDITIONS & set(side.before[k]):
            return True
        if "," in side.before[k]:
            return False
    return False


def _left_open(facing: Facing, i: int, j: int) -> bool:
    """Whether one of two terms stands below a verb that leaves open whether it is so. What a draft has below a verb is
    mostly what its source says straight out."""
    sides = ((facing.left, i, facing.matched_left), (facing.right, j, facing.matched_right))
    return any(_governed(*side, drafted=facing.drafted) for side in sides)


def _governed(side: Side, index: int, matched: Container[int], *, drafted: bool) -> bool:
    """Whether a term stands in a clause below a verb that the other claim does not have, and that does not just say
    who says it, or is itself no statement (*had to prove that*)."""
    if _doubted(side, index, matched):
        return True
    above = _governor(side, index)
    if above is None or above in matched:
        return False
    verbs = [side.terms[k] for k in (above - 1, above) if k >= 0]  # *told* stands before whom in *told the hall that*
    told = any(term.words[0] in reporting() or term.base in reporting() for term in verbs)
    return not (told or drafted) or bool(_UNREAL & set(" ".join(side.before[above]).split()))


def _doubted(side: Side, index: int, matched: Container[int]) -> bool:
    """Whether a verb of denying or doubting that the other claim does not have stands before a term in its clause."""
    for k in range(index, 0, -1):
        if "," in side.before[k]:
            return False
        if k - 1 not in matched and side.terms[k - 1].words[0] in doubting():
            return True
    return False


def _governor(side: Side, index: int) -> int | None:
    """The term that a joint ties the clause of a term to: *prove* in *prove that the pears are not poisonous*."""
    if side.terms[index].kind is not TermKind.WORD:
        return None
    for k in range(index, 0, -1):
        if not _BREAKS.isdisjoint(side.before[k]):
            return None
        joint = side.before[k][:1] or ("",)
        if joint[0] in _JOINTS or side.terms[k - 1].base.rpartition(" ")[2] in _JOINTS:
            return k - 1
    return None


_BREAKS = frozenset({",", "and", "but", "or", "which", "who"})


def _partly(facing: Facing, i: int, j: int) -> bool:
    """Whether something before the two is said of a part on one side only: *many guests*, *guests*."""
    return any(
        k < i
        and m < j
        and facing.left.over[k].scope != facing.right.over[m].scope
        and bool(_PART & {facing.left.over[k].scope, facing.right.over[m].scope})
        for k, m in facing.matches
    )
