"""What cannot be done: one line on standard error with the cause and the way out, and exit status 2."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from commands import LIGHTHOUSE, ROOT, refusal, run, spawn, typed

Capsys = pytest.CaptureFixture[str]

WRONG_USE = [
    (("explode",), "No such command 'explode': see reconcile --help"),
    (("diff",), "Missing argument 'A': see reconcile diff --help"),
    (("diff", "a.txt"), "Missing argument 'B': see reconcile diff --help"),
    (("diff", "a.txt", "b.txt", "a.txt"), "Got unexpected extra argument (a.txt): see reconcile diff --help"),
    (("check", "a.txt"), "Missing argument 'SOURCE...': see reconcile check --help"),
    (("compare", "a.txt"), "only one source to compare: name at least two"),
    (("explain", "C999"), "no rule 'C999': the rules are N101, "),
    (("diff", "a.txt", "b.txt", "--select", "C999"), "unknown rule code 'C999': the rules are N101, "),
    (("diff", "a.txt", "b.txt", "--ignore", "drift"), "unknown rule code 'drift': the rules are N101, "),
    (("diff", "a.txt", "b.txt", "--format", "pdf"), "Invalid value for '--format': 'pdf' is not one of 'text', "),
    (("diff", "a.txt", "b.txt", "--fail-on", "bug"), "Invalid value for '--fail-on': 'bug' is not one of 'error', "),
    (("diff", "a.txt", "b.txt", "--color", "red"), "Invalid value for '--color': 'red' is not one of 'auto', "),
    (("diff", "a.txt", "b.txt", "--width", "9"), "Invalid value for '--width': 9 is not in the range 40<=x<=400: "),
    (("diff", "a.txt", "b.txt", "--width", "x"), "Invalid value for '--width': 'x' is not a valid integer range: "),
]


@pytest.mark.parametrize(("args", "line"), WRONG_USE, ids=lambda value: " ".join(value) if type(value) is tuple else "")
def test_wrong_use(here: Path, capsys: Capsys, args: tuple[str, ...], line: str) -> None:
    assert refusal(run(capsys, *args)).startswith(line)


def test_no_command_at_all(capsys: Capsys) -> None:
    said = refusal(run(capsys))
    assert said.endswith("see reconcile --help")
    assert len(said) < 100


BAD_INPUT = [
    ("none.txt", "none.txt: no such file: check the path, or give - to read standard input"),
    (".", ". is a folder: name the files in it one by one"),
    ("a.txt/b.txt", "a.txt/b.txt cannot be read (Not a directory): give another file"),
    ("a.txt", "a.txt: named twice: name two different sources"),
    ("./a.txt", "./a.txt: named twice: name two different sources"),
    ("/dev/null", "/dev/null is not a regular file: give a file, or - to read standard input"),
    ("empty.txt", "empty.txt is empty: give a file that holds text"),
    ("blank.txt", "blank.txt"),
    ("furniture.txt", "furniture.txt: nothing in it is a claim: give a text with running sentences"),
    ("binary.txt", "binary.txt is a binary file: export it as text or Markdown"),
]
CONTENTS = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n\n",
    "furniture.txt": b"Share\n\nSubscribe\n",
    "binary.txt": bytes(range(256)) * 20,
}


REFUSING = [
    (command, name, line)
    for command in ("diff", "check", "compare")
    for name, line in BAD_INPUT
    if (command, name) != ("compare", ".")  # folders can be compared
]


@pytest.mark.parametrize(("command", "name", "line"), REFUSING)
def test_bad_input(here: Path, capsys: Capsys, command: str, name: str, line: str) -> None:
    for file, data in CONTENTS.items():
        (here / file).write_bytes(data)
    assert refusal(run(capsys, command, "a.txt", name)).startswith(line)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(here: Path, capsys: Capsys) -> None:
    (here / "b.txt").chmod(0)
    assert refusal(run(capsys, "diff", "a.txt", "b.txt")) == (
        "b.txt: permission denied: make the file readable, or give a copy of it"
    )


def test_standard_input_twice(here: Path, capsys: Capsys) -> None:
    assert refusal(run(capsys, "diff", "-", "-")) == "standard input: named twice: name two different sources"


def test_nothing_on_standard_input(here: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, b"")
    assert refusal(run(capsys, "diff", "-", "a.txt")) == "standard input is empty: give a file that holds text"


BAD_CONFIG = [
    ("colour = 1\n", "reconcile.toml: unknown key 'colour': the keys are agree-found, alternatives, "),
    ("select = [\n", "reconcile.toml: not valid TOML: "),
    ("select = 'C201'\n", "reconcile.toml: select: not a list of strings: "),
    ("pair-score = true\n", "reconcile.toml: pair-score: not a number: "),
    ("lookalikes = -1\n", "reconcile.toml: lookalikes: not a whole number of 0 or more: "),
    ("fail-on = 'often'\n", "reconcile.toml: fail-on: 'often' is no severity: write one of error, warning, info"),
    ("[severity]\nC201 = 'bad'\n", "reconcile.toml: severity.C201: 'bad' is no severity: "),
    ("[severity]\nC999 = 'info'\n", "unknown rule code 'C999': "),
    ("ignore = ['C999']\n", "unknown rule code 'C999': "),
]


@pytest.mark.parametrize(("text", "line"), BAD_CONFIG)
def test_bad_config(here: Path, capsys: Capsys, text: str, line: str) -> None:
    (here / "reconcile.toml").write_text(text, encoding="utf-8")
    assert refusal(run(capsys, "diff", "a.txt", "b.txt", "--config", "reconcile.toml")).startswith(line)


def test_a_config_that_is_not_there(here: Path, capsys: Capsys) -> None:
    said = refusal(run(capsys, "diff", "a.txt", "b.txt", "--config", "none.toml"))
    assert said == "none.toml: No such file or directory: name a config file that can be read"


BAD_OUTPUT = [
    (".", ".: is a folder: name a file to write the report to"),
    ("none/report.md", "none/report.md: No such file or directory: name a file that can be written"),
    ("a.txt/report.md", "a.txt/report.md: Not a directory: name a file that can be written"),
    ("/dev/full", "/dev/full: No space left on device: name a file that can be written"),
]


@pytest.mark.parametrize(("path", "line"), BAD_OUTPUT)
def test_an_output_that_cannot_be_written_leaves_nothing_behind(
    here: Path, capsys: Capsys, path: str, line: str
) -> None:
    before = sorted(file.name for file in here.iterdir())
    assert refusal(run(capsys, "diff", "a.txt", "b.txt", "-o", path)) == line
    assert sorted(file.name for file in here.iterdir()) == before


def test_an_output_that_fails_half_way_leaves_the_old_file(
    here: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "report.md").write_text("the report of yesterday", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", refuse)
    said = refusal(run(capsys, "diff", "a.txt", "b.txt", "-o", "report.md"))
    assert said == "report.md: No space left on device: name a file that can be written"
    assert (here / "report.md").read_text(encoding="utf-8") == "the report of yesterday"
    assert sorted(file.name for file in here.iterdir()) == ["a.txt", "b.txt", "report.md"]


def test_a_full_device_behind_standard_output(here: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reconcile", "diff", "a.txt", "b.txt"],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
            text=True,
        )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "No space left on device" in done.stderr
    assert "a bug" not in done.stderr


def test_a_bug_is_one_line_that_says_how_to_report_it(
    here: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("two lines\nof it")

    monkeypatch.setattr("reconcile.pipeline.align", broken)
    said = refusal(run(capsys, "diff", "a.txt", "b.txt"))
    assert said.startswith("a bug: RuntimeError: two lines")
    assert said.endswith("run again with --debug and report what it prints")


def test_debug_shows_the_traceback_of_an_error_and_still_exits_with_2(here: Path) -> None:
    done = spawn("--debug", "diff", "a.txt", "none.txt", cwd=here)
    assert done.code == 2
    assert done.out == ""
    assert "Traceback (most recent call last)" in done.err
    assert "none.txt: no such file" in done.err


def test_what_a_path_holds_is_shown_harmless(here: Path, capsys: Capsys) -> None:
    said = refusal(run(capsys, "diff", "a.txt", "\x1b[31mred\n.txt"))
    assert "\x1b" not in said
    assert "no such file" in said


def test_text_that_is_too_short_to_have_a_claim_in_common_is_no_error(
    here: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, LIGHTHOUSE[:51].encode())
    assert run(capsys, "diff", "-", "a.txt").code == 0
