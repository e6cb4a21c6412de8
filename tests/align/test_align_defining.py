"""Claims that say what one thing is pair, one for a thing in each source."""

from __future__ import annotations

from aligning import aligned

from reconcile import Settings

VALE = "Harrow Vale is an American film directed by Ida Kell and starring Jo Marsh."


def test_two_definitions_of_one_thing_pair_by_its_name_alone() -> None:
    assert aligned(VALE, "Harrow Vale is a TV drama series.").ids == [("s1.1", "s2.1")]


def test_a_definition_and_another_statement_do_not_pair_by_the_name_alone() -> None:
    assert aligned(VALE, "Harrow Vale bored the whole of Tuesday's audience in the old town hall.").ids == []


def test_definitions_of_two_things_do_not_pair() -> None:
    assert aligned(VALE, "Skelby Moor is a TV drama series.").ids == []


def test_such_a_pair_is_at_the_threshold_at_least() -> None:
    (link,) = aligned(VALE, "Harrow Vale is a TV drama series.").alignment.links
    assert Settings().pair_score <= link.score < 1


def test_only_the_first_definitions_of_a_thing_pair() -> None:
    twice = "Harrow Vale is a cargo ship. The crew slept badly. Harrow Vale is a legend among the dockers of Skelby."
    assert aligned(VALE, twice).ids == [("s1.1", "s2.1")]
    assert aligned(twice, VALE).ids == [("s1.1", "s2.1")]
