"""Whole numbers with a part behind them: *7-1/2 hours*, *two and a half hours*."""

import pytest

from reconcile.text.comparison import Fit
from reconcile.text.quantities import Kind, compare, find_quantities

HOUR, YEAR = 3600.0, 31557600.0

WILD = [
    ("a 7-1/2 hour flight", "7-1/2 hour", Kind.DURATION, 7.5 * HOUR),
    ("a 5-1/2-hour hike", "5-1/2-hour", Kind.DURATION, 5.5 * HOUR),
    ("The hike took 7 1/2 hours.", "7 1/2 hours", Kind.DURATION, 7.5 * HOUR),
    ("The hike took two and a half hours.", "two and a half hours", Kind.DURATION, 2.5 * HOUR),
    ("The hike took 7½ hours.", "7½ hours", Kind.DURATION, 7.5 * HOUR),
    ("a seven-and-a-half-hour hike", "seven-and-a-half-hour", Kind.DURATION, 7.5 * HOUR),
    ("a 2-1/3-hour delay", "2-1/3-hour", Kind.DURATION, 7 / 3 * HOUR),
    ("a 2-1/2-year-old mare", "2-1/2-year-old", Kind.AGE, 2.5),
    ("a deal of two-and-a-half years", "two-and-a-half years", Kind.DURATION, 2.5 * YEAR),
    ("1-1/2 million cans", "1-1/2 million", Kind.COUNT, 1.5e6),
    ("She won by 5-1/2 lengths.", "5-1/2", Kind.COUNT, 5.5),
]


@pytest.mark.parametrize(("text", "words", "kind", "value"), WILD)
def test_a_number_takes_the_part_behind_it(text: str, words: str, kind: Kind, value: float) -> None:
    (found,) = find_quantities(text)
    assert (found.text, found.kind) == (words, kind)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize("text", ["Lot 5-1/2-24 was sold.", "They won 3-1 and 2-1.", "Read it on 5/1/2024.", "50-50"])
def test_chains_and_scores_have_no_parts(text: str) -> None:
    assert not [found for found in find_quantities(text) if found.value in (5.5, 3.5, 2.5)]


def test_all_ways_of_writing_are_one_value() -> None:
    written = ("7-1/2 hours", "7 1/2 hours", "7½ hours", "seven and a half hours", "7.5 hours", "a 7-1/2-hour wait")
    first, *others = [find_quantities(f"It took {text}.")[0] for text in written]
    assert {compare(first, other).relation for other in others} == {Fit.EQUAL}
