"""Numbers behind names: what counts the words behind it, and what belongs to the name."""

import time

import pytest

from reconcile.text.quantities import find_quantities

COUNTS = [
    ("The vote left the house split, giving Democrats 70 seats.", [70]),
    ("The judges gave Bristol 12 points for the dance.", [12]),
    ("The late run left Spurs 3 goals behind.", [3]),
    ("The mayor sent Brussels 20 letters.", [20]),
    ("The club paid Okafor 300 tokens.", [300]),
    ("The judges gave the Rovers 12 points.", [12]),
    ("The judges gave Leeds 12 points and Hull 9 points.", [12, 9]),
]


@pytest.mark.parametrize(("text", "values"), COUNTS)
def test_what_is_given_to_a_name_is_counted(text: str, values: list[int]) -> None:
    assert [found.value for found in find_quantities(text)] == values


LABELS = [
    "The update gave iPhone 15 users hope.",
    "The update gave Windows 11 machines a new look.",
    "The airline sent Boeing 737 jets.",
    "The airline paid Boeing 737 pilots a bonus.",
    "The rule cost Formula 1 drivers dearly.",
    "The strike left Channel 4 reporters outside.",
    "The agency sent Apollo 11 astronauts home.",
    "The maker gave Nordane 14 owners hope.",
    "The lab praised Llama 4 users.",
    "The lab gave Llama 4 a medal.",
]


@pytest.mark.parametrize("text", LABELS)
def test_the_number_of_a_thing_is_not(text: str) -> None:
    assert find_quantities(text) == ()


def test_stays_linear_on_hostile_text() -> None:
    begin = time.perf_counter()
    for text in ("gave Hull 9 points and " * 3000, "Hull 9 points, " * 3000, "Hull " * 9000 + "9 points"):
        find_quantities(text)
    assert time.perf_counter() - begin < 5
