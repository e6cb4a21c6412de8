"""No character of a text is lost: each one is in one claim, or set aside as chrome, or white space, or markup."""

from __future__ import annotations

import html
import re
from itertools import groupby
from pathlib import Path

import pytest
from pool import POOL, label, source

from reconcile.claims import split
from reconcile.model import Claim, Split

LABEL = r"[A-Z][A-Z ]+:"
TIME = r"(\d\d:)?\d\d:\d\d[.,]\d{3}"
MARKUP = {
    ".txt": rf"(\[\d\d:\d\d:\d\d\])?\s*{LABEL}",
    ".md": r"<!--.*?-->|#+|\*+|>|-{3}|- |\d+\.|\[\^\d+\]:?|\]\(\S+\)|\[|```|\||-",
    ".html": r"<!--.*?-->|<(style|script)\b.*?</\2>|<[^>]*>",
    ".srt": rf"\d+\n{TIME} --> {TIME}|</?i>|{LABEL}",
    ".vtt": rf"WEBVTT|NOTE .*?\n\n|intro\n|{TIME} --> {TIME}( align:\w+)?|</?v[^>]*>",
    **dict.fromkeys((".json", ".eml"), r"(?!)"),
}
"""What the formats write that is no text; the labels of speakers and the times become `speaker` and `time`."""

INSIDE = {
    ".txt": r"(?!)",
    ".md": r"\*+|(?<!\\)\[\^\d+\]|\]\([^)\s]+\)|\[|`",
    ".html": MARKUP[".html"].replace(r"\2", r"\1"),
    ".srt": r"</?i>",
    ".vtt": r"</?v[^>]*>",
    **dict.fromkeys((".json", ".eml"), r"(?!)"),
}
"""Markup that may stand within a piece of a claim."""


def cover(one: Split) -> list[int]:
    """How often each character of a source is in a claim or in chrome."""
    counts = [0] * len(one.source.text)
    spans = [span for claim in one.claims for span in claim.segments]
    for start, end in (*spans, *((chrome.start, chrome.end) for chrome in one.chrome)):
        for index in range(start, end):
            counts[index] += 1
    return counts


def stretches(one: Split, times: range) -> list[str]:
    """The stretches of the text that are covered as often as that, white space around them aside."""
    paired = groupby(zip(cover(one), one.source.text, strict=True), key=lambda found: found[0] in times)
    texts = ["".join(character for _, character in group).strip() for inside, group in paired if inside]
    return [text for text in texts if text]


def without(markup: str, text: str) -> str:
    return re.sub(markup, "", text, flags=re.DOTALL).strip()


def cleaned(text: str, suffix: str) -> str:
    """A piece of the original as a reader of the page sees it."""
    bare = re.sub(INSIDE[suffix], "", text, flags=re.DOTALL)
    return " ".join((bare if suffix == ".txt" else html.unescape(bare)).split())


def joined(claim: Claim, text: str, suffix: str) -> str:
    return " ".join(filter(None, (cleaned(text[start:end], suffix) for start, end in claim.segments)))


@pytest.mark.parametrize("file", POOL, ids=label)
def test_what_is_in_no_claim_and_not_set_aside_is_markup(file: Path) -> None:
    lost = stretches(split(source(file)), range(1))
    assert [text for text in lost if without(f"({MARKUP[file.suffix]})", text)] == []


@pytest.mark.parametrize("file", POOL, ids=label)
def test_no_character_is_in_two_claims_or_in_a_claim_and_set_aside(file: Path) -> None:
    assert stretches(split(source(file)), range(2, 99)) == []


@pytest.mark.parametrize("file", POOL, ids=label)
def test_the_pieces_of_a_claim_joined_are_its_text(file: Path) -> None:
    one = split(source(file))
    for claim in one.claims:
        assert joined(claim, one.source.text, file.suffix) == claim.text


@pytest.mark.parametrize("file", POOL, ids=label)
def test_claims_stand_in_order_and_know_their_line_and_column(file: Path) -> None:
    one = split(source(file))
    lines = re.split(r"\r\n|\n|\r", one.source.text)
    assert [claim.start for claim in one.claims] == sorted(claim.start for claim in one.claims)
    for claim in one.claims:
        assert (claim.start, claim.end) == (claim.segments[0][0], claim.segments[-1][1])
        assert lines[claim.line - 1][claim.column - 1] == one.source.text[claim.start]


@pytest.mark.parametrize("file", POOL, ids=label)
def test_chrome_is_shown_as_it_stands_and_says_why(file: Path) -> None:
    one = split(source(file))
    for chrome in one.chrome:
        assert chrome.reason
        assert cleaned(one.source.text[chrome.start : chrome.end], file.suffix)
        assert one.source.position(chrome.start)[0] == chrome.line
