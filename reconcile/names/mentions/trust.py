"""Which capitalised runs are names: capitals at the start of a sentence or in a Title Case Heading prove nothing, the
rest of the sources may.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from reconcile import lexicon
from reconcile.names.evidence.given import given_names
from reconcile.names.evidence.lists import word_set
from reconcile.names.mentions.runs import Found, functions, inner_capital, part
from reconcile.text.lemmas import ENDINGS, irregular, lemma
from reconcile.text.rarity import UNKNOWN, bits
from reconcile.text.words import Token

COMMON_BITS = 9.0
"""A word this common or commoner is no name because it stands capitalised once."""

_PREFIXES = ("non", "over", "under", "multi", "super", "inter", "un", "re", "pre", "mis", "dis", "co")
_STEM, _BAND = 4, 11
EVERYDAY = word_set(
    "ai agi ml llm llms gpu gpus cpu cpus ar vr tv pc id ids it hr pr qa ui ux faq pdf url gdp ceo ceos cfo cto coo "
    "cmo vp pm mp mps am bc ad ok vs dna rna app apps b2b b2c smb smbs tbd tba diy rip fyi eta aka asap ipo ipos phd "
    "ma ba "
    "mba md roi kpi q1 q2 q3 q4 h1 h2 fy ev evs suv suvs r&d m&a rl cta"
)
"""Abbreviations that are common nouns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """By folded word: how often it is written small where it could be written great, how often its capital stands
    where only a name has one, and how often it does so `alone`.
    """

    small: Mapping[str, int]
    proved: Mapping[str, int]
    alone: Mapping[str, int]


def trusted(run: Found, evidence: Evidence) -> Iterable[Found]:
    """What of a run is a name: all of it where its capitals prove it, else the words that evidence speaks for."""
    if run.opening and len(run.tokens) > 1:
        rest = run.tokens if _listed_pair(run) or _may_open(run.tokens[0], evidence) else run.tokens[1:]
        run = part(run, rest, sure=True)
    if not run.sure:
        yield from _spoken_for(run, evidence)
    elif len(run.tokens) > 1 or _could_name(run.tokens[0], evidence):
        yield run


def _spoken_for(run: Found, evidence: Evidence) -> Iterable[Found]:
    """The stretches of a run whose words are names by other evidence."""
    kept: list[Token] = []
    for token in (*run.tokens, None):
        if token is not None and _is_name_word(token, evidence, run.telling, bool(kept)):
            kept.append(token)
        elif kept:
            if len(kept) > 1 or _stands_alone(kept[0], evidence):
                yield part(run, kept, sure=False)
            kept = []


def _stands_alone(token: Token, evidence: Evidence) -> bool:
    """Whether a word is a name by itself, and not only as a part of one: not the *New* of *New York*."""
    return evidence.alone[token.norm] > 0 or bits(token.norm) > COMMON_BITS or not evidence.proved[token.norm]


def _listed_pair(run: Found) -> bool:
    """Whether the lists have the two words that begin a run as one thing: *New York*, *White House*."""
    entry = lexicon.thesaurus().listed(" ".join(token.norm for token in run.tokens[:2]))
    return bool(entry.kinds or entry.sets)


def _may_open(token: Token, evidence: Evidence) -> bool:
    """Whether a capitalised word that opens a sentence belongs to the name behind it."""
    word = token.norm
    if evidence.proved[word] or word in given_names() or len(word) == 1:
        return True
    return not evidence.small[word] and bits(word) > COMMON_BITS + 1 and not _derived(word)


def _could_name(token: Token, evidence: Evidence) -> bool:
    """A single capitalised word in mid-sentence is a name unless it is an everyday word or abbreviation."""
    word = token.norm
    if token.text.isupper() and len(token.text) > 1:
        return word not in EVERYDAY and (not lexicon.thesaurus().listed(word).groups or bits(word) >= UNKNOWN)
    return word not in EVERYDAY and (bits(word) > COMMON_BITS or evidence.small[word] == 0)


def _is_name_word(token: Token, evidence: Evidence, telling: bool, follows: bool) -> bool:
    """Evidence for a word whose own capital proves nothing; `follows`: behind a word that is one."""
    word = token.norm
    if len(word) < 2 or word in functions() or word in EVERYDAY:
        return follows and word.isdigit()
    if evidence.proved[word]:
        return evidence.proved[word] > evidence.small[word]
    if evidence.small[word]:
        return False
    if word in given_names() and bits(word) > COMMON_BITS:
        return True
    if token.text.isupper() and not telling:
        return False
    return (telling or follows or inner_capital(token)) and not english(word)


@lru_cache(maxsize=1 << 14)
def english(word: str) -> bool:
    """Whether a folded word is, or is made like, a word of the language."""
    return _listed(lemma(word)) or _derived(word)


def _listed(word: str) -> bool:
    """Whether the lists know a word as such: one with a meaning, an opposite or a family, or a common one."""
    if word in _common():
        return True
    entry = lexicon.thesaurus().listed(word)
    return bool(entry.groups or entry.sides or entry.derived)


@cache
def _common() -> frozenset[str]:
    """Common words, the base forms of irregular ones, and the words for numbers."""
    common = (line.partition(": ") for line in lexicon.lines("frequency"))
    known = {word for band, _, listed in common if int(band) <= _BAND for word in listed.split()}
    numbers = {word for line in lexicon.lines("numbers") for word in line.replace(":", ",").split(", ")}
    return frozenset(known.union(irregular().values(), numbers))


@lru_cache(maxsize=1 << 14)
def _derived(word: str) -> bool:
    """Whether a word is made from a known one: *definitively*, *superintelligence*, *overlooked*."""
    if _listed(word):
        return True
    stems = {word[: -len(ending)] for ending in ENDINGS if word.endswith(ending) and len(word) - len(ending) >= _STEM}
    if any(_listed(stem + end) for stem in stems for end in ("", "e", "y")):
        return True
    return word.endswith(("ly", "ness", "ized", "ising", "ological", "arian", "isms")) or any(
        word.startswith(prefix) and _listed(lemma(word[len(prefix) :]))
        for prefix in _PREFIXES
        if len(word) - len(prefix) >= _STEM
    )
