"""A report as it is looked at: how its sources are called, where things stand, what codes mean."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase

from reconcile.model import Claim, Difference, Pair, Report, Role, RuleInfo, Source, Standing
from reconcile.report.spans import Piece, Sign, marked, sign_of

TOLD = 2
"""So many differences of a pair are told in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A report with the labels of its sources (`A`, `B`, …, `draft`) and its rules by code."""

    report: Report
    sources: dict[str, Source]
    labels: dict[str, str]
    rules: dict[str, RuleInfo]
    verbose: bool = False
    width: int = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One side of a pair: the claim, its source's label, its place and its text in pieces."""

    claim: Claim
    label: str
    place: str
    pieces: tuple[Piece, ...]


def view(report: Report, *, verbose: bool = False, width: int = 80) -> View:
    """A report ready to be looked at."""
    sources = [reading.source for reading in report.readings]
    plain = [source.id for source in sources if source.role is Role.SOURCE]
    labels = {source: letter(index) for index, source in enumerate(plain)}
    return View(
        report=report,
        sources={source.id: source for source in sources},
        labels={source.id: labels.get(source.id, "draft") for source in sources},
        rules={rule.code: rule for rule in report.rules},
        verbose=verbose,
        width=width,
    )


def letter(index: int) -> str:
    """A, B, … Z, AA, AB, …"""
    return (letter(index // 26 - 1) if index >= 26 else "") + ascii_uppercase[index % 26]


def label(seen: View, source: str) -> str:
    """What a source is called in this report."""
    return seen.labels[source]


def file_of(source: Source) -> str:
    """The path of a source, its name where it has none."""
    return source.path or source.name


def place(seen: View, claim: Claim) -> str:
    """Where a claim stands, as editors and terminals take it: `path:line:column`."""
    return f"{file_of(seen.sources[claim.source])}:{claim.line}:{claim.column}"


def short_place(seen: View, claim: Claim) -> str:
    """Where a claim stands, for lists: `A:14`."""
    return f"{label(seen, claim.source)}:{claim.line}"


def passages(seen: View, pair: Pair) -> tuple[Passage, Passage]:
    """Both sides of a pair, the draft's first, with what differs marked."""
    left = _passage(seen, pair.left, pair, True)
    right = _passage(seen, pair.right, pair, False)
    return (right, left) if seen.sources[right.claim.source].role is Role.DRAFT else (left, right)


def _passage(seen: View, claim_id: str, pair: Pair, is_left: bool) -> Passage:
    claim = seen.report.claim(claim_id)
    places = [(d.left if is_left else d.right, sign_of(d)) for d in pair.differences]
    return Passage(claim=claim, label=label(seen, claim.source), place=place(seen, claim), pieces=marked(claim, places))


def conflicts(pair: Pair) -> list[Difference]:
    """The differences that cannot both hold, each reason once."""
    found = {(d.rule, d.because): d for d in pair.differences if d.relation is Standing.CONFLICT}
    return list(found.values())


def worth_saying(pair: Pair) -> list[Difference]:
    """The differences without conflict that are told in words: what is put otherwise, else what one side alone says.
    Few are, since all are marked."""
    signs = [(sign_of(difference), difference) for difference in pair.differences]
    otherwise = [difference for sign, difference in signs if sign is Sign.UNCLEAR]
    return (otherwise or [difference for sign, difference in signs if sign is Sign.EXTRA])[:TOLD]


def labels_of(seen: View, pair: Pair) -> tuple[str, str]:
    """The labels of a pair's sides."""
    left, right = seen.report.claim(pair.left), seen.report.claim(pair.right)
    return label(seen, left.source), label(seen, right.source)


def title_of(seen: View, difference: Difference) -> str:
    """Severity, code and name of the rule that spoke: `error C201 number-conflict`."""
    rule = seen.rules.get(difference.rule or "")
    return f"{rule.severity} {rule.code} {rule.name}" if rule else difference.rule or difference.kind.value
