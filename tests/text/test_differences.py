"""Numbers counted from something else, and what is a level though it looks like one."""

import pytest

from reconcile.text.comparison import Fit
from reconcile.text.quantities import Quantity, compare, find_quantities


def only(text: str) -> Quantity:
    """The one quantity of ``text``."""
    found = find_quantities(text)
    assert len(found) == 1, [quantity.text for quantity in found]
    return found[0]


DIFFERENCES = [
    "Marrow sold 3,000 more lamps than its rival.",
    "The zoo had 20 percent fewer visitors than in May.",
    "Hull are 5 points ahead.",
    "Hull are 3 goals behind.",
    "Hull have a lead of 5 points.",
    "Hull hold a 5-point lead.",
    "The bus was 20 minutes behind schedule.",
    "She is two years older than her sister.",
    "The lamp costs $5 more.",
    "The court gave him two more years.",
    "Police found 30 additional cases.",
    "It was 60 years since the flood.",
    "It was 50 years after the flood.",
    "They marked the 50th anniversary of the flood.",
]


@pytest.mark.parametrize("text", DIFFERENCES)
def test_a_difference_is_marked(text: str) -> None:
    assert only(text).relative


LEVELS = [
    "Marrow sold 3,000 lamps.",
    "Marrow sold more than 3,000 lamps.",
    "Marrow sold 3,000 or more lamps.",
    "Marrow sold about 100 lamps, more or less.",
    "The three men behind the plot were caught.",
    "He spent five years behind bars.",
    "She ran the shop for 50 years after the flood.",
    "The firm has a 9.9 percent margin.",
    "Sales were 18 percent higher than in May.",
    "The rower came third in a crew of 4 people ahead of the pier.",
]


@pytest.mark.parametrize("text", LEVELS)
def test_a_level_is_not(text: str) -> None:
    assert not any(found.relative for found in find_quantities(text))


COMPARED = [
    ("Marrow sold 3,000 more lamps than its rival.", "Marrow sold 5,500 lamps.", Fit.UNCLEAR),
    ("Marrow sold 3,000 more lamps than its rival.", "Marrow sold 4,000 more lamps than its rival.", Fit.DISJOINT),
    ("Marrow sold 3,000 more lamps than its rival.", "Its rival sold 3,000 fewer lamps.", Fit.EQUAL),
    ("Hull are 5 points ahead.", "Hull have 61 points.", Fit.UNCLEAR),
    ("They marked the 50th anniversary.", "It was 50 years since the flood.", Fit.EQUAL),
    ("They marked the 50th anniversary.", "It was 60 years after the flood.", Fit.DISJOINT),
    ("They marked the 50th anniversary.", "They marked the 60th anniversary.", Fit.DISJOINT),
    ("They marked the 50th anniversary.", "The fair lasted two days.", Fit.INCOMPARABLE),
    ("They marked the 50th anniversary.", "It is her second book.", Fit.INCOMPARABLE),
]


@pytest.mark.parametrize(("left", "right", "fit"), COMPARED)
def test_compares_both_ways_alike(left: str, right: str, fit: Fit) -> None:
    a, b = only(left), only(right)
    assert compare(a, b).relation is fit
    assert compare(b, a).relation is fit


def test_the_reason_says_which_is_the_difference() -> None:
    found = compare(only("Marrow sold 5,500 lamps."), only("Marrow sold 3,000 more lamps than its rival."))
    assert found.because == "3,000 is counted from something else, 5,500 is not"
