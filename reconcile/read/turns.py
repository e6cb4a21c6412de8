"""Who speaks and when: labels and times at the beginnings of lines, as transcripts have them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reconcile.model import Block, BlockKind, Mark, cut

REACH = 160
"""Only so many characters of a line are looked at."""

_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_RANGE = rf"{_TIME}(?:\s{{0,3}}(?:-->|-|–|—|to)\s{{0,3}}{_TIME})?"
_CLOCK = re.compile(r"(?:\d{1,3}:){1,2}\d{1,2}(?:[.,]\d{1,3})?")
_STAMP = re.compile(
    rf"(?:\[\s?(?P<square>{_RANGE})\s?\]|\((?P<round>{_RANGE})\)|(?P<bare>{_RANGE})(?=\s|$|[-–—|:]))"
    r"\s{0,4}(?:[-–—|:](?=\s)\s{0,4})?"
)
_LABEL = re.compile(
    r"(?P<name>[^\W_][^:\[\](){}<>\n\"“”?!;,]{0,59}?)"
    r"(?:\s{0,2}[\[(](?P<inner>[^\[\]()\n]{1,60})[\])]|,\s(?P<role>[^:\n]{1,40}))?\s?:(?=\s|$)\s{0,4}"
)
_HEAD = re.compile(
    rf"(?P<name>[^\W_][^:\[\](){{}}<>\n\"“”?!;,]{{0,59}}?)(?:\s{{1,6}}|\s?[\[(])(?P<inner>{_TIME})[\])]?\s{{0,4}}$"
)
_AFTER_TIME = re.compile(r"\s{0,4}(?:[aApP]\.?[mM]\b|o'clock|Uhr|h\b|GMT|UTC|E[SD]?T\b|P[SD]?T\b|CES?T\b)")
_PARTICLES = frozenset("of de du da di van von der den la le el al bin ibn y and the for & /".split())
_GENERIC = frozenset(
    """about abstract action actions address advice agenda also analysis answer attendees author background bio
    bottom caption category caveat chapter city claim comment comments company con conclusion cons contact
    context correction cost credit credits data date day deadline definition detail details disclaimer
    disclosure do dont duration edit editor email evidence example examples exercise fact facts figure finding
    findings fix follow format from further goal goals headline highlight highlights hint history idea image
    impact implication implications important info input insight insights introduction issue item items key
    language length lesson lessons level line link links listen location matter matters meaning meanwhile method
    methods metric mission more motion name next note notes numbers objective one opinion option organisation
    organization outcome output overview page part participants phone photo picture place plan plus point points
    position present price priority pro problem process product pros ps published purpose qualification question
    questions quick quote quotes rating re read reason recap recipe recommendation related release result
    results review risk risks role rule scene score season section see series signal size solution source
    sources spoiler stage start stat stats status step story strategy subject subtitle summary synopsis tag tags
    takeaway takeaways task team tech theme themes thesis time timeline tip tips title tldr to today tomorrow
    tool topic topics total translation trend two type update updated url venue verdict version via video view
    vote warning watch website what when where who why word words year yesterday""".split()
)


class Turn(NamedTuple):
    """What stands before the words of a line: its speaker, its time in seconds, how many characters that takes."""

    speaker: str | None = None
    seconds: float | None = None
    length: int = 0


class _Label(NamedTuple):
    name: str
    length: int
    seconds: float | None = None


def turns(texts: Sequence[str], *, strict: bool = False) -> tuple[Turn, ...]:
    """The turn that begins each of the texts, which are the lines or paragraphs of one document.

    A label has at most five words, all capitalised, and is believed where it stands in capitals or the document has
    more of them; a bare time such as `5:23` where the times of the document begin near zero and rise. `strict`
    believes in labels only where at least two in five of the texts have one.
    """
    beginnings = [text[:REACH] for text in texts]
    rising = _rising(beginnings)
    stamps = [_stamp(text, rising) for text in beginnings]
    rests = [text[stamp.length :] for text, stamp in zip(beginnings, stamps, strict=True)]
    labels = [_label(rest) for rest in rests]
    believed = _believed(labels, rests, strict)
    return tuple(
        _turn(stamp, label if label and label.name in believed else None, rest, rising)
        for stamp, label, rest in zip(stamps, labels, rests, strict=True)
    )


def with_turns(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with the labels and times that begin their paragraphs taken out of the text."""
    places = [
        index
        for index, block in enumerate(blocks)
        if block.kind is BlockKind.PARAGRAPH and block.aside is None and block.speaker is None
    ]
    found = turns([blocks[index].text for index in places], strict=True)
    turned = dict(zip(places, found, strict=True))
    return tuple(_turned(block, turned.get(index, Turn())) for index, block in enumerate(blocks))


def seconds(stamp: str) -> float:
    """`1:02:03.5` as seconds; of a range, its beginning."""
    match = _CLOCK.match(stamp.strip())
    total = 0.0
    for part in match.group().replace(",", ".").split(":") if match else ():
        total = total * 60 + float(part)
    return total


def _turned(block: Block, turn: Turn) -> Block:
    if not 0 < turn.length < len(block.text):
        return block
    return Block(
        kind=block.kind,
        text=block.text[turn.length :],
        runs=cut(block.runs, turn.length, len(block.text)),
        level=block.level,
        speaker=turn.speaker,
        marks=() if turn.seconds is None else (Mark(at=0, seconds=turn.seconds),),
        aside=block.aside,
    )


def _turn(stamp: Turn, label: _Label | None, rest: str, rising: bool) -> Turn:
    if label is None:
        return stamp
    behind = _stamp(rest[label.length :], rising) if stamp.seconds is None and label.seconds is None else Turn()
    times = [time for time in (stamp.seconds, label.seconds, behind.seconds) if time is not None]
    return Turn(label.name, times[0] if times else None, stamp.length + label.length + behind.length)


def _stamp(text: str, rising: bool) -> Turn:
    match = _STAMP.match(text)
    if match is None or _AFTER_TIME.match(text, match.end()):
        return Turn()
    bare = match["bare"]
    if bare is not None and not rising and bare.count(":") < 2:
        return Turn()
    return Turn(None, seconds(match["square"] or match["round"] or bare), match.end())


def _rising(texts: Sequence[str]) -> bool:
    """Whether the bare times at line starts are those of a recording: three or more, from near zero, never back."""
    matches = [match for match in map(_STAMP.match, texts) if match and match["bare"]]
    times = [seconds(match["bare"]) for match in matches]
    return len(times) >= 3 and times[0] <= 300 and all(a <= b for a, b in pairwise(times))


def _label(text: str) -> _Label | None:
    if ":" not in text:
        return None
    match = _LABEL.match(text)
    if match is not None and _is_name(match["name"]):
        inner = match["inner"] or ""
        return _Label(match["name"].strip(), match.end(), seconds(inner) if re.match(_TIME, inner) else None)
    match = _HEAD.match(text)
    if match is not None and _is_name(match["name"]):
        return _Label(match["name"].strip(), match.end(), seconds(match["inner"]))
    return None


def _is_name(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= 5 or words[0][0].isdigit():
        return False
    if any(word.casefold().strip(".'’") in _GENERIC for word in words):
        return False
    return all(word[0].isupper() or word[0].isdigit() or word in _PARTICLES for word in words)


def _believed(labels: Sequence[_Label | None], rests: Sequence[str], strict: bool) -> frozenset[str]:
    counts = Counter(label.name for label in labels if label)
    total = sum(counts.values())
    if strict and (total < 3 or total * 5 < len(labels) * 2 or max(counts.values()) < 2):
        return frozenset()
    talk = {label.name for label, rest in zip(labels, rests, strict=True) if label and _speaks(label, rest)}
    calm = {
        label.name for label, rest in zip(labels, rests, strict=True) if label and not rest[label.length :].isupper()
    }
    several = (total >= 2 and total * 2 >= len(labels)) or max(counts.values(), default=0) >= 2
    return frozenset(
        name
        for name, count in counts.items()
        if count >= 2 or (name in calm and (name.isupper() and len(name) > 1 or several and name in talk))
    )


def _speaks(label: _Label, rest: str) -> bool:
    """Whether what follows a label reads like speech rather than the value of a field."""
    words = rest[label.length :].rstrip()
    return label.seconds is not None or words.endswith((".", "?", "!", "…", '"', "”")) or words.count(" ") >= 5
