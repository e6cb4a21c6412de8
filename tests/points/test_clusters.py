"""Claims that say the same become a point; a point does not drift from its core."""

from __future__ import annotations

from telling import about, compared, signs, words

from reconcile import lexicon
from reconcile.model import Claim, ClaimKind, Pair, Relation
from reconcile.points.clusters import clusters
from reconcile.points.content import contents, shared
from reconcile.text.terms import terms

LEDGER = (
    "The brewery on Quarry Street burned down on Friday night. Firefighters from Oldmarsh saved the copper kettles."
)
POST = "Firefighters from Oldmarsh saved the copper kettles of the brewery. The brewer wants to reopen in spring."
RADIO = "On Friday night the brewery on Quarry Street burned down. A cat was found unhurt in the malt loft."


def claim(claim_id: str, text: str) -> Claim:
    return Claim(
        id=claim_id, source=claim_id.partition(".")[0], text=text, runs=(), start=0, end=len(text),
        segments=((0, len(text)),), line=1, column=1, kind=ClaimKind.SENTENCE,
    )  # fmt: skip


def pair(left: str, right: str, relation: Relation = Relation.AGREE) -> Pair:
    return Pair(
        id=f"{left}-{right}", left=left, right=right, score=0.9, shared=(), relation=relation, conflict=0.0, risk=0.0,
        differences=(),
    )  # fmt: skip


def clustered(texts: dict[str, str], pairs: list[Pair]) -> list[set[str]]:
    claims = [claim(claim_id, text) for claim_id, text in texts.items()]
    thesaurus = lexicon.thesaurus()
    said = contents(claims, {one.id: terms(one.text, (), thesaurus) for one in claims}, thesaurus)
    return [{found.core, *found.members} for found in clusters(pairs, said)]


def test_claims_of_three_sources_that_say_the_same_are_one_point() -> None:
    report = compared(LEDGER, POST, RADIO)
    assert signs(about(report, "kettles")) == "●●·"
    assert signs(about(report, "burned")) == "●·●"


def test_what_one_source_alone_says_is_in_no_point() -> None:
    report = compared(LEDGER, POST, RADIO)
    said = [text for point in report.points for text in words(report, point)]
    assert "The brewer wants to reopen in spring." not in said
    assert "A cat was found unhurt in the malt loft." not in said


def test_a_chain_of_pairs_does_not_become_one_point() -> None:
    chain = {
        "s1.1": "Goat farmers near Tarnwick built a dairy.",
        "s2.1": "Goat farmers near Tarnwick quarrel with the abbey about a footbridge.",
        "s3.1": "The abbey paid masons for a footbridge with a slate parapet.",
    }
    found = clustered(chain, [pair("s1.1", "s2.1"), pair("s2.1", "s3.1")])
    assert not any({"s1.1", "s3.1"} <= cluster for cluster in found)


def test_two_claims_of_a_long_one_that_have_nothing_in_common_are_two_points() -> None:
    texts = {
        "s1.1": "The glassblower of Ombrey moved to Vantongue and the ropewalk was sold to a circus.",
        "s2.1": "The glassblower of Ombrey moved to Vantongue.",
        "s3.1": "The ropewalk was sold to a circus.",
    }
    found = clustered(texts, [pair("s1.1", "s2.1"), pair("s1.1", "s3.1")])
    assert sorted(map(sorted, found)) == [["s1.1", "s2.1"], ["s1.1", "s3.1"]]


def test_a_headline_that_only_names_the_subject_is_no_claim_of_a_point() -> None:
    vague = "# Harbour Dredging\n\nNobody knows where the mud will go."
    report = compared(
        vague, "The harbour dredging starts in May.", "The harbour dredging is paid for by the fishermen of Stourley."
    )
    assert not any("Harbour Dredging" in words(report, point) for point in report.points)


def test_a_claim_that_contradicts_joins_where_it_would_not_if_it_did_not() -> None:
    texts = {
        "s1.1": "The weir at Ansley was built in 1903, when the tannery opened.",
        "s2.1": "The weir, which leaks, was built in 1930 by a miller called Crewe.",
    }
    assert clustered(texts, [pair("s1.1", "s2.1", Relation.DIFFER)]) == []
    assert clustered(texts, [pair("s1.1", "s2.1", Relation.CONTRADICT)]) == [{"s1.1", "s2.1"}]


def test_what_a_source_says_again_and_again_weighs_less() -> None:
    texts = [
        "Kestrels nest in the belfry.",
        "Kestrels hunt voles.",
        "Kestrels hover over the motorway.",
        "Kestrels were counted in the belfry by schoolchildren.",
    ]
    claims = [claim(f"s{1 + at // 3}.{1 + at % 3}", text) for at, text in enumerate(texts)]
    thesaurus = lexicon.thesaurus()
    said = contents(claims, {one.id: terms(one.text, (), thesaurus) for one in claims}, thesaurus)
    kestrels, belfry = said["s1.1"].terms[0][0], said["s1.1"].terms[2][0]
    assert kestrels < belfry
    assert shared(said["s1.1"], said["s1.1"]).share == 1.0
    assert shared(said["s1.1"], said["s2.1"]).share > shared(said["s1.2"], said["s2.1"]).share
