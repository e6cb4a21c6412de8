"""Direct speech is told from titles, terms and irony, which need no counterpart."""

from __future__ import annotations

import pytest
from floods import ARTICLE, TALK
from quoting import grade, quote, quotes

from reconcile.model import Grade

NO_SPEECH = [
    "The so-called “wall of the century” is still a drawing.",
    "They call it “progress”.",
    "Her book “The Long Night of the Wet Pianos” is out.",
    "The sign reads “no fishing from the bridge after dark or before breakfast”.",
    "You might ask: “Why would anybody build a house so close to a river?”",
    "The “experts” were “surprised”.",
    "It was billed as “the flood to end all floods in the valley”.",
    "He drew a “very high” number.",
]


@pytest.mark.parametrize("draft", NO_SPEECH)
def test_other_uses_of_quotation_marks_are_not_checked(draft: str) -> None:
    assert {one.grade for one in quotes(draft, TALK, ARTICLE)} == {Grade.NOT_CHECKED}


@pytest.mark.parametrize(
    "draft",
    [
        "“Nobody told us that the gates were open,” said Alder.",
        "“Nobody told us that the gates were open,” she said.",
        "Birch said: “Nobody told us that the gates were open.”",
        "“Nobody told us,” Alder recalls, “that the gates were open.”",
        "“Nobody told us that the gates were open or that the pumps had stopped.” And so they slept.",
    ],
)
def test_direct_speech_that_no_source_has_is_not_found(draft: str) -> None:
    assert grade(draft, TALK, ARTICLE) is Grade.NOT_FOUND


def test_a_few_words_that_stand_in_a_source_are_exact() -> None:
    assert grade("Her mother spoke of “a house on loan”.", TALK) is Grade.EXACT


def test_a_single_word_is_not_checked() -> None:
    assert grade("It smelled of “diesel”.", TALK) is Grade.NOT_CHECKED


def test_a_title_that_a_source_has_in_lower_case_is_not_checked() -> None:
    assert grade("Read her poem “A House on Loan”.", TALK) is Grade.NOT_CHECKED


def test_somebody_is_said_to_have_said_it_even_without_a_name() -> None:
    assert quote("“Nobody told us that the gates were open,” she said.", TALK).attributed


def test_nobody_is_said_to_have_said_what_stands_alone() -> None:
    draft = "“Nobody told us that the gates were open or that the pumps had stopped.” And so they slept."
    assert not quote(draft, TALK).attributed
