"""Word documents (`.docx`): the text of the main part and of its notes, through `zipfile` and expat."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from zipfile import ZipFile

from reconcile.errors import InputError
from reconcile.model import Note
from reconcile.read.extracted import Extracted, put_together
from reconcile.read.wordstyles import Style, styles
from reconcile.read.wordtext import Body, read_part
from reconcile.read.xml import XmlError, parse
from reconcile.read.zipped import damaged, member, opened

_OLD = b"\xd0\xcf\x11\xe0"
_MAIN = "word/document.xml"


def extracted(data: bytes, shown: str) -> Extracted:
    """The text of a Word document; `shown` names it in errors.

    Raises:
        InputError: it is none, is damaged or encrypted, or goes beyond the limits on what is unpacked.
    """
    if data.startswith(_OLD):
        raise InputError(f"{shown} is an old or an encrypted Word file", "save it as .docx, without a password")
    if not data.startswith(b"PK"):
        raise InputError(f"{shown} is no Word document", "save it as .docx, or name it by what it is")
    with opened(data, shown) as container:
        name = _related(container, "", shown).get("officeDocument", _MAIN)
        main = member(container, name, shown)
        if main is None:
            raise InputError(f"{shown} holds no Word document ({name} is missing)", "export it as text or Markdown")
        parts = _related(container, name, shown)
        body = Body(_styles(container, parts.get("styles"), shown))
        _read(main, name, body, shown)
        for notes in (parts.get("footnotes"), parts.get("endnotes")):
            if notes and (part := member(container, notes, shown)) is not None:
                _read(part, notes, body, shown)
    return put_together(body.pieces, _notes(body))


def _styles(container: ZipFile, name: str | None, shown: str) -> Mapping[str, Style]:
    data = member(container, name, shown) if name else None
    try:
        return styles(data) if data is not None else {}
    except XmlError as error:
        raise damaged(shown, f"{name}: {error}") from None


def _read(data: bytes, name: str, body: Body, shown: str) -> None:
    try:
        read_part(data, body)
    except XmlError as error:
        raise damaged(shown, f"{name}: {error}") from None


def _related(container: ZipFile, name: str, shown: str) -> dict[str, str]:
    """The members that a member, or the container itself, is related to, by kind (`styles`, `footnotes`)."""
    folder, _, file = name.rpartition("/")
    relations = posixpath.join(folder, "_rels", f"{file}.rels")
    data = member(container, relations, shown)
    found: dict[str, str] = {}

    def start(tag: str, given: dict[str, str]) -> None:
        if tag.endswith(" Relationship") and given.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, given.get("Target", ""))).lstrip("/")
            found.setdefault(given.get("Type", "").rpartition("/")[2], target)

    if data is not None:
        try:
            parse(data, start, lambda _: None, lambda _: None)
        except XmlError as error:
            raise damaged(shown, f"{relations}: {error}") from None
    return found


def _notes(body: Body) -> Iterator[Note]:
    if body.deletions:
        yield Note(level="info", source=None, text="tracked changes: read as if all were accepted")
    if body.hidden:
        yield Note(level="info", source=None, text="hidden text was left out")
