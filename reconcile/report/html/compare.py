"""The page of `compare`: contradictions with their camps, the matrix, the passages, the outlets, names and copies."""

from __future__ import annotations

from reconcile.model import Copy, Report, Source
from reconcile.report.compared.camps import Dispute, disputes
from reconcile.report.compared.outlets import Outlet, outlets
from reconcile.report.compared.told import advice, lines_of
from reconcile.report.digest import drifts
from reconcile.report.html import lists
from reconcile.report.html.camps import camps, lines, member
from reconcile.report.html.cards import deck, empty, marks_key, shifts
from reconcile.report.html.controls import controls
from reconcile.report.html.headlines import drift_line, headed_list
from reconcile.report.html.layers import Book, book
from reconcile.report.html.marks import CLASH, NAME, RELATIONS, Sign
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.matrix import legend, matrix, passages
from reconcile.report.html.names import names_part
from reconcile.report.html.page import Part, page
from reconcile.report.html.panes import place_of
from reconcile.report.html.sides import chip
from reconcile.report.html.strips import coverage
from reconcile.report.html.summary import Count, summary, warnings
from reconcile.report.phrases import plural
from reconcile.report.view import view

POINT = Sign(glyph="●", word="point", look="agree")
COPY = Sign(glyph="≈", word="copy", look="copies")


def render(report: Report) -> str:
    """The page of many sources."""
    found = book(view(report, verbose=True))
    known = {outlet.id: outlet for outlet in outlets(report)}
    clashes = disputes(report)
    parts = [
        *_clashes(found, clashes, known),
        *_shifts(found),
        *_points(found, tuple(known.values())),
        _outlets(tuple(known.values())),
        *_copies(found),
        names_part(found.seen),
        Part(id="alone", short="Only one", title="What one outlet alone says", body=lists.lonely(found.seen)),
        Part(id="sources", short="Texts", title="The texts, whole", body=_texts(found)),
        *lists.aside_part(found.seen),
    ]
    title = f"{plural(len(report.readings), 'outlet')} · reconcile compare"
    return page(title, _summary(found, clashes, known), parts, controls(found.seen, tuple(RELATIONS.values())))


def _texts(found: Book) -> Markup:
    return lists.texts(found, found.seen.report.readings, lambda claim: place_of(found, claim, to_card=False))


def _summary(found: Book, clashes: list[Dispute], known: dict[str, Outlet]) -> Markup:
    report = found.seen.report
    lined = [*lines(clashes, known), *(drift_line(found.seen, drift) for drift in drifts(report))]
    title = joined([plural(len(report.readings), "outlet")])
    rest = [_who(known), headed_list(lined), warnings(found.seen)]
    return summary("Compared claim by claim", title, advice(report, clashes), _counts(report, clashes), rest)


def _who(known: dict[str, Outlet]) -> Markup:
    """What the letters stand for."""
    return tag("p", joined(map(member, known.values()), " "), class_="members")


def _counts(report: Report, clashes: list[Dispute]) -> list[Count]:
    def count(sign: Sign, number: int, one: str, many: str, href: str) -> Count:
        return Count(sign=sign, number=number, words=one if number == 1 else many, href=href)

    shared = sum(2 * point.voices > len(report.readings) for point in report.points)
    return [
        count(CLASH, len(clashes), "contradiction", "contradictions", "#clashes"),
        count(POINT, len(report.points), "point of several outlets", "points of several outlets", "#points"),
        count(POINT, shared, "made by more than half", "made by more than half", "#points"),
        count(COPY, len(report.copies), "near-verbatim passage", "near-verbatim passages", "#copies"),
        count(NAME, len(drifts(report)), "name spelled apart", "names spelled apart", "#names"),
    ]


def _clashes(found: Book, clashes: list[Dispute], known: dict[str, Outlet]) -> list[Part]:
    body = camps(found, clashes, known)
    title = "Where outlets contradict each other"
    return [Part(id="clashes", short="Contradictions", title=title, body=body)] if clashes else []


def _shifts(found: Book) -> list[Part]:
    cards = shifts(found.seen)
    body = joined([marks_key(), deck(cards)])
    return [Part(id="shifts", short="Shifts", title="Shifts in what is said", body=body)] if cards else []


def _points(found: Book, known: tuple[Outlet, ...]) -> list[Part]:
    points = found.seen.report.points
    if not points:
        return [Part(id="points", short="Points", title="No points", body=empty("No two outlets say the same."))]
    table = joined([legend(), matrix(found, points, known)])
    return [
        Part(id="points", short="Points", title="Who says what", body=table, look="broad"),
        Part(
            id="passages",
            short="Passages",
            title="The points in the words of the outlets",
            body=passages(found, points, known),
        ),
    ]


def _outlets(known: tuple[Outlet, ...]) -> Part:
    titles = ("outlet", "claims", "points", "told by others too", "", "nearest to")
    head = tag("thead", tag("tr", *(tag("th", title, scope="col") if title else tag("td") for title in titles)))
    by_id = {outlet.id: outlet for outlet in known}
    rows = (_outlet(outlet, by_id) for outlet in known)
    table = tag("table", head, tag("tbody", *rows), class_="outlets")
    body = tag("div", table, class_="wide", tabindex=0, role="region", aria_label="Outlets")
    return Part(id="outlets", short="Outlets", title="The outlets", body=body)


def _outlet(outlet: Outlet, known: dict[str, Outlet]) -> Markup:
    reading = outlet.reading
    near = known.get(outlet.nearest or "")
    name = tag(
        "a", chip(outlet.letter), " ", tag("span", reading.source.name, class_="file"), href=f"#text-{outlet.id}"
    )
    beside = joined([chip(near.letter), f" {near.short}, {plural(outlet.together, 'point')}"]) if near else None
    return tag(
        "tr",
        tag("th", name, scope="row"),
        tag("td", str(len(reading.claims)), class_="number"),
        tag("td", str(outlet.points), class_="number"),
        tag("td", f"{reading.coverage:.0%}", class_="number"),
        tag("td", coverage(reading.coverage), class_="bar-cell"),
        tag("td", beside or "–"),
    )


def _copies(found: Book) -> list[Part]:
    report = found.seen.report
    items = (_copy(found, copy) for copy in sorted(report.copies, key=lambda copy: -copy.words))
    body = joined(
        [
            tag("p", "Counted as one voice: that of the outlet given first.", class_="key"),
            tag("div", *items, class_="deck"),
        ]
    )
    title = "Near-verbatim passages"
    return [Part(id="copies", short="Copies", title=title, body=body)] if report.copies else []


def _copy(found: Book, copy: Copy) -> Markup:
    seen = found.seen
    sides = []
    for match in (copy.original, copy.copy):
        source = seen.sources[match.source]
        lines_told = tag(
            "p", chip(seen.labels[match.source]), " ", _place(found, source, match.start, match.end), class_="place"
        )
        sides.append(
            tag(
                "div",
                lines_told,
                tag("p", _text(found, match.source, match.start, match.end), class_="said"),
                class_="side",
            )
        )
    kind = tag("p", tag("span", f"{plural(copy.words, 'word')} in common", class_="rule"), class_="kind")
    return tag("article", kind, tag("div", *sides, class_="sides"), class_="pair copy")


def _place(found: Book, source: Source, start: int, end: int) -> Markup:
    reading = next(one for one in found.seen.report.readings if one.source.id == source.id)
    claim = next((one for one in reading.claims if one.end > start), None)
    where = f"{source.name}, line {lines_of(source, start, end)}"
    return tag("a", where, href=f"#{claim.id}" if claim else f"#text-{source.id}", class_="at")


def _text(found: Book, source: str, start: int, end: int) -> str:
    """The words of a passage as a reader sees them."""
    reading = next(one for one in found.seen.report.readings if one.source.id == source)
    claims = [claim.text for claim in reading.claims if claim.start < end and claim.end > start]
    return " ".join(claims)
