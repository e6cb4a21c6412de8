"""The small files beside the texts: whatever stands there, they are read within bounds or refused in a line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reconcile import toml
from reconcile.errors import SettingsError
from reconcile.lint.baseline import read_baseline
from reconcile.settings import Settings, load_glossary

READERS = [
    (Settings.load, "name a config file that can be read"),
    (load_glossary, "name a glossary that can be read"),
    (read_baseline, "write it with --update-baseline"),
]


@pytest.mark.parametrize(("read", "way_out"), READERS)
def test_a_named_pipe_is_refused_and_not_waited_for(tmp_path: Path, read: object, way_out: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert callable(read)
    with pytest.raises(SettingsError) as refused:
        read(tmp_path / "pipe")
    assert str(refused.value) == f"{tmp_path / 'pipe'}: a named pipe is no file: {way_out}"


@pytest.mark.parametrize(("read", "way_out"), READERS)
def test_a_name_with_nul_is_none(read: object, way_out: str) -> None:
    assert callable(read)
    with pytest.raises(SettingsError, match=f"no name of a file: {way_out}"):
        read(Path("a\0b.toml"))


@pytest.mark.parametrize(("read", "way_out"), READERS)
def test_a_device_without_an_end_is_read_up_to_the_limit(
    monkeypatch: pytest.MonkeyPatch, read: object, way_out: str
) -> None:
    monkeypatch.setattr(toml, "LARGEST", 2 * 2**20)
    assert callable(read)
    with pytest.raises(SettingsError, match=f"/dev/zero: larger than 2 MiB: {way_out}"):
        read(Path("/dev/zero"))


def test_what_holds_nothing_settles_nothing() -> None:
    assert Settings.load("/dev/null") == Settings()


@pytest.mark.parametrize("read", [Settings.load, load_glossary])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = " + "[" * 50_000, "not valid TOML: nested too deeply: mend that line"),
        ("x = " + "9" * 5_000, "not valid TOML: Exceeds the limit"),
        ("x = 1979-13-45", "not valid TOML: "),
    ],
    ids=["nested", "long number", "no date"],
)
def test_toml_that_cannot_be_held_is_an_error_of_its_file(tmp_path: Path, read: object, text: str, said: str) -> None:
    path = tmp_path / "file.toml"
    path.write_text(text, encoding="utf-8")
    assert callable(read)
    with pytest.raises(SettingsError) as refused:
        read(path)
    assert str(refused.value).startswith(f"{path}: {said}")
