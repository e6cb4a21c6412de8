"""S402: a claim of the draft has a counterpart, but a change that no rule can clear."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconcile.judge.confirmed import Pairs, pairs_of_draft, same_words
from reconcile.judge.quoted import overlaps
from reconcile.judge.rule import Judged, Rule, Speech, Spot
from reconcile.model import Claim, Difference, DifferenceKind, Grade, Pair, Severity, Standing, Support, Verdict, Words
from reconcile.text.lemmas import lemma
from reconcile.text.rarity import bits
from reconcile.text.words import tokens

NEAREST = 0.85
"""Only claims that are so likely to have a counterpart are called altered: what is put otherwise is no change."""

MOST = 2
"""A claim with more changes than this is put otherwise."""

OWN = 0.25
"""And one of which a larger share is only its own."""

PLAIN = 8
"""Bits of words that stand for so much that another one in their place tells nothing (*takes*, *issue*)."""


def look(judged: Judged) -> Iterable[Speech]:
    """The one or two places where a claim says something else than its nearest counterpart, and than any source."""
    drafted = pairs_of_draft(judged)
    claims = {claim.id: claim for split in judged.splits for claim in split.claims}
    for one in judged.support:
        if one.verdict is not Verdict.ALTERED or one.found < NEAREST:
            continue
        pair = nearest(drafted, one)
        left, right = claims[pair.left], claims[pair.right]
        changes = changed(pair)
        if not 0 < len(changes) <= MOST or not _else_the_same(left, pair, len(changes)):
            continue
        for change in changes:
            if not same_words(drafted, pair, change.difference) and _counts(judged, left, right, change):
                yield _speech(left, right, change, judged.split(right.source).source.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A difference and its words on both sides."""

    difference: Difference
    ours: Words
    theirs: Words


def _counts(judged: Judged, left: Claim, right: Claim, change: Change) -> bool:
    """Whether a change may alter what is said, and no other rule is there to tell."""
    kind, ours, theirs = change.difference.kind, change.ours, change.theirs
    if _ignored(judged, kind) or _quoted(judged, left, ours):
        return False
    if _points(left, right, ours, theirs) or _like(ours, theirs):
        return False
    if kind is DifferenceKind.NAME:
        return _strange(judged, left, ours)
    single = _size(ours) == _size(theirs) and not _plain(ours) and not _plain(theirs)
    return kind is not DifferenceKind.UNCLEAR or single


def nearest(drafted: Pairs, one: Support) -> Pair:
    """The pair that a claim of the draft is held against: the surest, of equals the least different."""
    return max(drafted[one.claim], key=lambda pair: (pair.score, -pair.risk, pair.id))


_OWNERS = {DifferenceKind.NUMBER: "C201", DifferenceKind.DATE: "C202", DifferenceKind.NAME: "C205"}
"""The rules for what can be told apart by value; who ignores them wants to hear nothing of it."""

_CHANGES = (DifferenceKind.UNCLEAR, *_OWNERS)


def changed(pair: Pair) -> Sequence[Change]:
    """The places where one thing stands instead of another, and no list tells whether that is the same."""
    return [
        Change(difference=d, ours=d.left, theirs=d.right)
        for d in pair.differences
        if d.relation is Standing.UNCLEAR and d.kind in _CHANGES and d.left is not None and d.right is not None
    ]


def _else_the_same(claim: Claim, pair: Pair, changes: int) -> bool:
    """Whether nothing else is unclear, and little is said by the draft alone."""
    unclear = sum(d.relation is Standing.UNCLEAR for d in pair.differences)
    own = sum(len(d.left.text) for d in pair.differences if d.left is not None and d.right is None)
    return unclear == changes and own <= OWN * len(claim.text)


def _size(words: Words) -> int:
    return len(tokens(words.text))


def _plain(words: Words) -> bool:
    return all(bits(token.norm) < PLAIN for token in tokens(words.text))


def _strange(judged: Judged, claim: Claim, words: Words) -> bool:
    """Whether the words hold a name that the draft alone has: the names of the sources are for C205 to judge."""
    strangers = {name.id for name in judged.names.names if {one.source for one in name.spellings} == {claim.source}}
    return any(
        mention.start < words.end and words.start < mention.end and mention.name in strangers
        for mention in judged.names.mentions[claim.id]
    )


def _ignored(judged: Judged, kind: DifferenceKind) -> bool:
    return _OWNERS.get(kind, "").startswith(tuple(code.upper() for code in judged.settings.ignore))


def _quoted(judged: Judged, claim: Claim, words: Words) -> bool:
    """Whether the words stand in a quotation, which is looked up letter by letter."""
    looked_up = [quote for quote in judged.quotes if quote.grade is not Grade.NOT_CHECKED]
    return overlaps(looked_up, claim.source, words.start, words.end)


def _points(left: Claim, right: Claim, ours: Words, theirs: Words) -> bool:
    """Whether one side has just named what the other says: *the journey* after *the train*, and *the train*."""
    return _known(left, theirs) or _known(right, ours)


def _known(claim: Claim, words: Words) -> bool:
    """Whether the words stand in what a claim stands under or after."""
    around = f"{claim.heading or ''} {claim.previous or ''}"
    return _bases(words.text) <= _bases(around)


def _bases(text: str) -> frozenset[str]:
    return frozenset(lemma(token.norm) for token in tokens(text))


SHORTEST, LONGER = 3, 3


def _like(ours: Words, theirs: Words) -> bool:
    """Whether words differ only in that some are left out or cut short: *FIFA World Cup* and *World Cup*, *State Dept*
    and *State Department*."""
    one, other = ([token.norm for token in tokens(words.text)] for words in (ours, theirs))
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    return len(one) == len(other) and all(map(_cut_short, one, other))


def _cut_short(one: str, other: str) -> bool:
    """Whether a word is another one, or its first letter and a few others of it in order."""
    short, long = sorted((one, other), key=len)
    letters = iter(long)
    few = SHORTEST <= len(short) <= len(long) - LONGER
    return short == long or (few and short[0] == long[0] and all(letter in letters for letter in short))


def _speech(left: Claim, right: Claim, change: Change, source: str) -> Speech:
    ours, theirs = change.ours, change.theirs
    return Speech(
        message=f"the draft says “{ours.text}” where {source} says “{theirs.text}”, else the same",
        spots=(
            Spot(source=left.source, start=ours.start, end=ours.end, caption=ours.text),
            Spot(source=right.source, start=theirs.start, end=theirs.end, caption=theirs.text),
        ),
    )


RULE = Rule(
    code="S402",
    name="altered",
    severity=Severity.WARNING,
    summary="A claim of the draft has a counterpart, but a change that no rule can clear.",
    speaks=(
        ("The museum bought a bronze mask last year.", "The museum bought a bronze vase last year."),
        ("The firm makes hinges for aircraft doors.", "The firm makes hinges for ship doors."),
        ("The surgeon removed the whole gland in an hour.", "The surgeon removed the whole tumour in an hour."),
        ("The students planted a willow beside the school.", "The students planted a hedge beside the school."),
        ("The judge asked for the diary of the accused.", "The judge asked for the phone of the accused."),
        ("The band recorded the album in a chapel.", "The band recorded the album in a barn."),
    ),
    silent=(
        ("The museum purchased a bronze mask last year.", "The museum bought a bronze mask last year."),
        ("The firm makes hinges.", "The firm makes hinges for ship doors."),
        ("The surgeon removed the gland in an hour.", "Nurses washed the floor of the ward at night."),
        ("Students planted a willow beside the school.", "A willow was planted by students beside the school."),
        ("The judge requested the diary of the accused.", "The judge asked for the diary of the accused."),
        ("The band recorded the album.", "The band recorded the album in a barn."),
    ),
    report=look,
)
