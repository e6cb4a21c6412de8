"""What one outlet alone says: a section each where they are few, else one for all with the first claims of each."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from reconcile.model import Claim, ClaimKind
from reconcile.report import digest
from reconcile.report.compared.outlets import Outlet
from reconcile.report.phrases import plural
from reconcile.report.terminal import rest
from reconcile.report.terminal.lines import fit, heading, styled
from reconcile.report.view import View

FEW = 4
"""So many outlets have a section each."""

EACH = 3
"""So many claims of each outlet are shown where they are many."""


def alone(seen: View, outlets: Sequence[Outlet]) -> list[list[Text]]:
    """The sections of what one outlet alone says."""
    if len(outlets) <= FEW:
        return rest.alone(seen)
    lines = [line for outlet in outlets for line in _of(seen, outlet)]
    return [[heading("Said by one outlet alone", seen.width), *lines]] if lines else []


def _of(seen: View, outlet: Outlet) -> list[Text]:
    claims = digest.alone(seen.report, outlet.reading)
    if not claims:
        return []
    shown = claims if seen.verbose or len(claims) <= EACH + 1 else _first(claims)
    left = len(claims) - len(shown)
    count = f"{plural(len(claims), 'claim')}{f', {len(shown)} shown' if left else ''}"
    title = styled(fit(f" {outlet.letter} {outlet.reading.source.name}: {count}", seen.width), "bold")
    return [title, *rest.claim_lines(seen, shown)]


def _first(claims: Sequence[Claim]) -> list[Claim]:
    """The first that can be checked, and no headings as long as there are others."""
    telling = [claim for claim in claims if claim.unchecked is None and claim.kind is not ClaimKind.HEADING]
    return [*telling, *(claim for claim in claims if claim not in telling)][:EACH]
