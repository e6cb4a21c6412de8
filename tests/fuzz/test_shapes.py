"""Shapes that make a careless reader slow or exhaust its stack: at full size they are read, split and compared, or
refused in a line, and twice the size costs about twice the time.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest
from inputs import SHAPES
from laws import PARTNER

from reconcile import diff, read
from reconcile.errors import InputError

FULL = {
    "a hundred thousand tags inside one another": (
        ".html",
        "<div>" * 100_000 + "Rain fell on Elmet." + "</div>" * 100_000,
    ),
    "a hundred thousand tags that are never closed": (".html", "<b>" * 100_000 + "Rain fell on Elmet."),
    "a megabyte without a space": (".txt", "x" * 1_000_000),
    "a megabyte of digits": (".txt", "7" * 1_000_000),
    "a hundred thousand quotation marks": (".txt", "“" * 50_000 + "”" * 50_000),
    "a hundred thousand straight quotation marks": (".txt", '"' * 100_000),
    "twenty thousand lines of one word": (".txt", "rain\n" * 20_000),
    "a hundred thousand signs of Markdown": (".md", "*_`[" * 25_000 + "Rain fell on Elmet."),
    "a hundred thousand signs of quoting": (".md", ">" * 100_000 + " Rain fell on Elmet."),
    "thirty thousand times that are no cues": (".srt", "00:00:01,000 --> " * 30_000),
    "a hundred thousand brackets of JSON": (".json", "[" * 100_000),
    "a megabyte of combining marks": (".txt", "e" + "\u0301" * 500_000),
}


@pytest.mark.parametrize("shape", FULL)
def test_a_shape_at_full_size_is_compared_or_refused(tmp_path: Path, shape: str) -> None:
    ending, text = FULL[shape]
    path = tmp_path / f"shape{ending}"
    path.write_text(text, encoding="utf-8")
    with suppress(InputError):
        report = diff(read(path), PARTNER)
        assert [reading.source.id for reading in report.readings] == ["s1", "s2"]


GREW = {
    "one name of many words": (".txt", "Aa"),
    "many numbers in one claim": (".txt", "1,000,"),
    "many dates in one claim": (".txt", "Jan. 3, 4, "),
}
"""What once cost four times the time at twice the size."""

SIZE = 600


@pytest.mark.parametrize("shape", GREW)
def test_twice_the_size_costs_about_twice_the_time(tmp_path: Path, shape: str) -> None:
    ending, pump = GREW[shape]

    def spent(count: int) -> float:
        path = tmp_path / f"shape{ending}"
        path.write_text(pump * count, encoding="utf-8")
        started = time.thread_time()
        diff(read(path), PARTNER)
        return time.thread_time() - started

    spent(10)  # what is loaded once
    first, fourth = (min(spent(count) for _ in range(2)) for count in (SIZE, 4 * SIZE))
    assert fourth < 9 * max(first, 0.02)


def test_every_format_that_can_be_broken_has_shapes() -> None:
    assert {ending for ending, _ in SHAPES} >= {".txt", ".md", ".html", ".srt", ".vtt", ".json", ".eml"}
