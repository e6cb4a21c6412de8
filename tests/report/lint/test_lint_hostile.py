"""Nothing that a draft, a source or a file name holds acts in any format."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from lint_reports import EVIL, EVIL_PATH, hostile

from reconcile.report.escape import JOINER, inert
from reconcile.report.lint import FORMATS, render

OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


@pytest.mark.parametrize("format", FORMATS)
def test_no_character_reaches_a_terminal_that_it_would_obey(format: str) -> None:
    assert OBEYED.findall(render(format, [hostile()])) == []


@pytest.mark.parametrize("format", FORMATS)
def test_what_comes_out_can_be_encoded(format: str) -> None:
    assert render(format, [hostile()]).encode("utf-8")


def test_a_github_command_stays_one_command() -> None:
    (line,) = render("github", [hostile()]).splitlines()
    found = re.fullmatch(r"::error file=([^:,]*),line=1,col=7,endLine=2,endColumn=[0-9]+,title=[^:,]*::(.*)", line)
    assert found
    assert found[1] == "a%0A%3A%3Aerror%3A%3Ab␛[2J%25%2C%3A]]>.md"
    assert found[2].startswith("50%25 ::error::boo ]]> ")


def test_concise_stays_one_line() -> None:
    assert render("concise", [hostile()]).count("\n") == 1


def test_the_lines_of_full_are_those_of_the_format() -> None:
    for line in render("full", [hostile()]).splitlines():
        assert re.match(r"a␊::error|  |info: |1 error |$", line), line


def test_json_formats_read_back_the_same() -> None:
    assert json.loads(render("json", [hostile()]))["reports"] == [hostile().to_dict()]
    (first, _) = render("jsonl", [hostile()]).splitlines()
    assert json.loads(first)["message"] == EVIL
    assert json.loads(first)["path"] == EVIL_PATH


def test_junit_is_xml_and_shows_what_xml_cannot_hold() -> None:
    failure = ElementTree.fromstring(render("junit", [hostile()]).encode()).find("testsuite/testcase/failure")
    assert failure is not None
    assert "]]> <script>x</script> ␛[31mred␇" in (failure.text or "")
    assert "<U+FFFE> <U+DC80>" in (failure.text or "")


@pytest.mark.parametrize("format", ["github", "gitlab", "sarif", "rdjson"])
def test_what_a_web_page_shows_links_and_notifies_nobody(format: str) -> None:
    text = render(format, [hostile()])
    if format != "github":
        document = json.loads(text)
        text = "\n".join(messages(document))
    assert "@team" not in text
    assert "](http" not in text
    assert "http://" not in text
    assert "<script" not in text
    assert f"@{JOINER}team" in text


def messages(value: object, key: str = "") -> list[str]:
    """The texts that are shown to people: messages and descriptions."""
    if isinstance(value, dict):
        return [text for name, inner in value.items() for text in messages(inner, name if name != "text" else key)]
    if isinstance(value, list):
        return [text for inner in value for text in messages(inner, key)]
    return [value] if isinstance(value, str) and key in ("message", "description") else []


def test_a_sarif_uri_holds_nothing_but_the_characters_of_uris() -> None:
    result = json.loads(render("sarif", [hostile()]))["runs"][0]["results"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "a%0A%3A%3Aerror%3A%3Ab%1B%5B2J%25%2C%3A%5D%5D%3E.md"


@pytest.mark.parametrize(
    "live",
    ["@team", "#12", "https://evil.example", "www.evil.example", "[x](y)", "![x][y]", "<img src=x>", "</p>", "GH-12"],
)
def test_inert_text_comes_to_life_nowhere_and_loses_nothing(live: str) -> None:
    assert live not in inert(live)
    assert inert(live).replace(JOINER, "") == live


def test_inert_text_that_is_harmless_stays_as_it_is() -> None:
    plain = "draft.md says “72,000”, talk.txt says “62,000”: 5 < 6, [sic] and *so* on"
    assert inert(plain) == plain
    assert inert("one\ntwo", lines=True) == "one\ntwo"
    assert inert("one\ntwo") == "one␊two"
