"""S401: a claim of the draft has no counterpart in any source."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.rule import Judged, Rule, Speech, Spot
from reconcile.model import Claim, Grade, Role, Severity, Verdict
from reconcile.text.dates import find_dates
from reconcile.text.quantities import find_quantities

UNLIKELY = 0.3
"""A claim that is likelier to be in a source than this, though no single passage has it, is only told of."""


def look(judged: Judged) -> Iterable[Speech]:
    """Each claim that no source has; a mere note where it holds nothing that could be looked up, or may be there in
    other words."""
    claims = {claim.id: claim for split in judged.splits if split.source.role is Role.DRAFT for claim in split.claims}
    for one in judged.support:
        claim = claims[one.claim]
        if one.verdict is not Verdict.UNSUPPORTED or _missing(judged, claim):
            continue
        nowhere = one.found < UNLIKELY and not one.pairs
        grave = nowhere and _telling(judged, claim)
        yield Speech(
            message="no source says this" if nowhere else "no passage of a source says all of this",
            spots=(Spot(source=claim.source, start=claim.start, end=claim.end, caption=claim.text),),
            severity=None if grave else Severity.INFO,
        )


def _missing(judged: Judged, claim: Claim) -> bool:
    """Whether a claim is mostly a quotation that no source has, which Q302 tells."""
    sizes = [q.end - q.start for q in judged.quotes if q.claim == claim.id and q.grade is Grade.NOT_FOUND]
    return sum(sizes) > (claim.end - claim.start) / 2


def _telling(judged: Judged, claim: Claim) -> bool:
    """Whether a claim holds a name, a number, a date or a quotation."""
    quoted = any(q.claim == claim.id and q.grade is not Grade.NOT_CHECKED for q in judged.quotes)
    if judged.names.mentions[claim.id] or quoted:
        return True
    return bool(find_quantities(claim.text) or find_dates(claim.text))


RULE = Rule(
    code="S401",
    name="unsupported",
    severity=Severity.WARNING,
    summary="A claim of the draft has no counterpart in any source.",
    speaks=(
        (
            "The library will close for repairs. Mayor Ines Falk resigned on Monday.",
            "The library will close for repairs in the spring.",
        ),
        (
            "The trial enrolled 400 patients. Two of its authors own shares in the maker of the drug.",
            "The trial enrolled 400 patients in nine hospitals.",
        ),
        (
            "Rovers won the derby. Their goalkeeper, Dario Pym, saved a penalty.",
            "Rovers won the derby on Saturday.",
        ),
        (
            "The ferry was cancelled. Fares will rise by 8 percent in July.",
            "The ferry was cancelled because of the storm.",
        ),
        (
            "Halden Foods opened a bakery in Leeds. It was founded in 1911 by two brothers.",
            "Halden Foods opened a bakery in Leeds last week.",
        ),
        (
            "The comet can be seen in May. The next eclipse falls on 12 August.",
            "The comet can be seen in May with binoculars.",
        ),
    ),
    silent=(
        ("The library will close for repairs.", "The library will close for repairs in the spring."),
        ("The trial enrolled 400 patients.", "In all, 400 patients were enrolled in the trial."),
        ("Rovers won the derby on Saturday.", "On Saturday the derby was won by Rovers."),
        ("Why did the ferry not sail? The ferry was cancelled.", "The ferry was cancelled because of the storm."),
        ("Halden Foods opened a bakery in Leeds.", "A bakery was opened in Leeds by Halden Foods."),
        ("The comet can be seen in May.", "The comet can be seen in May with binoculars."),
    ),
    report=look,
)
