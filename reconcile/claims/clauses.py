"""Long sentences into clauses, where each of the two halves stands alone; in doubt a sentence stays whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.claims.enclosures import inside
from reconcile.claims.finite import PRONOUNS, Word, has_clause, has_verb, is_verb_form, opens_clause, words
from reconcile.claims.stops import starts_sentence

Span = tuple[int, int]

SHORTEST = 4
"""A half has at least so many words; a headline before a dash may have two."""

LONG = 14
"""Only a sentence of so many words is split at a comma and conjunction."""

LONGEST = 400
"""A sentence of more words is none; it is left to `stretches`."""

_DASH = re.compile(r"\s(?:—|–|--|-)\s|(?<=\w)—(?=\w)")
_DATELINE = re.compile(r"[^\W\da-z][\w ,.'’-]{0,40}\([^()]{1,40}\)|[^a-z]{2,60}")
_SEMICOLON = re.compile(r"\s?;\s+")
_JOINT = re.compile(r"\s?,\s+(?=(?:and|but|so|while|whereas|although|though|yet)\s)", re.IGNORECASE)
_SUBORDINATORS = frozenset(
    "if when while although though because since as unless until after before whether once whereas despite".split()
)
_RELATIVES = frozenset("which who whom whose where when".split())
_LEADS = frozenset(
    "and but so yet while whereas although though however then instead therefore meanwhile still also now thus hence "
    "moreover otherwise later indeed similarly".split()
)


def clauses(text: str, span: Span, enclosed: Sequence[Span], opens_block: bool = False) -> list[Span]:
    """The sentence at `span` of a clean text, cut where both halves stand alone.

    A dash or semicolon stays with the half it ends, a conjunction begins the half behind it. Nothing is cut inside the
    spans `enclosed`. Where the sentence `opens_block`, what stands before a dash may be a headline without a verb.
    """
    size = text.count(" ", *span)
    if not SHORTEST <= size <= LONGEST:
        return [span]
    found = _cut(text, span, enclosed, opens_block)
    if found is None:
        return [span]
    end, start = found
    return [*clauses(text, (span[0], end), enclosed), *clauses(text, (start, span[1]), enclosed)]


def _cut(text: str, span: Span, enclosed: Sequence[Span], opens_block: bool) -> tuple[int, int] | None:
    """Where the first half ends and the second begins, at the strongest joint there is."""
    for joints, fits in ((_dashes, _fits_dash), (_semicolons, _fits_plain), (_commas, _fits_comma)):
        for match in joints(text, span, enclosed):
            end, start = (match.start() + len(match[0].rstrip()), match.end())
            if fits(text, (span[0], match.start()), (start, span[1]), opens_block):
                return end, start
    return None


def _open(pattern: re.Pattern[str], text: str, span: Span, enclosed: Sequence[Span]) -> list[re.Match[str]]:
    return [match for match in pattern.finditer(text, *span) if not inside(enclosed, match.start())]


def _dashes(text: str, span: Span, enclosed: Sequence[Span]) -> list[re.Match[str]]:
    """The dashes that may part halves: one that stands alone, or the first of three; two are a pair of brackets."""
    found = _open(_DASH, text, span, enclosed)
    found = [m for m in found if not (text[m.start() - 1].isdigit() and text[m.end() : m.end() + 1].isdigit())]
    if len(found) == 2 and starts_sentence(text[found[0].end() : span[1]]):
        return found[:1]
    return found[:1] if len(found) % 2 else []


def _semicolons(text: str, span: Span, enclosed: Sequence[Span]) -> list[re.Match[str]]:
    return _open(_SEMICOLON, text, span, enclosed)


def _commas(text: str, span: Span, enclosed: Sequence[Span]) -> list[re.Match[str]]:
    return _open(_JOINT, text, span, enclosed) if text.count(" ", *span) + 1 >= LONG else []


def _fits_dash(text: str, first: Span, second: Span, opens_block: bool) -> bool:
    if _is_sentence(text, second):
        if _DATELINE.fullmatch(text, *first):
            return False
        headline = opens_block and text[first[0] : first[0] + 1] != text[first[0] : first[0] + 1].lower()
        return text.count(" ", *first) >= 1 if headline else _stands_alone(words(text, *first))
    return _fits_plain(text, first, second, opens_block)


def _is_sentence(text: str, span: Span) -> bool:
    """Whether a half behind a dash is written as a sentence of its own: a capital letter, and a clause."""
    found = words(text, *span)
    if len(found) < SHORTEST or not found[0].capital:
        return False
    return opens_clause(found) or (
        starts_sentence(text[slice(*span)]) and (has_clause(found) or len(found) >= LONG // 2)
    )


def _fits_plain(text: str, first: Span, second: Span, _: bool) -> bool:
    behind = _without_lead(words(text, *second))
    return len(behind) >= SHORTEST and _opens(behind) and _stands_alone(words(text, *first))


def _fits_comma(text: str, first: Span, second: Span, _: bool) -> bool:
    found, behind = words(text, *first), _without_lead(words(text, *second))
    if len(behind) < SHORTEST or not _opens(behind) or not _stands_alone(found):
        return False
    return not _enumerates(found, behind)


def _without_lead(found: list[Word]) -> list[Word]:
    """The words without the conjunction or adverb that they begin with."""
    at = 0
    while at < min(3, len(found)) and found[at].text in _LEADS:
        at += 1
    return found[at:]


def _opens(found: Sequence[Word]) -> bool:
    """Whether a half begins with a subject of its own; *that the …* goes on with the clause before."""
    return opens_clause(found) and not (found[0].text == "that" and not is_verb_form(found[1].text))


def _stands_alone(found: Sequence[Word]) -> bool:
    """Whether a first half has a main clause: one that opens with *if* or *when* has it behind a comma."""
    if len(found) < SHORTEST:
        return False
    if found[0].text in _SUBORDINATORS:
        return any(word.broken and opens_clause(found[at:]) for at, word in enumerate(found) if at)
    return has_clause(found) or has_verb(found)


def _enumerates(found: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether the comma before *and* is that of a list: of things (*a desk, a lamp, and …*) or of clauses."""
    commas = [at for at, word in enumerate(found) if word.broken]
    if not commas:
        return False
    last = found[commas[-1] :]
    if has_clause(last) and has_clause(found[: commas[-1]]):
        return found[0].text not in _SUBORDINATORS and last[0].text not in _RELATIVES
    return behind[0].text not in PRONOUNS and not any(is_verb_form(word.text) for word in last)
