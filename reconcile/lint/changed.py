"""Findings on the lines of a draft that have changed since a commit."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from reconcile.errors import InputError
from reconcile.lint.standing import draft_of
from reconcile.model import Finding, Report

_HUNK = re.compile(rb"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_QUIET = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
_PLAIN = ("--no-ext-diff", "--no-textconv", "--no-color", "--unified=0", "--inter-hunk-context=0", "--no-relative")

Lines = tuple[tuple[int, int], ...]
"""First and last line, from 1, of each stretch of changed lines."""

WHOLE: Lines = ((1, 2**62),)
"""Every line."""


def changed_lines(path: str, ref: str) -> Lines:
    """The lines of the file at `path`, as it stands on disk, that differ from the commit in which the history of `ref`
    and the present one part; all of them where the file was not there then. Lines end at a line feed.

    Raises:
        InputError: there is no git, the file is in no repository, or there is no such commit.
    """
    if not ref or ref.startswith("-"):
        raise InputError(f"--changed-since: {ref!r} is no commit", "name a branch, a tag or a commit")
    folder, name = os.path.split(os.path.abspath(path))
    _refuse_outside(folder, path)
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").decode().strip()
    if not commit:
        raise InputError(f"--changed-since: no commit {ref!r}", "name a branch, a tag or a commit, fetched in full")
    base = _git(folder, "merge-base", commit, "HEAD").decode().strip() or commit
    if not _git(folder, "ls-tree", "--name-only", base, "--", f"./{name}"):
        return WHOLE
    told = _git(folder, "diff", *_PLAIN, base, "--", f":(top,literal){_prefix(folder)}{name}")
    return WHOLE if b"\nBinary files " in told else _hunks(told)


def _refuse_outside(folder: str, path: str) -> None:
    done = _run(folder, "rev-parse", "--is-inside-work-tree")
    if b"dubious ownership" in done.stderr:
        said = f"--changed-since: git does not trust the repository of {path}, which is somebody else's"
        raise InputError(said, "add it with git config --global --add safe.directory")
    if done.stdout.strip() != b"true":
        raise InputError(f"--changed-since: {path} is in no git repository", "leave the option out")


def _git(folder: str, *args: str) -> bytes:
    """What git prints; nothing where it fails."""
    done = _run(folder, *args)
    return done.stdout if done.returncode == 0 else b""


def _run(folder: str, *args: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(
            ["git", *_QUIET, *args],
            cwd=folder,
            env=environment,
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except OSError as error:
        raise InputError(f"--changed-since: git cannot be run ({error.strerror or error})", "install git") from None


def _prefix(folder: str) -> str:
    """Where a folder lies in its repository."""
    return os.fsdecode(_git(folder, "rev-parse", "--show-prefix").rstrip(b"\n"))


def _hunks(told: bytes) -> Lines:
    found = [(int(hunk[1]), int(hunk[2] or b"1")) for hunk in _HUNK.finditer(told)]
    return tuple((first, first + count - 1) for first, count in found if count)


def on_lines(report: Report, lines: Lines) -> Report:
    """The report with those findings alone that stand in a claim, or elsewhere, that the lines are part of."""
    draft = draft_of(report)
    starts = (0, *accumulate(len(line) + 1 for line in draft.text.split("\n")))
    last = len(starts) - 2
    spans = [(starts[min(first - 1, last)], starts[min(end - 1, last) + 1] - 1) for first, end in lines]
    claims = sorted((claim.start, claim.end) for one in report.readings if one.source is draft for claim in one.claims)
    kept = [finding for finding in report.findings if _touched(finding, draft.id, claims, spans)]
    return replace(report, findings=tuple(kept))


def _touched(finding: Finding, draft: str, claims: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> bool:
    places = [(place.start, place.end) for place in finding.locations if place.source == draft]
    places += [claim for claim in claims for start, end in places[:1] if claim[0] < end and start < claim[1]]
    return any(_meets(place, span) for place in places for span in spans)


def _meets(place: tuple[int, int], span: tuple[int, int]) -> bool:
    return place[0] <= span[1] and span[0] < max(place[1], place[0] + 1)


def named_in(path: str | None) -> str:
    """The path of a draft that can be held against a commit.

    Raises:
        InputError: the draft came from no file.
    """
    if path is None:
        raise InputError("--changed-since: standard input has no history", "name a file")
    return Path(path).as_posix()
