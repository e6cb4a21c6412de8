"""Bytes to text: byte order marks, cp1252, NUL, and what is no text."""

from __future__ import annotations

import codecs

import pytest

from reconcile.read.decode import binary, decode

SENTENCE = "Zoë Lindqvist said “no” — twice."


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        codecs.BOM_UTF8 + SENTENCE.encode(),
        codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "utf-32 little"],
)
def test_unicode_is_read_without_a_note(data: bytes) -> None:
    assert decode(data) == (SENTENCE, ())


def test_anything_else_is_cp1252_with_a_warning() -> None:
    text, notes = decode(SENTENCE.encode("cp1252"))
    assert text == SENTENCE
    assert [(note.level, note.text) for note in notes] == [("warning", "not valid UTF-8, read as cp1252")]


def test_bytes_that_cp1252_does_not_know_are_replaced() -> None:
    assert decode(b"caf\xe9 \x81")[0] == "café \ufffd"


def test_half_a_utf_16_character_is_replaced_with_a_warning() -> None:
    text, notes = decode(codecs.BOM_UTF16_LE + "ab".encode("utf-16-le") + b"c")
    assert text == "ab\ufffd"
    assert notes[0].text == "not valid UTF-16, unreadable characters replaced"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_stay_as_they_are(end: str) -> None:
    assert decode(f"one{end}two".encode())[0] == f"one{end}two"


def test_a_late_nul_stays_and_is_noted() -> None:
    data = b"word " * 2000 + b"\0end"
    text, notes = decode(data)
    assert binary(data) is None
    assert text.endswith("\0end")
    assert notes[0].text == "holds NUL characters, read as white space"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"PK\x03\x04rest", "a zip container (xlsx, epub, odt and the like)"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"\x7fELF\x02", "a program (ELF)"),
        (b"some\0thing", "a binary file"),
        (bytes(range(1, 9)) * 4, "a binary file"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    assert binary(data) == what


@pytest.mark.parametrize("data", [b"", b"plain\ttext\r\n", codecs.BOM_UTF16_LE + "a b".encode("utf-16-le")])
def test_text_is_not_binary(data: bytes) -> None:
    assert binary(data) is None
