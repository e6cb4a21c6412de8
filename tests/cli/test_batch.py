"""A line in, a line out: what a line may hold, what comes of it, and what of a line that cannot be used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from batches import BREAD, BREAD_AGAIN, MIXED, answers, draft, pair, written
from commands import LIGHTHOUSE, LIGHTHOUSE_AGAIN, refusal, run, typed

from reconcile import Settings, check, diff, read, read_text
from reconcile.cli.rows import FIELDS, Row, Wanted, row

Capsys = pytest.CaptureFixture[str]

PLAIN = Wanted(settings=Settings())


def error(line: bytes | str, wanted: Wanted = PLAIN) -> dict[str, Any]:
    """What is said of the line that stands seventh."""
    done = row(line, 7, wanted)
    assert done.failed
    found: dict[str, Any] = json.loads(done.text)
    assert list(found) == ["id", "line", "error"]
    assert found["line"] == 7
    return found


def test_a_pair_gives_the_report_of_diff() -> None:
    done = row(pair("light"), 1, PLAIN)
    expected = diff(read_text(LIGHTHOUSE, name="a"), read_text(LIGHTHOUSE_AGAIN, name="b")).to_dict()
    assert (json.loads(done.text), done.failed) == ({"id": "light", "report": expected}, False)


def test_a_draft_with_sources_gives_the_report_of_check() -> None:
    done = row(draft(12, LIGHTHOUSE, LIGHTHOUSE_AGAIN, BREAD), 1, PLAIN)
    sources = [read_text(LIGHTHOUSE_AGAIN, name="source 1"), read_text(BREAD, name="source 2")]
    expected = check(read_text(LIGHTHOUSE, name="draft"), sources).to_dict()
    assert json.loads(done.text) == {"id": 12, "report": expected}


def test_paths_are_read_as_any_source_is(here: Path) -> None:
    done = row(pair("files", "a.txt", "b.txt"), 1, Wanted(settings=Settings(), paths=True))
    assert json.loads(done.text)["report"] == diff(read("a.txt"), read("b.txt")).to_dict()


def test_a_line_is_one_line_whatever_the_texts_hold() -> None:
    odd = f"{LIGHTHOUSE} It rang\u2028twice\u0085 \ud800 and \x1b[31mstopped\x0c."
    text = row(json.dumps({"id": "\n\u2029", "a": odd, "b": LIGHTHOUSE_AGAIN}), 1, PLAIN).text
    assert len(text.splitlines()) == 1
    assert json.loads(text)["id"] == "\n\u2029"
    assert text.encode("utf-8")


def test_fields_keep_the_order_of_the_report() -> None:
    done = row(pair("light"), 1, Wanted(settings=Settings(), fields=("summary", "command", "findings")))
    assert list(json.loads(done.text)["report"]) == ["command", "findings", "summary"]


def test_the_fields_are_the_keys_of_a_report() -> None:
    assert tuple(diff(read_text(BREAD), read_text(BREAD_AGAIN)).to_dict()) == FIELDS


def test_the_settings_hold_for_every_line() -> None:
    found = json.loads(row(pair("light"), 1, Wanted(settings=Settings(ignore=("C", "N")))).text)
    assert [one["code"] for one in found["report"]["findings"]] == []


BAD: list[tuple[bytes | str, object, str]] = [
    (b"", None, "an empty line: write one JSON object a line"),
    (b" \t", None, "an empty line: write one JSON object a line"),
    (b"{", None, "not valid JSON (Expecting property name enclosed in double quotes at character 2): write one "),
    (b'{"id": 1, "a": "\xff"}', None, "not valid UTF-8: write the line in UTF-8"),
    (b"[" * 100_000, None, "nested too deeply: write one flat JSON object a line"),
    (b'{"id": ' + b"9" * 5000 + b"}", None, "a number too long to be read: write it as a string"),
    (b"[1, 2]", None, 'no JSON object: write {"id": '),
    (b'{"a": "x", "b": "y"}', None, 'no "id" that is a string or a whole number: give every line one'),
    (b'{"id": true, "a": "x", "b": "y"}', None, 'no "id" that is a string or a whole number'),
    (b'{"id": null, "a": "x", "b": "y"}', None, 'no "id" that is a string or a whole number'),
    (b'{"id": 3}', 3, "neither two texts nor a draft with sources: give "),
    (b'{"id": 3, "a": "x", "b": "y", "draft": "z"}', 3, "neither two texts nor a draft with sources: give "),
    (b'{"id": 3, "a": "x"}', 3, '"b" is no string: give the text itself'),
    (b'{"id": 3, "a": "x", "b": 4}', 3, '"b" is no string: give the text itself'),
    (b'{"id": 3, "draft": "x"}', 3, '"sources" is no list of texts: write it as '),
    (b'{"id": 3, "draft": "x", "sources": []}', 3, '"sources" is no list of texts: write it as '),
    (b'{"id": 3, "draft": "x", "sources": ["y", null]}', 3, '"source 2" is no string: give the text itself'),
    (b'{"id": 3, "sources": ["It rained."]}', 3, '"draft" is no string: give the text itself'),
    (pair("e", "", BREAD), "e", "a is empty: give a file that holds text"),
    (pair("f", BREAD, "Share\n\nSubscribe\n"), "f", "b: nothing in it is a claim: give a text with running sentences"),
]


@pytest.mark.parametrize(("line", "given", "said"), BAD, ids=[said[:30] for _, _, said in BAD])
def test_a_line_that_cannot_be_used_says_why_and_what_to_do(line: bytes | str, given: object, said: str) -> None:
    found = error(line)
    assert found["id"] == given
    assert found["error"].startswith(said)


def test_a_path_that_cannot_be_read_is_an_error_of_its_line(here: Path) -> None:
    wanted = Wanted(settings=Settings(), paths=True)
    assert error(pair(1, "a.txt", "none.txt"), wanted)["error"].startswith("none.txt: no such file: ")
    assert error(pair(1, "a.txt", "-"), wanted)["error"].startswith('"b" is -, and a line has no standard input: ')
    assert error(b'{"id": 1, "a": "a.txt", "b": 4}', wanted)["error"] == '"b" is no string: give a path'


def test_a_file_that_is_too_large_is_an_error_of_its_line(here: Path) -> None:
    wanted = Wanted(settings=Settings(max_size=0.0001), paths=True)
    said = error(pair(1, "a.txt", "b.txt"), wanted)["error"]
    assert said == "a.txt is larger than 104 bytes: split it, or raise --max-size"


def test_a_line_that_is_too_long_is_an_error_and_is_not_read_whole() -> None:
    said = error(b"x" * 2000, Wanted(settings=Settings(max_size=0.001)))["error"]
    assert said == "longer than 1048 bytes: raise --max-size, or give paths with --paths"


def test_a_bug_is_an_error_of_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("reconcile.cli.rows.diff", broken)
    found = error(pair("light"))
    assert found["id"] == "light"
    assert found["error"].startswith("a bug: RuntimeError: two␊lines: ")


def test_a_line_without_a_line_feed_or_with_a_mark_before_it_is_read() -> None:
    plain = row(pair("light"), 1, PLAIN)
    assert row(b"\xef\xbb\xbf" + pair("light").encode(), 1, PLAIN) == plain
    assert row(pair("light").encode() + b"\r", 1, PLAIN) == plain


# The command

NUMBERED = [("light", None), (None, 2), (2, None), ("news", None), ("empty", 5), ("bread", None)]
"""The ids of the mixed lines, with the numbers of those that cannot be used."""


def test_every_line_has_its_answer_in_order_and_a_bad_one_ends_with_2(here: Path, capsys: Capsys) -> None:
    written(here, *MIXED)
    done = run(capsys, "batch", "pairs.jsonl")
    assert [(one["id"], one.get("line")) for one in answers(done.out)] == NUMBERED
    assert (done.code, done.err) == (
        2,
        'reconcile: 2 of 6 lines could not be used: lines 2, 5: see "error" there\n',
    )


def test_good_lines_end_with_0_and_say_nothing_more(here: Path, capsys: Capsys) -> None:
    written(here, pair(1), pair(2))
    done = run(capsys, "batch", "pairs.jsonl")
    assert (done.code, done.err, len(answers(done.out))) == (0, "", 2)


def test_no_line_gives_no_line(here: Path, capsys: Capsys) -> None:
    written(here)
    assert run(capsys, "batch", "pairs.jsonl") == (0, "", "")


def test_standard_input_is_read_line_by_line(here: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "\n".join(MIXED).encode())
    piped = run(capsys, "batch", "-", "--fields", "summary")
    written(here, *MIXED)
    assert run(capsys, "batch", "pairs.jsonl", "--fields", "summary") == piped


def test_an_output_file_holds_what_standard_output_would(here: Path, capsys: Capsys) -> None:
    written(here, *MIXED)
    out = run(capsys, "batch", "pairs.jsonl").out
    done = run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl")
    assert (done.code, done.out) == (2, "")
    assert (here / "out.jsonl").read_text(encoding="utf-8") == out


def test_an_older_output_is_replaced(here: Path, capsys: Capsys) -> None:
    written(here, pair(1))
    (here / "out.jsonl").write_text("what stood here before\n" * 1000, encoding="utf-8")
    assert run(capsys, "batch", "pairs.jsonl", "-o", "out.jsonl").code == 0
    assert [one["id"] for one in answers((here / "out.jsonl").read_text(encoding="utf-8"))] == [1]


WRONG_USE = [
    (("--fields", "summary,finding"), "no key 'finding' in a report: the keys are version, command, "),
    (("--fields", ","), "--fields names no key: the keys are version, "),
    (("--resume",), "--resume names no output to go on with: give --output FILE with it"),
    (("-o", "pairs.jsonl"), "pairs.jsonl: is the input: name another file for the reports"),
    (("-o", "./pairs.jsonl"), "pairs.jsonl: is the input: name another file for the reports"),
    (("-o", "none/out.jsonl"), "none/out.jsonl: No such file or directory: name a file that can be written"),
    (("-o", "."), ".: Is a directory: name a file that can be written"),
    (("--jobs", "0"), "Invalid value for '--jobs': 0 is not in the range "),
    (("--select", "C999"), "unknown rule code 'C999': "),
    (("--wordnet", "."), "."),
    (("--config", "none.toml"), "none.toml: "),
]


@pytest.mark.parametrize(("args", "said"), WRONG_USE, ids=[" ".join(args) for args, _ in WRONG_USE])
def test_wrong_use_is_refused_before_the_first_line(
    here: Path, capsys: Capsys, args: tuple[str, ...], said: str
) -> None:
    path = written(here, pair(1))
    assert refusal(run(capsys, "batch", "pairs.jsonl", *args)).startswith(said)
    assert path.read_text(encoding="utf-8") == pair(1) + "\n"


@pytest.mark.parametrize(("path", "said"), [("none.jsonl", "No such file or directory"), (".", "Is a directory")])
def test_an_input_that_cannot_be_read_is_refused(here: Path, capsys: Capsys, path: str, said: str) -> None:
    assert refusal(run(capsys, "batch", path)) == f"{path}: {said}: name a file of JSON lines, or - for standard input"


def test_rows_of_one_line_are_equal_whatever_was_worked_on_before() -> None:
    first: Row = row(pair("light"), 1, PLAIN)
    row(draft(12, BREAD, BREAD_AGAIN), 2, PLAIN)
    assert row(pair("light"), 1, PLAIN) == first
