"""Ten drafts in different styles, each with four quotations of its source: every grade is right.

One quotation of each draft is exact, one folded, one has a word changed, one is given to somebody else.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from quoting import graded

from reconcile.model import Grade, Quote
from reconcile.read import read

CORPUS = Path(__file__).parent / "corpus"
WORDS = 250
"""A draft has at least so many."""


class Expected(NamedTuple):
    """A quotation by its beginning, with its grade, what was folded, the words changed, and whether the speaker fits."""

    begins: str
    grade: Grade
    fits: bool | None
    foldings: tuple[str, ...] = ()
    changes: tuple[tuple[str, str], ...] = ()


EXACT, FOLDED, EDITED = Grade.EXACT, Grade.FOLDED, Grade.EDITED

EXPECTED: dict[str, tuple[Expected, ...]] = {
    "bat-survey": (
        Expected("A colony of six hundred", EXACT, True),
        Expected("We found its wings", FOLDED, True, ("dashes", "fillers", "punctuation", "repetitions")),
        Expected("I would be careful", EDITED, True, ("emphasis",), (("everybody", "anybody"),)),
        Expected("We have asked for money", EXACT, False),
    ),
    "choir-tour": (
        Expected("It had no heating", EXACT, True),
        Expected("We sang from memory", FOLDED, True, ("fillers", "repetitions")),
        Expected("The women stopped gutting", EDITED, True, (), (("baskets", "knives"),)),
        Expected("You sing the first one", EXACT, False),
    ),
    "deep-wells": (
        Expected("Four of our nine wells", EXACT, None),
        Expected("I water my beans", FOLDED, True, ("emphasis",)),
        Expected("We use drinking water", EDITED, True, (), (("drinking", "grey"),)),
        Expected("Nobody in this valley", EXACT, False),
    ),
    "ferry-fares": (
        Expected("The engine is older", EXACT, True),
        Expected("I have put that off", FOLDED, True, ("fillers",)),
        Expected("Every island I have studied", EDITED, True, (), (("clinic", "school"),)),
        Expected("That is not a fare", EXACT, False),
    ),
    "final-whistle": (
        Expected("I could not see the ball", FOLDED, True, ("emphasis",)),
        Expected("We trained penalties", EDITED, True, (), (("two hours", "one hour"),)),
        Expected("A final is a very long way", EXACT, True),
        Expected("If anyone in this town", EXACT, False),
    ),
    "goats-podcast": (
        Expected("A goat eats", EXACT, True),
        Expected("They were polite", FOLDED, True, ("case",)),
        Expected("I once lost a whole notebook", EXACT, False),
        Expected("We counted ninety kinds", EDITED, True, (), (("ninety", "nineteen"),)),
    ),
    "kiln-results": (
        Expected("We shipped a batch", EXACT, True),
        Expected("That cost us four million", FOLDED, True, ("fillers",)),
        Expected("I would say that", EDITED, True, (), (("cheap", "expensive"),)),
        Expected("We will not chase volume", EXACT, False),
    ),
    "lighthouse-film": (
        Expected("It takes nineteen minutes", EXACT, True),
        Expected("So I filmed the waiting", FOLDED, None, ("ellipsis", "punctuation")),
        Expected("That gull missed", EDITED, True, (), (("missed", "hit"),)),
        Expected("Anselm talks about silence", EXACT, False),
    ),
    "mill-fire": (
        Expected("I pulled my people out", EXACT, True),
        Expected("The third one had been", FOLDED, True, ("case",)),
        Expected("Nobody can insure a smell", EDITED, True, (), (("fifty", "thirty"),)),
        Expected("I have forty-four people", EXACT, False),
    ),
    "sunday-letter": (
        Expected("If a bread is only good", EXACT, True),
        Expected("I sleep in between", FOLDED, True, ("emphasis", "fillers")),
        Expected("The rent I could have paid", EDITED, True, (), (("staff", "knees"),)),
        Expected("I come from a house", EXACT, False),
    ),
}

CASES = [
    pytest.param(folder, one, id=f"{folder}-{one.begins}") for folder, expected in EXPECTED.items() for one in expected
]


@cache
def found_in(folder: str) -> tuple[Quote, ...]:
    (draft,) = (CORPUS / folder).glob("draft.*")
    (source,) = (CORPUS / folder).glob("source.*")
    return graded(read(draft), [read(source)])


@pytest.mark.parametrize(("folder", "expected"), CASES)
def test_a_quotation_of_the_corpus_has_its_grade(folder: str, expected: Expected) -> None:
    (one,) = [quote for quote in found_in(folder) if quote.text.startswith(expected.begins)]
    assert (one.grade, one.speaker_fits, one.foldings) == (expected.grade, expected.fits, expected.foldings)
    assert tuple((change.left, change.right) for change in one.changes) == expected.changes


@pytest.mark.parametrize("folder", EXPECTED)
def test_nothing_else_in_a_draft_of_the_corpus_is_doubted(folder: str) -> None:
    known = tuple(one.begins for one in EXPECTED[folder])
    others = [quote for quote in found_in(folder) if not quote.text.startswith(known)]
    assert {quote.grade for quote in others} <= {Grade.NOT_CHECKED}


@pytest.mark.parametrize("folder", EXPECTED)
def test_a_draft_of_the_corpus_has_four_quotations_of_the_four_kinds(folder: str) -> None:
    (draft,) = (CORPUS / folder).glob("draft.*")
    assert len(draft.read_text(encoding="utf-8").split()) >= WORDS
    kinds = sorted("wrong speaker" if one.fits is False else one.grade.value for one in EXPECTED[folder])
    assert kinds == ["edited", "exact", "folded", "wrong speaker"]


def test_every_folder_of_the_corpus_is_expected() -> None:
    assert {folder.name for folder in CORPUS.iterdir()} == set(EXPECTED)
    assert len(EXPECTED) == 10
