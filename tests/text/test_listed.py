"""Phrases of the lists in sentences: as they are listed, inflected, hyphenated, with somebody's name for it."""

from __future__ import annotations

import time

import pytest

from reconcile import lexicon
from reconcile.text.lemmas import lemma
from reconcile.text.terms import terms


def bases(text: str) -> list[str]:
    return [term.base for term in terms(text, (), lexicon.thesaurus())]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The talks were held in the chapel.", "be held"),
        ("A fire broke out in the living room.", "living room"),
        ("She painted the living rooms blue.", "living room"),
        ("According to the mayor, the dam leaks.", "according to"),
        ("The gate stays open at all times.", "at all times"),
        ("He spoke at a news conference.", "news conference"),
        ("Two news conferences were cancelled.", "news conference"),
        ("The leak got worse overnight.", "get worse"),
        ("The two sides hold talks in May.", "hold talks"),
        ("The two sides held talks in May.", "hold talks"),
        ("The bridge opened behind schedule.", "behind schedule"),
    ],
)
def test_a_phrase_is_found_as_it_is_listed_and_inflected(text: str, phrase: str) -> None:
    assert phrase in bases(text)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("An able-bodied sailor signed on.", "able-bodied"),
        ("Its after-sales service is slow.", "after-sales service"),
        ("They rose in a hot-air balloon.", "hot-air balloon"),
    ],
)
def test_words_that_hyphens_join_are_read_as_one(text: str, phrase: str) -> None:
    assert phrase in bases(text)


def test_words_that_a_dash_or_stroke_parts_are_not() -> None:
    assert "able-bodied" not in bases("The able/bodied column of the form is empty.")


@pytest.mark.parametrize("whose", ["his", "her", "their", "our"])
def test_whose_it_is_stands_for_ones(whose: str) -> None:
    assert "against one's will" in bases(f"The sailor was kept aboard against {whose} will.")


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_possessive_of_a_phrase_is_kept(mark: str) -> None:
    assert "alzheimer's disease" in bases(f"The clinic treats Alzheimer{mark}s disease.")
    assert "parents' evening" in bases(f"The school holds a parents{mark} evening.")


def test_a_negation_is_never_part_of_a_phrase() -> None:
    assert bases("The dam is not true to plan.")[:5] == ["the", "dam", "be", "not", "true"]


def test_the_words_of_a_phrase_stay_in_their_base_form() -> None:
    (found,) = [term for term in terms("The talks were held.", (), lexicon.thesaurus()) if term.base == "be held"]
    assert (found.text, found.words) == ("were held", ("be", "hold"))


def test_the_longest_phrase_is_taken() -> None:
    assert "be admitted to hospital" in bases("The pilot was admitted to hospital.")


def test_a_single_word_stays_in_its_base_form() -> None:
    assert bases("Rowers pleased visitors") == [lemma("rowers"), "please", "visitor"]


@pytest.mark.parametrize("text", ["be-at-" * 20_000, "cats' " * 20_000, "be all at once's " * 5_000])
def test_text_made_to_be_slow_is_read_in_good_time(text: str) -> None:
    began = time.process_time()
    bases(text)
    assert time.process_time() - began < 20
