"""What counts as a quotation, whatever its marks."""

from __future__ import annotations

import pytest
from floods import TALK
from quoting import graded, quote, quotes

from reconcile.model import Grade
from reconcile.read import read_text


@pytest.mark.parametrize(
    "marks", [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("``", "''")], ids="".join
)
def test_any_pair_of_marks_quotes(marks: tuple[str, str]) -> None:
    found = quote(f"{marks[0]}I left the piano where it was,{marks[1]} said Alder.", TALK)
    assert (found.grade, found.text) == (Grade.EXACT, "I left the piano where it was,")


def test_a_quotation_within_a_quotation_is_part_of_it() -> None:
    source = "ILSE: My aunt used to say never lend a ladder, and she lent two.\n\nILSE: Both are gone.\n"
    found = quote("“My aunt used to say ‘never lend a ladder’, and she lent two,” says Ilse.", source)
    assert (found.grade, found.foldings) == (Grade.FOLDED, ("quote marks",))


def test_a_quotation_of_several_sentences_is_one() -> None:
    (found,) = quotes("Alder said: “We had no boat. The water was the colour of tea, and it smelled of diesel.”", TALK)
    assert found.grade is Grade.EXACT


def test_a_quotation_within_the_second_sentence_does_not_end_it() -> None:
    source = "ILSE: I asked twice. He said no, and I asked again.\n\nILSE: Then he said yes.\n"
    (found,) = quotes("Ilse recalls: “I asked twice. He said ‘no’, and I asked again.”", source)
    assert found.text == "I asked twice. He said ‘no’, and I asked again."


def test_a_block_quote_that_is_signed_is_direct_speech() -> None:
    found = quote("> I would do it all over again.\n>\n> — Ben Birch, a neighbour\n", TALK)
    assert (found.text, found.speaker, found.grade) == ("I would do it all over again.", "Ben Birch", Grade.EDITED)


def test_a_block_quote_may_be_signed_in_its_last_line() -> None:
    found = quote("> I would do it all again.\n> — Ben Birch\n", TALK)
    assert (found.text.strip(), found.speaker, found.grade) == ("I would do it all again.", "Ben Birch", Grade.EXACT)


def test_a_block_quote_behind_a_colon_is_direct_speech() -> None:
    found = quote("Ben Birch said:\n\n> The council has pledged us a wall by spring.\n", TALK)
    assert found.grade is Grade.EDITED


def test_a_block_quote_without_a_speaker_is_looked_up() -> None:
    assert quote("> I would do it all again.\n", TALK).grade is Grade.EXACT


def test_a_block_quote_without_a_speaker_that_no_source_has_is_not_checked() -> None:
    assert quote("> This letter is free, and it will stay so for as long as we can.\n", TALK).grade is Grade.NOT_CHECKED


def test_apostrophes_quote_nothing() -> None:
    assert quotes("It's the Alders' dog, and the '90s piano wasn't theirs.", TALK) == ()


def test_quotations_of_an_html_draft_are_found() -> None:
    draft = read_text("<p>She said: &ldquo;I left the <b>piano</b> where it was.&rdquo;</p>", name="d", format="html")
    (found,) = graded(draft, [read_text(TALK, name="talk")])
    assert (found.grade, found.foldings) == (Grade.FOLDED, ("emphasis",))


def test_subtitles_are_one_line_of_words() -> None:
    captions = (
        "1\n00:00:01,000 --> 00:00:03,000\nThe bees came back\n\n2\n00:00:03,100 --> 00:00:05,000\n"
        "before the beekeeper did.\n"
    )
    draft = read_text("“The bees came back before the beekeeper did,” he says.", name="d")
    (found,) = graded(draft, [read_text(captions, name="s", format="srt")])
    assert (found.grade, found.foldings) == (Grade.EXACT, ())


def test_a_sound_between_two_words_is_no_difference() -> None:
    captions = (
        "1\n00:00:01,000 --> 00:00:03,000\nThe bees came back\n\n2\n00:00:03,100 --> 00:00:04,000\n[buzzing]\n\n"
        "3\n00:00:04,100 --> 00:00:05,000\nbefore the beekeeper did.\n"
    )
    draft = read_text("“The bees came back before the beekeeper did,” he says.", name="d")
    (found,) = graded(draft, [read_text(captions, name="s", format="srt")])
    assert found.grade is Grade.EXACT
