"""Nothing that a draft, a source, a glossary or a file name holds acts: in every format of every command, and in what is
said on standard error.
"""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from commands import refusal, run, spawn

from reconcile.report import FORMATS
from reconcile.report.lint import FORMATS as LINT_FORMATS
from reconcile.report.names import FORMATS as NAMES_FORMATS

Capsys = pytest.CaptureFixture[str]

HOSTILE = """Ida \x1b[31mRenn\x1b[0m of Elmet sold 40 lamps on Friday. \x1b]8;;http://evil.example\x1b\\Click\x1b]8;;\x1b\\ here.

\u202eIda Renn\u202c said: “We [bold]never[/bold] [link=http://evil.example]lose[/link] 40 <img src=x onerror=alert(1)> lamps.”

=HYPERLINK("http://evil.example","x") Ida Renn paid 12 crowns to the port of Elmet; =1+1 was the sum.

+1 @SUM(A1) Ida Renn walked 14 miles | along the **coast** ![i](http://evil.example/i.png) of [Elmet](javascript:alert(1)).

::set-output name=x::Bruno Ketterly rebuilt 15 ferries. ::error file=x::The dock holds 16 ferries and %0A::warning::no more.

##[group]Ida Renn counted 17 boats. ##vso[task.setvariable]The \x07bell\x9b31m of Elmet rang 18 times.

<script>alert(1)</script> Muse Spark opened on Monday with 19 people from @team, #12 and GH-12 ]]> <!-- --> ${{ x }}.
"""
CHANGED = {"40": "41", "12 crowns": "22 crowns", "14": "24", "15": "25", "16": "26", "17": "27", "18": "28", "19": "29"}

NAME = "=a |<xmp>%0A\n::error::x \x1b]8;;http:evil\x1b\\ \u202e[bold]'\"&,;:%2e@team ##[group].txt"
"""A file name that tries to be a formula, a cell, a tag, a line, a command, a link, a direction, markup and a mention."""

GLOSSARY = '["Bruno [bold]\\u001b[31mKetterley\\u202e"]\naliases = ["Bruno Ketterley"]\nnever = ["Bruno Ketterly"]\n'

OBEYED = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What a terminal obeys or an eye misses."""

COMMAND = re.compile(r"^\s*::|##[a-z]*\[", re.MULTILINE)
"""What a build server takes for a command in its log: at the beginning of a line, or anywhere."""

SENSITIVE = {"github", "gitlab", "sarif", "rdjson"}
"""Formats of lint that a web page shows."""


@pytest.fixture
def evil(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a draft, a source that contradicts it, of a name that acts, and a glossary."""
    monkeypatch.chdir(tmp_path)
    source = HOSTILE
    for old, new in CHANGED.items():
        source = source.replace(old, new)
    Path("draft.txt").write_text(HOSTILE, encoding="utf-8")
    Path(NAME).write_text(source, encoding="utf-8")
    Path("names.toml").write_text(GLOSSARY, encoding="utf-8")
    return tmp_path


def written(capsys: Capsys, *args: str, code: int = 0) -> str:
    done = run(capsys, *args, "--glossary", "names.toml")
    assert (done.code, done.err) == (code, "")
    assert OBEYED.search(done.out) is None
    return done.out


def report(capsys: Capsys, format: str) -> str:
    """What is made of the texts by the command that has most to say in that format."""
    command = "compare" if format == "csv" else "check"
    return written(capsys, command, "draft.txt", NAME, "--format", format)


def findings(capsys: Capsys, format: str, *args: str) -> str:
    out = written(capsys, "lint", "draft.txt", "--source", NAME, "--format", format, *args, code=1)
    assert "C201" in out
    return out


@pytest.mark.parametrize("command", ["diff", "check", "compare"])
@pytest.mark.parametrize("format", FORMATS)
def test_no_report_is_obeyed_by_a_terminal_or_a_build_server(
    evil: Path, capsys: Capsys, command: str, format: str
) -> None:
    if format != "csv" or command == "compare":
        out = written(capsys, command, "draft.txt", NAME, "--format", format, "--verbose")
        assert COMMAND.search(out) is None or format == "html"


@pytest.mark.parametrize("format", NAMES_FORMATS)
def test_nor_are_the_names(evil: Path, capsys: Capsys, format: str) -> None:
    out = written(capsys, "names", "draft.txt", NAME, "--format", format)
    assert "Ketterl" in out
    assert COMMAND.search(out) is None or format == "html"


@pytest.mark.parametrize("format", LINT_FORMATS)
def test_nor_are_findings_but_the_commands_that_the_format_is_made_of(evil: Path, capsys: Capsys, format: str) -> None:
    out = findings(capsys, format)
    if format == "github":
        ours = re.compile(r"::(error|warning|notice) file=draft\.txt,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=")
        assert [line for line in out.splitlines() if not ours.match(line)] == []
    else:
        assert COMMAND.search(out) is None


def test_the_settings_that_are_shown_are_toml(evil: Path, capsys: Capsys) -> None:
    out = written(capsys, "lint", "draft.txt", "--source", NAME, "--show-settings")
    assert COMMAND.search(out) is None
    assert tomllib.loads(out)["glossary"] == "names.toml"


@pytest.mark.parametrize("command", [("diff", "draft.txt"), ("check", "draft.txt"), ("compare", "draft.txt")])
def test_colour_adds_nothing_but_colour(evil: Path, capsys: Capsys, command: tuple[str, str]) -> None:
    plain = run(capsys, *command, NAME, "--color", "never").out
    colour = run(capsys, *command, NAME, "--color", "always").out
    assert colour != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", colour) == plain


def test_colour_adds_nothing_but_colour_to_findings(evil: Path, capsys: Capsys) -> None:
    args = ("lint", "draft.txt", "--source", NAME, "--statistics")
    plain, colour = (run(capsys, *args, "--color", when).out for when in ("never", "always"))
    assert colour != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", colour) == plain


def test_markup_of_rich_is_text_in_the_terminal(evil: Path, capsys: Capsys) -> None:
    out = " ".join(written(capsys, "check", "draft.txt", NAME, "--verbose", "--color", "never").split())
    assert "[bold]never[/bold] [link=http://evil.example]lose[/link]" in out


@pytest.mark.parametrize("make", ["report", "names"])
def test_markdown_holds_no_tag_link_picture_or_mention(evil: Path, capsys: Capsys, make: str) -> None:
    out = report(capsys, "markdown") if make == "report" else written(capsys, "names", "draft.txt", NAME, "-o", "n.md")
    out = out or Path("n.md").read_text(encoding="utf-8")
    outside = re.sub(r"(`+)(?!`)[^\n]*?(?<!`)\1(?!`)", "", out)
    assert re.findall(r"<[a-zA-Z/!]", outside) == []
    assert re.findall(r"(?<!\\)\]\(", outside) == []
    assert "@team" not in outside
    assert re.findall("https?://", outside) == []


def test_every_row_of_a_table_of_markdown_has_as_many_cells(evil: Path, capsys: Capsys) -> None:
    tables = [written(capsys, "compare", "draft.txt", NAME, "--format", "markdown")]
    tables += [written(capsys, "names", "draft.txt", NAME, "--format", "markdown")]
    for table in tables:
        found = re.findall(r"(?m)(?:^\|.*\n)+", table)
        assert found
        for rows in found:
            assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows.splitlines()}) == 1


class Page(HTMLParser):
    """What of a page could act: names of elements, of attributes, and what they lead to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: set[str] = set()
        self.targets: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.targets += [value or "" for name, value in attrs if name in ("href", "src", "action")]


@pytest.mark.parametrize("command", ["diff", "check", "compare", "names"])
def test_a_page_holds_no_element_of_the_texts(evil: Path, capsys: Capsys, command: str) -> None:
    page = Page(written(capsys, command, "draft.txt", NAME, "--format", "html"))
    assert {"img", "xmp"} & set(page.elements) == set()
    assert page.elements.count("script") <= 1
    assert [name for name in page.attributes if name.startswith("on")] == []
    assert [target for target in page.targets if not target.startswith("#")] == []


def test_no_cell_is_a_formula_and_no_row_has_another_length(evil: Path, capsys: Capsys) -> None:
    out = report(capsys, "csv")
    for delimiter in ",;":
        rows = list(csv.reader(io.StringIO(out), delimiter=delimiter))
        assert [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))] == []
    assert len({len(row) for row in csv.reader(io.StringIO(out))}) == 1


def test_json_reads_back_the_texts_as_they_are(evil: Path, capsys: Capsys) -> None:
    found = json.loads(report(capsys, "json"))
    assert found["sources"][1]["name"] == NAME
    claims = [claim["text"] for source in found["sources"] for claim in source["claims"]]
    assert "<script>alert(1)</script> Muse Spark opened on Monday" in " ".join(claims)
    named = json.loads(written(capsys, "names", "draft.txt", NAME, "--format", "json"))
    assert "Bruno [bold]\x1b[31mKetterley\u202e" in [name["name"] for name in named["names"]]


def test_a_glossary_that_was_written_is_toml_that_reads_back_the_names(evil: Path, capsys: Capsys) -> None:
    assert written(capsys, "names", "draft.txt", NAME, "--write-glossary", "new.toml") == ""
    text = Path("new.toml").read_text(encoding="utf-8")
    assert OBEYED.search(text) is None
    assert "Bruno [bold]\x1b[31mKetterley\u202e" in tomllib.loads(text)


@pytest.mark.parametrize("format", ["json", "gitlab", "sarif", "rdjson"])
def test_findings_for_programs_are_json(evil: Path, capsys: Capsys, format: str) -> None:
    assert json.loads(findings(capsys, format))


def test_each_line_of_jsonl_is_json(evil: Path, capsys: Capsys) -> None:
    lines = [json.loads(line) for line in findings(capsys, "jsonl").splitlines()]
    assert {line["path"] for line in lines} == {"draft.txt"}


def test_junit_is_xml_without_an_element_of_the_texts(evil: Path, capsys: Capsys) -> None:
    elements = {element.tag for element in ElementTree.fromstring(findings(capsys, "junit")).iter()}
    assert elements <= {"testsuites", "testsuite", "testcase", "failure", "skipped", "system-out"}


@pytest.mark.parametrize("format", sorted(SENSITIVE))
def test_what_a_web_page_shows_of_a_finding_links_and_notifies_nobody(evil: Path, capsys: Capsys, format: str) -> None:
    out = findings(capsys, format)
    shown = out if format == "github" else "\n".join(messages(json.loads(out)))
    assert "says" in shown
    assert [
        live for live in ("@team", "](http", "](javascript", "http://evil", "<script", "<xmp>") if live in shown
    ] == []


def messages(value: Any, key: str = "") -> list[str]:
    """The texts that are shown to people: messages and descriptions."""
    if isinstance(value, dict):
        return [text for name, inner in value.items() for text in messages(inner, name if name != "text" else key)]
    if isinstance(value, list):
        return [text for inner in value for text in messages(inner, key)]
    return [value] if isinstance(value, str) and key in ("message", "description") else []


def test_the_uris_of_sarif_hold_nothing_but_the_characters_of_uris(evil: Path, capsys: Capsys) -> None:
    Path("bad").mkdir()
    (Path("bad") / NAME).write_text(HOSTILE, encoding="utf-8")
    out = written(capsys, "lint", f"bad/{NAME}", "--source", NAME, "--format", "sarif", code=1)
    found = re.findall(r'"uri": "([^"]*)"', out)
    assert any(uri.startswith("bad/") for uri in found)
    assert [uri for uri in found if not re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri)] == []


def test_a_batch_gives_lines_of_json_whatever_the_texts_hold(evil: Path, capsys: Capsys) -> None:
    lines = [{"id": NAME, "a": HOSTILE, "b": Path(NAME).read_text(encoding="utf-8")}, {"id": NAME, "a": NAME}]
    Path("pairs.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    done = run(capsys, "batch", "pairs.jsonl")
    assert OBEYED.search(done.out + done.err) is None
    assert COMMAND.search(done.out + done.err) is None
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == [NAME, NAME]


# Standard error

BAD = "no \x1b[31m\u202e\n::error::[bold] ##[group]"

REFUSALS = [
    ("diff", "draft.txt", BAD),
    ("diff", "draft.txt", NAME, "--config", BAD),
    ("diff", "draft.txt", NAME, "--glossary", BAD),
    ("diff", "draft.txt", NAME, "--wordnet", BAD),
    ("diff", "draft.txt", NAME, "--select", BAD),
    ("diff", "draft.txt", NAME, "--format", BAD),
    ("diff", "draft.txt", NAME, "-o", f"{BAD}/report"),
    ("diff", "draft.txt", NAME, BAD),
    ("compare", f"{BAD}*"),
    ("compare", f"{BAD}/"),
    ("lint", "draft.txt", "--source", BAD),
    ("lint", "draft.txt", "--source", NAME, "--baseline", BAD),
    ("lint", "draft.txt", "--source", NAME, "--changed-since", BAD),
    ("lint", BAD),
    ("names", BAD),
    ("names", "draft.txt", "--write-glossary", f"{BAD}/glossary"),
    ("batch", BAD),
    ("batch", "names.toml", "--fields", BAD),
    ("batch", "names.toml", "-o", f"{BAD}/out"),
    ("explain", BAD),
    (BAD,),
    (f"--{BAD}",),
]


@pytest.mark.parametrize("args", REFUSALS, ids=lambda args: " ".join(args).replace(BAD, "BAD").replace(NAME, "NAME"))
def test_a_refusal_is_one_harmless_line(evil: Path, capsys: Capsys, args: tuple[str, ...]) -> None:
    said = refusal(run(capsys, *args))
    assert OBEYED.search(said) is None
    assert COMMAND.search(said) is None


CONTENTS = [
    '"\\u001b[31m\\u202e" = 1\n',
    'select = ["\\u001b[31m\\u202e"]\n',
    'synonyms = ["\\u001b[31m\\u202e"]\n',
    'fail-on = "\\u001b[31m\\u202e"\n',
    'glossary = "\\u001b[31m\\u202e"\n',
    'severity = { "\\u001b[31m" = "\\u202e" }\n',
    '[[overrides]]\n"\\u001b[31m" = "\\u202e"\n',
    "\x1b[31m\u202e\n",
]


@pytest.mark.parametrize("text", CONTENTS)
@pytest.mark.parametrize("option", ["--config", "--glossary"])
def test_what_a_config_file_holds_is_shown_harmless(evil: Path, capsys: Capsys, option: str, text: str) -> None:
    Path("bad.toml").write_text(text, encoding="utf-8")
    said = refusal(run(capsys, "diff", "draft.txt", NAME, option, "bad.toml"))
    assert OBEYED.search(said) is None


def test_a_traceback_is_shown_harmless(evil: Path) -> None:
    Path("bad.toml").write_text(CONTENTS[0], encoding="utf-8")
    done = spawn("--debug", "diff", "draft.txt", NAME, "--config", "bad.toml", cwd=evil)
    assert done.code == 2
    assert "Traceback (most recent call last)" in done.err
    assert OBEYED.search(done.err) is None


def test_remarks_about_a_draft_and_a_baseline_are_harmless(evil: Path, capsys: Capsys) -> None:
    bad = BAD.replace("::", "").replace("\n", "\r")
    Path(f"{bad}.txt").write_text("Bruno Ketterly rebuilt 15 ferries.\n", encoding="utf-8")
    args = ("lint", f"{bad}.txt", "--source", NAME, "--glossary", "names.toml", "--baseline", f"{bad}.json")
    assert run(capsys, *args, "--update-baseline").code == 0
    done = run(capsys, *args[:-2], "--fix", "--exit-zero")
    assert "mended 1 finding" in done.err
    gone = run(capsys, *args, "--exit-zero")
    assert "gone is C201" in gone.err or "gone is N103" in gone.err
    for said in (done.err, gone.err):
        assert OBEYED.search(said) is None
        assert COMMAND.search(said) is None
