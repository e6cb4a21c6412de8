"""Phrases of the word lists are one term only where the other claim has a counterpart; else they are their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from reconcile import lexicon
from reconcile.lexicon.tables import Thesaurus
from reconcile.text.lemmas import lemma, verb
from reconcile.text.terms import Term, TermKind
from reconcile.text.words import Token, tokens

ALIKE = 0.5
"""A phrase stays one term where the other claim has a word of at least this synonymy."""


def phrased(term: Term) -> bool:
    """Whether a term is a phrase of several words."""
    return len(term.words) > 1 and term.kind in (TermKind.WORD, TermKind.FUNCTION)


def split(text: str, terms: Sequence[Term], other: Sequence[Term], thesaurus: Thesaurus) -> tuple[Term, ...]:
    """The terms of a claim's `text` with those phrases taken apart that nothing in the other claim answers to; a verb
    after *be* is one of these where only the same answers to it."""
    theirs = {word for term in other for word in (term.base, *term.words)}
    out: list[Term] = []
    for term in terms:
        if phrased(term) and not _answered(term.base, theirs, thesaurus):
            out += _words(text, term)
        else:
            out.append(term)
    return tuple(out)


def _answered(phrase: str, theirs: Set[str], thesaurus: Thesaurus) -> bool:
    if phrase in theirs and not verb(phrase):
        return True
    return any(
        thesaurus.opposed(phrase, word)
        or thesaurus.synonymy(phrase, word) >= ALIKE
        or thesaurus.alternatives(phrase, word) is not None
        for word in theirs
        if word != phrase
    )


def _words(text: str, term: Term) -> Iterable[Term]:
    """The single words of a phrase, with their places."""
    return [_word(token, term.at) for token in tokens(text[term.at : term.until])]


def _word(token: Token, at: int) -> Term:
    base = lemma(token.norm)
    function = token.norm in lexicon.words("function")
    kind = TermKind.FUNCTION if function else TermKind.WORD
    return Term(kind, token.text, at + token.at, at + token.until, base, (base,))
