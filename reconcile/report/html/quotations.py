"""The quotations of a draft, word by word against what the source has."""

from __future__ import annotations

from reconcile.model import Grade, Match, Quote, Reading, Words
from reconcile.report.html.fixing import doubtful
from reconcile.report.html.layers import Book
from reconcile.report.html.margin import note_id
from reconcile.report.html.marks import GRADES, MISGIVEN, badge
from reconcile.report.html.marks import Sign as Mark
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.page import fold
from reconcile.report.html.sides import chip, pieces
from reconcile.report.html.words import worded
from reconcile.report.phrases import DOUBTFUL, plural
from reconcile.report.spans import Piece, Sign, clean_span

SMALL = {Grade.EXACT: Sign.UNCLEAR, Grade.FOLDED: Sign.UNCLEAR}
"""How differing words are marked in quotations that stand nevertheless; in the others they contradict."""


def quotations(found: Book) -> Markup:
    """A card for each quotation, those to look at first, the others folded away."""
    quotes = found.seen.report.quotes
    bad = doubtful(quotes)
    good = [quote for quote in quotes if quote not in bad]
    loud = tag("div", *(_card(found, quote) for quote in bad), class_="deck") if bad else None
    told = f"{plural(len(good), 'quotation')} with nothing to correct"
    calm = fold(told, tag("div", *(_card(found, quote) for quote in good), class_="deck")) if good else None
    return joined([loud, calm])


def _card(found: Book, quote: Quote) -> Markup:
    sign = GRADES[quote.grade] if quote.speaker_fits is not False or quote.grade in DOUBTFUL else MISGIVEN
    text = " ".join(quote.text.split())
    there = _there(found, quote.match) if quote.match else None
    ours, theirs = (
        worded(text, there, SMALL.get(quote.grade, Sign.CONFLICT)) if there else ((Piece(text=text, sign=None),), ())
    )
    return tag(
        "article",
        tag("p", badge(sign), _notes(quote, sign), class_="kind"),
        tag(
            "div",
            _side(
                tag(
                    "a",
                    chip("draft"),
                    f" claim {quote.claim.rpartition('.')[2]}",
                    href=f"#{note_id(quote.claim)}",
                    class_="at",
                ),
                quote.speaker,
                ours,
            ),
            _side(_at(found, quote.match), None, theirs) if quote.match else _nowhere(),
            class_="sides",
        ),
        id=quote.id,
        class_=f"pair quote finding {sign.look}",
        tabindex=-1,
    )


def _notes(quote: Quote, sign: Mark) -> Markup | None:
    told = [GRADES[quote.grade].word] if sign is MISGIVEN else []
    told += [MISGIVEN.word] if quote.speaker_fits is False and sign is not MISGIVEN else []
    told += [f"apart from {', '.join(quote.foldings)}"] if quote.foldings else []
    return tag("span", "; ".join(told), class_="rule") if told else None


def _side(place: Markup, speaker: str | None, words: tuple[Piece, ...]) -> Markup:
    who = tag("span", f" · {speaker}", class_="voice-of") if speaker else None
    return tag(
        "div", tag("p", place, who, class_="place"), tag("p", pieces(words), class_="said", dir="auto"), class_="side"
    )


def _nowhere() -> Markup:
    return tag("div", tag("p", "No source has these words, or words near them.", class_="empty"), class_="side")


def _at(found: Book, match: Match) -> Markup:
    source = found.seen.sources[match.source]
    claims = [claim for claim in _reading(found, match.source).claims if claim.end > match.start]
    href = f"#{claims[0].id}" if claims else f"#text-{match.source}"
    line, _ = source.position(match.start)
    return tag("a", chip(found.seen.labels[match.source]), f" line {line}", href=href, class_="at", title=source.name)


def _reading(found: Book, source: str) -> Reading:
    return next(reading for reading in found.seen.report.readings if reading.source.id == source)


def _there(found: Book, match: Match) -> str:
    """The words of the source as a reader sees them, without markup or time codes between them."""
    span = Words(text="", start=match.start, end=match.end)
    parts = []
    for claim in _reading(found, match.source).claims:
        if claim.start < match.end and claim.end > match.start:
            start, end = clean_span(claim, span)
            parts.append(claim.text[start:end])
    whole = " ".join(part for part in parts if part)
    return whole or " ".join(found.seen.sources[match.source].text[match.start : match.end].split())
