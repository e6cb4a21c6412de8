"""The worksheet of `check`: what to do first, each claim of the draft with its verdict, what the draft passes over."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from reconcile.model import Claim, Finding, Location, Verdict
from reconcile.report import digest
from reconcile.report.checked.places import one_each, spot
from reconcile.report.checked.worksheet import (
    Row,
    Voice,
    in_full,
    independent,
    left_out,
    rows,
    to_do,
    why_not,
)
from reconcile.report.escape import visible
from reconcile.report.phrases import VERDICTS, plural, said_by, sentence, severities
from reconcile.report.terminal.lines import fit, heading, more, paragraph, styled
from reconcile.report.terminal.marks import PLACE, RULE
from reconcile.report.terminal.pairs import entry
from reconcile.report.view import View, label, short_place

MARKS = {
    Verdict.SUPPORTED: ("✓", "green"),
    Verdict.ALTERED: ("~", "bold yellow"),
    Verdict.CONTRADICTED: ("✗", "bold red"),
    Verdict.UNSUPPORTED: ("?", "bold yellow"),
    Verdict.NOT_CHECKED: ("–", "dim"),
}
SEVERE = {"error": "✗", "warning": "!", "info": "·"}
DUE = 12
"""So many errors and warnings are listed before the claims."""
LEFT_OUT = 8
"""So many things that the draft passes over are shown."""
TEXT = 7
"""The column that the words of a claim begin in."""


def first(seen: View) -> list[Text]:
    """The errors and warnings in the draft, a line each."""
    found = to_do(seen.report)
    if not found:
        return []
    shown, left = digest.limited(found, DUE, seen.verbose)
    size = max(len(str(place.line)) for _, place in shown)
    lines = [_due(seen, finding, place, size) for finding, place in shown]
    return [heading(f"To do: {severities(found)}", seen.width), *lines, *more(left)]


def _due(seen: View, finding: Finding, place: Location, size: int) -> Text:
    mark = SEVERE[finding.severity.value]
    line = styled(f" {mark}", RULE[finding.severity.value]).append(f"  line {place.line:>{size}}  ", style=PLACE)
    line.append(finding.code, style=RULE[finding.severity.value]).append("  ")
    return line.append(fit(_told(seen, finding, place), seen.width - line.cell_len))


IN_WORDS = ("C", "N101", "S402")
"""Rules that hold words against words: these are told, and not the message."""


def _told(seen: View, finding: Finding, place: Location) -> str:
    """What is to be looked at: *“72,000”; B: “62,000”*; of a claim without a counterpart its words."""
    if finding.code == "S401":
        return f"{finding.message}: “{place.caption}”"
    others: dict[str, list[str]] = {}
    for other in finding.locations:
        if other.source != place.source:
            others.setdefault(other.caption, []).append(label(seen, other.source))
    if not others or not finding.code.startswith(IN_WORDS):
        return finding.message
    told = [f"{', '.join(labels)}: “{caption}”" for caption, labels in others.items()]
    return f"“{place.caption}”; {'; '.join(told)}"


def claims(seen: View) -> list[Text]:
    """The draft's claims in order: those that need a look in full, the others a line or two each."""
    keys = "   ".join(f"{sign} {VERDICTS[verdict]}" for verdict, (sign, _) in MARKS.items())
    found = [heading(f"{plural(len(seen.report.support), 'claim')} of the draft", seen.width)]
    found += [styled(line.plain, "dim") for line in paragraph(keys, seen.width, first=" ", indent=1)]
    for row in rows(seen.report):
        found += _row(seen, row)
    return found


def _row(seen: View, row: Row) -> list[Text]:
    if row.best is not None and in_full(seen, row):
        sign, style = MARKS[row.support.verdict]
        lines = entry(seen, row.best, f" {sign}")
        lines[0].stylize(style, 0, 2)
        return [*lines, *_others(seen, row)]
    if row.support.verdict is Verdict.ALTERED:
        return _beside(seen, row)
    if row.support.verdict is Verdict.UNSUPPORTED:
        return _nowhere(seen, row)
    return [_brief(seen, row)]


def _brief(seen: View, row: Row) -> Text:
    """Sign, line, the words cut to fit, and who says the same, or why it is not checked."""
    told = _why(row) if row.support.verdict is Verdict.NOT_CHECKED else _named(seen, row.says)
    where = f"  {told}" if told else ""
    against = "".join(f"  ✗ {one}" for one in (_named(seen, row.against), *row.below) if one)
    line = _start(row)
    line.append(fit(row.claim.text, max(8, seen.width - line.cell_len - len(where) - len(against))))
    dim = row.support.verdict is Verdict.NOT_CHECKED
    line.append(fit(where, max(0, seen.width - line.cell_len - len(against))), style="dim" if dim else PLACE)
    return line.append(against, style=RULE["error"])


def _start(row: Row) -> Text:
    sign, style = MARKS[row.support.verdict]
    return styled(f" {sign}", style).append(f" {row.claim.line:>3}  ", style=PLACE)


def _why(row: Row) -> str:
    return f"{why_not(row.claim)}, not checked".removeprefix(", ")


def _named(seen: View, voices: Sequence[Voice]) -> str:
    """`A:14 B:3 C:9≈A`: the places, those that are copied with what they are copied from."""
    return " ".join(
        spot(seen, voice.claim) + (f"≈{label(seen, voice.copied)}" if voice.copied else "") for voice in voices
    )


def _beside(seen: View, row: Row) -> list[Text]:
    """A claim that is put otherwise, a line, and below it the nearest passage."""
    lines = [_start(row)]
    lines[0].append(fit(row.claim.text, seen.width - lines[0].cell_len))
    if row.best is not None:
        passage = seen.report.claim(row.best.right)
        below = styled(" " * TEXT + f"{short_place(seen, passage)}  ", PLACE)
        said = f"{said_by(passage)}: " if passage.speaker and passage.attribution is None else ""
        lines.append(below.append(fit(said + passage.text, seen.width - below.cell_len), style="dim"))
    return lines


def _nowhere(seen: View, row: Row) -> list[Text]:
    """A claim without a counterpart: in full where a rule warns of it."""
    told = [finding for finding in row.findings if finding.code == "S401"]
    if not told:
        line = _start(row)
        return [line.append(fit(row.claim.text, seen.width - line.cell_len))]
    start = _start(row)
    lines = paragraph(row.claim.text, seen.width, first=start.plain, indent=TEXT)
    lines[0] = start.append_text(lines[0][start.cell_len :])
    for finding in told:
        name = styled(visible(f"{finding.severity} {finding.code} {finding.rule}"), RULE[finding.severity.value])
        name.append(": " + visible(sentence(finding.message)), style="bold")
        lines += paragraph(name, seen.width, first=" " * TEXT, indent=TEXT)
    return lines


def _others(seen: View, row: Row) -> list[Text]:
    """Who says the same, and who says otherwise, where more than one source speaks to a claim."""
    found = []
    if row.says:
        voices = f" ({plural(independent(row.says), 'voice')})" if len(row.says) > 1 else ""
        found.append(f"the same in {_named(seen, row.says)}{voices}")
    if len(row.against) > 1:
        found.append(f"otherwise in {_named(seen, row.against)} ({plural(independent(row.against), 'voice')})")
    return [styled(line.plain, "dim") for line in paragraph("; ".join(found), seen.width, first="    ", indent=4)]


def passed_over(seen: View) -> list[Text]:
    """What the sources say and the draft does not: what several say first."""
    found = left_out(seen.report)
    if not found:
        return []
    shown, left = digest.limited(found, LEFT_OUT, seen.verbose)
    places = [" ".join(short_place(seen, claim) for claim in one_each(claims)) for claims, _ in shown]
    size = min(max(map(len, places)), seen.width // 3)
    lines = [_passed_over(seen, claims[0], where, size) for (claims, _), where in zip(shown, places, strict=True)]
    several = sum(voices > 1 for _, voices in found)
    stressed = f", {several} said by more than one source" if several else ""
    title = f"Left out of the draft: {plural(len(found), 'statement')}{stressed}"
    return [heading(title, seen.width), *lines, *more(left)]


def _passed_over(seen: View, claim: Claim, where: str, size: int) -> Text:
    line = styled(f" {fit(where, size):<{size}}  ", PLACE)
    said = f"{said_by(claim)}: " if claim.speaker and claim.attribution is None else ""
    return line.append(fit(said + claim.text, seen.width - line.cell_len), style="")
