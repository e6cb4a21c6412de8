"""SubRip and WebVTT: cues joined into what each speaker says without a pause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from reconcile.model import Block, BlockKind, Run, place
from reconcile.read.clean import Part, block, clean, entity, gap
from reconcile.read.cues import Cue, Span, cues, has_cues
from reconcile.read.turns import Turn, turns

__all__ = ["blocks", "has_cues"]

PAUSE = 2.0
"""A silence this long between two cues parts paragraphs; seconds."""

_MARKUP = re.compile(
    r"<(?P<voice>v(?:\.[^\s<>]*)?\s[^<>]*)>|</?(?:[bicuvs]|ruby|rt|lang|font|em|strong|span|br)(?:[.\s/][^<>]*)?>"
    r"|<(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}>|\{\\[^{}]*\}|\{[A-Za-z]:[^{}]*\}"
    r"|(?P<reference>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)
_CHEVRONS = re.compile(r"(?:>>+|»)\s{0,9}")
_DASH = re.compile(r"[-–—‐](?:\s{0,9}(?=[^\W\da-z_]|[\"“'‘\[(¿¡])|\s{1,9}(?=\d))")
_SOUND = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|\*[^*]*\*|#[^#]*#")
_SOUND_FIRST = re.compile(r"\[[^\W\d][^\[\]]{0,40}\]\s{0,9}(?=\S)|[♪♫][^♪♫]*[♪♫]\s{0,9}(?=\S)")
_NOTES = ("♪", "♫")


class _Line(NamedTuple):
    """One line of a cue: its parts without tags, their clean text and runs, and the voice that a tag names."""

    cue: Cue
    parts: tuple[Part, ...]
    text: str
    runs: tuple[Run, ...]
    voice: str | None


@dataclass(slots=True)
class _Speech:
    """What one speaker says without a pause, or the description of one sound."""

    speaker: str | None = None
    voiced: bool = False
    aside: str | None = None
    parts: list[Part] = field(default_factory=list)
    cue: Cue | None = None


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a subtitle file: one caption for each stretch of speech, with a mark where each cue begins.

    A speaker's name, a dialogue dash or `>>` begins a new one, and so does a pause. Descriptions of sounds are set
    aside; lines that rolling captions repeat are left out.
    """
    return spoken(text, cues(text))


def spoken(text: str, shown_cues: Sequence[Cue]) -> tuple[Block, ...]:
    """The blocks that the cues make of a text."""
    shown = [[line for span in cue.lines if (line := _line(text, cue, span)).text] for cue in shown_cues]
    speeches = _speeches(_without_repeats([lines for lines in shown if lines]))
    made = [found for speech in speeches for found in _block(text, speech)]
    return tuple(sorted(made, key=lambda found: found.runs[0].start))


def _block(text: str, speech: _Speech) -> tuple[Block, ...]:
    return block(text, speech.parts, BlockKind.CAPTION, speaker=speech.speaker, aside=speech.aside)


def _line(text: str, cue: Cue, span: Span) -> _Line:
    parts: list[Part] = []
    voice = cue.voice
    at = span[0]
    for match in _MARKUP.finditer(text, *span):
        parts.append(Part(at, match.start()))
        at = match.end()
        if match["reference"]:
            parts.append(entity(text, match.start(), at))
        elif match["voice"]:
            voice = " ".join(match["voice"].split()[1:]) or None
    parts.append(Part(at, span[1]))
    words, runs, _ = clean(text, parts)
    return _Line(cue, tuple(parts), words, runs, voice)


def _without_repeats(shown: Sequence[Sequence[_Line]]) -> list[_Line]:
    """The lines of all cues without those that only repeat what the cue before showed, as rolling captions do."""
    overlaps = [0, *(_overlap(before, lines) for before, lines in pairwise(shown))]
    rolling = sum(0 < overlap < len(lines) for overlap, lines in zip(overlaps, shown, strict=False)) >= 2
    kept: list[_Line] = []
    for index, lines in enumerate(shown):
        overlap = overlaps[index]
        if overlap and not rolling and not _is_repeat(shown[index - 1], lines, overlap):
            overlap = 0
        kept.extend(lines[overlap:])
    return kept


def _overlap(before: Sequence[_Line], lines: Sequence[_Line]) -> int:
    """How many lines at the end of one cue the next cue begins with; none where a pause lies between them."""
    if lines[0].cue.start - before[-1].cue.end >= PAUSE:
        return 0
    ends, begins = [line.text for line in before], [line.text for line in lines]
    most = min(len(ends), len(begins), 4)
    return next((count for count in range(most, 0, -1) if ends[-count:] == begins[:count]), 0)


def _is_repeat(before: Sequence[_Line], lines: Sequence[_Line], overlap: int) -> bool:
    """Whether words shown twice were said once: three or more, with new ones under them or both cues shown at once."""
    enough = sum(len(line.text.split()) for line in lines[:overlap]) >= 3
    return enough and (overlap < len(lines) or lines[0].cue.start < before[-1].cue.end)


def _speeches(lines: Sequence[_Line]) -> list[_Speech]:
    """The lines put together by speaker and pause; sounds do not interrupt."""
    opened = [_opening(line.text) for line in lines]
    begun = turns([line.text[length:] for line, length in zip(lines, opened, strict=True)])
    found: list[_Speech] = []
    speech = _Speech()
    for line, length, turn in zip(lines, opened, begun, strict=True):
        at = length + turn.length
        sound = _sound(line.text[at:])
        if sound:
            found.append(_Speech(aside="sound caption"))
            _add(found[-1], line, at, at + sound)
        if at + sound >= len(line.text) and not turn.length:
            continue
        if _begins(speech, line, turn, length > 0):
            speech = _begun(speech, line, turn, length > 0)
            found.append(speech)
        _add(speech, line, at + sound, len(line.text))
    return found


def _opening(words: str) -> int:
    """The length of the dash or chevrons that begin a new speaker's turn, 0 for none."""
    opening = _CHEVRONS.match(words) or _DASH.match(words)
    return opening.end() if opening else 0


def _sound(words: str) -> int:
    """The length of the description of a sound that the words begin with, or are as a whole."""
    whole = _SOUND.fullmatch(words) is not None and len(words.split(None, 9)) <= 8
    if whole or (words.startswith(_NOTES) and words.count(words[0]) == 1) or words.endswith(_NOTES):
        return len(words)
    first = _SOUND_FIRST.match(words)
    return first.end() if first else 0


def _begins(speech: _Speech, line: _Line, turn: Turn, opened: bool) -> bool:
    before = speech.cue
    if before is None or opened or turn.speaker:
        return True
    if line.voice != speech.speaker and (line.voice or (speech.voiced and line.cue is not before)):
        return True
    return line.cue.start - before.end >= PAUSE or line.cue.start < before.start - PAUSE


def _begun(before: _Speech, line: _Line, turn: Turn, opened: bool) -> _Speech:
    """A new speech; a label holds until the next one, a voice for its own cue."""
    if line.voice or turn.speaker:
        return _Speech(line.voice or turn.speaker, voiced=line.voice is not None)
    return _Speech(None if opened or before.voiced else before.speaker)


def _add(speech: _Speech, line: _Line, first: int, last: int) -> None:
    """Put the clean characters `first`..`last` of a line to a speech."""
    start, end = place(line.runs, first, last)
    mark = line.cue.start if speech.cue is not line.cue and line.cue.timed else None
    speech.parts.append(gap(start))
    speech.parts.append(Part(start, start, "", mark))
    for part in line.parts:
        if part.text is not None and start <= part.start and part.end <= end:
            speech.parts.append(part)
        elif part.text is None and part.start < end and part.end > start:
            speech.parts.append(Part(max(part.start, start), min(part.end, end)))
    speech.cue = line.cue
