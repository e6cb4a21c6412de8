"""Runs with WordNet: off unless asked for, named where it is on, refused in one line where it is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import tiny

from reconcile import Settings, diff, read_text
from reconcile.cli import main
from reconcile.errors import SettingsError

Capsys = pytest.CaptureFixture[str]

ONE = "The harbour master rowed a skiff to the eastern quay on Tuesday morning.\n"
OTHER = "The harbour master rowed a dinghy to the eastern quay on Tuesday morning.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    tiny.write(tmp_path / "wordnet")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: Capsys, *args: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(list(args))
    said = capsys.readouterr()
    assert isinstance(left.value.code, int)
    return left.value.code, said.out, said.err


def report(capsys: Capsys, *args: str) -> dict[str, Any]:
    code, out, _ = run(capsys, *args, "--format", "json")
    assert code == 0
    found: dict[str, Any] = json.loads(out)
    return found


def told(found: dict[str, Any]) -> list[str]:
    return [difference["because"] for pair in found["pairs"] for difference in pair["differences"]]


def test_two_words_that_only_wordnet_has_together_mean_the_same(here: Path, capsys: Capsys) -> None:
    assert told(report(capsys, "diff", "one.txt", "other.txt", "--wordnet", "wordnet")) == [
        "“skiff” and “dinghy” say the same"
    ]


def test_without_the_option_nothing_of_it_is_known(here: Path, capsys: Capsys) -> None:
    found = report(capsys, "diff", "one.txt", "other.txt")
    assert "“skiff” and “dinghy” say the same" not in told(found)
    assert found["settings"]["wordnet"] is None
    assert found["notes"] == []


@pytest.mark.parametrize("command", ["diff", "check", "compare"])
def test_the_json_and_the_head_of_each_report_say_where_words_came_from(
    here: Path, capsys: Capsys, command: str
) -> None:
    args = (command, "one.txt", "other.txt", "--wordnet", "wordnet")
    assert report(capsys, *args)["settings"]["wordnet"] == "wordnet"
    for format_ in ("text", "markdown", "html"):
        assert "words also from WordNet in wordnet" in run(capsys, *args, "--format", format_)[1]


def test_a_folder_in_the_config_is_relative_to_the_config(here: Path, capsys: Capsys) -> None:
    (here / "house").mkdir()
    (here / "house" / "reconcile.toml").write_text('wordnet = "../wordnet"\n', encoding="utf-8")
    found = report(capsys, "diff", "one.txt", "other.txt", "--config", "house/reconcile.toml")
    assert found["settings"]["wordnet"] == "house/../wordnet"
    assert told(found) == ["“skiff” and “dinghy” say the same"]


def test_the_command_line_goes_before_the_config(here: Path, capsys: Capsys) -> None:
    (here / "reconcile.toml").write_text('wordnet = "nowhere"\n', encoding="utf-8")
    args = ("diff", "one.txt", "other.txt", "--config", "reconcile.toml")
    assert run(capsys, *args)[0] == 2
    assert run(capsys, *args, "--wordnet", "wordnet")[0] == 0


@pytest.mark.parametrize("folder", ["nowhere", "one.txt", "."])
def test_a_folder_that_is_no_wordnet_is_refused_in_one_line(here: Path, capsys: Capsys, folder: str) -> None:
    code, out, err = run(capsys, "diff", "one.txt", "other.txt", "--wordnet", folder)
    assert (code, out) == (2, "")
    assert err.startswith(f"reconcile: {folder}: no ")
    assert err.endswith(": name the folder with WordNet's index.noun, data.noun and so on, or do without it\n")
    assert err.count("\n") == 1


def test_a_broken_dictionary_is_refused_in_one_line(here: Path, capsys: Capsys) -> None:
    file = here / "wordnet" / "data.noun"
    file.write_text(file.read_text(encoding="utf-8").replace(" n 02 skiff", " n 99 skiff"), encoding="utf-8")
    code, out, err = run(capsys, "diff", "one.txt", "other.txt", "--wordnet", "wordnet")
    assert (code, out) == (2, "")
    assert err.startswith("reconcile: wordnet/data.noun: the synset at byte ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("value", ["7", "true", '""', '["wordnet"]'])
def test_a_config_value_that_names_no_folder_is_an_error(tmp_path: Path, value: str) -> None:
    (tmp_path / "reconcile.toml").write_text(f"wordnet = {value}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match='not the name of a folder: write it as wordnet = "/usr/share/wordnet"'):
        Settings.load(tmp_path / "reconcile.toml")


def test_a_run_with_wordnet_leaves_the_next_one_without(here: Path) -> None:
    one, other = read_text(ONE, name="one"), read_text(OTHER, name="other")
    before = diff(one, other).to_dict()
    diff(one, other, Settings(wordnet="wordnet"))
    assert diff(one, other).to_dict() == before


def test_the_dictionary_is_mapped_and_not_read(here: Path) -> None:
    """A broken synset that no word of the texts leads to is never met."""
    file = here / "wordnet" / "data.adj"
    file.write_text(file.read_text(encoding="utf-8").replace(" 0 ", " x "), encoding="utf-8")
    diff(read_text(ONE, name="one"), read_text(OTHER, name="other"), Settings(wordnet="wordnet"))
