"""The loader of the word lists, and the tables that are made of them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reconcile import lexicon
from reconcile.lexicon.entry import DERIVED, NEAR
from reconcile.lexicon.lists import build
from reconcile.lexicon.tables import Thesaurus


def tables(**own: tuple[str, ...]) -> Thesaurus:
    lists = build(*(own.get(name, ()) for name in lexicon.INDEXED))
    return Thesaurus(listed=lists.entry, entry=lists.entry, line=lambda number: lists.numbered[number])


def test_a_missing_list_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no word list colours"):
        lexicon.lines("colours")


def test_comments_are_no_entries() -> None:
    assert not [line for line in lexicon.lines("opposites") if line.startswith("#")]


def test_a_list_in_several_files_is_one_list() -> None:
    files = sorted((lexicon.HERE / "synonyms").glob("*.txt"))
    count = sum(not line.startswith("#") for file in files for line in file.read_text(encoding="utf-8").splitlines())
    assert len(lexicon.lines("synonyms")) == count


def test_no_list_is_read_before_it_is_asked_for() -> None:
    program = """if True:
        import sys
        opened = []
        sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
        import reconcile, reconcile.lexicon
        sys.exit(any(file.endswith(".txt") for file in opened))
    """
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_words_before_the_tilde_are_synonyms_and_those_behind_it_nearly() -> None:
    found = tables(synonyms=("vessel, ship ~ boat",))
    assert found.synonymy("ship", "vessel") == 1.0
    assert found.synonymy("ship", "boat") == NEAR
    assert found.synonymy("ship", "cart") == 0.0


def test_synonymy_is_the_same_in_both_directions() -> None:
    found = tables(synonyms=("vessel, ship ~ boat", "boat, dinghy"))
    for a, b in (("ship", "vessel"), ("ship", "boat"), ("boat", "dinghy"), ("ship", "dinghy")):
        assert found.synonymy(a, b) == found.synonymy(b, a)


def test_synonymy_does_not_hop_from_group_to_group() -> None:
    found = tables(synonyms=("bank, lender", "bank, shore"))
    assert found.synonymy("lender", "shore") == 0.0


def test_a_derived_word_stands_for_its_base() -> None:
    found = tables(derivations=("decide, decision",), synonyms=("conclude, decide",))
    assert found.synonymy("decide", "decision") == DERIVED
    assert found.synonymy("conclude", "decision") == DERIVED


def test_opposites_stand_on_two_sides_of_one_line() -> None:
    found = tables(opposites=("rise, climb | fall, drop", "open | shut"))
    assert found.opposed("climb", "drop")
    assert found.opposed("drop", "climb")
    assert not found.opposed("rise", "climb")
    assert not found.opposed("rise", "shut")


def test_members_of_a_closed_set_exclude_one_another_and_their_spellings_do_not() -> None:
    found = tables(alternatives=("medal: gold, silver, bronze", "fuel: petrol=gasoline, diesel"))
    assert found.alternatives("silver", "bronze") == "medal"
    assert found.alternatives("petrol", "gasoline") is None
    assert found.alternatives("gasoline", "diesel") == "fuel"
    assert found.alternatives("silver", "diesel") is None


def test_a_thing_is_of_its_kind_and_of_the_kind_of_that() -> None:
    found = tables(kinds=("animal: bird, fish", "bird: heron, wren"))
    assert found.is_kind_of("wren", "bird")
    assert found.is_kind_of("wren", "animal")
    assert not found.is_kind_of("bird", "wren")


def test_the_first_word_of_a_phrase_leads_to_its_longest() -> None:
    found = tables(synonyms=("take part in, join", "take the lead of the field, lead"))
    assert found.listed("take").longest == 6
    assert found.listed("take").seconds == {"part", "the"}


def test_the_exact_synonyms_of_a_word_are_those_before_the_tilde() -> None:
    found = tables(synonyms=("vessel, ship ~ boat", "ship, launch, send"))
    assert found.exact("ship") == {"vessel", "launch", "send"}
    assert found.exact("boat") == frozenset()
    assert found.synonyms("boat") == {"vessel", "ship", "boat"}


def test_words_of_a_project_are_added_to_the_lists() -> None:
    own = lexicon.with_own(("frobnicate, twiddle",), ("lit | unlit",), ("gate: north gate, south gate",))
    assert own.synonymy("frobnicate", "twiddle") == 1.0
    assert own.opposed("lit", "unlit")
    assert own.alternatives("north gate", "south gate") == "gate"
    assert lexicon.thesaurus().synonymy("frobnicate", "twiddle") == 0.0
