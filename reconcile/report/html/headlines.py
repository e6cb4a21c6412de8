"""What to look at first, in a line each, so that the summary can be read alone."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Pair, Relation
from reconcile.report.digest import Drift, contradictions, drifts, shifted
from reconcile.report.html.marks import CLASH, NAME, SHIFT, Sign, glyph, spoken
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.sides import chip, reasons
from reconcile.report.phrases import plural
from reconcile.report.view import View, label

SHOWN = 7
"""So many lines are in the summary; the sections below have the rest."""


def headlines(seen: View) -> Markup | None:
    """Contradictions, shifts and names that are spelled apart, the weightiest first."""
    pairs = [*contradictions(seen.report), *shifted(seen.report)]
    return headed_list(
        [_pair(seen, pair) for pair in pairs] + [drift_line(seen, drift) for drift in drifts(seen.report)]
    )


def headed_list(lines: Sequence[Markup]) -> Markup | None:
    """The lines under their heading, None where there is none."""
    if not lines:
        return None
    shown = lines if len(lines) <= SHOWN + 1 else lines[:SHOWN]
    left = len(lines) - len(shown)
    more = tag("p", f"… and {plural(left, 'more', 'more')} below.", class_="more") if left else None
    return tag("div", tag("h2", "Look at first"), tag("ol", *shown), more, class_="headlines")


def line(sign: Sign, href: str, said: Markup | str, where: Sequence[str], between: str = " ") -> Markup:
    """A line that leads to what it tells."""
    chips = joined((chip(name) for name in where), between)
    inside = (
        glyph(sign),
        spoken(f"{sign.word}: "),
        tag("span", said, class_="told"),
        tag("span", chips, class_="where"),
    )
    return tag("li", tag("a", *inside, href=href), class_=sign.look)


def _pair(seen: View, pair: Pair) -> Markup:
    sign = CLASH if pair.relation is Relation.CONTRADICT else SHIFT
    claims = (seen.report.claim(pair.left), seen.report.claim(pair.right))
    where = [f"{label(seen, claim.source)} {claim.line}" for claim in claims]
    return line(sign, f"#{pair.id}", reasons(seen, pair)[0], where)


def drift_line(seen: View, drift: Drift) -> Markup:
    """A name that is spelled apart."""
    counted: dict[str, int] = {}
    for spelling in drift.spellings:
        counted[spelling.text] = counted.get(spelling.text, 0) + spelling.count
    spelled = joined((tag("span", tag("b", text, dir="auto"), f" ×{count}") for text, count in counted.items()), ", ")
    where = dict.fromkeys(label(seen, spelling.source) for spelling in drift.spellings)
    return line(NAME, f"#{drift.name.id}", joined(["one name, spelled ", spelled]), list(where))
