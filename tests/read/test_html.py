"""HTML: blocks by element, asides, entities, broken nesting."""

from __future__ import annotations

import pytest

from reconcile.read.html import blocks


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def shapes(text: str) -> list[tuple[str, str | None, str]]:
    return [(block.kind.value, block.aside, block.text) for block in blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>un<b>believ</b>able", "unbelievable"),
        ("<p>one<br>two", "one two"),
        ("<p>a &amp; b&nbsp;c &#8212; d &#x201C;e&rdquo;", "a & b c — d “e”"),
        ("<p>AT&T &copy 2024 &nosuch;", "AT&T © 2024 &nosuch;"),
        ("<p>soft&shy;ly", "softly"),
        ("<p>a < b <!-- <p>c --> d", "a < b d"),
        ('<p title="a > b">c</p>', "c"),
        ("<p>it leaks<sup><a href='#1'>1</a></sup>.", "it leaks."),
        ("<p>one<wbr>two", "onetwo"),
        ("no tags at all", "no tags at all"),
    ],
)
def test_inside(text: str, expected: str) -> None:
    assert texts(text) == [expected]


def test_blocks_by_element() -> None:
    text = "<h2>Wall</h2><p>It leaks.<blockquote>So what</blockquote><figure><figcaption>The pier</figcaption></figure>"
    assert shapes(text) == [
        ("heading", None, "Wall"),
        ("paragraph", None, "It leaks."),
        ("quote", None, "So what"),
        ("caption", None, "The pier"),
    ]


def test_heading_levels() -> None:
    assert [block.level for block in blocks("<h1>a</h1><h3>b</h3><p>c</p>")] == [1, 3, 0]


def test_lists_with_unclosed_items() -> None:
    found = blocks("<ul><li>one<ul><li>inner</ul><li>two</ul>after")
    assert [(block.text, block.level) for block in found] == [("one", 1), ("inner", 2), ("two", 1), ("after", 0)]


def test_a_table_row_is_one_item() -> None:
    assert shapes("<table>\n<tr><th>Wall<th>Cost\n<tr><td>north</td><td>4</td></tr></table>") == [
        ("item", None, "Wall Cost"),
        ("item", None, "north 4"),
    ]


def test_paragraphs_in_a_layout_table_are_paragraphs() -> None:
    assert shapes("<table><tr><td><p>It leaks.</p><p>So what.</p></table>") == [
        ("paragraph", None, "It leaks."),
        ("paragraph", None, "So what."),
    ]


@pytest.mark.parametrize(
    ("element", "reason"),
    [("nav", "navigation"), ("footer", "page footer"), ("aside", "side note"), ("form", "form"), ("button", "button")],
)
def test_elements_set_aside(element: str, reason: str) -> None:
    assert shapes(f"<p>It leaks.</p><{element}><ul><li>Home</ul></{element}>")[1][1:] == (reason, "Home")


def test_a_form_around_the_page_is_none() -> None:
    assert shapes("<form><p>It leaks.</p></form>") == [("paragraph", None, "It leaks.")]


@pytest.mark.parametrize("attribute", ["hidden", "aria-hidden='true'", 'style="color:red; display: none"'])
def test_hidden_text_is_set_aside_without_parting_the_paragraph(attribute: str) -> None:
    assert shapes(f"<p>It <span {attribute}>secretly</span> leaks.") == [
        ("paragraph", None, "It leaks."),
        ("paragraph", "hidden text", "secretly"),
    ]


def test_hidden_as_a_value_hides_nothing() -> None:
    assert shapes("<p class='hidden'>It leaks.") == [("paragraph", None, "It leaks.")]


def test_page_title_and_scripts() -> None:
    text = "<head><title>A &amp; B</title><style>p{}</style><body><script>if (a<b) '<p>x'</script><svg><title>i</title></svg>It leaks."
    assert shapes(text) == [("meta", "page title", "A & B"), ("paragraph", None, "It leaks.")]


def test_code_and_verse() -> None:
    assert shapes("<pre><code>x = 1</code></pre><pre>one\ntwo</pre>") == [
        ("code", "code", "x = 1"),
        ("paragraph", None, "one two"),
    ]


def test_two_breaks_part_paragraphs() -> None:
    assert texts("one<br>\n<br/>two<br>three") == ["one", "two three"]


@pytest.mark.parametrize("text", ["<b><p>one</b> two</p>", "</p>one two</div>", "<p><i><b>one</i> two"])
def test_broken_nesting(text: str) -> None:
    assert texts(text) == ["one two"]


@pytest.mark.parametrize("tag", ["div", "b", "li", "blockquote"])
def test_deep_nesting_does_no_harm(tag: str) -> None:
    assert texts(f"<{tag}>" * 100_000 + "deep") == ["deep"]


def test_places_are_exact() -> None:
    text = "<p>caf&eacute; \U0001f30a <b>wave</b></p>"
    (block,) = blocks(text)
    assert [text[run.start : run.end] for run in block.runs] == ["caf", "&eacute;", " \U0001f30a", "wave"]
