"""Laws of places: clean text leads back to the original, and nothing but white space and markup is left out."""

from __future__ import annotations

import random
import re

import pytest

from reconcile.model import Block, Run, Source, pieces
from reconcile.read import read_text
from reconcile.read.clean import BLANK, NOTHING, WHITE

POOL = {
    "text": (
        "The Sea Wall\n============\n\nThe harbour board of Port Ellery met\r\non Monday  and agreed\u00a0to mend the\r\n"
        "sea wall.\n\n- Ines Okafor\u200b leaves\n  in May\n* Zoe\u0308 \U0001f30a stays\n1. Close the pier.\n2. Mend it.",
        "IDA MOREAU: “It leaks,” she said.\r[00:01:02] Tom: \tSince\x07when?\rTom: Oh.\r\r\u2028So what.",
        "one\fpage\x85two \ud83d tail",
    ),
    "markdown": (
        "---\r\ntitle: A wall\r\n---\r\n# The *Sea* Wall\r\n\r\nun**believ**able, **bold**, it &mdash; [leaks](http://a.b) \U0001f30a\r\n"
        "on `Monday`\\*\r\n\r\n> quoted\r\n> *twice*\r\n\r\n| a | b |\r\n|---|---|\r\n| c &amp; d | **e** |\r\n",
        "- one\n  two\n\t- three **four**\n\n![only](a.png)\n\n    code\n\n<b>five</b><br>six[^1]\n\n[^1]: seven",
    ),
    "html": (
        "<title>A wall</title><body><p>un<b>believ</b>able, caf&eacute;&nbsp;<i>\U0001f30a</i>\r\nit  leaks<br>twice.\r\n"
        "<ul><li>one<li>two &lt;three&gt;</ul><table><tr><td>a<td>b</table><nav>Home</nav>",
        "<div>a &#128512; b<p hidden>c</div>d<blockquote>e<sup>2</sup></blockquote><pre>f\ng</pre>",
    ),
    "srt": (
        "1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>The wall\r\nwas</i> &amp; is\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n- \U0001f30a Oh.\r\n[music]\r\n",
    ),
    "vtt": (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ida>The <c.x>wall</c>\nleaks\n\n00:02.100 --> 00:03.000\n<v Ida>a lot.\n",
    ),
}
CASES = [(format, text) for format, texts in POOL.items() for text in texts]

LEFT_OUT = [
    ("text", "- It leaks.\n---\n02. Oh.\n[00:05] So.", "- --- 02. [00:05]"),
    ("text", "IDA: It\nleaks.", "IDA:"),
    ("markdown", "## un**believ**able [so](x)\n* item <b>a</b>", "## **** [](x) * <b></b>"),
    ("markdown", "```\ncode\n```\n1. a &amp; b", "``` ``` 1."),
    ("html", "<p>un<b>believ</b>able<!-- c --> &lt;", "<p><b></b><!-- c -->"),
    ("vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ida>It leaks.", "WEBVTT 00:01.000 --> 00:02.000 <v Ida>"),
]


def folded(text: str) -> str:
    """White space folded and zero-width characters dropped, by other means than the reader's."""
    return " ".join(re.sub(f"[{re.escape(WHITE)}]", " ", re.sub(f"[{NOTHING}]", "", text)).split())


def in_step(run: Run) -> bool:
    return run.length == run.end - run.start


def check_places(source: Source) -> None:
    taken: set[int] = set()
    for block in source.blocks:
        check_block(source.text, block)
        for run in block.runs:
            own = {at for at in range(run.start, run.end) if source.text[at] not in BLANK}
            assert not own & taken
            taken |= own


def check_block(text: str, block: Block) -> None:
    assert block.text == folded(block.text) != ""
    reached = 0
    for run in block.runs:
        assert block.text[reached : run.at] in ("", " ")
        assert 0 <= run.start < run.end <= len(text)
        if in_step(run):
            assert folded(text[run.start : run.end]) == block.text[run.at : run.at + run.length].strip()
        reached = run.at + run.length
    assert reached == len(block.text)
    assert all(0 <= mark.at < len(block.text) for mark in block.marks)


def cleaned(piece: str, format: str) -> str:
    """A piece of a text of that format, read alone."""
    if format in ("srt", "vtt"):
        piece = f"00:01.000 --> 00:02.000\n{piece}"
    return " ".join(block.text for block in read_text(piece, format=format).blocks)


def bare(text: str, format: str) -> str:
    """The text without emphasis marks: of a pair around the end of a word, its piece holds the second alone."""
    return re.sub(r"[*_`]", "", text) if format == "markdown" else text


@pytest.mark.parametrize(("format", "text"), CASES)
def test_runs_lead_back(format: str, text: str) -> None:
    check_places(read_text(text, format=format))


@pytest.mark.parametrize(("format", "text"), CASES)
def test_pieces_cleaned_alone_and_joined_are_the_text(format: str, text: str) -> None:
    for block in read_text(text, format=format).blocks:
        parts = [text[start:end] for start, end in pieces(block.runs, 0, len(block.text))]
        assert bare(" ".join(cleaned(part, format) for part in parts), format) == bare(block.text, format)


@pytest.mark.parametrize(("format", "text", "markup"), LEFT_OUT)
def test_only_white_space_and_markup_is_left_out(format: str, text: str, markup: str) -> None:
    kept = list(text)
    for block in read_text(text, format=format).blocks:
        for run in block.runs:
            kept[run.start : run.end] = (
                " " * (run.end - run.start) if " " in text[run.start : run.end] else [""] * (run.end - run.start)
            )
    assert folded("".join(kept)).replace(" ", "") == markup.replace(" ", "")


def test_plain_words_are_all_kept() -> None:
    text = POOL["text"][2]
    (block,) = read_text(text).blocks
    assert block.text == "one page two \ud83d tail"


def test_markup_within_a_word_makes_one_piece() -> None:
    (block,) = read_text("un**believ**able", format="markdown").blocks
    assert pieces(block.runs, 0, len(block.text)) == ((0, 16),)


def test_markup_beside_white_space_parts_pieces() -> None:
    (block,) = read_text("one **two** three", format="markdown").blocks
    assert pieces(block.runs, 0, len(block.text)) == ((0, 3), (6, 9), (12, 17))


def test_a_soft_line_end_makes_two_pieces() -> None:
    (block,) = read_text("one\ntwo", format="markdown").blocks
    assert pieces(block.runs, 0, len(block.text)) == ((0, 3), (4, 7))


def test_a_stretch_of_white_space_stays_in_its_piece() -> None:
    (block,) = read_text("one \t\u00a0 two.").blocks
    assert (block.text, pieces(block.runs, 0, 8)) == ("one two.", ((0, 11),))


@pytest.mark.parametrize("format", POOL)
def test_mutated_texts_keep_the_laws(format: str) -> None:
    generator = random.Random(f"places {format}")
    snippets = [text for _, text in CASES] + list("*_`[]()<>&|#->!\\\n\r\t~:.\0\u200b\ufeff\u00a0\U0001f30a") + [
        "\n\n", "---\n", "<!--", "-->", "<p>", "</p>", "<br>", "<td>", "&#65;", "&amp", "```\n", "00:01 --> 00:02\n", "- ",
        ">> ", "IDA: ", "[x](", "<v Ida>", "<span hidden>", "♪", "1. ", "    ", "0:01 ",
    ]  # fmt: skip
    for _ in range(300):
        check_places(read_text(mutated(generator, snippets), format=format))


def mutated(generator: random.Random, snippets: list[str]) -> str:
    """A text of the pool, cut and stuffed at random, with at least one word."""
    text = generator.choice(CASES)[1]
    for _ in range(generator.randrange(1, 12)):
        at, width = generator.randrange(len(text) + 1), generator.choice([0, 0, 1, 5])
        text = text[:at] + generator.choice(snippets) + text[at + width :]
    return text + " end"


def test_the_same_text_gives_the_same_blocks() -> None:
    for format, text in CASES:
        assert read_text(text, format=format) == read_text(text, format=format)
