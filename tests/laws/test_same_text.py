"""A text against a copy of itself: everything is found again, and nothing is the matter."""

from __future__ import annotations

from pathlib import Path

import pytest
from pool import POOL, ROOT, Json, compared, label, source

from reconcile import check

FILES = [pytest.param(file, id=label(file)) for file in POOL]


def against_itself(file: Path) -> Json:
    name = str(file.relative_to(ROOT))
    return compared(name, name)


@pytest.mark.parametrize("file", FILES)
def test_every_claim_is_paired_with_itself(file: Path) -> None:
    report = against_itself(file)
    pairs = {(pair["left"], pair["right"]) for pair in report["pairs"]}
    claims = [claim["id"] for claim in report["sources"][0]["claims"]]
    assert [one for one in claims if (one, one.replace("s1.", "s2.")) not in pairs] == []
    assert report["unpaired"] == {"s1": [], "s2": []}


@pytest.mark.parametrize("file", FILES)
def test_a_claim_agrees_with_itself_and_differs_in_nothing(file: Path) -> None:
    for pair in against_itself(file)["pairs"]:
        if pair["left"].removeprefix("s1.") == pair["right"].removeprefix("s2."):
            assert (pair["relation"], pair["differences"]) == ("agree", []), pair["left"]


@pytest.mark.parametrize("file", FILES)
def test_nothing_contradicts_misquotes_lacks_support_or_is_about_something_else(file: Path) -> None:
    findings = against_itself(file)["findings"]
    assert [found["message"] for found in findings if found["code"][0] in "CQST"] == []


@pytest.mark.parametrize("file", FILES)
def test_a_draft_is_supported_by_itself(file: Path) -> None:
    report = check(source(file), [source(file)]).to_dict()
    claims = {claim["id"]: claim["text"] for claim in report["sources"][0]["claims"]}
    verdicts = {claims[found["claim"]]: found["verdict"] for found in report["support"]}
    assert {text: said for text, said in verdicts.items() if said not in {"supported", "not-checked"}} == {}
    assert [found["message"] for found in report["findings"] if found["code"][0] in "CQST"] == []
