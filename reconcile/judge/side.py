"""A claim as the judge sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconcile.judge.operators import Operators, operators
from reconcile.judge.split import phrased, split
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import Claim
from reconcile.text.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A claim as the judge sees it: `terms` that carry content, in order, with the operators that stand over each and
    the function words before each."""

    claim: Claim
    terms: tuple[Term, ...]
    over: tuple[Operators, ...]
    before: tuple[tuple[str, ...], ...]


def side(claim: Claim, terms: Sequence[Term]) -> Side:
    """A claim with its operators (negation, certainty, scope) taken off the content and noted over it."""
    content = operators(terms, claim.text)
    return Side(claim=claim, terms=content.terms, over=content.over, before=content.before)


def sides(
    left: tuple[Claim, tuple[Term, ...]], right: tuple[Claim, tuple[Term, ...]], thesaurus: Thesaurus
) -> tuple[Side, Side]:
    """Two claims as the judge sees them beside one another, each given with its terms."""
    one, other = left[1], right[1]
    if any(phrased(term) for term in (*one, *other)):
        one, other = split(left[0].text, one, other, thesaurus), split(right[0].text, other, one, thesaurus)
    return side(left[0], one), side(right[0], other)
