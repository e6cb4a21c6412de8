"""The small tools of the terminal report: fitting, wrapping, underlining."""

import pytest
from rich.cells import cell_len

from reconcile.report.spans import Piece, Sign
from reconcile.report.terminal.lines import fit, fit_end, table, wrap
from reconcile.report.terminal.marks import marked_lines


@pytest.mark.parametrize(
    ("text", "width", "fitted"),
    [
        ("short", 10, "short"),
        ("a few words that do not fit", 16, "a few words…"),
        ("a few words that do not fit", 12, "a few words…"),
        ("unbreakablebutlong", 8, "unbreak…"),
        ("日本語の文章", 7, "日本語…"),
        ("anything", 1, "…"),
        ("anything", 0, ""),
    ],
)
def test_fit_cuts_at_a_word_where_it_can(text: str, width: int, fitted: str) -> None:
    assert fit(text, width) == fitted
    assert cell_len(fitted) <= width


def test_of_a_path_the_end_is_kept() -> None:
    assert fit_end("/a/long/way/to/talk.md:14:9", 16) == "…to/talk.md:14:9"


@pytest.mark.parametrize("width", range(1, 30))
def test_wrapped_lines_fit_and_lose_no_word(width: int) -> None:
    text = "Brightleaf ferries cross the fjord in fifty minutes 日本語の文章"
    lines = [text[start:end] for start, end in wrap(text, width)]
    assert all(cell_len(line) <= max(2, width) for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_marks_stand_under_their_words_on_every_line() -> None:
    pieces = [
        Piece(text="The union ", sign=None),
        Piece(text="has not accepted", sign=Sign.CONFLICT),
        Piece(text=" the ", sign=None),
        Piece(text="日本", sign=Sign.EXTRA),
        Piece(text=" rota", sign=Sign.UNCLEAR),
    ]
    assert [line.plain for line in marked_lines(pieces, 18)] == [
        "The union has not",
        "          ^^^^^^^",
        "accepted the 日本",
        "^^^^^^^^     ++++",
        "rota",
        "~~~~",
    ]


def test_escapes_in_marked_words_keep_the_marks_in_place() -> None:
    pieces = [Piece(text="a\x1b[2J\u202e ", sign=None), Piece(text="b", sign=Sign.CONFLICT)]
    assert [line.plain for line in marked_lines(pieces, 40)] == ["a␛[2J<U+202E> b", " " * 14 + "^"]


def test_a_table_is_as_wide_as_its_cells() -> None:
    assert table([("A", "Tidewell", "×6"), ("B", "日本", "×12")], (5, 20, 20)) == [
        "A  Tidewell  ×6",
        "B  日本      ×12",
    ]
