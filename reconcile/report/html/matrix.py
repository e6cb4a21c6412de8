"""Points by outlets: a table whose heads stay in sight, and below it the passages that its cells open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.model import Claim, Pair, Point, Relation, Stance
from reconcile.report.compared.outlets import Outlet
from reconcile.report.compared.told import text_of
from reconcile.report.html.layers import Book
from reconcile.report.html.marks import STANCES, badge, glyph, spoken
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.page import fold
from reconcile.report.html.sides import chip, marked_in, pieces, place_link, reasons, rule_tags, rules_of
from reconcile.report.phrases import plural, said_by


def legend() -> Markup:
    """What the signs of the table mean."""
    keys = joined(
        (tag("span", glyph(sign), f" {sign.word}", class_=f"stance {sign.look}") for sign in STANCES.values()), " "
    )
    return tag("p", keys, " Choose a sign to read the passages.", class_="key")


def matrix(found: Book, points: Sequence[Point], outlets: Sequence[Outlet]) -> Markup:
    """A row a point, a column an outlet; the voices are the independent ones."""
    heads = [tag("th", _head(outlet), scope="col", title=outlet.reading.source.name) for outlet in outlets]
    head = tag("thead", tag("tr", tag("th", "Point", scope="col"), tag("th", "Voices", scope="col"), *heads))
    rows = (_row(found, point, outlets) for point in points)
    table = tag("table", head, tag("tbody", *rows), class_="matrix")
    return tag("div", table, class_="wide grid", tabindex=0, role="region", aria_label="Points by outlets")


def _head(outlet: Outlet) -> Markup:
    return joined([tag("span", outlet.short, class_="short"), chip(outlet.letter)])


def _row(found: Book, point: Point, outlets: Iterable[Outlet]) -> Markup:
    said = tag("th", tag("a", text_of(found.seen.report, point), href=f"#{point.id}"), scope="row", dir="auto")
    cells = (_cell(point, outlet) for outlet in outlets)
    return tag("tr", said, tag("td", str(point.voices), class_="voices"), *cells, class_=f"of-point {point.relation}")


def _cell(point: Point, outlet: Outlet) -> Markup:
    stance = point.stance.get(outlet.id, Stance.SILENT)
    sign = STANCES[stance]
    if stance is Stance.SILENT:
        return tag("td", glyph(sign), spoken(sign.word), class_="cell silent")
    told = f"{outlet.reading.source.name} {sign.word}"
    link = tag("a", glyph(sign), spoken(told), href=f"#{passage_id(point, outlet)}", title=told)
    return tag("td", link, class_=f"cell {sign.look}")


def passage_id(point: Point, outlet: Outlet) -> str:
    """The anchor of what an outlet says to a point."""
    return f"{point.id}-{outlet.id}"


def passages(found: Book, points: Sequence[Point], outlets: Sequence[Outlet]) -> Markup:
    """Every point with the words of every outlet that speaks to it, folded away until a cell asks for it."""
    return joined(_point(found, point, outlets) for point in points)


def _point(found: Book, point: Point, outlets: Sequence[Outlet]) -> Markup:
    by_source: dict[str, list[Claim]] = {}
    for claim in point.claims:
        by_source.setdefault(claim.rpartition(".")[0], []).append(found.seen.report.claim(claim))
    told = tag("span", f"{plural(point.voices, 'voice')}", class_="count-of")
    title = joined([tag("span", text_of(found.seen.report, point), class_="core", dir="auto"), told])
    rows = (_outlet(found, point, outlet, by_source[outlet.id]) for outlet in outlets if outlet.id in by_source)
    return fold(title, tag("ul", *rows, class_="passages"), look=f"point finding {_look(point)}", id_=point.id)


def _look(point: Point) -> str:
    return point.relation if point.relation in ("contradict", "differ") else "agree"


def _outlet(found: Book, point: Point, outlet: Outlet, claims: Sequence[Claim]) -> Markup:
    sign = STANCES[point.stance.get(outlet.id, Stance.SILENT)]
    who = tag(
        "p",
        chip(outlet.letter),
        " ",
        tag("b", outlet.reading.source.name, class_="file"),
        " ",
        badge(sign),
        class_="kind",
    )
    said = (part for claim in claims for part in _claim(found, point, claim))
    return tag("li", who, *said, id=passage_id(point, outlet))


def _claim(found: Book, point: Point, claim: Claim) -> Iterable[Markup]:
    """A passage with what sets it apart from the core of its point, or from those it contradicts."""
    pair = _telling(found, point, claim)
    told = said_by(claim)
    yield tag(
        "p",
        place_link(found.seen, claim),
        tag("span", f" · {told}", class_="voice-of") if told else None,
        class_="place",
    )
    yield tag("p", pieces(marked_in(found.seen, pair, claim)) if pair else claim.text, class_="said", dir="auto")
    if pair is not None and pair.relation is not Relation.AGREE:
        yield tag(
            "p",
            reasons(found.seen, pair)[0],
            " ",
            rule_tags(found.seen, rules_of(found.seen, pair)),
            class_="set-apart",
        )


def _telling(found: Book, point: Point, claim: Claim) -> Pair | None:
    """The pair of a claim inside its point that tells most: one that contradicts where its source does, else the one
    with the core.
    """
    inside = set(point.claims)
    pairs = [pair for pair in found.pairs.get(claim.id, ()) if {pair.left, pair.right} <= inside]
    if point.stance.get(claim.source) is Stance.CONTRADICTS:
        pairs.sort(key=lambda pair: pair.relation is not Relation.CONTRADICT)
        return next(iter(pairs), None)
    with_core = (pair for pair in pairs if claim.id != point.core and point.core in (pair.left, pair.right))
    return next(with_core, None)
