"""A report as text: one module a format, each a pure `render`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reconcile.errors import SettingsError
from reconcile.model import Report
from reconcile.report import json, markdown
from reconcile.report.escape import unheard


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a report is to look: columns (the terminal report's least is 40), colour, all of it, or findings alone."""

    width: int = 80
    color: bool = False
    verbose: bool = False
    quiet: bool = False


def _text(report: Report, look: Look) -> str:
    from reconcile.report import terminal  # rich is loaded when it is needed

    return unheard(terminal.render(report, width=look.width, color=look.color, verbose=look.verbose, quiet=look.quiet))


def _markdown(report: Report, look: Look) -> str:
    return unheard(markdown.render(report, verbose=look.verbose))


def _json(report: Report, _look: Look) -> str:
    return json.render(report)


def _csv(report: Report, _look: Look) -> str:
    from reconcile.report import csv

    return csv.render(report)


def _html(report: Report, _look: Look) -> str:
    from reconcile.report import html

    return html.render(report)


FORMATS: Mapping[str, Callable[[Report, Look], str]] = MappingProxyType(
    {"text": _text, "markdown": _markdown, "json": _json, "csv": _csv, "html": _html}
)
"""The formats by name, in the order in which help lists them."""


def render(
    report: Report,
    name: str = "text",
    *,
    width: int = 80,
    color: bool = False,
    verbose: bool = False,
    quiet: bool = False,
) -> str:
    """The report in the format of that name in `FORMATS`; options that a format has no use for are passed over.

    Raises:
        SettingsError: there is no such format.
    """
    if name not in FORMATS:
        raise SettingsError(f"{name!r} is no format", f"write one of {', '.join(FORMATS)}")
    return FORMATS[name](report, Look(width=width, color=color, verbose=verbose, quiet=quiet))
