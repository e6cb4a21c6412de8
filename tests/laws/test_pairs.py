"""Every claim is in a pair or among the unpaired, and a pair is of two sources."""

from __future__ import annotations

import pytest
from pool import EXAMPLES, PAIRS, compared, source

from reconcile import compare


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_every_claim_is_paired_or_unpaired_and_never_both(a: str, b: str) -> None:
    report = compared(a, b)
    paired = {pair[side] for pair in report["pairs"] for side in ("left", "right")}
    for one in report["sources"]:
        alone = report["unpaired"][one["id"]]
        claims = [claim["id"] for claim in one["claims"]]
        assert [claim for claim in claims if claim not in paired] == alone
        assert not paired & set(alone)


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_no_two_claims_are_paired_twice(a: str, b: str) -> None:
    pairs = [(pair["left"], pair["right"]) for pair in compared(a, b)["pairs"]]
    assert len(set(pairs)) == len(pairs)


def test_pairs_of_many_sources_are_between_two_different_ones() -> None:
    folder = EXAMPLES / "newsletter"
    texts = [source(file) for file in (folder / "clean.md", *sorted((folder / "sources").iterdir()))]
    report = compare(texts).to_dict()
    assert {tuple(sorted((p["left"].split(".")[0], p["right"].split(".")[0]))) for p in report["pairs"]} == {
        ("s1", "s2"),
        ("s1", "s3"),
        ("s2", "s3"),
    }
    paired = {pair[side] for pair in report["pairs"] for side in ("left", "right")}
    for one in report["sources"]:
        alone = set(report["unpaired"][one["id"]])
        assert alone == {claim["id"] for claim in one["claims"]} - paired


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_a_pair_contradicts_only_where_a_difference_is_a_conflict(a: str, b: str) -> None:
    for pair in compared(a, b)["pairs"]:
        kinds = {difference["relation"] for difference in pair["differences"]}
        assert (pair["relation"] == "contradict") == ("conflict" in kinds), pair["id"]


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_an_addition_or_omission_is_never_a_conflict(a: str, b: str) -> None:
    for pair in compared(a, b)["pairs"]:
        for one in pair["differences"]:
            if one["kind"] in {"addition", "omission"}:
                assert one["relation"] != "conflict", one
                assert (one["left"] is None) != (one["right"] is None), one
