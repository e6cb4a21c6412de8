"""The page of `names`: every name with its spellings, and the texts that its links lead into."""

from __future__ import annotations

from reconcile.model import LinkRelation, Source
from reconcile.report.html.controls import field_alone
from reconcile.report.html.layers import mentions
from reconcile.report.html.marks import NAME, Sign
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.names import table
from reconcile.report.html.page import Part, fold, page
from reconcile.report.html.sides import chip
from reconcile.report.html.stretches import Layer
from reconcile.report.html.summary import Count, summary
from reconcile.report.html.whole import Place, whole
from reconcile.report.names.listing import Listing
from reconcile.report.phrases import listed, plural
from reconcile.report.view import file_of, letter

LIKE = Sign(glyph="≈", word="look-alike", look="copies")


def render(listing: Listing) -> str:
    """The page of the names of some sources."""
    labels = {source.id: letter(at) for at, source in enumerate(listing.sources)}
    sources = {source.id: source for source in listing.sources}
    body = table(listing.names.names, listing.names.links, sources, labels)
    parts = [
        Part(id="names", short="Names", title="Names", body=body),
        Part(id="sources", short="Texts", title="The texts, whole", body=_texts(listing, labels)),
    ]
    return page("Names · reconcile names", _summary(listing, labels), parts, field_alone())


def _summary(listing: Listing, labels: dict[str, str]) -> Markup:
    counts = _counts(listing)
    title = joined([plural(len(listing.names.names), "name")])
    rows = (_source(source, labels[source.id]) for source in listing.sources)
    return summary("Names and their spellings", title, _advice(counts), counts, [tag("ul", *rows, class_="sources")])


def _counts(listing: Listing) -> list[Count]:
    links = listing.names.links
    apart = len({link.names[0] for link in links if link.relation is LinkRelation.DRIFT})
    alike = sum(link.relation is LinkRelation.LOOKALIKE for link in links)
    return [
        Count(sign=NAME, number=apart, words="spelled apart", href="#names"),
        Count(
            sign=LIKE,
            number=alike,
            words="look-alike, kept apart" if alike == 1 else "look-alikes, kept apart",
            href="#names",
        ),
    ]


def _advice(counts: list[Count]) -> str:
    apart, alike = (one.number for one in counts)
    told = [plural(apart, "name spelled apart", "names spelled apart")] if apart else []
    told += [plural(alike, "look-alike")] if alike else []
    return f"Look at {listed(told)}." if told else "Every name has one spelling."


def _source(source: Source, label: str) -> Markup:
    return tag("li", chip(label), tag("span", source.name, class_="file", title=file_of(source)))


def _texts(listing: Listing, labels: dict[str, str]) -> Markup:
    layers: dict[str, list[Layer]] = {source.id: [] for source in listing.sources}
    for name in listing.names.names:
        for source, layer in mentions(name):
            layers[source].append(layer)
    return joined(_text(source, layers[source.id], labels[source.id]) for source in listing.sources)


def _text(source: Source, layers: list[Layer], label: str) -> Markup:
    title = joined([chip(label), " ", tag("span", source.name, class_="file")])
    text = whole(source, layers, lambda _claim: Place(look="alone", href=None))
    inside = joined([tag("h3", source.name, class_="spoken"), tag("div", text, class_="page")])
    return fold(title, inside, look="source", id_=f"text-{source.id}")
