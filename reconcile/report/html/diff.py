"""The page of `diff`: the summary, what to look at first, both texts side by side, and everything else they hold."""

from __future__ import annotations

from collections import Counter

from reconcile.model import Relation, Report
from reconcile.report.digest import drifts
from reconcile.report.html import lists
from reconcile.report.html.cards import deck, empty, marks_key, pressing, remaining
from reconcile.report.html.controls import controls
from reconcile.report.html.headlines import headlines
from reconcile.report.html.layers import Book, book
from reconcile.report.html.marks import LONELY, NAME, RELATIONS
from reconcile.report.html.markup import Markup, joined
from reconcile.report.html.names import names_part
from reconcile.report.html.page import Part, fold, page
from reconcile.report.html.panes import counted, texts_part
from reconcile.report.html.strips import shares
from reconcile.report.html.summary import Count, names_of, sources, summary, warnings
from reconcile.report.phrases import advice, listed, plural
from reconcile.report.view import view


def render(report: Report) -> str:
    """The page of two sources."""
    found = book(view(report, verbose=True))
    parts = [
        *_first(found),
        texts_part(found),
        _pairs(found),
        names_part(found.seen),
        _alone(found),
        *lists.aside_part(found.seen),
    ]
    title = f"{listed([reading.source.name for reading in report.readings])} · reconcile diff"
    return page(title, _summary(found), parts, controls(found.seen, (*RELATIONS.values(), LONELY)))


def _summary(found: Book) -> Markup:
    report = found.seen.report
    bars = {reading.source.id: shares(counted(found, reading)) for reading in report.readings}
    rest = [headlines(found.seen), sources(found.seen, bars), warnings(found.seen)]
    return summary("Two texts compared, claim by claim", names_of(report), advice(report), _counts(report), rest)


def _counts(report: Report) -> list[Count]:
    by_relation = Counter(pair.relation for pair in report.pairs)
    words = {
        Relation.CONTRADICT: ("contradiction", "contradictions", "#first"),
        Relation.DIFFER: ("pair differs", "pairs differ", "#pairs"),
        Relation.AGREE: ("pair agrees", "pairs agree", "#agreeing"),
    }
    counts = [
        Count(
            sign=sign,
            number=by_relation[relation],
            words=words[relation][by_relation[relation] != 1],
            href=words[relation][2],
        )
        for relation, sign in RELATIONS.items()
    ]
    apart = len(drifts(report))
    told = "name spelled apart" if apart == 1 else "names spelled apart"
    return [*counts, Count(sign=NAME, number=apart, words=told, href="#names")]


def _first(found: Book) -> list[Part]:
    """Contradictions and shifts in full; no part where there are none, since the summary says so."""
    cards = pressing(found.seen)
    body = joined([marks_key(), deck(cards)])
    return [Part(id="first", short="Contradictions", title="Contradictions and shifts", body=body)] if cards else []


def _pairs(found: Book) -> Part:
    differing, agreeing = remaining(found.seen)
    shown = deck(differing) if differing else empty("No pair differs without contradiction.")
    told = f"{plural(len(agreeing), 'pair')} that agree{'s' if len(agreeing) == 1 else ''}"
    folded = fold(told, deck(agreeing), id_="agreeing") if agreeing else empty("No pair agrees.")
    body = joined([marks_key(), shown, folded])
    return Part(id="pairs", short="Pairs", title="What both tell, put otherwise or alike", body=body)


def _alone(found: Book) -> Part:
    return Part(id="alone", short="Only one", title="What only one of them says", body=lists.lonely(found.seen))
