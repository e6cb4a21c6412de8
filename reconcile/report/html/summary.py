"""The top of a page: what was compared, what came of it, and what to look at first. It can be read alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconcile.model import Reading, Report
from reconcile.report.digest import spoken
from reconcile.report.html.marks import Sign, glyph
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.sides import chip
from reconcile.report.phrases import others as compared_with
from reconcile.report.phrases import sentence, shared
from reconcile.report.view import View, file_of, label


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number with its sign, what it counts, and where that stands on the page."""

    sign: Sign
    number: int
    words: str
    href: str | None


def summary(kicker: str, title: Markup, advice: str, counts: Sequence[Count], rest: Sequence[Markup | None]) -> Markup:
    """The head of the page."""
    return tag(
        "section",
        tag("p", kicker, class_="kicker"),
        tag("h1", title, id="summary-title"),
        tag("p", advice, class_="advice"),
        tag("ul", *(tag("li", _count(one)) for one in counts), class_="counts"),
        *rest,
        id="summary",
        class_="part",
        aria_labelledby="summary-title",
    )


def _count(one: Count) -> Markup:
    inside = (glyph(one.sign), tag("strong", str(one.number)), tag("span", one.words))
    look = f"count {one.sign.look}" if one.number else "count none"
    return tag("a" if one.href and one.number else "span", *inside, class_=look, href=one.href if one.number else None)


def sources(seen: View, bars: dict[str, Markup]) -> Markup:
    """The sources with how much of each the others tell too, and a bar for each."""
    rows = [_source(seen, reading, bars.get(reading.source.id)) for reading in seen.report.readings]
    return tag("ul", *rows, class_="sources")


def _source(seen: View, reading: Reading, bar: Markup | None) -> Markup:
    source = reading.source.id
    told = shared(seen.report, source, compared_with(seen.report, seen.labels, source))
    name = tag("span", reading.source.name, class_="file", title=file_of(reading.source))
    return tag("li", chip(label(seen, source)), name, tag("span", told, class_="share"), bar)


def warnings(seen: View) -> Markup | None:
    """What a reader should know before reading on."""
    notes = [(note.level, note.text, note.source) for note in seen.report.notes]
    notes += [(f.severity.value, sentence(f.message), None) for f in spoken(seen.report, "T", "X")]
    lines = [
        tag("li", tag("strong", f"{level}: "), joined([chip(label(seen, source)), " "]) if source else None, text)
        for level, text, source in notes
    ]
    return tag("ul", *lines, class_="warnings") if lines else None


def names_of(report: Report, most: int = 3) -> Markup:
    """*morning-brief.md and notes.txt*, or *morning-brief.md and 11 others*."""
    names = [reading.source.name for reading in report.readings]
    files = [tag("span", name, class_="file") for name in (names if len(names) <= most else names[:1])]
    left = len(names) - len(files)
    if left:
        return joined([files[0], f" and {left} others"])
    return joined([joined(files[:-1], ", "), " and ", files[-1]]) if len(files) > 1 else joined(files)
