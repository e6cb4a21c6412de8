"""Plain text: what is a paragraph, a heading, an item, a label, a time."""

from __future__ import annotations

import pytest

from reconcile.model import BlockKind
from reconcile.read.plain import blocks

PROSE = "The harbour board of Port Ellery met on Monday and agreed to mend the sea wall before the winter storms."


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in blocks(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert texts("One is here.\n\n \t\nTwo is here.") == ["One is here.", "Two is here."]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    assert texts(f"{PROSE}\n{PROSE}") == [PROSE, PROSE]


def test_lines_that_a_margin_parted_are_joined() -> None:
    wrapped = "The harbour board of Port Ellery met\non Monday and agreed to mend the sea\nwall before the winter."
    assert texts(wrapped) == [wrapped.replace("\n", " ")]


def test_sentences_one_a_line_stay_apart() -> None:
    assert len(texts("Ines Okafor leaves the company.\nTomas Brandt follows her.\nThe shares fell.")) == 3


def test_a_raw_transcript_has_no_headings() -> None:
    assert set(kinds("yeah so we\nI mean the lab was great\nokay\nNobody knew about it back then\nright")) == {
        "paragraph"
    }


def test_capitals_alone_make_no_heading_where_nothing_is_punctuated() -> None:
    assert set(kinds("The Lab Was Great\nNobody knew about it back then or later on")) == {"paragraph"}


@pytest.mark.parametrize(
    "line",
    [
        "The Sea Wall Is Mended Before the Storms",
        "DECISIONS",
        "Anselm Labs",
        "Is the Sea Wall Safe Now?",
        "What the board of the harbour decided",
    ],
)
def test_a_short_line_over_prose_is_a_heading(line: str) -> None:
    assert kinds(f"{line}\n{PROSE}") == ["heading", "paragraph"]


@pytest.mark.parametrize("line", ["The wall is mended.", "Among those present,", "the wall"])
def test_a_sentence_or_a_fragment_is_no_heading(line: str) -> None:
    assert kinds(f"{line}\n\n{PROSE}")[0] == "paragraph"


def test_the_last_line_is_no_heading() -> None:
    assert kinds(f"{PROSE}\n\nIda Moreau") == ["paragraph", "paragraph"]


def test_underlines_make_headings_of_two_levels() -> None:
    found = blocks(f"Minutes\n=======\nToday\n-----\n{PROSE}")
    assert [(block.text, block.level) for block in found[:2]] == [("Minutes", 1), ("Today", 2)]


def test_rulers_are_markup() -> None:
    assert texts("One is here.\n* * *\nTwo is here.\n__________") == ["One is here.", "Two is here."]


@pytest.mark.parametrize("marker", ["- ", "* ", "• ", "– ", "1. ", "1) ", "a) ", "(a) ", "(ii) ", "01", "- 01"])
def test_list_markers_are_markup(marker: str) -> None:
    found = blocks(f"{marker}Ines Okafor leaves.")
    assert [(block.kind, block.text) for block in found] == [(BlockKind.ITEM, "Ines Okafor leaves.")]


@pytest.mark.parametrize("line", ["2024. A year of change.", "A. Brandt said so.", "20 people came.", "-5 degrees."])
def test_numbers_and_initials_are_no_markers(line: str) -> None:
    assert texts(line) == [line]


def test_two_digits_glued_to_a_word_follow_on_from_the_last() -> None:
    assert texts("09Wall Is Mended\n10Pier Is Closed\n20Th Street") == [
        "Wall Is Mended",
        "Pier Is Closed",
        "20Th Street",
    ]


def test_a_numbered_line_without_neighbours_is_a_heading() -> None:
    assert kinds(f"1. Key Themes\n{PROSE}\n2. Outlook\n{PROSE}") == ["heading", "paragraph"] * 2


def test_numbered_neighbours_are_items() -> None:
    assert kinds(f"1. Key Themes\n2. Outlook\n{PROSE}")[:2] == ["item", "item"]


def test_indented_lines_go_on_with_the_item() -> None:
    assert texts("- Mend the wall\n  Before winter.\n- Close the pier") == [
        "Mend the wall Before winter.",
        "Close the pier",
    ]


def test_nested_items_have_levels() -> None:
    assert [block.level for block in blocks("- one\n  - two\n    - three\n- four")] == [1, 2, 3, 1]


def test_labels_that_recur_are_speakers() -> None:
    found = blocks("Ida Moreau: How is the wall?\nDr. Brandt (CEO): It leaks.\nIda Moreau: Since when?")
    assert [(block.speaker, block.text) for block in found] == [
        ("Ida Moreau", "How is the wall?"),
        ("Dr. Brandt", "It leaks."),
        ("Ida Moreau", "Since when?"),
    ]


def test_a_label_in_capitals_is_a_speaker() -> None:
    assert blocks(f"{PROSE}\nIDA MOREAU: It leaks.")[1].speaker == "IDA MOREAU"


@pytest.mark.parametrize(
    "text",
    [f"Takeaway: Walls leak.\nTakeaway: Piers rot.\n{PROSE}", f"One thing: it leaks.\n{PROSE}", "NOTE: It leaks."],
)
def test_other_words_before_a_colon_are_no_speakers(text: str) -> None:
    assert [block.speaker for block in blocks(text)] == [None] * len(text.splitlines())


def test_in_a_transcript_a_speaker_keeps_the_floor() -> None:
    found = blocks("Ida: How is the wall?\nTom: It leaks.\n\nIt always did.\nIda: Since when?")
    assert [block.speaker for block in found] == ["Ida", "Tom", "Tom", "Ida"]


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("[00:05] It leaks.", 5),
        ("(1:02:03) It leaks.", 3723),
        ("00:05:23 It leaks.", 323),
        ("[00:01 - 00:04] It leaks.", 1),
    ],
)
def test_times_at_line_starts_are_marks(line: str, seconds: float) -> None:
    (block,) = blocks(line)
    assert (block.text, [(mark.at, mark.seconds) for mark in block.marks]) == ("It leaks.", [(0, seconds)])


def test_a_time_before_a_label() -> None:
    block = blocks("[00:01:02] Ida: How is the wall?\n[00:01:05] Tom: It leaks.\n[00:01:09] Ida: Oh.")[1]
    assert (block.speaker, block.text, block.marks[0].seconds) == ("Tom", "It leaks.", 65)


def test_a_time_of_day_stays_in_the_text() -> None:
    assert texts("9:30 a.m. was the start.\n9:45 was the end.") == ["9:30 a.m. was the start.", "9:45 was the end."]


def test_a_time_at_the_end_stays_in_the_text() -> None:
    assert texts('"It leaks." 00:05:23') == ['"It leaks." 00:05:23']


def test_caption_lines_with_times_run_on() -> None:
    (block,) = blocks("0:00\nso today we talk\n0:04\nabout the sea wall\n0:07\nof the harbour")
    assert block.text == "so today we talk about the sea wall of the harbour"
    assert [(mark.at, mark.seconds) for mark in block.marks] == [(0, 0), (17, 4), (36, 7)]


def test_a_name_and_time_on_a_line_of_their_own() -> None:
    found = blocks("Ida Moreau  0:05\nHow is it?\n\nTom Brandt  0:12\nIt leaks.\n\nIda Moreau  0:15\nOh.")
    assert [(block.speaker, block.marks[0].seconds, block.text) for block in found] == [
        ("Ida Moreau", 5, "How is it?"),
        ("Tom Brandt", 12, "It leaks."),
        ("Ida Moreau", 15, "Oh."),
    ]
