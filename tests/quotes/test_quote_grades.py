"""What a quotation comes to: the words stand there, nearly, in pieces, or nowhere."""

from __future__ import annotations

from floods import ARTICLE, TALK
from quoting import grade, quote, quotes

from reconcile.model import Change, Grade


def test_the_same_words_are_exact() -> None:
    found = quote("“I grabbed the dog and the photographs,” said Alder.", TALK)
    assert (found.grade, found.foldings) == (Grade.EXACT, ())


def test_an_exact_quotation_tells_where_it_stands() -> None:
    found = quote("“I grabbed the dog and the photographs,” said Alder.", ARTICLE, TALK)
    assert found.match is not None
    assert (found.match.source, TALK[found.match.start : found.match.end]) == (
        "s2",
        "I grabbed the dog and the photographs",
    )


def test_text_and_place_of_a_quotation_leave_the_marks_out() -> None:
    draft = "Alder was clear: “I grabbed the dog and the photographs.”"
    found = quote(draft, TALK)
    assert found.text == draft[found.start : found.end] == "I grabbed the dog and the photographs."


def test_a_quotation_may_run_over_the_end_of_a_sentence() -> None:
    found = quote("“We had no boat. The water was the colour of tea,” said Alder.", TALK)
    assert (found.grade, found.text) == (Grade.EXACT, "We had no boat. The water was the colour of tea,")


def test_one_word_changed_is_edited_and_told() -> None:
    found = quote("“I grabbed the cat and the photographs and I left the piano where it was,” said Alder.", TALK)
    assert found.grade is Grade.EDITED
    assert found.changes == (Change(left="cat", right="dog"),)


def test_a_changed_last_word_is_told_with_the_last_word_of_the_source() -> None:
    found = quote("“Insurance paid for the floor, not for the carpet,” said Birch.", TALK)
    assert found.changes == (Change(left="carpet", right="piano"),)


def test_a_changed_first_word_is_told_with_the_first_word_of_the_source() -> None:
    found = quote("“Nobody paid for the floor, not for the piano,” said Birch.", TALK)
    assert found.changes == (Change(left="Nobody", right="Insurance"),)


def test_a_word_left_out_is_told() -> None:
    found = quote("“My mother said that a house by a river is a house on loan,” said Alder.", TALK)
    assert (found.grade, found.changes) == (Grade.EDITED, (Change(left="", right="always"),))


def test_a_word_put_in_is_told() -> None:
    found = quote("“The council has never promised us a wall by spring,” said Birch.", TALK)
    assert (found.grade, found.changes) == (Grade.EDITED, (Change(left="never", right=""),))


def test_both_sides_of_an_edited_quotation_are_cut_where_they_differ() -> None:
    found = quote("“Insurance paid for the roof, not for the piano,” said Birch.", TALK)
    assert [(one.text, one.differs) for one in found.wording] == [
        ("Insurance paid for the ", False),
        ("roof", True),
        (", not for the piano,", False),
    ]
    assert "".join(one.text for one in found.found) == "Insurance paid for the floor, not for the piano"
    assert [one.text for one in found.found if one.differs] == ["floor"]


def test_the_words_elsewhere_exactly_beat_an_edited_passage() -> None:
    other = "Insurance paid for the roof, not for the piano, Birch had said in May."
    assert grade("“Insurance paid for the roof, not for the piano,” said Birch.", TALK, other) is Grade.EXACT


def test_pieces_from_two_places_joined_without_a_mark_are_stitched() -> None:
    found = quote(
        "“I grabbed the dog and the photographs and the council has promised us a wall by spring,” he said.", TALK
    )
    assert found.grade is Grade.STITCHED
    assert found.match is not None
    places = [TALK[place.start : place.end] for place in (found.match, *found.elsewhere)]
    assert places == [
        "The council has promised us a wall by spring",
        "I grabbed the dog and the photographs and",
    ]


def test_a_clause_left_out_without_a_mark_is_stitched() -> None:
    found = quote(
        "“The council has promised us a wall by spring. Insurance paid for the floor, not for the piano,” said Birch.",
        TALK,
    )
    assert found.grade is Grade.STITCHED
    assert found.changes == (Change(left="", right="but I will believe it when I can lean on it"),)


def test_what_two_people_say_is_no_one_quotation() -> None:
    draft = "“It smelled of diesel for weeks afterwards. I would do it all again,” said Alder."
    assert grade(draft, TALK) is Grade.STITCHED


def test_words_that_no_source_has_are_not_found() -> None:
    found = quote("“People cry on our platform, and it is nearly always good news,” said Alder.", TALK, ARTICLE)
    assert (found.grade, found.match) == (Grade.NOT_FOUND, None)


def test_a_passage_that_shares_only_common_words_is_none() -> None:
    draft = "“I would not be here and I will not say that it was the end of it,” said Birch."
    assert grade(draft, TALK) is Grade.NOT_FOUND


def test_a_paraphrase_of_most_words_is_not_found_and_the_nearest_passage_told() -> None:
    draft = "“I took the dog and the photographs, then locked up and abandoned that heavy old piano,” said Alder."
    found = quote(draft, TALK)
    assert found.grade is Grade.NOT_FOUND
    assert found.near is not None
    assert "the dog and the photographs" in TALK[found.near.start : found.near.end]


def test_reported_speech_is_no_direct_speech() -> None:
    found = quote("“The county was slow to answer, and I am tired of being told to wait,” said Rowe.", ARTICLE)
    assert (found.grade, found.spoken) == (Grade.EDITED, False)


def test_the_best_of_all_sources_counts() -> None:
    edited = "Birch: Insurance paid for the floor, not for the stairs.\n\nBirch: That is all.\n"
    found = quote("“Insurance paid for the floor, not for the piano,” said Birch.", edited, TALK)
    assert found.match is not None
    assert (found.grade, found.match.source) == (Grade.EXACT, "s2")


def test_quotations_are_numbered_in_the_order_of_the_draft() -> None:
    found = quotes("“I would do it all again,” said Birch. Alder said: “We had no boat.”", TALK)
    assert [(one.id, one.text) for one in found] == [("q1", "I would do it all again,"), ("q2", "We had no boat.")]


def test_a_source_and_its_own_quotations_agree() -> None:
    assert {one.grade for one in quotes(ARTICLE, ARTICLE)} == {Grade.EXACT}


def test_without_quotation_marks_there_is_no_quotation() -> None:
    assert quotes("Alder's dog was saved, and so were Birch's photographs.", TALK) == ()
