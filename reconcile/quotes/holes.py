"""What stands between two stretches that a quotation and its source have in common: what may be folded, what not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz

from reconcile import lexicon
from reconcile.model import Mention
from reconcile.quotes.fillers import ANYWHERE, SOUNDS, repeats, without_fillers
from reconcile.quotes.lines import Line
from reconcile.quotes.passages import Passage
from reconcile.quotes.words import joined
from reconcile.text.quantities import find_quantities

TAGGED = 14
"""An attribution between two halves of what is said has at most so many words."""

STANDS_FOR = 8
"""Words in brackets stand for at most so many words of the source."""

ALIKE = 70.0
"""Two spellings of one name have at least so much (0 to 100) in common."""

SHIFT = 3
"""So many words may stand both before and behind what an ellipsis leaves out."""

PAUSES = ",.;:!?…—–-("


class Hole(NamedTuple):
    """The words (from, to) of the quotation and of the source that stand between two common stretches."""

    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """A quotation and the source it is held against, the original text of the draft, and the names on both sides."""

    draft: str
    passage: Passage
    line: Line
    mine: Sequence[Mention] = ()
    theirs: Sequence[Mention] = ()


def folded(sides: Sides, hole: Hole) -> frozenset[str] | None:
    """The foldings that close a hole; None where the two sides differ in their words."""
    if hole.first == hole.last:
        return _left_out(sides, hole)
    if hole.start == hole.end:
        return _put_in(sides, hole)
    return _put_otherwise(sides, hole)


def _left_out(sides: Sides, hole: Hole) -> frozenset[str] | None:
    """What only the source has: pauses, repetitions, notes, who said it; whatever an ellipsis stands for."""
    line = sides.line
    spoken = [at for at in range(hole.start, hole.end) if not line.stretch(at).aside]
    if not spoken:
        return frozenset()
    if (found := _hesitation(line, spoken)) is not None:
        return found
    if _is_tag(line, hole):
        return frozenset({"attribution"})
    if all(_is_note(line, at) for at in spoken):
        return frozenset({"brackets"})
    if is_marked(sides, hole):
        return frozenset({"ellipsis"})
    return frozenset({"attribution"}) if hole.first in sides.passage.joints else None


def is_marked(sides: Sides, hole: Hole) -> bool:
    """Whether an ellipsis stands in a hole, or beside words that stand at both ends of what it leaves out."""
    keys, source = sides.passage.words.keys, sides.line.keys
    for at in sides.passage.gaps:
        if hole.first <= at <= hole.last:
            return True
        size = at - hole.last
        if hole.first < hole.last or abs(size) > SHIFT:
            continue
        ends = source[hole.start : hole.start + size] if size > 0 else source[hole.end + size : hole.end]
        if keys[min(at, hole.last) : max(at, hole.last)] == ends:
            return True
    return False


def _hesitation(line: Line, spoken: Sequence[int]) -> frozenset[str] | None:
    """Fillers, repetitions or both; None where some words are neither."""
    keys = [line.keys[at] for at in spoken]
    rest = without_fillers(keys, lambda start, end: _set_off(line, spoken[start], spoken[end - 1] + 1))
    found = frozenset({"fillers"}) if len(rest) < len(keys) else frozenset()
    if not rest:
        return found
    size, first, last = len(rest), spoken[0], spoken[-1] + 1
    before, behind = line.keys[max(0, first - size) : first], line.keys[last : last + size]
    return found | {"repetitions"} if repeats(rest, before, behind) else None


def _set_off(line: Line, start: int, end: int) -> bool:
    """Whether commas or pauses stand before and behind some words, or there are none in the whole stretch."""
    if not any(mark in line.stretch(start).text for mark in ",.;!?"):
        return True
    before = start == 0 or any(mark in line.between(start) for mark in PAUSES)
    return before and (end >= len(line.keys) or any(mark in line.between(end) for mark in PAUSES))


def _is_tag(line: Line, hole: Hole) -> bool:
    """Whether some words stand outside the quotation marks of the source, between two quotations."""
    if hole.start == 0 or hole.end >= len(line.keys) or hole.end - hole.start > TAGGED:
        return False
    inside = line.quoted(hole.start - 1) and line.quoted(hole.end)
    return inside and not any(line.quoted(at) for at in range(hole.start, hole.end))


def _is_note(line: Line, at: int) -> bool:
    """Whether a word of the source stands in square brackets: *[laughter]*."""
    text = line.stretch(at).text
    opened = text.rfind("[", 0, line.at[at])
    return opened >= 0 and "]" not in text[opened : line.at[at]] and "]" in text[line.until[at] :]


def _put_in(sides: Sides, hole: Hole) -> frozenset[str] | None:
    """What only the quotation has: words in brackets, pauses."""
    if _bracketed(sides, hole):
        return frozenset({"brackets"})
    keys = sides.passage.words.keys[hole.first : hole.last]
    return frozenset({"fillers"}) if all(key in SOUNDS for key in keys) or keys in ANYWHERE else None


def _bracketed(sides: Sides, hole: Hole) -> bool:
    return all(at in sides.passage.bracketed for at in range(hole.first, hole.last))


def _put_otherwise(sides: Sides, hole: Hole) -> frozenset[str] | None:
    """What both sides have, but in other words: in brackets, as another spelling of a word, name or number."""
    if _bracketed(sides, hole) and hole.end - hole.start <= STANDS_FOR:
        return frozenset({"brackets"})
    mine = sides.passage.words.keys[hole.first : hole.last]
    theirs, dropped = _without_fillers(sides.line, hole)
    if joined(mine) == joined(theirs) or _spelled(mine) == _spelled(theirs):
        return dropped | {"spelling"}
    if len(mine) == len(theirs) == 1 and "[" in sides.passage.words.raw(hole.first):
        return dropped | {"brackets"}
    if _one_name(sides, hole):
        return frozenset({"names"})
    return dropped | {"numbers"} if _one_value(sides, hole) else None


def _without_fillers(line: Line, hole: Hole) -> tuple[tuple[str, ...], frozenset[str]]:
    found = tuple(line.keys[at] for at in range(hole.start, hole.end) if line.keys[at] not in SOUNDS)
    return found, frozenset() if len(found) == hole.end - hole.start else frozenset({"fillers"})


def _spelled(keys: Sequence[str]) -> tuple[str, ...]:
    """The words in one of several spellings of English: *colour* as *color*."""
    return tuple(_variants().get(key, key) for key in keys)


@cache
def _variants() -> dict[str, str]:
    split = [line.partition(": ") for line in lexicon.lines("spelling")]
    return {form: base for base, _, forms in split for form in forms.split(", ")}


def _one_name(sides: Sides, hole: Hole) -> bool:
    """Whether both sides are one name in two spellings, as recognisers and writers have them."""
    start, end = sides.passage.span(hole.first, hole.last - 1)
    left = {m.name for m in sides.mine if m.start < end and start < m.end}
    start, end = sides.line.span(hole.start, hole.end - 1)
    right = {m.name for m in sides.theirs if m.start < end and start < m.end}
    mine = joined(sides.passage.words.keys[hole.first : hole.last])
    return bool(left & right) and fuzz.ratio(mine, joined(sides.line.keys[hole.start : hole.end])) >= ALIKE


def _one_value(sides: Sides, hole: Hole) -> bool:
    """Whether both sides are one number, one of them in figures."""
    words, line = sides.passage.words, sides.line
    mine = " ".join(words.raw(at) for at in range(hole.first, hole.last))
    theirs = " ".join(line.raw(at) for at in range(hole.start, hole.end))
    if not any(char.isdigit() for char in mine + theirs):
        return False
    one = _value(mine)
    return one is not None and one == _value(theirs)


def _value(text: str) -> tuple[str, float, float] | None:
    """Kind and bounds of the quantity that a text is, None where it is something else or more than that."""
    found = find_quantities(text)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(text)):
        return None
    return found[0].kind.value, found[0].low, found[0].high
