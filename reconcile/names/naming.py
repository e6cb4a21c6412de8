"""Names from their mentions: spellings with counts and places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reconcile.model import Mention, Name, Spelling


def respelled(
    names: Iterable[Name], mentions: Mapping[str, Sequence[Mention]], order: Mapping[str, int]
) -> tuple[Name, ...]:
    """The names with the spellings that their mentions have now; `order` is that of the sources."""
    by: dict[str, list[Mention]] = defaultdict(list)
    for row in mentions.values():
        for mention in row:
            by[mention.name].append(mention)
    return tuple(replace(name, spellings=spellings(by[name.id], order)) for name in names if by[name.id])


def spellings(mentions: Iterable[Mention], order: Mapping[str, int]) -> tuple[Spelling, ...]:
    """The ways of writing of each source, by source and first place."""
    by: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        by[mention.text, mention.source].append(mention)
    found = [
        Spelling(
            text=text,
            source=source,
            count=len(row),
            quoted=sum(mention.quoted for mention in row),
            mentions=tuple(sorted((mention.start, mention.end) for mention in row)),
        )
        for (text, source), row in by.items()
    ]
    return tuple(sorted(found, key=lambda s: (order[s.source], s.mentions[0], s.text)))


def named(mentions: Mapping[str, Sequence[Mention]]) -> dict[tuple[str, str], set[str]]:
    """The sources that use each spelling of each name (by id)."""
    used: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in mentions.values():
        for mention in row:
            used[mention.name, mention.text].add(mention.source)
    return used
