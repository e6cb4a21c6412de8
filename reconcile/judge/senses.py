"""What the word lists say of two terms, in their base form or as they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from reconcile.lexicon.tables import Thesaurus
from reconcile.text.terms import Term, TermKind

SAME = 0.5
"""From this synonymy on two words mean nearly the same."""


def forms(term: Term) -> tuple[str, ...]:
    """How the lists may hold a term: in its base form, and as it stands (*limited*, *increased*)."""
    if term.kind is TermKind.NAME:
        return (" ".join(term.words),)
    said = term.text.lower()
    return (term.base,) if said == term.base else (term.base, said)


def opposed(one: Term, other: Term, thesaurus: Thesaurus) -> bool:
    """Whether the terms are opposites."""
    return any(thesaurus.entry(word).sides for word in forms(one)) and _any(thesaurus.opposed, one, other)


def synonymy(one: Term, other: Term, thesaurus: Thesaurus) -> float:
    """How far the terms mean the same by the lists (0 to 1)."""
    return max(thesaurus.synonymy(a, b) for a in forms(one) for b in forms(other))


def related(one: Term, other: Term, thesaurus: Thesaurus) -> bool:
    """Whether the terms have a synonym in common, or a dictionary has them in one meaning."""
    return any(
        not _synonyms(a, thesaurus).isdisjoint(_synonyms(b, thesaurus)) for a in forms(one) for b in forms(other)
    ) or (thesaurus.entry is not thesaurus.listed and synonymy(one, other, thesaurus) > 0)


def alternatives(one: Term, other: Term, thesaurus: Thesaurus) -> str | None:
    """The name of a closed set that has the terms as different members, None where there is none."""
    found = (thesaurus.alternatives(a, b) for a in forms(one) for b in forms(other))
    return next((name for name in found if name is not None), None)


def is_kind(one: Term, other: Term, thesaurus: Thesaurus) -> bool:
    """Whether one term is a kind or part of the other, whichever."""
    return _any(thesaurus.is_kind_of, one, other) or _any(thesaurus.is_kind_of, other, one)


def siblings(one: Term, other: Term, thesaurus: Thesaurus) -> bool:
    """Whether both terms are directly of one kind."""
    theirs = {kind for word in forms(other) for kind in thesaurus.entry(word).kinds}
    return any(kind in theirs for word in forms(one) for kind in thesaurus.entry(word).kinds)


def _any(holds: Callable[[str, str], bool], one: Term, other: Term) -> bool:
    return any(holds(a, b) for a in forms(one) for b in forms(other))


@lru_cache(maxsize=65536)
def _synonyms(word: str, thesaurus: Thesaurus) -> frozenset[str]:
    """A word with its synonyms, exact and near."""
    return thesaurus.synonyms(word)


def groups(term: Term, thesaurus: Thesaurus) -> Iterable[tuple[int, float]]:
    """The synonym groups of a term, with what its membership is worth."""
    for form in forms(term):
        yield from thesaurus.groups(form)
