"""The examples keep what their READMEs promise: what contradicts is found, what does not is left alone.

The tables of the READMEs are the expectations. What a rule does not do yet stands in `NOT_YET` and is expected to
fail, so that whoever makes it work takes it out.
"""

from __future__ import annotations

from typing import Any

import pytest
from expectations import (
    FOLDERS,
    Row,
    claims_of,
    codes_at,
    draft_report,
    pairs_about,
    report_on,
    rows,
    rules_in_conflict,
    within,
)

NOT_YET: tuple[tuple[str, str], ...] = (
    ("interview", "False alarms fell"),
    ("launch", "A matching trailer"),
)
"""Folder of the example and the beginning of the left passage of contradictions that are not found yet."""


WARNINGS = ("C207", "C208")
"""Rules whose findings warn of a shift; the pair need not contradict."""


def cases(section: str, *, may_wait: bool = False) -> list[Any]:
    """The rows of that section in every folder of two texts."""
    found = []
    for folder in FOLDERS:
        for row in rows(folder):
            if row.section.startswith(section):
                waits = may_wait and any(one == folder and row.left.startswith(start) for one, start in NOT_YET)
                marks = [pytest.mark.xfail(strict=True, reason="no rule does this yet")] if waits else []
                found.append(pytest.param(folder, row, id=f"{folder}-{row}", marks=marks))
    return found


def names_of(folder: str) -> list[Any]:
    return list(report_on(folder)["name_links"])


def linked(folder: str, row: Row) -> set[str]:
    """How the spellings of a row are linked."""
    found = set()
    for link in names_of(folder):
        ends = {link["left"]["text"], link["right"]["text"]}
        if ends <= {row.left, row.right} or all(any(end in side for side in (row.left, row.right)) for end in ends):
            found.add(link["relation"])
    return found


@pytest.mark.parametrize(("folder", "row"), cases("Contradictions") + cases("Not contradictions"))
def test_the_passages_of_a_table_stand_in_claims_of_the_texts(folder: str, row: Row) -> None:
    assert claims_of(report_on(folder), "s1", row.left)
    assert claims_of(report_on(folder), "s2", row.right)


@pytest.mark.parametrize(("folder", "row"), cases("Contradictions", may_wait=True))
def test_a_contradiction_is_found_by_its_rule(folder: str, row: Row) -> None:
    report, code = report_on(folder), row.says[:4]
    assert code in codes_at(report, "s1", row.left) & codes_at(report, "s2", row.right)
    assert code in WARNINGS or code in rules_in_conflict(pairs_about(report, row))


@pytest.mark.parametrize(("folder", "row"), cases("Not contradictions"))
def test_what_does_not_contradict_is_not_said_to(folder: str, row: Row) -> None:
    differences = [one for pair in pairs_about(report_on(folder), row) for one in pair["differences"]]
    assert [one["because"] for one in differences if one["relation"] == "conflict" and within(one, row)] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_other_contradiction_is_reported(folder: str) -> None:
    report = report_on(folder)
    listed = [
        pair["id"] for row in rows(folder) if row.section.startswith("Contr") for pair in pairs_about(report, row)
    ]
    texts = {claim["id"]: claim["text"] for one in report["sources"] for claim in one["claims"]}
    others = [
        (texts[pair["left"]], texts[pair["right"]])
        for pair in report["pairs"]
        if pair["relation"] == "contradict" and pair["id"] not in listed
    ]
    # A headline repeats the promise that the second text denies; the README of the example says so.
    assert [pair for pair in others if pair[0] != "Pelligrove Will Publish Its Errors"] == []


@pytest.mark.parametrize(
    ("folder", "row"), [case for case in cases("Names") if case.values[1].says.startswith("drift")]
)
def test_a_name_spelled_apart_is_drift(folder: str, row: Row) -> None:
    assert "drift" in linked(folder, row)


@pytest.mark.parametrize(
    ("folder", "row"), [case for case in cases("Names") if case.values[1].says.startswith("one person")]
)
def test_one_person_with_and_without_a_title_is_neither_drift_nor_a_look_alike(folder: str, row: Row) -> None:
    assert linked(folder, row) <= {"short-form"}


def test_fenn_and_venn_look_alike_and_are_kept_apart() -> None:
    found = {
        link["relation"]
        for link in names_of("interview")
        if {link["left"]["text"].split()[-1], link["right"]["text"].split()[-1]} == {"Fenn", "Venn"}
    }
    assert found == {"lookalike"}


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_names_that_drift_are_those_of_the_table(folder: str) -> None:
    expected = [
        {row.left, row.right} for row in rows(folder) if row.section == "Names" and row.says.startswith("drift")
    ]
    found = [{link["left"]["text"], link["right"]["text"]} for link in names_of(folder) if link["relation"] == "drift"]
    surplus = [ends for ends in found if not any(all(any(w in e for w in row) for e in ends) for row in expected)]
    assert surplus == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_two_texts_are_about_one_thing(folder: str) -> None:
    assert "T501" not in {found["code"] for found in report_on(folder)["findings"]}


# What is set aside

FURNITURE = {
    ("interview", "s1"): ["TideGlass Was Rebuilt Before Anyone Noticed", "Forward to a friend", "Unsubscribe"],
    ("interview", "s2"): ["Share", "Keep Reading", "New issues are announced here.", "Archive", "Playbook"],
    ("launch", "s2"): ["Home", "Transport", "Share by e-mail", "Copy link", "Most read", "Terms", "Privacy"],
}
NO_FURNITURE = {
    ("interview", "s1"): ["TideGlass Was Rebuilt Before Anyone Noticed", "Patience Is an Engineering Method"],
    ("interview", "s2"): ["She left out the map on purpose."],
    ("launch", "s2"): ["Workshops to follow", "Cycle maker Merrowdale launches repairable cargo bike"],
}


@pytest.mark.parametrize(("folder", "one"), FURNITURE)
def test_furniture_is_set_aside(folder: str, one: str) -> None:
    chrome = " / ".join(c["text"] for s in report_on(folder)["sources"] if s["id"] == one for c in s["chrome"])
    assert [text for text in FURNITURE[folder, one] if text not in chrome] == []


@pytest.mark.parametrize(("folder", "one"), NO_FURNITURE)
def test_headlines_and_sentences_in_place_are_claims(folder: str, one: str) -> None:
    claims = [c["text"] for s in report_on(folder)["sources"] if s["id"] == one for c in s["claims"]]
    assert [text for text in NO_FURNITURE[folder, one] if text not in claims] == []


def test_teasers_of_other_stories_are_no_claims() -> None:
    teasers = ("logbook kept in pencil", "lighthouse keeper", "twelve things", "worst loaf", "showers, then a gap")
    for folder in ("interview", "launch"):
        texts = [claim["text"] for one in report_on(folder)["sources"] for claim in one["claims"]]
        assert [text for text in texts if any(teaser in text for teaser in teasers)] == []


def test_style_script_and_page_title_are_no_claims() -> None:
    texts = [claim["text"] for claim in report_on("launch")["sources"][1]["claims"]]
    assert [text for text in texts if "Corbel Wire |" in text or "pageKind" in text or "margin" in text] == []


def test_times_behind_quotations_are_times_and_no_numbers() -> None:
    report = report_on("interview")
    assert {claim["time"] for claim in report["sources"][0]["claims"]} >= {161.0, 890.0}
    differences = [one for pair in report["pairs"] for one in pair["differences"] if one["kind"] == "number"]
    assert [one for one in differences if one["left"] and ":" in one["left"]["text"]] == []


# The newsletter

PLANTED = [row for row in rows("newsletter") if row.section.startswith("Planted")]
RIGHT = [row for row in rows("newsletter") if row.section.startswith("Right")]
NOT_YET_IN_THE_DRAFT: tuple[str, ...] = ("C203",)
"""The codes of the planted errors that are not found yet."""


def planted() -> list[Any]:
    wait = pytest.mark.xfail(strict=True, reason="no rule does this yet")
    return [
        pytest.param(row, id=str(row), marks=wait if row.says[:4] in NOT_YET_IN_THE_DRAFT else ()) for row in PLANTED
    ]


@pytest.mark.parametrize("row", planted())
def test_an_error_planted_in_the_draft_is_found(row: Row) -> None:
    assert row.says[:4] in codes_at(draft_report("draft.md"), "draft", row.left)


@pytest.mark.parametrize("row", RIGHT, ids=str)
def test_what_is_right_in_the_draft_is_left_alone(row: Row) -> None:
    assert claims_of(draft_report("draft.md"), "draft", row.left)
    assert {code for code in codes_at(draft_report("draft.md"), "draft", row.left) if code[0] in "CQ"} == set()


def test_a_question_in_the_draft_is_not_checked() -> None:
    report = draft_report("draft.md")
    (claim,) = claims_of(report, "draft", "Would you sleep on it?")
    assert [found["verdict"] for found in report["support"] if found["claim"] == claim] == ["not-checked"]


def test_the_clean_draft_is_clean() -> None:
    findings = draft_report("clean.md")["findings"]
    assert [found["message"] for found in findings if found["severity"] != "info"] == []


def test_the_film_rights_are_in_no_source() -> None:
    report = draft_report("draft.md")
    claims = claims_of(report, "draft", "Lanternline has also sold the film rights")
    assert {found["verdict"] for found in report["support"] if found["claim"] in claims} == {"unsupported"}
