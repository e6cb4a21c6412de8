"""Transcripts in JSON, as Whisper and the programs around it write them: segments with times, perhaps with speakers.

The text is that of the segments, a line each, so that the line number of a place is the number of its segment.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from reconcile.errors import InputError
from reconcile.model import Block, Note
from reconcile.read.cues import Cue
from reconcile.read.extracted import Extracted, Piece, put_together
from reconcile.read.subtitles import spoken

LONGEST = 1_000_000.0
"""No recording is longer than so many seconds."""

_WAY_OUT = "give JSON with segments, or a text file"
_KEYS = ("segments", "transcription", "chunks")
_NOBODY = re.compile(r"(?:speaker|spk)?[\s_-]*(?:\d+|[A-Z]|unknown)|unknown[\s_-]*speaker|\?+", re.IGNORECASE)


class _Segment(NamedTuple):
    """Words with beginning and end in seconds, None where not told, and the voice that says them."""

    text: str
    start: float | None
    end: float | None
    voice: str | None


def extracted(text: str, shown: str) -> Extracted:
    """The text of a transcript; `shown` names it in errors.

    Raises:
        InputError: it is no JSON, or no transcript.
    """
    whole = _loaded(text, shown)
    entries = _entries(whole)
    if entries is None:
        words = whole.get("text") if isinstance(whole, dict) else None
        if not isinstance(words, str):
            raise InputError(f"{shown} is JSON, but no transcript", _WAY_OUT)
        return put_together([Piece(_line(words))])
    segments = list(_segments(entries))
    lines = [segment.text for segment in segments]
    told = "".join(f"{line}\n" for line in lines)
    blocks = [_named(block) for block in spoken(told, _cues(segments))]
    return Extracted(told if any(lines) else "", tuple(blocks), _notes(segments))


def _loaded(text: str, shown: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        reason = f"line {error.lineno}, column {error.colno}: {error.msg}"
        raise InputError(f"{shown} is no valid JSON ({reason})", _WAY_OUT) from None
    except (RecursionError, ValueError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else "a number is too long"
        raise InputError(f"{shown} is no transcript ({reason})", _WAY_OUT) from None


def _entries(whole: Any) -> list[dict[str, Any]] | None:
    """The segments as they stand in the JSON, None where there are none."""
    lists = [whole.get(key) for key in _KEYS] if isinstance(whole, dict) else [whole]
    found = next((one for one in lists if isinstance(one, list)), None)
    entries = [entry for entry in found or () if isinstance(entry, dict) and isinstance(entry.get("text"), str)]
    return entries or None


def _segments(entries: Sequence[dict[str, Any]]) -> Iterator[_Segment]:
    turn = 0
    for entry in entries:
        start, end = _times(entry)
        speaker = entry.get("speaker")
        named = isinstance(speaker, str | int) and not isinstance(speaker, bool)
        voice = _line(str(speaker)) if named else None
        yield _Segment(_line(entry["text"]), start, end, voice or (f"speaker {turn}" if turn else None))
        turn += entry.get("speaker_turn_next") is True


def _times(entry: dict[str, Any]) -> tuple[float | None, float | None]:
    """Beginning and end: seconds, or milliseconds as `offsets` has them; none where they cannot be."""
    offsets, stamps = entry.get("offsets"), entry.get("timestamp")
    if isinstance(offsets, dict):
        times = [_time(offsets.get(key), 1000) for key in ("from", "to")]
    elif isinstance(stamps, list):
        times = [_time(stamp, 1) for stamp in (*stamps, None, None)[:2]]
    else:
        times = [_time(entry.get(key), 1) for key in ("start", "end")]
    start, end = times
    return start, None if start is None or end is None or end < start else end


def _time(value: Any, unit: int) -> float | None:
    """A time in seconds; None for what is no number, not finite, below zero or beyond any recording."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value / unit if 0 <= value <= LONGEST * unit else None


def _cues(segments: Sequence[_Segment]) -> list[Cue]:
    """A cue a segment; one without a time goes on from the one before it."""
    cues: list[Cue] = []
    at, clock = 0, 0.0
    for segment in segments:
        start = clock if segment.start is None else segment.start
        clock = start if segment.end is None else segment.end
        lines = [(at, at + len(segment.text))]
        cues.append(Cue(start, clock, lines, voice=segment.voice, timed=segment.start is not None))
        at += len(segment.text) + 1
    return cues


def _named(block: Block) -> Block:
    """The block without the speaker where that is but a number or a letter, which names nobody."""
    return replace(block, speaker=None) if block.speaker and _NOBODY.fullmatch(block.speaker) else block


def _notes(segments: Sequence[_Segment]) -> tuple[Note, ...]:
    missing = sum(segment.start is None for segment in segments if segment.text)
    if not missing:
        return ()
    told = "1 segment has" if missing == 1 else f"{missing} segments have"
    return (Note(level="info", source=None, text=f"{told} no time that can be"),)


def _line(words: str) -> str:
    return " ".join(words.split())
