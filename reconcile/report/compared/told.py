"""The sentences of a comparison: counts, what to look at first, what was copied."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Copy, Point, Report, Source, Stance
from reconcile.report.compared.camps import Dispute
from reconcile.report.digest import drifts, lookalikes, shifted, spoken
from reconcile.report.phrases import listed, plural


def counts(report: Report, found: Sequence[Dispute]) -> tuple[str, ...]:
    """What the run found, each count with its word; an absence is said too."""
    most = sum(2 * point.voices > len(report.readings) for point in report.points)
    return (
        f"{plural(len(report.points), 'point')}{f' ({most} by more than half)' if most else ''}",
        plural(len(found), "contradiction"),
        plural(len(drifts(report)), "name spelled apart", "names spelled apart"),
        plural(len(lookalikes(report)), "look-alike"),
        plural(len(report.copies), "near-verbatim passage"),
    )


def advice(report: Report, found: Sequence[Dispute]) -> str:
    """What to do about it, in one sentence."""
    shifts = shifted(report)
    names = len(drifts(report)) + len({finding.fingerprint for finding in spoken(report, "N103")})
    look = [plural(len(found), "contradiction")] if found else []
    look += [plural(len(shifts), "shift")] if shifts else []
    look += [plural(names, "name")] if names else []
    if look:
        return f"Look at {listed(look)}."
    return "Nothing contradicts." if report.points else "Nothing is shared: no two outlets say the same."


def text_of(report: Report, point: Point) -> str:
    """The words that stand for a point: those of its core, else of its shortest claim."""
    told = (report.claim(claim).text for claim in ([point.core] if point.core else point.claims))
    return min(told, key=len, default="").rstrip(" ,;:–—")


def speaking(point: Point) -> int:
    """How many sources speak to a point, copies included."""
    return sum(stance is not Stance.SILENT for stance in point.stance.values())


def lines_of(source: Source, start: int, end: int) -> str:
    """The line or lines of a passage: `3`, `3–5`."""
    first, last = source.position(start)[0], source.position(max(start, end - 1))[0]
    return str(first) if first == last else f"{first}–{last}"


def both_places(copy: Copy, sources: dict[str, Source], labels: dict[str, str]) -> tuple[str, str]:
    """Where a passage stands in the copy and in the original: `C:3–5`, `A:2–4`."""
    copied, original = (
        f"{labels[match.source]}:{lines_of(sources[match.source], match.start, match.end)}"
        for match in (copy.copy, copy.original)
    )
    return copied, original


def beginning(source: Source, start: int, end: int) -> str:
    """The words of a passage on one line."""
    return " ".join(source.text[start:end].split())
