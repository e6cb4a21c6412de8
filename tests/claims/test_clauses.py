"""Which sentences are cut into clauses; over-splitting is the worse fault."""

from __future__ import annotations

import pytest

from reconcile.claims.clauses import clauses
from reconcile.claims.enclosures import quotations
from reconcile.claims.stretches import is_raw, stretches

CUT = {
    "dash": "This is not a gamble — |it is plumbing, done slowly.",
    "headline and elaboration": "Ada Pell rebuilt the mill in nine weeks — |She calls it a fresh start with new stones.",
    "headline without a verb": "The biggest bet — |Ada Pell says the real target is small harbours.",
    "semicolon": "The firm bought Ridgeline for $40 million; |it plans to close two offices by June.",
    "comma and conjunction": "The council approved the plan on Monday, |but it rejected the proposal for a new car park.",
    "while": "Sales rose by 5% in the first quarter of the year, |while costs fell to the lowest level since 2019.",
    "relative clause in the first half": "The plan, which was late, is now with the council, |and the mayor is pleased with it.",
}

WHOLE = {
    "relative clause": "The firm replaces vendors for any shop whose customers live in town — which is most of them.",
    "participle": "The talk closes with a riff on welfare — arguing that the old boats should be kept afloat.",
    "with-phrase": "The lab had to start again from nothing at all — with technical voices loudest and great rigor.",
    "noun phrase": "He points to the mix of ships and gauges — all ingredients for forecasts that can see and act.",
    "shared object": "He describes the lab as a fresh body with a new stack, a new crew, and a clean setup designed to move.",
    "pair of dashes": "The old town — it was founded by monks — has one school and some five thousand people today.",
    "list of clauses": "She argues the pier is safe, the wall is sound, and the council should open both of them by May.",
    "condition": "If the rain goes on, and the river rises by a foot or more, the lower road will be closed again.",
    "that goes on": "He wrote that the lake was clean, and that the fish were back in large numbers again this year.",
    "no subject": "She opened the bridge in the morning, and then walked home along the river with her two dogs.",
    "label before a semicolon": "Founder and keeper of the mill; Pell leads the work.",
    "dateline": "TARNHOLLOW (Corbel Wire) — The mill was sold on Monday for a sum that nobody would name.",
    "score": "The team won 5 - 3 on Saturday in the rain.",
}


def _cut(text: str) -> list[str]:
    return [text[start:end] for start, end in clauses(text, (0, len(text)), quotations(text), opens_block=True)]


@pytest.mark.parametrize("marked", CUT.values(), ids=CUT.keys())
def test_both_halves_stand_alone(marked: str) -> None:
    assert _cut(marked.replace("|", "")) == [half.strip() for half in marked.split("|")]


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_a_half_that_cannot_stand_alone_stays(text: str) -> None:
    assert _cut(text) == [text]


def test_a_quotation_is_not_cut() -> None:
    text = "She called the plan “a bridge that nobody asked for; it will rust in a year or in two”."
    assert _cut(text) == [text]


def test_unpunctuated_speech_is_cut_where_clauses_begin() -> None:
    text = (
        "we started the mill in the spring and then the river came up so we had to carry every sack to the loft "
        "because the floor was wet and i thought we would never grind again but in june it was dry"
    )
    span = (0, len(text))
    assert is_raw(text, span)
    assert [text[start:end] for start, end in stretches(text, (), span)] == [
        "we started the mill in the spring and then the river came up",
        "so we had to carry every sack to the loft because the floor was wet",
        "and i thought we would never grind again but in june it was dry",
    ]


def test_a_pause_is_a_place_to_cut() -> None:
    text = " ".join(["alpha beta gamma delta"] * 12)
    pause = text.index("alpha", 70)
    assert pause in [start for start, _ in stretches(text, (pause,), (0, len(text)))]


def test_a_long_sentence_with_commas_is_not_speech() -> None:
    text = ", ".join(["the mill by the river"] * 12) + "."
    assert not is_raw(text, (0, len(text)))
