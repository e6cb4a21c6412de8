"""The sources that a draft names in its front matter."""

from __future__ import annotations

import pytest

from reconcile import read_text
from reconcile.errors import SettingsError
from reconcile.lint.matter import named_sources


def named(matter: str, fence: str = "---") -> tuple[str, ...]:
    return named_sources(read_text(f"{fence}\n{matter}\n{fence}\n\nIt rained.\n", name="d.md", format="markdown"))


NAMED = [
    ("reconcile:\n  sources: [a.md, b.md]", ("a.md", "b.md")),
    ("reconcile:\n  sources:\n    - a.md\n    - b.md", ("a.md", "b.md")),
    ("reconcile:\n  sources:\n  - a.md\n  - b.md", ("a.md", "b.md")),
    ("title: Rain\nreconcile:\n  sources: [a.md]\ndate: 2026-02-12", ("a.md",)),
    ("reconcile: # for lint\n  # all of it\n  sources: # two\n    - a.md # the talk\n    - b.md", ("a.md", "b.md")),
    ("reconcile:\n  sources: [a.md,\n    b.md]", ("a.md", "b.md")),
    ("reconcile: {sources: [a.md, b.md]}", ("a.md", "b.md")),
    ("reconcile:\n  sources: [\"my notes, part 1.md\", 'Ilse''s.md']", ("my notes, part 1.md", "Ilse's.md")),
    ("reconcile:\n  sources:\n    - my notes, part 1.md\n    - 'a#b.md'", ("my notes, part 1.md", "a#b.md")),
    ("reconcile:\n  sources: [a#b.md]", ("a#b.md",)),
    ("reconcile:\n  sources: []", ()),
    ("title: reconcile\nother:\n  sources: [a.md]", ()),
    ("sources: [a.md]", ()),
]


@pytest.mark.parametrize(("matter", "expected"), NAMED)
def test_yaml_names_sources(matter: str, expected: tuple[str, ...]) -> None:
    assert named(matter) == expected


def test_toml_names_sources() -> None:
    assert named('title = "Rain"\n[reconcile]\nsources = ["a.md", "b.md"]', "+++") == ("a.md", "b.md")
    assert named('title = "Rain"', "+++") == ()


@pytest.mark.parametrize("matter", ["title = ", "title = " + "[" * 50_000, "title = " + "9" * 5_000])
def test_toml_that_cannot_be_read_is_for_another_tool_and_names_none(matter: str) -> None:
    assert named(f'{matter}\n[reconcile]\nsources = ["a.md"]', "+++") == ()


def test_toml_that_names_no_paths_is_named_with_draft_and_key() -> None:
    with pytest.raises(SettingsError, match=r"d\.md: reconcile\.sources: not a list of paths: "):
        named("[reconcile]\nsources = [1, 2]", "+++")


def test_a_draft_without_front_matter_names_none() -> None:
    for text in ("It rained.", "It rained.\n\n---\nreconcile:\n  sources: [a.md]\n---\n"):
        assert named_sources(read_text(text, name="d.md", format="markdown")) == ()


def test_windows_line_ends_make_no_difference() -> None:
    text = "---\r\nreconcile:\r\n  sources:\r\n    - a.md\r\n    - b.md\r\n---\r\n\r\nIt rained.\r\n"
    assert named_sources(read_text(text, format="markdown")) == ("a.md", "b.md")


BAD = [
    ("reconcile: a.md", "d.md: reconcile.sources: 'a.md' is not understood: "),
    ("reconcile:\n  source: [a.md]", "d.md: unknown key 'reconcile.source': the key is reconcile.sources"),
    ("reconcile:\ntitle: Rain", "d.md: reconcile: says nothing: the key is reconcile.sources"),
    ("reconcile:\n  sources: a.md", "d.md: reconcile.sources: 'a.md' is no list of paths: "),
    ("reconcile:\n  sources:\n    a.md", "d.md: reconcile.sources: not a list of paths: "),
    ("reconcile:\n  sources:", "d.md: reconcile.sources: not a list of paths: "),
    ("reconcile:\n  sources: [a.md", "d.md: reconcile.sources: '[a.md' is no list of paths: "),
    ("reconcile:\n  sources: [a.md, [b.md]]", "d.md: reconcile.sources: "),
    ('reconcile:\n  sources: ["a.md" b.md]', "d.md: reconcile.sources: "),
    ('reconcile:\n  sources:\n    - "a.md', "d.md: reconcile.sources: '\"a.md' is no path: "),
]


@pytest.mark.parametrize(("matter", "said"), BAD)
def test_what_is_not_understood_is_named_with_draft_and_key(matter: str, said: str) -> None:
    with pytest.raises(SettingsError) as refused:
        named(matter)
    assert str(refused.value).startswith(said)
