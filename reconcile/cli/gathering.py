"""Files, folders and patterns as the sources of a comparison, and what of them was passed over."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from reconcile.errors import InputError
from reconcile.model import Note, Source
from reconcile.settings import Settings

NAMED = 4
"""So many files that were passed over are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The sources to compare; the paths of those that no argument names by itself; and what to tell of the others."""

    sources: tuple[Source, ...]
    unnamed: frozenset[str | None]
    notes: tuple[Note, ...]


def gathered(arguments: Sequence[str], chosen: Settings) -> Gathered:
    """The sources that the arguments name, in their order (those of a folder or pattern by name), and a note for each
    folder or pattern on the files passed over: they hold no text, or their ending is not known.

    A file that several arguments lead to is read once.

    Raises:
        InputError: a file named by itself cannot be read or is named twice; a folder or pattern leads to no text.
    """
    from reconcile.cli.options import read_all
    from reconcile.read.folders import files

    listed = [(given, files(given, chosen.max_sources)) for given in arguments]
    single = tuple(given for given, found in listed if found == [given])
    read = dict(zip(single, read_all(single, chosen), strict=True))
    taken = {_real(path) for path in single}
    sources: list[Source] = []
    notes: list[Note] = []
    for given, found in listed:
        if given in read:
            sources.append(read[given])
            continue
        new = [path for path in found if _real(path) not in taken]
        texts, skipped = _texts(new, chosen, only_known=os.path.isdir(given))
        if new and not texts:
            raise InputError(f"{given}: no text in it ({skipped[0]})", "name a folder, or files, that hold text")
        taken.update(_real(path) for path in new)
        sources += texts
        notes += [_note(given, skipped)] if skipped else []
    named = {source.path for source in read.values()}
    return Gathered(
        sources=tuple(_named_apart(sources)),
        unnamed=frozenset(source.path for source in sources if source.path not in named),
        notes=tuple(notes),
    )


def without(found: Gathered, empty: Sequence[Source]) -> Gathered:
    """The sources without those that turned out to claim nothing, and a note on them."""
    gone = {source.path for source in empty}
    note = _note("what was found", [f"{source.name}: nothing in it is a claim" for source in empty])
    kept = tuple(source for source in found.sources if source.path not in gone)
    return replace(found, sources=kept, notes=(*found.notes, note))


def _real(path: str) -> str:
    return path if path == "-" else os.path.realpath(path)


def _texts(paths: Sequence[str], chosen: Settings, *, only_known: bool) -> tuple[list[Source], list[str]]:
    """The sources at the paths, each file once, and for each that was passed over why."""
    from reconcile.read import read
    from reconcile.read.formats import known

    sources, skipped = [], []
    first: dict[str, str] = {}
    for path in paths:
        first.setdefault(_real(path), path)
    for path in first.values():
        if only_known and not known(path):
            skipped.append(f"{PurePath(path).name}: unknown ending")
            continue
        try:
            sources.append(read(path, limit=chosen.max_bytes))
        except InputError as error:
            skipped.append(error.cause)
    return sources, skipped


def _note(given: str, skipped: Sequence[str]) -> Note:
    rest = len(skipped) - NAMED
    told = "; ".join(skipped[:NAMED]) + (f"; and {rest} more" if rest > 0 else "")
    files = "1 file" if len(skipped) == 1 else f"{len(skipped)} files"
    return Note(level="info", source=None, text=f"{files} of {given} passed over ({told})")


def _named_apart(sources: Sequence[Source]) -> list[Source]:
    """The sources, those of one name called by the last part of their path that tells them apart."""
    counted = Counter(source.name for source in sources)
    return [
        replace(source, name=_longer(source, sources)) if counted[source.name] > 1 and source.path else source
        for source in sources
    ]


def _longer(source: Source, sources: Sequence[Source]) -> str:
    parts = Path(source.path or source.name).parts
    others = [Path(other.path).parts for other in sources if other.path and other.path != source.path]
    sizes = (size for size in range(1, len(parts)) if all(other[-size:] != parts[-size:] for other in others))
    return "/".join(parts[-next(sizes, len(parts)) :])
