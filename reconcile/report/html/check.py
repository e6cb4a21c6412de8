"""The page of `check`: the draft with its margin, what to fix, the quotations, the names, and what is left out."""

from __future__ import annotations

from collections import Counter

from reconcile.model import Reading, Report, Role
from reconcile.report.digest import drifts
from reconcile.report.html import lists
from reconcile.report.html.controls import controls
from reconcile.report.html.fixing import fixing
from reconcile.report.html.layers import Book, book
from reconcile.report.html.margin import sheet, used_in
from reconcile.report.html.marks import NAME, VERDICTS
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.names import names_part
from reconcile.report.html.page import Part, fold, page
from reconcile.report.html.quotations import quotations
from reconcile.report.html.sides import chip
from reconcile.report.html.strips import shares
from reconcile.report.html.summary import Count, sources, summary, warnings
from reconcile.report.phrases import advice, listed, plural
from reconcile.report.view import label, view


def render(report: Report) -> str:
    """The page of a draft."""
    found = book(view(report, verbose=True))
    draft, *others = sorted(report.readings, key=lambda reading: reading.source.role is not Role.DRAFT)
    parts = [_draft(found, draft), *_quotations(found), names_part(found.seen), *_left_out(found, others)]
    parts += [_sources(found, others), *lists.aside_part(found.seen)]
    signs = list({sign.look: sign for sign in VERDICTS.values()}.values())
    return page(f"{draft.source.name} · reconcile check", _summary(found, draft), parts, controls(found.seen, signs))


def _summary(found: Book, draft: Reading) -> Markup:
    report = found.seen.report
    counted = Counter(support.verdict for support in report.support)
    counts = [
        Count(sign=sign, number=counted[verdict], words=sign.word, href="#draft") for verdict, sign in VERDICTS.items()
    ]
    apart = len(drifts(report))
    told = "name spelled apart" if apart == 1 else "names spelled apart"
    counts.append(Count(sign=NAME, number=apart, words=told, href="#names"))
    bars = {draft.source.id: shares((sign, counted[verdict]) for verdict, sign in VERDICTS.items())}
    title = tag("span", draft.source.name, class_="file")
    others = [reading.source.name for reading in report.readings if reading is not draft]
    kicker = f"A draft checked against {listed(others) if len(others) <= 3 else plural(len(others), 'source')}"
    return summary(kicker, title, advice(report), counts, [sources(found.seen, bars), warnings(found.seen)])


def _draft(found: Book, draft: Reading) -> Part:
    how = "Each claim has a number; beside it stands what the sources say. Open a note to read their words."
    body = joined([tag("p", how, class_="key"), tag("div", fixing(found), sheet(found, draft), class_="desk")])
    return Part(id="draft", short="Draft", title="The draft", body=body, look="broad")


def _quotations(found: Book) -> list[Part]:
    if not found.seen.report.quotes:
        return []
    return [Part(id="quotations", short="Quotations", title="Quotations, word by word", body=quotations(found))]


def _left_out(found: Book, others: list[Reading]) -> list[Part]:
    """What the sources tell and the draft does not."""
    used = {
        claim
        for pair in found.seen.report.pairs
        if "draft" in _sources_of(pair.left, pair.right)
        for claim in (pair.left, pair.right)
    }
    folds = []
    for reading in others:
        claims = [claim for claim in reading.claims if claim.id not in used and claim.unchecked is None]
        if claims:
            title = joined(
                [
                    chip(label(found.seen, reading.source.id)),
                    f" {plural(len(claims), 'claim')} of {reading.source.name}",
                ]
            )
            folds.append(fold(title, lists.claim_list(claims), look="lonely"))
    return (
        [Part(id="left-out", short="Left out", title="What the draft leaves out", body=joined(folds))] if folds else []
    )


def _sources_of(*claims: str) -> set[str]:
    return {claim.rpartition(".")[0] for claim in claims}


def _sources(found: Book, others: list[Reading]) -> Part:
    body = lists.texts(found, others, used_in(found))
    return Part(id="sources", short="Sources", title="The sources, whole", body=body)
