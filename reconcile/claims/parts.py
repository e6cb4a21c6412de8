"""A block into the stretches that become claims or chrome, each with its kind, speaker and time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reconcile.claims.attribution import Attribution, attribution
from reconcile.claims.clauses import clauses
from reconcile.claims.enclosures import brackets, quotations
from reconcile.claims.sentences import sentences
from reconcile.claims.speech import speakers
from reconcile.claims.stamps import is_stamp, seconds
from reconcile.claims.stretches import is_raw, stretches
from reconcile.model import Block, BlockKind, ClaimKind

Span = tuple[int, int]

_KINDS = {BlockKind.HEADING: ClaimKind.HEADING, BlockKind.ITEM: ClaimKind.ITEM, BlockKind.CAPTION: ClaimKind.CAPTION}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a block that becomes a claim or, with a `reason`, chrome; `quoted` counts from the part's start."""

    block: Block
    span: Span
    kind: ClaimKind = ClaimKind.SENTENCE
    speaker: str | None = None
    time: float | None = None
    quoted: tuple[Span, ...] = ()
    attribution: Span | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prose:
    """A block with its quotations, who speaks them, all that is enclosed, and the places of its times."""

    block: Block
    quotes: tuple[Span, ...]
    speakers: tuple[str | None, ...]
    enclosed: tuple[Span, ...]
    marks: tuple[int, ...]


def parts(block: Block) -> list[Part]:
    """The stretches of a block in order; together they hold all its words."""
    if block.kind is BlockKind.HEADING:
        span = (0, len(block.text))
        quoted = quotations(block.text)
        return [Part(block=block, span=span, kind=ClaimKind.HEADING, speaker=block.speaker, quoted=quoted)]
    prose = _prose(block)
    found: list[Part] = []
    for span in sentences(block.text, prose.quotes):
        said = block.text[slice(*span)]
        if is_stamp(said):
            found.append(Part(block=block, span=span, time=seconds(said), reason="time stamp"))
        elif not any(char.isalnum() for char in said):
            found.append(Part(block=block, span=span, reason="no words"))
        else:
            found += _sentence(prose, span)
    return _timed(found)


def _prose(block: Block) -> _Prose:
    quotes = quotations(block.text)
    return _Prose(
        block=block,
        quotes=quotes,
        speakers=speakers(block.text, quotes),
        enclosed=_merged((*quotes, *brackets(block.text))),
        marks=tuple(mark.at for mark in block.marks),
    )


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans that may overlap, as spans that do not."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span[0] < out[-1][1]:
            out[-1] = (out[-1][0], max(span[1], out[-1][1]))
        else:
            out.append(span)
    return tuple(out)


def _timed(found: list[Part]) -> list[Part]:
    """The parts with the times of the stamps among them: of the stamp before where the block begins with one, else of
    the stamp behind."""
    leading = bool(found) and found[0].reason == "time stamp"
    out: list[Part] = []
    time: float | None = None
    for part in found if leading else reversed(found):
        if part.reason == "time stamp":
            time = part.time
        out.append(part if time is None or part.time is not None or part.reason else replace(part, time=time))
    return out if leading else out[::-1]


def _sentence(prose: _Prose, span: Span) -> list[Part]:
    """The claims of one sentence."""
    text, block = prose.block.text, prose.block
    if is_raw(text, span):
        spans = stretches(text, prose.marks, span)
    else:
        spans = clauses(text, span, prose.enclosed, span[0] == 0 and block.kind is not BlockKind.CAPTION)
    kind = _KINDS.get(block.kind, ClaimKind.SENTENCE if len(spans) == 1 else ClaimKind.CLAUSE)
    return [_part(prose, piece, kind) for piece in spans]


def _part(prose: _Prose, span: Span, kind: ClaimKind) -> Part:
    start, end = span
    near = _near(prose.quotes, span)
    quoted = tuple((max(start, a) - start, min(end, b) - start) for a, b in prose.quotes[near])
    said = prose.block.text[start:end]
    given = attribution(said, quoted)
    named = next((who for who in prose.speakers[near] if who is not None), None)
    return Part(
        block=prose.block,
        span=span,
        kind=ClaimKind.QUOTATION if _is_quotation(said, quoted, given) else kind,
        speaker=named or (given.speaker if given else None) or prose.block.speaker,
        time=_time(prose, start),
        quoted=quoted,
        attribution=given.span if given else None,
    )


def _near(quotes: Sequence[Span], span: Span) -> slice:
    """The quotations that the span holds, stands in or cuts; they are in order and apart."""
    first = bisect_right(quotes, span[0], key=lambda quote: quote[1])
    last = bisect_right(quotes, span[1] - 1, key=lambda quote: quote[0])
    return slice(first, max(first, last))


def _is_quotation(said: str, quoted: Sequence[Span], given: Attribution | None) -> bool:
    """Whether all the words stand inside quotation marks, but for those that say whose they are."""
    if not quoted:
        return False
    covered = _merged((*quoted, given.span) if given else quoted)
    rest = [*said]
    for start, end in covered:
        rest[start:end] = " " * (end - start)
    return not any(char.isalnum() for char in rest)


def _time(prose: _Prose, at: int) -> float | None:
    index = bisect_right(prose.marks, at)
    return prose.block.marks[index - 1].seconds if index else None
