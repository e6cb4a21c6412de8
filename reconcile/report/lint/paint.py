"""Colour for the formats that people read, in the few escapes that every terminal knows."""

from __future__ import annotations

from collections.abc import Callable

STYLES = {"error": "1;31", "warning": "1;33", "info": "1;34", "strong": "1", "place": "36", "quiet": "2"}

Paint = Callable[[str, str], str]


def painter(color: bool) -> Paint:
    """A function that puts a text of our own, or one already harmless, into a style; or leaves it as it is."""
    return _painted if color else _plain


def _painted(text: str, style: str) -> str:
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if text else ""


def _plain(text: str, _style: str) -> str:
    return text
