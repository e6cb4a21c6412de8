"""Passages that stand nearly to the letter in two sources, as wire copy does: found by their runs of five words.

Words inside quotation marks show nothing, since two reporters may quote one speaker. A passage is looked for in the
first sources that have it alone, so that what fifty papers took from one agency is found fifty times and not 1,225.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reconcile.model import Claim, ClaimKind, Copy, Match, Split
from reconcile.text.words import Token, tokens

GRAM = 5
"""A run of so many words is looked up."""

FIRST = 3
"""A passage is looked for in so many of the sources that have it, the first given."""

FEWEST = 14
"""A passage has at least so many words in common outside quotation marks."""

ALIKE = 0.85
"""And at least this share of all its words, on both sides."""

GAP = 6
"""Words that may have been changed, put in or left out at one place."""

CLAIM = 0.8
"""A claim is copied when at least this share of its words stands in a passage."""

Gram = tuple[str, ...]
Block = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Stream:
    """The words of a source in order, folded: `claims` has the index of each one's claim, `spans` its clean span in it,
    `own` whether it stands outside quotation marks; `sizes` the number of words of each claim.
    """

    source: str
    parts: Sequence[Claim]
    norms: tuple[str, ...]
    claims: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    own: tuple[bool, ...]
    sizes: Counter[int]


def copies(splits: Sequence[Split]) -> tuple[Copy, ...]:
    """The passages that two sources have nearly to the letter, in order of the later source's places."""
    streams = [_stream(split) for split in splits]
    found: list[Copy] = []
    for later, earlier, blocks in _shared(streams):
        for passage in _passages(blocks, streams[earlier], streams[later]):
            found.append(_copy(passage, streams[earlier], streams[later]))
    return tuple(found)


def _stream(split: Split) -> Stream:
    words = [(index, token) for index, claim in enumerate(split.claims) for token in tokens(claim.text)]
    return Stream(
        source=split.source.id,
        parts=split.claims,
        norms=tuple(token.norm for _, token in words),
        claims=tuple(index for index, _ in words),
        spans=tuple((token.at, token.until) for _, token in words),
        own=tuple(_own(split.claims[index], token) for index, token in words),
        sizes=Counter(index for index, _ in words),
    )


def _own(claim: Claim, token: Token) -> bool:
    """Whether a word is the writer's: not in quotation marks, and not in a transcript of what somebody said."""
    if claim.kind is ClaimKind.QUOTATION or (claim.speaker is not None and claim.attribution is None):
        return False
    return not any(at <= token.at and token.until <= until for at, until in claim.quoted)


def _shared(streams: Sequence[Stream]) -> Iterator[tuple[int, int, list[Block]]]:
    """Later source, earlier source, and the runs of words that both have: blocks (place, place, words)."""
    first: dict[Gram, list[tuple[int, int]]] = defaultdict(list)
    for later, stream in enumerate(streams):
        hits: dict[int, list[tuple[int, int]]] = defaultdict(list)
        new: dict[Gram, int] = {}
        for at, gram in enumerate(zip(*(stream.norms[k:] for k in range(GRAM)), strict=False)):
            for earlier, place in first.get(gram, ()):
                hits[earlier].append((place, at))
            new.setdefault(gram, at)
        for gram, at in new.items():
            if len(first[gram]) < FIRST:
                first[gram].append((later, at))
        for earlier in sorted(hits):
            yield later, earlier, _blocks(hits[earlier])


def _blocks(hits: Sequence[tuple[int, int]]) -> list[Block]:
    """Hits of runs that go on into one another, as blocks by their place in the later source."""
    open_: dict[int, list[int]] = {}
    found: list[list[int]] = []
    for place, at in sorted(hits, key=lambda hit: (hit[1], hit[0])):
        block = open_.get(place - at)
        if block is not None and place <= block[0] + block[2]:
            block[2] = place + GRAM - block[0]
        else:
            open_[place - at] = block = [place, at, GRAM]
            found.append(block)
    return [(place, at, size) for place, at, size in found]


def _passages(blocks: Sequence[Block], ours: Stream, theirs: Stream) -> Iterator[list[Block]]:
    """The chains of blocks, with little between them on either side, that are long and like enough."""
    chain: list[Block] = []
    for block in sorted(blocks, key=lambda block: (block[1], block[0])):
        follows = _following(chain[-1], block) if chain else None
        if chain and follows is None:
            if _enough(chain, ours, theirs):
                yield chain
            chain = []
        if follows is not None:
            chain += _between(chain[-1], follows, ours.norms, theirs.norms)
        chain.append(follows or block)
    if chain and _enough(chain, ours, theirs):
        yield chain


def _following(last: Block, block: Block) -> Block | None:
    """The block without what the last one has already, where it goes on soon after it on both sides."""
    over = max(0, last[0] + last[2] - block[0], last[1] + last[2] - block[1])
    place, at, size = block[0] + over, block[1] + over, block[2] - over
    near = place - last[0] - last[2] <= GAP and at - last[1] - last[2] <= GAP
    return (place, at, size) if near and size > 0 else None


def _between(last: Block, block: Block, ours: Sequence[str], theirs: Sequence[str]) -> list[Block]:
    """The words that match between two blocks."""
    place, at = last[0] + last[2], last[1] + last[2]
    matcher = SequenceMatcher(None, ours[place : block[0]], theirs[at : block[1]], autojunk=False)
    return [(place + i, at + j, size) for i, j, size in matcher.get_matching_blocks() if size]


def _enough(chain: Sequence[Block], ours: Stream, theirs: Stream) -> bool:
    """Whether enough words match, inside the passage and outside quotation marks."""
    own = sum(ours.own[i + k] and theirs.own[j + k] for i, j, size in chain for k in range(size))
    first, last = chain[0], chain[-1]
    longest = max(last[side] + last[2] - first[side] for side in (0, 1))
    return own >= FEWEST and sum(size for _, _, size in chain) >= ALIKE * longest


def _copy(chain: Sequence[Block], ours: Stream, theirs: Stream) -> Copy:
    """The passage with its places and with the claims of the later source that are made of it."""
    matched: dict[int, int] = defaultdict(int)
    for _, at, size in chain:
        for word in range(at, at + size):
            matched[theirs.claims[word]] += 1
    first, last = chain[0], chain[-1]
    return Copy(
        original=_match(ours, first[0], last[0] + last[2] - 1),
        copy=_match(theirs, first[1], last[1] + last[2] - 1),
        words=sum(size for _, _, size in chain),
        claims=tuple(
            theirs.parts[index].id for index, count in matched.items() if count >= CLAIM * theirs.sizes[index]
        ),
    )


def _match(stream: Stream, first: int, last: int) -> Match:
    """The original span from one word to another."""
    start, _ = stream.parts[stream.claims[first]].place(*stream.spans[first])
    _, end = stream.parts[stream.claims[last]].place(*stream.spans[last])
    return Match(source=stream.source, start=start, end=end)


def origins(copies: Sequence[Copy]) -> dict[str, str]:
    """The source that each copied claim is counted for: the first given of those that have its words."""
    found: dict[str, str] = {}
    for copy in copies:
        for claim in copy.claims:
            found.setdefault(claim, copy.original.source)
    return found
