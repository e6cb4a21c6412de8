"""Small words that stand over a content word and bend it: negation, certainty, scope."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reconcile.judge.phrases import Mark, Phrase, bases, table
from reconcile.text.terms import Term, TermKind

OPEN = frozenset({"possible", "likely", "planned", "attempted", "unlikely"})
"""Levels of certainty that leave it open whether it is so."""

REACH = 3
"""An operator stands over the first content word that has at most so many function words before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operators:
    """What stands over a content word: whether it is `negated` (by an odd number of negations), how certain it is,
    how far it reaches (a level of the lists, "" for plain), and the words that say so."""

    negated: bool = False
    certainty: str = ""
    scope: str = ""
    words: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The content terms of a claim in order, what stands over each, and the function words before each."""

    terms: tuple[Term, ...]
    over: tuple[Operators, ...]
    before: tuple[tuple[str, ...], ...]


PLAIN = Operators()
_BREAK = re.compile(r"[,;:.!?()\[\]—–“”\"]|\s-\s")


def denied(over: Operators) -> bool:
    """Whether a word is denied, or as good as denied (*unlikely to pass*, *little chance of a fair trial*)."""
    return over.negated != (over.certainty == "unlikely")


def operators(terms: Sequence[Term], text: str) -> Content:
    """The content terms of a claim with the operators over them taken off; what none stands over is `PLAIN`."""
    walk = _Walk()
    words = [_words(term) for term in terms]
    index = 0
    while index < len(terms):
        if index and _parted(text, terms[index - 1].until, terms[index].at):
            walk.part()
        phrase, size = _phrase(words, terms, index)
        if phrase is None:
            walk.step(terms[index])
            index += 1
            continue
        walk.meet(phrase, terms[index : index + size], counted=_before_number(terms, index + size))
        index += size
    return walk.done()


def _parted(text: str, at: int, until: int) -> bool:
    """Whether a sign stands between two terms that parts them; a space alone, as mostly, does not."""
    return text[at:until] != " " and _BREAK.search(text, at, until) is not None


def _words(term: Term) -> tuple[str, ...]:
    if term.kind in (TermKind.NAME, TermKind.DATE, TermKind.QUANTITY):
        return ()
    return bases(term.text) if len(term.words) == 1 else term.words


def _phrase(words: Sequence[tuple[str, ...]], terms: Sequence[Term], index: int) -> tuple[Phrase | None, int]:
    """The longest phrase of the table that begins at the term `index`, and how many terms it takes."""
    here = words[index]
    for start in range(0, len(here), max(1, len(here) - 1)):
        seconds = table().get(here[start])
        if seconds is None:
            continue
        second = here[start + 1] if start + 1 < len(here) else _first(words, index + 1)
        for phrase in (*seconds.get(second, ()), *(seconds.get("", ()) if second else ())):
            size = _size(phrase.words, words, index, start)
            if size and _fits(phrase, terms, index, size):
                return phrase, size
    return None, 0


def _first(words: Sequence[tuple[str, ...]], index: int) -> str:
    return words[index][0] if index < len(words) and words[index] else ""


def _size(wanted: tuple[str, ...], words: Sequence[tuple[str, ...]], index: int, start: int) -> int:
    """How many whole terms from `index` on (of its first the words from `start` on) make up the wanted words; 0 where
    they do not."""
    at = 0
    for number in range(index, len(words)):
        here = words[number] if number > index else words[number][start:]
        if not here or wanted[at : at + len(here)] != here:
            return 0
        at += len(here)
        if at == len(wanted):
            return number - index + 1
    return 0


NO_LONGER = ("no", "long")
"""*No longer* in base forms, which *no long queues* has too."""


def _fits(phrase: Phrase, terms: Sequence[Term], index: int, size: int) -> bool:
    """Whether a bare verb of the implicatives (*stop*) governs another verb; a phrase with *to* or *from* does."""
    if phrase.words == NO_LONGER:
        return terms[index + size - 1].text.lower() == "longer"
    if phrase.mark is not Mark.IMPLY or phrase.words[-1] in _GOVERNING:
        return True
    return _gerund(terms, index + size)


_GOVERNING = frozenset("to from of in into that without".split())


def _gerund(terms: Sequence[Term], index: int) -> bool:
    return index < len(terms) and len(terms[index].text) > 5 and terms[index].text.lower().endswith("ing")


def _before_number(terms: Sequence[Term], index: int) -> bool:
    return index < len(terms) and terms[index].kind is TermKind.QUANTITY


@dataclass(slots=True)
class _Walk:
    """What has been met on the way through a claim, and what still waits for its content word."""

    terms: list[Term] = field(default_factory=list)
    over: list[Operators] = field(default_factory=list)
    before: list[tuple[str, ...]] = field(default_factory=list)
    functions: list[str] = field(default_factory=list)
    waiting: list[Term] = field(default_factory=list)
    negated: bool = False
    certainty: str = ""
    scope: str = ""
    reach: int = 0
    fresh: bool = False

    def part(self) -> None:
        """A comma or dash: what waits stands over nothing."""
        self._clear()
        self.fresh = False
        self.functions = [","]

    def meet(self, phrase: Phrase, found: Sequence[Term], *, counted: bool) -> None:
        """A phrase of the table."""
        if phrase.mark not in (Mark.SCOPE, Mark.CERTAINTY):
            self.functions += phrase.words
        self.reach = REACH
        if phrase.mark is Mark.NEGATE and not (counted and phrase.words == ("no",)):
            self.negated = not self.negated or self._joined()
            self.waiting += found
        elif phrase.mark is Mark.IMPLY:
            sign = phrase.value[self.negated]
            self.negated = sign == "-"
            self.waiting += found
        elif phrase.mark is Mark.CERTAINTY:
            self.negated ^= phrase.value == "impossible"
            self.certainty = phrase.value
            self.waiting += found
        elif phrase.mark is Mark.SCOPE:
            self.scope = phrase.value
            self.waiting += found

    def _joined(self) -> bool:
        """Whether a negation goes on with the one before it and does not undo it: *is not and will never be*."""
        behind = self.functions[:-1]
        return bool(behind) and not {"and", "or"}.isdisjoint(behind[-REACH:])

    def step(self, term: Term) -> None:
        """A term that no phrase takes: a content word takes what waits, function words wear it out."""
        if term.kind is TermKind.FUNCTION:
            self.functions.append(term.base)
            self.reach -= 1
            if self.reach < 0:
                self._clear()
            return
        self.terms.append(term)
        self.over.append(self._operators())
        self.before.append(tuple(self.functions))
        self.functions = []
        self._clear()
        self.fresh = True

    def done(self) -> Content:
        """The whole claim; a negation at its very end stands over the last content word (*he was not*)."""
        if self.negated and self.fresh and self.terms:
            last = self.over[-1]
            self.over[-1] = Operators(
                negated=not last.negated,
                certainty=last.certainty,
                scope=last.scope,
                words=(*last.words, *self.waiting),
            )
        return Content(terms=tuple(self.terms), over=tuple(self.over), before=tuple(self.before))

    def _operators(self) -> Operators:
        if not self.waiting:
            return PLAIN
        return Operators(negated=self.negated, certainty=self.certainty, scope=self.scope, words=tuple(self.waiting))

    def _clear(self) -> None:
        self.waiting, self.negated, self.certainty, self.scope, self.reach = [], False, "", "", 0
