"""Folders and patterns to the files in them, always in the same order; no loop of links is walked twice."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
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
        return _some(_matching(given), most, nothing)
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
        status = os.stat(here)
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


def _matching(pattern: str) -> Iterator[str]:
    """The files that match a pattern, looked for from its last folder without a wild card."""
    parts = Path(pattern).parts
    fixed = next(at for at, part in enumerate(parts) if _WILD.search(part))
    root = os.path.join(*parts[:fixed]) if fixed else "."
    if not os.path.isdir(root):
        return
    wanted = re.compile(_expression(parts[fixed:]))
    deep = None if "**" in parts else len(parts) - fixed
    for path in _walked(root, deep):
        if wanted.fullmatch(os.path.relpath(path, root).replace(os.sep, "/")):
            yield path if fixed else os.path.relpath(path, root)


def _expression(parts: Sequence[str]) -> str:
    """The parts of a pattern as a regular expression: `**` stands for any folders, `*` for anything but a slash."""
    told = ""
    for at, part in enumerate(parts):
        last = at == len(parts) - 1
        if part == "**":
            told += ".*" if last else "(?:.*/)?"
        else:
            told += _name(part) + ("" if last else "/")
    return told


def _name(part: str) -> str:
    """One name of a pattern as a regular expression; a bracket that is not closed stands for itself."""
    return re.sub(r"\[(!?)([^\]]+)\]|[*?]|.", _piece, part, flags=re.DOTALL)


def _piece(found: re.Match[str]) -> str:
    if found[0] == "*":
        return "[^/]*"
    if found[0] == "?":
        return "[^/]"
    if found[2] is None:
        return re.escape(found[0])
    inside = re.sub(r"([\\\[\]^&~|])", r"\\\1", found[2])
    return f"[{'^' if found[1] else ''}{inside}]"
