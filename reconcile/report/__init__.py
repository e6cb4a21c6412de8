"""A report as text: one module a format, each a pure `render`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reconcile.errors import SettingsError
from reconcile.model import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a report is to look: columns (the terminal report's least is 40), colour, all of it, or findings alone."""

    width: int = 80
    color: bool = False
    verbose: bool = False
    quiet: bool = False


def _text(report: Report, look: Look) -> str:
    from reconcile.report import terminal

    return terminal.render(report, width=look.width, color=look.color, verbose=look.verbose, quiet=look.quiet)


def _markdown(report: Report, look: Look) -> str:
    from reconcile.report import markdown

    return markdown.render(report, verbose=look.verbose)


def _json(report: Report, look: Look) -> str:
    from reconcile.report import json

    return json.render(report)


FORMATS: Mapping[str, Callable[[Report, Look], str]] = MappingProxyType(
    {"text": _text, "markdown": _markdown, "json": _json}
)
"""The formats by name, in the order in which help lists them."""


def render(
    report: Report,
    format: str = "text",
    *,
    width: int = 80,
    color: bool = False,
    verbose: bool = False,
    quiet: bool = False,
) -> str:
    """The report in a format of `FORMATS`; options that a format has no use for are passed over.

    Raises:
        SettingsError: there is no such format.
    """
    if format not in FORMATS:
        raise SettingsError(f"{format!r} is no format", f"write one of {', '.join(FORMATS)}")
    return FORMATS[format](report, Look(width=width, color=color, verbose=verbose, quiet=quiet))
