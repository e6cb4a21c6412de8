"""Given names: which words are given names, which are short for which."""

from functools import cache

from reconcile.names.evidence.lists import entries
from reconcile.names.evidence.spelling import fold


@cache
def given_names() -> frozenset[str]:
    """Every given name and nickname of the lists, folded."""
    listed = {fold(head) for head, _ in entries("given-names")}
    return frozenset(listed | _full_names().keys())


@cache
def _genders() -> dict[str, frozenset[str]]:
    return {fold(head): frozenset("".join(marks)) for head, marks in entries("given-names")}


def of_one_gender(a: str, b: str) -> bool:
    """Whether one person can bear either folded given name; names that are not listed fit any."""
    genders = _genders()
    return not (genders.get(a) and genders.get(b)) or not genders[a].isdisjoint(genders[b])


@cache
def _full_names() -> dict[str, frozenset[str]]:
    full: dict[str, set[str]] = {}
    for head, nicks in entries("nicknames"):
        for nick in (head, *nicks):
            full.setdefault(fold(nick), set()).add(fold(head))
    return {nick: frozenset(heads) for nick, heads in full.items()}


def nicknames(a: str, b: str) -> bool:
    """Whether one folded name is short for the other, or both for one: *Bill* and *William*, *Alex* and *Alexandr*."""
    full = _full_names()
    if a not in full or b not in full or a == b:
        return False
    return not full[a].isdisjoint(full[b])
