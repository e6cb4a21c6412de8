"""What the differences of a pair come to: its relation, how likely it contradicts, how likely it says something else.

Both figures are noisy-or: each difference can only raise them, so that adding an unclear or conflicting difference
never lowers either, and harmless rewording counts for nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from reconcile.model import Difference, DifferenceKind, Relation, Standing

CONFLICT = {
    DifferenceKind.NUMBER: 0.9,
    DifferenceKind.DATE: 0.9,
    DifferenceKind.NAME: 0.8,
    DifferenceKind.NEGATION: 0.85,
    DifferenceKind.OPPOSITE: 0.9,
    DifferenceKind.ALTERNATIVE: 0.75,
}
"""How likely a conflicting difference of each kind makes a contradiction."""

UNCLEAR_CONFLICT = 0.08
"""What an unclear difference adds to the conflict of a pair."""

RISK = {
    (DifferenceKind.UNCLEAR, Standing.UNCLEAR): 0.28,
    (DifferenceKind.NUMBER, Standing.UNCLEAR): 0.5,
    (DifferenceKind.DATE, Standing.UNCLEAR): 0.5,
    (DifferenceKind.NAME, Standing.UNCLEAR): 0.5,
    (DifferenceKind.NEGATION, Standing.UNCLEAR): 0.6,
    (DifferenceKind.OPPOSITE, Standing.UNCLEAR): 0.7,
    (DifferenceKind.ALTERNATIVE, Standing.UNCLEAR): 0.4,
    (DifferenceKind.ADDITION, Standing.COMPATIBLE): 0.12,
    (DifferenceKind.OMISSION, Standing.COMPATIBLE): 0.06,
}
"""How likely a difference that is no conflict makes a draft say what its source does not."""

CONFLICT_RISK = 0.92


def conflict(differences: Sequence[Difference], overlap: float) -> float:
    """How likely (0 to 1) two claims with these differences contradict; `overlap` is the share that matches."""
    return _either(_conflict_of(d) * (0.5 + 0.5 * overlap) for d in differences)


def risk(differences: Sequence[Difference]) -> float:
    """How likely (0 to 1) one claim says something that the other does not."""
    return _either(
        CONFLICT_RISK if d.relation is Standing.CONFLICT else RISK.get((d.kind, d.relation), 0.0) for d in differences
    )


def _conflict_of(difference: Difference) -> float:
    if difference.relation is Standing.CONFLICT:
        return CONFLICT.get(difference.kind, 0.7)
    return UNCLEAR_CONFLICT if difference.relation is Standing.UNCLEAR else 0.0


def _either(chances: Iterable[float]) -> float:
    """The chance that at least one of independent things holds."""
    return 1.0 - math.prod(1.0 - chance for chance in chances)


def relation(differences: Sequence[Difference], found: float, wanted: float) -> Relation:
    """What a pair comes to. Agreement needs evidence: nothing unclear, and the share `found` of either claim that the
    other has too must reach `wanted`."""
    standings = {difference.relation for difference in differences}
    if Standing.CONFLICT in standings:
        return Relation.CONTRADICT
    if Standing.UNCLEAR not in standings and found >= wanted:
        return Relation.AGREE
    return Relation.DIFFER
