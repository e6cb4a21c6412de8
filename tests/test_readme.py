"""The README is true: its commands run, its tables are those of the code, and nothing that exists is missing in it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from pool import EXAMPLES, PAIRS, ROOT, Json, compared
from reconcile_tables import MADE, README, refreshed

from reconcile import __version__
from reconcile.cli.main import COMMANDS, main

Run = Callable[..., tuple[int, str, str]]

TEXT = README.read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, flags=re.DOTALL | re.MULTILINE)


def reconcile_part(command: str) -> list[str]:
    """The arguments of `reconcile` in a shell command, where they may stand behind an installation."""
    words = shlex.split(command.rpartition("&&")[2])
    assert Path(words[0]).name == "reconcile"
    return words[1:]


def expanded(arg: str) -> list[str]:
    """An argument as the shell gives it: `*` stands for every file of the folder."""
    return sorted(str(file.relative_to(ROOT)) for file in ROOT.glob(arg)) if "*" in arg else [arg]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in the top folder; gives exit status, standard output and standard error."""
    monkeypatch.chdir(ROOT)

    def command(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main([file for arg in args for file in expanded(arg)])
        assert isinstance(left.value.code, int)
        return left.value.code, *capsys.readouterr()

    return command


START, TEST = (block.strip() for block in blocks("sh")[:2])
TOUR = [line for block in blocks("sh")[2:] for line in block.splitlines() if line.startswith("reconcile ")]


def test_two_commands_start_a_newcomer_and_each_is_one_line() -> None:
    assert START.startswith("python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/reconcile diff examples/")
    assert TEST == "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest"
    assert "\n" not in START + TEST


def test_the_first_command_gives_the_report(run: Run) -> None:
    code, out, err = run(*reconcile_part(START))
    assert (code, err) == (0, "")
    assert "C201" in out


@pytest.mark.parametrize("line", [line for line in TOUR if "examples/" in line or "explain" in line])
def test_a_command_of_the_tour_runs(run: Run, line: str, tmp_path: Path) -> None:
    args = reconcile_part(line.replace("report.md", str(tmp_path / "report.md")))
    code, _, err = run(*args)
    assert (code, err) == (1 if "--fail-on" in args else 0, "")


@pytest.mark.parametrize("made", MADE)
def test_a_table_is_that_of_the_code(made: str) -> None:
    assert f"<!-- made: {made} -->" in TEXT
    assert MADE[made]() in TEXT, "run `make golden`"


def test_nothing_else_in_the_readme_is_made() -> None:
    assert refreshed(TEXT) == TEXT


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example_in_the_tour(command: str) -> None:
    assert [line for line in TOUR if line.startswith(f"reconcile {command} ")]


def keys(value: object) -> set[str]:
    """Every key of the contract; what stands by source id is data, not a key."""
    if isinstance(value, dict):
        named = {key for key in value if not re.fullmatch(r"s\d+|draft", key)}
        return named.union(*(keys(inner) for inner in value.values()))
    return set().union(*(keys(item) for item in value)) if isinstance(value, list) else set()


def test_every_key_of_the_contract_is_explained() -> None:
    report: Json = compared(*PAIRS[0])
    section = TEXT.partition("## The JSON")[2].partition("\n## ")[0]
    named = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`([^`]+)`", section))))
    assert keys(report) - named == set()


def test_the_files_that_are_linked_exist() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", TEXT)
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []
    assert "examples/interview/report.svg" in links


def test_every_folder_of_examples_says_what_to_expect() -> None:
    listed = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    for folder in (one for one in EXAMPLES.iterdir() if one.is_dir()):
        assert f"({folder.name}/)" in listed
        assert "Contradictions" in (text := (folder / "README.md").read_text(encoding="utf-8")) or "Planted" in text


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("**/README.md")), ids=lambda file: file.parent.name)
def test_the_commands_in_the_readmes_of_the_examples_run(run: Run, file: Path) -> None:
    lines = re.findall(r"(?:`|^    )(reconcile [^`\n]+)", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert lines
    for line in lines:
        code, _, err = run(*reconcile_part(line))
        assert (code, err) == (0, ""), line


def test_the_changelog_has_the_version() -> None:
    assert f"## {__version__.partition('.dev')[0]}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
