"""The quotations of a draft: those to look at in full with what the source has, the others a line each."""

from __future__ import annotations

from rich.text import Text

from reconcile.model import Quote
from reconcile.report.escape import visible
from reconcile.report.phrases import sentence
from reconcile.report.quoted import QuoteSide, findings_on, graded, headline, is_doubtful, sides, sign
from reconcile.report.terminal.lines import fit, fit_end, heading, paragraph, styled
from reconcile.report.terminal.marks import LABEL, PLACE, RULE, marked_lines
from reconcile.report.view import View, label

STYLES = {"✓": "green", "✗": "bold red", "~": "bold yellow", "?": "bold yellow", "–": "dim"}
INDENT = 4


def quotations(seen: View) -> list[Text]:
    """The section of quotations, in the order of the draft."""
    quotes = seen.report.quotes
    if not quotes:
        return []
    lines = [heading(headline(quotes), seen.width)]
    for quote in quotes:
        lines += _in_full(seen, quote) if is_doubtful(quote) else [_brief(seen, quote)]
    return lines


def _brief(seen: View, quote: Quote) -> Text:
    """Sign, line, the words cut to fit, the grade, and where it stands."""
    mark = sign(quote)
    where = f"  {_short_place(seen, quote)}" if quote.match else ""
    told = f"  {graded(quote)}"
    line = styled(f" {mark}", STYLES[mark]).append(f" {_row(seen, quote):>3}  ", style=PLACE)
    room = seen.width - line.cell_len - len(where) - len(told)
    line.append(fit(f"“{quote.text.strip()}”", max(room, seen.width // 3)))
    return line.append(fit(told, max(0, seen.width - line.cell_len - len(where)))).append(where, style=PLACE)


def _row(seen: View, quote: Quote) -> int:
    return seen.sources[quote.claim.rpartition(".")[0]].position(quote.start)[0]


def _short_place(seen: View, quote: Quote) -> str:
    match = quote.match
    return "" if match is None else f"{label(seen, match.source)}:{seen.sources[match.source].position(match.start)[0]}"


def _in_full(seen: View, quote: Quote) -> list[Text]:
    """What is wrong, a sentence a rule, and below it both sides."""
    mark = sign(quote)
    found: list[Text] = []
    for reason in _reasons(seen, quote):
        found += paragraph(reason, seen.width, first="" if found else f" {mark}", indent=INDENT)
    found[0].stylize(STYLES[mark], 0, 2)
    both = sides(seen, quote)
    size = max(len(side.label) for side in both) + 2
    return found + [line for side in both for line in _side(side, seen.width - INDENT, size)]


def _reasons(seen: View, quote: Quote) -> list[Text]:
    told = []
    for one in findings_on(seen, quote):
        name = styled(visible(f"{one.severity} {one.code} {one.rule}"), RULE[one.severity.value])
        told.append(Text().append_text(name).append(": " + visible(sentence(one.message)), style="bold"))
    return told or [styled(visible(sentence(graded(quote))), "bold")]


def _side(side: QuoteSide, width: int, size: int) -> list[Text]:
    """Label, place and speaker, and below them the words with those underlined that differ."""
    line = styled(side.label.ljust(size), LABEL).append(fit_end(side.place, width - size), style=PLACE)
    said = fit(side.said_by, width - size)
    above = [line]
    if said and line.cell_len + len(said) + 3 <= width:
        line.append(f" · {said}", style="dim")
    elif said:
        above.append(styled(" " * size + said, "dim"))
    words = [Text(" " * size).append_text(one) for one in marked_lines(side.pieces, width - size)]
    return [Text(" " * INDENT).append_text(one) for one in (*above, *words)]
