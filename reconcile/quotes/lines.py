"""A source as one line of words, so that a quotation may run over the ends of sentences and paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reconcile.model import Block, BlockKind, Chrome, Claim, Names, Run, Source, Split, place
from reconcile.quotes.tags import Tags, tags
from reconcile.quotes.words import words

Span = tuple[int, int]

_FIRST_PERSON = frozenset("i we my our us me i'm i've i'll i'd we're we've we'll we'd you your".split())
SPOKEN = 0.02
"""A text in which so large a share of the words outside quotation marks means the speaker or the hearer is speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A claim of a source, or what was set aside between two (`aside`), with the clean spans inside quotation marks.

    `guess` is whom *she said* may mean. `turn`: the format itself says who speaks (a transcript) or that somebody does
    (subtitles); `relayed`: a speaker quotes somebody there.
    """

    text: str
    runs: tuple[Run, ...]
    start: int
    quoted: tuple[Span, ...] = ()
    speaker: str | None = None
    guess: str | None = None
    turn: bool = False
    relayed: bool = False
    aside: bool = False


@dataclass(frozen=True, kw_only=True)
class Line:
    """The words of a source in order: folded `keys`, their spans `at`..`until` in their stretch, and its index
    (`owner`); four tuples of one length."""

    source: Source
    stretches: tuple[Stretch, ...] = field(repr=False)
    keys: tuple[str, ...] = field(repr=False)
    at: tuple[int, ...] = field(repr=False)
    until: tuple[int, ...] = field(repr=False)
    owner: tuple[int, ...] = field(repr=False)

    def stretch(self, index: int) -> Stretch:
        """The stretch that a word stands in."""
        return self.stretches[self.owner[index]]

    def raw(self, index: int) -> str:
        """A word as it stands."""
        return self.stretch(index).text[self.at[index] : self.until[index]]

    def between(self, index: int) -> str:
        """What stands before a word and behind the one before it, set aside text left out."""
        here = self.stretch(index).text
        if index and self.owner[index - 1] == self.owner[index]:
            return here[self.until[index - 1] : self.at[index]]
        before = self.stretch(index - 1).text[self.until[index - 1] :] if index else ""
        return f"{before} {here[: self.at[index]]}"

    def behind(self, index: int) -> str:
        """What stands behind a word and before the next one, as `between`."""
        return self.between(index + 1) if index + 1 < len(self.keys) else ""

    def place(self, index: int) -> Span:
        """The original span of a word."""
        return place(self.stretch(index).runs, self.at[index], self.until[index])

    def span(self, first: int, last: int) -> Span:
        """The original span from one word to another one, both included."""
        return self.place(first)[0], self.place(last)[1]

    def quoted(self, index: int) -> bool:
        """Whether a word stands inside quotation marks."""
        return any(start <= self.at[index] < end for start, end in self.stretch(index).quoted)

    @cached_property
    def spoken(self) -> bool:
        """Whether the source as a whole is speech: it says *I* and *you*, and that outside quotation marks."""
        own = [key for index, key in enumerate(self.keys) if not self.stretch(index).quoted]
        return sum(word in _FIRST_PERSON for word in own) >= SPOKEN * max(1, len(own))

    def is_speech(self, first: int, last: int) -> bool:
        """Whether what stands from one word to another one is somebody's speech, and not a writer's account of it."""
        stretch = self.stretch(first)
        inside = self.quoted(first) or self.quoted(last)
        return inside or stretch.turn or self.spoken or any(k in _FIRST_PERSON for k in self.keys[first : last + 1])


def line(split: Split, names: Names) -> Line:
    """The words of a source, with what was set aside in its place."""
    stretches = tuple(sorted(_stretches(split, names), key=lambda stretch: stretch.start))
    found = [words(stretch.text) for stretch in stretches]
    return Line(
        source=split.source,
        stretches=stretches,
        keys=tuple(key for one in found for key in one.keys),
        at=tuple(at for one in found for at in one.at),
        until=tuple(until for one in found for until in one.until),
        owner=tuple(index for index, one in enumerate(found) for _ in one.keys),
    )


def _stretches(split: Split, names: Names) -> Iterator[Stretch]:
    block_of, tag = blocks_by_place(split.source.blocks), tags(split, names)
    for claim in split.claims:
        yield _of_claim(claim, block_of(claim.start), tag)
    for chrome in split.chrome:
        yield _of_chrome(chrome)


def _of_claim(claim: Claim, block: Block | None, tag: Tags) -> Stretch:
    turn = block is not None and (block.speaker is not None or block.kind is BlockKind.CAPTION)
    relayed = turn and block is not None and bool(claim.quoted) and claim.speaker == block.speaker
    return Stretch(
        text=claim.text,
        runs=claim.runs,
        start=claim.start,
        quoted=claim.quoted,
        speaker=claim.speaker or tag(claim).named,
        guess=None if claim.speaker else tag(claim).guess,
        turn=turn,
        relayed=relayed,
    )


def _of_chrome(chrome: Chrome) -> Stretch:
    size = len(chrome.text)
    runs = (Run(at=0, length=size, start=chrome.start, end=chrome.end),) if size else ()
    return Stretch(text=chrome.text, runs=runs, start=chrome.start, aside=True)


def blocks_by_place(blocks: Sequence[Block]) -> Callable[[int], Block | None]:
    """Look-up of the block in which an original offset lies."""
    placed = sorted((block for block in blocks if block.runs), key=lambda block: block.runs[0].start)
    starts = [block.runs[0].start for block in placed]

    def block_of(offset: int) -> Block | None:
        index = bisect_right(starts, offset) - 1
        return placed[index] if index >= 0 else None

    return block_of
