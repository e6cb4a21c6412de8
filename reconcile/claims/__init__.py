"""A source into its claims: running text cut into checkable statements, the rest set aside as chrome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconcile.claims import clauses, speech
from reconcile.claims.chrome import reasons
from reconcile.claims.sentences import sentences
from reconcile.model import Block, BlockKind, Chrome, Claim, ClaimKind, Source, Split, cut, pieces, place

Span = tuple[int, int]

RAW = 60
"""A stretch of more words than this without a full stop is not a sentence but unpunctuated speech."""

_KINDS = {BlockKind.HEADING: ClaimKind.HEADING, BlockKind.ITEM: ClaimKind.ITEM, BlockKind.CAPTION: ClaimKind.CAPTION}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A stretch of a block that becomes a claim or, with a `reason`, chrome."""

    block: Block
    span: Span
    kind: ClaimKind
    speaker: str | None = None
    time: float | None = None
    reason: str | None = None


def split(source: Source, own_chrome: Sequence[str] = ()) -> Split:
    """The claims and the chrome of a source, in order of place; `own_chrome` are the project's own patterns."""
    claims: list[Claim] = []
    aside: list[Chrome] = []
    heading: str | None = None
    previous: str | None = None
    for block, reason in zip(source.blocks, reasons(source.blocks, own_chrome), strict=True):
        if reason is not None:
            aside.append(_chrome(source, block, (0, len(block.text)), reason))
            continue
        if block.kind is BlockKind.HEADING:
            previous = None
        for part in _parts(block):
            if part.reason is not None:
                aside.append(_chrome(source, block, part.span, part.reason))
                continue
            claims.append(_claim(source, part, len(claims) + 1, heading, previous))
            previous = claims[-1].text
        if block.kind is BlockKind.HEADING:
            heading, previous = block.text, None
    return Split(source=source, claims=tuple(claims), chrome=tuple(aside))


def _parts(block: Block) -> list[_Part]:
    """The stretches of a block in order, each with its kind, speaker and time."""
    text = block.text
    if block.kind is BlockKind.HEADING:
        return [_Part(block=block, span=(0, len(text)), kind=ClaimKind.HEADING, speaker=block.speaker)]
    quotes = speech.quoted(text)
    parts: list[_Part] = []
    waiting: list[_Part] = []
    for span in sentences(text):
        said = text[span[0] : span[1]]
        if speech.is_stamp(said):
            time = speech.seconds(said)
            parts += [_timed(part, time) for part in waiting]
            parts.append(_Part(block=block, span=span, kind=ClaimKind.SENTENCE, reason="time stamp"))
            waiting = []
        elif not any(char.isalnum() for char in said):
            waiting.append(_Part(block=block, span=span, kind=ClaimKind.SENTENCE, reason="no words"))
        else:
            waiting += _sentence(block, span, quotes)
    return parts + waiting


def _timed(part: _Part, time: float) -> _Part:
    return _Part(
        block=part.block,
        span=part.span,
        kind=part.kind,
        speaker=part.speaker,
        time=part.time if part.time is not None else time,
        reason=part.reason,
    )


def _sentence(block: Block, span: Span, quotes: Sequence[Span]) -> list[_Part]:
    """The claims of one sentence."""
    text = block.text
    around = next((q for q in quotes if q[0] <= span[0] + 1 and span[1] <= q[1] + 1), None)
    speaker = block.speaker or _speaker(text, span, quotes)
    raw = text.count(" ", *span) > RAW
    spans = (
        clauses.stretches(text, tuple(mark.at for mark in block.marks), span) if raw else clauses.clauses(text, span)
    )
    if around is not None:
        kind = ClaimKind.QUOTATION
    elif block.kind in _KINDS:
        kind = _KINDS[block.kind]
    else:
        kind = ClaimKind.SENTENCE if len(spans) == 1 else ClaimKind.CLAUSE
    return [_Part(block=block, span=s, kind=kind, speaker=speaker, time=_time(block, s[0])) for s in spans]


def _speaker(text: str, span: Span, quotes: Sequence[Span]) -> str | None:
    """Who is named as the speaker of the first quotation that the sentence holds or stands in."""
    for quote in quotes:
        if quote[0] < span[1] and span[0] < quote[1]:
            return speech.speaker(text, quote)
    return None


def _time(block: Block, at: int) -> float | None:
    marks = [mark.seconds for mark in block.marks if mark.at <= at]
    return marks[-1] if marks else None


def _claim(source: Source, part: _Part, number: int, heading: str | None, previous: str | None) -> Claim:
    start, end = part.span
    runs = cut(part.block.runs, start, end)
    text = part.block.text[start:end]
    first, last = place(runs, 0, end - start)
    line, column = source.position(first)
    return Claim(
        id=f"{source.id}.{number}",
        source=source.id,
        text=text,
        runs=runs,
        start=first,
        end=last,
        segments=pieces(runs, 0, end - start),
        line=line,
        column=column,
        kind=part.kind,
        speaker=part.speaker,
        time=part.time,
        heading=heading,
        previous=previous,
        quoted=tuple(speech.quoted(text)) if part.kind is not ClaimKind.QUOTATION else ((0, end - start),),
        unchecked=speech.unchecked(text),
    )


def _chrome(source: Source, block: Block, span: Span, reason: str) -> Chrome:
    start, end = place(block.runs, *span)
    line, _ = source.position(start)
    return Chrome(text=block.text[span[0] : span[1]], start=start, end=end, line=line, reason=reason)
