"""Bytes to text: which encoding, and what is not text at all."""

from __future__ import annotations

import codecs

from reconcile.model import Note

HEAD = 8192

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip container (xlsx, epub, odt and the like)"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program (ELF)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (doc, xls, ppt)"),
    (b"{\\rtf", "an RTF file"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))


def binary(data: bytes) -> str | None:
    """What the bytes are where they are no text ("a PDF file"), else None.

    Bytes without a byte order mark are no text where the first 8 KiB hold a NUL or more than a tenth of control
    characters.
    """
    named = next((name for magic, name in _MAGIC if data.startswith(magic)), None)
    if named or any(data.startswith(bom) for bom, _ in _BOMS[1:]):
        return named
    head = data[:HEAD]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return "a binary file" if b"\0" in head or controls * 10 > len(head) else None


def decode(data: bytes) -> tuple[str, tuple[Note, ...]]:
    """The text of the bytes, a byte order mark dropped, and what the reader of a report should know about it.

    UTF-8, UTF-16 and UTF-32 with a byte order mark, UTF-8 without one, else cp1252.
    """
    text, note = _text(data)
    notes = [Note(level="warning", source=None, text=note)] if note else []
    if "\0" in text:
        notes.append(Note(level="warning", source=None, text="holds NUL characters, read as white space"))
    return text, tuple(notes)


def _text(data: bytes) -> tuple[str, str | None]:
    for bom, encoding in _BOMS[1:]:
        if data.startswith(bom):
            return _wide(data[len(bom) :], encoding)
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8"), None
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), "not valid UTF-8, read as cp1252"


def _wide(data: bytes, encoding: str) -> tuple[str, str | None]:
    try:
        return data.decode(encoding), None
    except UnicodeDecodeError:
        name = encoding.upper().rpartition("-")[0]
        return data.decode(encoding, errors="replace"), f"not valid {name}, unreadable characters replaced"
