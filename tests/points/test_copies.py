"""Passages that stand nearly to the letter in two sources."""

from __future__ import annotations

from telling import about, compared, signs

from reconcile import read_text
from reconcile.claims import split
from reconcile.model import Copy, Split
from reconcile.pipeline import numbered
from reconcile.points.copies import copies, origins

AGENCY = (
    "Divers raised the bell of the Saint Odile from the harbour of Marrick on Tuesday, eighty-one years after the "
    "ship went down. It weighs 340 kilograms and is to hang in the museum."
)
LOCAL = "Our photographer was there at dawn. " + AGENCY + " The mayor wept."
OWN_WORDS = (
    "The bell of the Saint Odile is back: on Tuesday divers lifted it out of the harbour of Marrick. "
    "It is to hang in the museum and weighs 340 kilograms."
)


def splits(*texts: str) -> list[Split]:
    return [split(source, ()) for source in numbered([read_text(text) for text in texts])]


def found(*texts: str) -> tuple[Copy, ...]:
    return copies(splits(*texts))


def test_a_passage_in_two_sources_is_found_with_both_places() -> None:
    (copy,) = found(AGENCY, LOCAL)
    assert (copy.original.source, copy.copy.source) == ("s1", "s2")
    assert AGENCY[copy.original.start : copy.original.end] == AGENCY[:-1]
    assert LOCAL[copy.copy.start : copy.copy.end] == AGENCY[:-1]
    assert copy.words == 34


def test_the_claims_made_of_the_passage_are_the_copy_s_and_no_others() -> None:
    (copy,) = found(AGENCY, LOCAL)
    made = splits(AGENCY, LOCAL)[1].claims
    texts = [claim.text for claim in made if claim.id in copy.claims]
    assert texts
    assert "".join(texts).replace(" ", "") == AGENCY.replace(" ", "")


def test_two_reports_of_one_thing_in_their_own_words_are_no_copies() -> None:
    assert found(AGENCY, OWN_WORDS) == ()


def test_a_word_changed_here_and_there_does_not_hide_a_copy() -> None:
    changed = AGENCY.replace("raised", "recovered").replace("It weighs", "The bell weighs")
    (copy,) = found(AGENCY, changed)
    assert copy.words == 31


def test_a_quotation_that_both_have_is_no_copy() -> None:
    quoted = (
        "“We shall plant a thousand oaks between the canal and the old cemetery before the first frost of November”"
    )
    assert found(f"{quoted}, said the forester.", f"The forester promised a lot. {quoted}, she told us.") == ()


def test_what_many_have_from_one_is_counted_for_that_one() -> None:
    assert set(origins(found(AGENCY, LOCAL, AGENCY)).values()) == {"s1"}


def test_many_copies_of_one_passage_are_looked_for_in_the_first_three_sources_alone() -> None:
    assert len(found(*[AGENCY] * 10)) == 1 + 2 + 3 * 7


def test_wire_copy_is_one_voice() -> None:
    report = compared(AGENCY, LOCAL, OWN_WORDS)
    point = about(report, "museum")
    assert signs(point) == "●≈●"
    assert point.voices == 2


def test_a_source_that_says_it_in_words_of_its_own_too_has_a_voice_of_its_own() -> None:
    report = compared(AGENCY, AGENCY + " The museum is to hang the bell, which weighs 340 kilograms.")
    assert about(report, "340").voices == 2


def test_the_copy_is_told_in_the_json_as_a_note() -> None:
    (note,) = compared(AGENCY, LOCAL).to_dict()["notes"]
    assert note == {
        "level": "info",
        "source": "s2",
        "text": f"line 1, characters 36 to {35 + len(AGENCY)}: nearly to the letter in s1, line 1, "
        f"characters 0 to {len(AGENCY) - 1} (34 words)",
    }
