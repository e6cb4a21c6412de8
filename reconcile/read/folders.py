"""Folders and patterns to the files in them, always in the same order; no loop of links is walked twice."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from reconcile.errors import InputError

_WILD = re.compile(r"[*?\[]")


def files(given: str, most: int) -> list[str]:
    """The files that an argument names: those in a folder and below it, those that match a pattern with `*`, `?`, `[…]`
    or `**`, or else the argument itself. Hidden files and folders are passed over.

    Raises:
        InputError: a folder without a file, a pattern without a match, or more files than `most`.
    """
    if given == "-" or os.path.isfile(given):
        return [given]
    if os.path.isdir(given):
        nothing = InputError(f"{given}: no file in this folder", "name files, or a folder that holds some")
        return _some(_walked(given), most, nothing)
    if _WILD.search(given) and not os.path.lexists(given):
        nothing = InputError(f"{given}: matches no file", "check the pattern, or name the files")
        return _some(matching(given), most, nothing)
    return [given]


def _some(found: Iterator[str], most: int, nothing: InputError) -> list[str]:
    out = []
    for path in found:
        out.append(path)
        if len(out) > most:
            raise InputError(f"more than {most:,} files to compare", "name a smaller folder, or raise --max-sources")
    if not out:
        raise nothing
    return out


def _walked(folder: str, deep: int | None = None) -> Iterator[str]:
    """The files below a folder, by name; with `deep`, down to so many levels. A folder that links lead back to is
    walked once.
    """
    seen: set[tuple[int, int]] = set()
    waiting = [(folder, 1)]
    while waiting:
        here, level = waiting.pop()
        try:
            status = os.stat(here)
        except OSError:  # gone since it was listed
            continue
        if (status.st_dev, status.st_ino) in seen:
            continue
        seen.add((status.st_dev, status.st_ino))
        below = []
        for name in sorted(_names(here)):
            path = os.path.join(here, name)
            if os.path.isdir(path):
                below.append((path, level + 1))
            elif os.path.lexists(path):
                yield path
        if deep is None or level < deep:
            waiting += reversed(below)


def _names(folder: str) -> list[str]:
    """What a folder holds; nothing where it may not be read."""
    try:
        return [name for name in os.listdir(folder) if not name.startswith(".")]
    except OSError:
        return []


def matching(pattern: str, folder: str = "") -> Iterator[str]:
    """The files that match a pattern, which starts from a folder, in order; of a pattern without a wild card the file
    itself, if it is there. Looked for from the last folder that the pattern names without a wild card.
    """
    parts = Path(pattern).parts
    fixed = next((at for at, part in enumerate(parts) if _WILD.search(part)), len(parts))
    root = os.path.join(folder, *parts[:fixed])
    if fixed == len(parts):
        yield from [root] if os.path.isfile(root) else []
        return
    if not os.path.isdir(root or "."):
        return
    deep = None if "**" in parts else len(parts) - fixed
    for path in _walked(root or ".", deep):
        within = os.path.relpath(path, root or ".")
        if fit(within.split(os.sep), parts[fixed:]):
            yield os.path.join(root, within)


def fit(steps: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether a path fits a pattern, both given step by step: `**` stands for any steps, and a wild card within a step
    for nothing beyond it.
    """
    reached = {0}
    for part in parts:
        if part == "**":
            reached = {further for at in reached for further in range(at, len(steps) + 1)}
        else:
            reached = {at + 1 for at in reached if at < len(steps) and fnmatchcase(steps[at], part)}
    return len(steps) in reached
