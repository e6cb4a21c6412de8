"""Markdown: blocks, and what stays of their inside."""

from __future__ import annotations

import pytest

from reconcile.model import BlockKind
from reconcile.read.markdown import blocks


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def shapes(text: str) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, block.text) for block in blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un**believ**able", "unbelievable"),
        ("**bold**, *it* and __so__ ~~on~~", "bold, it and so on"),
        ("***both***", "both"),
        ("snake_case_name", "snake_case_name"),
        ("2*3*4 and 2 * 3", "2*3*4 and 2 * 3"),
        ("\\*kept\\*", "*kept*"),
        ("`a *b* c`", "a *b* c"),
        ("`` a ` b ``", "a ` b"),
        ("an ` alone", "an ` alone"),
        ('[Ida](http://x.org/a_(b) "title") spoke', "Ida spoke"),
        ("[**Ida** Moreau](<a b>)", "Ida Moreau"),
        ("[sic] stays", "[sic] stays"),
        ("<https://x.org/a_b> and <ida@x.org>", "https://x.org/a_b and ida@x.org"),
        ("https://x.org/a_b_c", "https://x.org/a_b_c"),
        ("a ![picture](p.png) here", "a here"),
        ("a &amp; b&nbsp;c &unknown; d", "a & b c &unknown; d"),
        ("one<br>two <i>three</i>", "one two three"),
        ("one <!-- not *two* --> three", "one three"),
        ("a < b and c > d", "a < b and c > d"),
        ("said so.[^1]", "said so."),
        ("hard  \nbreak\\\nhere", "hard break here"),
    ],
)
def test_inside(text: str, expected: str) -> None:
    assert texts(text) == [expected]


def test_reference_links_and_their_definitions() -> None:
    text = "[Ida][1], [the wall][] and [Pier]\n\n[1]: http://a.b 'title'\n[The Wall]: <c d>\n[pier]: e"
    assert texts(text) == ["Ida, the wall and Pier"]


def test_headings() -> None:
    assert shapes("# One #\nTwo\n===\nThree\n---\n####### no") == [
        ("heading", 1, "One"),
        ("heading", 1, "Two"),
        ("heading", 2, "Three"),
        ("paragraph", 0, "####### no"),
    ]


def test_a_short_bold_paragraph_is_a_heading() -> None:
    assert shapes("**Key themes**\n\n**It leaks.**") == [("heading", 6, "Key themes"), ("paragraph", 0, "It leaks.")]


def test_lists() -> None:
    text = "- one\n  wrapped\n- [x] two\n  1. inner\n\n     more\n* three"
    assert shapes(text) == [
        ("item", 1, "one wrapped"),
        ("item", 1, "two"),
        ("item", 2, "inner"),
        ("paragraph", 0, "more"),
        ("item", 1, "three"),
    ]


def test_a_list_interrupts_a_paragraph_but_a_year_does_not() -> None:
    assert texts("They met in\n1987. A wall\n- leaked") == ["They met in 1987. A wall", "leaked"]


def test_quotes() -> None:
    assert shapes("> one\nlazy\n>\n> - item\n> # Head") == [
        ("quote", 0, "one lazy"),
        ("item", 1, "item"),
        ("heading", 1, "Head"),
    ]


@pytest.mark.parametrize(
    "text", ["```py\nx = 1\n\ny\n```\nafter", "~~~\nx = 1\n\ny\n~~~\nafter", "    x = 1\n\n    y\nafter"]
)
def test_code_is_set_aside(text: str) -> None:
    code, after = blocks(text)
    assert (code.kind, code.aside, code.text, after.text) == (BlockKind.CODE, "code", "x = 1 y", "after")


@pytest.mark.parametrize("mark", ["---", "+++"])
def test_front_matter_is_set_aside(mark: str) -> None:
    found = blocks(f"{mark}\ntitle: A wall\n{mark}\nIt leaks.")
    assert [(block.kind, block.aside, block.text) for block in found] == [
        (BlockKind.META, "front matter", "title: A wall"),
        (BlockKind.PARAGRAPH, None, "It leaks."),
    ]


def test_two_rulers_are_no_front_matter() -> None:
    assert shapes("---\nIt leaks\n\n---\nSo it does.") == [
        ("paragraph", 0, "It leaks"),
        ("paragraph", 0, "So it does."),
    ]


def test_a_table_row_is_one_item() -> None:
    assert shapes("| Wall | Cost |\n|---|:-:|\n| north | **4** |\n| a \\| b | |\n\nend") == [
        ("item", 1, "Wall Cost"),
        ("item", 1, "north 4"),
        ("item", 1, "a | b"),
        ("paragraph", 0, "end"),
    ]


def test_a_picture_alone_is_a_caption() -> None:
    assert shapes("![The sea wall](w.png)") == [("caption", 0, "The sea wall")]


def test_footnotes_are_paragraphs() -> None:
    assert shapes("[^1]: A *small* note") == [("paragraph", 0, "A small note")]


def test_rulers_and_comments_are_markup() -> None:
    assert texts("one\n\n***\n<!-- two\n\nthree --> four\n- - -\n<style>\np {}\n</style>") == ["one", "four"]


def test_labels_in_a_transcript_are_speakers() -> None:
    found = blocks("**Ida Moreau:** How is it?\n\n**Tom Brandt:** It leaks.\n\n**Ida Moreau:** Oh.")
    assert [(block.speaker, block.text) for block in found] == [
        ("Ida Moreau", "How is it?"),
        ("Tom Brandt", "It leaks."),
        ("Ida Moreau", "Oh."),
    ]


def test_a_label_now_and_then_is_none() -> None:
    assert {block.speaker for block in blocks("**Ida Moreau:** It leaks.\n\nSo it does.\n\nIt did.")} == {None}


def test_deep_nesting_does_no_harm() -> None:
    assert texts(">" * 100_000 + " deep")[0].endswith("deep")
