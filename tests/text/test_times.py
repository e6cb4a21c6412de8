"""Times about a point, years ago, quarters and halves: what is found, and what is a price, a share or a match."""

import pytest

from reconcile.text.comparison import Fit
from reconcile.text.dates import compare_dates, find_dates
from reconcile.text.quantities import find_quantities

TIMES = [
    ("The train leaves at 19.15.", [(19, 15)]),
    ("The train leaves at 19:15 GMT.", [(19, 15)]),
    ("Doors open at 7.30 pm.", [(19, 30)]),
    ("Doors open at 7.30pm on Friday.", [(19, 30)]),
    ("Doors open at 7.30 a.m. sharp.", [(7, 30)]),
    ("The gate is shut until 09.45 on Sundays.", [(9, 45)]),
    ("By 9.30 the hall was full.", [(9, 30)]),
    ("The class lasts from 19.15 to 20.45.", [(19, 15), (20, 45)]),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_a_point_parts_hour_and_minute(text: str, times: list[tuple[int, int]]) -> None:
    assert [(found.hour, found.minute) for found in find_dates(text) if found.minute is not None] == times
    assert find_quantities(text) == ()


NO_TIMES = [
    "The rate stands at 3.25 percent.",
    "Eggs sell at 2.50 euros.",
    "Eggs sell at 2.50 a dozen.",
    "Shares closed at 12.50, down a little.",
    "The stock rose from 19.15 to 20.45.",
    "Her average is at 4.35.",
    "The pound was at 1.25 against the dollar.",
    "The tank holds at 24.10.",
    "Fuel fell by 12.40.",
    "The fare is $7.30.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_a_price_or_a_share_is_no_time(text: str) -> None:
    assert [found.text for found in find_dates(text)] == []


def test_a_time_about_a_point_and_about_a_colon_are_one() -> None:
    (one,), (other,) = find_dates("at 7.30 pm"), find_dates("at 19:30")
    assert compare_dates(one, other).relation is Fit.EQUAL


AGO = [
    ("13 years ago", "23 years ago", Fit.DISJOINT),
    ("35 years ago", "30 years ago", Fit.DISJOINT),
    ("last year", "five years ago", Fit.DISJOINT),
    ("13 years ago", "14 years ago", Fit.UNCLEAR),
    ("two weeks ago", "nine weeks ago", Fit.UNCLEAR),
    ("three months ago", "eight months ago", Fit.UNCLEAR),
    ("some 30 years ago", "35 years ago", Fit.UNCLEAR),
    ("about 30 years ago", "13 years ago", Fit.UNCLEAR),
    ("more than 30 years ago", "45 years ago", Fit.UNCLEAR),
    ("a few years ago", "12 years ago", Fit.UNCLEAR),
    ("almost 30 years ago", "30 years ago", Fit.OVERLAPS),
]


@pytest.mark.parametrize(("left", "right", "fit"), AGO)
def test_exact_years_ago_differ_from_two_on(left: str, right: str, fit: Fit) -> None:
    (a,), (b,) = find_dates(f"It sank {left}."), find_dates(f"It sank {right}.")
    assert compare_dates(a, b).relation is fit
    assert compare_dates(b, a).relation is fit


def test_a_hedge_belongs_to_the_years_ago() -> None:
    assert [found.text for found in find_dates("It sank more than 30 years ago.")] == ["more than 30 years ago"]
    assert [found.text for found in find_dates("Sales are higher than a year ago.")] == ["a year ago"]


def test_decades_ago_are_no_date() -> None:
    assert find_dates("It sank decades ago.") == ()


PARTS = [
    ("Profit fell in the first quarter.", "first quarter"),
    ("Profit fell in the fourth quarter of 2023.", "fourth quarter of 2023"),
    ("Profit fell in Q4 2023.", "Q4 2023"),
    ("Profit fell in fiscal 2023.", "fiscal 2023"),
    ("Profit fell in the second half of 2021.", "second half of 2021"),
    ("Profit fell in the first half of the year.", "first half"),
    ("First-half profit fell.", "First-half"),
    ("Profit fell in early 2021.", "early 2021"),
    ("Profit fell in mid-June.", "mid-June"),
    ("Profit fell in the late 1990s.", "late 1990s"),
    ("Profit fell in the 1960s.", "1960s"),
]


@pytest.mark.parametrize(("text", "words"), PARTS)
def test_parts_of_a_year_are_read(text: str, words: str) -> None:
    assert [found.text for found in find_dates(text)] == [words]


@pytest.mark.parametrize(
    "text", ["The first half was dull.", "He scored in the second half.", "The first half of the film drags."]
)
def test_the_half_of_a_match_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("left", "right", "fit"),
    [
        ("the first quarter", "the third quarter", Fit.DISJOINT),
        ("the fourth quarter", "Q4 2023", Fit.OVERLAPS),
        ("the first half of the year", "the second half of the year", Fit.DISJOINT),
        ("the first half of the year", "in March", Fit.CONTAINS),
    ],
)
def test_parts_without_a_year_are_compared(left: str, right: str, fit: Fit) -> None:
    (a,), (b,) = find_dates(f"Profit fell in {left}."), find_dates(f"Profit fell in {right}.")
    assert compare_dates(a, b).relation is fit
