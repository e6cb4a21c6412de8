"""A whole text into claims and chrome."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reconcile.claims import split
from reconcile.model import ClaimKind, Split
from reconcile.read import read_text


def _split(text: str, format: str = "text") -> Split:
    return split(replace(read_text(text, format=format), id="s1"))


def _claims(text: str, format: str = "text") -> list[str]:
    return [claim.text for claim in _split(text, format).claims]


def _chrome(text: str, format: str = "text") -> dict[str, str]:
    return {chrome.text: chrome.reason for chrome in _split(text, format).chrome}


def test_a_list_of_later_headlines_is_chrome_and_the_headlines_are_claims() -> None:
    text = "- Roads Come First\n- Trees Come Later\n\n## Roads Come First\n\nMud is bad.\n\n## Trees Come Later\n\nAsh dies.\n"
    assert _chrome(text, "markdown") == dict.fromkeys(["Roads Come First", "Trees Come Later"], "table of contents")
    assert _claims(text, "markdown") == ["Roads Come First", "Mud is bad.", "Trees Come Later", "Ash dies."]


def test_a_numbered_and_linked_list_is_a_table_of_contents_too() -> None:
    text = "1. [Roads](#a)\n2. [Trees](#b)\n\n# 1. Roads\n\nMud is bad.\n\n# 2. Trees\n\nAsh dies.\n"
    assert set(_chrome(text, "markdown").values()) == {"table of contents"}


def test_one_item_that_is_also_a_headline_is_a_claim() -> None:
    assert _chrome("- Roads\n\n# Roads\n\nMud is bad. Ash dies.\n", "markdown") == {}


def test_teasers_behind_keep_reading_are_chrome_and_so_is_their_copy_at_the_top() -> None:
    body = "The mill was sold on Monday. " * 12
    teaser = "Learn how a logbook can outlive three systems."
    found = _split(f"Playbook\n\n{teaser}\n\n{body}\n\nKeep Reading\n\nPlaybook\n\n{teaser}\n")
    assert [chrome.text for chrome in found.chrome] == ["Playbook", teaser, "Keep Reading", "Playbook", teaser]
    assert all(claim.text == "The mill was sold on Monday." for claim in found.claims)


def test_a_headline_listed_among_the_most_read_stays() -> None:
    body = "The mill was sold on Monday. " * 12
    text = f"# Old mill is sold\n\n{body}\n\nMost read\n\nOld mill is sold\n\nBakery wins a prize.\n"
    assert _claims(text, "markdown")[0] == "Old mill is sold"


def test_the_head_of_a_table_claims_nothing() -> None:
    text = "| Motion | For |\n|---|---|\n| Roof | 5 |\n"
    assert _chrome(text, "markdown") == {"Motion For": "table head"}
    assert _claims(text, "markdown") == ["Roof 5"]


def test_a_time_behind_words_is_theirs() -> None:
    found = _split("“We lost. It hurts.” 00:01:05\n\nShe left.\n")
    assert [claim.time for claim in found.claims] == [65.0, 65.0, None]
    assert [chrome.reason for chrome in found.chrome] == ["time stamp"]


def test_quotations_over_several_sentences() -> None:
    first, second, third = _split("“We lost. It hurts,” said Ada Pell. She left.").claims
    assert (first.kind, second.kind, third.kind) == (ClaimKind.QUOTATION, ClaimKind.QUOTATION, ClaimKind.SENTENCE)
    assert (first.speaker, second.speaker, third.speaker) == ("Ada Pell", "Ada Pell", None)
    assert second.text[slice(*second.quoted[0])] == "It hurts,”"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Why now?", "question"),
        ("“Why now?” she asked.", None),
        ("He laughed at “why now?”", None),
        ("Read the report.", "instruction"),
        ("Thank you very much.", "courtesy"),
        ("I think that is great.", "opinion"),
        ("I think Acme will win.", None),
        ("Note that it rained.", None),
        ("Share prices fell.", None),
    ],
)
def test_what_cannot_be_checked(text: str, why: str | None) -> None:
    assert [claim.unchecked for claim in _split(text).claims] == [why]


@pytest.mark.parametrize("heading", ["Key Themes", "Companies Identified", "Conclusion", "Acme (Old Mill Labs)"])
def test_a_label_is_a_heading_without_a_statement(heading: str) -> None:
    assert [claim.label for claim in _split(f"# {heading}\n\nIt rained.\n", "markdown").claims] == [True, False]


@pytest.mark.parametrize(
    "heading", ["Mill is sold", "Council Backs Plan", "Small Harbours Pay the Bills", "What next?"]
)
def test_a_headline_is_no_label(heading: str) -> None:
    assert not any(claim.label for claim in _split(f"# {heading}\n\nIt rained.\n", "markdown").claims)


@pytest.mark.parametrize("text", ["…", "?!", "* * *"])
def test_no_words_no_claim(text: str) -> None:
    assert _claims(text) == []


def test_context_is_the_heading_and_the_claim_before() -> None:
    _, first, second = _split("# Roads\n\nMud is bad. Ash dies.\n", "markdown").claims
    assert (first.heading, first.previous) == ("Roads", None)
    assert (second.heading, second.previous) == ("Roads", "Mud is bad.")
