"""The commands: the only place that prints and exits."""

from reconcile.cli.main import main

__all__ = ["main"]
