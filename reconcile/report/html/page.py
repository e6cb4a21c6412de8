"""The page around a report: head, bar, main, foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconcile.report.html.assets import policy, script, style
from reconcile.report.html.markup import Markup, joined, raw, tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section of the page: where it is, what the bar calls it, its heading and what stands in it."""

    id: str
    short: str
    title: str
    body: Markup
    look: str = ""


def page(title: str, head: Markup, parts: Sequence[Part], controls: Markup) -> str:
    """A whole document; `head` is the summary, `controls` the form that filters."""
    body = tag(
        "body",
        tag("a", "Skip to the report", href="#summary", class_="skip"),
        _bar(parts, controls),
        tag("main", head, *(section(part) for part in parts), id="report"),
        _foot(),
        tag("script", raw(script())),
    )
    return f'<!DOCTYPE html>\n<html lang="en">{_head(title)}{body}</html>\n'


def _head(title: str) -> Markup:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy()),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title),
        tag("style", raw(style())),
    )


def _bar(parts: Sequence[Part], controls: Markup) -> Markup:
    links = [tag("a", "Summary", href="#summary"), *(tag("a", one.short, href=f"#{one.id}") for one in parts)]
    nav = tag("nav", *links, aria_label="Parts of this report")
    return tag("header", nav, controls, class_="bar")


def section(part: Part) -> Markup:
    """A part of the page under its heading."""
    heading = tag("h2", part.title, id=f"{part.id}-title")
    look = f"part {part.look}".rstrip()
    return tag("section", heading, part.body, id=part.id, class_=look, aria_labelledby=f"{part.id}-title")


KEYS = ((("j", "n"), "next, "), (("k", "p"), "previous, "), (("/",), "filter, "), (("Esc",), "back"))
"""What the keys do, as the foot of the page tells it."""


def _foot() -> Markup:
    keys = joined(joined([joined((tag("kbd", key) for key in pressed), " or "), f" {does}"]) for pressed, does in KEYS)
    switch = tag("label", tag("input", type="checkbox", id="letter-keys", checked=True), " letters work as keys")
    return tag(
        "footer",
        tag(
            "p",
            "Made by reconcile on this machine, without a network. What it says about a text is what its rules "
            "found; a person decides.",
        ),
        tag("p", "Keys: ", keys, ". ", switch, class_="needs-script"),
    )


def fold(title: Markup | str, body: Markup, *, look: str = "", id_: str | None = None, opened: bool = False) -> Markup:
    """Something that opens when asked, without a script."""
    return tag("details", tag("summary", title), body, class_=look or None, id=id_, open=opened)
