"""Contradictions between outlets as cards: the reason, and the camps with who stands in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reconcile.report.compared.camps import Camp, Dispute
from reconcile.report.compared.outlets import Outlet
from reconcile.report.html.headlines import line
from reconcile.report.html.layers import Book
from reconcile.report.html.marks import CLASH, badge
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.sides import chip, pieces, place_link, rule_tags
from reconcile.report.phrases import plural, said_by, sentence
from reconcile.report.spans import Sign, marked


def camps(found: Book, disputes: Sequence[Dispute], outlets: Mapping[str, Outlet]) -> Markup:
    """A card for each dispute."""
    return tag("div", *(_card(found, at, one, outlets) for at, one in enumerate(disputes, start=1)), class_="deck")


def _card(found: Book, at: int, dispute: Dispute, outlets: Mapping[str, Outlet]) -> Markup:
    codes = [dispute.code] if dispute.code else []
    where = tag("a", "all passages", href=f"#{dispute.point.id}", class_="rule") if dispute.point else None
    return tag(
        "article",
        tag("p", badge(CLASH), rule_tags(found.seen, codes), where, class_="kind"),
        tag("h3", sentence(dispute.because)),
        tag("div", *(_camp(found, camp, outlets) for camp in dispute.camps), class_="camps"),
        id=f"clash-{at}",
        class_="clash finding contradict",
        tabindex=-1,
        data_rules=dispute.code,
    )


def _camp(found: Book, camp: Camp, outlets: Mapping[str, Outlet]) -> Markup:
    claim = found.seen.report.claim(camp.shown)
    said = tag("strong", f"“{camp.words.text}”" if camp.words else "does not say it", dir="auto")
    names = joined((member(outlets[source]) for source in camp.sources), " ")
    who = tag("span", f" · {said_by(claim)}", class_="voice-of") if said_by(claim) else None
    return tag(
        "div",
        tag("p", said, tag("span", plural(len(camp.sources), "outlet"), class_="count-of"), class_="stand"),
        tag("p", names, class_="members"),
        tag("p", place_link(found.seen, claim), who, class_="place"),
        tag("p", pieces(marked(claim, [(camp.words, Sign.CONFLICT)])), class_="said", dir="auto"),
        class_="camp",
    )


def member(outlet: Outlet) -> Markup:
    """An outlet by its letter and short name."""
    return tag("span", chip(outlet.letter), f" {outlet.short}", class_="member", title=outlet.reading.source.name)


def lines(disputes: Sequence[Dispute], outlets: Mapping[str, Outlet]) -> list[Markup]:
    """A line a dispute, for the summary: the reason, and how many stand where."""
    return [_line(at, dispute, outlets) for at, dispute in enumerate(disputes, start=1)]


def _line(at: int, dispute: Dispute, outlets: Mapping[str, Outlet]) -> Markup:
    where = [" ".join(outlets[source].letter for source in camp.sources) for camp in dispute.camps]
    return line(CLASH, f"#clash-{at}", sentence(dispute.because), where, " against ")
