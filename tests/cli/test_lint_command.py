"""`reconcile lint` as it is typed: exit status, streams, what is written and what is refused."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from commands import ROOT, refusal, run, spawn, typed
from expectations import rows

from reconcile.report.lint import FORMATS
from reconcile.settings import Settings

Capsys = pytest.CaptureFixture[str]

MILL = (
    "Ilse Varga opened the paper mill in Tolmin on Monday. The mill has 120 workers. It did not receive public money. "
    "It rained.\n"
)
DRAFT = "Ilse Warga opened the paper mill in Tolmin on Monday. The mill has 140 workers.\n"
CONFIG = 'drafts = ["*.md"]\nsources = ["sources/*"]\nglossary = "names.toml"\n'


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a config, a glossary, a source and a draft with a C201 and an N103; the working directory."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/mill.txt").write_text(MILL, encoding="utf-8")
    (tmp_path / "names.toml").write_text('["Ilse Varga"]\nnever = ["Ilse Warga"]\n', encoding="utf-8")
    (tmp_path / "reconcile.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_drafts_of_the_config_file_are_looked_at(newsroom: Path, capsys: Capsys) -> None:
    done = run(capsys, "lint", "--format", "concise")
    assert (done.code, done.err) == (1, "")
    found = [line.split(": ")[:2] for line in done.out.splitlines() if line.startswith("draft.md:")]
    assert [(place, said.split()[0]) for place, said in found] == [("draft.md:1:1", "N103"), ("draft.md:1:68", "C201")]


def test_the_passage_of_the_source_stands_beneath(newsroom: Path, capsys: Capsys) -> None:
    out = run(capsys, "lint", "--select", "C201").out
    assert "has 140 workers" in out
    assert out.index("sources/mill.txt:1:68") < out.index("has 120 workers")


STATUS = [
    ((), 1),
    (("--exit-zero",), 0),
    (("--fail-on", "never"), 0),
    (("--fail-on", "error"), 1),
    (("--select", "T"), 0),
    (("--ignore", "C,N"), 0),
    (("--ignore", "N"), 1),
]


@pytest.mark.parametrize(("args", "code"), STATUS)
def test_the_status_says_whether_something_is_to_be_done(
    newsroom: Path, capsys: Capsys, args: tuple[str, ...], code: int
) -> None:
    done = run(capsys, "lint", *args)
    assert (done.code, done.err) == (code, "")


def test_each_draft_fails_by_its_own_settings(newsroom: Path, capsys: Capsys) -> None:
    override = '[[overrides]]\ndrafts = ["draft.md"]\nfail-on = "never"\n'
    (newsroom / "reconcile.toml").write_text(CONFIG + override, encoding="utf-8")
    assert run(capsys, "lint").code == 0
    (newsroom / "other.md").write_text(DRAFT, encoding="utf-8")
    assert run(capsys, "lint").code == 1
    assert run(capsys, "lint", "draft.md").code == 0
    assert run(capsys, "lint", "draft.md", "--fail-on", "error").code == 1


def test_a_draft_can_name_its_sources_itself(newsroom: Path, capsys: Capsys) -> None:
    (newsroom / "reconcile.toml").unlink()
    matter = "---\nreconcile:\n  sources: [sources/mill.txt]\n---\n\n"
    (newsroom / "draft.md").write_text(matter + DRAFT, encoding="utf-8")
    assert "C201" in run(capsys, "lint", "draft.md").out


def test_sources_can_be_given_on_the_command_line(newsroom: Path, capsys: Capsys) -> None:
    (newsroom / "reconcile.toml").unlink()
    done = run(capsys, "lint", "draft.md", "--source", "sources/mill.txt", "--glossary", "names.toml", "-q")
    assert [line.split()[1] for line in done.out.splitlines() if line.startswith("draft")] == ["N103", "C201"]


def test_a_draft_on_standard_input(newsroom: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, DRAFT.encode())
    done = run(capsys, "lint", "-", "-q")
    assert done.code == 1
    assert "standard input:1:68: C201" in done.out


def test_a_draft_named_twice_is_looked_at_once(newsroom: Path, capsys: Capsys) -> None:
    reports = json.loads(run(capsys, "lint", "draft.md", "./draft.md", "--format", "json").out)["reports"]
    assert len(reports) == 1


def test_settings_are_shown_and_nothing_is_looked_at(newsroom: Path, capsys: Capsys) -> None:
    done = run(capsys, "lint", "--show-settings", "--select", "C")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("# settings for draft.md\n# from reconcile.toml\n# source: sources/mill.txt\n")
    (newsroom / "shown.toml").write_text(done.out, encoding="utf-8")
    assert Settings.load("shown.toml").select == ("C",)


def test_settings_are_shown_where_there_is_no_draft(newsroom: Path, capsys: Capsys) -> None:
    (newsroom / "reconcile.toml").unlink()
    assert run(capsys, "lint", "--show-settings").out.startswith("# settings\n# from no config file\n")


@pytest.mark.parametrize("args", [(), ("--format", "json"), ("--diff",)])
def test_nothing_is_written_without_fix(newsroom: Path, capsys: Capsys, args: tuple[str, ...]) -> None:
    before = {file: file.read_bytes() for file in newsroom.rglob("*") if file.is_file()}
    run(capsys, "lint", *args)
    assert {file: file.read_bytes() for file in newsroom.rglob("*") if file.is_file()} == before


def test_diff_shows_what_fix_makes(newsroom: Path, capsys: Capsys) -> None:
    done = run(capsys, "lint", "--diff")
    assert done.code == 1
    (newsroom / "fix.patch").write_text(done.out, encoding="utf-8")
    (newsroom / "draft.md").write_text(DRAFT, encoding="utf-8")
    fixed = run(capsys, "lint", "--fix", "-q")
    assert fixed.code == 1
    assert "N103" not in fixed.out
    mended = (newsroom / "draft.md").read_text(encoding="utf-8")
    assert mended == DRAFT.replace("Warga", "Varga")
    if shutil.which("git"):
        (newsroom / "draft.md").write_text(DRAFT, encoding="utf-8")
        subprocess.run(["git", "apply", "fix.patch"], cwd=newsroom, check=True)
        assert (newsroom / "draft.md").read_text(encoding="utf-8") == mended


def test_fix_says_what_it_has_done(newsroom: Path, capsys: Capsys) -> None:
    assert run(capsys, "lint", "--fix").err == "reconcile: draft.md: mended 1 finding\n"
    assert run(capsys, "lint", "--fix").err == ""


def test_a_baseline_lets_only_new_findings_count(newsroom: Path, capsys: Capsys) -> None:
    assert run(capsys, "lint", "--baseline", "known.json", "--update-baseline").code == 0
    assert run(capsys, "lint", "--baseline", "known.json").code == 0
    (newsroom / "draft.md").write_text(f"It rained.\n\n{DRAFT} It received public money.\n", encoding="utf-8")
    done = run(capsys, "lint", "--baseline", "known.json", "--format", "json")
    marks = [(one["code"], one["suppressed"]) for one in json.loads(done.out)["reports"][0]["findings"]]
    assert (done.code, marks) == (1, [("N103", "baseline"), ("C201", "baseline"), ("C203", None)])


def test_what_is_gone_from_a_baseline_is_told(newsroom: Path, capsys: Capsys) -> None:
    run(capsys, "lint", "--baseline", "known.json", "--update-baseline")
    (newsroom / "draft.md").write_text(DRAFT.replace("140", "120"), encoding="utf-8")
    done = run(capsys, "lint", "--baseline", "known.json")
    assert done.code == 0
    assert done.err == (
        "reconcile: known.json: draft.md: gone is C201 (draft.md says “140”, mill.txt says “120”: 140 and 120 differ): "
        "drop it with --update-baseline\n"
    )
    assert run(capsys, "lint", "--baseline", "known.json", "--update-baseline").err == ""
    assert run(capsys, "lint", "--baseline", "known.json").err == ""


def test_the_findings_go_to_a_file(newsroom: Path, capsys: Capsys) -> None:
    done = run(capsys, "lint", "--format", "sarif", "-o", "found.sarif")
    assert (done.code, done.out, done.err) == (1, "", "")
    assert json.loads((newsroom / "found.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_the_same_bytes_whatever_the_hash_seed(newsroom: Path) -> None:
    runs = [spawn("lint", "--format", "json", cwd=newsroom, PYTHONHASHSEED=seed) for seed in ("1", "2")]
    assert runs[0] == runs[1]


REFUSED = [
    (("--fix", "--diff"), "--fix and --diff: give one of them: "),
    (("--fix", "-"), "--fix: standard input cannot be mended: name a file, or use --diff"),
    (("--unsafe-fixes",), "--unsafe-fixes alone does nothing: "),
    (("--update-baseline",), "--update-baseline names no file: "),
    (("--baseline", "b", "--update-baseline", "--changed-since", "HEAD"), "--update-baseline and --changed-since: "),
    (("--baseline", "none.json"), "none.json: No such file or directory: write it with --update-baseline"),
    (("none.md",), "none.md: no such file: "),
    (("--source", "none.md"), "none.md: no such file: "),
    (("--config", "none.toml"), "none.toml: No such file or directory: "),
    (("--select", "C999"), "unknown rule code 'C999': "),
    (("--format", "pdf"), "Invalid value for '--format': 'pdf' is not one of 'full', "),
    (("-o", "draft.md"), "draft.md: is one of the sources: "),
    (("-o", "sources/mill.txt"), "sources/mill.txt: is one of the sources: "),
    (("sources",), "sources is a folder: "),
]


@pytest.mark.parametrize(("args", "line"), REFUSED, ids=lambda value: " ".join(value) if type(value) is tuple else "")
def test_what_cannot_be_done_is_one_line_and_status_2(
    newsroom: Path, capsys: Capsys, args: tuple[str, ...], line: str
) -> None:
    assert refusal(run(capsys, "lint", *args)).startswith(line)


BAD_CONFIG = [
    ("colour = 1\n", "reconcile.toml: unknown key 'colour': the keys are "),
    ('drafts = ["*.md"]\nsources = ["none.txt"]\n', "reconcile.toml: sources: no file 'none.txt': "),
    ('drafts = ["*.rst"]\n', "reconcile.toml: drafts: no file matches *.rst: "),
    ('sources = ["sources/*"]\n', "reconcile.toml: drafts: names none: "),
    ('drafts = ["*.md"]\n', "draft.md: no source to hold it against: "),
    ('drafts = ["*.md"]\nignore = ["C999"]\n', "reconcile.toml: ignore: unknown rule code 'C999': "),
    ('drafts = ["*.md"]\nglossary = "none.toml"\n', "none.toml: No such file or directory: "),
]


@pytest.mark.parametrize(("text", "line"), BAD_CONFIG)
def test_a_config_that_is_not_understood_is_one_line_and_status_2(
    newsroom: Path, capsys: Capsys, text: str, line: str
) -> None:
    (newsroom / "reconcile.toml").write_text(text, encoding="utf-8")
    assert refusal(run(capsys, "lint")).startswith(line)


def test_a_comment_that_is_not_understood_is_one_line_and_status_2(newsroom: Path, capsys: Capsys) -> None:
    (newsroom / "draft.md").write_text(f"<!-- reconcile: ignore[C999] -->\n{DRAFT}", encoding="utf-8")
    assert refusal(run(capsys, "lint")).startswith("draft.md:1: unknown rule code 'C999' in a comment: ")


# The example

EXAMPLE = ROOT / "examples" / "newsletter"


@pytest.fixture
def example(monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(EXAMPLE)
    return EXAMPLE


def test_every_draft_of_the_example_is_looked_at_with_no_word_on_the_command_line(
    example: Path, capsys: Capsys
) -> None:
    reports = json.loads(run(capsys, "lint", "--format", "json").out)["reports"]
    assert [report["sources"][0]["path"] for report in reports] == ["clean.md", "draft.md"]


def test_the_clean_draft_of_the_example_has_no_error(example: Path, capsys: Capsys) -> None:
    done = run(capsys, "lint", "clean.md", "--format", "json")
    (report,) = json.loads(done.out)["reports"]
    assert (done.code, done.err) == (0, "")
    assert [found["message"] for found in report["findings"] if found["severity"] == "error"] == []


@pytest.mark.parametrize(
    "row", [row for row in rows("newsletter") if row.section.startswith("What the linter")], ids=str
)
def test_what_the_linter_adds_is_found_in_the_draft_of_the_example(example: Path, capsys: Capsys, row: object) -> None:
    code, passage = str(row)[:4], str(row)[5:]
    (report,) = json.loads(run(capsys, "lint", "draft.md", "--format", "json").out)["reports"]
    text = (example / "draft.md").read_text(encoding="utf-8")
    found = [text[one["locations"][0]["start"] :] for one in report["findings"] if one["code"] == code]
    assert [one for one in found if one.startswith(passage)]


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_tells_every_finding_of_the_example(example: Path, capsys: Capsys, format_: str) -> None:
    (report,) = json.loads(run(capsys, "lint", "draft.md", "--format", "json").out)["reports"]
    codes = [one["code"] for one in report["findings"]]
    done = run(capsys, "lint", "draft.md", "--format", format_)
    assert (done.code, done.err) == (1, "")
    assert {"C201", "C204", "N103", "X901"} <= set(codes)
    assert [code for code in codes if code not in done.out] == []


def test_the_fix_of_the_example_is_the_name_alone(example: Path, capsys: Capsys) -> None:
    lines = [line for line in run(capsys, "lint", "--diff").out.splitlines() if line[:1] in "+-"]
    assert [line[:10] for line in lines[:2]] == ["--- a/draf", "+++ b/draf"]
    assert lines[2][1:].replace("Ketterly", "Ketterley") == lines[3][1:]
    assert len(lines) == 4
    assert os.listdir(example).count("draft.md") == 1
