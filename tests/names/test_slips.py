"""A letter dropped, doubled, swapped or changed in a name that the other sources have again and again."""

from __future__ import annotations

import pytest

from reconcile import read_text
from reconcile.claims import split
from reconcile.model import LinkRelation, Names
from reconcile.names import gather
from reconcile.pipeline import numbered


def names_of(*texts: str) -> Names:
    return gather([split(source, ()) for source in numbered([read_text(text) for text in texts])])


def drift(names: Names) -> set[frozenset[str]]:
    return {frozenset((k.left.text, k.right.text)) for k in names.links if k.relation is LinkRelation.DRIFT}


def owners(names: Names, text: str) -> set[str]:
    return {name.id for name in names.names for spelling in name.spellings if spelling.text == text}


@pytest.mark.parametrize(
    ("odd", "right"),
    [
        ("Whie House", "White House"),
        ("Air Foce One", "Air Force One"),
        ("Las Vegs", "Las Vegas"),
        ("United Kindom", "United Kingdom"),
        ("Havna", "Havana"),
        ("Senae", "Senate"),
        ("Scoltand", "Scotland"),
        ("Congres", "Congress"),
        ("Brackwwater", "Brackwater"),
        ("Tariq Velmani", "Tarik Velmani"),
        ("Pellworth Institte", "Pellworth Institute"),
    ],
)
def test_a_slip_is_the_name_that_the_others_have(odd: str, right: str) -> None:
    names = names_of(
        f"The letter from the {odd} came late.",
        f"Reporters waited for the {right} to answer.",
        f"In the end the {right} gave way, and critics of the {right} were glad.",
    )
    assert drift(names) == {frozenset((odd, right))}
    assert owners(names, odd) == owners(names, right)


def test_a_slip_beside_the_right_spelling_in_the_same_source() -> None:
    names = names_of(
        "Kimball spoke first. The crowd liked Kiball a lot.",
        "People cheered for Kimball. Later Kimball left.",
    )
    assert drift(names) == {frozenset(("Kimball", "Kiball"))}


def test_a_slip_in_a_surname_is_found_in_the_full_name_of_the_one_person() -> None:
    names = names_of(
        "The film was made by Kiddr in May.",
        "They met Margot Kidder in Oslo.",
        "The prize went to Margot Kidder.",
    )
    assert drift(names) == {frozenset(("Margot Kidder", "Kiddr"))}


def test_a_slip_in_the_word_for_a_people_is_found_though_it_is_no_name() -> None:
    names = names_of(
        "The flag flew over the Canadin embassy.",
        "A Canadian flag was raised. The Canadian envoy smiled.",
    )
    assert drift(names) == {frozenset(("Canadin", "Canadian"))}


def test_words_for_peoples_are_no_names_where_none_is_misspelled() -> None:
    names = names_of("The Canadian envoy met Ilse Marten.", "A Canadian flag was raised by Ilse Marten.")
    assert [name.name for name in names.names] == ["Ilse Marten"]


def test_a_slip_is_cut_out_of_a_longer_name_that_nobody_else_has() -> None:
    names = names_of(
        "The plan amends the Seatle Tree Rules at last.",
        "Parks in Seattle are closed. The mayor of Seattle agreed.",
        "People left Seattle in May.",
    )
    assert drift(names) == {frozenset(("Seatle", "Seattle"))}
    assert owners(names, "Tree Rules")


def test_a_common_word_is_a_slip_where_the_rest_of_a_frequent_name_is_equal() -> None:
    right = "They waved at Air Force One. Then Air Force One took off."
    assert drift(names_of("The cost of Air Fore One grew.", right, right)) == {
        frozenset(("Air Fore One", "Air Force One"))
    }


def test_a_country_may_stand_in_one_claim_with_its_misspelling() -> None:
    names = names_of(
        "They left Scotland because Scotlnd was cold.",
        "Voters in Scotland were divided. Nobody left Scotland.",
    )
    assert drift(names) == {frozenset(("Scotland", "Scotlnd"))}


@pytest.mark.parametrize(
    ("odd", "right"),
    [
        ("Carla Reyez", "Carla Reyes"),
        ("Brand", "Brandt"),
    ],
)
def test_people_whom_one_claim_names_together_are_two(odd: str, right: str) -> None:
    names = names_of(f"In the final {odd} lost to {right} by far.", f"Fans of {right} sang. We saw {right} again.")
    assert not drift(names)


@pytest.mark.parametrize(
    ("odd", "right"),
    [
        ("Bank of India", "Bank of Japan"),
        ("Austria", "Australia"),
        ("Iraqis", "Iraqi"),
        ("Norwegians", "Norwegian"),
        ("Chad", "Chand"),
        ("Maria Kovac", "Marta Kovac"),
        ("Peter Hansen", "Anna Hanson"),
        ("Vance", "Nance"),
        ("USDC", "USDT"),
        ("Tessen 3", "Tessen 4"),
        ("Kindern", "Kinder"),
        ("Marble", "Marbles"),
        ("Settle", "Seattle"),
    ],
)
def test_another_name_is_no_slip(odd: str, right: str) -> None:
    names = names_of(
        f"The letter went to {odd} by mail.",
        f"Reporters asked {right} for an answer.",
        f"In the end {right} gave way, and critics of {right} were glad.",
    )
    assert not drift(names)


def test_once_against_once_is_too_little_for_a_short_word() -> None:
    assert not drift(names_of("The letter went to Kelmo by mail.", "Reporters asked Kelma for an answer."))
