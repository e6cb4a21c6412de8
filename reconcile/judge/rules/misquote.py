"""Q301: words inside quotation marks are not the words of the source."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.quoted import short, source_of, spots
from reconcile.judge.rule import Judged, Rule, Speech
from reconcile.model import Change, Grade, Quote, Severity
from reconcile.text.words import norm

TOLD = 3
"""So many changes of a quotation are told."""

_LIGHT = frozenset("a an the that and so but well just then also oh".split())
"""Words that a quotation may lose or gain without saying anything else."""


def look(judged: Judged) -> Iterable[Speech]:
    """Each quotation that a source has in other words, or in several places."""
    for quote in judged.quotes:
        if quote.grade is Grade.EDITED:
            sure = quote.sure and quote.spoken and not _is_light(quote)
            yield Speech(
                message=_edited(judged, quote),
                spots=spots(judged, quote),
                severity=None if sure else Severity.WARNING,
            )
        elif quote.grade is Grade.STITCHED:
            yield Speech(message=_stitched(judged, quote), spots=spots(judged, quote), severity=Severity.WARNING)


def _is_light(quote: Quote) -> bool:
    words = [word for change in quote.changes for word in f"{change.left} {change.right}".split()]
    return all(norm(word.strip(".,;:!?")) in _LIGHT for word in words)


def _edited(judged: Judged, quote: Quote) -> str:
    where = source_of(judged, quote.match).name if quote.match else "the source"
    told = [_told(change, where if not n else "it") for n, change in enumerate(quote.changes[:TOLD])]
    left = len(quote.changes) - TOLD
    changes = "; ".join([*told, *([f"and {left} more"] if left > 0 else [])])
    if quote.spoken:
        return f"the quotation {changes}"
    return f"{where} does not have this as direct speech, and in other words: the quotation {changes}"


def _told(change: Change, where: str) -> str:
    if not change.left:
        return f"leaves out {short(change.right)}, which {where} has"
    if not change.right:
        return f"has {short(change.left)}, which {where} does not have there"
    return f"has {short(change.left)} where {where} has {short(change.right)}"


def _stitched(judged: Judged, quote: Quote) -> str:
    places = [place for place in (quote.match, *quote.elsewhere) if place is not None]
    if len(places) > 1:
        told = [f"{source_of(judged, at).name}:{source_of(judged, at).position(at.start)[0]}" for at in places]
        return f"the quotation joins, without a mark, what stands apart: {', '.join(told)}"
    where = source_of(judged, places[0]).name if places else "the source"
    if quote.changes:
        return f"the quotation {'; '.join(_told(change, where) for change in quote.changes[:TOLD])}, without a mark"
    return f"the quotation joins what two speakers say in {where}"


RULE = Rule(
    code="Q301",
    name="misquote",
    severity=Severity.ERROR,
    summary="Words inside quotation marks are not the words of the source.",
    speaks=(
        (
            "“We will rebuild the harbour wall before the winter storms arrive,” said Ilse Corrigan.",
            "Ilse Corrigan: We will repair the harbour wall before the winter storms arrive.\n\n"
            "Ilse Corrigan: The money is there.",
        ),
        (
            '"Our margins will recover in the second half of the year," the finance chief said.',
            '"Our margins may recover in the second half of the year," the finance chief told analysts.',
        ),
        (
            "“I never thought we could win a final with ten players on the pitch,” said the captain.",
            "“I never thought we could win a final with nine players on the pitch,” the captain said afterwards.",
        ),
        (
            "The minister said: “This bridge will be opened to lorries next spring.”",
            "The minister said: “This bridge will not be opened to lorries next spring.”",
        ),
        (
            "“The glacier has lost a third of its volume since my first visit,” says Thora Lindqvist.",
            "“The glacier has lost a quarter of its volume since my first visit,” says Thora Lindqvist.",
        ),
        (
            "“Nobody on this council asked for the orchard to be sold to the brewery,” Alderman Pike said.",
            "Alderman Pike said: “Nobody on this council voted for the orchard to be sold to the brewery.”",
        ),
    ),
    silent=(
        (
            "“We will repair the harbour wall before the winter storms arrive,” said Ilse Corrigan.",
            "Ilse Corrigan: So, um, we will repair the harbour wall before, you know, the winter storms arrive.\n\n"
            "Ilse Corrigan: The money is there.",
        ),
        (
            '"Our margins may recover," the finance chief said, "in the second half of the year."',
            "Our margins may recover in the second half of the year, the finance chief said.",
        ),
        (
            "“I never thought we could win a final … on the pitch,” said the captain.",
            "“I never thought we could win a final with nine players on the pitch,” the captain said afterwards.",
        ),
        (
            "The minister said: “[The bridge] will not be opened to lorries next spring.”",
            "The minister said: “This bridge will not be opened to lorries next spring.”",
        ),
        (
            "The so-called “glacier economy” has lost a third of its volume.",
            "“The glacier has lost a quarter of its volume since my first visit,” says Thora Lindqvist.",
        ),
        (
            "“Nobody on this Council voted for the orchard to be sold — to the brewery!” Alderman Pike said.",
            "Alderman Pike said: 'Nobody on this council voted for the orchard to be sold to the brewery.'",
        ),
    ),
    report=look,
)
