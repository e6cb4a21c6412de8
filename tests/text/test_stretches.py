"""Stretches of time: which two dates are the ends of one, which word makes a date a bound, and what fits in them."""

import time

import pytest

from reconcile.lexicon import thesaurus
from reconcile.text.comparison import Fit
from reconcile.text.dates import When, compare_dates, find_dates
from reconcile.text.terms import TermKind, terms
from reconcile.text.when import Bound


def only(text: str) -> When:
    """The one date of ``text``."""
    found = find_dates(text)
    assert len(found) == 1, [when.text for when in found]
    return found[0]


YEARS = [
    ("He owned the mill from 1967 to 1972.", "1967 to 1972", 1967, 1972),
    ("He owned the mill between 1967 and 1972.", "between 1967 and 1972", 1967, 1972),
    ("He owned the mill 1967-1972.", "1967-1972", 1967, 1972),
    ("He owned the mill 1967–72.", "1967–72", 1967, 1972),
    ("He kept bees in the years 1960 to 1965.", "1960 to 1965", 1960, 1965),
    ("She taught there from 1991 until 1994.", "1991 until 1994", 1991, 1994),
    ("She taught there from 2019 through 2021.", "2019 through 2021", 2019, 2021),
    ("The club won the cup in the 2019-20 season.", "2019-20", 2019, 2020),
    ("The 1999-00 season was their best.", "1999-00", 1999, 2000),
    ("Ada Holm (1879–1955) painted harbours.", "1879–1955", 1879, 1955),
    ("It rained from March to June 2019.", "March to June 2019", 2019, 2019),
    ("It rained from November to February 2020.", "November to February 2020", 2019, 2020),
    ("It rained from 28 March to 3 April 2020.", "28 March to 3 April 2020", 2020, 2020),
    ("He sold vans from the 1980s to the 2000s.", "1980s to the 2000s", 1980, 2000),
]


@pytest.mark.parametrize(("text", "words", "first", "last"), YEARS)
def test_two_ends_are_one_stretch(text: str, words: str, first: int, last: int) -> None:
    found = only(text)
    assert (found.text, found.year, found.last and found.last.year) == (words, first, last)
    assert text[found.start : found.end] == words


def test_days_of_one_month_are_one_date() -> None:
    found = only("The fair runs from 3 to 9 May.")
    assert (found.month, found.day, found.day_until) == (5, 3, 9)


APART = [
    ("The hearing moved from June to July.", ["June", "July"]),
    ("They postponed the fair from May 2020 to May 2021.", ["May 2020", "May 2021"]),
    ("She won in 2019 and 2021.", ["2019", "2021"]),
    ("It opened in 2019 until 2021 proved hard.", ["2019", "2021"]),
    ("The shop is open from Monday to Friday.", ["Monday", "Friday"]),
    ("The report of 2010-08 is lost.", ["2010"]),
    ("It fell from 2021 to 2019.", ["2021", "2019"]),
]


@pytest.mark.parametrize(("text", "words"), APART)
def test_what_is_no_stretch_stays_apart(text: str, words: list[str]) -> None:
    assert [found.text for found in find_dates(text)] == words


BOUNDS = [
    ("She has lived in Hull since 2019.", Bound.SINCE),
    ("She lived in Hull until 2019.", Bound.UNTIL),
    ("She left Hull before 1992.", Bound.BEFORE),
    ("She left Hull before the year 2009.", Bound.BEFORE),
    ("She left Hull after June 2010.", Bound.AFTER),
    ("She left Hull prior to 1992.", Bound.BEFORE),
    ("She left Hull no later than 1992.", Bound.BY),
    ("She left Hull later than 1992.", Bound.AFTER),
    ("She lived in Hull up to 1992.", Bound.UNTIL),
    ("She lived in Hull from 1992 onwards.", Bound.SINCE),
    ("She lived in Hull from 1992.", None),
    ("The plant will close by 2030.", Bound.BY),
    ("The plant has been shut since the 1990s.", Bound.SINCE),
    ("The plant will close by the end of 2030.", Bound.BY),
    ("The plant closed before the 2009 crash.", None),
    ("The plant closed before the 1990s boom.", None),
    ("The plant closed in 2009.", None),
    ("She left before Tuesday.", None),
]


@pytest.mark.parametrize(("text", "bound"), BOUNDS)
def test_a_small_word_makes_a_date_a_bound(text: str, bound: Bound | None) -> None:
    assert only(text).bound is bound


COMPARED = [
    # a stretch and a date
    ("from 1988 to 1992", "in 1990", Fit.CONTAINS),
    ("from 1988 to 1992", "in 1988", Fit.CONTAINS),
    ("from 1988 to 1992", "in March 1992", Fit.CONTAINS),
    ("from 1988 to 1992", "in 1995", Fit.DISJOINT),
    ("1988–92", "in 1987", Fit.DISJOINT),
    ("between 1981 and 1985", "in 1992", Fit.DISJOINT),
    ("in the 2019-20 season", "in 2020", Fit.CONTAINS),
    ("from 1988 to 1992", "in the early 1990s", Fit.CONTAINS),
    ("from March to June 2019", "in May 2019", Fit.CONTAINS),
    ("from March to June 2019", "in August 2019", Fit.DISJOINT),
    ("from March to June 2019", "in May", Fit.CONTAINS),
    ("from March to June", "in August 2019", Fit.DISJOINT),
    ("from November to February", "in January 2020", Fit.CONTAINS),
    ("from November to February", "in May", Fit.DISJOINT),
    ("from 28 March to 3 April", "on 1 April", Fit.CONTAINS),
    ("from 28 March to 3 April", "on 9 April", Fit.DISJOINT),
    ("from October 14 to January 27, 2020", "on October 14", Fit.CONTAINS),
    ("from 1988 to 1992", "in May", Fit.INCOMPARABLE),
    ("from 1988 to 1992", "on Tuesday", Fit.INCOMPARABLE),
    ("from 1988 to 1992", "at 5 pm", Fit.INCOMPARABLE),
    ("from 1988 to 1992", "last year", Fit.INCOMPARABLE),
    # two stretches
    ("from 1988 to 1992", "1988-1992", Fit.EQUAL),
    ("from 1988 to 1992", "from March 1988 to 1992", Fit.OVERLAPS),
    ("from 1988 to 1992", "from 1988 to 1994", Fit.DISJOINT),
    ("from 1988 to 1992", "from 1986 to 1992", Fit.DISJOINT),
    ("from 1988 to 1992", "from 2001 to 2004", Fit.DISJOINT),
    ("from 1988 to 1992", "from 1989 to 1991", Fit.UNCLEAR),
    # a bound and a date
    ("before 1992", "in 2018", Fit.DISJOINT),
    ("before the year 2009", "in 2008", Fit.CONTAINS),
    ("before 1992", "in 1992", Fit.UNCLEAR),
    ("after 2010", "in 2005", Fit.DISJOINT),
    ("after 2010", "in 2012", Fit.CONTAINS),
    ("after March 12", "on March 12", Fit.UNCLEAR),
    ("since 2019", "in 2019", Fit.CONTAINS),
    ("since 2019", "in 2021", Fit.CONTAINS),
    ("since 2019", "in 2015", Fit.DISJOINT),
    ("until 2019", "in 2019", Fit.CONTAINS),
    ("until 2019", "in 2021", Fit.DISJOINT),
    ("until 1980", "in 1956", Fit.UNCLEAR),
    ("by 2030", "in 2035", Fit.DISJOINT),
    ("by 2030", "in 2030", Fit.CONTAINS),
    ("by 2030", "in 2020", Fit.UNCLEAR),
    ("before June", "in March", Fit.CONTAINS),
    ("before June", "in July", Fit.UNCLEAR),
    # two bounds
    ("before 2012", "before 1998", Fit.UNCLEAR),
    ("after 2010", "after 2015", Fit.UNCLEAR),
    ("since 2012", "since 1998", Fit.DISJOINT),
    ("until 2012", "until 2014", Fit.DISJOINT),
    ("by 2030", "by 2035", Fit.DISJOINT),
    ("before 1992", "after 1995", Fit.DISJOINT),
    ("before 1998", "after 1995", Fit.UNCLEAR),
    ("since 2019", "until 2015", Fit.UNCLEAR),
    ("since 2012", "since May 2012", Fit.CONTAINS),
    # a stretch and a bound
    ("from 1988 to 1992", "until 1992", Fit.OVERLAPS),
    ("from 1988 to 1992", "since 1988", Fit.OVERLAPS),
    ("from 1988 to 1992", "since 2001", Fit.DISJOINT),
    ("from 1988 to 1992", "before 1980", Fit.DISJOINT),
    ("from 1988 to 1992", "before 1995", Fit.CONTAINS),
    ("from 1988 to 1992", "before 1990", Fit.UNCLEAR),
]


@pytest.mark.parametrize(("left", "right", "fit"), COMPARED)
def test_compares_both_ways_alike(left: str, right: str, fit: Fit) -> None:
    a, b = only(left), only(right)
    assert compare_dates(a, b).relation is fit
    assert compare_dates(b, a).relation is fit


@pytest.mark.parametrize(
    ("left", "right", "because"),
    [
        ("from 1988 to 1992", "in 1990", "1990 is within 1988 to 1992"),
        ("between 1988 and 1992", "in 1990", "1990 is between 1988 and 1992"),
        ("before 1992", "in 2018", "2018 and before 1992 exclude each other"),
    ],
)
def test_the_reason_names_the_bound(left: str, right: str, because: str) -> None:
    assert compare_dates(only(left), only(right)).because == because


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("He left before 1992.", "He left in 1992.", False),
        ("He left before 1992.", "He left after 1992.", False),
        ("He taught from 1988 to 1992.", "He taught 1988-92.", True),
        ("He taught from 1988 to 1992.", "He taught in 1988.", False),
        ("He has taught since 1988.", "He taught in 1988.", True),
    ],
)
def test_terms_are_equal_only_where_no_side_says_more(left: str, right: str, same: bool) -> None:
    one, other = ([t.base for t in terms(text, (), thesaurus()) if t.kind is TermKind.DATE] for text in (left, right))
    assert (one == other) is same


def test_stays_linear_on_hostile_text() -> None:
    begin = time.perf_counter()
    for text in (
        "1988-1992 " * 3000,
        "from 1988 to " * 3000,
        "at 7.30 to " * 3000,
        "June to " * 3000,
        "2019-20-" * 3000,
    ):
        find_dates(text)
    assert time.perf_counter() - begin < 5
