"""Quantities: what is found, what it comes to, what must stay unfound, and how two of them compare."""

import math
import time

import pytest

from reconcile.text.comparison import Fit
from reconcile.text.quantities import Direction, Kind, Quantity, compare, find_quantities

DAY, MONTH, YEAR = 86400.0, 2629800.0, 31557600.0


def only(text: str) -> Quantity:
    """The one quantity of ``text``."""
    found = find_quantities(text)
    assert len(found) == 1, [quantity.text for quantity in found]
    return found[0]


WILD = [
    # text, words, kind, unit, value
    ("The lab hired 12 engineers.", "12", Kind.COUNT, "", 12),
    ("The lab hired twenty-one engineers.", "twenty-one", Kind.COUNT, "", 21),
    ("Some 1,204,500 ballots were cast.", "Some 1,204,500", Kind.COUNT, "", 1204500),
    ("two hundred and five thousand voters", "two hundred and five thousand", Kind.COUNT, "", 205000),
    ("one and a half million cars", "one and a half million", Kind.COUNT, "", 1.5e6),
    ("one point eight million cars", "one point eight million", Kind.COUNT, "", 1.8e6),
    ("half a million cars", "half a million", Kind.COUNT, "", 5e5),
    ("a dozen eggs", "a dozen", Kind.COUNT, "", 12),
    ("one hundred and one horses", "one hundred and one", Kind.COUNT, "", 101),
    ("an 80,000-person company", "80,000-person", Kind.COUNT, "", 80000),
    ("She sang it three times.", "three times", Kind.COUNT, "", 3),
    ("It cost $1.2bn.", "$1.2bn", Kind.MONEY, "usd", 1.2e9),
    ("It cost US$5m.", "US$5m", Kind.MONEY, "usd", 5e6),
    ("It cost A$40.", "A$40", Kind.MONEY, "aud", 40),
    ("It cost €3 million.", "€3 million", Kind.MONEY, "eur", 3e6),
    ("It cost £2.50.", "£2.50", Kind.MONEY, "gbp", 2.5),
    ("It cost EUR 30.", "EUR 30", Kind.MONEY, "eur", 30),
    ("It cost 5 million dollars.", "5 million dollars", Kind.MONEY, "usd", 5e6),
    ("It cost three dollars and sixty cents.", "three dollars and sixty cents", Kind.MONEY, "usd", 3.6),
    ("It cost 50 cents.", "50 cents", Kind.MONEY, "usd", 0.5),
    ("fined three million pounds", "three million pounds", Kind.MONEY, "gbp", 3e6),
    ("a third of voters", "a third", Kind.SHARE, "percent", 100 / 3),
    ("two-thirds of voters", "two-thirds", Kind.SHARE, "percent", 200 / 3),
    ("three quarters of voters", "three quarters", Kind.SHARE, "percent", 75),
    ("half of voters", "half", Kind.SHARE, "percent", 50),
    ("a 40% cut", "40%", Kind.SHARE, "percent", 40),
    ("a cut of 40 percent", "40 percent", Kind.SHARE, "percent", 40),
    ("a cut of 40 per cent", "40 per cent", Kind.SHARE, "percent", 40),
    ("one in five children", "one in five", Kind.SHARE, "percent", 20),
    ("3 out of 4 dentists", "3 out of 4", Kind.SHARE, "percent", 75),
    ("up 2 percentage points", "2 percentage points", Kind.POINTS, "point", 2),
    ("up 25 basis points", "25 basis points", Kind.POINTS, "point", 0.25),
    ("a 9-month project", "9-month", Kind.DURATION, "second", 9 * MONTH),
    ("half an hour", "half an hour", Kind.DURATION, "second", 1800),
    ("an hour and a half", "an hour and a half", Kind.DURATION, "second", 5400),
    ("2½ hours", "2½ hours", Kind.DURATION, "second", 9000),
    ("2 1/2 hours", "2 1/2 hours", Kind.DURATION, "second", 9000),
    ("two hours and 30 minutes", "two hours and 30 minutes", Kind.DURATION, "second", 9000),
    ("three consecutive days", "three consecutive days", Kind.DURATION, "second", 3 * DAY),
    ("a five-year deal", "five-year", Kind.DURATION, "second", 5 * YEAR),
    ("a year-long search", "a year", Kind.DURATION, "second", YEAR),
    ("a run of 10km", "10km", Kind.LENGTH, "metre", 10000),
    ("a height of 6 feet", "6 feet", Kind.LENGTH, "metre", 1.8288),
    ("covering 3 square miles", "3 square miles", Kind.AREA, "square metre", 3 * 2589988.11),
    ("a tank of 40 litres", "40 litres", Kind.VOLUME, "litre", 40),
    ("two tonnes of sand", "two tonnes", Kind.MASS, "kilogram", 2000),
    ("20 pounds of flour", "20 pounds", Kind.MASS, "kilogram", 20 * 0.45359237),
    ("60 miles per hour", "60 miles per hour", Kind.SPEED, "metre per second", 60 * 0.44704),
    ("a disk of 2 TB", "2 TB", Kind.DATA, "byte", 2e12),
    ("a plant of 300 megawatts", "300 megawatts", Kind.POWER, "watt", 3e8),
    ("used 12 kWh", "12 kWh", Kind.ENERGY, "joule", 12 * 3.6e6),
    ("a low of -5°C", "-5°C", Kind.TEMPERATURE, "celsius", -5),
    ("86 degrees Fahrenheit", "86 degrees Fahrenheit", Kind.TEMPERATURE, "celsius", 30),
    ("Sales doubled.", "doubled", Kind.MULTIPLE, "", 2),
    ("three times as large", "three times", Kind.MULTIPLE, "", 3),
    ("a tenfold rise", "tenfold", Kind.MULTIPLE, "", 10),
    ("a 10-fold rise", "10-fold", Kind.MULTIPLE, "", 10),
    ("3x faster", "3x", Kind.MULTIPLE, "", 3),
    ("twice the size", "twice", Kind.MULTIPLE, "", 2),
    ("the third-largest city", "third-largest", Kind.RANK, "largest", 3),
    ("She took fifth place.", "fifth place", Kind.RANK, "place", 5),
    ("the No. 3 seed", "No. 3", Kind.RANK, "place", 3),
    ("his second book", "second", Kind.ORDINAL, "", 2),
    ("for the 21st time", "21st", Kind.ORDINAL, "", 21),
    ("a nine-month-old baby", "nine-month-old", Kind.AGE, "year", 0.75),
    ("a 34-year-old man", "34-year-old", Kind.AGE, "year", 34),
    ("He is 34 years old.", "34 years old", Kind.AGE, "year", 34),
    ("a man aged 34", "34", Kind.AGE, "year", 34),
    ("Maria Okafor, 34, agreed.", "34", Kind.AGE, "year", 34),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "unit", "value"), WILD)
def test_finds_wild_forms(text: str, words: str, kind: Kind, unit: str, value: float) -> None:
    found = only(text)
    assert (found.text, found.kind, found.unit) == (words, kind, unit)
    assert found.value == pytest.approx(value)
    assert text[found.start : found.end] == words


NEGATIVE = [
    "At 00:05:23 the tape stops.",
    "Doors open at 5:30 pm and close at 23:00.",
    "It was built in 2019.",
    "The 2016 election was close.",
    "It opened on 12 March 2024.",
    "The paper came out on 2024-03-12.",
    "They compared GPT-4 with Llama 3.1.",
    "Her iPhone 15 runs v2.0 of it.",
    "Written in Python 3.11 on Windows 10.",
    "Apollo 11 flew before the Boeing 747 did.",
    "Nobody watches Formula 1 here.",
    "See Section 12 and Article 5.",
    "Council Bill 119945 was read.",
    "Turn to page 7 of chapter two.",
    "Issue #42 is closed.",
    "1. Opening remarks",
    "2) Budget",
    "01Meta's plan",
    "Call 555-010-9999 now.",
    "Read https://example.org/2024/5/12 first.",
    "As noted elsewhere [12], it fails.",
    "It takes COVID-19 seriously.",
    "A 3D film on a 5G phone.",
    "They work 24/7.",
    "A ratio of 3:1 was used.",
    "The one who left was right.",
    "She is one of the best.",
    "No one came.",
    "They blamed one another.",
    "At one point he laughed.",
    "One day he will return.",
    "First, let me thank you.",
    "At first it seemed easy.",
    "The First Lady spoke.",
    "They fought in the Second World War.",
    "Third-quarter sales were flat.",
    "His half-brother called.",
    "The couple smiled.",
    "Few came.",
    "A double-decker bus passed.",
    "Once upon a time there was a king.",
    "The lab said so last year.",
    "They met two weeks ago.",
    "A first-class seat and a second-hand car.",
    "Nothing here counts anything at all.",
    "",
]


@pytest.mark.parametrize("text", NEGATIVE)
def test_finds_nothing_in_labels_times_and_pronouns(text: str) -> None:
    assert [found.text for found in find_quantities(text)] == []


HEDGES = [
    ("about 100 people", Direction.ABOUT, 90, 110),
    ("roughly 100 people", Direction.ABOUT, 90, 110),
    ("100 people or so", Direction.EXACT, 100, 100),
    ("nearly 100 people", Direction.NEARLY, 90, 100),
    ("just under 100 people", Direction.NEARLY, 90, 100),
    ("more than 100 people", Direction.OVER, 100, math.inf),
    ("under 100 people", Direction.UNDER, 0, 100),
    ("fewer than 100 people", Direction.UNDER, 0, 100),
    ("at least 100 people", Direction.AT_LEAST, 100, math.inf),
    ("100 or more people", Direction.AT_LEAST, 100, math.inf),
    ("100+ people", Direction.AT_LEAST, 100, math.inf),
    ("up to 100 people", Direction.AT_MOST, 0, 100),
    ("as many as 100 people", Direction.AT_MOST, 0, 100),
    ("no more than 100 people", Direction.AT_MOST, 0, 100),
    ("between 90 and 100 people", Direction.BETWEEN, 90, 100),
    ("90 to 100 people", Direction.BETWEEN, 90, 100),
    ("90–100 people", Direction.BETWEEN, 90, 100),
    ("five or six people", Direction.BETWEEN, 5, 6),
    ("dozens of people", Direction.VAGUE, 20, 150),
    ("several people", Direction.VAGUE, 3, 9),
    ("hundreds of thousands of people", Direction.VAGUE, 150000, 2000000),
    ("a couple of people", Direction.VAGUE, 2, 3),
]


@pytest.mark.parametrize(("text", "direction", "low", "high"), HEDGES)
def test_a_hedge_makes_an_interval(text: str, direction: Direction, low: float, high: float) -> None:
    found = only(text)
    assert (found.direction, found.low, found.high, found.noun) == (direction, low, high, "people")


def test_more_than_excludes_its_bound() -> None:
    assert only("more than 100 people").low_open
    assert not only("at least 100 people").low_open


@pytest.mark.parametrize(
    ("text", "half_width"),
    [
        ("$5.3bn", 0.05e9), ("5.28 metres", 0.005), ("3 million people", 5e5), ("97 people", 0.5),
        ("$5,300,000,000", 0.5), ("two million people", 5e5),
    ],
)  # fmt: skip
def test_precision_is_half_of_the_last_digit(text: str, half_width: float) -> None:
    assert only(text).precision == pytest.approx(half_width)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("more than 3 billion users", "users"),
        ("3 billion monthly active users", "users"),
        ("hundreds of the men", "men"),
        ("40 sales people", "people"),
        ("60 percent of American adults", "adults"),
        ("an 80,000-person company", "person"),
        ("He bought 40 and left.", None),
        ("12 were hurt", None),
    ],
)
def test_noun_is_the_head_of_what_is_counted(text: str, noun: str | None) -> None:
    found = only(text)
    assert found.noun == noun
    if found.noun_start is not None:
        assert text[found.noun_start : found.noun_end].lower() == noun


def test_span_ends_before_the_noun() -> None:
    text = "The app has more than 3 billion users."
    found = only(text)
    assert text[found.start : found.end] == "more than 3 billion"


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("$100/month", "usd", "month"),
        ("$100 a month", "usd", "month"),
        ("$4,000 per capita", "usd", "person"),
        ("5 trips a day", "", "day"),
        ("twice a week", "time", "week"),
        ("5% a year", "percent", "year"),
        ("40 cents per diluted share", "usd", "share"),
    ],
)
def test_rates_keep_what_they_are_counted_by(text: str, unit: str, per: str) -> None:
    found = only(text)
    assert (found.kind, found.unit, found.per) == (Kind.RATE, unit, per)


def test_score_is_no_range() -> None:
    assert only("They won 3-2.").kind is Kind.SCORE
    assert only("It passed 12–1 on Monday.").kind is Kind.SCORE


def test_small_range_before_a_noun_is_no_score() -> None:
    assert only("It takes 2-3 weeks.").direction is Direction.BETWEEN


def test_from_to_is_a_change_and_both_ends_have_the_unit() -> None:
    first, second = find_quantities("It rose from 5 to 10 percent.")
    assert (first.value, first.unit, second.value, second.unit) == (5, "percent", 10, "percent")


def test_ranging_from_to_is_a_range() -> None:
    assert only("ranging from $5 to $10").high == 10


def test_scale_of_a_range_holds_for_both_ends() -> None:
    found = only("2.5-3 million people")
    assert (found.low, found.high) == (2.5e6, 3e6)


def test_pounds_are_a_weight_unless_the_text_is_about_money() -> None:
    assert only("The dog weighs 40 pounds.").kind is Kind.MASS
    assert only("The British court fined him 500 pounds.").kind is Kind.MONEY


def test_over_before_a_span_of_time_may_mean_during() -> None:
    assert only("They will invest over five years.").direction is Direction.EXACT
    assert only("It lasted over five years.").direction is Direction.OVER


def test_a_count_after_a_date_is_found() -> None:
    assert [found.text for found in find_quantities("In March 12 people left; in 2019, 30 did.")] == ["12", "30"]


def test_one_counts_where_a_person_is_counted() -> None:
    assert only("One person died.").value == 1
    assert only("It took one year.").value == YEAR


def test_capital_letters_do_not_move_places() -> None:
    text = "İİ paid $5."
    found = only(text)
    assert text[found.start : found.end] == "$5"


COMPARED = [
    ("under a year", "nine months", Fit.CONTAINS),
    ("$5.3bn", "$5.28 billion", Fit.EQUAL),
    ("$5.3bn", "$3.4bn", Fit.DISJOINT),
    ("$5.3bn", "$5.4bn", Fit.DISJOINT),
    ("9 months", "14 months", Fit.DISJOINT),
    ("80,000 people", "78,500 people", Fit.DISJOINT),
    ("about 80,000 people", "78,500 people", Fit.CONTAINS),
    ("1,200 people", "1,234 people", Fit.DISJOINT),
    ("about 100 people", "97 people", Fit.CONTAINS),
    ("about 100 people", "75 people", Fit.DISJOINT),
    ("more than 3 billion users", "2.5 billion users", Fit.DISJOINT),
    ("more than 3 billion users", "3.2 billion users", Fit.CONTAINS),
    ("more than 3 billion users", "3 billion users", Fit.OVERLAPS),
    ("more than 300 shops", "more than 900 shops", Fit.UNCLEAR),
    ("more than 300 shops", "fewer than 300 shops", Fit.DISJOINT),
    ("up to 50 people", "30 people", Fit.CONTAINS),
    ("up to 50 people", "3 people", Fit.UNCLEAR),
    ("up to 50 people", "60 people", Fit.DISJOINT),
    ("at least 100 people", "90 people", Fit.DISJOINT),
    ("nearly 100 people", "97 people", Fit.CONTAINS),
    ("nearly 100 people", "100 people", Fit.OVERLAPS),
    ("nearly 3 billion users", "more than 3 billion users", Fit.OVERLAPS),
    ("a third of users", "33% of users", Fit.EQUAL),
    ("a third of users", "40% of users", Fit.DISJOINT),
    ("one in five users", "20% of users", Fit.EQUAL),
    ("50 basis points", "0.5 percentage points", Fit.EQUAL),
    ("5%", "5 percentage points", Fit.INCOMPARABLE),
    ("Sales doubled.", "Sales rose 100%.", Fit.INCOMPARABLE),
    ("$100", "€100", Fit.INCOMPARABLE),
    ("9 months", "9 percent", Fit.INCOMPARABLE),
    ("12 months", "a year", Fit.EQUAL),
    ("90 minutes", "an hour and a half", Fit.EQUAL),
    ("$100 per month", "$1,200 a year", Fit.EQUAL),
    ("$100 per month", "$100 per person", Fit.INCOMPARABLE),
    ("5 miles", "8 km", Fit.EQUAL),
    ("86°F", "30°C", Fit.EQUAL),
    ("dozens of people", "36 people", Fit.CONTAINS),
    ("dozens of people", "4 people", Fit.DISJOINT),
    ("5 to 7 people", "6 people", Fit.CONTAINS),
    ("5 to 7 people", "9 people", Fit.DISJOINT),
    ("They won 3-2.", "They lost 2-3.", Fit.EQUAL),
    ("They won 3-2.", "They won 3-1.", Fit.DISJOINT),
    ("the third-largest city", "the fourth-largest city", Fit.DISJOINT),
    ("1 million people", "1.4 million people", Fit.DISJOINT),
]


@pytest.mark.parametrize(("left", "right", "fit"), COMPARED)
def test_compares_both_ways_alike(left: str, right: str, fit: Fit) -> None:
    a, b = only(left), only(right)
    assert compare(a, b).relation is fit
    assert compare(b, a).relation is fit


def test_the_reason_reads_as_a_sentence() -> None:
    assert compare(only("under a year"), only("nine months")).because == "nine months is under a year"
    assert compare(only("$5.3bn"), only("$5.28bn")).because == "$5.3bn and $5.28bn are the same after rounding"
    assert compare(only("9 months"), only("9%")).because == "one is a duration, the other a share"


def test_stays_linear_on_hostile_text() -> None:
    begin = time.perf_counter()
    for text in ("9" * 20000, "1-" * 10000, "one " * 10000, "a.b@" * 5000, "and a half " * 5000, "12:30:" * 5000):
        find_quantities(text)
    assert time.perf_counter() - begin < 5
