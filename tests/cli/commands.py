"""Runs the command line: inside this process where that shows the same, in one of its own where it does not."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from reconcile.cli import main

ROOT = Path(__file__).parents[2]

LIGHTHOUSE = (
    "The lighthouse on Skarholm was lit again on Friday. It had been dark for 9 years. Wim Aakster paid for the lamp.\n"
)
LIGHTHOUSE_AGAIN = (
    "On Friday the lighthouse on Skarholm was lit again. It had been dark for 14 years. Wim Akster paid for the lamp.\n"
)
"""Two texts with a C201 (error) and an N101 (warning)."""


class Done(NamedTuple):
    """What a run came to."""

    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *args: str) -> Done:
    """Run a command in this process."""
    with pytest.raises(SystemExit) as left:
        main(list(args))
    captured = capsys.readouterr()
    assert isinstance(left.value.code, int)
    return Done(left.value.code, captured.out, captured.err)


def spawn(*args: str, cwd: Path = ROOT, stdin: bytes = b"", **env: str) -> Done:
    """Run a command in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "reconcile", *args],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT), **env},
        check=False,
    )
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def typed(monkeypatch: pytest.MonkeyPatch, text: bytes) -> None:
    """Let standard input hold these bytes."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text), encoding="utf-8"))


def refusal(done: Done) -> str:
    """The one line that a refused run leaves: on standard error, no traceback, status 2, nothing else."""
    assert done.code == 2
    assert done.out == ""
    lines = done.err.splitlines()
    assert len(lines) == 1, done.err
    assert lines[0].startswith("reconcile: ")
    return lines[0].removeprefix("reconcile: ")
