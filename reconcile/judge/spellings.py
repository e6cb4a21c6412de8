"""Spellings as messages name them: in which source, how often, where first."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.judge.rule import Judged, Spot
from reconcile.model import Spelling, SpellingAt


def counted(judged: Judged, names: Sequence[str], at: SpellingAt) -> str:
    """*“TideGlass” (6 times in a.md, once in b.md)*."""
    told = [f"{_times(s.count)} in {judged.split(s.source).source.name}{_quoted(s)}" for s in _found(judged, names, at)]
    return f"“{at.text}” ({', '.join(told)})"


def spots(judged: Judged, names: Sequence[str], at: SpellingAt) -> tuple[Spot, ...]:
    """The first place of a spelling in each source."""
    return tuple(
        Spot(source=s.source, start=s.mentions[0][0], end=s.mentions[0][1], caption=s.text)
        for s in _found(judged, names, at)
    )


def pinned_names(judged: Judged) -> frozenset[str]:
    """The ids of the names that the glossary has."""
    glossary = judged.settings.glossary
    return frozenset(name.id for name in judged.names.names if glossary and glossary.entry(name.name))


def _found(judged: Judged, names: Sequence[str], at: SpellingAt) -> list[Spelling]:
    return [
        spelling
        for name in judged.names.names
        if name.id in names
        for spelling in name.spellings
        if spelling.text == at.text and spelling.source in at.sources
    ]


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _quoted(spelling: Spelling) -> str:
    if not spelling.quoted:
        return ""
    return ", in a quotation" if spelling.quoted == spelling.count else f", {_times(spelling.quoted)} in a quotation"
