"""Which pairs of claims are compared at all."""

from __future__ import annotations

from collections import Counter

from aligning import aligned, compared
from valley import telling

from reconcile.align.index import MOST

DRAFT, ONE, OTHER = (telling(60, seed) for seed in (1, 2, 3))


def source(claim: str) -> str:
    return claim.partition(".")[0]


def test_each_pair_is_proposed_once_with_its_left_claim_first() -> None:
    found = aligned(DRAFT, ONE, OTHER)
    place = {profile.claim: at for at, profile in enumerate(found.profiles)}
    pairs = compared(found)
    assert len(set(pairs)) == len(pairs) > 60
    assert all(place[left] < place[right] for left, right in pairs)


def test_both_claims_are_never_of_one_source() -> None:
    assert all(source(left) != source(right) for left, right in compared(aligned(DRAFT, ONE, OTHER)))


def test_a_draft_proposes_few_claims_of_each_source() -> None:
    found = aligned(ONE, OTHER, draft=DRAFT)
    pairs = compared(found, "draft")
    assert {source(left) for left, _ in pairs} == {"draft"}
    assert {source(right) for _, right in pairs} == {"s1", "s2"}
    equal = {(a.claim, b.claim) for a in found.profiles for b in found.profiles if a.folded == b.folded}
    counted = Counter((left, source(right)) for left, right in pairs if (left, right) not in equal)
    assert max(counted.values()) == MOST


def test_work_grows_with_the_number_of_claims_and_not_with_its_square() -> None:
    sizes = (50, 100, 200)
    pairs = [len(compared(aligned(telling(size, 4), telling(size, 5)))) for size in sizes]
    assert all(count <= 2 * MOST * size for count, size in zip(pairs, sizes, strict=True))


def test_claims_that_share_no_rare_word_are_not_compared() -> None:
    assert compared(aligned("The year was good.", "A good year it was not, but new people came.")) == []


def test_what_shares_most_is_among_the_candidates() -> None:
    needle = "Brenna Oakes auctioned 17 harpsichords in Skelby."
    hay = telling(80, 6)
    found = aligned(f"In Skelby 17 harpsichords were auctioned by Brenna Oakes. {hay}", f"{telling(80, 7)} {needle}")
    last = found.of("s2")[-1].claim
    assert ("s1.1", last) in compared(found)


def test_a_word_that_stands_everywhere_proposes_nobody() -> None:
    animals = "moose hare goat vole heron otter badger lynx".split()
    places = "barn attic cellar chapel tower".split()
    one = " ".join(f"The {animal} ate lichen in the {place}." for animal in animals for place in places)
    found = aligned(one, "Rowers admire lichen. A cellist bought rye.")
    assert ("s2.1",) not in {pair[1:] for pair in compared(found)}


def test_equal_claims_are_compared_even_if_their_words_stand_everywhere() -> None:
    refrain = "The bell rang. " * 60
    assert ("s1.60", "s2.60") in compared(aligned(refrain, refrain))
