"""The formats that people read: `full` and `concise`."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lint_reports import at, clean, ferries, finding, reading, report, source

from reconcile.errors import SettingsError
from reconcile.model import Edit, Fix, Location
from reconcile.report.lint import render
from reconcile.report.lint.cells import cut, width

FULL = """\
drafts/ferries.md:3:19: error C201 number-conflict
  14 ferries are not 12
  3 | Tidewell will put 14 Brightleef ferries on the fjord route.
    |                   ^^
  talks/tide talk.txt:1:16 (Ines Calder, 1:23)
  1 | Tidewell wants 12 Brightleaf ferries.
    |                --

drafts/ferries.md:3:22: error N103 glossary-spelling
  Brightleef is spelled Brightleaf
  3 | Tidewell will put 14 Brightleef ferries on the fjord route.
    |                      ^^^^^^^^^^
  fix: “Brightleef” to “Brightleaf”

drafts/ferries.md:4:13: warning C208 certainty-shift
  may became will
  4 | The ferries will be running by the first week of spring, and they
    |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  5 | will cross the fjord in under an hour.
    | ^^^^
  talks/tide talk.txt:2:6 (Ines Calder, 1:23)
  2 | They may be running by spring.
    |      ------

drafts/ferries.md:6:1: info N104 short-form
  Calder stands for Ines Calder
  6 | Calder chairs the board.
    | ^^^^^^

warning: talks/tide talk.txt: not valid UTF-8, read as cp1252

2 errors, 1 warning, 1 info in 1 draft (2 suppressed)
"""


def test_full_shows_the_place_in_the_draft_and_the_passage_beneath() -> None:
    assert render("full", [ferries()]) == FULL


def test_concise_is_a_line_a_finding() -> None:
    assert render("concise", [ferries()]).splitlines() == [
        "drafts/ferries.md:3:19: C201 14 ferries are not 12",
        "drafts/ferries.md:3:22: N103 Brightleef is spelled Brightleaf",
        "drafts/ferries.md:4:13: C208 may became will",
        "drafts/ferries.md:6:1: N104 Calder stands for Ines Calder",
    ]


def test_a_clean_draft_is_said_to_be_clean() -> None:
    assert render("full", [clean()]) == "no findings in 1 draft\n"
    assert render("concise", [clean()]) == ""


def test_the_summary_counts_all_drafts() -> None:
    last = render("full", [ferries(), clean(), ferries("b.md")]).splitlines()[-1]
    assert last == "4 errors, 2 warnings, 2 infos in 3 drafts (4 suppressed)"


def test_statistics_count_by_rule_the_most_frequent_and_gravest_first() -> None:
    text = render("concise", [ferries(), clean()], statistics=True)
    assert text.endswith(
        "\n\n1  error    C201 number-conflict\n1  error    N103 glossary-spelling\n"
        "1  warning  C208 certainty-shift\n1  info     N104 short-form\n"
    )


def test_colour_changes_nothing_but_the_colours() -> None:
    coloured = render("full", [ferries()], color=True)
    for style in ("1;31", "1;33", "1;34", "1", "36"):
        assert f"\x1b[{style}m" in coloured
        coloured = coloured.replace(f"\x1b[{style}m", "")
    assert coloured.replace("\x1b[0m", "") == FULL


def test_an_unknown_format_lists_the_known_ones() -> None:
    with pytest.raises(SettingsError, match="write one of full, concise, json"):
        render("xml", [clean()])


def underlined(text: str, words: str) -> list[str]:
    """The lines of `full` with the draft's excerpt, for a finding at some words."""
    draft = source("draft", "d.md", text)
    found = finding("C201", "two values", at(draft, words))
    return [line[6:] for line in render("full", [report([reading(draft)], [found])]).splitlines()[2:4]]


def test_wide_characters_take_two_cells() -> None:
    assert underlined("東京では 12 隻\n", "12") == ["東京では 12 隻", "         ^^"]
    assert underlined("12 隻の船\n", "隻の") == ["12 隻の船", "   ^^^^"]


def test_combining_marks_take_none() -> None:
    assert underlined("Zoe\u0308 has 12\n", "12") == ["Zoe\u0308 has 12", "        ^^"]


def test_tabs_are_spaces() -> None:
    assert underlined("a\tb 12\n", "12") == ["a   b 12", "      ^^"]


def test_carriage_returns_at_the_line_end_are_not_shown() -> None:
    assert underlined("It has 12\r\nferries\r\n", "12") == ["It has 12", "       ^^"]


def test_a_place_at_the_end_of_the_text_is_shown() -> None:
    assert underlined("It has 12", "12") == ["It has 12", "       ^^"]


def test_a_long_line_is_cut_around_the_place() -> None:
    text, signs = underlined("begin " + "word " * 100 + "NINETY " + "tail " * 100 + "\n", "NINETY")
    assert width(text) <= 74
    assert text.startswith("…word ")
    assert text.endswith(" tail…")
    assert text[signs.index("^") : signs.rindex("^") + 1] == "NINETY"


def test_a_place_wider_than_the_screen_is_shown_from_its_beginning() -> None:
    text, signs = underlined("so " + "wordy " * 40 + "\n", ("wordy " * 40).strip())
    assert (width(text), text[:7], text[-1]) == (len(text), "…wordy ", "…")
    assert signs == " " + "^" * (len(text) - 2)


def test_of_a_place_over_many_lines_the_first_three_are_shown() -> None:
    draft = source("draft", "d.md", "one\ntwo\nthree\nfour\nfive\n")
    found = finding("C201", "all", at(draft, "one\ntwo\nthree\nfour"))
    shown = render("full", [report([reading(draft)], [found])]).splitlines()[2:9]
    assert shown == ["  1 | one", "    | ^^^", "  2 | two", "    | ^^^", "  3 | three", "    | ^^^^^", "    | …"]


def test_a_finding_without_a_place_is_about_the_whole_draft() -> None:
    one = report([reading(source("draft", "d.md", "Some words.\n"))], [finding("C208", "it is so")])
    assert render("concise", [one]) == "d.md:1:1: C208 it is so\n"
    assert "  1 | Some words.\n    | ^\n" in render("full", [one])


def test_a_place_on_an_empty_line_has_no_excerpt() -> None:
    draft = source("draft", "d.md", "one\n\ntwo\n")
    place = Location(source="draft", start=4, end=4, line=2, column=1, end_line=2, end_column=1, caption="")
    text = render("full", [report([reading(draft)], [finding("C208", "nothing here", place)])])
    assert text == "d.md:2:1: warning C208 certainty-shift\n  nothing here\n\n1 warning in 1 draft\n"


def test_unsafe_fixes_insertions_and_deletions_are_told_apart() -> None:
    draft = source("draft", "d.md", "one two\n")
    edits = (Edit(start=0, end=0, text="So "), Edit(start=3, end=7, text=""))
    found = replace(finding("C208", "m", at(draft, "one")), fix=Fix(safe=False, edits=edits))
    assert "  unsafe fix: insert “So”, strike “two”\n" in render("full", [report([reading(draft)], [found])])


def test_a_message_is_wrapped() -> None:
    draft = source("draft", "d.md", "one\n")
    text = render("full", [report([reading(draft)], [finding("C208", "many words " * 20, at(draft, "one"))])])
    assert max(map(len, text.splitlines())) <= 80
    assert text.count("many") == 20


def test_a_cut_line_of_wide_characters_never_gets_wider_than_asked() -> None:
    for most in (20, 21, 40):
        found = cut("船" * 200, 100, 102, most)
        assert width(found.text) <= most
        assert found.end - found.start == 4
