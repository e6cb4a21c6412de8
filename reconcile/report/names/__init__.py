"""Names alone, rendered: every name of some sources with its spellings, counts, places and look-alikes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from reconcile.errors import SettingsError
from reconcile.report.names import json, markdown, text, toml
from reconcile.report.names.listing import Listing


def _html(listing: Listing) -> str:
    from reconcile.report.html import listing as page

    return page.render(listing)


FORMATS: Mapping[str, Callable[[Listing], str]] = MappingProxyType(
    {"text": text.render, "markdown": markdown.render, "json": json.render, "toml": toml.render, "html": _html}
)
"""The formats by name, in the order in which help lists them."""


def render(listing: Listing, format: str = "text") -> str:
    """The names in a format of `FORMATS`.

    Raises:
        SettingsError: there is no such format.
    """
    if format not in FORMATS:
        raise SettingsError(f"{format!r} is no format", f"write one of {', '.join(FORMATS)}")
    return FORMATS[format](listing)
