"""Who says a point, who differs, who contradicts; and how many independent voices it has."""

from __future__ import annotations

from telling import about, compared, signs

from reconcile.model import Difference, DifferenceKind, Pair, Relation, Stance, Standing, Words
from reconcile.points.clusters import Cluster
from reconcile.points.stances import relations, stances, voices

SAYS, DIFFERS, CONTRADICTS, COPIES, SILENT = (
    Stance.SAYS,
    Stance.DIFFERS,
    Stance.CONTRADICTS,
    Stance.COPIES,
    Stance.SILENT,
)


def found(cluster: Cluster, **pairs: Relation) -> dict[str, Stance]:
    """The relations of a cluster whose pairs are given as `s1_1__s2_1=Relation.AGREE`."""
    made = {}
    for ends, relation in pairs.items():
        left, right = (end.replace("_", ".") for end in ends.split("__"))
        made[left, right] = Pair(
            id=ends, left=left, right=right, score=1.0, shared=(), relation=relation, conflict=0.0, risk=0.0,
            differences=(),
        )  # fmt: skip
    return relations(cluster, made)


def test_the_core_says_it_and_the_others_are_to_it_what_their_pair_is() -> None:
    cluster = Cluster(core="s1.1", members=("s2.1", "s3.4"))
    assert found(cluster, s1_1__s2_1=Relation.AGREE, s1_1__s3_4=Relation.DIFFER) == {
        "s1.1": SAYS,
        "s2.1": SAYS,
        "s3.4": DIFFERS,
    }


def test_who_contradicts_the_core_is_on_the_other_side_and_so_is_who_agrees_with_him_only() -> None:
    cluster = Cluster(core="s1.1", members=("s2.1", "s3.1"))
    told = found(cluster, s1_1__s2_1=Relation.CONTRADICT, s1_1__s3_1=Relation.CONTRADICT, s2_1__s3_1=Relation.AGREE)
    assert told == {"s1.1": SAYS, "s2.1": CONTRADICTS, "s3.1": CONTRADICTS}


def test_where_the_core_takes_no_side_the_smaller_camp_contradicts() -> None:
    cluster = Cluster(core="s1.1", members=("s2.1", "s3.1", "s4.1"))
    told = found(
        cluster, s1_1__s2_1=Relation.AGREE, s1_1__s3_1=Relation.AGREE, s1_1__s4_1=Relation.AGREE,
        s2_1__s3_1=Relation.CONTRADICT, s2_1__s4_1=Relation.CONTRADICT,
    )  # fmt: skip
    assert told == {"s1.1": SAYS, "s2.1": CONTRADICTS, "s3.1": SAYS, "s4.1": SAYS}


def test_a_source_with_two_claims_contradicts_if_one_of_them_does() -> None:
    told = {"s1.1": SAYS, "s2.1": SAYS, "s2.5": CONTRADICTS}
    assert stances(("s1", "s2", "s3"), told, {}) == {"s1": SAYS, "s2": CONTRADICTS, "s3": SILENT}


def test_of_two_that_have_the_words_of_a_third_the_first_keeps_its_stance() -> None:
    told = {"s2.1": DIFFERS, "s3.1": SAYS, "s4.1": SAYS}
    origins = {"s2.1": "s1", "s3.1": "s1"}
    assert stances(("s1", "s2", "s3", "s4"), told, origins) == {
        "s1": SILENT,
        "s2": DIFFERS,
        "s3": COPIES,
        "s4": SAYS,
    }
    assert voices(told, origins) == 2


def test_who_copies_a_passage_and_changes_the_number_contradicts_with_a_voice_of_his_own() -> None:
    told = {"s1.1": SAYS, "s2.1": CONTRADICTS}
    assert stances(("s1", "s2"), told, {"s2.1": "s1"}) == {"s1": SAYS, "s2": CONTRADICTS}
    assert voices(told, {"s2.1": "s1"}) == 2


def test_the_tenth_source_comes_after_the_ninth() -> None:
    told = {"s10.1": SAYS, "s9.1": SAYS}
    assert stances(("s9", "s10"), told, {"s10.1": "s9"}) == {"s9": SAYS, "s10": COPIES}


def test_two_numbers_for_one_thing_in_real_sentences() -> None:
    report = compared(
        "The lighthouse on Skarholm was lit again on Friday. It had been dark for 9 years.",
        "On Friday the lighthouse on Skarholm was lit again. It had been dark for 14 years.",
        "The lighthouse on Skarholm had been dark for 9 years.",
    )
    assert signs(about(report, "dark")) == "●✗●"
    assert about(report, "dark").relation == "contradict"
    assert about(report, "dark").voices == 3


def test_who_leaves_the_number_out_says_less() -> None:
    left_out = Difference(
        kind=DifferenceKind.OMISSION, relation=Standing.COMPATIBLE, because="", rule=None,
        left=Words(text="at 19.15", start=40, end=48), right=None,
    )  # fmt: skip
    agreeing = Pair(
        id="p1", left="s1.1", right="s2.1", score=1.0, shared=(), relation=Relation.AGREE, conflict=0.0, risk=0.0,
        differences=(left_out,),
    )  # fmt: skip
    pairs = {("s1.1", "s2.1"): agreeing}
    assert relations(Cluster(core="s1.1", members=("s2.1",)), pairs) == {"s1.1": SAYS, "s2.1": DIFFERS}
    assert relations(Cluster(core="s2.1", members=("s1.1",)), pairs) == {"s1.1": SAYS, "s2.1": SAYS}
