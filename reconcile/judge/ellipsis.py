"""Fragments that carry on the sentence before them: *John spoke to Mary. So did Bill. And on Friday, to Sue.*"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reconcile.judge.apart import opened
from reconcile.model import Difference, DifferenceKind, Split
from reconcile.text.terms import Term, TermKind

_START = re.compile(r"[\W_]*(?:and|so|nor|neither|or|plus|then|as)\b", re.IGNORECASE)
FEW = 2
"""A fragment has so many content words at most."""

_KINDS = (DifferenceKind.NAME, DifferenceKind.DATE, DifferenceKind.ALTERNATIVE, DifferenceKind.OPPOSITE)


def fragments(splits: Sequence[Split], of: Mapping[str, tuple[Term, ...]]) -> dict[str, str]:
    """The text of the fragment behind a claim, in lower case, by the claim's id."""
    return {
        one.id: after.text.lower()
        for split in splits
        for one, after in pairwise(split.claims)
        if _START.match(after.text) and 0 < _content(of[after.id]) <= FEW
    }


def _content(terms: Sequence[Term]) -> int:
    return sum(term.kind is not TermKind.FUNCTION for term in terms)


def carried_on(difference: Difference, after_left: str, after_right: str) -> Difference:
    """The difference, opened where the fragment behind one claim says what the other claim says."""
    left, right = difference.left, difference.right
    if difference.kind not in _KINDS or left is None or right is None:
        return difference
    said = right.text.lower() in after_left or left.text.lower() in after_right
    return opened(difference, "but the text goes on and says that too") if said else difference
