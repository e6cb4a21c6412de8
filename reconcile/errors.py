"""The few errors a user can meet: each names the cause and the way out."""

from __future__ import annotations


class ReconcileError(Exception):
    """An input, a setting or an output that cannot be used.

    `cause` says what is wrong, with the file or key it is wrong in; `way_out` says what to do about it. Both are one
    line; `str(error)` joins them.
    """

    def __init__(self, cause: str, way_out: str) -> None:
        super().__init__(cause, way_out)
        self.cause = cause
        self.way_out = way_out

    def __str__(self) -> str:
        return f"{self.cause}: {self.way_out}"


class InputError(ReconcileError):
    """A source that cannot be read, or that says nothing."""


class SettingsError(ReconcileError):
    """A config file, glossary, rule code or value that is not understood."""


class OutputError(ReconcileError):
    """A report that cannot be written where it was asked for."""
