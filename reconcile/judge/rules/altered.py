"""S402: a claim of the draft has a counterpart, but a change that no rule can clear."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.judge.confirmed import Pairs, pairs_of_draft, same_words
from reconcile.judge.rule import Judged, Rule, Speech, Spot
from reconcile.model import Difference, DifferenceKind, Pair, Severity, Standing, Support, Verdict

NEAREST = 0.9
"""Only claims that are so likely to have a counterpart are called altered: what is put otherwise is no change."""

MOST = 2
"""A claim with more changes than this is put otherwise."""


def look(judged: Judged) -> Iterable[Speech]:
    """The one or two places where a claim says something else than its nearest counterpart, and no source as it does."""
    drafted = pairs_of_draft(judged)
    names = {split.source.id: split.source.name for split in judged.splits}
    for one in judged.support:
        if one.verdict is not Verdict.ALTERED or one.found < NEAREST:
            continue
        pair = _nearest(drafted, one)
        changes = _changes(pair)
        if not 0 < len(changes) <= MOST:
            continue
        for change in changes:
            if not same_words(drafted, pair, change):
                yield _speech(pair, change, names[_source(pair.right)])


def _nearest(drafted: Pairs, one: Support) -> Pair:
    return max(drafted[one.claim], key=lambda pair: (pair.score, -pair.risk, pair.id))


_CHANGES = (DifferenceKind.UNCLEAR, DifferenceKind.NAME, DifferenceKind.NUMBER, DifferenceKind.DATE)


def _changes(pair: Pair) -> Sequence[Difference]:
    """The places where one thing stands instead of another, and no list tells whether that is the same."""
    return [
        d
        for d in pair.differences
        if d.relation is Standing.UNCLEAR and d.kind in _CHANGES and d.left is not None and d.right is not None
    ]


def _speech(pair: Pair, change: Difference, source: str) -> Speech:
    assert change.left is not None and change.right is not None
    return Speech(
        message=f"the draft says “{change.left.text}” where {source} says “{change.right.text}”, else the same",
        spots=(
            Spot(
                source=_source(pair.left), start=change.left.start, end=change.left.end, caption=change.left.text
            ),
            Spot(
                source=_source(pair.right), start=change.right.start, end=change.right.end, caption=change.right.text
            ),
        ),
    )


def _source(claim: str) -> str:
    return claim.rpartition(".")[0]


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
