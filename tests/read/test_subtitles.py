"""SubRip and WebVTT: cues, turns, sounds, repeats, broken syntax."""

from __future__ import annotations

import pytest

from reconcile.read.subtitles import blocks


def srt(*cues: tuple[float, float, str]) -> str:
    def clock(time: float) -> str:
        return f"00:{int(time) // 60:02}:{int(time) % 60:02},{round(time % 1 * 1000):03}"

    return "\n".join(f"{n}\n{clock(a)} --> {clock(b)}\n{text}\n" for n, (a, b, text) in enumerate(cues, 1))


def shapes(text: str) -> list[tuple[str | None, str]]:
    return [(block.speaker, block.text) for block in blocks(text)]


def test_cues_without_a_pause_are_one_paragraph() -> None:
    (block,) = blocks(srt((1, 2, "The wall was\nmended in"), (2.5, 4, "nine months.")))
    assert block.kind.value == "caption"
    assert block.text == "The wall was mended in nine months."
    assert [(mark.at, mark.seconds) for mark in block.marks] == [(0, 1), (23, 2.5)]


def test_a_pause_parts_paragraphs() -> None:
    assert shapes(srt((1, 2, "It leaks."), (4, 5, "So what."))) == [(None, "It leaks."), (None, "So what.")]


@pytest.mark.parametrize(
    "line", ["<i>It</i> leaks", "{\\an8}It leaks", "<c.x>It</c><00:00:01.500> leaks", "<font color=a>It leaks"]
)
def test_tags_are_markup(line: str) -> None:
    assert shapes(srt((1, 2, line))) == [(None, "It leaks")]


def test_entities_and_other_brackets_stay() -> None:
    assert shapes(srt((1, 2, "a &gt; b < c &amp; d"))) == [(None, "a > b < c & d")]


def test_voices() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ida Moreau>How is it?\n\n00:02.000 --> 00:03.000\n<v.loud Tom>It leaks.</v>"
    assert shapes(text) == [("Ida Moreau", "How is it?"), ("Tom", "It leaks.")]


def test_labels_hold_until_the_next() -> None:
    text = srt((1, 2, "IDA: How is"), (2, 3, "the wall?"), (3, 4, "TOM BRANDT: It leaks."))
    assert shapes(text) == [("IDA", "How is the wall?"), ("TOM BRANDT", "It leaks.")]


def test_dashes_begin_turns() -> None:
    assert shapes(srt((1, 2, "- It leaks.\n-No."), (2, 3, "-5 degrees"))) == [
        (None, "It leaks."),
        (None, "No. -5 degrees"),
    ]


@pytest.mark.parametrize("mark", [">> ", ">>", "&gt;&gt; ", ">>> "])
def test_chevrons_begin_turns(mark: str) -> None:
    assert shapes(srt((1, 2, f"It leaks.\n{mark}IDA: Oh."))) == [(None, "It leaks."), ("IDA", "Oh.")]


@pytest.mark.parametrize("sound", ["[music]", "(applause)", "♪ la la ♪", "♪ la la"])
def test_sounds_are_set_aside_and_do_not_interrupt(sound: str) -> None:
    found = blocks(srt((1, 2, "It leaks"), (2, 3, sound), (3, 4, "a lot.")))
    assert [(block.text, block.aside) for block in found] == [("It leaks a lot.", None), (sound, "sound caption")]


def test_a_sound_before_words() -> None:
    assert shapes(srt((1, 2, "[laughs] It leaks."))) == [(None, "[laughs]"), (None, "It leaks.")]


def test_rolling_captions_say_a_line_once() -> None:
    text = srt((0, 2, "so today"), (2, 2.01, "so today"), (2.01, 4, "so today\nwe talk"), (4, 6, "we talk\nof walls"))
    assert shapes(text) == [(None, "so today we talk of walls")]


def test_words_said_twice_stay_twice() -> None:
    assert shapes(srt((1, 2, "No."), (2, 3, "No."))) == [(None, "No. No.")]


def test_notes_styles_and_identifiers_are_markup() -> None:
    text = (
        "WEBVTT - title\nKind: captions\n\nSTYLE\n::cue {}\n\nNOTE one\ntwo\n\nintro\n00:01.000 --> 00:02.000 align:start\n"
        "It leaks.\n\nNOTE three\n\n00:02.000 --> 00:03.000\nA lot."
    )
    assert shapes(text) == [(None, "It leaks. A lot.")]


@pytest.mark.parametrize(
    "text",
    [
        "00:00:01,000 --> 00:00:02,000\nIt leaks.",
        "1\n0:01.0 -> 0:02\nIt leaks.",
        "1\r\n00:00:01:000 --> 00:00:02:000\r\nIt leaks.\r\n",
        "\ufeff1\n00:00:01,000 --> 00:00:02,000\n\nIt leaks.",
    ],
    ids=["no index", "short times", "colons and CRLF", "blank line"],
)
def test_broken_syntax(text: str) -> None:
    (block,) = blocks(text)
    assert (block.text, block.marks[0].seconds) == ("It leaks.", 1)


def test_a_missing_blank_line() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nIn\n1987\n2\n00:00:02,000 --> 00:00:03,000\nit leaked."
    assert shapes(text) == [(None, "In 1987 it leaked.")]
