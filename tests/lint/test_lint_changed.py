"""Findings on the lines that have changed since a commit."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from linted import MILL, counted, git

from reconcile import check, read, read_text
from reconcile.errors import InputError
from reconcile.lint.changed import WHOLE, changed_lines, on_lines
from reconcile.lint.standing import standing

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git on this machine")

OLD = "# The mill\n\nThe mill has 140 workers.\n\nIt rained in Tolmin.\n\nIt received public money.\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with `drafts/a.md` in its one commit; the folder of drafts is the working directory."""
    for name in [one for one in os.environ if one.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts/a.md").write_bytes(OLD.encode())
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "config", "core.autocrlf", "false")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "--quiet", "-m", "one")
    monkeypatch.chdir(tmp_path / "drafts")
    return tmp_path


def write(name: str, text: str) -> None:
    Path(name).write_bytes(text.encode())


def test_nothing_has_changed(repository: Path) -> None:
    assert changed_lines("a.md", "HEAD") == ()


def test_added_and_changed_lines(repository: Path) -> None:
    write("a.md", OLD.replace("140", "150").replace("Tolmin.\n", "Tolmin.\nIt snowed.\nIt hailed.\n"))
    assert changed_lines("a.md", "HEAD") == ((3, 3), (6, 7))


def test_a_line_that_was_taken_away_changes_none(repository: Path) -> None:
    write("a.md", OLD.replace("It rained in Tolmin.\n", ""))
    assert changed_lines("a.md", "HEAD") == ()


def test_what_is_staged_or_committed_since_counts_too(repository: Path) -> None:
    write("a.md", OLD.replace("140", "150"))
    git(repository, "add", "-A")
    assert changed_lines("a.md", "HEAD") == ((3, 3),)
    git(repository, "commit", "--quiet", "-m", "two")
    assert changed_lines("a.md", "HEAD") == ()
    assert changed_lines("a.md", "HEAD~1") == ((3, 3),)


def test_what_the_other_branch_changed_is_not_the_drafts(repository: Path) -> None:
    git(repository, "switch", "--quiet", "-c", "draft")
    write("a.md", OLD.replace("140", "150"))
    git(repository, "commit", "--quiet", "-a", "-m", "mine")
    git(repository, "switch", "--quiet", "main")
    write("a.md", OLD.replace("rained", "snowed"))
    git(repository, "commit", "--quiet", "-a", "-m", "theirs")
    git(repository, "switch", "--quiet", "draft")
    assert changed_lines("a.md", "main") == ((3, 3),)


@pytest.mark.parametrize("name", ["new.md", "-n.md", "a b.md", "ä[1]*.md", ":(top)x.md"])
def test_a_draft_that_was_not_there_has_changed_as_a_whole(repository: Path, name: str) -> None:
    write(name, OLD)
    assert changed_lines(name, "HEAD") == WHOLE
    git(repository, "add", "-A")
    assert changed_lines(name, "HEAD") == WHOLE
    git(repository, "commit", "--quiet", "-m", "two")
    assert changed_lines(name, "HEAD") == ()
    write(name, OLD.replace("140", "150"))
    assert changed_lines(name, "HEAD") == ((3, 3),)


def test_settings_of_git_make_no_difference(repository: Path) -> None:
    for key, value in (("diff.interHunkContext", "9"), ("diff.external", "false"), ("color.ui", "always")):
        git(repository, "config", key, value)
    git(repository, "config", "diff.noprefix", "true")
    git(repository, "config", "diff.relative", "true")
    write("a.md", OLD.replace("140", "150").replace("rained", "snowed"))
    assert changed_lines("a.md", "HEAD") == ((3, 3), (5, 5))


def test_a_file_that_git_takes_for_binary_has_changed_as_a_whole(repository: Path) -> None:
    Path("a.md").write_bytes(OLD.encode("utf-16"))
    assert changed_lines("a.md", "HEAD") == WHOLE


REFUSED = [
    ("nope", "--changed-since: no commit 'nope': "),
    ("HEAD:drafts/a.md", "--changed-since: no commit 'HEAD:drafts/a.md': "),
    ("", "--changed-since: '' is no commit: "),
    ("--output=x", "--changed-since: '--output=x' is no commit: "),
    ("-", "--changed-since: '-' is no commit: "),
]


@pytest.mark.parametrize(("ref", "said"), REFUSED)
def test_a_name_that_is_no_commit_is_refused(repository: Path, ref: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        changed_lines("a.md", ref)
    assert str(refused.value).startswith(said)
    assert not Path("x").exists()


def test_a_draft_in_no_repository_is_refused(repository: Path) -> None:
    shutil.rmtree(repository / ".git")
    with pytest.raises(InputError, match=r"--changed-since: a\.md is in no git repository: leave the option out"):
        changed_lines("a.md", "HEAD")


def test_a_machine_without_git_is_told_to_get_it(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(InputError, match=r"--changed-since: git cannot be run .*: install git"):
        changed_lines("a.md", "HEAD")


def on(draft: str, *lines: tuple[int, int]) -> list[str]:
    texts = read_text(draft, name="a.md", format="markdown"), read_text(MILL, name="mill.txt")
    return counted(on_lines(standing(check(texts[0], [texts[1]])), lines))


def test_only_findings_on_changed_lines_are_kept() -> None:
    assert on(OLD, *WHOLE) == ["C201", "C203"]
    assert on(OLD, (3, 3)) == ["C201"]
    assert on(OLD, (6, 7)) == ["C203"]
    assert on(OLD, (1, 2), (4, 6)) == []
    assert on(OLD) == []
    assert on(OLD.replace("\n", "\r\n"), (3, 3)) == ["C201"]


def test_a_finding_is_kept_where_any_line_of_its_sentence_has_changed() -> None:
    wrapped = "The mill, as we hear,\nhas 140 workers.\nIt rained\nin Tolmin.\n"
    assert on(wrapped, (1, 1)) == ["C201"]
    assert on(wrapped, (3, 4)) == []


def test_the_draft_is_held_against_the_file_it_came_from(repository: Path) -> None:
    write("a.md", OLD.replace("money.", "money, they say."))
    report = standing(check(read("a.md"), [read_text(MILL, name="mill.txt")]))
    assert counted(on_lines(report, changed_lines("a.md", "HEAD"))) == ["C203"]
