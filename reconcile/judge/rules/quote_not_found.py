"""Q302: a quotation has no counterpart in any source."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.quoted import passage, person, short, source_of, spots
from reconcile.judge.rule import Judged, Rule, Speech
from reconcile.model import Grade, Quote, Severity


def look(judged: Judged) -> Iterable[Speech]:
    """Each quotation that no source has; a warning where nobody is said to have said it."""
    for quote in judged.quotes:
        if quote.grade is Grade.NOT_FOUND:
            severity = None if quote.attributed else Severity.WARNING
            yield Speech(message=_told(judged, quote), spots=spots(judged, quote), severity=severity)


def _told(judged: Judged, quote: Quote) -> str:
    whose = f" by {person(quote.speaker)}" if quote.speaker else ""
    told = f"no source has this quotation{whose}"
    if quote.near is None:
        return told
    return (
        f"{told}; the nearest passage, in {source_of(judged, quote.near).name}, is {short(passage(judged, quote.near))}"
    )


RULE = Rule(
    code="Q302",
    name="quote-not-found",
    severity=Severity.ERROR,
    summary="A quotation has no counterpart in any source.",
    speaks=(
        (
            "The plant will close in May. “It breaks my heart to lock that gate,” said Ilse Corrigan.",
            "Ilse Corrigan said that the plant would close in May. Two hundred people work there.",
        ),
        (
            '"We have never seen demand like this in any quarter," the finance chief said.',
            "Demand rose by four percent in the quarter, the finance chief said.",
        ),
        (
            "“He plays as if the ball were on a string,” the coach said of his striker.",
            "The coach praised his striker after the match. “He is nineteen and fearless,” he said.",
        ),
        (
            "The minister was blunt: “Whoever signed this contract should resign today.”",
            "The minister criticised the contract. An inquiry begins on Monday.",
        ),
        (
            "“Every core we drill tells the same sad story,” says Thora Lindqvist.",
            "Thora Lindqvist drills ice cores. She has done so for twenty years.",
        ),
        (
            "> The orchard belongs to the children of this town.\n\n— Alderman Pike said: “You cannot eat a brewery.”",
            "Alderman Pike spoke against the sale of the orchard. The council will vote in June.",
        ),
    ),
    silent=(
        (
            "The plant will close in May. “It breaks my heart to lock that gate,” said Ilse Corrigan.",
            "“It breaks my heart to lock that gate,” Ilse Corrigan said. The plant will close in May.",
        ),
        (
            'The company calls it a "demand surprise".',
            "Demand rose by four percent in the quarter, the finance chief said.",
        ),
        (
            "The coach has written a book, “The Ball on the String and Other Lies”.",
            "The coach praised his striker after the match. “He is nineteen and fearless,” he said.",
        ),
        (
            "You may ask: “Why would anyone have signed such a contract at all?”",
            "The minister criticised the contract. An inquiry begins on Monday.",
        ),
        (
            "“I was barely nineteen … and fearless,” says Thora Lindqvist.",
            "Thora Lindqvist: I was barely nineteen when I first went up there, and fearless.\n\n"
            "Thora Lindqvist: Now I carry a rope.",
        ),
        (
            "Alderman Pike said that the orchard belongs to the children of the town.",
            "Alderman Pike spoke against the sale of the orchard. The council will vote in June.",
        ),
    ),
    report=look,
)
