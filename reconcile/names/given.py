"""Given names: which words are given names, which are short for which."""

from functools import cache

from reconcile.names.lists import entries
from reconcile.names.spelling import fold


@cache
def given_names() -> frozenset[str]:
    """Every given name and nickname of the lists, folded."""
    listed = {fold(head) for head, _ in entries("given-names")}
    return frozenset(listed | _full_names().keys())


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
