"""With many sources a claim is held against what stands for what has been said, not against every other claim."""

from __future__ import annotations

from reconcile import lexicon, read_text
from reconcile.claims import split
from reconcile.model import Split
from reconcile.names import gather
from reconcile.pipeline import numbered, terms_of
from reconcile.points.leaders import MANY, proposed

BRIDGE = "The swing bridge at Tolleby jammed on Sunday"
TELLINGS = (
    f"{BRIDGE}.",
    f"{BRIDGE} because of the heat.",
    "On Sunday the swing bridge at Tolleby jammed.",
    "Tolleby's swing bridge jammed on Sunday, and forty boats had to wait.",
)


def made(texts: list[str]) -> list[Split]:
    return [split(source, ()) for source in numbered([read_text(text) for text in texts])]


def asked(texts: list[str]) -> frozenset[tuple[str, str]] | None:
    splits = made(texts)
    thesaurus = lexicon.thesaurus()
    return proposed(splits, terms_of(splits, gather(splits), thesaurus, {}), thesaurus)


def test_few_sources_are_all_compared_with_one_another() -> None:
    assert asked([TELLINGS[at % 4] for at in range(MANY)]) is None


def test_each_of_many_tellings_is_held_against_one_of_them() -> None:
    found = asked([TELLINGS[at % 4] for at in range(40)])
    assert found is not None
    assert {left for left, _ in found} | {right for _, right in found} == {f"s{at + 1}.1" for at in range(40)}
    assert 36 <= len(found) < 40


def test_what_has_nothing_in_common_is_not_proposed() -> None:
    animals = "Otters Herons Voles Badgers Newts Larks Hares Moles Swifts Toads Bats Stoats Wrens".split()
    found = asked([f"{animal} {verb} nowhere." for animal, verb in zip(animals, animals[::-1], strict=True)])
    assert found == frozenset()


def test_a_claim_whose_leader_is_of_its_own_source_is_held_against_another_one() -> None:
    texts = [TELLINGS[at % 4] for at in range(20)]
    found = asked([f"{TELLINGS[0]} {TELLINGS[1]}", *texts])
    assert found is not None
    assert {"s1.1", "s1.2"} <= {end for ends in found for end in ends}
    assert not any(left.partition(".")[0] == right.partition(".")[0] for left, right in found)


def test_the_proposals_grow_with_the_sources_and_not_with_their_square() -> None:
    few, many = (asked([TELLINGS[at % 4] for at in range(size)]) for size in (50, 200))
    assert few is not None
    assert many is not None
    assert len(many) <= 4.2 * len(few)
