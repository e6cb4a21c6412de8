"""Files that are no ordinary files, names that no sensible file has, and outputs that go away: one line, and the right
status.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from commands import LIGHTHOUSE, LIGHTHOUSE_AGAIN, ROOT, refusal, run

from reconcile.read import files, folders

Capsys = pytest.CaptureFixture[str]

EVIL = "a\n::error::b \x1b]8;;http:evil.example\x1b\\ \u202e[bold]=1+1|<b>%0A.txt"
"""A file name that tries to be a line, a command, a link, a direction, markup, a formula, a cell and a tag."""

OBEYED = "\x1b\u202e\r\x07\x9b"


@pytest.fixture
def evil(here: Path) -> str:
    (here / EVIL).write_text(LIGHTHOUSE_AGAIN, encoding="utf-8")
    return EVIL


@pytest.mark.parametrize("format", ["text", "markdown", "json", "html"])
def test_a_file_name_acts_in_no_report(here: Path, capsys: Capsys, evil: str, format: str) -> None:
    done = run(capsys, "diff", "a.txt", evil, "--format", format, "--color", "never")
    assert (done.code, done.err) == (0, "")
    assert [sign for sign in OBEYED if sign in done.out] == []
    assert "\n::error" not in done.out
    if format == "html":
        assert "<b>%0A" not in done.out
    if format == "markdown":
        assert "<b>" not in re.sub("`[^`\n]*`", "", done.out)
    if format == "json":
        assert json.loads(done.out)["sources"][1]["name"] == evil


def test_a_file_name_acts_in_no_table(here: Path, capsys: Capsys, evil: str) -> None:
    (here / "=cmd.txt").write_text(LIGHTHOUSE, encoding="utf-8")
    done = run(capsys, "compare", "=cmd.txt", evil, "--format", "csv")
    assert done.code == 0
    assert [sign for sign in OBEYED if sign in done.out] == []
    cells = [cell.strip('"') for line in done.out.splitlines() for cell in line.split(",")]
    assert [cell for cell in cells if cell.startswith(("=", "+", "@", "::"))] == []


FORMATS = ["full", "concise", "json", "jsonl", "github", "gitlab", "sarif", "rdjson", "junit"]


@pytest.mark.parametrize("format", FORMATS)
def test_the_name_of_a_draft_acts_in_no_format_of_lint(here: Path, capsys: Capsys, evil: str, format: str) -> None:
    done = run(capsys, "lint", evil, "--source", "a.txt", "--format", format, "--exit-zero")
    assert (done.code, done.err) == (0, "")
    assert [sign for sign in OBEYED if sign in done.out] == []
    assert "\n::error::b" not in done.out
    assert "C201" in done.out


def test_a_refusal_shows_a_file_name_harmless(here: Path, capsys: Capsys) -> None:
    said = refusal(run(capsys, "diff", "a.txt", f"no-{EVIL}"))
    assert [sign for sign in OBEYED if sign in said] == []


def test_a_loop_of_links_is_walked_once(here: Path, capsys: Capsys) -> None:
    (here / "deep").mkdir()
    (here / "deep" / "loop").symlink_to(here, target_is_directory=True)
    (here / "self").symlink_to("self")
    done = run(capsys, "compare", "**/*.txt", "--format", "json")
    assert (done.code, done.err) == (0, "")
    assert [one["path"] for one in json.loads(done.out)["sources"]] == ["a.txt", "b.txt"]
    assert refusal(run(capsys, "diff", "a.txt", "self")).startswith("self cannot be read (Too many levels of symbolic")


@pytest.mark.parametrize("command", ["diff", "check", "compare", "lint", "names"])
def test_a_named_pipe_is_refused_and_not_waited_for(here: Path, capsys: Capsys, command: str) -> None:
    os.mkfifo(here / "pipe.txt")
    args = ("lint", "pipe.txt", "--source", "a.txt") if command == "lint" else (command, "a.txt", "pipe.txt")
    assert refusal(run(capsys, *args)) == "pipe.txt is not a regular file: give a file, or - to read standard input"


def test_a_named_pipe_in_a_folder_is_passed_over(here: Path, capsys: Capsys) -> None:
    os.mkfifo(here / "pipe.txt")
    done = run(capsys, "compare", ".", "--format", "json")
    assert done.code == 0
    (note, *_) = json.loads(done.out)["notes"]
    assert "pipe.txt is not a regular file" in note["text"]


def test_a_file_that_grows_while_it_is_read_is_cut_off_at_the_limit(
    here: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.stat("a.txt")
    monkeypatch.setattr(files, "_refuse", lambda *_: None)  # what it was when it was asked for its size
    assert refusal(run(capsys, "diff", "a.txt", "b.txt", "--max-size", "0.0001")) == (
        "a.txt is larger than 104 bytes: split it, or raise --max-size"
    )
    assert real.st_size > 104


def test_a_file_that_shrinks_while_it_is_read_is_what_was_left(here: Path, capsys: Capsys) -> None:
    (here / "b.txt").write_bytes(b"")
    assert refusal(run(capsys, "diff", "a.txt", "b.txt")).startswith("b.txt is empty")


def test_a_file_that_goes_away_between_listing_and_reading_is_passed_over(
    here: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = folders.files
    monkeypatch.setattr(folders, "files", lambda given, most: [*real(given, most), os.path.join(given, "gone.txt")])
    done = run(capsys, "compare", ".", "--format", "json")
    assert done.code == 0
    assert "gone.txt: no such file" in json.loads(done.out)["notes"][0]["text"]


COMMANDS = [
    ("diff", "a.txt", "b.txt"),
    ("check", "a.txt", "b.txt"),
    ("compare", "a.txt", "b.txt"),
    ("lint", "a.txt", "--source", "b.txt", "--exit-zero"),
    ("names", "a.txt"),
    ("explain",),
]


@pytest.mark.parametrize("args", COMMANDS, ids=lambda args: args[0])
def test_a_closed_pipe_ends_a_command_quietly(here: Path, args: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "reconcile", *args],
            stdout=writing,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("args", COMMANDS, ids=lambda args: args[0])
def test_a_full_disk_ends_a_command_with_one_line(here: Path, args: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reconcile", *args],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
        )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert b"No space left on device" in done.stderr
    assert b"a bug" not in done.stderr


@pytest.mark.parametrize(
    "args", [*COMMANDS, ("explain", "--help"), ("--version",)], ids=lambda args: " ".join(args[:2])
)
def test_standard_streams_that_are_closed_change_nothing(here: Path, args: tuple[str, ...]) -> None:
    command = shlex.join([sys.executable, "-m", "reconcile", *args])
    for closed in (">&-", "2>&-", "<&- >&- 2>&-"):
        done = subprocess.run(
            ["sh", "-c", f"{command} {closed}"],
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")


def test_a_closed_standard_input_holds_nothing(here: Path) -> None:
    command = shlex.join([sys.executable, "-m", "reconcile", "diff", "-", "a.txt"])
    done = subprocess.run(
        ["sh", "-c", f"{command} <&-"], capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False
    )
    assert done.returncode == 2
    assert done.stderr == b"reconcile: standard input is empty: give a file that holds text\n"


def test_an_error_that_cannot_be_told_still_has_its_status(here: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reconcile", "diff", "a.txt", "none.txt"],
            stderr=full,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
        )
    assert done.returncode == 2


def test_a_name_as_long_as_the_system_allows_can_be_written(here: Path, capsys: Capsys) -> None:
    name = "é" * 120 + ".json"
    assert run(capsys, "diff", "a.txt", "b.txt", "-o", name).code == 0
    assert json.loads((here / name).read_text(encoding="utf-8"))["command"] == "diff"


def test_folders_that_lead_to_one_another_many_ways_are_walked_once(here: Path, capsys: Capsys) -> None:
    for name in ("one", "other", "third"):
        (here / name).symlink_to(here, target_is_directory=True)
    (here / "reconcile.toml").write_text('drafts = ["**/a.txt"]\nsources = ["**/b.txt"]\n', encoding="utf-8")
    found = [json.loads(line) for line in run(capsys, "lint", "--format", "jsonl").out.splitlines()]
    assert {one["path"] for one in found} == {"a.txt"}
    assert run(capsys, "compare", "**/*.txt").code == 0


# Limits

LIMITS = [
    (("diff", "a.txt", "b.txt", "--max-claims", "5"), "6 claims, and 5 are allowed: give less, or raise --max-claims"),
    (("diff", "a.txt", "b.txt", "--max-sources", "1"), "2 sources, and 1 are allowed: raise --max-sources"),
    (("compare", ".", "--max-sources", "1"), "more than 1 files to compare: name a smaller folder, or raise --max-sou"),
    (
        ("check", "a.txt", "b.txt", "--max-size", "0.0001"),
        "a.txt is larger than 104 bytes: split it, or raise --max-si",
    ),
    (("names", "a.txt", "--max-size", "0.0001"), "a.txt is larger than 104 bytes: split it, or raise --max-size"),
    (("lint", "a.txt", "--source", "b.txt", "--max-size", "0.0001"), "a.txt is larger than 104 bytes: split it, or "),
    (("names", "a.txt", "--max-claims", "2"), "3 claims, and 2 are allowed: give less, or raise --max-claims"),
    (("diff", "a.txt", "b.txt", "--max-size", "nan"), "Invalid value for '--max-size': nan is no number: see "),
    (("diff", "a.txt", "b.txt", "--max-claims", "-1"), "Invalid value for '--max-claims': -1 is not in the range x>=0"),
]


@pytest.mark.parametrize(("args", "said"), LIMITS, ids=lambda value: " ".join(value) if type(value) is tuple else "")
def test_what_is_over_a_limit_is_refused_with_the_way_to_raise_it(
    here: Path, capsys: Capsys, args: tuple[str, ...], said: str
) -> None:
    assert refusal(run(capsys, *args)).startswith(said)


def test_what_is_just_within_the_limits_is_compared(here: Path, capsys: Capsys) -> None:
    within = ("--max-claims", "6", "--max-sources", "2", "--max-size", "1")
    assert run(capsys, "diff", "a.txt", "b.txt", *within).code == 0


def test_limits_come_from_the_config_and_the_command_line_goes_before(here: Path, capsys: Capsys) -> None:
    (here / "reconcile.toml").write_text("max-claims = 5\nmax-size = 1\n", encoding="utf-8")
    args = ("diff", "a.txt", "b.txt", "--config", "reconcile.toml")
    assert refusal(run(capsys, *args)).startswith("6 claims, and 5 are allowed")
    assert run(capsys, *args, "--max-claims", "6").code == 0
