"""What holds for every page: it loads nothing, its links lead somewhere, its headings are in order."""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise

import pytest
from html_pages import HOSTILE, PAGES, Element, found, hostile, html, names_page, parsed

every_page = pytest.mark.parametrize("name", PAGES)


@every_page
def test_a_page_can_be_written_and_is_the_same_every_time(name: str) -> None:
    page = PAGES[name]()
    assert page == PAGES[name]()
    assert page.encode("utf-8")
    assert page.startswith("<!DOCTYPE html>\n")
    assert page.endswith("</html>\n")


@every_page
def test_every_link_leads_to_a_place_on_the_page(name: str) -> None:
    page = parsed(PAGES[name]())
    ids = [one.attributes["id"] for one in page.all() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    links = [one.attributes["href"] for one in page.all() if "href" in one.attributes]
    assert len(links) > 10
    assert [link for link in links if link.removeprefix("#") not in ids] == []


@every_page
def test_what_is_named_by_another_element_is_there(name: str) -> None:
    page = parsed(PAGES[name]())
    ids = {one.attributes["id"] for one in page.all() if "id" in one.attributes}
    for attribute in ("aria-labelledby", "for", "data-left", "data-right"):
        assert {one.attributes[attribute] for one in page.all() if attribute in one.attributes} <= ids


@every_page
def test_nothing_is_loaded_and_nothing_acts_by_an_attribute(name: str) -> None:
    page = parsed(PAGES[name]())
    assert {one.name for one in page.all()} & {"img", "link", "iframe", "object", "embed", "base", "audio"} == set()
    names = {attribute for one in page.all() for attribute in one.attributes}
    assert [one for one in names if one.startswith("on") or one in ("src", "style", "srcset", "action")] == []
    assert len(found(page, "script")) == len(found(page, "style")) == 1
    (style,) = found(page, "style")
    assert "@import" not in style.text
    assert [link for link in re.findall(r"url\((.*?)\)", style.text) if not link.startswith('"#')] == []


@every_page
def test_the_policy_allows_our_own_style_and_script_and_nothing_else(name: str) -> None:
    page = parsed(PAGES[name]())
    (policy,) = [one.attributes["content"] for one in found(page, "meta") if "http-equiv" in one.attributes]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for element in ("style", "script"):
        (inlined,) = found(page, element)
        digest = base64.b64encode(hashlib.sha256(inlined.text.encode()).digest()).decode()
        assert rules[f"{element}-src"] == f"'sha256-{digest}'"


@every_page
def test_headings_are_in_order_and_landmarks_are_there(name: str) -> None:
    page = parsed(PAGES[name]())
    levels = [int(one.name[1]) for one in page.all() if re.fullmatch("h[1-6]", one.name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert max(after - before for before, after in pairwise(levels)) == 1
    for landmark in ("main", "header", "nav", "footer"):
        assert found(page, landmark), landmark
    assert len(found(page, "main")) == 1


@every_page
def test_whatever_can_be_filled_in_has_a_label(name: str) -> None:
    for field in [one for one in parsed(PAGES[name]()).all() if one.name in ("input", "select")]:
        assert field.within("label"), field.attributes


def shown(page: Element) -> str:
    """The text of a page outside style, script and title."""
    body = found(page, "main")[0]
    return " ".join(body.text.split())


@pytest.mark.parametrize("name", ["hostile-diff", "hostile-compare", "hostile-check"])
def test_hostile_text_is_shown_as_text(name: str) -> None:
    text = shown(parsed(PAGES[name]()))
    for part in (
        '<script>document.title = "owned"</script>',
        '"><img src=x onerror=alert(1)>',
        "]]>",
        "<!-- comment -->",
        "javascript:alert(1)",
        "http://evil.example/x.png",
        "&lt;noon&gt;",
        "<U+DC80>",
        "</style></title></textarea><style>body{display:none}</style>",
    ):
        assert part in HOSTILE or part == "<U+DC80>"
        assert part in text, part


def test_a_hostile_name_of_a_file_is_shown_as_text() -> None:
    text = shown(parsed(html(hostile())))
    assert '"><script>alert(1)</script>␛<U+202E>.md' in text
    assert "b'&\"<b>.md" in text


def test_no_page_holds_a_control_character() -> None:
    for page in (html(hostile()), names_page()):
        assert re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page) == []
