"""Hostile text comes out harmless, and still tells what stood there."""

import json
import tomllib

import pytest

from reconcile.report.escape import JOINER, cell, code, markdown, toml, unheard, visible, writable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “text” 日本", "plain – “text” 日本"),
        ("\x1b[31mred", "␛[31mred"),
        ("a\rb\nc\td", "a␍b␊c␉d"),
        ("\x07\x7f", "␇␡"),
        ("\x9b2J", "<U+009B>2J"),
        ("\u202eevil\u202c", "<U+202E>evil<U+202C>"),
        ("zero\u200bwidth", "zero<U+200B>width"),
        ("lone \udc80", "lone <U+DC80>"),
    ],
)
def test_control_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*bold* _it_ `tick`", r"\*bold\* \_it\_ \`tick\`"),
        ("[x](y) ![z](w)", r"\[x\](y) \!\[z\](w)"),
        ("a | b", r"a \| b"),
        ("<script>&amp;", "&lt;script&gt;&amp;amp;"),
        ("two\nlines\r\nand more", "two lines and more"),
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("- no list", r"\- no list"),
        ("$5 to $6", r"\$5 to \$6"),
        ("14 ferries by 5.30", "14 ferries by 5.30"),
    ],
)
def test_markdown_shows_the_characters_themselves(text: str, escaped: str) -> None:
    assert markdown(text) == escaped


@pytest.mark.parametrize(
    "live", ["@team", "https://evil.example", "www.evil.example", "GH-12", ":tada:", "a@b.example"]
)
def test_nothing_comes_to_life_in_markdown(live: str) -> None:
    assert live not in markdown(live)
    assert markdown(live).replace(JOINER, "") == live


def test_issue_numbers_do_not_link() -> None:
    assert markdown("see #12") == f"see \\#{JOINER}12"


def test_code_spans_outlast_backticks() -> None:
    assert code("a.md:1:2") == "`a.md:1:2`"
    assert code("a`b``c") == "```a`b``c```"
    assert code("`a") == "`` `a ``"


def test_lone_surrogates_survive_json() -> None:
    text = json.dumps(["\udc80 é 日本"], ensure_ascii=False)
    assert writable(text).encode("utf-8")
    assert json.loads(writable(text)) == ["\udc80 é 日本"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", f":{JOINER}:error::x"),
        ("one\n  ::set-output name=x::y", f"one\n  :{JOINER}:set-output name=x::y"),
        ("\x1b[1m::error", f"\x1b[1m:{JOINER}:error"),
        ("so ##[group]x and ##vso[task.x]", f"so #{JOINER}#[group]x and #{JOINER}#vso[task.x]"),
        ("Rust's std::fs, 12::30 and ## [x]", "Rust's std::fs, 12::30 and ## [x]"),
    ],
)
def test_no_line_of_a_log_is_a_command_to_the_build_server_that_reads_it(text: str, shown: str) -> None:
    assert unheard(text) == shown
    assert unheard(shown) == shown


def test_commands_to_a_build_server_survive_json() -> None:
    text = json.dumps(["##[group] ##x"])
    assert "##[" not in writable(text)
    assert json.loads(writable(text)) == ["##[group] ##x"]


@pytest.mark.parametrize("text", ["Ida \x1b[31mRenn", "tab\tand \x7f", "\u202eIda", "tag \U000e0041", "“Ida” \\ 日本"])
def test_strings_of_toml_read_back_the_same_and_show_nothing_that_acts(text: str) -> None:
    document = toml(f"# {text}\nname = {json.dumps(text, ensure_ascii=False)}\n")
    assert tomllib.loads(document) == {"name": text}
    assert visible(document.replace("\n", " ")) == document.replace("\n", " ")


def test_a_lone_surrogate_stands_in_toml_as_its_code_point() -> None:
    assert tomllib.loads(toml('name = "\udc80"')) == {"name": "<U+DC80>"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("\t@SUM(A1)", "'@SUM(A1)"),
        ("-2 degrees", "'-2 degrees"),
        ("＝1", "'＝1"),
        ("one; =1+1;-2", "one; '=1+1;'-2"),
        ("a = b; c - d", "a = b; c - d"),
        ("two\nlines", "two lines"),
    ],
)
def test_a_cell_is_no_formula_whatever_parts_the_cells(text: str, shown: str) -> None:
    assert cell(text) == shown
