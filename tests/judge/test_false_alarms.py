"""Pairs that look like contradictions and are none, and their twins that are: what lies between is the rule."""

from __future__ import annotations

import pytest

from reconcile import diff, read_text


def relations(left: str, right: str) -> set[str]:
    return {pair.relation.value for pair in diff(read_text(left, name="a"), read_text(right, name="b")).pairs}


SILENT = [
    # of how many it is said
    (
        "Many growers are not being told the truth.",
        "Growers are told the truth.",
    ),
    # on what condition
    (
        "If the council does not sign the lease, the mill will close.",
        "The council signed the lease for the mill.",
    ),
    # below a verb that leaves it open
    (
        "The growers have to prove that the pears are not poisonous.",
        "The pears of the growers are poisonous.",
    ),
    # may not is not does not
    (
        "The town may not have a swimming pool of its own.",
        "The town has a swimming pool of its own.",
    ),
    # another object
    (
        "The crew rescued the goats from the chapel.",
        "The crew did not rescue the hens from the chapel.",
    ),
    # one event by two names
    (
        "Skelby is building a pool for the 2012 Games.",
        "Skelby is building a pool for the 2012 Olympics.",
    ),
    # what one hopes and another fears
    (
        "The town hopes that the mill sells flour again.",
        "The guild fears that the mill does not sell flour again.",
    ),
    # so far, and from now on
    (
        "The ministry has not published the plan for the harbour.",
        "The ministry will publish the plan for the harbour.",
    ),
    # what follows says when it is so after all
    (
        "The bridge did not open until March.",
        "The bridge opened in March.",
    ),
    # only how it is done is denied
    (
        "The letters of the choir were not shared widely.",
        "The letters of the choir were shared.",
    ),
    # only the value is denied
    (
        "The tunnel was not closed in 2019.",
        "The tunnel was closed in 2021.",
    ),
    # two turns of meaning
    (
        "No guest stayed until midnight at the inn.",
        "Every guest left before midnight at the inn.",
    ),
    # of two together, and of one
    (
        "Ferris signed one contract.",
        "Ferris and Okoye signed two contracts.",
    ),
    # a part and the whole
    (
        "The Greens won 30 seats in the north.",
        "The Greens won a total of 70 seats.",
    ),
    # one visit more
    (
        "Petra Holm visited the observatory in 1979.",
        "Petra Holm also visited the observatory in 1983.",
    ),
    # the year that names a thing, and the year of what was done
    (
        "The town adopted the 2018 Fire Code for its harbour.",
        "The town updated the Fire Code for its harbour in 2016.",
    ),
    # another subject
    (
        "Genevieve Marten, a niece of Ilse Marten, died in Bergen in 2002.",
        "Ilse Marten died in 1970.",
    ),
    # a verb and a noun
    (
        "The club celebrated fifty years since defeating the champions.",
        "The club celebrated fifty years since its victory over the champions.",
    ),
    # what comes out of committee was in it
    (
        "The bill passed unanimously in committee.",
        "The bill passed unanimously out of committee.",
    ),
    # the same order, told from the other end
    (
        "Okoye revised the lease after Ferris did.",
        "Ferris revised the lease before Okoye did.",
    ),
    # a negation in another word
    (
        "The fields were sold for the lack of present or prospective public use.",
        "The fields are not needed for present or prospective public use.",
    ),
    # topics by their bad and by their good name
    (
        "Airlines were blamed for not providing accurate information about delays.",
        "Airlines need to improve in areas such as handling complaints and providing accurate information about delays.",
    ),
]


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_stays_silent(left: str, right: str) -> None:
    assert "contradict" not in relations(left, right)
    assert "contradict" not in relations(right, left)


SPEAKS = [
    ("Growers are told the truth.", "Growers are not being told the truth."),
    ("She carries 310 guests and 42 cars.", "There is room for 310 guests and 24 cars."),
    ("The council signed the lease for the mill.", "The council did not sign the lease for the mill."),
    ("The pears of the growers are poisonous.", "The pears of the growers are not poisonous."),
    ("The town has a swimming pool of its own.", "The town does not have a swimming pool of its own."),
    ("The ministry will publish the plan.", "The ministry will not publish the plan."),
    ("The bridge opened in March.", "The bridge did not open in March."),
    ("The letters of the choir were shared.", "The letters of the choir were not shared."),
    ("The tunnel was closed in 2019.", "The tunnel was closed in 2021."),
    ("Every guest stayed until midnight at the inn.", "Every guest left before midnight at the inn."),
    ("Ferris signed one contract.", "Ferris signed two contracts."),
    ("The Greens won 30 seats in the north.", "The Greens won 70 seats in the north."),
    ("Petra Holm visited the observatory in 1979.", "Petra Holm visited the observatory in 1983."),
]


@pytest.mark.parametrize(("left", "right"), SPEAKS)
def test_speaks(left: str, right: str) -> None:
    assert "contradict" in relations(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Holm spoke to the crew on Thursday. And on Friday.", "Holm spoke to the crew on Friday."),
        ("Holm spoke to Ferris. So did Okoye.", "Okoye spoke to Ferris."),
    ],
)
def test_a_fragment_carries_on_the_sentence_before_it(left: str, right: str) -> None:
    assert "contradict" not in relations(left, right)


def test_negations_joined_by_and_do_not_undo_each_other() -> None:
    left = "The mill is not and will never be allowed to sell flour."
    assert relations(left, "The mill will never be allowed to sell flour.") == {"agree"}


def test_no_longer_denies_what_is_so_now_and_not_what_was_so() -> None:
    left = "The mill in Skelby no longer sells flour."
    assert relations(left, "The mill in Skelby sells flour.") == {"contradict"}
    assert "contradict" not in relations(left, "The mill in Skelby sold flour.")
