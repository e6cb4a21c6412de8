"""Pairs held against one another: their differences, what they come to, and the findings of all rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reconcile.judge.facing import Facing, Side, Slot, face, side
from reconcile.judge.rule import Remark
from reconcile.judge.rules import RULES
from reconcile.judge.weigh import conflict, relation, risk
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import (
    Alignment,
    Difference,
    DifferenceKind,
    Names,
    Pair,
    Split,
    Standing,
    Words,
)
from reconcile.settings import Settings
from reconcile.text.terms import Term


def judge(
    alignment: Alignment,
    splits: Sequence[Split],
    names: Names,
    of: Mapping[str, tuple[Term, ...]],
    thesaurus: Thesaurus,
    settings: Settings,
) -> tuple[Pair, ...]:
    """The links of an alignment as pairs with their differences and relation; `of` holds the terms of each claim."""
    claims = {claim.id: claim for split in splits for claim in split.claims}
    kinds = {name.id: name.kind for name in names.names}
    sides: dict[str, Side] = {}
    out = []
    for number, link in enumerate(alignment.links, 1):
        for claim in (link.left, link.right):
            if claim not in sides:
                sides[claim] = side(claims[claim], of[claim])
        facing = face(sides[link.left], sides[link.right], thesaurus, kinds)
        found = differences(facing)
        out.append(
            Pair(
                id=f"p{number}",
                left=link.left,
                right=link.right,
                score=link.score,
                shared=link.shared,
                relation=relation(found, link.found, settings.agree_found),
                conflict=conflict(found, facing.overlap),
                risk=risk(found),
                differences=found,
            )
        )
    return tuple(out)


def differences(facing: Facing) -> tuple[Difference, ...]:
    """Where two claims part: what the rules say, then what none of them explains, by place."""
    out: list[tuple[tuple[int, int], Difference]] = []
    lefts: set[int] = set()
    rights: set[int] = set()
    for rule in RULES:
        for remark in rule.pair(facing) if rule.pair else ():
            if lefts.isdisjoint(remark.left) and rights.isdisjoint(remark.right):
                lefts.update(remark.left)
                rights.update(remark.right)
                out.append(_difference(facing, remark, rule.code))
    for slot in facing.slots:
        for remark in _unexplained(facing, slot, lefts, rights):
            out.append(_difference(facing, remark, None))
    out += _reworded(facing, lefts, rights)
    return tuple(difference for _, difference in sorted(out, key=lambda item: item[0]))


def _unexplained(facing: Facing, slot: Slot, lefts: set[int], rights: set[int]) -> Iterable[Remark]:
    """The words of a slot that no rule took."""
    left = tuple(i for i in slot.left if i not in lefts)
    right = tuple(j for j in slot.right if j not in rights)
    if left and right:
        because = f"“{_said(facing.left, left)}” stands where the other says “{_said(facing.right, right)}”"
        yield Remark(kind=DifferenceKind.UNCLEAR, relation=Standing.UNCLEAR, because=because, left=left, right=right)
    elif left:
        because = f"only the first says “{_said(facing.left, left)}”"
        yield Remark(
            kind=DifferenceKind.OMISSION, relation=Standing.COMPATIBLE, because=because, left=left, right=right
        )
    elif right:
        because = f"only the second says “{_said(facing.right, right)}”"
        yield Remark(
            kind=DifferenceKind.ADDITION, relation=Standing.COMPATIBLE, because=because, left=left, right=right
        )


def _reworded(facing: Facing, lefts: set[int], rights: set[int]) -> Iterable[tuple[tuple[int, int], Difference]]:
    """Matching terms that are written with other words."""
    for i, j in facing.matches:
        one, other = facing.left.terms[i], facing.right.terms[j]
        if i not in lefts and j not in rights and one.base != other.base:
            because = f"“{one.text}” and “{other.text}” say the same"
            yield _difference(
                facing,
                Remark(
                    kind=DifferenceKind.REWORDED, relation=Standing.COMPATIBLE, because=because, left=(i,), right=(j,)
                ),
                None,
            )


def _said(one: Side, found: Sequence[int]) -> str:
    return one.claim.text[one.terms[found[0]].at : one.terms[found[-1]].until]


def _difference(facing: Facing, remark: Remark, code: str | None) -> tuple[tuple[int, int], Difference]:
    """A remark with the words it is about, and its place in both claims for sorting."""
    left, right = _words(facing.left, remark.left), _words(facing.right, remark.right)
    place = (left.start if left else -1, right.start if right else -1)
    return place, Difference(
        kind=remark.kind, relation=remark.relation, because=remark.because, rule=code, left=left, right=right
    )


def _words(one: Side, found: Sequence[int]) -> Words | None:
    if not found:
        return None
    first, last = one.terms[found[0]], one.terms[found[-1]]
    negations = [word for index in found for word in one.over[index].words]
    at = min([first.at, *(word.at for word in negations)])
    until = max([last.until, *(word.until for word in negations)])
    start, end = one.claim.place(at, until)
    return Words(text=one.claim.text[at:until], start=start, end=end)


