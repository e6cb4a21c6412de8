"""The draft as a page with a margin: beside each paragraph the verdicts on its claims, the sources on demand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reconcile.model import BlockKind, Claim, Pair, Quote, Reading, Support, Verdict
from reconcile.report.html.layers import Book
from reconcile.report.html.marks import GRADES, MISGIVEN, VERDICTS, badge, glyph, spoken
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.page import fold
from reconcile.report.html.sides import reasons, rule_tags, rules_of, side
from reconcile.report.html.stretches import Stretch, stretched
from reconcile.report.html.whole import Place, block
from reconcile.report.phrases import DOUBTFUL, plural

IN_FULL = (Verdict.CONTRADICTED, Verdict.ALTERED)
"""Verdicts whose reasons and passages stand open in the margin."""

PASSAGES = 3
"""So many passages of the sources are shown for a claim."""


def sheet(found: Book, reading: Reading) -> Markup:
    """The draft, paragraph by paragraph, each with its notes."""
    supports = {support.claim: support for support in found.seen.report.support}
    quotes: dict[str, list[Quote]] = {}
    for quote in found.seen.report.quotes:
        quotes.setdefault(quote.claim, []).append(quote)
    rows = []
    for one, stretches in stretched(reading.source, found.layers[reading.source.id]):
        words = block(one, stretches, lambda claim: _place(supports, claim))
        notes = [_note(found, supports[claim.id], quotes.get(claim.id, ())) for claim in _claims(stretches, supports)]
        words = tag("ul", words) if one.kind is BlockKind.ITEM else words
        rows.append(tag("div", tag("div", words, class_="words page"), _notes(notes), class_="row"))
    return tag("div", *rows, class_="sheet")


def _notes(notes: list[Markup]) -> Markup | None:
    return tag("div", *notes, class_="notes") if notes else None


def _claims(stretches: Iterable[Stretch], supports: dict[str, Support]) -> Iterator[Claim]:
    for stretch in stretches:
        claim = stretch.owner.claim if stretch.owner else None
        if claim is not None and claim.id in supports and stretch.owner and stretch.atoms[0].begins(stretch.owner):
            yield claim


def _place(supports: dict[str, Support], claim: Claim) -> Place:
    """A claim in the draft, with the number under which the margin speaks about it."""
    support = supports.get(claim.id)
    if support is None:
        return Place(look="alone", href=None)
    number = tag("sup", claim.id.rpartition(".")[2], aria_hidden="true")
    return Place(look=VERDICTS[support.verdict].look, href=f"#{note_id(claim.id)}", pairs=claim.id, after=number)


def note_id(claim: str) -> str:
    """The anchor of the note on a claim of the draft."""
    return f"note-{claim.rpartition('.')[2]}"


def pairs_of(found: Book, support: Support) -> list[Pair]:
    """The pairs that speak about a draft's claim, the best first."""
    by_id = {pair.id: pair for pair in found.pairs.get(support.claim, ())}
    return [by_id[pair] for pair in support.pairs if pair in by_id]


def told(found: Book, support: Support, pairs: list[Pair]) -> list[str]:
    """Why a verdict is what it is."""
    if support.verdict in IN_FULL and pairs:
        return reasons(found.seen, pairs[0])
    if support.verdict is Verdict.UNSUPPORTED:
        return ["No source says this."]
    if support.verdict is Verdict.NOT_CHECKED:
        return [f"{(found.seen.report.claim(support.claim).unchecked or 'nothing to check').capitalize()}."]
    return []


def _note(found: Book, support: Support, quotes: Iterable[Quote]) -> Markup:
    sign = VERDICTS[support.verdict]
    pairs = pairs_of(found, support)
    doubtful = [quote for quote in quotes if quote.grade in DOUBTFUL or quote.speaker_fits is False]
    loud = support.verdict in IN_FULL or bool(doubtful)
    inside = (_summary(found, support, pairs, loud), *_told(found, support, pairs), *map(_quote, doubtful))
    codes = rules_of(found.seen, pairs[0]) if pairs and loud else []
    return tag(
        "details",
        *inside,
        tag("p", rule_tags(found.seen, codes), class_="kind") if codes else None,
        *(_passage(found, pair, support.claim) for pair in pairs[:1]),
        _further(found, support, pairs[1:PASSAGES]),
        id=note_id(support.claim),
        class_=f"note finding {sign.look}" + ("" if loud else " quiet"),
        open=loud,
        tabindex=-1,
        data_claim=support.claim,
        data_rules=" ".join(codes) or None,
    )


def _summary(found: Book, support: Support, pairs: list[Pair], loud: bool) -> Markup:
    sign = VERDICTS[support.verdict]
    number = tag("span", support.claim.rpartition(".")[2], class_="no")
    if loud:
        return tag("summary", number, " ", badge(sign))
    where = [found.seen.labels[_other(pair, support.claim).rpartition(".")[0]] for pair in pairs[:1]]
    return tag(
        "summary",
        number,
        " ",
        glyph(sign),
        spoken(sign.word),
        *(tag("span", f" {name}", class_="in") for name in where),
    )


def _told(found: Book, support: Support, pairs: list[Pair]) -> Iterator[Markup]:
    for reason in told(found, support, pairs):
        yield tag("p", reason, class_="why")


def _quote(quote: Quote) -> Markup:
    word = (GRADES[quote.grade] if quote.grade in DOUBTFUL else MISGIVEN).word
    link = tag("a", "compare the words", href=f"#{quote.id}")
    return tag("p", "Quotation: ", tag("b", word), ". ", link, class_="why")


def _further(found: Book, support: Support, pairs: list[Pair]) -> Markup | None:
    if not pairs:
        return None
    passages_told = joined(_passage(found, pair, support.claim) for pair in pairs)
    return fold(plural(len(pairs), "more passage"), passages_told, look="further")


def _passage(found: Book, pair: Pair, claim: str) -> Markup:
    """The side of the source, with the words marked in which it parts from the draft."""
    return side(found.seen, pair, found.seen.report.claim(_other(pair, claim)))


def _other(pair: Pair, claim: str) -> str:
    return pair.right if pair.left == claim else pair.left


def used_in(found: Book) -> Callable[[Claim], Place]:
    """How claims of the sources are shown: where the draft uses one, as a link to the note on that."""
    verdicts = {support.claim: support.verdict for support in found.seen.report.support}

    def place(claim: Claim) -> Place:
        for pair in found.pairs.get(claim.id, ()):
            used = _other(pair, claim.id)
            if used in verdicts:
                return Place(look=VERDICTS[verdicts[used]].look, href=f"#{note_id(used)}")
        return Place(look="alone", href=None)

    return place
