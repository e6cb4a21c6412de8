"""The phrases that bend a statement (negation, implicatives, certainty, scope), as one table by their first word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from reconcile import lexicon
from reconcile.text.lemmas import lemma
from reconcile.text.words import norm


class Mark(StrEnum):
    """What a phrase does to the words it stands over."""

    PSEUDO = "pseudo"
    IMPLY = "imply"
    NEGATE = "negate"
    CERTAINTY = "certainty"
    SCOPE = "scope"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in base form and what they do; `value` is the level (certainty, scope) or the signs (implicatives)."""

    words: tuple[str, ...]
    mark: Mark
    value: str = ""


DEFINITE = frozenset({"+-", "-+", "-o", "o-"})
"""The signs of implicatives that say whether the complement holds; the others leave it open or take it for granted."""


@cache
def table() -> dict[str, dict[str, tuple[Phrase, ...]]]:
    """The phrases by first and second word ("" where there is none), the longest first; of two that are equal the
    earlier kind of mark stands."""
    found: dict[tuple[str, ...], Phrase] = {}
    for phrase in _phrases():
        if phrase.words and "*" not in phrase.words:
            found.setdefault(phrase.words, phrase)
    out: dict[str, dict[str, tuple[Phrase, ...]]] = {}
    for words, phrase in sorted(found.items(), key=lambda item: -len(item[0])):
        seconds = out.setdefault(words[0], {})
        second = words[1] if len(words) > 1 else ""
        seconds[second] = (*seconds.get(second, ()), phrase)
    return out


def _phrases() -> Iterable[Phrase]:
    kinds = lexicon.levels("negation")
    for entry in kinds["pseudo"]:
        yield Phrase(_bases(entry), Mark.PSEUDO)
    for line in lexicon.lines("implicatives"):
        entry, _, signs = line.rpartition(": ")
        if signs in DEFINITE:
            yield Phrase(_bases(entry), Mark.IMPLY, signs)
    for level, entries in lexicon.levels("scope").items():
        for entry in entries:
            if level not in {"none", "never", "neither"}:
                yield Phrase(_bases(entry), Mark.SCOPE, level)
    for entry in kinds["negator"]:
        if "'" not in entry:
            yield Phrase(_bases(entry), Mark.NEGATE)
    for level, entries in lexicon.levels("certainty").items():
        for entry in entries:
            yield Phrase(_bases(entry), Mark.CERTAINTY, level)


def _bases(entry: str) -> tuple[str, ...]:
    return tuple(base for word in entry.split(" ") for base in bases(word))


@lru_cache(maxsize=16384)
def bases(word: str) -> tuple[str, ...]:
    """The base forms of a word, a contraction written out: *wasn't* → be, not."""
    folded = norm(word)
    full = _contractions().get(folded)
    return tuple(lemma(norm(part)) for part in full) if full else (lemma(folded),)


@cache
def _contractions() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in lexicon.lines("contractions"):
        short, _, full = line.partition(": ")
        found.setdefault(short, tuple(full.split(" ")))
    return {short: full for short, full in found.items() if "not" in full or "will" in full or "is" in full}


@cache
def negative() -> frozenset[str]:
    """Words and phrases that hold a negation in their meaning (*lack*, *free of*), in base form."""
    entries = lexicon.levels("negation")["negative"]
    return frozenset(" ".join(_bases(entry)) for entry in entries) | frozenset(
        words.partition(" ")[0] for words in entries if words.split(" ")[-1] in {"of", "from", "to", "in"}
    )


_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "mis", "non")


@lru_cache(maxsize=16384)
def denies(word: str) -> bool:
    """Whether a prefix denies what the rest of a word says: *incorrectly*, *unable*, *mistrust*."""
    thesaurus = lexicon.thesaurus()
    rest = next((word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix)), "")
    return len(rest) > 2 and (thesaurus.opposed(word, rest) or word.endswith("ly") and denies(word[:-2]))


@cache
def reporting() -> frozenset[str]:
    """Verbs that attribute a statement without denying or doubting it."""
    return frozenset(line for line in lexicon.lines("reporting") if ":" not in line)


@cache
def doubting() -> frozenset[str]:
    """Verbs of saying that deny or doubt what they report."""
    return frozenset(line.partition(":")[0] for line in lexicon.lines("reporting") if ":" in line)
