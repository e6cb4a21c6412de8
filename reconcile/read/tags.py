"""HTML to a stream of tokens with exact places, linear on any input.

The standard library's `html.parser` is not used: it gives lines and columns instead of offsets, takes quadratic time
on some broken input (CVE-2025-6069), and its reading of broken comments differs between patch releases of Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Token(NamedTuple):
    """A stretch of `text`, a `reference`, a `start` or `end` tag with its lower-case name and attributes."""

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: str = ""


_TOKEN = re.compile(
    r"(?P<text>[^<&]+)|(?P<reference>&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?))"
    r"|(?P<comment><!--)|</(?P<ended>[A-Za-z][^\s/><]{0,80})[^><]*>?|<(?P<started>[A-Za-z][^\s/><]{0,80})"
    r"|(?P<declared><[!?/][^>]*>)"
)
_INSIDE = re.compile(r"""(?:[^>"'=<]++|=\s*(?:"[^"]*"|'[^']*')?|["'])*+>?""")
_ATTRIBUTE = re.compile(r"""([^\s"'=<>/]++)(?:\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'>]++)))?""")
_RAW = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style", "iframe", "xmp")}


def tokens(text: str) -> Iterator[Token]:
    """The tokens of an HTML text in order; comments, declarations and what scripts and styles hold are left out.

    A `<` or `&` that begins nothing is text.
    """
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        kind = match.lastgroup if match else None
        if match is None or kind is None:
            end = match.end() if match else at + 1
            yield Token("text", at, end)
        elif kind in ("text", "reference"):
            end = match.end()
            yield Token(kind, at, end)
        elif kind == "ended":
            end = match.end()
            yield Token("end", at, end, match["ended"].lower())
        elif kind == "started":
            inside = _INSIDE.match(text, match.end())
            end = inside.end() if inside else match.end()
            name = match["started"].lower()
            yield Token("start", at, end, name, text[match.end() : end])
            end = _behind_raw(text, end, name)
        else:
            end = _behind_comment(text, at) if kind == "comment" else match.end()
        at = end


def attributes(inside: str) -> dict[str, str]:
    """The attributes of a start tag: names in lower case, values as they stand, empty where there is none."""
    return {name.lower(): one or two or bare for name, one, two, bare in _ATTRIBUTE.findall(inside)}


def _behind_comment(text: str, at: int) -> int:
    end = text.find("-->", at + 2)
    return end + 3 if end >= 0 else len(text)


def _behind_raw(text: str, at: int, name: str) -> int:
    """Where the content of an element ends that holds no markup."""
    if name not in _RAW:
        return at
    closing = _RAW[name].search(text, at)
    return closing.start() if closing else len(text)
