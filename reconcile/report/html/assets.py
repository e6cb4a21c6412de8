"""The style and the script of the pages: files of this package, inlined, with their hashes for the security policy."""

from __future__ import annotations

import base64
import hashlib
import pkgutil
from functools import cache

STYLES = ("base.css", "summary.css", "pairs.css", "texts.css", "check.css", "compare.css", "print.css")
SCRIPTS = ("shared.js", "filter.js", "ribbons.js", "room.js", "lists.js", "matrix.js", "keys.js")


@cache
def style() -> str:
    """The style sheet."""
    return "".join(_file(f"style/{name}") for name in STYLES)


@cache
def script() -> str:
    """The script, in a function of its own."""
    body = "".join(_file(f"script/{name}") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{body}}})();\n'


def policy() -> str:
    """The content security policy: nothing is loaded from anywhere, and only our own style and script count."""
    return (
        f"default-src 'none'; style-src '{_hash(style())}'; script-src '{_hash(script())}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _file(name: str) -> str:
    found = pkgutil.get_data(__package__, name)
    if found is None:
        raise FileNotFoundError(name)
    return found.decode("utf-8").replace("\r\n", "\n")


def _hash(text: str) -> str:
    """As a policy names an inlined text (Content Security Policy Level 3, section 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
