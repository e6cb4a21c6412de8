"""Paths and globs: which files are meant, and whether they are there."""

from __future__ import annotations

import glob
import os
import posixpath
from collections.abc import Iterable, Sequence
from pathlib import Path

from reconcile.errors import SettingsError
from reconcile.read import folders


def matching(folder: Path, pattern: str) -> tuple[str, ...]:
    """The files that a glob from a folder on matches, in order, as paths from where one stands; `**` is any folders."""
    found = (os.path.normpath(one) for one in folders.matching(pattern, str(folder)) if os.path.isfile(one))
    paths = sorted({path if os.path.isabs(path) else os.path.relpath(path) for path in found})
    return tuple(Path(path).as_posix() for path in paths)


def fits(path: str, folder: Path, pattern: str) -> bool:
    """Whether a glob from a folder on matches a path, whatever is there."""
    steps = os.path.relpath(os.path.realpath(path), os.path.realpath(folder)).split(os.sep)
    return folders.fit(steps, posixpath.normpath(pattern).split("/"))


def once(paths: Iterable[str], *, without: str | None = None) -> tuple[str, ...]:
    """The paths, of those that lead to one file the first alone; none that lead to the file at `without`."""
    found: dict[str, str] = {}
    for path in paths:
        found.setdefault(os.path.realpath(path), path)
    if without is not None:
        found.pop(os.path.realpath(without), None)
    return tuple(found.values())


def wanted(folder: Path, patterns: Sequence[str], where: str, *, within: Path | None = None) -> tuple[str, ...]:
    """The files of all patterns, each file once, in order; `where` names file and key in errors. `within` is the folder
    that none of them may lie outside.

    Raises:
        SettingsError: a pattern matches no file, or leads outside.
    """
    found: list[str] = []
    for pattern in patterns:
        files = matching(folder, pattern)
        if not files:
            raise SettingsError(f"{where}: {_missing(folder, pattern)}", f"paths there start from {_named(folder)}")
        for file in files:
            if within is not None and not _inside(file, within):
                raise SettingsError(f"{where}: {pattern!r} leads outside {_named(within)}", "name a file within it")
        found += files
    return once(found)


def _missing(folder: Path, pattern: str) -> str:
    if (folder / pattern).is_dir():
        return f"{pattern!r} is a folder, write {pattern.rstrip('/') + '/*'!r} for its files"
    return f"no file matches {pattern!r}" if glob.has_magic(pattern) else f"no file {pattern!r}"


def _named(folder: Path) -> str:
    return "the working directory" if folder == Path() else str(folder)


def _inside(file: str, folder: Path) -> bool:
    """Whether a file lies in a folder, links followed, and not in what git keeps there."""
    steps = Path(os.path.realpath(file)).parts
    root = Path(os.path.realpath(folder)).parts
    return steps[: len(root)] == root and ".git" not in steps[len(root) :]
