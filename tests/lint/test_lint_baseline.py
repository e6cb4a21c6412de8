"""What a baseline knows, forgets and keeps."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from linted import CODES, WRONG_COUNT, counted, lint, one

from reconcile.errors import SettingsError
from reconcile.lint.baseline import Entry, known, read_baseline, renewed, stale, with_notes, written
from reconcile.model import Report, Suppression
from reconcile.report.escape import writable

MONEY = "It received public money."


def placed(report: Report, path: Path) -> Report:
    """The report on a draft that stands at a path."""
    first, *rest = report.readings
    path.write_text(first.source.text, encoding="utf-8")
    return replace(report, readings=(replace(first, source=replace(first.source, path=str(path))), *rest))


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "draft.md"


def test_what_the_baseline_knows_is_marked_and_stays(draft: Path, tmp_path: Path) -> None:
    report = placed(lint(f"{WRONG_COUNT} {MONEY}"), draft)
    found = known(report, renewed((), [report], tmp_path, CODES), tmp_path)
    assert {finding.suppressed for finding in found.findings} == {Suppression.BASELINE}
    assert len(found.findings) == len(report.findings) > 1


def test_a_new_finding_counts(draft: Path, tmp_path: Path) -> None:
    entries = renewed((), [placed(lint(WRONG_COUNT), draft)], tmp_path, CODES)
    assert counted(known(placed(lint(f"{WRONG_COUNT}\n\n{MONEY}"), draft), entries, tmp_path)) == ["C203"]


def test_findings_are_known_wherever_they_move(draft: Path, tmp_path: Path) -> None:
    entries = renewed((), [placed(lint(f"{WRONG_COUNT}\n\n{MONEY}"), draft)], tmp_path, CODES)
    moved = placed(lint(f"# The mill\n\nIt rained.\n\n{MONEY}\n\nIt snowed.\n\n{WRONG_COUNT}"), draft)
    assert counted(known(moved, entries, tmp_path)) == []


def test_the_same_words_in_another_draft_are_new(draft: Path, tmp_path: Path) -> None:
    entries = renewed((), [placed(lint(WRONG_COUNT), draft)], tmp_path, CODES)
    assert counted(known(placed(lint(WRONG_COUNT), tmp_path / "other.md"), entries, tmp_path)) == ["C201"]


def test_of_equal_findings_only_as_many_are_known_as_there_were(draft: Path, tmp_path: Path) -> None:
    report = placed(lint(WRONG_COUNT), draft)
    entries = renewed((), [report], tmp_path, CODES)
    twice = replace(report, findings=report.findings * 2)
    assert counted(known(twice, entries, tmp_path)) == ["C201"]
    assert [entry.count for entry in renewed((), [twice], tmp_path, CODES)] == [2]
    assert counted(known(twice, renewed((), [twice], tmp_path, CODES), tmp_path)) == []


def test_what_a_comment_suppresses_does_not_enter_the_baseline(draft: Path, tmp_path: Path) -> None:
    report = placed(lint(f"{WRONG_COUNT} <!-- reconcile: ignore[C201] -->"), draft)
    assert renewed((), [report], tmp_path, CODES) == ()


def test_a_stale_entry_is_told_with_what_is_left_of_it(draft: Path, tmp_path: Path) -> None:
    report = placed(lint(WRONG_COUNT), draft)
    entries = renewed((), [replace(report, findings=report.findings * 3)], tmp_path, CODES)
    marked = known(report, entries, tmp_path)
    (left,) = stale(entries, [marked], tmp_path, CODES)
    assert (left.code, left.path, left.count) == ("C201", "draft.md", 2)
    note = with_notes(marked, (left,), tmp_path).notes[-1]
    assert note.source == "draft"
    assert note.text.startswith("the baseline knows what is gone: 2 times C201 (draft.md says “140”")


def test_an_entry_of_a_draft_that_is_gone_is_stale_and_leaves_the_baseline(draft: Path, tmp_path: Path) -> None:
    entries = renewed((), [placed(lint(WRONG_COUNT), draft)], tmp_path, CODES)
    draft.unlink()
    other = placed(lint(MONEY), tmp_path / "other.md")
    assert stale(entries, [other], tmp_path, CODES) == entries
    assert {entry.path for entry in renewed(entries, [other], tmp_path, CODES)} == {"other.md"}


def test_drafts_and_rules_that_were_not_looked_at_keep_their_entries(draft: Path, tmp_path: Path) -> None:
    entries = renewed((), [placed(lint(WRONG_COUNT), draft)], tmp_path, CODES)
    other = placed(lint(MONEY), tmp_path / "other.md")
    assert stale(entries, [other], tmp_path, CODES) == ()
    assert {entry.path for entry in renewed(entries, [other], tmp_path, CODES)} == {"draft.md", "other.md"}
    nothing = placed(replace(lint(WRONG_COUNT), findings=()), draft)
    assert stale(entries, [nothing], tmp_path, ["N101"]) == ()
    assert renewed(entries, [nothing], tmp_path, ["N101"]) == entries
    assert stale(entries, [nothing], tmp_path, CODES) == entries
    assert renewed(entries, [nothing], tmp_path, CODES) == ()


def test_paths_start_from_the_folder_of_the_baseline(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    report = placed(lint(WRONG_COUNT), tmp_path / "drafts" / "draft.md")
    assert [entry.path for entry in renewed((), [report], tmp_path, CODES)] == ["drafts/draft.md"]
    assert [entry.path for entry in renewed((), [report], tmp_path / "drafts", CODES)] == ["draft.md"]


def test_a_baseline_is_written_sorted_and_read_back(tmp_path: Path) -> None:
    a = Entry(path="a.md", code="C201", fingerprint="0f", count=2, message="“140” \ud800 and more")
    b = Entry(path="a.md", code="C203", fingerprint="aa", count=1, message="money \u202eyenom")
    assert written([b, a]) == written([a, b])
    text = writable(written([b, a]))
    (tmp_path / "known.json").write_text(text, encoding="utf-8")
    assert read_baseline(tmp_path / "known.json") == (a, b)
    assert "“140”" in text
    assert "money \\u202eyenom" in text


def test_the_fingerprint_of_a_finding_depends_on_words_and_rule_alone() -> None:
    there = one(lint(f"It rained in Tolmin.\n\n{WRONG_COUNT}"), "C201")
    assert there.fingerprint == one(lint(WRONG_COUNT), "C201").fingerprint
    assert there.fingerprint != one(lint(WRONG_COUNT.replace("140", "150")), "C201").fingerprint


NO_BASELINE = [
    ("", "known.json: not valid JSON: "),
    ("[" * 100_000, "known.json: not valid JSON: "),
    ("[]", "known.json: no baseline of version 1: "),
    ('{"version": 2, "findings": []}', "known.json: no baseline of version 1: "),
    ('{"version": 1, "findings": [{"path": "a"}]}', "known.json: no baseline of version 1: "),
    (
        json.dumps(
            {
                "version": 1,
                "findings": [{"path": "a", "code": "C201", "fingerprint": "0", "count": True, "message": ""}],
            }
        ),
        "known.json: no baseline of version 1: ",
    ),
]


@pytest.mark.parametrize(("text", "said"), NO_BASELINE, ids=range(len(NO_BASELINE)))
def test_a_file_that_is_no_baseline_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("known.json").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        read_baseline(Path("known.json"))
    assert str(refused.value).startswith(said)


def test_a_baseline_that_is_not_there_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="No such file or directory: write it with --update-baseline"):
        read_baseline(tmp_path / "known.json")
