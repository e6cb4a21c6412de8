"""What the differences of a pair come to: its relation, how likely it contradicts, how likely it says something else.

Both figures are a noisy-or: each difference has a weight, never below 0, and the chance is 1 - exp(-sum of weights). So
adding an unclear or conflicting difference never lowers either, and harmless rewording counts for nothing. The weights
are by `python tests/fitting/judge.py DATA_FOLDER`, which holds out whole sources; a conflict counts 1.4 at least, and
where the rows have too few (role, scope, certainty) the weight is set by hand.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reconcile.model import Difference, DifferenceKind, Relation, Standing

Key = tuple[DifferenceKind, Standing, str]
"""Kind and standing of a difference, and for some kinds of which sort its words are."""

MOST = 1
"""More differences of one key than this add nothing."""

CONFLICT: Mapping[Key, float] = {
    (DifferenceKind.ALTERNATIVE, Standing.CONFLICT, ""): 2.11,
    (DifferenceKind.ALTERNATIVE, Standing.UNCLEAR, ""): 1.87,
    (DifferenceKind.CERTAINTY, Standing.UNCLEAR, ""): 0.33,
    (DifferenceKind.DATE, Standing.CONFLICT, ""): 1.53,
    (DifferenceKind.DATE, Standing.UNCLEAR, ""): 0.77,
    (DifferenceKind.NAME, Standing.CONFLICT, ""): 1.95,
    (DifferenceKind.NAME, Standing.UNCLEAR, ""): 0.54,
    (DifferenceKind.NEGATION, Standing.CONFLICT, ""): 1.82,
    (DifferenceKind.NEGATION, Standing.UNCLEAR, ""): 1.33,
    (DifferenceKind.NUMBER, Standing.CONFLICT, ""): 2.04,
    (DifferenceKind.NUMBER, Standing.UNCLEAR, ""): 0.70,
    (DifferenceKind.OPPOSITE, Standing.CONFLICT, ""): 2.06,
    (DifferenceKind.OPPOSITE, Standing.UNCLEAR, ""): 0.65,
    (DifferenceKind.REWORDED, Standing.UNCLEAR, ""): 0.31,
    (DifferenceKind.ROLE, Standing.CONFLICT, ""): 1.40,
    (DifferenceKind.ROLE, Standing.UNCLEAR, ""): 0.21,
    (DifferenceKind.SCOPE, Standing.CONFLICT, ""): 1.40,
    (DifferenceKind.SCOPE, Standing.UNCLEAR, ""): 0.10,
    (DifferenceKind.UNCLEAR, Standing.UNCLEAR, "doing"): 0.55,
    (DifferenceKind.UNCLEAR, Standing.UNCLEAR, "thing"): 0.81,
}
"""What each difference adds to the conflict; an addition or omission adds nothing."""

RISK: Mapping[Key, float] = {
    (DifferenceKind.ALTERNATIVE, Standing.CONFLICT, ""): 2.04,
    (DifferenceKind.ALTERNATIVE, Standing.UNCLEAR, ""): 1.82,
    (DifferenceKind.CERTAINTY, Standing.UNCLEAR, ""): 0.32,
    (DifferenceKind.DATE, Standing.CONFLICT, ""): 2.14,
    (DifferenceKind.DATE, Standing.UNCLEAR, ""): 1.27,
    (DifferenceKind.NAME, Standing.CONFLICT, ""): 2.11,
    (DifferenceKind.NAME, Standing.UNCLEAR, ""): 1.74,
    (DifferenceKind.NEGATION, Standing.CONFLICT, ""): 2.07,
    (DifferenceKind.NEGATION, Standing.UNCLEAR, ""): 1.66,
    (DifferenceKind.NUMBER, Standing.CONFLICT, ""): 2.17,
    (DifferenceKind.NUMBER, Standing.UNCLEAR, ""): 1.88,
    (DifferenceKind.OMISSION, Standing.COMPATIBLE, "long"): 0.05,
    (DifferenceKind.OMISSION, Standing.COMPATIBLE, "named"): 0.20,
    (DifferenceKind.OMISSION, Standing.COMPATIBLE, "short"): 0.34,
    (DifferenceKind.OPPOSITE, Standing.CONFLICT, ""): 2.16,
    (DifferenceKind.OPPOSITE, Standing.UNCLEAR, ""): 1.86,
    (DifferenceKind.REWORDED, Standing.UNCLEAR, ""): 0.11,
    (DifferenceKind.ROLE, Standing.CONFLICT, ""): 1.40,
    (DifferenceKind.ROLE, Standing.UNCLEAR, ""): 1.36,
    (DifferenceKind.SCOPE, Standing.CONFLICT, ""): 1.40,
    (DifferenceKind.SCOPE, Standing.UNCLEAR, ""): 1.08,
    (DifferenceKind.UNCLEAR, Standing.UNCLEAR, "doing"): 0.23,
    (DifferenceKind.UNCLEAR, Standing.UNCLEAR, "thing"): 0.73,
}
"""What each difference adds to the risk; what only the right claim says adds nothing."""


def counted(differences: Iterable[Difference]) -> Counter[Key]:
    """How many differences there are of each key, none counted more often than `MOST`; harmless ones are left out."""
    found = Counter(
        (difference.kind, difference.relation, _sort(difference))
        for difference in differences
        if difference.relation is not Standing.COMPATIBLE or difference.kind in _ONE_SIDED
    )
    return Counter({key: min(count, MOST) for key, count in found.items()})


_ONE_SIDED = (DifferenceKind.ADDITION, DifferenceKind.OMISSION)


def _sort(difference: Difference) -> str:
    """Whether unclear words are a doing told with another verb, and whether an addition holds a name or number."""
    said = [words.text for words in (difference.left, difference.right) if words is not None]
    if difference.kind is DifferenceKind.UNCLEAR:
        return "doing" if all(text.endswith(("ed", "ing")) for text in said) else "thing"
    if difference.kind in _ONE_SIDED:
        if any(char.isdigit() or char.isupper() for text in said for char in text):
            return "named"
        return "long" if any(text.count(" ") > 3 for text in said) else "short"
    return ""


def conflict(differences: Iterable[Difference]) -> float:
    """How likely (0 to 1) two claims with these differences contradict."""
    return _chance(CONFLICT, differences)


def risk(differences: Iterable[Difference]) -> float:
    """How likely (0 to 1) the left claim says something that the right one does not."""
    return _chance(RISK, differences)


def _chance(weights: Mapping[Key, float], differences: Iterable[Difference]) -> float:
    return 1.0 - math.exp(-sum(weights.get(key, 0.0) * count for key, count in counted(differences).items()))


FITTING = (DifferenceKind.NUMBER, DifferenceKind.DATE)
LESS = 0.1
"""So much less needs to be found where a number or date fits."""


def relation(differences: Sequence[Difference], found: float, wanted: float, *, valued: bool = False) -> Relation:
    """What a pair comes to. Agreement needs evidence: nothing unclear, and the share `found` of either claim that the
    other has too must reach `wanted`, or a little less where values fit or are `valued`, the same on both sides."""
    standings = {difference.relation for difference in differences}
    if Standing.CONFLICT in standings:
        return Relation.CONTRADICT
    fits = valued or any(d.kind in FITTING and d.relation is Standing.COMPATIBLE for d in differences)
    if Standing.UNCLEAR not in standings and found >= wanted - LESS * fits:
        return Relation.AGREE
    return Relation.DIFFER
