"""Words to their base forms (inflection) and roots (derivation), by rule, with a vocabulary to decide between rules.

`lemma` undoes inflection: *executed* → *execute*, *companies* → *company*. `root` also undoes common derivation, so
that *developer*, *development* and *develop* meet; it is a key for comparing, not a word. The rules are our own, in the
tradition of Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980), but each candidate is looked up
before it is believed.
"""

from __future__ import annotations

from functools import cache, lru_cache

from reconcile import lexicon

VOWELS = frozenset("aeiouy")

SHORTEST = 3
"""A base that a word is cut down to has so many letters at least (*toes* is no form of *to*)."""


@cache
def variants() -> dict[str, str]:
    """Spelling variants to the plain spelling, which may be inflected itself: *organised* → *organized*."""
    return _forms("spelling")


@cache
def irregular() -> dict[str, str]:
    """Irregular forms, spelling variants and the comparatives and superlatives of adjectives to their base form."""
    graded = {form: base for base in lexicon.lines("graded") for form in compared(base)}
    return graded | variants() | _forms("irregular")


def _forms(name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lexicon.lines(name):
        base, _, forms = line.partition(": ")
        for form in forms.split(", "):
            if form != base:
                found.setdefault(form, base)
    return found


def compared(base: str) -> tuple[str, str]:
    """The comparative and the superlative of a short adjective: *bigger*, *biggest*."""
    stem = base
    if base[-1] == "e":
        stem = base[:-1]
    elif base[-1] == "y" and base[-2] not in VOWELS:
        stem = base[:-1] + "i"
    elif base[-1] not in "aeiouwxy" and base[-2] in VOWELS and not VOWELS & set(base[:-2]):
        stem = base + base[-1]
    return stem + "er", stem + "est"


@cache
def own() -> dict[str, str]:
    """Words that only look inflected, with the verb that such a one is compared as a word of, or else itself."""
    rows = [line.partition(": ") for line in lexicon.lines("bases")]
    return {word: verb or word for word, _, verb in rows}


@cache
def _common() -> frozenset[str]:
    """The words of the frequency list, and the base forms of irregular ones."""
    known = set(irregular().values())
    for line in lexicon.lines("frequency"):
        known.update(line.partition(": ")[2].split(" "))
    return frozenset(known)


def is_word(word: str) -> bool:
    """Whether a base form is known to be a word: by the frequency list or the thesaurus."""
    return word in _common() or lexicon.thesaurus().listed(word).known


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """The base form of a folded word (`words.norm`); the word itself where no rule gives a known word."""
    if word in own():
        return word
    found = irregular().get(word)
    if found is not None:
        return lemma(found)
    if len(word) < 4 or not word.isalpha():
        return word
    return _regular(word) or (word if lexicon.thesaurus().listed(word).known else _unknown(word))


def _regular(word: str) -> str | None:
    """The base that the thesaurus has of those a word can be a regular form of, else one that the frequency list has,
    which holds inflected words too."""
    candidates = [one for one in _candidates(word) if len(one) >= SHORTEST]
    for known in (lexicon.thesaurus().listed, None):
        for one in candidates:
            if one in variants():
                return lemma(variants()[one])
            if known(one).known if known else one in _common():
                return lemma(one) if one.endswith("ing") else one
    return None


def _candidates(word: str) -> list[str]:
    """Base forms that regular inflection could have made the word from, the likeliest first."""
    if word.endswith("ies"):
        return [word[:-3] + "y", word[:-1]]
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return [word[:-2], word[:-1]]
    if word.endswith("ses"):
        return [word[:-1], word[:-2]]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return [word[:-1]]
    if word.endswith("ied"):
        return [word[:-3] + "y", word[:-1]]
    if word.endswith("ed"):
        return _stemmed(word[:-2])
    if word.endswith("ing") and len(word) > 4:
        return _stemmed(word[:-3])
    return []


def _stemmed(stem: str) -> list[str]:
    """What can stand before -ed, -ing: *plann* → *plan*, *mak* → *make*, *walk*."""
    if len(stem) < 2 or not VOWELS & set(stem):
        return []
    if len(stem) == 2:
        return [stem + "e", stem]
    if stem[-1] == stem[-2] and stem[-1] not in "sle":
        return [stem[:-1], stem, stem + "e"]
    if stem[-1] == stem[-2] and stem[-1] != "e":
        return [stem, stem[:-1]]
    if (
        stem[-1] in "vzcus"
        or (stem[-1] == "g" and stem[-2] in "nrl")
        or stem.endswith(("at", "iz", "bl", "dl", "tl", "pl"))
    ):
        return [stem + "e", stem]
    return [stem + "e", stem] if _silent(stem) else [stem, stem + "e"]


def _silent(stem: str) -> bool:
    """Whether a short stem must have lost an *e*: *not*-ing, *hop*-ing would have doubled their consonant."""
    head, vowel, last = stem[:-2], stem[-2], stem[-1]
    return vowel in VOWELS and last not in "aeiouwxy" and bool(head) and not VOWELS & set(head)


def _unknown(word: str) -> str:
    """The base form of a word no list knows: only the safest endings are taken off."""
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os")) and len(word) > 4:
        return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word[:-1]
    return word


ENDINGS = (
    "ization", "isation", "ational", "fulness", "ousness", "iveness", "ability", "ibility", "ements", "ically",
    "ation", "ition", "ement", "ments", "ness", "ment", "ance", "ence", "able", "ible", "ally", "ship", "ical",
    "tion", "sion", "ious", "ing", "ism", "ist", "ity", "ive", "ous", "ful", "ize", "ise", "ify", "ers", "ors",
    "ion", "ant", "ent", "ial", "ery", "ory", "ary", "ies", "al", "er", "or", "ly", "ic", "ed", "cy", "y", "e",
)  # fmt: skip
"""Derivational endings, the longest first; what is left must keep four letters and a vowel."""


def verb(base: str) -> str | None:
    """The verb that a noun or adjective in its base form is compared as a word of (*meeting* → *meet*), or that a
    phrase has after a form of *be* (*be held* → *hold*); None for others."""
    if base.startswith("be "):
        word = base.split(" ")[1]
        found = lemma(word)
    else:
        word, found = base, own().get(base, base)
    return found if found != word else None


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """A key that a base form shares with the words derived from it: *developer*, *development* → *develop*."""
    word = own().get(word, word)
    if len(word) < 6 or not word.isalpha():
        return word
    for ending in ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if len(stem) >= 4 and VOWELS & set(stem):
                return stem[:-1] if len(stem) > 4 and stem[-1] == stem[-2] or stem[-1] in "ei" else stem
    return word
