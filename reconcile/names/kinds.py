"""What a name is taken to be, where its spelling shows it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from reconcile import lexicon
from reconcile.lexicon.tables import SHIFT
from reconcile.model import NameKind
from reconcile.names.given import given_names
from reconcile.names.parts import NameParts, PartKind, split_name

_PLACES = frozenset({"country", "us state", "major city", "continent", "ocean", "city", "capital city"})
_PERSONAL = frozenset(
    "mr mrs ms miss dr prof professor sir lady lord dame president senator sen rep gov governor judge justice captain "
    "coach king queen prince princess pope rabbi reverend rev father sister mayor general colonel sergeant".split()
)


class Written(Protocol):
    """Anything with a way of writing."""

    @property
    def text(self) -> str: ...


def kind_of(forms: Iterable[Written]) -> NameKind:
    """The kind that the first telling way of writing shows."""
    for form in forms:
        kind = kind_of_text(form.text)
        if kind is not NameKind.UNKNOWN:
            return kind
    return NameKind.UNKNOWN


def kind_of_text(text: str) -> NameKind:
    """The kind that one way of writing shows; unknown for most single words."""
    parts = split_name(text)
    if is_person(parts):
        return NameKind.PERSON
    if parts.forms or any(part.kind is PartKind.GENERIC for part in parts.parts):
        return NameKind.ORGANISATION
    thesaurus = lexicon.thesaurus()
    if any(thesaurus.set_names[code >> SHIFT] in _PLACES for code in thesaurus.sets.get(text.lower(), ())):
        return NameKind.PLACE
    if any(part.kind is PartKind.NUMBER for part in parts.parts):
        return NameKind.PRODUCT
    return NameKind.UNKNOWN


def is_person(parts: NameParts) -> bool:
    """Whether a name is written as people's are: a personal title, or a given name or initial before a surname."""
    if any(title in _PERSONAL for title in parts.titles):
        return True
    if not 2 <= len(parts.parts) <= 4 or parts.forms:
        return False
    if any(part.kind in (PartKind.GENERIC, PartKind.NUMBER, PartKind.ACRONYM, PartKind.SMALL) for part in parts.parts):
        return False
    return parts.parts[0].text in given_names()
