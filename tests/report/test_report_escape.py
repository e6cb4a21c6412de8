"""Hostile text comes out harmless, and still tells what stood there."""

import json

import pytest

from reconcile.report.escape import JOINER, code, markdown, visible, writable


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
