"""The phrases of the word lists, found in a text.

A list writes a phrase as people do (*based on*, *living room*, *after-sales service*, *against one's will*). In a text
each of its words may stand so or inflected: every word is tried in its base form and as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from reconcile.lexicon.tables import Thesaurus
from reconcile.text.lemmas import lemma
from reconcile.text.words import Token

Reading = tuple[int, str]
"""How many tokens are read together (several where hyphens join them), and as what."""

JOINED = 6
"""So many words with hyphens between them are read as one at most; a longer chain is read word by word."""

TRIED = 200
"""So many ways to read on from two words are tried at most."""

_NEGATIONS = frozenset({"not", "never"})

_APOSTROPHES = ("'", "’")

_ANYBODYS = dict.fromkeys(("my", "your", "his", "her", "its", "our", "their"), "one's") | dict.fromkeys(
    ("myself", "yourself", "himself", "herself", "itself", "ourselves", "yourselves", "themselves"), "oneself"
)


def readings(text: str, found: Sequence[Token]) -> list[Sequence[Reading]]:
    """What each of the tokens of a clean text can be read as, alone or with those that hyphens join to it; the base
    form first."""
    out: list[Sequence[Reading]] = []
    for index, token in enumerate(found):
        here = _alone(token.norm, token.text, text[token.until : token.until + 1] in _APOSTROPHES)
        size = _joined(text, found, index) if text[token.until : token.until + 1] == "-" else 1
        if size > 1:
            *first, last = (joined.norm for joined in found[index : index + size])
            here = (*here, *((size, "-".join((*first, way))) for way in dict.fromkeys((last, lemma(last)))))
        out.append(here)
    return out


@lru_cache(maxsize=16384)
def _alone(norm: str, text: str, ending: bool) -> tuple[Reading, ...]:
    """What a token can be read as on its own; `ending` where an apostrophe follows it."""
    ways = [lemma(norm), norm, text.lower().replace("’", "'")]
    if ending:
        ways.append(f"{norm}'")
    if norm in _ANYBODYS:
        ways.append(_ANYBODYS[norm])
    return tuple((1, way) for way in dict.fromkeys(ways))


def _joined(text: str, found: Sequence[Token], index: int) -> int:
    """How many tokens from `index` on are joined by hyphens, as far as they are read as one."""
    end = index + 1
    while (
        end < min(len(found), index + JOINED)
        and found[end].at == found[end - 1].until + 1
        and text[found[end - 1].until] == "-"
    ):
        end += 1
    return end - index


def longest(stretch: Sequence[Sequence[Reading]], index: int, thesaurus: Thesaurus) -> Reading:
    """The longest known phrase that begins at `index`, as it is listed, and how many tokens it takes; the base form of
    the one word where there is none. A negation is never part of a phrase: it stands over what follows."""
    found = stretch[index][0]
    if found[1] in _NEGATIONS:
        return found
    for size, word in stretch[index]:
        first = thesaurus.listed(word)
        if size > found[0] and _listed(word, thesaurus):
            found = size, word
        if first.seconds and index + size < len(stretch):
            for second in stretch[index + size]:
                if second[1] in first.seconds:
                    for until, phrase in islice(_begun(stretch, index + size, word, second, first.longest), TRIED):
                        if until - index > found[0] and _listed(phrase, thesaurus):
                            found = until - index, phrase
    return found


def _begun(stretch: Sequence[Sequence[Reading]], at: int, begun: str, word: Reading, words: int) -> Iterator[Reading]:
    """Each way to read on from what is begun with the word at `at`, up to so many words in all: the end, the phrase."""
    until, phrase = at + word[0], f"{begun} {word[1]}"
    yield until, phrase
    if words > 2 and until < len(stretch):
        for following in stretch[until]:
            yield from _begun(stretch, until, phrase, following, words - 1)


def _listed(phrase: str, thesaurus: Thesaurus) -> bool:
    entry = thesaurus.listed(phrase)
    return entry.known or bool(entry.kinds)
