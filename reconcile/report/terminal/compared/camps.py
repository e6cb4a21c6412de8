"""Contradictions between outlets: the reason, and each camp with who is in it and a passage."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from reconcile.report import digest
from reconcile.report.compared.camps import Camp, Dispute, disputes
from reconcile.report.compared.outlets import Outlet
from reconcile.report.escape import visible
from reconcile.report.phrases import plural, said_by, sentence
from reconcile.report.spans import Sign, marked
from reconcile.report.terminal.lines import fit, fit_end, heading, more, paragraph, styled
from reconcile.report.terminal.marks import LABEL, PLACE, RULE, STYLES, marked_lines
from reconcile.report.view import View, place, title_of

INDENT = 4
SHOWN = 12
NAMED = 10
"""With so many outlets at most their names stand beside their letters."""


def contradictions(seen: View, outlets: Sequence[Outlet]) -> list[Text]:
    """The section of contradictions, the gravest first."""
    found = disputes(seen.report)
    if not found:
        return []
    shown, left = digest.limited(found, SHOWN, seen.verbose)
    lines: list[Text] = []
    for number, dispute in enumerate(shown, start=1):
        lines += [Text()] if number > 1 else []
        lines += _dispute(seen, dispute, f"{number:>2}", outlets)
    return [heading(plural(len(found), "contradiction").capitalize(), seen.width), *lines, *more(left)]


def _dispute(seen: View, dispute: Dispute, first: str, outlets: Sequence[Outlet]) -> list[Text]:
    rule = seen.rules.get(dispute.code or "")
    difference = dispute.differences[0]
    told = styled(visible(title_of(seen, difference)), RULE[rule.severity.value] if rule else "bold")
    told = Text().append_text(told).append(": " + visible(sentence(dispute.because)), style="bold")
    lines = paragraph(told, seen.width, first=first, indent=INDENT)
    for camp in dispute.camps:
        lines += _camp(seen, camp, outlets)
    return lines


def _camp(seen: View, camp: Camp, outlets: Sequence[Outlet]) -> list[Text]:
    """Who is in it, and the passage that speaks for it with the words in dispute marked."""
    claim = seen.report.claim(camp.shown)
    said = f"“{camp.words.text}”" if camp.words else "does not say it"
    who = styled(fit(said, seen.width // 2), STYLES[Sign.CONFLICT]).append("  ", style="")
    who.append(_members(camp, outlets), style=LABEL)
    lines = paragraph(who, seen.width, first=" " * INDENT, indent=INDENT)
    indent = INDENT + 2
    where = fit_end(place(seen, claim), seen.width - indent)
    lines.append(styled(" " * indent + where, PLACE))
    if said_by(claim):
        lines[-1].append(fit(f" · {said_by(claim)}", max(0, seen.width - lines[-1].cell_len)), style="dim")
    words = marked_lines(marked(claim, [(camp.words, Sign.CONFLICT)]), seen.width - indent)
    return [*lines, *(Text(" " * indent).append_text(line) for line in words)]


def _members(camp: Camp, outlets: Sequence[Outlet]) -> str:
    """The outlets of a camp: letters and short names, or letters alone where they are many."""
    inside = [outlet for outlet in outlets if outlet.id in camp.sources]
    if len(outlets) > NAMED:
        return " ".join(outlet.letter for outlet in inside)
    return ", ".join(f"{outlet.letter} {outlet.short}" for outlet in inside)
