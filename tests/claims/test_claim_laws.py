"""What holds for every text: nothing is lost, nothing is said twice, every place is true."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise

import pytest

from reconcile.claims import split
from reconcile.model import Split
from reconcile.read import read_text

POOL = {
    "prose": ("text", "Ada Pell’s mill — old, wet — was sold. “It hurts. A lot,” she said; he wept, and they left (late. Very.)."),
    "lists": ("text", "Key Themes\n\n- 01Roads come first\n- 02Trees — They die; nobody plants.\n\nShare\n"),
    "markdown": ("markdown", "# A *mill*\n\nSold &amp; [gone](x) for **£5**.\n\n| a | b |\n|---|---|\n| c | d. e |\n"),
    "html": ("html", "<h1>A mill</h1><p>Sold &mdash; <b>she</b> said it was.<br>Gone. 00:01:02</p><nav>Home</nav>"),
    "captions": ("srt", "1\n00:00:01,000 --> 00:00:02,000\nwe sold the mill\n\n2\n00:00:02,000 --> 00:00:03,000\nand then\n"),
    "raw": ("text", "so we sold the mill and then i said that it was wet because the river came up " * 12),
    "unicode": ("text", "Zoë said: «Ça va?» 𝔄 mill… 今日は。明日も。 Ñandú’s “naïve” plan."),
    "crlf": ("text", "It rained.\r\n\r\n\"Why?\r\nNo.\"\r\n00:10\r\n"),
}  # fmt: skip


@pytest.fixture(params=[*POOL.values()], ids=[*POOL])
def found(request: pytest.FixtureRequest) -> Split:
    format, text = request.param
    return split(replace(read_text(text, format=format), id="s1"))


def test_every_word_of_a_block_is_in_one_claim_or_in_chrome(found: Split) -> None:
    said = sorted([(claim.start, claim.text) for claim in found.claims] + [(c.start, c.text) for c in found.chrome])
    blocks = "".join(block.text for block in sorted(found.source.blocks, key=lambda block: block.runs[0].start))
    assert "".join(text for _, text in said).replace(" ", "") == blocks.replace(" ", "")


def test_pieces_do_not_overlap(found: Split) -> None:
    spans = sorted(span for claim in found.claims for span in claim.segments)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


def test_ids_count_in_order_of_place(found: Split) -> None:
    assert [claim.id for claim in found.claims] == [f"s1.{n + 1}" for n in range(len(found.claims))]
    assert [claim.start for claim in found.claims] == sorted(claim.start for claim in found.claims)


def test_spans_lie_inside_what_they_count(found: Split) -> None:
    for claim in found.claims:
        assert 0 <= claim.start < claim.end <= len(found.source.text)
        spans = [*claim.quoted, *([claim.attribution] if claim.attribution else [])]
        assert all(0 <= start < end <= len(claim.text) for start, end in spans)


@pytest.mark.parametrize(
    "unit", [".", ". . ", '"a ', "(a ", "‘a ", "a — b ", "he is, and he is; ", "Jane and ", "U.S. A", '?"']
)
def test_hostile_text_takes_no_more_than_linear_time(unit: str) -> None:
    def spent(size: int) -> float:
        source = read_text("He was. " + unit * (size // len(unit)) + "!")
        begun = time.process_time()
        split(source)
        return time.process_time() - begun

    spent(1_000)
    assert spent(80_000) < 40 * spent(8_000) + 0.5
