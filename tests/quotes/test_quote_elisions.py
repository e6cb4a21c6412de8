"""What an ellipsis may leave out, and where *she said* may part a quotation."""

from __future__ import annotations

from floods import ARTICLE, TALK
from quoting import quote, quotes

from reconcile.model import Grade


def test_an_ellipsis_may_leave_out_sentences() -> None:
    found = quote("“I grabbed the dog and the photographs … it smelled of diesel for weeks,” said Alder.", TALK)
    assert (found.grade, found.foldings) == (Grade.FOLDED, ("ellipsis",))


def test_the_place_of_an_elided_quotation_runs_from_its_first_word_to_its_last() -> None:
    found = quote("“I grabbed the dog and the photographs … it smelled of diesel for weeks,” said Alder.", TALK)
    assert found.match is not None
    passage = TALK[found.match.start : found.match.end]
    assert passage.startswith("I grabbed")
    assert passage.endswith("for weeks")


def test_an_ellipsis_keeps_the_order() -> None:
    found = quote("“The water was the colour of tea … I grabbed the dog and the photographs,” said Alder.", TALK)
    assert found.grade is Grade.STITCHED


def test_an_ellipsis_does_not_join_sources() -> None:
    draft = "“I grabbed the dog and the photographs … a garden takes thirty years,” said Alder."
    found = quote(draft, TALK, ARTICLE)
    assert found.grade is Grade.STITCHED
    assert found.match is not None
    assert {place.source for place in (found.match, *found.elsewhere)} == {"s1", "s2"}


def test_an_ellipsis_does_not_join_speakers() -> None:
    found = quote("“We had no boat … I will believe it when I can lean on it,” said Alder.", TALK)
    assert found.grade is Grade.STITCHED


def test_an_ellipsis_does_not_excuse_a_changed_word() -> None:
    found = quote("“I grabbed the dog and the albums … it smelled of diesel for weeks,” said Alder.", TALK)
    assert found.grade is Grade.EDITED


def test_an_ellipsis_may_stand_for_half_a_talk() -> None:
    middle = "\n\n".join(f"ORSOLA: We counted the boats of bay {number} by hand." for number in range(60))
    talk = f"ORSOLA: Every herring here has a grandmother.\n\n{middle}\n\nORSOLA: And that is why nobody fishes on Mondays.\n"
    draft = "“Every herring here has a grandmother … and that is why nobody fishes on Mondays,” Orsola said."
    assert quote(draft, talk).grade is Grade.FOLDED


def test_three_dots_are_an_ellipsis() -> None:
    for dots in ("...", ". . .", "[…]", "[...]"):
        found = quote(f"“I grabbed the dog {dots} and I left the piano where it was,” said Alder.", TALK)
        assert (found.grade, found.foldings) == (Grade.FOLDED, ("ellipsis",))


def test_an_ellipsis_at_either_end_leaves_nothing_out() -> None:
    found = quote("“…I left the piano where it was…” said Alder.", TALK)
    assert found.grade is Grade.EXACT


def test_she_said_between_two_halves_makes_one_quotation() -> None:
    found = quote("“The water was the colour of tea,” said Alder, “and it smelled of diesel for weeks.”", TALK)
    assert (found.grade, found.text) == (
        Grade.EXACT,
        "The water was the colour of tea, and it smelled of diesel for weeks.",
    )


def test_two_sentences_around_she_said_are_two_quotations() -> None:
    found = quotes("“I would do it all again,” said Birch. “Insurance paid for the floor.”", TALK)
    assert [one.grade for one in found] == [Grade.EXACT, Grade.EXACT]
    assert [one.speaker for one in found] == ["Birch", "Birch"]


def test_she_said_may_stand_where_words_were_left_out() -> None:
    found = quote("“I grabbed the dog,” said Alder, “and I left the piano where it was.”", TALK)
    assert (found.grade, found.foldings) == (Grade.FOLDED, ("attribution",))


def test_a_source_may_part_what_the_draft_joins() -> None:
    source = "“A house is only wood,” said Clement Rowe, who lost his, “but a garden takes thirty years.”"
    found = quote("“A house is only wood, but a garden takes thirty years,” said Rowe.", source)
    assert (found.grade, found.foldings) == (Grade.FOLDED, ("attribution",))


def test_two_terms_in_one_sentence_are_two_quotations() -> None:
    found = quotes("The boat called “No Boat,” next to the shed called “Dry,” was saved.", TALK)
    assert [one.text for one in found] == ["No Boat,", "Dry,"]
