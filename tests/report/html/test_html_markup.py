"""Elements escape whatever is not markup already."""

from __future__ import annotations

from reconcile.report.escape import html
from reconcile.report.html.markup import joined, raw, tag


def test_text_is_escaped_in_an_element_and_in_an_attribute() -> None:
    made = tag("p", 'a < b & "c"', title='"><script>')
    assert made == '<p title="&quot;&gt;&lt;script&gt;">a &lt; b &amp; &quot;c&quot;</p>'


def test_markup_inside_markup_is_left_alone() -> None:
    assert tag("p", tag("b", "x < y"), " & z") == "<p><b>x &lt; y</b> &amp; z</p>"


def test_what_is_joined_is_escaped_too() -> None:
    assert joined(["<", raw("<br>"), None, "'"], " ") == "&lt; <br> &#39;"


def test_an_attribute_may_stand_bare_or_be_left_out() -> None:
    assert tag("input", type="checkbox", checked=True, value=None, hidden=False) == '<input type="checkbox" checked>'


def test_names_of_attributes_are_written_with_hyphens() -> None:
    assert tag("i", class_="a", data_left="s1.4", aria_hidden="true") == (
        '<i class="a" data-left="s1.4" aria-hidden="true"></i>'
    )


def test_what_cannot_be_seen_is_spelled_out() -> None:
    assert html("bell \x07, right to left \u202e, half a pair \udc80, null \x00") == (
        "bell ␇, right to left &lt;U+202E&gt;, half a pair &lt;U+DC80&gt;, null ␀"
    )


def test_letters_of_all_scripts_stay() -> None:
    assert html("日本語 שלום 👩‍👩‍👧 é") == "日本語 שלום 👩‍👩‍👧 é"
