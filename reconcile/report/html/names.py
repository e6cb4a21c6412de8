"""The table of names: spellings, counts, and a link to every place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reconcile.model import LinkRelation, Name, NameKind, NameLink, Source, Spelling
from reconcile.report.html.layers import mention_id
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.page import Part
from reconcile.report.html.sides import chip
from reconcile.report.phrases import sentence
from reconcile.report.view import View

PLACES = 8
"""So many places of a spelling are linked before the rest is folded away."""

LINKED = {
    LinkRelation.DRIFT: "spelled apart",
    LinkRelation.SHORT_FORM: "short form",
    LinkRelation.LOOKALIKE: "look-alike",
}
_FIRST = (LinkRelation.DRIFT, LinkRelation.LOOKALIKE, LinkRelation.SHORT_FORM)


def table(
    names: Sequence[Name], links: Sequence[NameLink], sources: Mapping[str, Source], labels: Mapping[str, str]
) -> Markup:
    """A body of rows for each name, what is spelled apart first, then the most mentioned."""
    by_name: dict[str, list[NameLink]] = {}
    for link in links:
        for name in link.names:
            by_name.setdefault(name, []).append(link)
    ordered = sorted(names, key=lambda name: (_rank(by_name.get(name.id, ())), -_count(name.spellings), name.name))
    titles = ("name", "spelling", "source", "times", "places")
    head = tag("thead", tag("tr", *(tag("th", title, scope="col") for title in titles)))
    bodies = (_body(name, by_name.get(name.id, ()), sources, labels) for name in ordered)
    return tag(
        "div", tag("table", head, *bodies, class_="names"), class_="wide", tabindex=0, role="region", aria_label="Names"
    )


def names_part(seen: View) -> Part:
    """The section of a report that lists its names."""
    report = seen.report
    told = "Names" if report.names else "No names"
    body = (
        table(report.names, report.links, seen.sources, seen.labels)
        if report.names
        else tag("p", "No name stands in these texts.", class_="empty")
    )
    return Part(id="names", short="Names", title=told, body=body)


def _rank(links: Iterable[NameLink]) -> int:
    return min((_FIRST.index(link.relation) for link in links), default=len(_FIRST))


def _count(spellings: Iterable[Spelling]) -> int:
    return sum(spelling.count for spelling in spellings)


def _body(name: Name, links: Sequence[NameLink], sources: Mapping[str, Source], labels: Mapping[str, str]) -> Markup:
    apart = {side.text for link in links if link.relation is LinkRelation.DRIFT for side in (link.left, link.right)}
    rows = []
    for at, spelling in enumerate(name.spellings):
        first = tag("th", *_title(name, links), scope="rowgroup", rowspan=len(name.spellings)) if at == 0 else None
        rows.append(
            tag(
                "tr",
                first,
                *_cells(name, spelling, spelling.text in apart, sources[spelling.source], labels[spelling.source]),
            )
        )
    return tag("tbody", *rows, id=name.id, class_="drift" if apart else None)


def _title(name: Name, links: Sequence[NameLink]) -> Iterable[Markup]:
    yield tag("span", name.name, class_="name", dir="auto")
    if name.kind is not NameKind.UNKNOWN:
        yield tag("span", name.kind.value, class_="sort")
    for link in dict.fromkeys(links):
        yield tag("span", *_link(link), class_=f"link {link.relation.value}")


def _link(link: NameLink) -> Iterable[Markup]:
    yield tag("b", LINKED[link.relation])
    yield joined([f": {link.left.text} / {link.right.text}. ", sentence(link.because)])


def _cells(name: Name, spelling: Spelling, apart: bool, source: Source, label: str) -> Iterable[Markup]:
    quoted = f" ({spelling.quoted} quoted)" if spelling.quoted else ""
    yield tag("td", tag("b" if apart else "bdi", spelling.text, dir="auto"), class_="spelling")
    yield tag("td", chip(label))
    yield tag("td", f"{spelling.count}{quoted}", class_="number")
    yield tag("td", _places(name, spelling, source), class_="places")


def _places(name: Name, spelling: Spelling, source: Source) -> Markup:
    links = [_place(name, spelling.source, source, start) for start, _ in spelling.mentions]
    shown, folded = joined(links[:PLACES], " "), links[PLACES:]
    if not folded:
        return shown
    return joined([shown, tag("details", tag("summary", f"{len(folded)} more"), joined(folded, " "))])


def _place(name: Name, source_id: str, source: Source, start: int) -> Markup:
    line, column = source.position(start)
    return tag("a", str(line), href=f"#{mention_id(name.id, source_id, start)}", title=f"line {line}, column {column}")
