"""Gate first, compare then: values are held against one another only where two claims are about one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from facings import facing, places

from reconcile.judge.gate import FAR, GATES, SURE, Around, Kind, around, chance, features, one_thing

MILL = "The mill in Skelby employs 120 workers."


def fits(left: str, right: str, one: str, other: str) -> Around:
    """How well two sentences fit around a word of each."""
    found = facing(left, right)
    return around(found, *places(found, one, other))


def test_two_claims_that_part_in_nothing_else_fit_altogether() -> None:
    found = fits(MILL, "The mill in Skelby employs 140 workers.", "120", "140")
    assert found == Around(
        near=1.0,
        whole=1.0,
        both=1.0,
        held=2,
        matches=4,
        strange=0,
        left_over=0,
        beyond=0,
        names=1,
        first=True,
        placed=True,
        gap=1,
    )


def test_two_claims_that_share_nothing_do_not_fit() -> None:
    found = fits(MILL, "A museum counted 9,000 visitors.", "120", "9,000")
    assert (found.near, found.whole, found.both, found.held, found.matches) == (0.0, 0.0, 0.0, 0, 0)
    assert (found.left_over, found.beyond, found.names, found.gap) == (3, 4, 0, FAR)
    assert not found.first


def test_what_only_the_longer_claim_says_is_beyond_and_not_left_over() -> None:
    found = fits(MILL, "The mill in Skelby employs 140 workers and two cats.", "120", "140")
    assert (found.whole, found.left_over, found.matches) == (1.0, 0, 4)
    assert found.beyond == 2
    assert found.both == pytest.approx(4 / 6)


def test_a_neighbour_that_differs_lets_go_of_one_side() -> None:
    found = fits(MILL, "The mill in Skelby feeds 140 workers.", "120", "140")
    assert (found.held, found.gap) == (1, 1)
    found = fits(MILL, "The mill in Skelby feeds 140 sparrows.", "120", "140")
    assert (found.held, found.gap) == (0, 2)


def test_how_far_the_next_match_is_counts_on_the_side_where_it_is_farther() -> None:
    found = fits(
        "The mill lost 120 sacks.", "The mill lost, as nobody in the windy valley denied, 140 mules.", "120", "140"
    )
    assert found.gap > 1


def test_both_claims_ending_holds_as_a_match_does() -> None:
    assert fits("The mill sold 120.", "The mill sold 140.", "120", "140").held == 2
    assert fits("The mill sold 120.", "The mill sold 140 at noon.", "120", "140").held == 1


def test_a_stranger_faces_a_word_that_no_list_explains() -> None:
    assert fits(MILL, "The brewery in Skelby employs 140 workers.", "120", "140").strange == 1
    assert fits(MILL, "The mill in Skelby has 140 workers.", "120", "140").strange <= 1


def test_much_more_must_match_than_faces_a_stranger() -> None:
    assert fits(MILL, "The brewery in Skelby employs 140 workers.", "120", "140").clear
    assert not fits("The mill employs 120 workers.", "The brewery repaired 140 barrels.", "120", "140").clear


def test_the_small_word_before_both_is_the_same_or_not() -> None:
    assert fits("They met on 4 May.", "They met on 9 May.", "4 May", "9 May").placed
    assert not fits("They met on 4 May.", "They met before 9 May.", "4 May", "9 May").placed


def test_exchanging_the_claims_changes_nothing() -> None:
    other = "In Skelby the new mill employs 140 workers and two cats."
    assert fits(MILL, other, "120", "140") == fits(other, MILL, "140", "120")


OPEN = [
    (Kind.NUMBER, MILL, "120", "The mill in Skelby employs 140 workers.", "140"),
    (
        Kind.NUMBER,
        "The reservoir holds 3 million litres.",
        "3 million",
        "The reservoir holds 5 million litres.",
        "5 mil",
    ),
    (
        Kind.DATE,
        "The council met on 4 May in the old chapel.",
        "4 May",
        "The council met on 9 May in the old chapel.",
        "9 May",
    ),
    (Kind.DATE, "The comet was seen in 1986 by two monks.", "1986", "The comet was seen in 1968 by two monks.", "1968"),
    (
        Kind.NAME,
        "Marta Kell leads the observatory in Skelby.",
        "Marta",
        "Piet Hasse leads the observatory in Skelby.",
        "Piet",
    ),
    (
        Kind.WORD,
        "The court rejected the appeal of the tannery.",
        "reject",
        "The court accepted the appeal of the tannery.",
        "acc",
    ),
    (
        Kind.WORD,
        "The rowers won silver medals in Halden.",
        "silver",
        "The rowers won bronze medals in Halden.",
        "bronze",
    ),
    (
        Kind.NEGATION,
        "The vaccine protects older patients.",
        "protects",
        "The vaccine protects older patients.",
        "protects",
    ),
]

SHUT = [
    (
        Kind.NUMBER,
        "Sales of the brewery rose 4 percent in May.",
        "4",
        "Profit of the brewery rose 9 percent in May.",
        "9",
    ),
    (Kind.NUMBER, MILL, "120", "A museum in Skelby counted 140 visitors.", "140"),
    (Kind.NUMBER, MILL, "120", "The mill in Skelby burned for 9 hours.", "9"),
    (Kind.NUMBER, "The dam cost nine million crowns.", "nine", "Her yacht was sold for two million crowns.", "two"),
    (
        Kind.DATE,
        "The council met on 4 May in the old chapel.",
        "4 May",
        "Rowers left Halden on 9 May with two goats.",
        "9 May",
    ),
    (Kind.DATE, "The museum opened in 1986.", "1986", "Its roof collapsed in 1999 after a storm.", "1999"),
    (Kind.NAME, "Marta Kell leads the observatory.", "Marta", "Piet Hasse plays the oboe in a quartet.", "Piet"),
    (Kind.WORD, "The court rejected the appeal.", "rejected", "Two villagers accepted a present.", "accepted"),
    (Kind.NEGATION, "The vaccine protects older patients.", "protects", "A helmet protects the cyclist.", "protects"),
]


def opens(kind: Kind, left: str, one: str, right: str, other: str) -> bool:
    found = facing(left, right)
    return one_thing(found, *places(found, one, other), kind)


@pytest.mark.parametrize(("kind", "left", "one", "right", "other"), OPEN)
def test_the_gate_opens_for_one_statement(kind: Kind, left: str, one: str, right: str, other: str) -> None:
    assert opens(kind, left, one, right, other)


@pytest.mark.parametrize(("kind", "left", "one", "right", "other"), SHUT)
def test_the_gate_stays_shut_for_two_statements(kind: Kind, left: str, one: str, right: str, other: str) -> None:
    assert not opens(kind, left, one, right, other)


@pytest.mark.parametrize(("kind", "left", "one", "right", "other"), [*OPEN, *SHUT])
def test_the_gate_is_the_same_from_both_sides(kind: Kind, left: str, one: str, right: str, other: str) -> None:
    assert opens(kind, left, one, right, other) == opens(kind, right, other, left, one)


HELPS = ("near", "held", "matches", "names", "first", "placed", "told")
HARMS = ("left_over", "beyond", "gap")
ORDER = ("near", "held", "matches", "left_over", "beyond", "names", "first", "placed", "gap", "told")


@pytest.mark.parametrize("kind", Kind)
def test_what_fits_never_speaks_against_one_thing_and_what_does_not_never_for_it(kind: Kind) -> None:
    weights = dict(zip(ORDER, GATES[kind][1:], strict=True))
    assert all(weights[name] >= 0 for name in HELPS)
    assert all(weights[name] <= 0 for name in HARMS)


SOME = Around(
    near=0.5,
    whole=0.5,
    both=0.4,
    held=1,
    matches=3,
    strange=1,
    left_over=3,
    beyond=5,
    names=1,
    first=False,
    placed=False,
    gap=2,
)


def of(kind: Kind, fits: Around, told: float = 0.0) -> float:
    return chance(kind, features(fits, told))


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("matches", range(6))
def test_another_match_never_lowers_the_chance(kind: Kind, matches: int) -> None:
    here = replace(SOME, matches=matches, left_over=6 - matches, beyond=8 - matches)
    more = replace(SOME, matches=matches + 1, left_over=5 - matches, beyond=7 - matches)
    assert of(kind, here) <= of(kind, more)
    assert of(kind, here) <= of(kind, replace(more, names=2))


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("size", range(12))
def test_another_term_that_matches_nothing_never_raises_the_chance(kind: Kind, size: int) -> None:
    here = replace(SOME, left_over=size, beyond=size + 2)
    assert of(kind, replace(here, left_over=size + 1)) <= of(kind, here)
    assert of(kind, replace(here, beyond=size + 3)) <= of(kind, here)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    "better", [{"near": 0.75}, {"held": 2}, {"first": True}, {"placed": True}, {"gap": 1}, {"names": 2}], ids=str
)
def test_a_better_fit_never_lowers_the_chance(kind: Kind, better: dict[str, object]) -> None:
    assert of(kind, SOME) <= of(kind, replace(SOME, **better))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", Kind)
def test_what_is_told_of_both_numbers_never_lowers_the_chance(kind: Kind) -> None:
    assert of(kind, SOME, 0.0) <= of(kind, SOME, 0.5) <= of(kind, SOME, 1.0)


@pytest.mark.parametrize("kind", Kind)
def test_no_gate_opens_where_nothing_fits(kind: Kind) -> None:
    nothing = replace(SOME, near=0.0, whole=0.0, both=0.0, held=0, matches=0, names=0, left_over=6, beyond=9, gap=FAR)
    assert of(kind, nothing, 1.0) < SURE[kind]


ADDED = ["and a cat", "with a crane", "during the eclipse", "near a wooden lighthouse"]


@pytest.mark.parametrize("added", ADDED)
@pytest.mark.parametrize(("kind", "left", "one", "right", "other"), [*OPEN, *SHUT])
def test_words_added_to_one_sentence_never_raise_the_chance(
    kind: Kind, left: str, one: str, right: str, other: str, added: str
) -> None:
    before = of(kind, fits(left, right, one, other))
    assert of(kind, fits(left, f"{right[:-1]} {added}.", one, other)) <= before


def test_the_fewer_claims_there_are_to_choose_from_the_less_has_to_match() -> None:
    left, right = (
        "Children on the island learn to row at a very young age.",
        "Children do not learn anything at school.",
    )
    found = facing(left, right)
    learn = places(found, "learn", "learn")
    assert one_thing(replace(found, choices=1), *learn, Kind.NEGATION)
    assert not one_thing(replace(found, choices=100), *learn, Kind.NEGATION)
