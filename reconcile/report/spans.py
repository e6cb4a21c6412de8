"""A claim's text in pieces: what both sides share, and what is marked because the two sides part there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from reconcile.model import Claim, Difference, DifferenceKind, Standing, Words


class Sign(StrEnum):
    """Why words are marked: they contradict, they differ, or only this side has them. The stronger sign wins."""

    CONFLICT = "conflict"
    UNCLEAR = "unclear"
    EXTRA = "extra"


_WEAKEST_FIRST = (Sign.EXTRA, Sign.UNCLEAR, Sign.CONFLICT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a claim's text and its sign, if it is marked."""

    text: str
    sign: Sign | None


def sign_of(difference: Difference) -> Sign | None:
    """How a difference is marked; what is compatible is told in words at most, unless only one side says it."""
    if difference.relation is Standing.CONFLICT:
        return Sign.CONFLICT
    if difference.kind in (DifferenceKind.ADDITION, DifferenceKind.OMISSION):
        return Sign.EXTRA
    if difference.relation is Standing.COMPATIBLE:
        return None
    return Sign.UNCLEAR if difference.left and difference.right else Sign.EXTRA


def marked(claim: Claim, places: Iterable[tuple[Words | None, Sign | None]]) -> tuple[Piece, ...]:
    """The claim's text in order, cut where the marking changes; the pieces joined are the text."""
    signs: list[Sign | None] = [None] * len(claim.text)
    known = [(words, sign) for words, sign in places if words is not None and sign is not None]
    for words, sign in sorted(known, key=lambda place: _WEAKEST_FIRST.index(place[1])):
        start, end = clean_span(claim, words)
        signs[start:end] = [sign] * (end - start)
    runs = groupby(zip(claim.text, signs, strict=True), key=lambda pair: pair[1])
    return tuple(Piece(text="".join(char for char, _ in run), sign=sign) for sign, run in runs)


def weak_share(pieces: Iterable[Piece]) -> float:
    """The share (0 to 1) of a text that is marked, but contradicts nothing."""
    sizes = [(len(piece.text), piece.sign in (Sign.UNCLEAR, Sign.EXTRA)) for piece in pieces]
    return sum(size for size, weak in sizes if weak) / max(1, sum(size for size, _ in sizes))


def without_weak(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces with only those marked that contradict."""
    return tuple(Piece(text=piece.text, sign=piece.sign if piece.sign is Sign.CONFLICT else None) for piece in pieces)


def clean_span(claim: Claim, words: Words) -> tuple[int, int]:
    """Where words that are given by original offsets stand in the claim's text; empty if they stand nowhere in it."""
    spans = [span for run in claim.runs if (span := _inside(run.at, run.length, run.start, run.end, words))]
    if spans:
        return _trimmed(claim.text, spans[0][0], spans[-1][1])
    at = claim.text.find(words.text)
    return (at, at + len(words.text)) if at >= 0 else (0, 0)


def _inside(at: int, length: int, start: int, end: int, words: Words) -> tuple[int, int] | None:
    """The clean part of one run that the words cover."""
    first, last = max(start, words.start), min(end, words.end)
    if first >= last:
        return None
    in_step = length == end - start
    return (at + first - start, at + last - start) if in_step else (at, at + length)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip()))
