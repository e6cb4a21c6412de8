"""Which fixes are made, and what they leave as it is."""

from __future__ import annotations

import codecs
import os
from dataclasses import replace
from pathlib import Path

import pytest
from linted import MILL, NAMES, lint

from reconcile import Settings, check, read, read_text
from reconcile.errors import InputError, OutputError
from reconcile.lint.fixes import content, difference, mended, told, write
from reconcile.lint.standing import standing
from reconcile.model import Edit, Fix, Report, Suppression
from reconcile.settings import Entry, Glossary

DRAFT = "Ilse Warga opened the paper mill. The mayor said: “Ilse Warga saved this town from ruin.”\n"


def report_on(path: Path) -> Report:
    return standing(check(read(path), [read_text(MILL, name="mill.txt")], NAMES))


def test_a_safe_fix_is_made_and_a_quotation_is_left_alone() -> None:
    found = mended(lint(DRAFT, settings=NAMES))
    assert found.text == DRAFT.replace("Ilse Warga opened", "Ilse Varga opened")
    assert found.findings == 1


def test_unsafe_fixes_are_made_if_asked_for() -> None:
    found = mended(lint(DRAFT, settings=NAMES), unsafe=True)
    assert found.text == DRAFT.replace("Warga", "Varga")
    assert found.findings == 2


@pytest.mark.parametrize("why", list(Suppression))
def test_what_does_not_count_is_not_mended(why: Suppression) -> None:
    report = lint(DRAFT, settings=NAMES)
    marked = replace(report, findings=tuple(replace(finding, suppressed=why) for finding in report.findings))
    assert mended(marked, unsafe=True).text == DRAFT


def test_of_two_fixes_that_overlap_the_first_is_made() -> None:
    report = lint(DRAFT, settings=NAMES)
    first = report.findings[0]
    other = replace(first, fix=Fix(safe=True, edits=(Edit(start=5, end=15, text="x"),)))
    found = mended(replace(report, findings=(first, other, first)))
    assert found.text == DRAFT.replace("Ilse Warga opened", "Ilse Varga opened")
    assert found.findings == 1


def test_the_text_of_a_container_is_not_mended() -> None:
    report = lint(DRAFT, settings=NAMES)
    first, *rest = report.readings
    elsewhere = replace(report, readings=(replace(first, source=replace(first.source, format="docx")), *rest))
    assert mended(elsewhere).findings == 0


def test_a_difference_is_a_unified_diff() -> None:
    text = "One.\nTwo.\nThree.\nIlse Warga opened the paper mill in Tolmin."
    assert difference(mended(lint(text, settings=NAMES))) == (
        "--- a/draft.md\n+++ b/draft.md\n@@ -1,4 +1,4 @@\n One.\n Two.\n Three.\n"
        "-Ilse Warga opened the paper mill in Tolmin.\n\\ No newline at end of file\n"
        "+Ilse Varga opened the paper mill in Tolmin.\n\\ No newline at end of file\n"
    )
    assert difference(mended(lint("It rained in Tolmin on Monday.", settings=NAMES))) == ""


ENCODINGS = [
    (b"", "utf-8", "\n"),
    (b"", "utf-8", "\r\n"),
    (b"", "utf-8", "\r"),
    (codecs.BOM_UTF8, "utf-8", "\r\n"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "\r\n"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "\n"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "\n"),
]


@pytest.mark.parametrize(("mark", "encoding", "end"), ENCODINGS)
def test_encoding_and_line_ends_stay_as_they_are(tmp_path: Path, mark: bytes, encoding: str, end: str) -> None:
    text = f"Café “Zur Mühle” 🧀.{end}{end}Ilse Warga opened the paper mill in Tolmin.{end}Ilse Warga spoke."
    path = tmp_path / "draft.md"
    path.write_bytes(mark + text.encode(encoding))
    write([mended(report_on(path))])
    assert path.read_bytes() == mark + text.replace("Warga", "Varga").encode(encoding)


def test_a_file_in_another_encoding_is_not_touched_nor_any_other(tmp_path: Path) -> None:
    guessed, fine = tmp_path / "guessed.md", tmp_path / "fine.md"
    guessed.write_bytes("Ilse Warga opened the café and the paper mill.".encode("cp1252"))
    fine.write_text(DRAFT, encoding="utf-8")
    with pytest.raises(InputError, match=r"guessed\.md: not valid UTF-8, left as it is: save it as UTF-8 first"):
        write([mended(report_on(fine)), mended(report_on(guessed))])
    assert fine.read_text(encoding="utf-8") == DRAFT


def test_a_file_that_has_changed_meanwhile_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    found = mended(report_on(path))
    path.write_text(f"{DRAFT}More.", encoding="utf-8")
    with pytest.raises(InputError, match="has changed while it was read"):
        content(found)


def test_permissions_and_links_stay_as_they_are(tmp_path: Path) -> None:
    path, link = tmp_path / "draft.md", tmp_path / "link.md"
    path.write_text(DRAFT, encoding="utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    write([mended(report_on(link))])
    assert link.is_symlink()
    assert path.stat().st_mode & 0o7777 == 0o640
    assert "Ilse Varga opened" in path.read_text(encoding="utf-8")


def test_a_fix_that_fails_leaves_the_draft_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    found = mended(report_on(path))

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OutputError, match="No space left on device"):
        write([found])
    assert path.read_text(encoding="utf-8") == DRAFT
    assert [file.name for file in tmp_path.iterdir()] == ["draft.md"]


def test_standard_input_cannot_be_mended() -> None:
    with pytest.raises(InputError, match="standard input cannot be mended: name a file, or use --diff"):
        content(mended(lint(DRAFT, settings=NAMES)))


def test_what_was_done_is_told_for_each_draft_that_changed(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    assert list(told([mended(report_on(path))])) == [f"{path}: mended 1 finding"]
    assert list(told([mended(lint("It rained in Tolmin on Monday.", settings=NAMES))])) == []


KETTERLEY = Settings(
    glossary=Glossary(path="names.toml", entries=(Entry(name="Bruno Ketterley", never=("Ketterly", "Smudge")),))
)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Bruno Ketterly rebuilt the carriages.", "Bruno Ketterley rebuilt the carriages."),
        ("Mr Ketterly rebuilt the carriages.", "Mr Ketterley rebuilt the carriages."),
        ("They are Ketterly's carriages.", "They are Ketterley's carriages."),
        ("Bruno  \nKetterly rebuilt the carriages.", "Bruno  \nKetterley rebuilt the carriages."),
        ("Bruno Smudge rebuilt the carriages.", "Bruno Ketterley rebuilt the carriages."),
        ("Then Smudge rebuilt the carriages.", "Then Bruno Ketterley rebuilt the carriages."),
    ],
)
def test_of_a_longer_name_only_the_words_that_are_wrong_are_replaced(wrong: str, right: str) -> None:
    source = "Bruno Ketterley rebuilt the carriages."
    assert mended(lint(wrong, source, KETTERLEY), unsafe=True).text == right
