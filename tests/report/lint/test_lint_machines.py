"""The formats that machines read, over one report made by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

from lint_reports import DRAFT, at, clean, ferries, finding, reading, report, source

from reconcile.model import Edit, Fix, TextKind
from reconcile.report.lint import FORMATS, render

Json = dict[str, Any]
CODES = ["C201", "N103", "C208", "N104"]
SEVERITIES = ["error", "error", "warning", "info"]


def loaded(format: str) -> Any:
    return json.loads(render(format, [ferries(), clean()]))


def run() -> Json:
    found: Json = loaded("sarif")["runs"][0]
    return found


def test_the_formats_in_the_order_of_help() -> None:
    assert FORMATS == ("full", "concise", "json", "jsonl", "github", "gitlab", "sarif", "rdjson", "junit")


def test_json_holds_the_whole_report_of_each_draft() -> None:
    whole = loaded("json")
    assert list(whole) == ["version", "command", "reports"]
    assert (whole["version"], whole["command"]) == (1, "lint")
    assert whole["reports"] == [ferries().to_dict(), clean().to_dict()]
    assert [found["suppressed"] for found in whole["reports"][0]["findings"]] == [None] * 4 + ["comment", "baseline"]


def test_jsonl_is_a_finding_a_line() -> None:
    lines = [json.loads(line) for line in render("jsonl", [ferries(), clean()]).splitlines()]
    assert [(line["code"], line["severity"]) for line in lines[:4]] == list(zip(CODES, SEVERITIES, strict=True))
    assert [line["suppressed"] for line in lines] == [None] * 4 + ["comment", "baseline"]
    assert {line["path"] for line in lines} == {"drafts/ferries.md"}
    assert [place["path"] for place in lines[0]["locations"]] == ["drafts/ferries.md", "talks/tide talk.txt"]


def test_github_annotations() -> None:
    assert render("github", [ferries(), clean()]).splitlines()[:2] == [
        "::error file=drafts/ferries.md,line=3,col=19,endLine=3,endColumn=21,title=C201 number-conflict"
        "::14 ferries are not 12%0Atalks/tide talk.txt:1: “Tidewell wants 12 Brightleaf ferries.”",
        "::error file=drafts/ferries.md,line=3,col=22,endLine=3,endColumn=32,title=N103 glossary-spelling"
        "::Brightleef is spelled Brightleaf",
    ]


def test_github_knows_notices() -> None:
    words = [line.split(" ")[0] for line in render("github", [ferries()]).splitlines()]
    assert words == ["::error", "::error", "::warning", "::notice"]


def test_gitlab_has_what_a_code_quality_report_must_have() -> None:
    issues = loaded("gitlab")
    assert [issue["severity"] for issue in issues] == ["major", "major", "minor", "info"]
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(issue)
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["path"] == "drafts/ferries.md"
        assert isinstance(issue["location"]["lines"]["begin"], int)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_gitlab_fingerprints_differ_where_the_words_are_the_same() -> None:
    twice = replace(ferries(), findings=ferries().findings[:1] * 2)
    issues = json.loads(render("gitlab", [twice, ferries("b.md")]))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_gitlab_fingerprints_do_not_depend_on_lines() -> None:
    draft = source("draft", "d.md", DRAFT)
    moved = source("draft", "d.md", "\n\n" + DRAFT)
    prints = [
        json.loads(render("gitlab", [report([reading(one)], [finding("C201", "m", at(one, "14"))])]))[0]["fingerprint"]
        for one in (draft, moved)
    ]
    assert prints[0] == prints[1]


def test_sarif_has_what_the_schema_requires() -> None:
    log = loaded("sarif")
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (one,) = log["runs"]
    assert one["tool"]["driver"]["name"] == "reconcile"
    assert one["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    assert all(isinstance(invocation["executionSuccessful"], bool) for invocation in one["invocations"])
    for rule in one["tool"]["driver"]["rules"]:
        assert rule["id"]
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
        assert rule["defaultConfiguration"]["level"] in {"none", "note", "warning", "error"}
    for result in one["results"]:
        check_result(one, result)


def check_result(one: Json, result: Json) -> None:
    """The fields that the SARIF 2.1.0 schema requires of a result and all within it, and their ranges."""
    assert result["message"]["text"]
    assert result["level"] in {"none", "note", "warning", "error"}
    assert one["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert all(isinstance(value, str) for value in result["partialFingerprints"].values())
    assert all(entry["kind"] in {"inSource", "external"} for entry in result["suppressions"])
    for place in (*result["locations"], *result["relatedLocations"]):
        physical = place["physicalLocation"]
        assert " " not in physical["artifactLocation"]["uri"]
        region = physical["region"]
        assert min(region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) >= 1
        assert isinstance(region["snippet"]["text"], str)
    for fix in result.get("fixes", []):
        for change in fix["artifactChanges"]:
            assert change["artifactLocation"]
            assert all(replacement["deletedRegion"] for replacement in change["replacements"])


def test_sarif_puts_the_draft_first_and_the_source_beside_it() -> None:
    result = run()["results"][0]
    (place,) = result["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "drafts/ferries.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 19, "endLine": 3, "endColumn": 21, "snippet": {"text": "14"}},
    }
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "talks/tide%20talk.txt"
    assert related["message"]["text"] == "talks/tide talk.txt:1: “Tidewell wants 12 Brightleaf ferries.”"
    assert related["id"] == 1


def test_sarif_levels_and_suppressions() -> None:
    results = run()["results"]
    assert [result["level"] for result in results] == ["error", "error", "warning", "note", "error", "warning"]
    kinds = [[entry["kind"] for entry in result["suppressions"]] for result in results]
    assert kinds == [[], [], [], [], ["inSource"], ["external"]]


def test_sarif_rules_help_with_examples() -> None:
    rule = run()["tool"]["driver"]["rules"][0]
    assert (rule["id"], rule["name"]) == ("N103", "GlossarySpelling")
    assert rule["help"]["text"] == (
        "A name is spelled otherwise than the glossary says.\n\nSpeaks\n\n  A  Brightleef ferries\n  B  Brightleaf ferries"
        "\n\nStays silent\n\n  A  Brightleaf ferries\n  B  Brightleaf ferries"
    )
    assert "- Brightleef ferries  \n  Brightleaf ferries" in rule["help"]["markdown"]


def test_sarif_tells_a_rule_that_the_report_does_not_know() -> None:
    odd = replace(ferries().findings[0], code="X901", rule="unused-suppression")
    one = json.loads(render("sarif", [replace(ferries(), findings=(odd,))]))["runs"][0]
    assert one["tool"]["driver"]["rules"][one["results"][0]["ruleIndex"]]["name"] == "UnusedSuppression"


def test_sarif_carries_safe_fixes() -> None:
    (fix,) = run()["results"][1]["fixes"]
    (change,) = fix["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 3, "startColumn": 22, "endLine": 3, "endColumn": 32},
            "insertedContent": {"text": "Brightleaf"},
        }
    ]


def test_sarif_paths_are_uris() -> None:
    paths = {"./drafts/Zoë #1.md": "drafts/Zo%C3%AB%20%231.md", "/tmp/a.md": "file:///tmp/a.md", "a:b.md": "a%3Ab.md"}
    for path, uri in paths.items():
        result = json.loads(render("sarif", [ferries(path)]))["runs"][0]["results"][0]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_rdjson_diagnostics() -> None:
    whole = loaded("rdjson")
    assert whole["source"] == {"name": "reconcile"}
    assert [one["severity"] for one in whole["diagnostics"]] == ["ERROR", "ERROR", "WARNING", "INFO"]
    assert whole["diagnostics"][1] == {
        "message": "Brightleef is spelled Brightleaf",
        "location": {
            "path": "drafts/ferries.md",
            "range": {"start": {"line": 3, "column": 22}, "end": {"line": 3, "column": 32}},
        },
        "severity": "ERROR",
        "code": {"value": "N103 glossary-spelling"},
        "suggestions": [
            {"range": {"start": {"line": 3, "column": 22}, "end": {"line": 3, "column": 32}}, "text": "Brightleaf"}
        ],
    }


def test_rdjson_counts_bytes() -> None:
    draft = source("draft", "d.md", "Zoë 🌊 12\n")
    (one,) = json.loads(render("rdjson", [report([reading(draft)], [finding("C201", "m", at(draft, "12"))])]))[
        "diagnostics"
    ]
    assert one["location"]["range"] == {"start": {"line": 1, "column": 11}, "end": {"line": 1, "column": 13}}


def test_fixes_of_an_extracted_text_are_suggested_nowhere() -> None:
    draft = replace(source("draft", "d.docx", "Brightleef\n"), text_kind=TextKind.EXTRACTED)
    fix = Fix(safe=True, edits=(Edit(start=0, end=10, text="Brightleaf"),))
    one = report([reading(draft)], [replace(finding("N103", "m", at(draft, "Brightleef")), fix=fix)])
    (result,) = json.loads(render("sarif", [one]))["runs"][0]["results"]
    assert "fixes" not in result
    assert result["locations"][0]["properties"] == {"textKind": "extracted"}
    assert "suggestions" not in json.loads(render("rdjson", [one]))["diagnostics"][0]


def test_unsafe_fixes_are_suggested_nowhere() -> None:
    found = ferries().findings[1]
    unsafe = replace(found, fix=Fix(safe=False, edits=found.fix.edits if found.fix else ()))
    one = replace(ferries(), findings=(unsafe,))
    assert "fixes" not in json.loads(render("sarif", [one]))["runs"][0]["results"][0]
    assert "suggestions" not in json.loads(render("rdjson", [one]))["diagnostics"][0]


def test_junit_has_a_suite_a_draft_and_a_case_a_finding() -> None:
    root = ElementTree.fromstring(render("junit", [ferries(), clean()]))
    assert root.attrib == {"name": "reconcile lint", "tests": "7", "failures": "3", "errors": "0", "skipped": "2"}
    first, second = root
    assert (first.get("name"), second.get("name")) == ("drafts/ferries.md", "drafts/clean.md")
    assert [[inner.tag for inner in case] for case in first] == [["failure"]] * 3 + [["system-out"]] + [["skipped"]] * 2
    assert [case.get("name") for case in second] == ["no findings"]


def test_junit_failures_tell_severity_and_passage() -> None:
    failure = ElementTree.fromstring(render("junit", [ferries()])).find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.attrib == {"type": "error", "message": "14 ferries are not 12"}
    assert failure.text == (
        "drafts/ferries.md:3:19: error C201 number-conflict\n14 ferries are not 12\n"
        "talks/tide talk.txt:1: “Tidewell wants 12 Brightleaf ferries.”"
    )


def test_every_format_lists_the_same_findings_in_the_same_order() -> None:
    told = [
        "14 ferries are not 12",
        "Brightleef is spelled Brightleaf",
        "may became will",
        "Calder stands for Ines Calder",
    ]
    for format in FORMATS:
        text = render(format, [ferries()])
        assert sorted(told, key=text.index) == told, format


def test_without_drafts_every_format_is_well_formed() -> None:
    for format in ("json", "gitlab", "sarif", "rdjson"):
        json.loads(render(format, []))
    assert list(ElementTree.fromstring(render("junit", []))) == []
    assert render("full", []) == "no findings in no drafts\n"
