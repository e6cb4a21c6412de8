"""The parts of `compare` as Markdown: outlets, points, contradictions with their camps, names, copies.

Source text goes through `escape.markdown` or `escape.code`, without exception.
"""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Point, Stance
from reconcile.report import digest
from reconcile.report.compared.camps import Camp, Dispute, disputes
from reconcile.report.compared.outlets import Outlet, outlets
from reconcile.report.compared.spellings import Named, spelled_apart
from reconcile.report.compared.told import advice, beginning, both_places, counts, text_of
from reconcile.report.escape import code
from reconcile.report.escape import markdown as safe
from reconcile.report.phrases import one_name, plural, said_by, sentence
from reconcile.report.spans import Piece, Sign, marked
from reconcile.report.view import View, place, short_place, title_of

Lines = list[str]

SIGNS = {
    Stance.SAYS: "●",
    Stance.DIFFERS: "◐",
    Stance.CONTRADICTS: "✗",
    Stance.COPIES: "≈",
    Stance.SILENT: "·",
}
SHOWN = 40
EACH = 5


def head(seen: View) -> Lines:
    """The outlets as a table, counts and advice."""
    found = disputes(seen.report)
    return [
        "# reconcile compare",
        "",
        "| | outlet | claims | points | shared | nearest |",
        "|---|---|---|---|---|---|",
        *(_outlet(seen, outlet) for outlet in outlets(seen.report)),
        "",
        " · ".join(counts(seen.report, found)),
        "",
        f"**{safe(advice(seen.report, found))}**",
    ]


def _outlet(seen: View, outlet: Outlet) -> str:
    reading = outlet.reading
    nearest = f"{seen.labels[outlet.nearest]} ({outlet.together})" if outlet.nearest else "–"
    name = safe(reading.source.name)
    told = f"{len(reading.claims)} | {outlet.points} | {reading.coverage:.0%} | {nearest}"
    return f"| **{outlet.letter}** | {name} | {told} |"


def points(seen: View) -> Lines:
    """The matrix: a row a point, a column an outlet."""
    found = seen.report.points
    if not found:
        return []
    shown, left = digest.limited(found, SHOWN, seen.verbose)
    legend = "   ".join(f"{sign} {stance.value}" for stance, sign in SIGNS.items())
    top = f"| voices | {' | '.join(seen.labels.values())} | point |"
    rows = [_row(seen, point) for point in shown]
    lines = [legend, "", top, "|---" * (len(seen.labels) + 2) + "|", *rows, *_more(left)]
    return [f"## {plural(len(found), 'point')}", "", *lines]


def _row(seen: View, point: Point) -> str:
    signs = (SIGNS[point.stance.get(source, Stance.SILENT)] for source in seen.sources)
    return f"| {point.voices} | {' | '.join(signs)} | {safe(text_of(seen.report, point))} |"


def contradictions(seen: View) -> Lines:
    """Each contradiction with its camps, who is in them, and a passage of each."""
    found = disputes(seen.report)
    if not found:
        return []
    lines = [line for number, dispute in enumerate(found, 1) for line in _dispute(seen, dispute, f"{number}.")]
    return [f"## {plural(len(found), 'contradiction').capitalize()}", "", *lines]


def _dispute(seen: View, dispute: Dispute, first: str) -> Lines:
    title = title_of(seen, dispute.differences[0])
    indent = " " * (len(first) + 1)
    camps = [f"{indent}- {_camp(seen, camp)}" for camp in dispute.camps]
    return [f"{first} **{safe(title)}**: {safe(sentence(dispute.because))}", *camps]


def _camp(seen: View, camp: Camp) -> str:
    claim = seen.report.claim(camp.shown)
    said = f"**“{safe(camp.words.text)}”**" if camp.words else "without it"
    who = ", ".join(f"**{seen.labels[source]}** {safe(seen.sources[source].name)}" for source in camp.sources)
    speaker = f" {safe(said_by(claim))}" if said_by(claim) else ""
    pieces = marked(claim, [(camp.words, Sign.CONFLICT)])
    return f"{said}: {who}. {code(place(seen, claim))}{speaker}: {_bold(pieces)}"


def _bold(pieces: Sequence[Piece]) -> str:
    from reconcile.report.markdown import bold

    return bold(pieces)


def names(seen: View) -> Lines:
    """Each name that is spelled apart, a row a spelling with those that write it so."""
    found = spelled_apart(seen.report)
    if not found:
        return []
    shown, left = digest.limited(found, digest.SHOWN_NAMES, seen.verbose)
    title = plural(len(found), "name spelled apart", "names spelled apart")
    return [f"## {title}", "", *(line for named in shown for line in _named(seen, named)), *_more(left)]


def _named(seen: View, named: Named) -> Lines:
    rows = [
        f"| {safe(row.text)} | {row.count} | {', '.join(seen.labels[source] for source in row.sources)} |"
        for row in named.spellings
    ]
    reasons = [f"- {safe(reason)}" for reason in one_name(named.drift.links)]
    top = [f"**{safe(named.drift.name.name)}**", "", "| spelling | times | outlets |", "|---|---|---|"]
    return [*top, *rows, "", *reasons, ""]


def copies(seen: View) -> Lines:
    """The near-verbatim passages, the longest first."""
    found = sorted(seen.report.copies, key=lambda copy: -copy.words)
    if not found:
        return []
    shown, left = digest.limited(found, SHOWN, seen.verbose)
    rows = []
    for copy in shown:
        copied, original = both_places(copy, seen.sources, seen.labels)
        text = beginning(seen.sources[copy.copy.source], copy.copy.start, copy.copy.end)
        rows.append(f"- {copied} as {original}, {copy.words} words: {safe(text)}")
    title = f"{plural(len(found), 'near-verbatim passage')}, counted as one voice"
    return [f"## {title}", "", *rows, *_more(left)]


def alone(seen: View) -> Lines:
    """What each outlet alone says."""
    lines: Lines = []
    for outlet in outlets(seen.report):
        claims = digest.alone(seen.report, outlet.reading)
        shown, left = digest.limited(claims, EACH, seen.verbose)
        if claims:
            title = f"**{outlet.letter}** {safe(outlet.reading.source.name)}: {plural(len(claims), 'claim')}"
            rows = [f"- {short_place(seen, claim)}: {safe(claim.text)}" for claim in shown]
            lines += ["", title, "", *rows, *_more(left)]
    return ["## Said by one outlet alone", *lines] if lines else []


def _more(left: int) -> Lines:
    return ["", f"… and {left} more (`--verbose` shows all)"] if left else []
