"""How much a word tells: the rarer the more, light words hardly anything, and what a text keeps saying less and less."""

from __future__ import annotations

import pytest
from aligning import Aligned, aligned, alike

from reconcile import Settings


def weight(found: Aligned, word: str) -> float:
    """The bits of a word by its base form, the same in every claim."""
    bits = {w for p in found.profiles for t, w in zip(p.terms, p.weights, strict=True) if t.base == word}
    assert len(bits) == 1, bits
    return bits.pop()


@pytest.mark.parametrize(
    ("rare", "common"),
    [("harpsichord", "company"), ("glacier", "year"), ("tannery", "school"), ("sarcophagus", "person")],
)
def test_a_rare_word_weighs_more_than_a_common_one(rare: str, common: str) -> None:
    found = aligned(f"The {common} has a {rare}.", "Rain fell.")
    assert weight(found, rare) > 1.3 * weight(found, common)


def test_what_shares_the_rare_word_is_nearer_than_what_shares_the_common_one() -> None:
    claim = "The company owns a harpsichord."
    assert alike(claim, "Mice ate the harpsichord.").forth > alike(claim, "Mice ate the company.").forth


@pytest.mark.parametrize("light", ["situation", "thing", "become", "aspect"])
def test_a_light_word_weighs_a_fraction_of_other_words(light: str) -> None:
    found = aligned(f"The glacier and its {light} shrink.", "Rain fell.")
    assert weight(found, light) < 0.5 * weight(found, "shrink")


def test_light_words_alone_make_no_pair() -> None:
    assert aligned("It is a thing that people do at the time.", "People say the time has come for a thing.").pairs == []


def test_a_phrase_tells_more_than_its_words() -> None:
    found = aligned("They built it from scratch.", "Rain fell.")
    assert weight(found, "from scratch") > weight(found, "build")


def test_what_a_text_keeps_saying_weighs_less_each_time() -> None:
    bits = [
        weight(aligned(" ".join(f"The {animal} ate lichen." for animal in animals), "Rain fell."), "lichen")
        for animals in (["moose"], ["moose", "hare"], ["moose", "hare", "goat", "vole"])
    ]
    assert bits[0] > bits[1] > bits[2] > 0.5 * bits[0]


def test_what_two_texts_share_weighs_no_less_than_what_only_one_of_them_says() -> None:
    found = aligned("The moose ate lichen.", "Lichen grows on slate.")
    assert weight(found, "lichen") == weight(aligned("The moose ate lichen.", "Rain fell."), "lichen")


def test_one_name_is_no_pair() -> None:
    assert aligned("Marta Kell won the regatta.", "Marta Kell sold her house.").pairs == []


def test_names_alone_are_no_pair_where_both_claims_say_much_else() -> None:
    weir = "The council repaired the weir because Ilse Varga had warned Tomas Lund of floods."
    concert = "An exhibition of watercolours by Ilse Varga was opened when Tomas Lund gave a concert."
    assert aligned(weir, concert).pairs == []


def test_names_alone_are_a_pair_where_both_claims_say_little_else() -> None:
    assert len(aligned("We saw Ilse Varga and Tomas Lund.", "Tomas Lund was with Ilse Varga.").pairs) == 1


def test_names_are_no_pair_where_one_claim_says_much_else() -> None:
    much = "Tomas Lund wrote to Ilse Varga about the tannery, its lease and the rent of the autumn."
    assert aligned("Ilse Varga met Tomas Lund.", much).pairs == []


def test_one_shared_word_is_no_pair_unless_it_is_nearly_all_that_is_said() -> None:
    assert aligned("The harpsichord was tuned by an apprentice.", "Mice and moths ruined a harpsichord.").pairs == []
    assert len(aligned("The harpsichord!", "It is the harpsichord.").pairs) == 1


def test_a_claim_says_more_where_more_is_asked_of_a_pair() -> None:
    one, other = "The goat ate the roses.", "Roses were eaten by a goat."
    bits = alike(one, other).bits
    assert len(aligned(one, other, settings=Settings(pair_bits=bits - 0.1)).pairs) == 1
    assert aligned(one, other, settings=Settings(pair_bits=bits + 0.1)).pairs == []
