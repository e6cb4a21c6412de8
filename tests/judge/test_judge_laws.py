"""Laws of judging: exchanging sides, adding differences, harmless rewording."""

from __future__ import annotations

import itertools

import pytest

from reconcile import diff, read_text
from reconcile.judge.rules import RULES
from reconcile.judge.weigh import conflict, risk
from reconcile.model import Difference, DifferenceKind, Pair, Standing, Words

TEXTS = sorted({example for rule in RULES if rule.pair for example in (*rule.speaks, *rule.silent)})

TURNED = {DifferenceKind.ADDITION: DifferenceKind.OMISSION, DifferenceKind.OMISSION: DifferenceKind.ADDITION}


def pairs(left: str, right: str) -> tuple[Pair, ...]:
    return diff(read_text(left, name="a"), read_text(right, name="b")).pairs


def told(words: Words | None) -> str:
    return words.text if words else ""


@pytest.mark.parametrize(("left", "right"), TEXTS)
def test_exchanging_the_claims_exchanges_left_and_right(left: str, right: str) -> None:
    there, back = pairs(left, right), pairs(right, left)
    forth = sorted(
        (pair.relation, d.kind, d.relation, told(d.left), told(d.right)) for pair in there for d in pair.differences
    )
    again = sorted(
        (pair.relation, TURNED.get(d.kind, d.kind), d.relation, told(d.right), told(d.left))
        for pair in back
        for d in pair.differences
    )
    assert forth == again
    assert sorted(pair.conflict for pair in there) == pytest.approx(sorted(pair.conflict for pair in back))


def difference(kind: DifferenceKind, relation: Standing) -> Difference:
    words = Words(text="words", start=0, end=5)
    left = None if kind is DifferenceKind.ADDITION else words
    right = None if kind is DifferenceKind.OMISSION else words
    return Difference(kind=kind, relation=relation, because="", rule=None, left=left, right=right)


EVERY = [difference(kind, standing) for kind, standing in itertools.product(DifferenceKind, Standing)]


@pytest.mark.parametrize("added", [d for d in EVERY if d.relation is not Standing.COMPATIBLE])
def test_an_unclear_or_conflicting_difference_never_lowers_a_figure(added: Difference) -> None:
    for size in range(len(EVERY)):
        before = EVERY[:size]
        assert conflict([*before, added]) >= conflict(before)
        assert risk([*before, added]) >= risk(before)


def test_harmless_rewording_is_evidence_for_nothing() -> None:
    reworded = difference(DifferenceKind.REWORDED, Standing.COMPATIBLE)
    assert conflict([reworded] * 9) == 0.0
    assert risk([reworded] * 9) == 0.0


@pytest.mark.parametrize("text", sorted({text for example in TEXTS for text in example})[:40])
def test_a_text_agrees_with_itself(text: str) -> None:
    assert all(pair.relation.value == "agree" and not pair.differences for pair in pairs(text, text))
