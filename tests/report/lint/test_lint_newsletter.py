"""Every format over the newsletter of the examples: the same findings, in the same order, with the same severity."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reconcile.cli.main import main
from reconcile.report.lint import FORMATS

ROOT = Path(__file__).parents[3]
DRAFT, CLEAN = "examples/newsletter/draft.md", "examples/newsletter/clean.md"

Found = list[tuple[str, str, int]]


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """What lint prints about both drafts, by format."""
    monkeypatch.chdir(ROOT)
    texts = {}
    for format in FORMATS:
        with pytest.raises(SystemExit) as left:
            main(["lint", "--format", format, DRAFT, CLEAN])
        assert left.value.code == 1
        texts[format] = capsys.readouterr().out
    return texts


def findings(format: str, text: str) -> Found:
    """Code, severity (as the contract has it) and line of each finding."""
    if format in ("full", "concise", "github"):
        return of_lines(format, text)
    if format == "json":
        found = [one for report in json.loads(text)["reports"] for one in report["findings"]]
        return [(one["code"], one["severity"], one["locations"][0]["line"]) for one in found if not one["suppressed"]]
    if format == "jsonl":
        lines = [json.loads(line) for line in text.splitlines()]
        return [(one["code"], one["severity"], one["locations"][0]["line"]) for one in lines if not one["suppressed"]]
    if format == "junit":
        cases = [
            case for case in ElementTree.fromstring(text).iter("testcase") if len(case) and case[0].tag != "skipped"
        ]
        titles = [(case.get("name", "").split(" ")[0], case[0].get("type", "info")) for case in cases]
        return [(*title, int(case.get("line", ""))) for title, case in zip(titles, cases, strict=True)]
    return of_documents(format, json.loads(text))


def of_lines(format: str, text: str) -> Found:
    if format == "full":
        heads = re.findall(r"^\S+?:(\d+):\d+: (error|warning|info) ([A-Z]\d+)", text, re.MULTILINE)
        return [(code, severity, int(line)) for line, severity, code in heads]
    if format == "concise":
        heads = re.findall(r"^\S+?:(\d+):\d+: ([A-Z]\d+) ", text, re.MULTILINE)
        return [(code, "", int(line)) for line, code in heads]
    words = {"error": "error", "warning": "warning", "notice": "info"}
    heads = re.findall(r"^::(\w+) file=[^,]*,line=(\d+),.*?title=(\w+)", text, re.MULTILINE)
    return [(code, words[word], int(line)) for word, line, code in heads]


def of_documents(format: str, whole: object) -> Found:
    assert isinstance(whole, dict | list)
    if format == "gitlab":
        words = {"major": "error", "minor": "warning", "info": "info"}
        return [(one["check_name"][:4], words[one["severity"]], one["location"]["lines"]["begin"]) for one in whole]
    assert isinstance(whole, dict)
    if format == "rdjson":
        return [
            (one["code"]["value"][:4], one["severity"].lower(), one["location"]["range"]["start"]["line"])
            for one in whole["diagnostics"]
        ]
    words = {"error": "error", "warning": "warning", "note": "info"}
    return [
        (one["ruleId"], words[one["level"]], one["locations"][0]["physicalLocation"]["region"]["startLine"])
        for one in whole["runs"][0]["results"]
        if not one["suppressions"]
    ]


def test_every_format_has_the_same_findings(printed: dict[str, str]) -> None:
    expected = findings("json", printed["json"])
    assert ("C201", "error", 10) in expected
    for format in FORMATS:
        found = findings(format, printed[format])
        if format == "concise":  # which tells no severity
            assert [(code, line) for code, _, line in found] == [(code, line) for code, _, line in expected]
        else:
            assert found == expected, format
