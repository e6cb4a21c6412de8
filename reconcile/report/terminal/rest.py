"""What only one source says, and what was set aside."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from reconcile.model import Claim, Reading
from reconcile.report import digest
from reconcile.report.phrases import called, plural, said_by
from reconcile.report.terminal.lines import fit, heading, more, paragraph, styled
from reconcile.report.terminal.marks import PLACE
from reconcile.report.view import View, label, places


def alone(seen: View) -> list[list[Text]]:
    """A section a source: what no other source says."""
    return [_alone(seen, reading) for reading in seen.report.readings]


def _alone(seen: View, reading: Reading) -> list[Text]:
    claims = digest.alone(seen.report, reading)
    if not claims:
        return []
    shown, left = digest.limited(digest.folded(seen.report, claims), digest.SHOWN_ALONE, seen.verbose)
    title = f"Only in {label(seen, reading.source.id)}: {plural(len(claims), 'claim')}"
    return [heading(title, seen.width), *_lines(seen, shown), *more(left)]


def claim_lines(seen: View, claims: Sequence[Claim]) -> list[Text]:
    """Claims a line each, the places in a column."""
    return _lines(seen, [(claim,) for claim in claims])


def _lines(seen: View, folded: Sequence[tuple[Claim, ...]]) -> list[Text]:
    """Claims with their repetitions a line each."""
    size = max((len(places(seen, claims)) for claims in folded), default=0)
    return [_line(seen, claims, size) for claims in folded]


def _line(seen: View, claims: tuple[Claim, ...], size: int) -> Text:
    first = claims[0]
    said = said_by(first) if first.speaker and first.attribution is None else ""
    text = f"{said}: {first.text}" if said else first.text
    line = styled(f" {places(seen, claims):<{size}}  ", PLACE)
    return line.append(fit(text, seen.width - size - 3))


def aside(seen: View) -> list[Text]:
    """What claims nothing about the talk: counted, and in the verbose report listed."""
    told = [_counted(seen, reading) for reading in seen.report.readings if reading.chrome]
    if not told:
        return []
    lines = paragraph(f"Set aside: {'; '.join(told)}.", seen.width, first=" ", indent=1)
    for line in lines:
        line.stylize("dim")
    return lines + (_listed(seen) if seen.verbose else [])


def _counted(seen: View, reading: Reading) -> str:
    reasons = ", ".join(f"{reason} {count}" for reason, count in digest.furniture(reading))
    return f"{plural(len(reading.chrome), 'piece')} of {called(label(seen, reading.source.id))} ({reasons})"


def _listed(seen: View) -> list[Text]:
    found = []
    for reading in seen.report.readings:
        for chrome in reading.chrome:
            where = f"   {label(seen, reading.source.id)}:{chrome.line}  {chrome.reason}: "
            found.append(styled(fit(where + chrome.text, seen.width), "dim"))
    return found
