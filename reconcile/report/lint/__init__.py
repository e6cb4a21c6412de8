"""The findings of `lint` in the formats that people, editors and code hosts read; one module a format."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from reconcile.errors import SettingsError
from reconcile.report.escape import unheard

if TYPE_CHECKING:
    from reconcile.model import Report

FORMATS = ("full", "concise", "json", "jsonl", "github", "gitlab", "sarif", "rdjson", "junit")
"""The formats in the order in which help lists them, each named as its module."""

FOR_PEOPLE = ("full", "concise")
"""The formats that can be coloured and can end in statistics."""


def render(format: str, reports: Sequence[Report], *, statistics: bool = False, color: bool = False) -> str:
    """The findings of the reports, one report a draft, in their order; the text ends in a line feed or is empty.

    `statistics` (counts by rule) and `color` are for `full` and `concise`; the other formats pass them over.

    Raises:
        SettingsError: there is no such format.
    """
    if format not in FORMATS:
        raise SettingsError(f"{format!r} is no format of lint", f"write one of {', '.join(FORMATS)}")
    module = import_module(f"reconcile.report.lint.{format}")
    options = {"statistics": statistics, "color": color} if format in FOR_PEOPLE else {}
    text: str = module.render(reports, **options)
    return unheard(text) if format in FOR_PEOPLE else text
