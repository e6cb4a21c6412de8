"""What cannot be read: one line with the cause, one with the way out."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from reconcile.errors import InputError
from reconcile.read import FORMATS, read, read_text


def refused(path: Path | str, **options: object) -> str:
    with pytest.raises(InputError) as caught:
        read(path, **options)  # type: ignore[arg-type]
    message = str(caught.value)
    assert "\n" not in message
    assert caught.value.cause
    assert caught.value.way_out
    return message


def file(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_missing_file(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "none.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)


def test_a_file_used_as_a_folder(tmp_path: Path) -> None:
    assert "cannot be read" in refused(file(tmp_path, b"text") / "b.txt")


def test_a_name_with_nul() -> None:
    assert "cannot be read" in refused("a\0b")


def test_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "not a regular file" in refused(tmp_path / "pipe")


def test_a_device() -> None:
    assert "not a regular file" in refused("/dev/null")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = file(tmp_path, b"text")
    monkeypatch.setattr("builtins.open", forbidden)
    assert "permission denied" in refused(path)


def test_a_binary_file_is_named_with_the_way_out(tmp_path: Path) -> None:
    message = refused(file(tmp_path, b"%PDF-1.7\n"))
    assert "is a PDF file: export it as text or Markdown" in message


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", "\u200b \u00a0".encode()])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    assert "is empty" in refused(file(tmp_path, data))


def test_a_file_over_the_limit(tmp_path: Path) -> None:
    assert "larger than 10 bytes" in refused(file(tmp_path, b"eleven bytes"), limit=10)


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    assert read(file(tmp_path, b"ten bytes."), limit=10).text == "ten bytes."


def test_standard_input_over_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, b"eleven bytes")
    assert "standard input is larger than 10 bytes" in refused("-", limit=10)


def test_an_unknown_format_lists_the_known_ones(tmp_path: Path) -> None:
    message = refused(file(tmp_path, b"text"), format="pdf")
    assert all(name in message for name in FORMATS)


def test_an_unknown_format_of_a_string() -> None:
    with pytest.raises(InputError, match="unknown format"):
        read_text("text", format="pdf")


def test_an_empty_string() -> None:
    with pytest.raises(InputError, match="is empty"):
        read_text(" \n")


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.txt", "text"),
        ("a.text", "text"),
        ("a.MD", "markdown"),
        ("a.markdown", "markdown"),
        ("a.htm", "html"),
        ("a.log", "text"),
        ("a", "text"),
    ],
)
def test_the_ending_gives_the_format(tmp_path: Path, name: str, format: str) -> None:
    assert read(file(tmp_path, b"Some words.", name)).format == format


def test_a_given_format_beats_the_ending(tmp_path: Path) -> None:
    assert read(file(tmp_path, b"*one*", "a.txt"), format="markdown").blocks[0].text == "one"


def test_name_path_and_lines(tmp_path: Path) -> None:
    path = file(tmp_path, b"one\r\ntwo\rthree")
    source = read(path)
    assert (source.name, source.path, source.lines) == ("a.txt", path.as_posix(), (0, 5, 9))


def test_standard_input_has_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, b"caf\xe9")
    source = read("-")
    assert (source.name, source.path, source.text, source.format) == ("standard input", None, "café", "text")
    assert [note.text for note in source.notes] == ["not valid UTF-8, read as cp1252"]


def test_subtitles_without_a_cue_are_text_with_a_warning() -> None:
    source = read_text("No cue stands here.", format="srt")
    assert [block.text for block in source.blocks] == ["No cue stands here."]
    assert [note.level for note in source.notes] == ["warning"]
