"""The entry point: the group of commands, and every error as one line and status 2."""

from __future__ import annotations

import gc
import importlib
import sys
import traceback
from typing import Any

import click

from reconcile import __version__
from reconcile.cli.exits import Exit
from reconcile.cli.remarks import open_what_is_closed, remark, trace
from reconcile.errors import ReconcileError

COMMANDS = {
    "diff": "Two sources of one talk, claim by claim.",
    "check": "Each claim of a draft against its sources.",
    "compare": "Many sources of one event.",
    "lint": "The findings that stand in drafts, as a linter gives them.",
    "batch": "Many pairs, a line of JSON each, in order.",
    "names": "Every name with its spellings, counts and places.",
    "explain": "What a rule means, with examples on both sides.",
}


class Commands(click.Group):
    """Commands that are imported when they are used, so that `--help` answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"reconcile.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Commands,
    no_args_is_help=False,  # versions of click differ in what they make of it
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: reconcile diff morning-brief.md signal-notes.txt",
)
@click.version_option(__version__, "-V", "--version", message="reconcile %(version)s")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def reconcile(debug: bool) -> None:
    """Compare texts about one event claim by claim: what agrees, what contradicts, what only one says, and which names
    are spelled apart. Offline and deterministic."""


def main(args: list[str] | None = None) -> None:
    """Run the command line and exit."""
    gc.set_threshold(100_000, 20, 20)  # a short run makes many small values that live to its end
    open_what_is_closed()
    debug = "--debug" in (sys.argv[1:] if args is None else args)
    try:
        status = reconcile.main(args=args, prog_name="reconcile", standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        remark("interrupted")
        status = 130
    except click.ClickException as error:
        remark(_usage(error))
        status = Exit.TROUBLE
    except Exception as error:
        if debug:
            trace(traceback.format_exc())
        remark(_trouble(error))
        status = Exit.TROUBLE
    sys.exit(_status(status))


def _trouble(error: Exception) -> str:
    """What went wrong and the way out, in one line."""
    if isinstance(error, ReconcileError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename or 'output'}: {error.strerror or error}: make room or name another place"
    return f"a bug: {type(error).__name__}: {error}: run again with --debug and report what it prints"


def _status(status: Any) -> int:
    return int(status) if isinstance(status, int) else Exit.CLEAN


def _usage(error: click.ClickException) -> str:
    """What was wrong with the call, with the way to help, in one line."""
    said = error.format_message().replace("\n", " ").strip().rstrip(".")
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "reconcile"
    return f"{said}: see {path} --help"
