"""Two texts side by side, each with its overview strip, and the gap in which the ribbons run."""

from __future__ import annotations

from collections import Counter

from reconcile.model import Claim, Reading
from reconcile.report.html.layers import Book
from reconcile.report.html.marks import ALONE, LONELY, RELATIONS, Sign
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.page import Part
from reconcile.report.html.sides import chip
from reconcile.report.html.strips import Bit, strip
from reconcile.report.html.whole import Place, whole
from reconcile.report.phrases import listed
from reconcile.report.view import label


def texts_part(found: Book) -> Part:
    """The section with both texts."""
    panes = [_pane(found, reading) for reading in found.seen.report.readings]
    gap = tag("div", tag("svg", _patterns(), class_="ribbons", aria_hidden="true"), class_="gap needs-script")
    dock = tag(
        "div", class_="dock", id="dock", role="region", aria_label="The chosen pair", aria_live="polite", hidden=True
    )
    room = tag("div", panes[0], gap, *panes[1:], class_="room", id="room")
    body = joined([_legend(), room, dock])
    return Part(id="texts", short="Texts", title="Both texts", body=body, look="broad")


def _legend() -> Markup:
    told = [
        tag("span", "contradicts the other text", class_="c contradict"),
        tag("span", "differs", class_="c differ"),
        tag("span", "agrees", class_="c agree"),
        tag("span", "only this text says it", class_="c alone"),
    ]
    how = " Choose a claim to see its counterpart, and why."
    return tag("p", joined(told, " "), how, class_="key")


def _patterns() -> Markup:
    """The fillings of the ribbons, one for each relation, so that they differ without colour."""
    hatch = tag("path", d="M-2 2L2 -2M0 8L8 0M6 10L10 6", class_="differ")
    cross = tag("path", d="M-2 2L2 -2M0 8L8 0M6 10L10 6M-2 6L2 10M0 0L8 8M6 -2L10 2", class_="contradict")
    return tag("defs", _pattern("fill-differ", hatch), _pattern("fill-contradict", cross))


def _pattern(name: str, path: Markup) -> Markup:
    return tag("pattern", path, id=name, width=8, height=8, patternUnits="userSpaceOnUse")


def _pane(found: Book, reading: Reading) -> Markup:
    source = reading.source
    bits = [Bit(claim=claim, look=_sign(found, claim).look) for claim in reading.claims]
    told = listed([f"{count} {sign.word}" for sign, count in counted(found, reading) if count])
    heading = tag(
        "h3", chip(label(found.seen, source.id)), " ", tag("span", source.name, class_="file"), id=f"name-{source.id}"
    )
    text = whole(source, found.layers[source.id], lambda claim: place_of(found, claim))
    return tag(
        "article",
        tag("header", heading, strip(source, bits, f"{label(found.seen, source.id)} from beginning to end: {told}")),
        tag("div", text, class_="page", tabindex=0, role="group", aria_labelledby=f"name-{source.id}"),
        class_="pane",
        id=f"text-{source.id}",
        aria_labelledby=f"name-{source.id}",
    )


def place_of(found: Book, claim: Claim, *, to_card: bool = True) -> Place:
    """A claim in its text: its relation, and a link to the card of its weightiest pair (where there are cards)."""
    pairs = found.pairs.get(claim.id, ())
    if not pairs:
        return Place(look=ALONE, href=None)
    ids = " ".join(pair.id for pair in pairs)
    look = RELATIONS[pairs[0].relation].look
    return Place(look=look, href=f"#{pairs[0].id}", pairs=ids) if to_card else Place(look=look, href=None)


def counted(found: Book, reading: Reading) -> list[tuple[Sign, int]]:
    """How many claims of a source are in which relation."""
    signs = Counter(_sign(found, claim) for claim in reading.claims)
    return [(sign, signs[sign]) for sign in (*RELATIONS.values(), LONELY)]


def _sign(found: Book, claim: Claim) -> Sign:
    relation = found.relation(claim)
    return RELATIONS[relation] if relation else LONELY
