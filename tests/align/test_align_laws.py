"""Laws of aligning, on made-up texts: exchanging, shuffling, adding."""

from __future__ import annotations

import random

import pytest
from aligning import Aligned, aligned, alike, of_sources
from valley import sentence, sentences, statement, telling

from reconcile import read_text
from reconcile.align.score import Likeness, pair_features, probability

SEEDS = range(6)
OTHER = {"s1": "s2", "s2": "s1"}

Link = tuple[str, str, float, float, tuple[str, ...]]


def links(found: Aligned) -> set[Link]:
    return {(one.left, one.right, one.score, one.found, one.shared) for one in found.alignment.links}


def exchanged(found: set[Link]) -> set[Link]:
    """The links with the sides and the sources exchanged."""
    return {
        (OTHER[right[:2]] + right[2:], OTHER[left[:2]] + left[2:], score, share, shared)
        for left, right, score, share, shared in found
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_exchanging_the_sources_exchanges_the_sides_and_changes_no_score(seed: int) -> None:
    one, other = telling(25, seed), telling(40, seed + 100)
    assert links(aligned(other, one)) == exchanged(links(aligned(one, other)))


@pytest.mark.parametrize("seed", SEEDS)
def test_exchanging_two_claims_exchanges_forth_and_back_and_nothing_else(seed: int) -> None:
    one, other = sentences(2, seed)[0], sentences(2, seed + 100)[0]
    there, back = alike(one, other), alike(other, one)
    assert (there.forth, there.back, there.word_for_word) == (back.back, back.forth, back.back_for_word)
    assert (there.bits, there.words, there.count, there.shared) == (back.bits, back.words, back.count, back.shared)
    assert pair_features(there) == pair_features(back)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_in_which_sources_are_given_changes_nothing_but_their_ids(seed: int) -> None:
    texts = {name: telling(15, seed * 10 + at) for at, name in enumerate("abcd")}
    mixed = list(texts)
    random.Random(seed).shuffle(mixed)

    def said(order: list[str]) -> set[tuple[frozenset[tuple[str, str]], float]]:
        found = of_sources([read_text(texts[name], name=name) for name in order])
        names = {f"s{at}": name for at, name in enumerate(order, 1)}

        def claim(one: str) -> tuple[str, str]:
            return names[one.partition(".")[0]], one.partition(".")[2]

        return {(frozenset((claim(link.left), claim(link.right))), link.score) for link in found.alignment.links}

    assert said(mixed) == said(list(texts))


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_told_again_in_other_words_and_order_is_linked_with_the_first_telling(seed: int) -> None:
    dice = random.Random(seed)
    said = [statement(dice) for _ in range(20)]
    order = random.Random(seed + 100).sample(range(20), 20)
    one, other = (" ".join(sentence(said[at], dice) for at in told) for told in (range(20), order))
    again = {(f"s1.{at + 1}", f"s2.{order.index(at) + 1}") for at in range(20)}
    assert again <= set(aligned(one, other).ids)


STRANGE = "Zinc prices doubled overnight. Ophthalmologists dislike glitter. A parachute opened too late."


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_added_to_the_longer_text_about_something_else_changes_no_link(seed: int) -> None:
    short, long = telling(12, seed), telling(20, seed + 100)
    assert links(aligned(short, f"{long} {STRANGE}")) == links(aligned(short, long))


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_added_to_the_shorter_text_about_something_else_raises_no_score(seed: int) -> None:
    short, long = telling(12, seed), telling(20, seed + 100)
    before = {link[:2]: link[2] for link in links(aligned(short, long))}
    after = {link[:2]: link[2] for link in links(aligned(f"{short} {STRANGE}", long))}
    assert all(score <= before[pair] for pair, score in after.items())


@pytest.mark.parametrize("seed", SEEDS)
def test_what_both_texts_say_to_the_letter_is_linked_whatever_else_they_say(seed: int) -> None:
    dice = random.Random(seed)
    said = "The tightrope walker sneezed twice."
    one, other = sentences(15, seed), sentences(15, seed + 100)
    for text in (one, other):
        text.insert(dice.randrange(len(text) + 1), said)
    assert (said, said) in aligned(" ".join(one), " ".join(other)).pairs


@pytest.mark.parametrize("seed", SEEDS)
def test_every_claim_of_a_text_is_linked_with_itself_in_a_copy(seed: int) -> None:
    text = telling(20, seed)
    ids = set(aligned(text, text).ids)
    assert {(f"s1.{at}", f"s2.{at}") for at in range(1, 21)} <= ids


@pytest.mark.parametrize("seed", SEEDS)
def test_a_claim_is_linked_or_alone(seed: int) -> None:
    found = aligned(telling(15, seed), telling(15, seed + 100))
    linked = {claim for pair in found.ids for claim in pair}
    alone = {claim for claims in found.alignment.unpaired.values() for claim in claims}
    assert linked | alone == set(found.texts)
    assert not linked & alone


@pytest.mark.parametrize("seed", SEEDS)
def test_scores_and_shares_are_between_0_and_1(seed: int) -> None:
    found = aligned(telling(15, seed + 100), draft=telling(15, seed)).alignment
    figures = [figure for link in found.links for figure in (link.score, link.found)]
    figures += [*found.found.values(), *found.common.values()]
    assert all(0.0 <= figure <= 1.0 for figure in figures)


def like(forth: float, back: float, exact: float = 0.2) -> Likeness:
    return Likeness(
        forth=forth, back=back, word_for_word=exact, back_for_word=exact, bits=20.0, words=20.0, count=3, shared=()
    )


STEPS = [step / 10 for step in range(11)]


@pytest.mark.parametrize("common", [0.0, 0.05, 0.2, 0.9])
def test_the_more_of_either_claim_is_in_the_other_the_likelier_they_are_about_one_thing(common: float) -> None:
    for fixed in STEPS:
        for likes in (
            [like(step, fixed) for step in STEPS],
            [like(fixed, step) for step in STEPS],
            [like(fixed, fixed, step) for step in STEPS],
        ):
            chances = [probability(one, common) for one in likes]
            assert chances == sorted(chances)


def test_the_more_two_texts_share_the_likelier_their_claims_are_about_one_thing() -> None:
    chances = [probability(like(0.5, 0.4), step) for step in STEPS]
    assert chances == sorted(chances)
    assert chances[0] < 0.1 * chances[2]
