"""What a source says again, nearly word for word, is one claim with two places."""

from __future__ import annotations

import pytest
from aligning import aligned

DAM = "The dam in Orrin leaks at three joints of its northern wall, engineers warned."
BETWEEN = "The mayor rowed across the reservoir. A heron watched him."


def repeats(*sentences: str) -> dict[str, str]:
    return aligned(" ".join(sentences), "Rain fell.").alignment.repeats


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(DAM, id="to the letter"),
        pytest.param(DAM.upper(), id="in capitals"),
        pytest.param("At three joints of its northern wall the dam in Orrin leaks, engineers warned.", id="turned"),
        pytest.param("Yes, the dam in Orrin leaks at three joints of its northern wall, engineers warned.", id="yes"),
        pytest.param("The dam in Orrin is leaking at three joints of the northern wall, engineers warn.", id="tense"),
    ],
)
def test_what_is_said_again_is_a_repetition_of_the_first(again: str) -> None:
    assert repeats(DAM, BETWEEN, again) == {"s1.4": "s1.1"}


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            "The dam in Orrin leaks at four joints of its southern wall, fishermen warned.", id="other values"
        ),
        pytest.param("The dam in Orrin leaks at three joints of its northern wall.", id="three quarters of it"),
        pytest.param("The dam in Orrin leaks.", id="half of it"),
        pytest.param("Engineers warned the mayor of Orrin about the northern wall.", id="some of it"),
    ],
)
def test_what_is_said_otherwise_is_none(other: str) -> None:
    assert repeats(DAM, BETWEEN, other) == {}


def test_the_third_time_leads_to_the_first_too() -> None:
    assert repeats(DAM, "A heron sleeps.", DAM, "A tram burned.", DAM) == {"s1.3": "s1.1", "s1.5": "s1.1"}


def test_a_short_claim_is_a_repetition_only_to_the_letter() -> None:
    assert repeats("The dam leaks.", "A heron sleeps.", "The dam leaks.") == {"s1.3": "s1.1"}
    assert repeats("The dam leaks.", "A heron sleeps.", "Leaks of the dam.") == {}


def test_what_another_source_says_is_no_repetition() -> None:
    assert aligned(DAM, DAM).alignment.repeats == {}


def test_each_source_repeats_itself() -> None:
    found = aligned(f"{DAM} {BETWEEN} {DAM}", f"{BETWEEN} {DAM} {DAM}").alignment.repeats
    assert found == {"s1.4": "s1.1", "s2.4": "s2.3"}


def test_a_repetition_is_linked_as_the_first_is() -> None:
    found = aligned(f"{DAM} {BETWEEN} {DAM}", "Engineers warned that the dam in Orrin leaks.")
    assert found.ids == [("s1.1", "s2.1"), ("s1.4", "s2.1")]
