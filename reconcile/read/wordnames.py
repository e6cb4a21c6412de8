"""The names of WordprocessingML, in its transitional and its strict form. Source: ECMA-376, part 1."""

from __future__ import annotations

from collections.abc import Mapping

_SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}


def short(name: str) -> str:
    """`w:p` for the name of a paragraph behind its namespace; empty for names of other namespaces."""
    space, _, local = name.rpartition(" ")
    prefix = _SPACES.get(space)
    return f"{prefix}:{local}" if prefix else ""


def is_on(given: Mapping[str, str]) -> bool:
    """Whether a switch is on: without a value it is."""
    return given.get("val", "true").lower() not in ("0", "false", "off", "none")
