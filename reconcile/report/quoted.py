"""A quotation as reports show it: what it comes to in words, and both sides with what differs marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconcile.model import Finding, Grade, Match, Quote, Source, Wording
from reconcile.report.phrases import DOUBTFUL, clock, listed, plural
from reconcile.report.spans import Piece, Sign
from reconcile.report.view import View, file_of, label

SIGNS = {
    Grade.EXACT: "✓",
    Grade.FOLDED: "✓",
    Grade.EDITED: "✗",
    Grade.STITCHED: "~",
    Grade.NOT_FOUND: "?",
    Grade.NOT_CHECKED: "–",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteSide:
    """One side of a quotation: its source's label, `path:line:column`, who says it when, and the words in pieces."""

    label: str
    place: str
    said_by: str
    pieces: tuple[Piece, ...]


def headline(quotes: Sequence[Quote]) -> str:
    """*5 quotations, 2 to look at*."""
    bad = sum(is_doubtful(quote) for quote in quotes)
    return plural(len(quotes), "quotation") + (f", {bad} to look at" if bad else "")


def is_doubtful(quote: Quote) -> bool:
    """Whether an editor has to look at a quotation."""
    return quote.grade in DOUBTFUL or quote.speaker_fits is False


def sign(quote: Quote) -> str:
    """The mark of a grade, or that of a wrong speaker."""
    return "✗" if quote.speaker_fits is False else SIGNS[quote.grade]


def graded(quote: Quote) -> str:
    """*exact*, *folded: case and fillers*, *not checked*, with a wrong speaker said."""
    word = quote.grade.value.replace("-", " ")
    told = f"{word}: {listed(quote.foldings)}" if quote.foldings and quote.grade is Grade.FOLDED else word
    return f"{told}, given to somebody else" if quote.speaker_fits is False else told


def findings_on(seen: View, quote: Quote) -> list[Finding]:
    """What the rules say of a quotation."""
    source = quote.claim.rpartition(".")[0]
    return [
        found
        for found in seen.report.findings
        if found.code.startswith("Q")
        and found.suppressed is None
        and (found.locations[0].source, found.locations[0].start) == (source, quote.start)
    ]


def sides(seen: View, quote: Quote) -> list[QuoteSide]:
    """The quotation and, where it was found, what the source has."""
    draft = seen.sources[quote.claim.rpartition(".")[0]]
    found = [_side(seen, draft, quote.start, quote.speaker or "", quote.wording or (plain(quote.text),))]
    match = quote.match or quote.near
    if match is None:
        return found
    source = seen.sources[match.source]
    words = quote.found if quote.match else ()
    found.append(_side(seen, source, match.start, _said(seen, quote, match), words or (_passage(source, match),)))
    return found


def plain(text: str) -> Wording:
    """Words without a difference."""
    return Wording(text=text, differs=False)


def _side(seen: View, source: Source, start: int, who: str, words: Sequence[Wording]) -> QuoteSide:
    row, column = source.position(start)
    return QuoteSide(
        label=label(seen, source.id),
        place=f"{file_of(source)}:{row}:{column}",
        said_by=who,
        pieces=tuple(Piece(text=one.text, sign=Sign.CONFLICT if one.differs else None) for one in words),
    )


def _passage(source: Source, match: Match) -> Wording:
    return plain(" ".join(source.text[match.start : match.end].split()))


def _said(seen: View, quote: Quote, match: Match) -> str:
    """Speaker and time of what was found, where the source gives them."""
    reading = next(one for one in seen.report.readings if one.source.id == match.source)
    claim = next((one for one in reading.claims if one.start <= match.start < one.end), None)
    time = clock(claim.time) if claim is not None and claim.time is not None else ""
    return ", ".join(part for part in (quote.said_by or "", time) if part)
