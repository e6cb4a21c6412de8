"""The reports look as they did. If one is meant to change: `make golden`, and read the difference."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest
from goldens import DRAWN, HERE, LINT, PICTURE, PLAIN, RICH, interview, linted, picture

with_that_rich = pytest.mark.skipif(
    version("rich") != RICH, reason=f"the goldens are drawn by rich {RICH}, this is {version('rich')}"
)


def golden(file: Path) -> str:
    return file.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", PLAIN)
def test_a_report_that_rich_does_not_draw(name: str) -> None:
    assert PLAIN[name](interview()) == golden(HERE / name)


@pytest.mark.parametrize("name", LINT)
def test_what_lint_prints_about_the_newsletter(name: str) -> None:
    assert linted(LINT[name]) == golden(HERE / name)


@with_that_rich
@pytest.mark.parametrize("name", DRAWN)
def test_a_report_that_rich_draws(name: str) -> None:
    assert DRAWN[name](interview()) == golden(HERE / name)


@with_that_rich
def test_the_picture_in_the_readme() -> None:
    assert picture(interview()) == golden(PICTURE)


def test_the_black_and_white_goldens_have_no_colour_and_fit_their_columns() -> None:
    for name, width in (("interview-80.txt", 80), ("interview-120.txt", 120), ("interview-verbose.txt", 80)):
        lines = golden(HERE / name).splitlines()
        assert not [line for line in lines if "\x1b" in line]
        assert max(len(line) for line in lines) <= width
        assert not [line for line in lines if line != line.rstrip()]


def test_no_golden_is_left_over() -> None:
    made = {*DRAWN, *PLAIN, *LINT, "goldens.py", "test_goldens.py"}
    assert {file.name for file in HERE.iterdir() if file.is_file()} == made
