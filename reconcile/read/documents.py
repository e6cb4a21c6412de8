"""Documents: a file or a string decoded and cut into the blocks that its format gives it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import PurePath

from reconcile.errors import InputError
from reconcile.model import Block, Note, Source, TextKind, line_starts
from reconcile.read import FORMATS
from reconcile.read.clean import BLANK
from reconcile.read.decode import binary, decode
from reconcile.read.files import LIMIT, content
from reconcile.read.formats import EXTRACTED, format_of


def from_path(
    path: str | os.PathLike[str], *, name: str | None = None, format: str | None = None, limit: int | None = None
) -> Source:
    """As `reconcile.read.read`."""
    given = os.fspath(path)
    _known(format)
    data = content(given, LIMIT if limit is None else limit)
    shown = "standard input" if given == "-" else given
    pure = PurePath(given)
    source = _of_bytes(data, name or (shown if given == "-" else pure.name), format or format_of(given, data), shown)
    return replace(source, path=None if given == "-" else pure.as_posix())


def from_text(text: str, *, name: str = "text", format: str = "text") -> Source:
    """As `reconcile.read.read_text`."""
    _known(format)
    if format == "docx":
        raise InputError(f"{name}: a Word document is no text", "read it from its file")
    if format in EXTRACTED:
        return _extracted(text.encode("utf-8", "replace"), name, format, name)
    return _source(text, name, format, name)


def _known(format: str | None) -> None:
    if format is not None and format not in FORMATS:
        raise InputError(f"unknown format {format!r}", f"choose one of {', '.join(FORMATS)}")


def _of_bytes(data: bytes, name: str, format: str, shown: str) -> Source:
    if format in EXTRACTED:
        return _extracted(data, name, format, shown)
    text, notes = _text(data, shown)
    source = _source(text, name, format, shown)
    return replace(source, notes=notes + source.notes)


def _text(data: bytes, shown: str) -> tuple[str, tuple[Note, ...]]:
    if (what := binary(data)) is not None:
        raise InputError(f"{shown} is {what}", "export it as text or Markdown")
    return decode(data)


def _extracted(data: bytes, name: str, format: str, shown: str) -> Source:
    """The text taken out of a container; only the module of its own format is imported."""
    notes: tuple[Note, ...] = ()
    if format == "docx":
        from reconcile.read import docx

        found = docx.extracted(data, shown)
    elif format == "eml":
        from reconcile.read import eml

        found = eml.extracted(data, shown)
    else:
        from reconcile.read import whisper

        text, notes = _text(data, shown)
        found = whisper.extracted(text, shown)
    if not found.text.strip(BLANK):
        raise InputError(f"{shown} is empty", "give a file that holds text")
    return Source(
        name=name,
        text=found.text,
        blocks=found.blocks,
        lines=line_starts(found.text),
        format=format,
        text_kind=TextKind.EXTRACTED,
        notes=notes + found.notes,
    )


def _source(text: str, name: str, format: str, shown: str) -> Source:
    if not text.strip(BLANK):
        raise InputError(f"{shown} is empty", "give a file that holds text")
    blocks, notes = _blocks(text, format)
    return Source(name=name, text=text, blocks=blocks, lines=line_starts(text), format=format, notes=notes)


def _blocks(text: str, format: str) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    """The blocks of the text; only the module of its own format is imported."""
    if format == "markdown":
        from reconcile.read import markdown

        return markdown.blocks(text), ()
    if format == "html":
        from reconcile.read import html

        return html.blocks(text), ()
    notes: tuple[Note, ...] = ()
    if format in ("srt", "vtt"):
        from reconcile.read import subtitles

        if subtitles.has_cues(text):
            return subtitles.blocks(text), ()
        notes = (Note(level="warning", source=None, text="no subtitle cue found, read as plain text"),)
    from reconcile.read import plain

    return plain.blocks(text), notes
