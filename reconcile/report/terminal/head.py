"""The head: what was compared, what came of it, what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from reconcile.model import Note, Relation
from reconcile.report.checked.worksheet import in_full, rows
from reconcile.report.digest import limited, spoken
from reconcile.report.phrases import advice, counts, others, sentence, shared
from reconcile.report.spans import Sign
from reconcile.report.terminal.lines import fit, more, paragraph, styled
from reconcile.report.terminal.marks import LABEL, RULE, legend
from reconcile.report.view import View, label, passages

WARNINGS = 4
"""So many findings about the sources as a whole are shown."""


def head(seen: View) -> list[Text]:
    """Sources, counts, advice, warnings, and what the signs mean."""
    signs = _signs(seen)
    return [
        *_sources(seen),
        Text(),
        *summary(seen, counts(seen.report), advice(seen.report)),
        *([Text(" ").append_text(legend(signs))] if signs else []),
    ]


def summary(seen: View, counted: Sequence[str], advised: str) -> list[Text]:
    """Counts, advice, and warnings about the sources as a whole."""
    return [*_counts(seen, counted), *_advice(seen, advised), *_warnings(seen)]


def _sources(seen: View) -> list[Text]:
    """A line a source, or two where it is narrow."""
    report, found = seen.report, []
    size = max(len(mark) for mark in seen.labels.values())
    names = max(len(reading.source.name) for reading in report.readings)
    for reading in report.readings:
        source = reading.source.id
        told = shared(report, source, others(report, seen.labels, source))
        room = seen.width - size - 5 - len(told)
        name = fit(reading.source.name, max(room, seen.width // 3))
        line = styled(f" {label(seen, source):<{size}}  ", LABEL).append(name, style="bold")
        if room >= len(name):
            found.append(line.append(" " * (min(names, room) - len(name) + 2) + told))
        else:
            found += [line, *paragraph(told, seen.width, first=" " * (size + 3), indent=size + 3)]
    return found


def _counts(seen: View, counted: Sequence[str]) -> list[Text]:
    """The counts, broken between two of them."""
    lines = [""]
    for count in counted:
        joined = f"{lines[-1]} · {count}" if lines[-1] else count
        if len(joined) > seen.width - 1:
            lines.append(count)
        else:
            lines[-1] = joined
    return [Text(f" {line}") for line in lines]


def _advice(seen: View, advised: str) -> list[Text]:
    lines = paragraph(advised, seen.width, first=" → ", indent=3)
    for line in lines:
        line.stylize("bold")
    return lines


def _warnings(seen: View) -> list[Text]:
    """Notes of the run, and findings that are about the sources as a whole."""
    found: list[Text] = []
    for note in seen.report.notes:
        found += _warning(seen, note.level, _noted(seen, note))
    shown, left = limited(spoken(seen.report, "T", "X"), WARNINGS, seen.verbose)
    for finding in shown:
        found += _warning(seen, finding.severity.value, sentence(finding.message), f"{finding.code} {finding.rule}")
    found += more(left, "more warnings")
    return found


def _noted(seen: View, note: Note) -> str:
    return note.text if note.source is None else f"{label(seen, note.source)}: {note.text}"


def _warning(seen: View, level: str, text: str, code: str = "") -> list[Text]:
    start = f"{level} {code}".strip() + ": "
    lines = paragraph(start + text, seen.width, first=" ", indent=1)
    if lines:
        lines[0].stylize(RULE.get(level, ""), 1, min(len(lines[0]), 1 + len(start)))
    return lines


def _signs(seen: View) -> list[Sign]:
    """The signs that stand in the report, the strongest first."""
    shown = [row.best for row in rows(seen.report) if row.best and in_full(seen, row)]
    apart = shown if seen.report.support else [p for p in seen.report.pairs if p.relation is not Relation.AGREE]
    used = {piece.sign for pair in apart for side in passages(seen, pair) for piece in side.pieces}
    return [sign for sign in Sign if sign in used]
