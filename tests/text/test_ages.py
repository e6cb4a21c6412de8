"""One age in its several shapes."""

import pytest

from reconcile.text.quantities import Kind, find_quantities

AGES = [
    "A 44-year-old man was hurt.",
    "A man aged 44 was hurt.",
    "The man, who is 44, was hurt.",
    "The man is 44 years old.",
    "Ewan Hart, 44, was hurt.",
    "Ewan Hart, 44, a baker, was hurt.",
    "Ewan Hart, 44 and a baker, was hurt.",
    "Ewan Hart, now 44, was hurt.",
    "Ewan Hart turned 44 on Monday.",
    "She was 44 when the shop opened.",
]


@pytest.mark.parametrize("text", AGES)
def test_all_shapes_are_one_age(text: str) -> None:
    (found,) = find_quantities(text)
    assert (found.kind, found.unit, found.value) == (Kind.AGE, "year", 44)


@pytest.mark.parametrize(
    "text",
    ["He turned 44 pages.", "He is 44 points ahead.", "It was 44.", "She was 44 seconds late.", "Page 44, of two."],
)
def test_what_counts_something_is_no_age(text: str) -> None:
    assert not [found for found in find_quantities(text) if found.kind is Kind.AGE]
