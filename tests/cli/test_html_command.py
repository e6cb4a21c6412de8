"""`--format html`, and opening what was written."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from commands import refusal, run, spawn

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def browser(tmp_path: Path) -> dict[str, str]:
    """An environment whose browser writes down what it is to open."""
    program = tmp_path / "browser.py"
    program.write_text(f"import sys; open({str(tmp_path / 'opened')!r}, 'w').write(sys.argv[1])", encoding="utf-8")
    return {"BROWSER": f"{sys.executable} {program} %s", "TMPDIR": str(tmp_path), "DISPLAY": ""}


@pytest.mark.parametrize("command", ["diff", "check", "compare", "names"])
def test_every_report_can_be_a_page(here: Path, capsys: Capsys, command: str) -> None:
    done = run(capsys, command, "a.txt", "b.txt", "--format", "html")
    assert done.code == 0
    assert done.out.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert done.err == ""


@pytest.mark.parametrize("command", ["diff", "names"])
def test_the_ending_of_the_output_is_enough(here: Path, capsys: Capsys, command: str) -> None:
    assert run(capsys, command, "a.txt", "b.txt", "-o", "report.html") == (0, "", "")
    assert (here / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_open_shows_the_file_that_was_written(here: Path, tmp_path: Path, browser: dict[str, str]) -> None:
    done = spawn("diff", "a.txt", "b.txt", "-o", "report.html", "--open", cwd=here, stdin=b"", **browser)
    assert done == (0, "", "")
    assert (tmp_path / "opened").read_text(encoding="utf-8") == (here / "report.html").resolve().as_uri()


@pytest.mark.parametrize("command", ["diff", "names"])
def test_open_without_a_name_makes_a_page_that_only_its_owner_can_read(
    here: Path, tmp_path: Path, browser: dict[str, str], command: str
) -> None:
    done = spawn(command, "a.txt", "b.txt", "--open", cwd=here, stdin=b"", **browser)
    assert (done.code, done.out) == (0, "")
    made = Path(done.err.strip().removeprefix("reconcile: "))
    assert made.name.endswith(f"-{command}.html")
    assert made.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert made.stat().st_mode & 0o077 == 0
    assert (tmp_path / "opened").read_text(encoding="utf-8") == made.as_uri()


def test_without_a_browser_the_file_is_kept_and_the_way_out_told(here: Path) -> None:
    done = spawn("diff", "a.txt", "b.txt", "-o", "report.html", "--open", cwd=here, BROWSER="", PATH="", DISPLAY="")
    assert refusal(done) == "report.html: no browser to open it with: open it by hand, or name a program in BROWSER"
    assert (here / "report.html").exists()
