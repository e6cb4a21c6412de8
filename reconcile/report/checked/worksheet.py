"""The fact-checker's worksheet: what stands beside each claim of a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconcile.model import (
    Claim,
    ClaimKind,
    Difference,
    Finding,
    Location,
    Pair,
    Relation,
    Report,
    Role,
    Severity,
    Standing,
    Support,
    Verdict,
    Words,
)
from reconcile.report.digest import spoken
from reconcile.report.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A source that speaks to a claim: its claim, and the source that this one is copied from, if it is."""

    claim: Claim
    copied: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A claim of the draft: its verdict, the pair to look at, the sources for and against it (each with its best
    passage), the findings of rules about claims that stand in it, errors and warnings alone, and the codes of those
    about its quotations and names, which are told further down."""

    support: Support
    claim: Claim
    best: Pair | None
    says: tuple[Voice, ...]
    against: tuple[Voice, ...]
    findings: tuple[Finding, ...]
    below: tuple[str, ...]


WORRYING = (Verdict.CONTRADICTED, Verdict.ALTERED, Verdict.UNSUPPORTED)
"""Verdicts of claims that an editor has to look at."""

OF_CLAIMS = ("C", "S")
"""How the codes of rules about claims begin."""


def rows(report: Report) -> list[Row]:
    """The claims of the draft, in order."""
    pairs = {pair.id: pair for pair in report.pairs}
    owners = _owners(report)
    due = to_do(report)
    return [_row(report, support, [pairs[one] for one in support.pairs], owners, due) for support in report.support]


def in_full(seen: View, row: Row) -> bool:
    """Whether both passages are to be shown with what differs: they contradict, or a rule warns; with all that is
    altered where everything is asked for."""
    if row.support.verdict is Verdict.ALTERED and seen.verbose:
        return True
    return row.support.verdict is Verdict.CONTRADICTED or any(f.code != "S401" for f in row.findings)


def _row(
    report: Report,
    support: Support,
    pairs: Sequence[Pair],
    owners: dict[str, str],
    due: Sequence[tuple[Finding, Location]],
) -> Row:
    claim = report.claim(support.claim)
    against = [pair for pair in pairs if pair.relation is Relation.CONTRADICT]
    says = _spared(pairs, against) if against else _saying(pairs) if support.verdict is Verdict.SUPPORTED else []
    telling = {Verdict.SUPPORTED: says, Verdict.CONTRADICTED: against}.get(support.verdict, pairs)
    voices = _voices(report, says, owners)
    sources = {voice.claim.source for voice in voices}
    others = [pair for pair in against if _source(pair.right) not in sources]
    here = [finding for finding, place in due if place.start < claim.end and claim.start < place.end]
    return Row(
        support=support,
        claim=claim,
        best=next(iter(telling or pairs), None),
        says=voices,
        against=_voices(report, others, {}),
        findings=tuple(finding for finding in here if finding.code.startswith(OF_CLAIMS)),
        below=tuple(dict.fromkeys(finding.code for finding in here if not finding.code.startswith(OF_CLAIMS))),
    )


def _saying(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs whose sources say what the draft says: those that agree, else those that leave nothing unclear."""
    agreed = [pair for pair in pairs if pair.relation is Relation.AGREE]
    return agreed or [pair for pair in pairs if not _open(pair.differences)]


def _spared(pairs: Sequence[Pair], against: Sequence[Pair]) -> list[Pair]:
    """The pairs whose sources say as the draft does where others contradict it: those that agree, else those that have
    its words there."""
    if agreed := [pair for pair in pairs if pair.relation is Relation.AGREE]:
        return agreed
    disputed = [d.left for pair in against for d in pair.differences if d.relation is Standing.CONFLICT and d.left]
    return [pair for pair in pairs if disputed and not any(_touched(pair, words) for words in disputed)]


def _touched(pair: Pair, words: Words) -> bool:
    """Whether a difference stands at these words of the draft, other than in wording."""
    near = [d for d in pair.differences if d.left and d.left.start < words.end and words.start < d.left.end]
    return any(d.relation is not Standing.COMPATIBLE or d.right is None for d in near)


def _open(differences: Sequence[Difference]) -> bool:
    return any(difference.relation is not Standing.COMPATIBLE for difference in differences)


def _voices(report: Report, pairs: Sequence[Pair], owners: dict[str, str]) -> tuple[Voice, ...]:
    """The best passage of each source, in the order of the sources, copies after what they are copied from."""
    best: dict[str, str] = {}
    for pair in pairs:
        best.setdefault(_source(pair.right), pair.right)
    order = [reading.source.id for reading in report.readings if reading.source.id in best]
    found = [Voice(claim=report.claim(best[one]), copied=owners.get(best[one])) for one in order]
    return tuple(sorted(found, key=lambda voice: voice.copied is not None))


def why_not(claim: Claim) -> str:
    """Why a claim was not checked: *question*, *heading*; empty where the text does not tell."""
    return claim.unchecked or ("heading" if claim.kind is ClaimKind.HEADING else "")


def independent(voices: Sequence[Voice]) -> int:
    """How many sources speak for themselves: a copy counts with its original."""
    return len({voice.copied or voice.claim.source for voice in voices})


def _owners(report: Report) -> dict[str, str]:
    """The source that each copied claim is taken from."""
    found: dict[str, str] = {}
    for copy in report.copies:
        for claim in copy.claims:
            found.setdefault(claim, copy.original.source)
    return found


def to_do(report: Report) -> list[tuple[Finding, Location]]:
    """The errors and warnings that stand in the draft, each with its place there: errors first, then by place."""
    drafts = {reading.source.id for reading in report.readings if reading.source.role is Role.DRAFT}
    found = []
    for finding in spoken(report, ""):
        place = next((place for place in finding.locations if place.source in drafts), None)
        if place is not None and finding.severity is not Severity.INFO:
            found.append((finding, place))
    return sorted(found, key=lambda one: (-one[0].severity.rank, one[1].start))


def left_out(report: Report) -> list[tuple[tuple[Claim, ...], int]]:
    """What the draft passes over, with the number of independent sources that say it."""
    return [(tuple(report.claim(claim) for claim in one.claims), one.voices) for one in report.left_out]


def covered(report: Report) -> tuple[int, int]:
    """How many claims of the draft have support, and how many could be checked."""
    checked = [support for support in report.support if support.verdict is not Verdict.NOT_CHECKED]
    return sum(support.verdict is Verdict.SUPPORTED for support in checked), len(checked)


def _source(claim: str) -> str:
    return claim.rpartition(".")[0]
