"""SubRip and WebVTT files to cues: when each is shown, and the lines it shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reconcile.model import line_starts
from reconcile.read.clean import BLANK
from reconcile.read.turns import seconds

Span = tuple[int, int]

_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,:]\d{1,3})?"
_TIMING = re.compile(rf"\s{{0,9}}(?P<start>{_CLOCK})\s{{0,9}}[-–—]{{1,3}}>\s{{0,9}}(?P<end>{_CLOCK})")
_SET_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?=\s|$)")
_HEADER = re.compile(r"\ufeff?WEBVTT(?=\s|$)")


@dataclass(slots=True)
class Cue:
    """A cue: when it begins and ends, in seconds, and where its lines stand.

    `voice` is who speaks, where the format names one beside the words. Of a cue that is not `timed` the times are those
    of its neighbour.
    """

    start: float
    end: float
    lines: list[Span] = field(default_factory=list)
    voice: str | None = None
    timed: bool = True


def has_cues(text: str) -> bool:
    """Whether any line of the text is the timing line of a cue."""
    return any("->" in line and _TIMING.match(line) for line in text.splitlines())


def cues(text: str) -> list[Cue]:
    """The cues in the order of the file; index lines, identifiers, notes and styles are left out.

    Text behind a blank line belongs to the cue before it, as in files with blank lines within cues; text before the
    first cue belongs to none and is left out.
    """
    spans = _lines(text)
    vtt = _HEADER.match(text) is not None
    found: list[Cue] = []
    aside = vtt
    for place, span in enumerate(spans):
        parted = place == 0 or _is_blank(spans[place - 1])
        following = spans[place + 1] if place + 1 < len(spans) else (0, 0)
        if timing := _TIMING.match(text, *span):
            aside = False
            found.append(Cue(_seconds(timing["start"]), _seconds(timing["end"])))
        elif _is_blank(span):
            aside = False
        elif parted and vtt and _SET_ASIDE.match(text, *span):
            aside = True
        elif found and not aside:
            named = _TIMING.match(text, *following) and _names_cue(text[slice(*span)], parted, vtt, len(found))
            found[-1].lines.extend(() if named else (span,))
    return found


def _names_cue(words: str, parted: bool, vtt: bool, before: int) -> bool:
    """Whether the line over a timing line is the index or identifier of that cue, `before` cues standing before it.

    Behind a blank line any number is one, and in WebVTT any line; without the blank line the number has to be the
    next one.
    """
    return (vtt or words.isdecimal()) if parted else words == str(before + 1)


def _lines(text: str) -> list[Span]:
    """The lines without white space at their ends; blank ones are empty."""
    starts = line_starts(text)
    spans = []
    for first, last in zip(starts, (*starts[1:], len(text)), strict=True):
        raw = text[first:last]
        words = raw.lstrip(BLANK)
        at = first + len(raw) - len(words)
        spans.append((at, at + len(words.rstrip(BLANK))))
    return spans


def _is_blank(span: Span) -> bool:
    return span[0] == span[1]


def _seconds(clock: str) -> float:
    """The time of a cue; a colon before the milliseconds, as some tools write it, is read as a point."""
    head, _, tail = clock.rpartition(":")
    return seconds(f"{head}.{tail}") if len(tail) == 3 else seconds(clock)
