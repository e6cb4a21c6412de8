"""Front matter of a Markdown file: YAML between `---`, TOML between `+++`."""

from __future__ import annotations

import re

from reconcile.read.clean import BLANK

Span = tuple[int, int]

_OPENING = re.compile(r"[\ufeff]?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_LINE = re.compile(r"[^\r\n]*(\r\n|\n|\r|$)")
_KEY = re.compile(r"(?:[\w\"'][^:=\r\n]{0,80}[:=](?:\s|$)|#|\[|\{|- )")


def front_matter(text: str) -> tuple[tuple[Span, ...], int]:
    """The lines of the front matter that hold words, and where the text behind it begins (0 where there is none)."""
    opening = _OPENING.match(text)
    if opening is None:
        return (), 0
    found: list[Span] = []
    at = opening.end()
    while at < len(text):
        line = _LINE.match(text, at)
        if line is None:
            break
        words = text[at : line.start(1)]
        if words.rstrip() == opening[1] or (opening[1] == "---" and words.rstrip() == "..."):
            return tuple(found), line.end()
        if words.strip(BLANK):
            if not found and not _KEY.match(words):
                break
            found.append((at, line.start(1)))
        at = line.end()
    return (), 0
