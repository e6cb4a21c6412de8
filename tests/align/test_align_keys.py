"""How well two words stand for one another: as well as the best key that they share."""

from __future__ import annotations

import pytest

from reconcile import lexicon
from reconcile.align.keys import keys, word_keys
from reconcile.lexicon import with_own
from reconcile.lexicon.tables import Thesaurus
from reconcile.text.terms import TermKind, terms


def grade(one: str, other: str, words: Thesaurus | None = None) -> float:
    """0 for words that have nothing to do with one another, 1 for the same word."""
    words = words or lexicon.thesaurus()
    theirs = dict(word_keys(other, words))
    return max((worth * theirs[key] for key, worth in word_keys(one, words) if key in theirs), default=0.0)


SYNONYMS = [("mend", "repair"), ("buy", "purchase"), ("begin", "start")]
DERIVED = [("geologist", "geology"), ("embroider", "embroidery"), ("excavate", "excavation")]
OPPOSITES = [("rise", "fall"), ("buy", "sell"), ("accept", "reject")]
SIBLINGS = [("viola", "cello"), ("silver", "bronze"), ("oak", "pine")]
KINDS = [("goat", "animal"), ("harpsichord", "instrument"), ("oak", "tree")]
STRANGERS = [("goat", "anvil"), ("rise", "viola"), ("mend", "geology")]


@pytest.mark.parametrize("word", ["goat", "from scratch", "geology"])
def test_a_word_stands_for_itself(word: str) -> None:
    assert grade(word, word) == 1.0


@pytest.mark.parametrize("pair", [*SYNONYMS, *DERIVED])
def test_a_synonym_or_a_word_of_the_same_root_nearly_does(pair: tuple[str, str]) -> None:
    assert 0.7 < grade(*pair) < 1.0


@pytest.mark.parametrize("pair", [*OPPOSITES, *SIBLINGS, *KINDS])
def test_an_opposite_a_sibling_and_a_kind_half_do(pair: tuple[str, str]) -> None:
    assert 0.3 < grade(*pair) < 0.6


@pytest.mark.parametrize("pair", STRANGERS)
def test_a_stranger_does_not(pair: tuple[str, str]) -> None:
    assert grade(*pair) == 0.0


@pytest.mark.parametrize("pair", [*SYNONYMS, *DERIVED, *OPPOSITES, *SIBLINGS, *KINDS, *STRANGERS])
def test_either_stands_for_the_other_as_well(pair: tuple[str, str]) -> None:
    assert grade(*pair) == grade(*pair[::-1])


def test_a_word_of_a_phrase_stands_for_it_in_part() -> None:
    assert 0.5 < grade("from scratch", "scratch") < 1.0


def test_a_synonym_of_the_project_is_one() -> None:
    own = with_own(("glonk, harpsichord",), (), ())
    assert grade("glonk", "harpsichord") == 0.0
    assert grade("glonk", "harpsichord", own) > 0.7


def test_function_words_have_no_key() -> None:
    words = lexicon.thesaurus()
    found = terms("It is the goat of the house.", (), words)
    assert [term.base for term in found if term.kind is not TermKind.FUNCTION] == ["goat", "house"]
    assert all(not keys(term, words) for term in found if term.kind is TermKind.FUNCTION)


def test_a_quantity_is_met_by_its_value_and_half_by_its_measure() -> None:
    words = lexicon.thesaurus()
    found = {
        text: dict(keys(term, words))
        for text in ("12 metres", "twelve meters", "15 metres", "12 days")
        for term in terms(text, (), words)
    }
    assert found["12 metres"] == found["twelve meters"]
    shared = found["12 metres"].keys() & found["15 metres"].keys()
    assert [found["12 metres"][key] for key in shared] == [0.6]
    assert not found["12 metres"].keys() & found["12 days"].keys()
