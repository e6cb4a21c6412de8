"""What one source contradicts and another says as the draft does: then the sources disagree, not the draft."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reconcile.judge.rule import Judged
from reconcile.model import Difference, Pair, Role, Standing, Words

Pairs = Mapping[str, Sequence[Pair]]


def pairs_of_draft(judged: Judged) -> Pairs:
    """The pairs of each claim of the draft."""
    drafts = {split.source.id for split in judged.splits if split.source.role is Role.DRAFT}
    found: dict[str, list[Pair]] = defaultdict(list)
    for pair in judged.pairs:
        if _source(pair.left) in drafts:
            found[pair.left].append(pair)
    return found


def confirming(pairs: Pairs, pair: Pair, difference: Difference) -> tuple[str, ...]:
    """The sources that have the draft's words of a conflict in another claim paired with the same claim of the draft,
    in order."""
    return same_words(pairs, pair, difference) if difference.relation is Standing.CONFLICT else ()


def same_words(pairs: Pairs, pair: Pair, difference: Difference) -> tuple[str, ...]:
    """The sources that have the draft's words of any difference in another claim, in order; of the source that says
    otherwise too, which then says both."""
    words = difference.left
    if words is None:
        return ()
    others = (other for other in pairs.get(pair.left, ()) if other is not pair)
    sources = {_source(other.right) for other in others if _has(other, words)}
    return tuple(sorted(sources, key=lambda source: (len(source), source)))


def _has(pair: Pair, words: Words) -> bool:
    """Whether nothing that the two claims of a pair part in touches the words: then both have them, or their like."""
    return not any(
        d.left is not None and d.left.start < words.end and words.start < d.left.end and _parts(d)
        for d in pair.differences
    )


def _parts(difference: Difference) -> bool:
    """Whether one side lacks what the other says; what is said in other words, or fits, is there."""
    return difference.relation is not Standing.COMPATIBLE or difference.right is None


def _source(claim: str) -> str:
    return claim.rpartition(".")[0]
