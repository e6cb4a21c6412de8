"""What only one source says, what was set aside, and the sources whole."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.model import Claim, Reading
from reconcile.report.digest import alone, furniture
from reconcile.report.html.layers import Book
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.page import Part, fold
from reconcile.report.html.sides import chip
from reconcile.report.html.whole import Placing, whole
from reconcile.report.phrases import called, plural, said_by
from reconcile.report.view import View, label


def lonely(seen: View) -> Markup:
    """A list for each source of what no other says."""
    return joined(_lonely(seen, reading) for reading in seen.report.readings)


def _lonely(seen: View, reading: Reading) -> Markup:
    claims = alone(seen.report, reading)
    title = joined(
        [chip(label(seen, reading.source.id)), f" {plural(len(claims), 'claim')} in {reading.source.name} alone"]
    )
    return fold(title, claim_list(claims), look="lonely")


def claim_list(claims: Iterable[Claim]) -> Markup:
    """Claims with their lines, as links into the text."""
    return tag("ul", *(_claim(claim) for claim in claims), class_="claims")


def _claim(claim: Claim) -> Markup:
    told = said_by(claim)
    said = tag("span", f"{told}: ", class_="voice-of") if told else None
    return tag(
        "li",
        tag("a", str(claim.line), href=f"#{claim.id}", title=f"line {claim.line}"),
        " ",
        said,
        tag("bdi", claim.text),
    )


def aside_part(seen: View) -> list[Part]:
    """What of each source was taken for furniture of its page, and why; no part where nothing was."""
    body = joined(_aside(seen, reading) for reading in seen.report.readings if reading.chrome)
    title = "Set aside as furniture of the page"
    return [Part(id="aside", short="Set aside", title=title, body=body)] if body else []


def _aside(seen: View, reading: Reading) -> Markup:
    told = ", ".join(f"{reason} {count}" for reason, count in furniture(reading))
    name = called(label(seen, reading.source.id))
    items = (
        tag(
            "li",
            tag("span", str(chrome.line), class_="line"),
            " ",
            tag("bdi", chrome.text),
            " ",
            tag("i", chrome.reason),
        )
        for chrome in reading.chrome
    )
    title = f"{plural(len(reading.chrome), 'piece')} of {name}: {told}"
    return fold(title, tag("ul", *items, class_="claims"))


def texts(book: Book, readings: Iterable[Reading], placing: Placing) -> Markup:
    """Whole sources, each folded away until it is asked for or a link leads into it."""
    return joined(_text(book, reading, placing) for reading in readings)


def _text(book: Book, reading: Reading, placing: Placing) -> Markup:
    source = reading.source
    title = joined([chip(label(book.seen, source.id)), " ", tag("span", source.name, class_="file")])
    inside = tag("div", whole(source, book.layers[source.id], placing), class_="page")
    return fold(
        title, joined([tag("h3", source.name, class_="spoken"), inside]), look="source", id_=f"text-{source.id}"
    )
