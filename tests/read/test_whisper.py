"""Transcripts in JSON, by whatever program wrote them, and JSON that is none."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from reconcile.errors import InputError
from reconcile.model import Source, TextKind
from reconcile.read import read, read_text

WALL: list[dict[str, Any]] = [
    {"id": 0, "start": 0.0, "end": 2.5, "text": " The wall was"},
    {"id": 1, "start": 2.5, "end": 4.0, "text": " mended in nine months."},
    {"id": 2, "start": 9.25, "end": 11.0, "text": " It leaks."},
]


def transcript(whole: Any) -> Source:
    return read_text(json.dumps(whole), name="talk.json", format="whisper")


def shapes(whole: Any) -> list[tuple[str, list[tuple[int, float]]]]:
    return [(block.text, [(mark.at, mark.seconds) for mark in block.marks]) for block in transcript(whole).blocks]


def speakers(whole: Any) -> list[tuple[str | None, str]]:
    return [(block.speaker, block.text) for block in transcript(whole).blocks]


TIMED = [("The wall was mended in nine months.", [(0, 0.0), (13, 2.5)]), ("It leaks.", [(0, 9.25)])]


@pytest.mark.parametrize(
    "whole",
    [
        {"text": "The wall …", "language": "en", "segments": WALL},
        WALL,
        {
            "transcription": [
                {"offsets": {"from": s["start"] * 1000, "to": s["end"] * 1000}, "text": s["text"]} for s in WALL
            ]
        },
        {"text": "…", "chunks": [{"timestamp": [s["start"], s["end"]], "text": s["text"]} for s in WALL]},
    ],
    ids=["openai", "bare list", "whisper.cpp", "chunks"],
)
def test_segments_without_a_pause_are_one_paragraph_with_their_times(whole: Any) -> None:
    assert shapes(whole) == TIMED


def test_the_text_has_a_line_a_segment() -> None:
    source = transcript({"segments": WALL})
    assert source.text == "The wall was\nmended in nine months.\nIt leaks.\n"
    assert (source.text_kind, source.format) == (TextKind.EXTRACTED, "whisper")
    assert source.position(source.blocks[1].runs[0].start) == (3, 1)


def test_an_empty_segment_keeps_its_line() -> None:
    source = transcript([WALL[0], {"start": 2.5, "end": 2.6, "text": " "}, WALL[1]])
    assert source.text == "The wall was\n\nmended in nine months.\n"
    assert [block.text for block in source.blocks] == ["The wall was mended in nine months."]


def test_named_speakers() -> None:
    named = [
        {**segment, "speaker": name}
        for segment, name in zip(WALL, ("Ida Moreau", "Tom Brandt", "Tom Brandt"), strict=True)
    ]
    assert speakers({"segments": named}) == [
        ("Ida Moreau", "The wall was"), ("Tom Brandt", "mended in nine months."), ("Tom Brandt", "It leaks."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "names", [("SPEAKER_00", "SPEAKER_01"), ("A", "B"), (0, 1), ("Speaker 1", "UNKNOWN"), ("?", "1")]
)
def test_numbers_and_letters_part_turns_and_name_nobody(names: tuple[str, str]) -> None:
    named = [{**segment, "speaker": name} for segment, name in zip(WALL[:2], names, strict=True)]
    assert speakers({"segments": named}) == [(None, "The wall was"), (None, "mended in nine months.")]


def test_marked_turns_part() -> None:
    marked = [{**WALL[0], "speaker_turn_next": True}, WALL[1]]
    assert speakers(marked) == [(None, "The wall was"), (None, "mended in nine months.")]


def test_text_without_segments_is_one_paragraph() -> None:
    assert shapes({"text": " The wall was\nmended. "}) == [("The wall was mended.", [])]


@pytest.mark.parametrize(
    "start", ["NaN", "Infinity", "-Infinity", "-3.5", "1e300", "null", "true", '"soon"', "[]", "1" + "0" * 400]
)
def test_a_time_that_cannot_be_is_no_time(start: str) -> None:
    text = f'{{"segments": [{{"start": {start}, "end": 4, "text": "It leaks."}}, {{"start": 5, "end": 6, "text": "A lot."}}]}}'
    source = read_text(text, format="whisper")
    marks = [(mark.at, mark.seconds) for block in source.blocks for mark in block.marks]
    assert [second for _, second in marks] == [5.0]
    assert [note.text for note in source.notes] == ["1 segment has no time that can be"]


def test_times_that_run_backwards_part_paragraphs() -> None:
    assert shapes([WALL[2], WALL[0]]) == [("It leaks.", [(0, 9.25)]), ("The wall was", [(0, 0.0)])]


def test_segments_that_are_none_are_passed_over() -> None:
    assert shapes({"segments": [None, 3, {"text": None}, {"text": ["x"]}, *WALL]}) == TIMED


def refused(text: str) -> str:
    with pytest.raises(InputError) as caught:
        read_text(text, name="talk.json", format="whisper")
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith("talk.json ")
    return message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"segments": [{"start": 0,\n "text": "It le', "is no valid JSON (line 2, column 10: "),
        ("[" * 100_000 + "]" * 100_000, "is no transcript (nested too deep)"),
        ('{"segments": ' + "[" * 100_000, "is no transcript (nested too deep)"),
        ('{"text": "a", "start": ' + "9" * 5000 + "}", "is no transcript (a number is too long)"),
        ('{"name": "reconcile"}', "is JSON, but no transcript"),
        ('{"segments": []}', "is JSON, but no transcript"),
        ("[]", "is JSON, but no transcript"),
        ("3", "is JSON, but no transcript"),
        ('{"segments": [{"start": 0, "end": 1, "text": "  "}]}', "is empty"),
        ("", "is no valid JSON"),
    ],
    ids=[
        "cut",
        "deep",
        "deep and cut",
        "long number",
        "other",
        "no segments",
        "empty list",
        "number",
        "blank",
        "nothing",
    ],
)
def test_what_is_no_transcript_is_said_in_a_line(text: str, said: str) -> None:
    assert said in refused(text)


def test_the_ending_and_the_content_tell_a_transcript(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = json.dumps({"text": "x", "segments": WALL}).encode("utf-16")
    (tmp_path / "talk.json").write_bytes(data)
    assert read(tmp_path / "talk.json").format == "whisper"
    for whole in (WALL, {"text": "x", "segments": WALL}):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps(whole).encode())))
        assert read("-").format == "whisper"


@pytest.mark.parametrize("text", ["[music] It leaks.", "{curly} words", '{"name": "reconcile"}', "[1] The wall."])
def test_other_texts_on_standard_input_are_text(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert read("-").format == "text"


def test_binary_json_is_refused(tmp_path: Path) -> None:
    (tmp_path / "talk.json").write_bytes(b"%PDF-1.7")
    with pytest.raises(InputError, match="is a PDF file"):
        read(tmp_path / "talk.json")
