"""The parts of `check` as Markdown: what to do first, the claims with their verdicts, quotations, what is passed over.

Source text goes through `escape.markdown` or `escape.code`, without exception.
"""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Claim, Finding, Location, Quote, Verdict
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
from reconcile.report.escape import code
from reconcile.report.escape import markdown as safe
from reconcile.report.phrases import VERDICTS, plural, said_by, sentence, severities
from reconcile.report.quoted import QuoteSide, findings_on, graded, headline, is_doubtful, sides
from reconcile.report.spans import Piece
from reconcile.report.view import View, label, place, short_place

Lines = list[str]

LEFT_OUT = 12
"""So many things that the draft passes over are shown."""


def first(seen: View) -> Lines:
    """The errors and warnings in the draft, an item each, to be ticked off."""
    found = to_do(seen.report)
    items = [f"- [ ] line {at.line}: {_named(finding)}: {_told(finding, at)}" for finding, at in found]
    return _section(f"To do: {severities(found)}", items)


def _named(finding: Finding) -> str:
    return f"**{safe(f'{finding.severity} {finding.code} {finding.rule}')}**"


def _told(finding: Finding, at: Location) -> str:
    """What is to be looked at; of a claim without a counterpart its words."""
    words = f" “{safe(at.caption)}”" if finding.code == "S401" else ""
    return safe(sentence(finding.message)) + words


def claims(seen: View) -> Lines:
    """The claims of the draft in order, each with its verdict and the best passage."""
    found = rows(seen.report)
    lines = [line for row in found for line in _row(seen, row)]
    return _section(f"{plural(len(found), 'claim')} of the draft", lines)


def _row(seen: View, row: Row) -> Lines:
    verdict = row.support.verdict
    start = f"- line {row.claim.line}, **{VERDICTS[verdict]}**"
    if row.best is not None and in_full(seen, row):
        return [*_entry(seen, row, f"{start}:"), *_others(seen, row)]
    below = f" (see {', '.join(row.below)})" if row.below else ""
    line = f"{start}{_why(seen, row)}: {safe(row.claim.text)}{below}"
    if verdict is Verdict.ALTERED and row.best is not None:
        return [line, f"  - {_passage(seen, seen.report.claim(row.best.right))}"]
    return [line, *(f"  - {_named(f)}: {safe(sentence(f.message))}" for f in row.findings)]


def _why(seen: View, row: Row) -> str:
    """Why a claim was not checked, or who says the same."""
    if row.support.verdict is Verdict.NOT_CHECKED:
        return f" ({why_not(row.claim)})" if why_not(row.claim) else ""
    told = [_places(seen, row.says)] if row.says else []
    told += [f"against it {_places(seen, row.against)}"] if row.against else []
    return f" ({'; '.join(told)})" if told else ""


def _entry(seen: View, row: Row, start: str) -> Lines:
    from reconcile.report.markdown import entry

    return entry(seen, row.best, start) if row.best else []


def _others(seen: View, row: Row) -> Lines:
    """Who says the same, and who says otherwise, where more than one source speaks to a claim."""
    told = [f"the same in {_places(seen, row.says)}"] if row.says else []
    told += [f"otherwise in {_places(seen, row.against)}"] if len(row.against) > 1 else []
    return [f"  - {sentence('; '.join(told))}"] if told else []


def _places(seen: View, voices: Sequence[Voice]) -> str:
    """`A:14, B:3, C:9 (copies A), 2 voices`."""
    each = (spot(seen, one.claim) + (f" (copies {label(seen, one.copied)})" if one.copied else "") for one in voices)
    copied = any(voice.copied for voice in voices)
    return ", ".join(each) + (f", {plural(independent(voices), 'voice')}" if copied else "")


def _passage(seen: View, claim: Claim) -> str:
    said = f" {safe(said_by(claim))}" if said_by(claim) else ""
    return f"**{label(seen, claim.source)}** {code(place(seen, claim))}{said}: {safe(claim.text)}"


def quotations(seen: View) -> Lines:
    """The quotations, in order."""
    return _section(
        headline(seen.report.quotes), [line for quote in seen.report.quotes for line in _quote(seen, quote)]
    )


def _quote(seen: View, quote: Quote) -> Lines:
    """A list item: the grade or what the rules say, and below it both sides where an editor has to look at them."""
    if not is_doubtful(quote):
        return [f"- {graded(quote)}: {safe(quote.text)}"]
    told = [f"{_named(finding)}: {safe(sentence(finding.message))}" for finding in findings_on(seen, quote)]
    return [
        f"- {' '.join(told) or f'**{graded(quote)}**'}",
        *(f"  - **{side.label}** {code(side.place)}{_who(side)}: {_bold(side.pieces)}" for side in sides(seen, quote)),
    ]


def _who(side: QuoteSide) -> str:
    return f" {safe(side.said_by)}" if side.said_by else ""


def _bold(pieces: Sequence[Piece]) -> str:
    from reconcile.report.markdown import bold

    return bold(pieces)


def passed_over(seen: View) -> Lines:
    """What the sources say and the draft does not: what several say first."""
    found = left_out(seen.report)
    shown, left = digest.limited(found, LEFT_OUT, seen.verbose)
    lines = [_passed_over(seen, said, voices) for said, voices in shown]
    more = ["", f"… and {left} more (`--verbose` shows all)"] if left else []
    return _section(f"Left out of the draft: {plural(len(found), 'statement')}", lines + more)


def _passed_over(seen: View, said: Sequence[Claim], voices: int) -> str:
    where = ", ".join(short_place(seen, claim) for claim in one_each(said))
    heard = f" ({plural(voices, 'voice')})" if voices > 1 else ""
    return f"- {where}{heard}: {safe(said[0].text)}"


def _section(title: str, lines: Lines) -> Lines:
    return [f"## {title}", "", *lines] if lines else []
