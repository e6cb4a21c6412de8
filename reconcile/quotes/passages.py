"""The passages of a draft that stand in quotation marks, put together again where sentences or *she said* part them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from reconcile.model import Block, BlockKind, Claim, ClaimKind, Names, Run, Split, cut, place
from reconcile.quotes.lines import blocks_by_place
from reconcile.quotes.tags import Tags, tags
from reconcile.quotes.verbs import is_saying, says
from reconcile.quotes.words import Words, words

_OPENERS = ("``", '"', "“", "„", "«", "‘", "‚", "'", "`")
_CLOSERS = {
    '"': ('"', "”", "''"), "“": ("”", '"'), "„": ("“", "”", '"'), "«": ("»",), "``": ("''", '"'),
    "‘": ("’", "'"), "‚": ("‘", "’"), "'": ("'", "’"), "`": ("'", "’"),
}  # fmt: skip
_MARKS = " ”“\"’‘'»«"
BlockOf = Callable[[int], Block | None]

_NEAR = 8
"""A verb of saying stands within so many words of a quotation."""

_TAG = 14
"""An attribution between two halves of a sentence has at most so many words."""

_SIGNED = re.compile(r"\s*(?:^|(?<=\s))[—–-]{1,2}\s?(?P<name>[^\W\d_a-z][^.!?;:—–\"“”]{1,70}?)[.]?\s*$")
_ELLIPSIS = re.compile(r"\[?\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*\]?")
_BRACKETS = re.compile(r"\[[^\[\]]{1,120}\]")
_LAST = re.compile(r"[^\W\d_]+(?=\W*$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What a draft puts in quotation marks, the marks left out.

    `before` and `behind` are the words of the draft on either side; `speaker` is who is named for it, `guess` whom *she
    said* may mean, and `attributed` whether anybody is meant at all. `block`: it stands in a block quote that has no
    quotation marks. `seams` are the clean offsets at which it goes on behind an attribution. Word indexes: `gaps` stand
    behind an ellipsis, `joints` behind an attribution, `bracketed` inside square brackets.
    """

    claim: str
    text: str
    runs: tuple[Run, ...] = field(repr=False)
    before: str = ""
    behind: str = ""
    speaker: str | None = None
    guess: str | None = None
    attributed: bool = False
    block: bool = False
    heading: bool = False
    seams: tuple[int, ...] = ()
    words: Words = field(default=words(""), repr=False)
    gaps: frozenset[int] = frozenset()
    joints: frozenset[int] = frozenset()
    bracketed: frozenset[int] = frozenset()

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The original span from one word to another one, both included."""
        return place(self.runs, self.words.at[first], self.words.until[last])


def passages(split: Split, names: Names) -> tuple[Passage, ...]:
    """The quotations of a draft in order of place."""
    block_of, tag = blocks_by_place(split.source.blocks), tags(split, names)
    found = [_passage(group, block_of(group[0].claim.start), tag) for group in _grouped(_pieces(split, block_of))]
    found = [one for one in (*found, *_block_quotes(split, block_of)) if one.runs]
    return tuple(_counted(one) for one in sorted(found, key=lambda one: one.runs[0].start))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A quotation, or the part of one that stands in one claim; clean offsets in the claim, marks left out.

    `goes_on`: the quotation began in the claim before.
    """

    claim: Claim
    start: int
    end: int
    goes_on: bool
    opener: str


def _pieces(split: Split, block_of: BlockOf) -> Iterator[_Piece]:
    opened, home = "", None
    for claim in split.claims:
        block = block_of(claim.start)
        for start, end in claim.quoted:
            text = claim.text[start:end]
            goes_on = bool(opened) and start == 0 and block is home
            opener = "" if goes_on else next((mark for mark in _OPENERS if text.startswith(mark)), "")
            mark = opened if goes_on else opener
            closer = next((one for one in _CLOSERS.get(mark, ()) if text[len(opener) :].endswith(one)), "")
            yield _Piece(claim=claim, start=start + len(opener), end=end - len(closer), goes_on=goes_on, opener=opener)
            opened, home = ("" if closer or end < len(claim.text) else mark), block


def _grouped(pieces: Iterable[_Piece]) -> list[list[_Piece]]:
    """The pieces that make one quotation: its sentences, and the halves of a sentence that *she said* parts."""
    groups: list[list[_Piece]] = []
    for piece in pieces:
        if groups and (piece.goes_on or _is_split(groups[-1][-1], piece)):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _is_split(before: _Piece, piece: _Piece) -> bool:
    """Whether *…,” she said, “…* stands between two pieces of one sentence."""
    if before.claim.id != piece.claim.id:
        return False
    text = piece.claim.text
    head, tail = text[before.start : before.end].rstrip(), text[piece.start : piece.end].lstrip()
    tag = text[before.end : piece.start - len(piece.opener)].strip(_MARKS)
    if not head or head[-1] in ".!?" or not tail or len(tag) < 2:
        return False
    goes_on = tail[0].islower() or tail[0] in "…—–-" or tail.startswith(("I ", "I'", "I’"))
    parted = tag[-1] in ",—–" and (head[-1] in ",—–-" or tag[0] in ",—–")
    return goes_on and parted and len(tag.split()) <= _TAG and says(tag)


def _passage(group: Sequence[_Piece], block: Block | None, tag: Tags) -> Passage:
    """The pieces of a quotation as one text; whoever quotes it in a transcript is not its speaker."""
    first, last = group[0], group[-1]
    joined = _joined([(piece.claim, piece.start, piece.end) for piece in group])
    before = first.claim.text[: first.start - len(first.opener)]
    behind = last.claim.text[last.end :].lstrip(_MARKS)
    teller = block.speaker if block else None
    speaker = next((who for piece in group if (who := piece.claim.speaker) not in (None, teller)), None)
    speaker = speaker or next((who for piece in group if (who := tag(piece.claim).named)), None)
    tagged = [b.claim.text[a.end : b.start - len(b.opener)] for a, b in pairwise(group) if a.claim.id == b.claim.id]
    return Passage(
        claim=first.claim.id,
        text=joined[0],
        runs=joined[1],
        before=before if before.strip() else _lead_in(first.claim),
        behind=behind,
        speaker=speaker,
        guess=None if speaker else next((who for piece in group if (who := tag(piece.claim).guess)), None),
        attributed=bool(speaker or tagged) or _is_attributed(group, before, behind),
        heading=first.claim.kind is ClaimKind.HEADING,
        seams=tuple(at for at, piece in zip(joined[2], group, strict=True) if not piece.goes_on)[1:],
    )


def _lead_in(claim: Claim) -> str:
    """The sentence before, where it ends in a colon."""
    before = claim.previous or ""
    return before if before.rstrip().endswith(":") else ""


def _is_attributed(group: Sequence[_Piece], before: str, behind: str) -> bool:
    """Whether anybody is said to have said it: a verb of saying right before or behind, or words that attribute."""
    if any(piece.claim.attribution for piece in group):
        return True
    text = group[-1].claim.text
    ended = text[: group[-1].end].rstrip()[-1:] in tuple(",?!—–-") or behind[:1] == ","
    near = " ".join(behind.lstrip(", ").split()[:_NEAR])
    lead = " ".join(before.split()[-_NEAR:])
    return (ended and says(near)) or (lead.endswith((":", ",", " that")) and says(lead)) or _says_last(lead)


def _says_last(lead: str) -> bool:
    """Whether the words before a quotation end in a verb of saying: *the mayor said “…*."""
    last = _LAST.search(lead)
    return last is not None and last[0].islower() and is_saying(last[0])


def _joined(pieces: Sequence[tuple[Claim, int, int]]) -> tuple[str, tuple[Run, ...], tuple[int, ...]]:
    """Clean spans of claims as one text with its runs, and where in it each begins."""
    text, runs, starts = "", [], []
    for claim, start, end in pieces:
        text += " " if text else ""
        starts.append(len(text))
        runs += [replace(run, at=run.at + len(text)) for run in cut(claim.runs, start, end)]
        text += claim.text[start:end]
    return text, tuple(runs), tuple(starts)


def _block_quotes(split: Split, block_of: BlockOf) -> Iterator[Passage]:
    """The block quotes without quotation marks, one passage a block, who signs it left out."""
    groups = [(block, list(found)) for block, found in groupby(split.claims, key=lambda claim: block_of(claim.start))]
    for number, (block, claims) in enumerate(groups):
        if block is None or block.kind is not BlockKind.QUOTE or any(claim.quoted for claim in claims):
            continue
        before = groups[number - 1][1][-1] if number else None
        behind = groups[number + 1][1][0] if number + 1 < len(groups) else None
        passage = _block_quote(claims, before)
        signed = _SIGNED.fullmatch(behind.text) if behind is not None else None
        yield passage if signed is None else replace(passage, speaker=_signature(signed), attributed=True)


def _block_quote(claims: Sequence[Claim], before: Claim | None) -> Passage:
    text, runs, _ = _joined([(claim, 0, len(claim.text)) for claim in claims])
    signed = _SIGNED.search(text)
    end = signed.start() if signed else len(text)
    led = before is not None and before.text.rstrip().endswith(":")
    lead = before.speaker if before is not None and led else None
    name = _signature(signed) if signed else next((c.speaker for c in claims if c.speaker), lead)
    return Passage(
        claim=claims[0].id,
        text=text[:end],
        runs=cut(runs, 0, end),
        before=before.text if before is not None and led else "",
        speaker=name,
        attributed=signed is not None or lead is not None or (led and before is not None and says(before.text)),
        block=True,
    )


def _signature(signed: re.Match[str]) -> str:
    """The name of who signs, without what he is."""
    return signed["name"].partition(",")[0]


def _counted(passage: Passage) -> Passage:
    """The passage with its words, and which of them stand behind an ellipsis, a joint or inside brackets."""
    found = words(passage.text)
    brackets = [match.span() for match in _BRACKETS.finditer(passage.text) if not _ELLIPSIS.fullmatch(match[0])]
    gaps = {bisect_left(found.at, match.start()) for match in _ELLIPSIS.finditer(passage.text)}
    return replace(
        passage,
        words=found,
        gaps=frozenset(gaps - {0, len(found)}),
        joints=frozenset(bisect_left(found.at, at) for at in passage.seams),
        bracketed=frozenset(
            index for index, at in enumerate(found.at) if any(start < at < end for start, end in brackets)
        ),
    )
