"""Names as a glossary to start from."""

from __future__ import annotations

import json

from reconcile.model import LinkRelation, Name
from reconcile.report.escape import toml
from reconcile.report.names.listing import Listing, by_count, of_name, told

_HEAD = """# A glossary for `reconcile --glossary`: a table for each name, headed by its spelling.
# aliases: other spellings that may stand for it; never: spellings that must not; not-the-same-as: other names.
# No winner is declared here: put the spelling you want at the head, and under never what you do not want.
"""


def render(listing: Listing) -> str:
    """A table for each name: drift and short forms as aliases, look-alikes as what it is not the same as."""
    taken: set[str] = {name.name for name in listing.names.names}
    heads: set[str] = set()
    blocks = [_HEAD]
    for name in by_count(listing.names.names):
        if name.name not in heads:
            heads.add(name.name)
            blocks.append(_table(listing, name, taken))
    return toml("\n".join(blocks))


def _table(listing: Listing, name: Name, taken: set[str]) -> str:
    texts = dict.fromkeys(spelling.text for spelling in name.spellings)
    aliases = [text for text in texts if text not in taken]
    taken.update(aliases)
    spelled = name.spellings if len(texts) > 1 else ()
    lines = [f"# {' '.join(s.text.split())} {told(s)} in {_one_line(listing, s.source)}" for s in spelled]
    lines.append(f"[{_quoted(name.name)}]")
    lines += [f"aliases = {_list(aliases)}"] if aliases else []
    apart = _apart(listing, name, {name.name, *aliases})
    lines += [f"not-the-same-as = {_list(apart)}"] if apart else []
    return "\n".join(lines) + "\n"


def _apart(listing: Listing, name: Name, own: set[str]) -> list[str]:
    """The names that look like this one and are kept apart."""
    names = {other.id: other.name for other in listing.names.names}
    found = [
        names[other]
        for link in of_name(listing, name)
        if link.relation is LinkRelation.LOOKALIKE
        for other in link.names
        if other != name.id
    ]
    return [other for other in dict.fromkeys(found) if other not in own]


def _one_line(listing: Listing, source: str) -> str:
    found = listing.source(source)
    return " ".join((found.path or found.name).split())


def _list(texts: list[str]) -> str:
    return "[" + ", ".join(map(_quoted, texts)) + "]"


def _quoted(text: str) -> str:
    """A TOML string in double quotes: JSON's escapes are TOML's too."""
    return json.dumps(text, ensure_ascii=False)
