"""Pages to test: reports on our own texts as HTML, and their elements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from reconcile import check, compare, diff, read, read_text
from reconcile.claims import split
from reconcile.model import Report
from reconcile.names import gather
from reconcile.pipeline import numbered
from reconcile.report import render
from reconcile.report.names import render as render_names
from reconcile.report.names.listing import Listing

EXAMPLES = Path(__file__).parents[1] / "examples"
VOID = {"br", "input", "meta"}

OUTLETS = {
    "harbour-times.txt": "The ferry Merrin ran aground off Skarn Point on Tuesday with 212 people on board. "
    "Norlight has suspended the route until Friday. Two people were treated for broken bones at Velmouth Hospital.",
    "coast-wire.txt": "The ferry Merrin ran aground off Skarn Point on Tuesday with 212 people on board. "
    "Norlight has suspended the route until Friday. Harbour master Tomas Ilgen said that no oil had leaked.",
    "morning-post.txt": "Norlight has suspended the route until Monday. "
    "The captain, Edda Rosk, had sailed the route for eleven years.",
    "island-radio.txt": "Two people were treated for broken bones at Velmouth Hospital. "
    "Harbour master Thomas Ilgen said that no oil had leaked. The school stays closed on Wednesday.",
}

HOSTILE = (
    '<script>document.title = "owned"</script> said the ferry Merrin carried 212 people to Skarn on Tuesday.\n\n'
    'The ferry Merrin ran "><img src=x onerror=alert(1)> aground near Skarn Point in the evening.\n\n'
    "A note ]]> in the harbour log calls the ferry Merrin a <!-- comment --> seaworthy ship.\n\n"
    "The link javascript:alert(1) and http://evil.example/x.png stood in the harbour log of Skarn.\n\n"
    "The harbour \x07 master \x1b[31m of Skarn \u202ereversed\u202c the ferry Merrin at &lt;noon&gt; \udc80 sharp.\n\n"
    "</style></title></textarea><style>body{display:none}</style> was written on the hull of the Merrin.\n"
)


@dataclass
class Element:
    """An element of a page: its name, attributes, the text in it and how it is nested."""

    name: str
    attributes: dict[str, str]
    parent: Element | None
    text: str = ""
    children: list[Element] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def all(self) -> Iterator[Element]:
        for child in self.children:
            yield child
            yield from child.all()

    def within(self, name: str) -> bool:
        return self.name == name or (self.parent is not None and self.parent.within(name))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {}, None)
        self.here = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in {tag}"
        made = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(made)
        if tag not in VOID:
            self.here = made

    def handle_endtag(self, tag: str) -> None:
        assert self.here.name == tag, f"</{tag}> closes <{self.here.name}>"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        element: Element | None = self.here
        while element is not None:
            element.text += data
            element = element.parent


def parsed(html: str) -> Element:
    """The page as a tree; refuses elements that are closed in another order than opened."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.here is reader.root, f"<{reader.here.name}> is left open"
    return reader.root


def found(page: Element, name: str = "", look: str = "") -> list[Element]:
    """The elements of that name and class."""
    return [one for one in page.all() if (not name or one.name == name) and (not look or look in one.classes)]


@cache
def interview() -> Report:
    folder = EXAMPLES / "interview"
    return diff(read(folder / "morning-brief.md"), read(folder / "signal-notes.txt"))


@cache
def newsletter() -> Report:
    folder = EXAMPLES / "newsletter"
    return check(read(folder / "draft.md"), [read(file) for file in sorted((folder / "sources").iterdir())])


@cache
def outlets() -> Report:
    return compare([read_text(text, name=name) for name, text in OUTLETS.items()])


@cache
def hostile() -> Report:
    """Texts that try to break out of the page, as Markdown, as a web page and plain."""
    name = '"><script>alert(1)</script>\x1b\u202e.md'
    return compare(
        [
            read_text(HOSTILE, name=name),
            read_text(HOSTILE.replace("212", "180"), name="b'&\"<b>.md", format="markdown"),
        ]
    )


def hostile_diff() -> Report:
    texts = [reading.source for reading in hostile().readings]
    return diff(texts[0], texts[1])


def hostile_check() -> Report:
    texts = [reading.source for reading in hostile().readings]
    return check(texts[0], [texts[1]])


def names_page() -> str:
    """The page of `names` on the interview."""
    folder = EXAMPLES / "interview"
    texts = numbered([read(folder / "morning-brief.md"), read(folder / "signal-notes.txt")])
    return render_names(Listing(sources=tuple(texts), names=gather([split(text, ()) for text in texts])), "html")


def html(report: Report) -> str:
    return render(report, "html")


PAGES: dict[str, Callable[[], str]] = {
    "diff": lambda: html(interview()),
    "check": lambda: html(newsletter()),
    "compare": lambda: html(outlets()),
    "names": names_page,
    "hostile-diff": lambda: html(hostile_diff()),
    "hostile-check": lambda: html(hostile_check()),
    "hostile-compare": lambda: html(hostile()),
}
"""Every kind of page by name."""
