"""Whether what a draft says is in a source at all, altered or not; and how much whole texts have in common."""

from __future__ import annotations

import pytest
from aligning import aligned

SOURCE = (
    "At Elsworth the surgeon Amara Diallo replaced 14 heart valves last year. Patients waited four months for a bed. "
    "A second theatre opens in autumn, and the nurses asked for higher pay."
)
CLAIM = "The surgeon Amara Diallo replaced 14 heart valves at Elsworth last year."


def found(draft: str, *sources: str) -> float:
    """How likely the first claim of a draft is in the sources."""
    return aligned(*(sources or (SOURCE,)), draft=draft).alignment.found["draft.1"]


@pytest.mark.parametrize(
    "altered",
    [
        pytest.param("The surgeon Amara Diallo replaced 41 heart valves at Elsworth last year.", id="number"),
        pytest.param("The surgeon Amara Diallo replaced 14 heart valves at Galloway last year.", id="place"),
        pytest.param("The surgeon Piet Hasse replaced 14 heart valves at Elsworth last year.", id="person"),
        pytest.param("The surgeon Amara Diallo did not replace 14 heart valves at Elsworth last year.", id="negation"),
        pytest.param("The surgeon Amara Diallo replaced 14 heart valves at Elsworth in May.", id="date"),
        pytest.param("The surgeon Amara Diallo removed 14 heart valves at Elsworth last year.", id="verb"),
    ],
)
def test_an_altered_claim_is_found_nearly_as_surely_as_the_claim(altered: str) -> None:
    assert found(CLAIM) > 0.95
    assert found(CLAIM) - found(altered) < 0.1


def test_a_negation_does_not_touch_what_is_found_at_all() -> None:
    told = "The dam does not leak at its three northern joints."
    source = "The dam leaks at its three northern joints. A tram burned."
    assert found(told, source) == pytest.approx(found("The dam leaks at three northern joints of it.", source))


def test_what_no_source_says_is_hardly_found() -> None:
    assert found("A brewery in Skelby sells beer made of rye.") < 0.1


def test_what_a_source_says_to_the_letter_is_found() -> None:
    assert found("Patients waited four months for a bed.") == 1.0


def test_a_paraphrase_is_found_less_surely_than_the_words_and_more_than_what_only_touches_them() -> None:
    paraphrase = found("Four months passed until patients got a bed.")
    touching = found("Patients complained about the parking garage.")
    assert 1.0 > paraphrase > touching


def test_a_claim_with_something_added_is_found_less() -> None:
    assert found(f"{CLAIM[:-1]}, watched by a television crew from Denmark.") < found(CLAIM)


def test_what_stands_in_two_sentences_of_a_source_is_found_better_than_half_of_it() -> None:
    both = "Patients waited four months for a bed, while the nurses asked for higher pay and a choir."
    half = SOURCE.replace("the nurses asked for higher pay", "the roof was painted")
    assert found(both) > found(both, half)


def test_the_source_that_has_the_claim_decides() -> None:
    strange = "A brewery in Skelby sells beer made of rye."
    assert found(CLAIM, strange, SOURCE) == pytest.approx(found(CLAIM, SOURCE, strange))
    assert found(CLAIM, strange, SOURCE) > 0.9 > found(CLAIM, strange)


def test_only_claims_of_a_draft_are_looked_for() -> None:
    assert set(aligned(SOURCE, SOURCE).alignment.found.values()) == {0.0}
    looked_for = aligned(SOURCE, draft=CLAIM).alignment.found
    assert {claim for claim, chance in looked_for.items() if chance} == {"draft.1"}


def common(one: str, other: str) -> float:
    """The share of the smaller text's words that the two have in common."""
    (share,) = aligned(one, other).alignment.common.values()
    return share


def test_a_text_has_everything_in_common_with_itself() -> None:
    assert common(SOURCE, SOURCE) == pytest.approx(1.0)


def test_a_part_of_a_text_has_everything_in_common_with_the_whole() -> None:
    assert common(SOURCE, "Patients waited four months for a bed.") == pytest.approx(1.0)


def test_strangers_have_little_in_common_and_are_not_linked() -> None:
    brewery = (
        "A brewery in Skelby sells beer made of rye. Two coopers repair the barrels by hand. "
        "Last year a fire destroyed the malt loft, but nobody was hurt."
    )
    assert common(SOURCE, brewery) < 0.2
    assert aligned(SOURCE, brewery).pairs == []


def test_texts_without_a_word_in_common_share_nothing() -> None:
    assert common("The dam leaks.", "A tram burned.") == 0.0


def test_a_text_that_says_nothing_shares_nothing() -> None:
    assert common("The dam leaks.", "…") == 0.0


def test_of_texts_that_share_little_more_is_asked() -> None:
    dam, like = "The dam near Orrin leaks at a joint.", "Near Orrin a farmer watches a dam and a heron."
    rest = "Brewers burned malt. Coopers repaired nine barrels. A cellist tuned her harpsichord. Rowers won silver."
    more = "Herdsmen sheared sheep. Glaziers polished lenses. A printer lost his type. Weavers dyed wool."
    near = aligned(f"{dam} {rest}", f"{like} {rest}").alignment
    far = aligned(f"{dam} {rest}", f"{like} {more}").alignment
    scores = [
        {(link.left, link.right): link.score for link in one.links}.get(("s1.1", "s2.1"), 0.0) for one in (near, far)
    ]
    assert scores[0] > scores[1]
