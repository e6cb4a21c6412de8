"""Where the passages of a worksheet stand, in short."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Claim
from reconcile.report.phrases import clock
from reconcile.report.view import View, short_place


def spot(seen: View, claim: Claim) -> str:
    """`A:14`, and where the source gives times `A:14@0:56`."""
    return short_place(seen, claim) + (f"@{clock(claim.time)}" if claim.time is not None else "")


def one_each(claims: Sequence[Claim]) -> list[Claim]:
    """The first claim of each source, in the order of the sources."""
    return sorted({claim.source: claim for claim in reversed(claims)}.values(), key=lambda c: (len(c.source), c.source))
