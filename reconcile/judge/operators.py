"""Small words that stand over a content word and bend it: negation, certainty, scope."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from reconcile import lexicon
from reconcile.text.terms import Term, TermKind

REACH = 3
"""An operator stands over the first content word within so many words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operators:
    """What stands over a content word: whether it is `negated` (an odd number of negations), by which words."""

    negated: bool = False
    words: tuple[Term, ...] = ()


NONE = Operators()
_BREAK = re.compile(r"[,;:.!?()\[\]—–“”\"]|\s-\s")
_NEGATORS = frozenset(
    "not no never neither nor none nobody nothing nowhere without cannot cant ain't n't hardly scarcely".split()
)
_LIFTING = frozenset("only just merely simply solely least necessarily".split())
"""*not only*, *not just*, *not least* deny nothing of the statement."""


@cache
def _pseudo() -> dict[str, frozenset[tuple[str, ...]]]:
    """Fixed phrases whose negation word denies nothing, by their first word."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in lexicon.levels("negation").get("pseudo", ()):
        words = tuple(phrase.split(" "))
        if _NEGATORS & set(words) or any(word.endswith("n't") for word in words):
            found.setdefault(words[0], set()).add(words)
    return {first: frozenset(phrases) for first, phrases in found.items()}


@cache
def _negative_verbs() -> frozenset[str]:
    """Verbs before an infinitive or gerund that say it does not happen."""
    return frozenset("fail refuse decline neglect forget cease stop quit avoid lack".split())


def operators(terms: Sequence[Term], text: str) -> tuple[tuple[Term, ...], tuple[Operators, ...]]:
    """The content terms of a claim in order, and what stands over each."""
    content: list[Term] = []
    over: list[Operators] = []
    waiting: list[Term] = []
    reach = 0
    index = 0
    while index < len(terms):
        term = terms[index]
        skipped = _pseudo_size(terms, index)
        if skipped:
            index += skipped
            continue
        if waiting and _BREAK.search(text[terms[index - 1].until : term.at]) and index:
            waiting, reach = [], 0
        if _negates(terms, index):
            waiting.append(term)
            reach = REACH
        elif term.kind is not TermKind.FUNCTION:
            content.append(term)
            over.append(Operators(negated=len(waiting) % 2 == 1, words=tuple(waiting)) if waiting else NONE)
            waiting = []
        elif waiting:
            reach -= 1
            if reach < 0:
                waiting = []
        index += 1
    if waiting and content:
        over[-1] = replace(over[-1], negated=not over[-1].negated, words=(*over[-1].words, *waiting))
    return tuple(content), tuple(over)


def _negates(terms: Sequence[Term], index: int) -> bool:
    """Whether the term at `index` denies what follows."""
    term = terms[index]
    word = term.text.lower().replace("’", "'")
    following = terms[index + 1] if index + 1 < len(terms) else None
    if word in _NEGATORS or word.endswith("n't") or word == "can't":
        if following is not None and following.text.lower() in _LIFTING:
            return False
        return not (word == "no" and following is not None and following.kind is TermKind.QUANTITY)
    if term.kind is TermKind.WORD and term.base in _negative_verbs() and following is not None:
        return following.text.lower() == "to" or following.text.lower().endswith("ing")
    return False


def _pseudo_size(terms: Sequence[Term], index: int) -> int:
    """How many terms a fixed phrase without real negation takes at `index`; 0 where none stands there."""
    for words in _pseudo().get(terms[index].text.lower(), ()):
        here = [term.text.lower() for term in terms[index : index + len(words)]]
        if tuple(here) == words and len(words) > 1:
            return len(words) if any(w in ("doubt", "wonder", "matter", "question") for w in words) else 1
    return 0
