"""What the rules about quotations say alike: the places, and a source or speaker as a sentence names them."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.rule import Judged, Spot
from reconcile.model import Match, Quote, Role, Source

TOLD = 90
"""So many characters of a passage are said again in a message."""


def source_of(judged: Judged, match: Match) -> Source:
    """The source of a place."""
    return judged.split(match.source).source


def spots(judged: Judged, quote: Quote) -> tuple[Spot, ...]:
    """The quotation in the draft, and where it stands in the sources."""
    draft = next(split.source.id for split in judged.splits if split.source.role is Role.DRAFT)
    matches = ((quote.match, *quote.elsewhere) if quote.match else (quote.near,)) if quote.match or quote.near else ()
    return (
        Spot(source=draft, start=quote.start, end=quote.end, caption=quote.text),
        *(_spot(judged, match) for match in matches if match is not None),
    )


def _spot(judged: Judged, match: Match) -> Spot:
    return Spot(source=match.source, start=match.start, end=match.end, caption=passage(judged, match))


def overlaps(quotes: Iterable[Quote], source: str, start: int, end: int) -> bool:
    """Whether an original span of the draft has words of any of these quotations."""
    return any(q.claim.rpartition(".")[0] == source and q.start < end and start < q.end for q in quotes)


def passage(judged: Judged, match: Match) -> str:
    """The words that stand at a place of a source, white space folded."""
    return " ".join(source_of(judged, match).text[match.start : match.end].split())


def short(text: str) -> str:
    """A text in quotation marks, cut at a word where it is long."""
    kept = text if len(text) <= TOLD else text[:TOLD].rsplit(" ", 1)[0] + " …"
    return f"“{kept}”"


def person(name: str) -> str:
    """A speaker as a sentence names him: a label in capitals is no shout."""
    return name.title() if name.isupper() and len(name) > 3 else name
