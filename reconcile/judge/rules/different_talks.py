"""T501: the sources share so little that they may be about different talks."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.rule import Judged, Rule, Speech, Spot
from reconcile.model import Role, Severity, Split

FEWEST = 3
"""A source with fewer claims is too short to tell."""


def look(judged: Judged) -> Iterable[Speech]:
    """Every two sources without a pair that have next to nothing in common; of the sources of a draft each is held
    against the draft alone."""
    drafts = {split.source.id for split in judged.splits if split.source.role is Role.DRAFT}
    paired = {frozenset((pair.left.rpartition(".")[0], pair.right.rpartition(".")[0])) for pair in judged.pairs}
    for (one, other), share in sorted(judged.common.items()):
        first, second = judged.split(one), judged.split(other)
        if frozenset((one, other)) in paired or share >= judged.settings.same_talk:
            continue
        if drafts and drafts.isdisjoint((one, other)):
            continue
        if min(len(first.claims), len(second.claims)) >= FEWEST:
            yield Speech(
                message=f"{first.source.name} and {second.source.name} may be about different talks: "
                f"no claim of one has a counterpart in the other, and they share {share:.0%} of their words by weight",
                spots=(_start(first), _start(second)),
            )


def _start(split: Split) -> Spot:
    claim = split.claims[0]
    return Spot(source=split.source.id, start=claim.start, end=claim.end, caption=claim.text)


_HARBOR = (
    "The harbor of Skagenfjord will be dredged next spring. Two contractors bid for the work. "
    "Fishermen fear for the herring season. The mayor promised to pay for lost nets."
)
_OPERA = (
    "The opera opens its season with a new soprano. Tickets sold out within hours. "
    "Critics call the staging bold. The orchestra is led by a guest from Vienna."
)
_OPERA_AGAIN = (
    "A new soprano opens the season of the opera. All tickets were gone within hours. "
    "The staging is bold, say critics. A guest conductor from Vienna leads the orchestra."
)

RULE = Rule(
    code="T501",
    name="different-talks",
    severity=Severity.WARNING,
    summary="The sources share so little that they may be about different talks.",
    speaks=(
        (_HARBOR, _OPERA),
        (_OPERA, _HARBOR),
        (
            "Rain stopped play at noon. The visitors were bowled out for ninety. The captain blamed the pitch.",
            "The drug lowered blood pressure. Side effects were mild. Regulators will decide in autumn.",
        ),
        (
            "Ostrelle opens a ferry line. Fares start at nine euros. Crossings take two hours.",
            "A court freed the painter. Forged canvases were burned. Dealers refused to comment.",
        ),
        (
            "Wheat prices doubled. Bakers raised theirs. Ministers met in haste.",
            "The telescope saw a comet. Its tail is blue. Students named it.",
        ),
        (
            "Nurses went on strike. Operations were postponed. Talks resume on Friday.",
            "The album was recorded in a barn. Its singer learned the cello. Vinyl copies cost thirty dollars.",
        ),
    ),
    silent=(
        (_OPERA, _OPERA_AGAIN),
        (_HARBOR, _HARBOR),
        ("The harbor will be dredged.", "Tickets sold out within hours."),
        (_HARBOR, "Dredging of the harbor of Skagenfjord starts in spring. Herring fishermen are afraid."),
        (
            "Nurses went on strike. Talks resume on Friday. Operations were postponed.",
            "The strike of nurses goes on. Operations were postponed. No talks are planned.",
        ),
        ("Wheat prices doubled.", "The telescope saw a comet."),
    ),
    report=look,
)
