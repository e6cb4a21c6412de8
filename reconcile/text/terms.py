"""A claim's text as the terms that are compared: words, phrases, names, quantities, dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reconcile import lexicon
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import Mention
from reconcile.text.dates import find_dates
from reconcile.text.lemmas import lemma
from reconcile.text.listed import Reading, longest, readings
from reconcile.text.quantities import find_quantities
from reconcile.text.quantity import Quantity
from reconcile.text.when import Bound, When
from reconcile.text.words import Token, tokens


class TermKind(StrEnum):
    """What a term is."""

    WORD = "word"
    FUNCTION = "function"
    NAME = "name"
    QUANTITY = "quantity"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing a claim is made of: clean span `at`..`until`, its `words` in base form, and what it stands for.

    `base` is what two equal terms share: the base form, the phrase as it is listed, the id of the name, the value;
    `measure` is what two values share that could be compared. `value` is set for quantities and dates.
    """

    kind: TermKind
    text: str
    at: int
    until: int
    base: str
    words: tuple[str, ...]
    value: Quantity | When | None = None
    measure: str = ""


def terms(text: str, mentions: Sequence[Mention], thesaurus: Thesaurus) -> tuple[Term, ...]:
    """The terms of a clean text, in order; `mentions` are the names in it, by place."""
    found: list[Term] = []
    between: list[Token] = []
    waiting = iter(_fixed(text, mentions))
    ahead = next(waiting, None)
    for token in tokens(text):
        while ahead is not None and ahead.until <= token.at:
            found += _phrases(text, between, thesaurus)
            between = []
            found.append(ahead)
            ahead = next(waiting, None)
        if ahead is None or token.until <= ahead.at:
            between.append(token)
    found += _phrases(text, between, thesaurus)
    if ahead is not None:
        found += [ahead, *waiting]
    return tuple(found)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as its term has them."""
    return tuple(token.norm.rstrip(".") for token in tokens(name))


def _fixed(text: str, mentions: Sequence[Mention]) -> list[Term]:
    """Names, dates and quantities, by place; of two that overlap the earlier kind in that order stands."""
    taken = [
        Term(TermKind.NAME, m.text, m.at, m.until, m.name, words_of(m.text)) for m in mentions if not m.text.isdecimal()
    ]
    covered = bytearray(len(text))
    for term in taken:
        covered[term.at : term.until] = b"\1" * (term.until - term.at)
    dates = [_date(when) for when in find_dates(text)]
    for term in (*dates, *(_quantity(quantity) for quantity in find_quantities(text))):
        if 1 not in covered[term.at : term.until]:
            covered[term.at : term.until] = b"\1" * (term.until - term.at)
            taken.append(term)
    return sorted(taken, key=lambda term: term.at)


def _date(when: When) -> Term:
    said = [when.year, when.month, when.day, when.weekday, when.quarter, when.hour, when.minute, when.part, when.offset]
    base = f"{when.granularity.value} {' '.join('-' if part is None else str(part) for part in said)}"
    base = base if when.last is None else f"{base} to {_date(when.last).base}"
    base = base if when.bound not in (Bound.BEFORE, Bound.AFTER) else f"{when.bound.value} {base}"
    return Term(TermKind.DATE, when.text, when.start, when.end, base, _bases(when.text), when, when.granularity.value)


def _quantity(quantity: Quantity) -> Term:
    measure = f"{quantity.kind.value} {quantity.unit}"
    base = f"{measure} {quantity.low:g} {quantity.high:g}"
    return Term(
        TermKind.QUANTITY, quantity.text, quantity.start, quantity.end, base, _bases(quantity.text), quantity, measure
    )


def _bases(text: str) -> tuple[str, ...]:
    return tuple(lemma(token.norm) for token in tokens(text))


def _phrases(text: str, found: list[Token], thesaurus: Thesaurus) -> list[Term]:
    """The words of a stretch without names or values, those of a known phrase taken together (the longest first)."""
    out: list[Term] = []
    stretch = readings(text, found)
    index = 0
    while index < len(found):
        size, base = longest(stretch, index, thesaurus)
        if size > 1 and _helps(found[index]) and _reach(stretch, index + 1, thesaurus) > index + size:
            size, base = stretch[index][0]
        out.append(_word(found[index : index + size], base, thesaurus))
        index += size
    return out


def _helps(token: Token) -> bool:
    """Whether a word may only help the next one: *been* in *been found guilty*."""
    return token.norm in lexicon.words("function")


def _reach(stretch: Sequence[Sequence[Reading]], index: int, thesaurus: Thesaurus) -> int:
    """Where the longest phrase that begins at `index` ends."""
    return index + longest(stretch, index, thesaurus)[0] if index < len(stretch) else index


def _word(found: list[Token], base: str, thesaurus: Thesaurus) -> Term:
    first, last = found[0], found[-1]
    if len(found) == 1:
        return Term(_kind(first.norm, base), first.text, first.at, last.until, base, _alone(first.norm))
    kind = TermKind.FUNCTION if _is_function(base, thesaurus) else TermKind.WORD
    text = " ".join(token.text for token in found)
    return Term(kind, text, first.at, last.until, base, tuple(lemma(token.norm) for token in found))


def _kind(norm: str, base: str) -> TermKind:
    functions = lexicon.words("function")
    return TermKind.FUNCTION if norm in functions or base in functions else TermKind.WORD


@lru_cache(maxsize=16384)
def _alone(norm: str) -> tuple[str]:
    """The words of a term of one word: one tuple for all its places."""
    return (lemma(norm),)


@lru_cache(maxsize=4096)
def _is_function(phrase: str, thesaurus: Thesaurus) -> bool:
    """Whether a phrase only does the work of a function word: *in the course of* is *during*."""
    return not thesaurus.exact(phrase).isdisjoint(lexicon.words("function"))
