"""A report as it is looked at: how its sources are called, where things stand, what codes mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase

from reconcile.model import Claim, Difference, Pair, Report, Role, RuleInfo, Source, Standing, Words
from reconcile.report.spans import Piece, Sign, marked, sign_of, weak_share, without_weak

TOLD = 2
"""So many differences of a pair are told in words."""

THROUGHOUT = 0.45
"""Where weak signs would cover more than this share of a passage, they are left out of both."""


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


def places(seen: View, claims: Sequence[Claim]) -> str:
    """Where a claim and its repetitions stand, for lists: `A:14, 52`."""
    lines = dict.fromkeys(str(claim.line) for claim in claims)
    return f"{label(seen, claims[0].source)}:{', '.join(lines)}"


def passages(seen: View, pair: Pair) -> tuple[Passage, Passage]:
    """Both sides of a pair, the draft's first, with what differs marked; no more than contradicts where the two are
    put otherwise throughout.
    """
    left, right = _marked(seen, pair)
    if _throughout(left, right):
        left, right = (replace(side, pieces=without_weak(side.pieces)) for side in (left, right))
    return (right, left) if seen.sources[right.claim.source].role is Role.DRAFT else (left, right)


def put_otherwise(seen: View, pair: Pair) -> bool:
    """Whether so much differs that to mark it would tell nothing."""
    return _throughout(*_marked(seen, pair))


def _throughout(left: Passage, right: Passage) -> bool:
    return max(weak_share(left.pieces), weak_share(right.pieces)) > THROUGHOUT


def _marked(seen: View, pair: Pair) -> tuple[Passage, Passage]:
    signs = [(difference, sign_of(difference)) for difference in pair.differences]
    left = _passage(seen, pair.left, [(difference.left, sign) for difference, sign in signs])
    return left, _passage(seen, pair.right, [(difference.right, sign) for difference, sign in signs])


def _passage(seen: View, claim_id: str, places: list[tuple[Words | None, Sign | None]]) -> Passage:
    claim = seen.report.claim(claim_id)
    name = label(seen, claim.source)
    return Passage(claim=claim, label=name, place=place(seen, claim), pieces=marked(claim, places))


def conflicts(pair: Pair) -> list[Difference]:
    """The differences that cannot both hold, each reason once."""
    found = {(d.rule, d.because): d for d in pair.differences if d.relation is Standing.CONFLICT}
    return list(found.values())


def worth_saying(pair: Pair) -> list[Difference]:
    """The differences without conflict that are told in words: what is put otherwise (first where a rule spoke), else
    what one side alone says. Few are, since all are marked.
    """
    signs = [(sign_of(difference), difference) for difference in pair.differences]
    otherwise = [difference for sign, difference in signs if sign is Sign.UNCLEAR]
    otherwise.sort(key=lambda difference: difference.rule is None)
    return (otherwise or [difference for sign, difference in signs if sign is Sign.EXTRA])[:TOLD]


def labels_of(seen: View, pair: Pair) -> tuple[str, str]:
    """The labels of a pair's sides."""
    left, right = seen.report.claim(pair.left), seen.report.claim(pair.right)
    return label(seen, left.source), label(seen, right.source)


def title_of(seen: View, difference: Difference) -> str:
    """Severity, code and name of the rule that spoke: `error C201 number-conflict`."""
    rule = seen.rules.get(difference.rule or "")
    return f"{rule.severity} {rule.code} {rule.name}" if rule else difference.rule or difference.kind.value
