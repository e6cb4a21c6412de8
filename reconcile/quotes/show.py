"""What a verdict on a quotation shows: both sides cut where they differ, the changes word by word, the places."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from reconcile.model import Change, Match, Wording
from reconcile.quotes.compose import Found, SidesOf
from reconcile.quotes.fit import Fit
from reconcile.quotes.holes import Hole
from reconcile.quotes.lines import Line
from reconcile.quotes.passages import Passage

LONG = 12
"""Of more words that the quotation leaves out only both ends are shown."""

ENDS = 3


def wording(passage: Passage, found: Found | None) -> tuple[Wording, ...]:
    """The quotation, cut where the source has other words."""
    holes = found.changes if found else ()
    words, differ = passage.words, {at for hole in holes for at in range(hole.first, hole.last)}
    pieces: list[tuple[str, bool]] = []
    for at in range(len(words)):
        pieces.append((words.between(at), at in differ and at - 1 in differ))
        pieces.append((words.raw(at), at in differ))
    return _joined([*pieces, (words.between(len(words)), False)])


def theirs(sides_of: SidesOf, found: Found) -> tuple[Wording, ...]:
    """What the source has in its place, a leap shown as an ellipsis."""
    pieces: list[tuple[str, bool]] = []
    for one in found.fits:
        pieces += [(" … ", False)] if pieces else []
        pieces += _of_fit(sides_of(one.line).line, one, found.changes)
    return _joined(pieces)


def _of_fit(line: Line, one: Fit, changes: Collection[Hole]) -> Iterator[tuple[str, bool]]:
    differ = {at for hole in (*changes, *one.leaps) for at in range(hole.start, hole.end)}
    hidden = {at for hole in one.leaps if hole.end - hole.start > LONG for at in _inner(hole)}
    for at in range(one.first, one.last):
        if line.stretch(at).aside:
            continue
        if at in hidden:
            yield from [] if at - 1 in hidden else [(" … ", True)]
            continue
        parted = " ".join(line.between(at).split(" ")) if at > one.first and at - 1 not in hidden else ""
        yield parted, at in differ and at - 1 in differ
        yield line.raw(at), at in differ


def _inner(hole: Hole) -> range:
    return range(hole.start + ENDS, hole.end - ENDS)


def _joined(pieces: Sequence[tuple[str, bool]]) -> tuple[Wording, ...]:
    """Pieces with those of one kind put together, white space folded."""
    told = [("".join(text for text, _ in run), differs) for differs, run in groupby(pieces, key=lambda one: one[1])]
    return tuple(Wording(text=text, differs=differs) for text, differs in told if text)


def changes(sides_of: SidesOf, found: Found) -> tuple[Change, ...]:
    """The words that differ, side by side."""
    line, passage = sides_of(found.main.line).line, sides_of(found.main.line).passage
    return tuple(
        Change(left=_said(passage, hole), right=_stands(line, hole)) for hole in (*found.changes, *found.main.leaps)
    )


def _said(passage: Passage, hole: Hole) -> str:
    words = passage.words
    return words.text[words.at[hole.first] : words.until[hole.last - 1]] if hole.first < hole.last else ""


def _stands(line: Line, hole: Hole) -> str:
    said = [line.raw(at) for at in range(hole.start, hole.end) if not line.stretch(at).aside]
    return " ".join(said if len(said) <= LONG else [*said[:ENDS], "…", *said[-ENDS:]])


def matched(sides_of: SidesOf, found: Found) -> tuple[Match, ...]:
    """Where the quotation stands: one place if an ellipsis marks its leaps, else the weightiest first."""
    if found.marked:
        return (_match(sides_of(found.main.line).line, found.fits[0].first, found.fits[-1].last),)
    fits = sorted(found.fits, key=lambda one: one is not found.main)
    return tuple(placed(sides_of, one) for one in fits)


def placed(sides_of: SidesOf, one: Fit) -> Match:
    """The original span of a fit."""
    return _match(sides_of(one.line).line, one.first, one.last)


def nearest(sides_of: SidesOf, one: Fit) -> Match:
    """The original span of what a fit has in common with the quotation."""
    return _match(sides_of(one.line).line, one.begins, one.ends)


def _match(line: Line, first: int, last: int) -> Match:
    start, end = line.span(first, last - 1)
    return Match(source=line.source.id, start=start, end=end)
