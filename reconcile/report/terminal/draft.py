"""The parts of `check`: each claim of the draft with its verdict, and what it leaves out."""

from __future__ import annotations

from rich.text import Text

from reconcile.model import Claim, ClaimKind, Pair, Reading, Role, Support, Verdict
from reconcile.report import digest
from reconcile.report.phrases import plural
from reconcile.report.terminal.lines import fit, heading, more, styled
from reconcile.report.terminal.marks import PLACE
from reconcile.report.terminal.pairs import entry
from reconcile.report.terminal.rest import claim_lines
from reconcile.report.view import View, label, short_place

MARKS = {
    Verdict.SUPPORTED: ("✓", "green"),
    Verdict.ALTERED: ("~", "bold yellow"),
    Verdict.CONTRADICTED: ("✗", "bold red"),
    Verdict.UNSUPPORTED: ("?", "bold yellow"),
    Verdict.NOT_CHECKED: ("–", "dim"),
}
IN_FULL = (Verdict.CONTRADICTED, Verdict.ALTERED)
LEFT_OUT = 6
"""So many claims of a source that the draft leaves out are shown."""


def claims(seen: View) -> list[Text]:
    """The draft's claims in order: those that need a look in full, the others a line each."""
    keys = "   ".join(f"{sign} {verdict.value}" for verdict, (sign, _) in MARKS.items())
    pairs = {pair.id: pair for pair in seen.report.pairs}
    found = [heading(plural(len(seen.report.support), "claim") + " of the draft", seen.width)]
    found.append(styled(fit(f" {keys}", seen.width), "dim"))
    for support in seen.report.support:
        best = pairs.get(support.pairs[0]) if support.pairs else None
        found += _claim(seen, support, best)
    return found


def _claim(seen: View, support: Support, best: Pair | None) -> list[Text]:
    claim = seen.report.claim(support.claim)
    sign, style = MARKS[support.verdict]
    if best is not None and support.verdict in IN_FULL:
        lines = entry(seen, best, f" {sign}")
        lines[0].stylize(style, 0, 2)
        return lines
    where = "" if best is None else f"  {short_place(seen, _other(seen, best, claim))}"
    line = styled(f" {sign}", style).append(f" {claim.line:>3}  ", style=PLACE)
    line.append(fit(claim.text, seen.width - line.cell_len - len(where)))
    return [line.append(where, style=PLACE)]


def _other(seen: View, pair: Pair, claim: Claim) -> Claim:
    return seen.report.claim(pair.right if pair.left == claim.id else pair.left)


def left_out(seen: View) -> list[list[Text]]:
    """What the sources stress and the draft leaves out: first what several sources say."""
    return [_left_out(seen, reading) for reading in seen.report.readings if reading.source.role is not Role.DRAFT]


def _left_out(seen: View, reading: Reading) -> list[Text]:
    found = [c for c in _unused(seen, reading) if c.kind is not ClaimKind.HEADING]
    if not found:
        return []
    shown, left = digest.limited(_stressed_first(seen, found), LEFT_OUT, seen.verbose)
    title = f"Left out of {label(seen, reading.source.id)}: {plural(len(found), 'claim')}"
    return [heading(title, seen.width), *claim_lines(seen, shown), *more(left)]


def _unused(seen: View, reading: Reading) -> list[Claim]:
    """The claims of a source that no claim of the draft is paired with."""
    used = {claim for pair in _draft_pairs(seen) for claim in (pair.left, pair.right)}
    return [claim for claim in reading.claims if claim.id not in used and claim.unchecked is None]


def _draft_pairs(seen: View) -> list[Pair]:
    drafts = tuple(f"{source.id}." for source in seen.sources.values() if source.role is Role.DRAFT)
    return [p for p in seen.report.pairs if p.left.startswith(drafts) or p.right.startswith(drafts)]


def _stressed_first(seen: View, found: list[Claim]) -> list[Claim]:
    said = [claim for pair in seen.report.pairs for claim in (pair.left, pair.right)]
    return sorted(found, key=lambda claim: -said.count(claim.id))
