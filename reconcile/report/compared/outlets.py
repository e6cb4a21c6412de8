"""The outlets of a comparison: what they are called, what each covers, and which other one is nearest to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconcile.model import Reading, Report, Stance
from reconcile.report.escape import visible
from reconcile.report.view import letter

LONGEST = 14
"""A short name has at most so many characters."""

SILENT = (Stance.SILENT, Stance.CONTRADICTS)
"""Stances in which two outlets do not stand together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A source as a comparison shows it: its letter, its short name, how many points it speaks to, and the other outlet
    that speaks to the most of them too (by its id; None where none does), with how many those are.
    """

    reading: Reading
    letter: str
    short: str
    points: int
    nearest: str | None
    together: int

    @property
    def id(self) -> str:
        """The id of its source."""
        return self.reading.source.id


def outlets(report: Report) -> tuple[Outlet, ...]:
    """The outlets in the order given."""
    ids = [reading.source.id for reading in report.readings]
    said = {source: _speaking(report, source, (Stance.SILENT,)) for source in ids}
    agreed = {source: _speaking(report, source, SILENT) for source in ids}
    shorts = short_names([reading.source.name for reading in report.readings])
    return tuple(
        Outlet(
            reading=reading,
            letter=letter(index),
            short=shorts[index],
            points=said[reading.source.id].bit_count(),
            nearest=nearest,
            together=together,
        )
        for index, reading in enumerate(report.readings)
        for nearest, together in [_nearest(reading.source.id, agreed)]
    )


def _speaking(report: Report, source: str, without: Sequence[Stance]) -> int:
    """The points a source speaks to, as bits."""
    return sum(1 << at for at, point in enumerate(report.points) if point.stance.get(source) not in (None, *without))


def _nearest(source: str, agreed: dict[str, int]) -> tuple[str | None, int]:
    """The other source with the largest share of points in common, and how many those are; of equals the first."""
    ours = agreed[source]
    best: tuple[float, str | None, int] = (0.0, None, 0)
    for other, theirs in agreed.items():
        both = (ours & theirs).bit_count()
        share = both / (ours | theirs).bit_count() if both else 0.0
        if other != source and share > best[0]:
            best = share, other, both
    return best[1], best[2]


def short_names(names: Sequence[str]) -> tuple[str, ...]:
    """Names for the heads of columns: without ending, without what all begin or end with, cut to `LONGEST`; where two
    come out alike, with a number.
    """
    parts = [_parts(name) for name in names]
    start, end = _common(parts), _common([part[::-1] for part in parts])
    cut = [_cut("-".join(part[start : len(part) - end]) or name) for part, name in zip(parts, names, strict=True)]
    return tuple(_told_apart(cut))


def _parts(name: str) -> list[str]:
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", visible(name)) or visible(name)
    return [part for part in re.split(r"[\s_.\-]+", stem) if part] or [stem]


def _common(parts: Sequence[Sequence[str]]) -> int:
    """How many parts all names begin with; one part of each is always left."""
    most = min(len(part) for part in parts) - 1
    count = 0
    while count < most and len({part[count] for part in parts}) == 1 and len(parts) > 1:
        count += 1
    return count


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip("-(,:") + "…"


def _told_apart(names: Iterable[str]) -> list[str]:
    found: list[str] = []
    for name in names:
        number, told = 1, name
        while told in found:
            number += 1
            told = f"{name[: LONGEST - 2]}-{number}"
        found.append(told)
    return found
