"""Q303: the quotation is given to somebody else."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.quoted import person, source_of, spots
from reconcile.judge.rule import Judged, Rule, Speech
from reconcile.model import Quote, Severity


def look(judged: Judged) -> Iterable[Speech]:
    """Each quotation that the draft gives to one speaker and the source to another."""
    for quote in judged.quotes:
        if quote.speaker_fits is False and quote.sure:
            yield Speech(message=_told(judged, quote), spots=spots(judged, quote))


def _told(judged: Judged, quote: Quote) -> str:
    where = source_of(judged, quote.match).name if quote.match else "the source"
    return f"the draft gives the quotation to {person(quote.speaker or '')}, {where} to {person(quote.said_by or '')}"


_HARBOUR = (
    "Ilse Corrigan: We will repair the harbour wall before the winter storms arrive.\n\n"
    "Bram Okoro: And the fishermen will pay for none of it, I promise you that.\n\n"
    "Ilse Corrigan: The money is there.\n\nBram Okoro: For once."
)
_MATCH = (
    "“I never thought we could win a final with nine players on the pitch,” captain Maren Oyelaran said. "
    "“The referee had a difficult evening and so did my nerves,” said her coach, Piet Vandersloot."
)
_COURT = (
    "“My client slept through the whole of that storm and heard nothing,” said Ngaio Bellweather, the lawyer. "
    "“Nobody sleeps through a roof coming off,” replied the prosecutor, Ralph Timmerman."
)

RULE = Rule(
    code="Q303",
    name="quote-speaker",
    severity=Severity.ERROR,
    summary="The quotation is given to somebody else.",
    speaks=(
        ("“We will repair the harbour wall before the winter storms arrive,” said Bram Okoro.", _HARBOUR),
        ("“The fishermen will pay for none of it, I promise you that,” Ilse Corrigan said.", _HARBOUR),
        ("“I never thought we could win a final with nine players on the pitch,” said Vandersloot.", _MATCH),
        ("Maren Oyelaran said: “The referee had a difficult evening and so did my nerves.”", _MATCH),
        ("“My client slept through the whole of that storm and heard nothing,” said Ralph Timmerman.", _COURT),
        (
            "“My client slept through the whole of that storm,” Timmerman said, “and heard nothing.”",
            _COURT,
        ),
    ),
    silent=(
        ("“We will repair the harbour wall before the winter storms arrive,” said Corrigan.", _HARBOUR),
        ("“We will repair the harbour wall before the winter storms arrive,” she said.", _HARBOUR),
        ("“I never thought we could win a final with nine players on the pitch,” said Oyelaran.", _MATCH),
        ("“The referee had a difficult evening and so did my nerves,” the coach said.", _MATCH),
        ("“My client slept through the whole of that storm and heard nothing,” said Ms Bellweather.", _COURT),
        ("“Nobody sleeps through a roof,” Ngaio Bellweather might have said.", _HARBOUR),
    ),
    report=look,
)
