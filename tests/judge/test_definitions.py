"""Two claims that each say what one thing is: what it cannot be both, what it can, and what nobody knows."""

from __future__ import annotations

import pytest
from facings import facing

from reconcile import diff, read_text
from reconcile.judge.definitions import Fit, defined
from reconcile.model import DifferenceKind, Pair, Relation, Standing


def paired(left: str, right: str) -> tuple[Pair, ...]:
    """The pairs of two texts."""
    return diff(read_text(left, name="a"), read_text(right, name="b")).pairs


def conflicts(left: str, right: str) -> list[tuple[str, str]]:
    """The words on both sides of what excludes one another."""
    return [
        (found.left.text, found.right.text)
        for pair in paired(left, right)
        for found in pair.differences
        if found.relation is Standing.CONFLICT and found.rule == "C209" and found.left and found.right
    ]


EXCLUDED = [
    (
        "Harrow Vale is an American film directed by Ida Kell and starring Jo Marsh.",
        "Harrow Vale is a TV drama series.",
        ("film", "drama series"),
    ),
    ("The Corvane 300 is a jet airliner.", "The Corvane 300 is a rifle.", ("jet airliner", "rifle")),
    ("Mount Orrin is a mountain in Wales.", "Mount Orrin is a building.", ("mountain", "building")),
    ("“Long Rain” is a song by Ida Kell.", "“Long Rain” is a novel.", ("song", "novel")),
    ("The Hobble is a book.", "The Hobble is a film trilogy.", ("book", "film trilogy")),
    ("Ostrelle is a Swedish rock band.", "Ostrelle is a village.", ("rock band", "village")),
    ("Velomycin is an antibiotic.", "Velomycin is a bird.", ("antibiotic", "bird")),
    (
        "Blue Harrow is one of the oldest magazines in Norway.",
        "Blue Harrow is a cargo ship.",
        ("magazines", "cargo ship"),
    ),
    (
        "Dana Kessler (born 4 May 1970) is a novelist.",
        "Dana Kessler is a village in Kent.",
        ("novelist", "village"),
    ),
    (
        "The Corvane 300 is a mid-size, long-range, twin-engine jet airliner.",
        "The Corvane 300, once called Swift, is a cargo ship.",
        ("jet airliner", "cargo ship"),
    ),
    ("A gannelet is a bird.", "A gannelet is a musical instrument.", ("bird", "musical instrument")),
]


@pytest.mark.parametrize(("left", "right", "said"), EXCLUDED)
def test_one_thing_is_not_of_two_sorts(left: str, right: str, said: tuple[str, str]) -> None:
    assert conflicts(left, right) == [said]
    assert conflicts(right, left) == [said[::-1]]


FOREIGN = [
    ("Ostrelle is a Swedish maker of ferries.", "Ostrelle is a Danish company.", ("Swedish", "Danish")),
    ("Dana Kessler is an English singer.", "Dana Kessler is an Australian actress.", ("English", "Australian")),
    ("Ida Kell is a Dutch novelist.", "Ida Kell is a Belgian novelist.", ("Dutch", "Belgian")),
    ("Harrow Vale is a French comedy film.", "Harrow Vale is a Polish film.", ("French", "Polish")),
]


@pytest.mark.parametrize(("left", "right", "said"), FOREIGN)
def test_one_thing_is_not_of_two_nations(left: str, right: str, said: tuple[str, str]) -> None:
    assert conflicts(left, right) == [said]


SILENT = [
    # both can hold
    ("Paris is a city in France.", "Paris is the capital of France."),
    ("Ida Kell is a doctor.", "Ida Kell is a mother of two."),
    ("Dana Kessler is a singer.", "Dana Kessler is a dancer."),
    ("Dana Kessler is a lawyer.", "Dana Kessler is a farmer."),
    ("Dana Kessler is a novelist, actor and painter.", "Dana Kessler is a painter."),
    ("Harrow Vale is a film.", "Harrow Vale is a romantic comedy."),
    ("Harrow Vale is a television film.", "Harrow Vale is a TV drama."),
    ("Harrow Vale is a film and stage play.", "Harrow Vale is a stage play."),
    ("Ostrelle is a newspaper.", "Ostrelle is a company."),
    ("Ostrelle Chat is an app.", "Ostrelle Chat is a company."),
    ("Skelby United is a football club.", "Skelby United is a company."),
    ("Skelby Hall is a museum.", "Skelby Hall is a building."),
    ("Skelby Tower is a hotel.", "Skelby Tower is a skyscraper."),
    ("Orrin Island is an island.", "Orrin Island is a country."),
    ("A brellum is a fruit.", "A brellum is a vegetable."),
    ("The Orrin is a warship.", "The Orrin is a submarine."),
    ("Tom Brennick is an American fashion designer.", "Tom Brennick is an American fashion house."),
    ("Old Nick is a character in a play.", "Old Nick is a soldier."),
    # two things of one name, or one thing at two times
    ("The Hobble is a 1937 book by Ann Ford.", "The Hobble is a 2012 film by Jo Marsh."),
    ("Harrow Vale is a film based on a novel of the same name.", "Harrow Vale is a novel."),
    ("Harrow Vale is a film about a rock band.", "Harrow Vale is a rock band."),
    ("Dana Kessler was a dancer.", "Dana Kessler is a politician."),
    ("Skelby Palace was a prison.", "Skelby Palace is a museum."),
    ("Dana Kessler was an English singer.", "Dana Kessler is an Australian singer."),
    # not meant as it says, or not said
    ("Ida Kell is a lion of the Senate.", "Ida Kell is a senator."),
    ("The Orrin Act is a weapon against fraud.", "The Orrin Act is a law."),
    ("Is Harrow Vale a film?", "Harrow Vale is a song."),
    ("Harrow Vale is a film?", "Harrow Vale is a song."),
    ("Harrow Vale is not a film.", "Harrow Vale is a song."),
    ("Harrow Vale is probably a film.", "Harrow Vale is a song."),
    ("Harrow Vale is also a song.", "Harrow Vale is a film."),
    ("Harrow Vale is the first to open on a Sunday.", "Harrow Vale is a film."),
    ("Harrow Vale is a former film studio.", "Harrow Vale is a song."),
    ("Harrow Vale is a “film”.", "Harrow Vale is a song."),
    ("It is a film.", "It is a song."),
    # nations
    ("Ida Kell is a British singer.", "Ida Kell is a Scottish singer."),
    ("Ida Kell is a Dutch-American director.", "Ida Kell is an American director."),
    ("Ida Kell is an English-born American painter.", "Ida Kell is an English painter."),
    ("Ida Kell is a Spanish teacher in Leeds.", "Ida Kell is an English teacher in Leeds."),
    ("Chez Kell is a French restaurant in Leeds.", "Chez Kell is an English restaurant in Leeds."),
    ("Ida Kell is an American football coach.", "Ida Kell is a Canadian football coach."),
    ("Harrow Vale is a German-language film.", "Harrow Vale is an Austrian film."),
    ("Harrow Vale is a French film by a Belgian director.", "Harrow Vale is a Belgian film."),
    ("Feijado is a Brazilian dish.", "Feijado is a Portuguese dish."),
    ("The Orrin is a German river.", "The Orrin is a Swiss river."),
]


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_what_can_be_both_or_is_not_said_is_no_conflict(left: str, right: str) -> None:
    assert conflicts(left, right) == []
    assert conflicts(right, left) == []


def test_what_no_list_knows_is_unclear_and_never_agrees() -> None:
    (pair,) = paired("Ostrelle Vale is a brindle.", "Ostrelle Vale is a spinnet.")
    assert pair.relation is Relation.DIFFER
    assert [d.relation for d in pair.differences if d.kind is DifferenceKind.UNCLEAR] == [Standing.UNCLEAR]


def test_the_terms_of_the_nouns_are_told_on_both_sides() -> None:
    given = facing("Harrow Vale is a 1958 American film.", "Harrow Vale is a song by Ida Kell.")
    found = defined(given)
    assert found is not None
    assert found.fit is Fit.EXCLUDED
    assert found.thing == "Harrow Vale"
    assert [given.left.terms[k].text for k in found.left] == ["film"]
    assert [given.right.terms[k].text for k in found.right] == ["song"]


def test_one_bare_name_in_long_texts_may_be_two_things() -> None:
    talk = " ".join(
        f"The council of Skelby met for the {n} time in May." for n in ("first", "second", "third", "fourth")
    )
    left, right = f"{talk} Harrow is a village.", f"{talk} Harrow is a novel."
    assert conflicts(left, right) == []
    left, right = f"{talk} Harrow Vale is a village.", f"{talk} Harrow Vale is a novel."
    assert conflicts(left, right) == [("village", "novel")]
