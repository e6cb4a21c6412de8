"""What carries a pair: names, values, synonyms, roots, peoples of countries, spellings, compounds, misspelt words."""

from __future__ import annotations

import pytest
from aligning import aligned, alike

from reconcile.align.misspelt import misspelt

SAME = [
    ("They organise a harvest festival each autumn.", "Each autumn a harvest festival is organized."),
    ("The labour dispute closed the harbour.", "The labor dispute closed the harbor."),
    ("Critics praised the theatre programme.", "Critics praised the theater program."),
    ("The data center cools itself with seawater.", "With seawater the data centre cools itself."),
    ("A dozen beekeepers sued the mill.", "Twelve beekeepers sued the mill."),
    ("The court fined the tannery on 4 May.", "On May 4th the court fined the tannery."),
    ("The glider flew 2.5 kilometres.", "The glider flew 2,500 metres."),
    ("The boys sang while the geese flew away.", "The boy sings while a goose flies away."),
]
"""The same word, value or date, written in two ways: nothing of either claim is missing in the other."""


@pytest.mark.parametrize(("one", "other"), SAME)
def test_another_spelling_or_form_is_the_same_word(one: str, other: str) -> None:
    found = alike(one, other)
    assert (found.forth, found.back) == pytest.approx((1.0, 1.0))
    assert (found.word_for_word, found.back_for_word) == pytest.approx((1.0, 1.0))


CARRIED = [
    ("Japan lowered its whaling quota.", "The whaling quota was lowered by the Japanese.", "Japan"),
    ("Cork exports from Portugal rose.", "Exports of Portuguese cork rose.", "Portugal"),
    ("The crew from Denmark won the race.", "The race was won by a Danish crew.", "Denmark"),
    ("They demolished the old silo.", "The demolition of the old silo took a week.", "demolished"),
    ("The vaccine protects children.", "The vaccine is a protection for children.", "protects"),
    ("The volunteers mended the organ.", "The volunteers repaired the organ.", "mended"),
    ("The ferry sank near the weir.", "The ferry went down near the weir.", "sank"),
    ("The govermnent postponed the census.", "The government postponed the census.", "govermnent"),
    ("Divers raised the sarcofagus.", "Divers raised the sarcophagus.", "sarcofagus"),
    ("The brewery bought ten lorries.", "The brewery bought ten trucks.", "lorries"),
]


@pytest.mark.parametrize(("one", "other", "word"), CARRIED)
def test_a_word_is_met_by_its_like(one: str, other: str, word: str) -> None:
    (carried,) = aligned(one, other).shared
    assert word in carried


@pytest.mark.parametrize(("one", "other", "word"), CARRIED)
def test_what_is_only_alike_is_worth_less_than_the_same_word(one: str, other: str, word: str) -> None:
    found = alike(one, other)
    assert min(found.word_for_word, found.back_for_word) < 1.0
    assert found.bits < min(alike(one, one).bits, alike(other, other).bits)


@pytest.mark.parametrize("other", ["The firm open sourced its compiler.", "The firm will open-source its compiler."])
def test_a_hyphen_makes_no_difference(other: str) -> None:
    assert alike("The firm is open-sourcing its compiler.", other).forth == 1.0


def test_a_compound_is_met_as_verb_and_as_adjective() -> None:
    (carried,) = aligned("The firm is open-sourcing its compiler.", "Its compiler is now open source.").shared
    assert carried == ("compiler", "open source")


NEARER = [
    pytest.param(
        "The ferry to Orsund sank in a storm.",
        "The boat to Orsund sank in a storm.",
        "The bus to Orsund burned in a storm.",
        id="a kind rather than another thing",
    ),
    pytest.param(
        "Profit at the brewery rose 12 percent.",
        "Profit at the brewery grew 12 percent.",
        "Profit at the brewery fell 12 percent.",
        id="a synonym rather than an opposite",
    ),
    pytest.param(
        "Profit at the brewery rose 12 percent.",
        "Profit at the brewery fell 12 percent.",
        "Profit at the brewery surprised 12 percent.",
        id="an opposite, which is about the same, rather than something else",
    ),
    pytest.param(
        "Profit at the brewery rose 12 percent.",
        "Profit at the brewery rose 30 percent.",
        "Profit at the brewery rose for 30 days.",
        id="another value of the same measure rather than of another",
    ),
    pytest.param(
        "The court fined the tannery on 4 May.",
        "The court fined the tannery on 9 May.",
        "The court fined the tannery and two sawmills.",
        id="another date rather than none",
    ),
    pytest.param(
        "The auction of the violin takes place on Tuesday.",
        "The auction of the violin takes place on Friday.",
        "The auction of the violin takes place in a chapel.",
        id="another weekday rather than a place",
    ),
    pytest.param(
        "Marta Kell leads the observatory.",
        "Kell leads the observatory.",
        "Piet Hasse leads the observatory.",
        id="a short form of the name rather than another name",
    ),
    pytest.param(
        "The archive was flooded.",
        "The archive flooded.",
        "The archive was burgled.",
        id="another form rather than another word",
    ),
]


@pytest.mark.parametrize(("claim", "near", "far"), NEARER)
def test_nearer_is(claim: str, near: str, far: str) -> None:
    one, other = alike(claim, near), alike(claim, far)
    assert min(one.forth, one.back) > max(other.forth, other.back)


def test_a_light_word_is_missed_less_than_another() -> None:
    said = "The beekeepers elected a queen."
    light = alike("The beekeepers of that area elected a queen.", said)
    heavy = alike("The beekeepers of that island elected a queen.", said)
    assert light.back == heavy.back == 1.0
    assert 1.0 > light.forth > heavy.forth


def test_a_word_that_only_begins_alike_is_another_word() -> None:
    found = alike("The contract was extended.", "The contractor was extradited.")
    assert found.word_for_word == found.back_for_word == 0.0


@pytest.mark.parametrize(("one", "other"), [("marine", "marina"), ("desert", "dessert"), ("costume", "costumes")])
def test_two_words_that_the_lists_know_are_never_taken_for_misspelt(one: str, other: str) -> None:
    assert misspelt({one: {"s1"}, other: {"s2"}}) == {}


def test_a_misspelt_word_of_one_source_is_not_looked_for_in_that_source() -> None:
    assert misspelt({"govermnent": {"s1"}, "government": {"s1"}}) == {}
    assert set(misspelt({"govermnent": {"s1"}, "government": {"s2"}})) == {"govermnent", "government"}


def test_the_words_that_carried_a_link_come_with_the_weightiest_first() -> None:
    (carried,) = aligned(
        "In March the big museum in Tolmin bought a harpsichord.", "The museum in Tolmin bought a big harpsichord."
    ).shared
    assert set(carried) == {"Tolmin", "harpsichord", "museum", "bought", "big"}
    assert carried[-1] == "big"
    assert carried.index("harpsichord") < carried.index("bought")


def test_no_more_than_eight_words_are_told() -> None:
    text = "Brenna Oakes sold the violin, harp, lute, cello, flute, oboe, organ, drum and zither in Skelby."
    (carried,) = aligned(text, text).shared
    assert len(carried) == 8
