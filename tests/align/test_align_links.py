"""Which claims are linked: one with several, in any order, with the best, labels with labels."""

from __future__ import annotations

import pytest
from aligning import aligned

from reconcile import Settings

TRAWLER = "The trawler sank off Dunmere in a gale and five sailors were rescued by helicopter."
APART = "The trawler sank off Dunmere in a gale. A museum shows nets. Five sailors were rescued by helicopter."


def test_one_sentence_is_linked_with_the_two_that_say_the_same() -> None:
    assert aligned(TRAWLER, APART).ids == [("s1.1", "s2.1"), ("s1.1", "s2.3")]


def test_two_sentences_are_linked_with_the_one_that_says_both() -> None:
    assert aligned(APART, TRAWLER).ids == [("s1.1", "s2.1"), ("s1.3", "s2.1")]


def test_two_and_two_are_linked_where_each_is_told_in_both() -> None:
    other = "In a gale off Dunmere the trawler sank. By helicopter five sailors of the trawler were rescued."
    assert aligned(APART, other).ids == [("s1.1", "s2.1"), ("s1.3", "s2.2")]


ORCHARD = (
    "The orchard lost a third of its apples to frost. Beekeepers moved forty hives to the valley. "
    "A cold store opens in September. The cooperative borrowed two million crowns."
)


def test_the_order_of_telling_does_not_matter() -> None:
    turned = (
        "Two million crowns were borrowed by the cooperative. In September a cold store opens. "
        "Forty hives were moved to the valley. A third of its apples was lost to the orchard by frost."
    )
    assert aligned(ORCHARD, turned).ids == [("s1.1", "s2.4"), ("s1.2", "s2.3"), ("s1.3", "s2.2"), ("s1.4", "s2.1")]


def test_a_claim_without_its_like_is_among_the_unpaired() -> None:
    found = aligned(ORCHARD, "Forty hives were moved to the valley. A choir rehearses in the barn.").alignment
    assert found.unpaired == {"s1": ("s1.1", "s1.3", "s1.4"), "s2": ("s2.2",)}


def test_texts_about_different_things_are_not_linked() -> None:
    furnace = "The furnace runs day and night. Two apprentices blow glass. A museum ordered three hundred goblets."
    assert aligned(ORCHARD, furnace).pairs == []


EQUAL = ["No comment.", "Rain.", "It was so.", "She sang.", "In 1987.", "Ilse Varga."]


@pytest.mark.parametrize("text", EQUAL)
def test_equal_claims_are_linked_however_little_they_say(text: str) -> None:
    found = aligned(f"The bakery closed. {text}", f"{text} A goat ate the roses.")
    assert found.pairs == [(text, text)]
    assert found.alignment.links[0].score == 1.0


def test_equal_claims_are_linked_whatever_is_asked_of_others() -> None:
    strict = Settings(pair_score=1.0, pair_bits=999.0, pair_terms=99)
    found = aligned("Rain fell. The goat ate the roses.", "The goat ate the roses. Hail fell.", settings=strict)
    assert found.pairs == [("The goat ate the roses.", "The goat ate the roses.")]


def test_a_refrain_is_linked_with_its_counterpart_in_order_of_place() -> None:
    refrain = "The bell rang. " * 40
    assert {(f"s1.{at}", f"s2.{at}") for at in range(1, 41)} <= set(aligned(refrain, refrain).ids)


def test_a_refrain_sung_once_more_in_one_text_is_linked_with_the_last_of_the_other() -> None:
    links = aligned("The bell rang. " * 40, "The bell rang. " * 39).ids
    assert ("s1.40", "s2.39") in links


def test_a_label_is_linked_with_the_same_label_only() -> None:
    one = "Key themes\n\nThe novel is about exile and memory.\n"
    other = "Key themes\n\nExile and memory are the key themes of the novel.\n"
    assert aligned(one, other).pairs == [
        ("Key themes", "Key themes"),
        ("The novel is about exile and memory.", "Exile and memory are the key themes of the novel."),
    ]


def test_a_label_is_not_linked_with_a_sentence_of_its_words() -> None:
    one = "Winter maintenance\n\nAn engineer climbs the stairs every day.\n"
    other = "The winter maintenance of the lighthouse costs nine thousand crowns."
    found = aligned(one, other)
    assert [claim.label for claim in found.splits[0].claims] == [True, False]
    assert found.pairs == []


def test_a_question_is_linked_with_its_answer() -> None:
    found = aligned(
        "Did the glacier retreat by nine metres?", "The glacier retreated by nine metres. Nobody knows why."
    )
    assert found.ids == [("s1.1", "s2.1")]


MEASLES = "Staff of the clinic in Ansty vaccinated 900 children against measles in March."
NURSES = "Seventy nurses of the clinic asked the county for higher pay, shorter nights and a canteen."
TURNED = (
    "The county was asked for higher pay, shorter nights and a canteen by seventy nurses of the clinic. "
    "In March 900 children were vaccinated against measles by the clinic in Ansty."
)


def test_claims_that_have_better_partners_are_not_linked_with_one_another() -> None:
    assert aligned(f"{MEASLES} {NURSES}", TURNED).ids == [("s1.1", "s2.2"), ("s1.2", "s2.1")]


@pytest.mark.parametrize(("near", "linked"), [(0.0, True), (1.0, False)])
def test_how_near_the_best_a_further_link_must_be_can_be_set(near: float, linked: bool) -> None:
    one, other = (text.replace("nurses of", "nurses in Ansty, staff of") for text in (f"{MEASLES} {NURSES}", TURNED))
    found = aligned(one, other, settings=Settings(pair_near_best=near)).ids
    assert {("s1.1", "s2.2"), ("s1.2", "s2.1")} <= set(found)
    assert (("s1.2", "s2.2") in found) is linked


def test_the_best_link_of_a_claim_is_kept_though_its_partner_has_a_better_one() -> None:
    nobody_else = "Children waited in Ansty for the bus to the clinic."
    found = aligned(MEASLES, f"{MEASLES} {nobody_else}", settings=Settings(pair_near_best=1.0)).alignment.links
    assert [(link.left, link.right) for link in found] == [("s1.1", "s2.1"), ("s1.1", "s2.2")]
    assert found[1].score < found[0].score


def test_a_link_says_how_much_of_the_shorter_claim_is_in_the_longer() -> None:
    (link,) = aligned("The dam leaks.", "The dam leaks at three joints of its northern wall.").alignment.links
    assert link.found == pytest.approx(1.0)
    (link,) = aligned("The dam leaks at a joint.", "The dam leaks near a chapel.").alignment.links
    assert 0.0 < link.found < 1.0


def test_what_stands_before_a_claim_counts_for_less_than_the_claim() -> None:
    claim = "The harpsichord was tuned with care for the recital."
    told = "It was tuned with care for the recital."
    (bare,) = aligned(claim, f"A tram burned. {told}").alignment.links
    after = aligned(claim, f"We own a harpsichord. {told}").alignment.links
    (itself,) = aligned(claim, f"A tram burned. {claim}").alignment.links
    assert bare.score < next(link.score for link in after if link.right == "s2.2") <= itself.score


def test_a_draft_is_linked_with_each_source_and_sources_not_with_one_another() -> None:
    dam = "The dam in Orrin leaks at three joints."
    assert aligned(dam, dam, draft=dam).ids == [("draft.1", "s1.1"), ("draft.1", "s2.1")]
    assert aligned(dam, dam, dam).ids == [("s1.1", "s2.1"), ("s1.1", "s3.1"), ("s2.1", "s3.1")]


def test_a_source_is_never_linked_with_itself() -> None:
    assert aligned("The dam leaks at three joints. At three joints the dam leaks.", "A tram burned.").pairs == []


def test_a_text_that_says_nothing_leaves_the_other_alone() -> None:
    found = aligned("The dam leaks.", "…").alignment
    assert found.links == ()
    assert found.unpaired["s1"] == ("s1.1",)
