"""Quotations of a short draft against short sources, without the rest of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reconcile.claims import split
from reconcile.model import Grade, Quote, Role, Source
from reconcile.names import gather
from reconcile.quotes import quotations
from reconcile.read import read_text


def graded(draft: Source, sources: Sequence[Source]) -> tuple[Quote, ...]:
    """The quotations of a draft that has been read."""
    texts = [replace(draft, id="draft", role=Role.DRAFT)]
    texts += [replace(source, id=f"s{number}") for number, source in enumerate(sources, 1)]
    splits = [split(text) for text in texts]
    return quotations(splits, gather(splits))


def quotes(draft: str, *sources: str, format: str = "text") -> tuple[Quote, ...]:
    """The quotations of a draft."""
    read = [read_text(text, name=f"source-{number}", format=format) for number, text in enumerate(sources, 1)]
    return graded(read_text(draft, name="draft", format="markdown"), read)


def quote(draft: str, *sources: str, format: str = "text") -> Quote:
    """The one quotation of a draft."""
    (found,) = quotes(draft, *sources, format=format)
    return found


def grade(draft: str, *sources: str) -> Grade:
    return quote(draft, *sources).grade


def foldings(draft: str, *sources: str, format: str = "text") -> tuple[str, ...]:
    """What had to be folded; the quotation must be nothing worse than folded."""
    found = quote(draft, *sources, format=format)
    assert found.grade in (Grade.EXACT, Grade.FOLDED), found
    return found.foldings
