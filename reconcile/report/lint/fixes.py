"""A fix in words."""

from __future__ import annotations

from reconcile.model import Edit, Fix, Source
from reconcile.report.lint.items import line_of

SHOWN = 3
"""So many edits of a fix are told."""


def edits(source: Source, fix: Fix) -> str:
    """*“Muspark” to “Muse Spark”, strike “um”, and 2 more*."""
    more = [f"and {len(fix.edits) - SHOWN} more"] if len(fix.edits) > SHOWN else []
    return ", ".join([*(_edit(source, edit) for edit in fix.edits[:SHOWN]), *more])


def _edit(source: Source, edit: Edit) -> str:
    before, after = line_of(source.text[edit.start : edit.end]), line_of(edit.text)
    if not before:
        return f"insert “{after}”"
    return f"“{before}” to “{after}”" if after else f"strike “{before}”"
