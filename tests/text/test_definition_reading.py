"""What is read of a claim that says what one thing is."""

from __future__ import annotations

import pytest

from reconcile import lexicon
from reconcile.text.definitions import Definition, definition
from reconcile.text.nations import fit, nations
from reconcile.text.terms import terms


def read(text: str) -> Definition | None:
    return definition(text, terms(text, (), lexicon.thesaurus()))


def nouns(text: str) -> list[str]:
    found = read(text)
    assert found is not None, text
    return [head.noun for head in found.heads]


HEADS = [
    ("Harrow Vale is a film.", ["film"]),
    ("Harrow Vale is a 1958 American epic film directed by Ida Kell.", ["film"]),
    ("Harrow Vale is a film starring Jo Marsh.", ["film"]),
    ("Harrow Vale is a computer animated film.", ["animated film"]),
    ("Harrow Vale is a television nature series set in Leeds.", ["television series"]),
    ("Harrow Vale is a video game developed and published by Ostrelle.", ["video game"]),
    ("Harrow Vale is a car exclusively made in Finland.", ["car"]),
    ("Harrow Vale is a kind of song.", ["song"]),
    ("Harrow Vale is one of the oldest magazines in Norway.", ["magazine"]),
    ("Ida Kell is an actress, director and singer.", ["actress", "director", "singer"]),
    ("Ida Kell is an actor and a painter, who lives in Leeds.", ["actor", "painter"]),
    ("The Corvane 300 is a mid-size, long-range jet airliner.", ["jet airliner"]),
    ("Harrow Vale is a work of art.", ["work of art"]),
]


@pytest.mark.parametrize(("text", "said"), HEADS)
def test_the_head_is_the_last_noun_before_what_follows_it(text: str, said: list[str]) -> None:
    assert nouns(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Harrow Vale is not a film.",
        "Harrow Vale is probably a film.",
        "Harrow Vale is said to be a film.",
        "Harrow Vale is also a film.",
        "Harrow Vale is going to win.",
        "Harrow Vale is the first to win.",
        "Harrow Vale is a film?",
        "Harrow Vale is a “film”.",
        "Harrow Vale is a former cinema.",
        "Harrow Vale may be a film.",
        "The castle is a prison.",
        "It is a film.",
        "What he wants is a film.",
        "If Harrow Vale is a film, we stay.",
        "There is a film.",
        "Harrow Vale opened on Sunday.",
    ],
)
def test_what_is_turned_hedged_asked_or_pointed_at_is_no_definition(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Harrow Vale (born 4 May 1970; Leeds) is a film.",
        "Harrow Vale, also known as Rain, is a film.",
        "Harrow Vale -LRB- 1958 -RRB- is a film.",
        "Harrow Vale, who lives in Leeds, is a film.",
        "The Harrow Vale is a film.",
    ],
)
def test_the_subject_is_what_stands_before_asides(text: str) -> None:
    found = read(text)
    assert found is not None
    assert found.subjects == {"harrow vale"}
    assert found.size == 2


def test_was_is_the_past() -> None:
    found, other = read("Harrow Vale was a prison in Kent."), read("Harrow Vale is a prison in Kent.")
    assert found is not None
    assert other is not None
    assert found.past
    assert not other.past


def test_a_figure_of_speech_has_no_sort_and_a_dated_or_placed_thing_has() -> None:
    figure, placed = read("Ida Kell is a lion of the Senate."), read("Ida Kell is a lion in Africa.")
    assert figure is not None
    assert placed is not None
    assert figure.heads[0].sorts == frozenset()
    assert placed.heads[0].sorts == {"animal/mammal"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("an English singer", ["english"]),
        ("a Dutch-American painter", ["dutch", "american"]),
        ("an Australian-born English actress", ["australian", "english"]),
        ("a US film", ["american"]),
        ("a French-language film", []),
        ("a Spanish teacher", []),
        ("an American football player", []),
        ("an Indian Ocean island", []),
        ("a polish for shoes", []),
    ],
)
def test_a_nationality_is_what_someone_is(text: str, names: list[str]) -> None:
    assert [nation.name for nation in nations(text, 0, len(text))] == names


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("British", "Scottish", True),
        ("Scottish", "British", True),
        ("European", "Danish", True),
        ("Soviet", "Ukrainian", True),
        ("English", "Scottish", False),
        ("Swedish", "Danish", False),
        ("Argentinian", "Argentine", True),
    ],
)
def test_some_nationalities_go_together(one: str, other: str, *, fits: bool) -> None:
    assert fit(nations(one, 0, len(one)), nations(other, 0, len(other))) is fits
