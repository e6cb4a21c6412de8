"""What only alignment shows of names: which look-alikes stand in one slot of paired claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reconcile.model import Alignment, LinkRelation, Mention, Names


def settle(names: Names, alignment: Alignment) -> Names:
    """The names with their look-alike links marked where paired claims have the one name instead of the other."""
    facing = set()
    for link in alignment.links:
        left, right = _ids(names.mentions[link.left]), _ids(names.mentions[link.right])
        facing.update(frozenset((one, other)) for one in left - right for other in right - left)
    return replace(
        names,
        links=tuple(
            replace(link, one_slot=True)
            if link.relation is LinkRelation.LOOKALIKE and frozenset(link.names) in facing
            else link
            for link in names.links
        ),
    )


def _ids(mentions: Sequence[Mention]) -> set[str]:
    return {mention.name for mention in mentions}
