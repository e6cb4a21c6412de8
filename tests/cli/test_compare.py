"""`compare` on the command line: folders, patterns, what is passed over, the order of the points, formats."""

from __future__ import annotations

import csv
import json
import os
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from commands import LIGHTHOUSE, LIGHTHOUSE_AGAIN, refusal, run, spawn

FERRY = "The ferry to Skarholm runs twice a day. The lighthouse on Skarholm was lit again on Friday.\n"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Three papers in a folder, and a picture."""
    for name, text in (("b.txt", LIGHTHOUSE), ("a.md", LIGHTHOUSE_AGAIN), ("deep/c.txt", FERRY)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    return tmp_path


def report(capsys: pytest.CaptureFixture[str], *args: str) -> dict[str, Any]:
    done = run(capsys, "compare", *args, "--format", "json")
    assert done.code == 0, done.err
    found = json.loads(done.out)
    assert isinstance(found, dict)
    return found


def names(found: dict[str, Any]) -> list[str]:
    return [source["name"] for source in found["sources"]]


def test_a_folder_stands_for_the_texts_in_it(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = report(capsys, str(papers))
    assert names(found) == ["a.md", "b.txt", "c.txt"]
    assert found["notes"] == [
        {"level": "info", "source": None, "text": f"1 file of {papers} passed over (photo.png: unknown ending)"}
    ]


def test_a_pattern_stands_for_the_files_that_match(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert names(report(capsys, str(papers / "**" / "*.txt"))) == ["b.txt", "c.txt"]


def test_what_a_pattern_matches_and_is_no_text_is_passed_over(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = report(capsys, str(papers / "*.*"))
    assert names(found) == ["a.md", "b.txt"]
    assert "photo.png is a PNG picture" in found["notes"][0]["text"]


def test_a_text_in_a_folder_that_claims_nothing_is_passed_over(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (papers / "aside.txt").write_text("Share\n\nSubscribe\n", encoding="utf-8")
    found = report(capsys, str(papers))
    assert names(found) == ["a.md", "b.txt", "c.txt"]
    told = "1 file of what was found passed over (aside.txt: nothing in it is a claim)"
    assert {"level": "info", "source": None, "text": told} in found["notes"]


def test_a_file_is_read_once_however_many_arguments_lead_to_it(
    papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = report(capsys, str(papers / "deep" / "c.txt"), str(papers), str(papers / "*.md"))
    assert names(found) == ["c.txt", "a.md", "b.txt"]


def test_links_that_lead_back_do_not_hang(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (papers / "deep" / "up").symlink_to(papers, target_is_directory=True)
    (papers / "z.txt").symlink_to(papers / "b.txt")
    assert names(report(capsys, str(papers))) == ["a.md", "b.txt", "c.txt"]


def test_papers_of_one_name_are_called_by_their_folders(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (papers / "deep" / "b.txt").write_text(FERRY, encoding="utf-8")
    assert names(report(capsys, str(papers)))[1:3] == [f"{papers.name}/b.txt", "deep/b.txt"]


@pytest.mark.parametrize("given", ["photo.png", "nowhere/*.md", "empty", "pictures"])
def test_nothing_to_read_is_told_in_one_line(papers: Path, given: str, capsys: pytest.CaptureFixture[str]) -> None:
    (papers / "empty").mkdir()
    (papers / "pictures").mkdir()
    (papers / "pictures" / "x.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert refusal(run(capsys, "compare", str(papers / given), str(papers / "a.md")))


def test_a_folder_with_one_text_is_not_enough(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = refusal(run(capsys, "compare", str(papers / "deep")))
    assert said == "only one source to compare: name at least two"


def test_points_of_few_sources_are_left_out_on_demand(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    every, few = report(capsys, str(papers)), report(capsys, str(papers), "--min-sources", "3")
    kept = [point for point in every["points"] if sum(s != "silent" for s in point["stance"].values()) >= 3]
    assert 0 < len(kept) < len(every["points"])
    assert few["points"] == kept


def test_points_are_sorted_as_asked(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    orders = {
        sort: [point["id"] for point in report(capsys, str(papers), "--sort", sort)["points"]]
        for sort in ("voices", "place", "contradictions")
    }
    found = {point["id"]: point for point in report(capsys, str(papers))["points"]}
    assert orders["voices"] == list(found)
    assert [found[point]["claims"][0] for point in orders["place"]] == sorted(
        found[point]["claims"][0] for point in orders["voices"]
    )
    assert found[orders["contradictions"][0]]["relation"] == "contradict"


def test_csv_is_written_by_the_ending_of_the_output(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = papers / "points.csv"
    assert run(capsys, "compare", str(papers), "-o", str(output)).code == 0
    rows = list(csv.reader(StringIO(output.read_text(encoding="utf-8"))))
    assert rows[0] == ["point", "relation", "voices", "sources", "text", "claims", "a.md", "b.txt", "c.txt"]
    assert len(rows) > 1


def test_csv_is_refused_where_there_are_no_points(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = run(capsys, "diff", str(papers / "a.md"), str(papers / "b.txt"), "--format", "csv")
    assert refusal(done) == "csv holds the points of compare, and diff has none: name another format"


def test_a_terminal_of_ascii_sees_plain_signs(papers: Path) -> None:
    done = spawn("compare", str(papers), PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.code == 0
    assert " * says   ~ differs   x contradicts   = copies   . silent" in done.out


def test_the_same_papers_give_the_same_bytes_whatever_the_hash_seed(papers: Path) -> None:
    one, other = (spawn("compare", os.fspath(papers), "-v", PYTHONHASHSEED=seed).out for seed in ("1", "2"))
    assert one == other
    assert "── " in one
