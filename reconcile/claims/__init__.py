"""A source into its claims: running text cut into checkable statements, the rest set aside as chrome."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.claims.checkable import is_label, unchecked
from reconcile.claims.chrome import reasons
from reconcile.claims.parts import Part, parts
from reconcile.model import Block, BlockKind, Chrome, Claim, ClaimKind, Source, Split, cut, pieces, place


def split(source: Source, own_chrome: Sequence[str] = ()) -> Split:
    """The claims and the chrome of a source, in order of place; `own_chrome` are the project's own patterns."""
    claims: list[Claim] = []
    aside: list[Chrome] = []
    heading: str | None = None
    previous: str | None = None
    for block, reason in zip(source.blocks, reasons(source, own_chrome), strict=True):
        if reason is not None:
            aside.append(_chrome(source, block, (0, len(block.text)), reason))
            continue
        if block.kind is BlockKind.HEADING:
            previous = None
        for part in parts(block):
            if part.reason is not None:
                aside.append(_chrome(source, block, part.span, part.reason))
                continue
            claims.append(_claim(source, part, len(claims) + 1, heading, previous))
            previous = claims[-1].text
        if block.kind is BlockKind.HEADING:
            heading, previous = block.text, None
    return Split(source=source, claims=tuple(claims), chrome=tuple(aside))


def _claim(source: Source, part: Part, number: int, heading: str | None, previous: str | None) -> Claim:
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
        quoted=part.quoted,
        attribution=part.attribution,
        unchecked=unchecked(text, part.quoted),
        label=part.kind is ClaimKind.HEADING and is_label(text),
    )


def _chrome(source: Source, block: Block, span: tuple[int, int], reason: str) -> Chrome:
    start, end = place(block.runs, *span)
    line, _ = source.position(start)
    return Chrome(text=block.text[span[0] : span[1]], start=start, end=end, line=line, reason=reason)
