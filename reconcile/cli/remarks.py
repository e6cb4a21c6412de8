"""What is said beside the output, on standard error."""

from __future__ import annotations

import os
import sys

import click


def remark(said: str) -> None:
    """Say something in one harmless line."""
    from reconcile.report.escape import unheard, visible

    _say(unheard(f"reconcile: {visible(said)}"))


def trace(told: str) -> None:
    """Show a traceback, harmless line by line."""
    from reconcile.report.escape import unheard, visible

    _say(unheard("\n".join(map(visible, told.splitlines()))))


def _say(text: str) -> None:
    try:
        click.echo(text, err=True)
    except OSError:  # nobody can be told; the exit status still tells
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def open_what_is_closed() -> None:
    """Lead standard streams that are closed, as cron jobs and daemons may have them, to where nothing is."""
    for number, (name, mode) in enumerate({"stdin": "r", "stdout": "w", "stderr": "w"}.items()):
        if getattr(sys, name) is None:
            handle = os.open(os.devnull, os.O_RDWR)  # the first that is free, which is that of the stream
            setattr(sys, name, os.fdopen(handle, mode, encoding="utf-8", closefd=handle != number))
