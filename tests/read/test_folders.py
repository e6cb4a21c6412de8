"""Folders and patterns to files: always in one order, no loop walked twice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reconcile.errors import InputError
from reconcile.read.folders import files


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """A folder with files in three levels, a hidden one among them."""
    for name in ("b.md", "a.txt", "deep/c.md", "deep/deeper/d.txt", ".hidden.md", "deep/.git/e.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Rain fell.", encoding="utf-8")
    return tmp_path


def found(folder: Path, pattern: str = "") -> list[str]:
    return [os.path.relpath(path, folder) for path in files(str(folder / pattern) if pattern else str(folder), 100)]


def test_a_folder_is_its_files_by_name_and_then_those_of_the_folders_in_it(talks: Path) -> None:
    assert found(talks) == ["a.txt", "b.md", "deep/c.md", "deep/deeper/d.txt"]


@pytest.mark.parametrize(
    ("pattern", "matches"),
    [
        ("*.md", ["b.md"]),
        ("*/*.md", ["deep/c.md"]),
        ("**/*.md", ["b.md", "deep/c.md"]),
        ("**/*.txt", ["a.txt", "deep/deeper/d.txt"]),
        ("deep/**", ["deep/c.md", "deep/deeper/d.txt"]),
        ("[ab].*", ["a.txt", "b.md"]),
        ("[!a].*", ["b.md"]),
        ("?.txt", ["a.txt"]),
    ],
)
def test_a_pattern_is_the_files_that_match_it(talks: Path, pattern: str, matches: list[str]) -> None:
    assert found(talks, pattern) == matches


def test_links_that_lead_back_do_not_hang(talks: Path) -> None:
    (talks / "deep" / "up").symlink_to(talks, target_is_directory=True)
    (talks / "deep" / "deeper" / "self").symlink_to(".", target_is_directory=True)
    assert found(talks) == ["a.txt", "b.md", "deep/c.md", "deep/deeper/d.txt"]
    assert found(talks, "**/*.txt") == ["a.txt", "deep/deeper/d.txt"]


def test_a_name_with_brackets_that_exists_is_that_file(talks: Path) -> None:
    odd = talks / "talk [1].md"
    odd.write_text("Rain fell.", encoding="utf-8")
    assert files(str(odd), 1) == [str(odd)]


def test_a_bracket_that_is_never_closed_stands_for_itself(talks: Path) -> None:
    (talks / "x[1.md").write_text("Rain fell.", encoding="utf-8")
    assert found(talks, "x[?.md") == ["x[1.md"]


def test_what_is_no_folder_and_no_pattern_is_left_as_it_is() -> None:
    assert files("-", 1) == ["-"]
    assert files("nowhere.md", 1) == ["nowhere.md"]


@pytest.mark.parametrize(
    ("given", "said"),
    [("empty", "no file in this folder: name files"), ("*.docx", "matches no file: check the pattern")],
)
def test_nothing_found_is_told_with_the_way_out(tmp_path: Path, given: str, said: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=said):
        files(str(tmp_path / given), 100)


def test_a_folder_with_too_many_files_is_refused(talks: Path) -> None:
    with pytest.raises(InputError, match="more than 3 files to compare: name a smaller folder"):
        files(str(talks), 3)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_that_may_not_be_read_is_passed_over(talks: Path) -> None:
    (talks / "deep").chmod(0)
    try:
        assert found(talks) == ["a.txt", "b.md"]
    finally:
        (talks / "deep").chmod(0o755)


def test_a_folder_that_goes_away_meanwhile_is_passed_over(talks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, listed, known = found(talks), os.listdir, os.path.isdir
    monkeypatch.setattr(os, "listdir", lambda folder: [*listed(folder), "gone"])
    monkeypatch.setattr(os.path, "isdir", lambda path: path.endswith("gone") or known(path))
    assert found(talks) == before
