"""Dates: what is found, how far it is resolved, what stays unfound, and which two exclude each other."""

import datetime

import pytest

from reconcile.text.comparison import Fit
from reconcile.text.dates import Granularity, When, compare_dates, find_dates

FIELDS = ("year", "month", "day", "day_until", "weekday", "quarter", "hour", "minute", "offset", "offset_unit")


def only(text: str) -> When:
    """The one date of ``text``."""
    found = find_dates(text)
    assert len(found) == 1, [when.text for when in found]
    return found[0]


def known(when: When) -> dict[str, object]:
    """The plain fields of ``when`` that are not None."""
    return {name: getattr(when, name) for name in FIELDS if getattr(when, name) is not None}


WILD: list[tuple[str, str, dict[str, object]]] = [
    ("It began on 12 March 2024.", "12 March 2024", {"year": 2024, "month": 3, "day": 12}),
    ("It began on March 12th, 2024.", "March 12th, 2024", {"year": 2024, "month": 3, "day": 12}),
    ("It began on the 12th of March.", "12th of March", {"month": 3, "day": 12}),
    ("It began on 2024-03-12.", "2024-03-12", {"year": 2024, "month": 3, "day": 12}),
    ("It began on 25/12/2023.", "25/12/2023", {"year": 2023, "month": 12, "day": 25}),
    ("It ran March 12-14.", "March 12-14", {"month": 3, "day": 12, "day_until": 14}),
    ("Tuesday, March 12, 2024", "Tuesday, March 12, 2024", {"year": 2024, "month": 3, "day": 12, "weekday": 1}),
    ("They met in June.", "June", {"month": 6}),
    ("They met in Sept. 2021.", "Sept. 2021", {"year": 2021, "month": 9}),
    ("By June 2023 it was over.", "June 2023", {"year": 2023, "month": 6}),
    ("They leave in May.", "May", {"month": 5}),
    ("On May 3 they leave.", "May 3", {"month": 5, "day": 3}),
    ("Sales fell in Q3.", "Q3", {"quarter": 3}),
    ("Sales fell in Q3 2024.", "Q3 2024", {"year": 2024, "quarter": 3}),
    ("the third quarter of 2020", "third quarter of 2020", {"year": 2020, "quarter": 3}),
    ("Sales fell in FY21.", "FY21", {"year": 2021}),
    ("music of the 1990s", "1990s", {"year": 1990}),
    ("music of the '90s", "90s", {"year": 1990}),
    ("music of the eighties", "eighties", {"year": 1980}),
    ("an 18th-century house", "18th-century", {"year": 1700}),
    ("It opened in 2019.", "2019", {"year": 2019}),
    ("The abbey was founded in 1049.", "1049", {"year": 1049}),
    ("The 2016 elections were close.", "2016", {"year": 2016}),
    ("She leaves on Tuesday.", "Tuesday", {"weekday": 1}),
    ("It starts at 5:30 pm.", "5:30 pm", {"hour": 17, "minute": 30}),
    ("It starts at 5:30 p.m. sharp", "5:30 p.m.", {"hour": 17, "minute": 30}),
    ("It starts at 17:30.", "17:30", {"hour": 17, "minute": 30}),
    ("It starts at 12 am.", "12 am", {"hour": 0}),
    ("It starts at noon.", "noon", {"hour": 12, "minute": 0}),
    ("It starts at five o'clock.", "five o'clock", {"hour": 5}),
    ("Let us meet at 6, then.", "6", {"hour": 6}),
    ("He left yesterday.", "yesterday", {"offset": -1, "offset_unit": "day"}),
    ("He left last year.", "last year", {"offset": -1, "offset_unit": "year"}),
    ("He leaves next month.", "next month", {"offset": 1, "offset_unit": "month"}),
    ("He left two weeks ago.", "two weeks ago", {"offset": -2, "offset_unit": "week"}),
    ("He left a decade ago.", "a decade ago", {"offset": -1, "offset_unit": "decade"}),
    ("He left this morning.", "this morning", {"offset": 0, "offset_unit": "day"}),
    ("He leaves next Monday.", "next Monday", {"weekday": 0, "offset": 1, "offset_unit": "weekday"}),
]


@pytest.mark.parametrize(("text", "words", "fields"), WILD)
def test_finds_wild_forms(text: str, words: str, fields: dict[str, object]) -> None:
    found = only(text)
    assert (found.text, known(found)) == (words, fields)
    assert text[found.start : found.end] == words


NEGATIVE = [
    "They may march again.",
    "May I ask something?",
    "March on, he said.",
    "She sat in the sun.",
    "The fall was steep.",
    "Please wait a second.",
    "He came second.",
    "It costs $2019.",
    "Some 2000 people came.",
    "It weighs 1999 grams.",
    "Flight 1549 was late.",
    "The tape at 00:05:23 is clear.",
    "They won 3-2.",
    "A quarter of them agreed.",
    "Version 1.2.3 is out.",
    "The first half was dull.",
    "At last they came.",
    "They spring into action.",
    "June Carter sang.",
    "Over the last five years it grew.",
]


@pytest.mark.parametrize("text", NEGATIVE)
def test_finds_nothing_where_nothing_is_dated(text: str) -> None:
    assert [found.text for found in find_dates(text)] == []


def test_day_and_month_in_figures_keep_both_readings() -> None:
    assert only("on 12/03/2024").alternatives == ((3, 12), (12, 3))


@pytest.mark.parametrize(
    ("text", "part", "months"),
    [
        ("early 2021", "early", (1, 2, 3, 4, 5)), ("mid-2021", "mid", (4, 5, 6, 7, 8, 9)),
        ("spring 2020", "spring", (3, 4, 5, 6)), ("first half of 2020", None, (1, 2, 3, 4, 5, 6)),
    ],
)  # fmt: skip
def test_part_of_a_year_is_a_set_of_months(text: str, part: str | None, months: tuple[int, ...]) -> None:
    assert (only(text).part, only(text).months) == (part, months)


def test_relative_dates_stay_relative_without_an_anchor() -> None:
    assert only("He left last year.").year is None


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("last year", {"year": 2023}), ("next month", {"year": 2025, "month": 1}),
        ("yesterday", {"year": 2024, "month": 12, "day": 9}), ("last quarter", {"year": 2024, "quarter": 3}),
        ("last June", {"year": 2023, "month": 6}),
    ],
)  # fmt: skip
def test_an_anchor_resolves_relative_dates(text: str, fields: dict[str, int]) -> None:
    found = find_dates(f"He left {text}.", datetime.date(2024, 12, 10))[0]
    assert {name: getattr(found, name) for name in fields} == fields


def test_a_time_without_half_of_the_day_says_so() -> None:
    assert only("at 5:30").either_half
    assert not only("at 05:30").either_half


def test_granularity_is_the_finest_part() -> None:
    assert only("in June 2023").granularity is Granularity.MONTH
    assert only("in the 1990s").granularity is Granularity.DECADE


COMPARED = [
    ("in June", "in July", Fit.DISJOINT),
    ("in 2019", "in 2021", Fit.DISJOINT),
    ("on Tuesday", "on Wednesday", Fit.DISJOINT),
    ("in June 2023", "in 2023", Fit.CONTAINS),
    ("in June 2023", "in June", Fit.OVERLAPS),
    ("in June 2023", "in June 2023", Fit.EQUAL),
    ("in June", "in 2023", Fit.INCOMPARABLE),
    ("early 2021", "March 2021", Fit.CONTAINS),
    ("early 2021", "December 2021", Fit.DISJOINT),
    ("early 2021", "late 2021", Fit.DISJOINT),
    ("in Q3", "in August", Fit.CONTAINS),
    ("in Q3", "in January", Fit.INCOMPARABLE),
    ("in Q3", "in the third quarter", Fit.EQUAL),
    ("in Q3", "in Q4", Fit.DISJOINT),
    ("on Tuesday", "on 12 March 2024", Fit.CONTAINS),
    ("on Wednesday", "on 12 March 2024", Fit.DISJOINT),
    ("on Wednesday", "on 12 March", Fit.INCOMPARABLE),
    ("on 12/03/2024", "on March 12, 2024", Fit.OVERLAPS),
    ("on 12/03/2024", "on May 12, 2024", Fit.DISJOINT),
    ("on 12 March", "on March 13th", Fit.DISJOINT),
    ("on 12 March", "on March 12th", Fit.EQUAL),
    ("March 12-14", "March 13", Fit.OVERLAPS),
    ("at 5:30 pm", "at 17:30", Fit.EQUAL),
    ("at 5:30", "at 17:30", Fit.OVERLAPS),
    ("at 5 pm", "at 5:30 pm", Fit.CONTAINS),
    ("at 5 pm", "at 6 pm", Fit.DISJOINT),
    ("in the 1990s", "in 1995", Fit.CONTAINS),
    ("in the 1990s", "in 2005", Fit.DISJOINT),
    ("around 2019", "in 2020", Fit.OVERLAPS),
    ("last year", "next year", Fit.DISJOINT),
    ("last year", "last year", Fit.EQUAL),
    ("two weeks ago", "three weeks ago", Fit.UNCLEAR),
    ("two weeks ago", "in June", Fit.INCOMPARABLE),
]


@pytest.mark.parametrize(("left", "right", "fit"), COMPARED)
def test_compares_both_ways_alike(left: str, right: str, fit: Fit) -> None:
    a, b = only(left), only(right)
    assert compare_dates(a, b).relation is fit
    assert compare_dates(b, a).relation is fit


def test_the_reason_reads_as_a_sentence() -> None:
    assert compare_dates(only("in June"), only("in July")).because == "June and July are different months"
