"""What can be done: exit status, stream and first line of every command and option."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from commands import LIGHTHOUSE, LIGHTHOUSE_AGAIN, ROOT, Done, run, spawn, typed

from reconcile import __version__
from reconcile.cli.main import COMMANDS
from reconcile.judge.rules import RULES

Capsys = pytest.CaptureFixture[str]


def fine(done: Done, code: int = 0) -> str:
    assert (done.code, done.err) == (code, "")
    return done.out


TABLE = [
    (("--version",), 0, f"reconcile {__version__}"),
    (("-V",), 0, f"reconcile {__version__}"),
    (("--help",), 0, "Usage: reconcile [OPTIONS] COMMAND [ARGS]..."),
    (("-h",), 0, "Usage: reconcile [OPTIONS] COMMAND [ARGS]..."),
    (("diff", "-h"), 0, "Usage: reconcile diff [OPTIONS] A B"),
    (("explain",), 0, "N101  name-drift"),
    (("explain", "C201"), 0, "C201 number-conflict (error)"),
    (("explain", "c201"), 0, "C201 number-conflict (error)"),
    (("explain", "name-drift"), 0, "N101 name-drift (warning)"),
    (("diff", "a.txt", "b.txt"), 0, " A  a.txt  "),
    (("diff", "a.txt", "b.txt", "--format", "json"), 0, "{"),
    (("diff", "a.txt", "b.txt", "--format", "markdown"), 0, "# "),
    (("diff", "a.txt", "b.txt", "--fail-on", "never"), 0, " A  a.txt  "),
    (("diff", "a.txt", "b.txt", "--fail-on", "error"), 1, " A  a.txt  "),
    (("diff", "a.txt", "b.txt", "--fail-on", "warning", "--ignore", "C"), 1, " A  a.txt  "),
    (("diff", "a.txt", "b.txt", "--fail-on", "error", "--ignore", "C"), 0, " A  a.txt  "),
    (("diff", "a.txt", "b.txt", "--fail-on", "info", "--select", "T501"), 0, " A  a.txt  "),
    (("check", "a.txt", "b.txt"), 0, " "),
    (("compare", "a.txt", "b.txt"), 0, " "),
]


@pytest.mark.parametrize(
    ("args", "code", "first"), TABLE, ids=lambda value: " ".join(value) if type(value) is tuple else ""
)
def test_a_run(here: Path, capsys: Capsys, args: tuple[str, ...], code: int, first: str) -> None:
    assert fine(run(capsys, *args), code).splitlines()[0].startswith(first)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_an_example_and_fits_80_columns(capsys: Capsys, command: str) -> None:
    out = fine(run(capsys, command, "--help"))
    assert f"Example: reconcile {command} " in out
    assert max(len(line) for line in out.splitlines()) <= 80


def test_help_lists_every_command(capsys: Capsys) -> None:
    out = fine(run(capsys, "--help"))
    assert all(f"\n  {command} " in out for command in COMMANDS)
    assert "Example: reconcile diff " in out


def test_explain_lists_every_rule_in_one_line_each(capsys: Capsys) -> None:
    lines = fine(run(capsys, "explain")).splitlines()
    assert [line.split()[:3] for line in lines] == [[rule.code, rule.name, rule.severity.value] for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_explain_shows_the_examples_of_a_rule(capsys: Capsys, rule: object) -> None:
    rule = next(one for one in RULES if one is rule)
    out = fine(run(capsys, "explain", rule.code))
    assert rule.summary in out
    assert all(text in out for pair in (*rule.speaks, *rule.silent) for text in pair)
    assert out.index("Speaks:") < out.index("Stays silent:")


def test_standard_input_is_a_source(here: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, LIGHTHOUSE_AGAIN.encode())
    report = json.loads(fine(run(capsys, "diff", "a.txt", "-", "--format", "json")))
    assert [one["path"] for one in report["sources"]] == ["a.txt", None]
    assert {found["code"] for found in report["findings"]} >= {"C201", "N101"}


def test_a_report_goes_to_a_file_and_nothing_to_the_screen(here: Path, capsys: Capsys) -> None:
    shown = fine(run(capsys, "diff", "a.txt", "b.txt"))
    assert fine(run(capsys, "diff", "a.txt", "b.txt", "-o", "report.txt")) == ""
    assert (here / "report.txt").read_text(encoding="utf-8") == shown


def test_a_report_in_a_file_can_still_fail(here: Path, capsys: Capsys) -> None:
    assert run(capsys, "diff", "a.txt", "b.txt", "-o", "report.txt", "--fail-on", "error").code == 1
    assert (here / "report.txt").is_file()


def test_a_report_takes_the_place_of_an_older_one_and_keeps_its_permissions(here: Path, capsys: Capsys) -> None:
    old = here / "report.json"
    old.write_text("old", encoding="utf-8")
    old.chmod(0o640)
    fine(run(capsys, "diff", "a.txt", "b.txt", "--format", "json", "-o", "report.json"))
    assert json.loads(old.read_text(encoding="utf-8"))["command"] == "diff"
    assert old.stat().st_mode & 0o777 == 0o640


def test_a_report_is_written_through_a_link(here: Path, capsys: Capsys) -> None:
    (here / "link.txt").symlink_to(here / "target.txt")
    fine(run(capsys, "diff", "a.txt", "b.txt", "-o", "link.txt"))
    assert (here / "link.txt").is_symlink()
    assert (here / "target.txt").read_text(encoding="utf-8").startswith(" A  a.txt")


def test_nothing_but_the_rules_selected_speaks(here: Path, capsys: Capsys) -> None:
    def codes(*args: str) -> set[str]:
        report = json.loads(fine(run(capsys, "diff", "a.txt", "b.txt", "--format", "json", *args)))
        return {found["code"] for found in report["findings"]}

    assert codes() == {"C201", "N101"}
    assert codes("--select", "C201") == {"C201"}
    assert codes("--select", "n1, C202") == {"N101"}
    assert codes("--ignore", "N") == {"C201"}
    assert codes("--select", "C,N", "--ignore", "C201") == {"N101"}


def test_the_command_line_goes_before_the_config(here: Path, capsys: Capsys) -> None:
    (here / "reconcile.toml").write_text('fail-on = "error"\nselect = ["C201"]\n', encoding="utf-8")
    args = ("diff", "a.txt", "b.txt", "--config", "reconcile.toml")
    assert run(capsys, *args).code == 1
    assert run(capsys, *args, "--fail-on", "never").code == 0
    assert run(capsys, *args, "--select", "N101").code == 0


def test_a_config_in_pyproject(here: Path, capsys: Capsys) -> None:
    (here / "pyproject.toml").write_text(
        '[tool.other]\nx = 1\n[tool.reconcile]\nfail-on = "warning"\n', encoding="utf-8"
    )
    assert run(capsys, "diff", "a.txt", "b.txt", "--config", "pyproject.toml").code == 1


def test_a_severity_of_the_config(here: Path, capsys: Capsys) -> None:
    (here / "reconcile.toml").write_text('[severity]\nC201 = "info"\nN101 = "info"\n', encoding="utf-8")
    args = ("diff", "a.txt", "b.txt", "--config", "reconcile.toml")
    assert run(capsys, *args, "--fail-on", "warning").code == 0
    assert run(capsys, *args, "--fail-on", "info").code == 1


def test_own_words_of_a_config_reach_the_judge(here: Path, capsys: Capsys) -> None:
    (here / "c.txt").write_text("The new valve of the Marram dam was fluxed on Friday by the crew.\n", encoding="utf-8")
    (here / "d.txt").write_text(
        "The new valve of the Marram dam was deflumed on Friday by the crew.\n", encoding="utf-8"
    )
    (here / "reconcile.toml").write_text('opposites = ["fluxed | deflumed"]\n', encoding="utf-8")
    args = ("diff", "c.txt", "d.txt", "--fail-on", "error")
    assert run(capsys, *args).code == 0
    assert run(capsys, *args, "--config", "reconcile.toml").code == 1


def test_no_colour_in_a_pipe_and_colour_where_asked_for(here: Path, capsys: Capsys) -> None:
    assert "\x1b[" not in fine(run(capsys, "diff", "a.txt", "b.txt"))
    assert "\x1b[" in fine(run(capsys, "diff", "a.txt", "b.txt", "--color", "always"))
    assert "\x1b[" not in fine(run(capsys, "diff", "a.txt", "b.txt", "--color", "never"))


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_of_the_report_is_wider_than_asked_for(here: Path, capsys: Capsys, width: int) -> None:
    out = fine(run(capsys, "diff", "a.txt", "b.txt", "--width", str(width)))
    assert max(len(line) for line in out.splitlines()) <= width


def test_80_columns_in_a_pipe(here: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert fine(run(capsys, "diff", "a.txt", "b.txt")) == fine(run(capsys, "diff", "a.txt", "b.txt", "--width", "80"))


def test_quiet_is_one_line_a_finding(here: Path, capsys: Capsys) -> None:
    loud = fine(run(capsys, "diff", "a.txt", "b.txt"))
    quiet = fine(run(capsys, "diff", "a.txt", "b.txt", "--quiet"))
    assert len(quiet.splitlines()) < len(loud.splitlines())
    assert len(re.findall("C201", quiet)) == 1


def test_verbose_is_never_shorter(here: Path, capsys: Capsys) -> None:
    short = fine(run(capsys, "diff", "a.txt", "b.txt"))
    assert len(fine(run(capsys, "diff", "a.txt", "b.txt", "--verbose"))) >= len(short)


def test_a_closed_pipe_is_no_error(here: Path) -> None:
    program = [sys.executable, "-m", "reconcile", "diff", "a.txt", "b.txt", "--format", "json"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=here, env=env) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_terminal_that_cannot_show_a_letter_shows_another(here: Path) -> None:
    (here / "b.txt").write_text("On Friday Żółta Tower on Skarholm was lit again — “at last”.\n", encoding="utf-8")
    done = spawn("diff", "a.txt", "b.txt", cwd=here, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.code, done.err) == (0, "")
    assert done.out.isascii()


def test_bytes_that_are_no_utf_8_are_read_with_a_warning(here: Path, capsys: Capsys) -> None:
    (here / "b.txt").write_bytes("The lighthouse café on Skarholm was lit again on Friday.".encode("cp1252"))
    report = json.loads(fine(run(capsys, "diff", "a.txt", "b.txt", "--format", "json")))
    assert report["notes"] == [{"level": "warning", "source": "s2", "text": "not valid UTF-8, read as cp1252"}]
    assert "café" in report["sources"][1]["claims"][0]["text"]


def test_a_byte_order_mark_and_utf_16(here: Path, capsys: Capsys) -> None:
    (here / "b.txt").write_bytes(LIGHTHOUSE.encode("utf-16"))
    report = json.loads(fine(run(capsys, "diff", "a.txt", "b.txt", "--format", "json")))
    one, other = ([claim["text"] for claim in source["claims"]] for source in report["sources"])
    assert one == other


def test_a_line_of_five_million_letters(here: Path, capsys: Capsys) -> None:
    (here / "b.txt").write_text("a" * 5_000_000, encoding="utf-8")
    fine(run(capsys, "diff", "a.txt", "b.txt", "--quiet"))


def test_a_line_of_many_thousand_words_and_no_full_stop(here: Path, capsys: Capsys) -> None:
    (here / "b.txt").write_text("so the lighthouse was lit again and nobody minded " * 2_000, encoding="utf-8")
    fine(run(capsys, "diff", "a.txt", "b.txt", "--quiet"))


def test_a_file_of_unknown_ending_is_read_as_text(here: Path, capsys: Capsys) -> None:
    (here / "b.txt").rename(here / "b.minutes")
    assert json.loads(fine(run(capsys, "diff", "a.txt", "b.minutes", "--format", "json")))["summary"]["pairs"] > 0


def test_two_files_with_the_same_words_are_two_sources(here: Path, capsys: Capsys) -> None:
    (here / "b.txt").write_text(LIGHTHOUSE, encoding="utf-8")
    summary = json.loads(fine(run(capsys, "diff", "a.txt", "b.txt", "--format", "json")))["summary"]
    assert (summary["pairs"], summary["agree"]) == (3, 3)


def test_the_module_is_the_command() -> None:
    assert spawn("--version") == Done(0, f"reconcile {__version__}\n", "")


@pytest.mark.parametrize("args", [("--version",), ("--help",), ("explain", "--help")])
def test_help_and_version_load_no_stage(args: tuple[str, ...]) -> None:
    program = (
        "import sys\nfrom reconcile.cli import main\n"
        f"try: main({list(args)!r})\n"
        "except SystemExit: pass\n"
        "heavy = {'rich', 'rapidfuzz', 'html.parser', 'tomllib', 'reconcile.align', 'reconcile.judge'} & set(sys.modules)\n"
        "sys.stderr.write(' '.join(sorted(heavy)))"
    )
    alone = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=alone, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
