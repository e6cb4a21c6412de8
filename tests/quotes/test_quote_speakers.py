"""Whether the draft gives a quotation to whoever the source gives it to."""

from __future__ import annotations

import pytest
from floods import ARTICLE, TALK
from quoting import quote

WATER = "“The water was the colour of tea, and it smelled of diesel for weeks,”"


@pytest.mark.parametrize("who", ["Anna Alder", "Alder", "Anna", "Ms Alder", "A. Alder", "councillor Anna Alder"])
def test_the_forms_of_one_name_are_one_speaker(who: str) -> None:
    assert quote(f"{WATER} said {who}.", TALK).speaker_fits is True


@pytest.mark.parametrize("who", ["Ben Birch", "Birch", "Mr Birch"])
def test_another_speaker_is_told(who: str) -> None:
    found = quote(f"{WATER} said {who}.", TALK)
    assert (found.speaker_fits, found.said_by) == (False, "ANNA ALDER")


def test_a_name_heard_otherwise_is_the_same_speaker() -> None:
    assert quote(f"{WATER} said Anna Aldar.", TALK).speaker_fits is not False


@pytest.mark.parametrize("who", ["the mayor", "a resident", "Police", "The Alderby Trust"])
def test_an_office_or_a_company_may_be_anybody(who: str) -> None:
    assert quote(f"{WATER} said {who}.", TALK).speaker_fits is None


def test_she_may_be_whoever_was_named_before() -> None:
    assert quote(f"Anna Alder lost a piano. {WATER} she said.", TALK).speaker_fits is True


def test_of_she_nobody_can_say_that_it_is_somebody_else() -> None:
    assert quote(f"Petra Pine lost a piano. {WATER} she said.", TALK).speaker_fits is None


def test_a_source_that_names_nobody_denies_nobody() -> None:
    captions = "1\n00:00:01,000 --> 00:00:05,000\nThe bees came back before the beekeeper did.\n"
    found = quote("“The bees came back before the beekeeper did,” said Ben Birch.", captions, format="srt")
    assert found.speaker_fits is None


def test_a_few_words_may_be_anybodys() -> None:
    assert quote("“We had no boat,” said Ben Birch.", TALK).speaker_fits is None


def test_an_article_names_its_speakers_too() -> None:
    draft = "“A house is only wood, but a garden takes thirty years,” said {}."
    assert quote(draft.format("Clement Rowe"), ARTICLE, TALK).speaker_fits is True
    assert quote(draft.format("Anna Alder"), ARTICLE, TALK).speaker_fits is False


def test_what_an_article_tells_in_its_own_words_is_nobodys() -> None:
    draft = "“The flood of last March destroyed forty houses in Alderby,” said Anna Alder."
    assert quote(draft, ARTICLE, TALK).speaker_fits is None


def test_of_two_who_say_the_same_the_one_that_the_draft_names_counts() -> None:
    talk = (
        "ANNA ALDER: A house by a river is a house on loan.\n\nBEN BIRCH: A house by a river is a house on loan.\n\n"
        "ANNA ALDER: You heard him.\n\nBEN BIRCH: I learned it from her.\n"
    )
    found = quote("“A house by a river is a house on loan,” said Ben Birch.", talk)
    assert found.speaker_fits is True
    assert found.match is not None
    assert found.match.start == talk.index("BEN BIRCH") + len("BEN BIRCH: ")


def test_what_a_host_reads_out_is_not_the_hosts() -> None:
    talk = (
        "HANNE BROOK: You once wrote: “A goat is a thief with a very good conscience.”\n\n"
        "CASIMIR ODELL: I did.\n\nHANNE BROOK: And now?\n\nCASIMIR ODELL: Now I lock the door.\n"
    )
    draft = "“A goat is a thief with a very good conscience,” says Casimir Odell."
    assert quote(draft, talk).speaker_fits is not False


def test_brothers_are_two_people() -> None:
    talk = (
        "ANNA ALDER: The bridge was never going to hold that much water.\n\nBERT ALDER: I told the county so.\n\n"
        "ANNA ALDER: He did.\n\nBERT ALDER: In writing.\n"
    )
    draft = "“The bridge was never going to hold that much water,” said Bert Alder."
    assert quote(draft, talk).speaker_fits is False
