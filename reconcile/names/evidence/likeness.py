"""How near two words are, by whichever of spelling and sound is nearer."""

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA, Levenshtein

from reconcile.names.evidence.given import nicknames
from reconcile.names.evidence.kinds import Evidence
from reconcile.names.evidence.sound import share, sound
from reconcile.names.evidence.spelling import edits, kind_of_edit, romanised

_CACHE = 1 << 17

TRANSLITERATED = 0.06
PLURAL = 0.1
NICKNAME = 0.15
INITIAL = 0.2
PHONES, CLASSES, FRAME = 0.45, 0.35, 0.2
BARE = 0.12
UNEQUAL = 0.02
ROMANISED = 0.5


class Likeness(NamedTuple):
    """Distance 0 (equal) to 1 (nothing in common) of two parts, and the kind of evidence that is nearest."""

    distance: float
    evidence: Evidence


EQUAL = Likeness(0.0, Evidence.EQUAL)
UNLIKE = Likeness(1.0, Evidence.NONE)


def likeness(a: str, b: str) -> Likeness:
    """The likeness of two folded words, the same both ways round."""
    return _likeness(a, b) if a <= b else _likeness(b, a)


@lru_cache(maxsize=_CACHE)
def _likeness(a: str, b: str) -> Likeness:
    if a == b:
        return EQUAL
    return _known(a, b) or _measured(a, b)


def _known(a: str, b: str) -> Likeness | None:
    """An initial, a nickname or a plural; nothing for other words."""
    if len(a) == 1 or len(b) == 1:
        return Likeness(INITIAL, Evidence.INITIAL) if a[:1] == b[:1] else UNLIKE
    if nicknames(a, b):
        return Likeness(NICKNAME, Evidence.NICKNAME)
    if b == a + "s" and len(a) > 2:
        return Likeness(PLURAL, Evidence.ONE_EDIT)
    return None


def _measured(a: str, b: str) -> Likeness:
    """By spelling or sound, whichever is nearer."""
    written = OSA.normalized_distance(a, b)
    (p, c, f), (q, d, g) = sound(a), sound(b)
    ear = max(UNEQUAL, PHONES * share(p, q) + CLASSES * share(c, d) + FRAME * share(f, g))
    if written >= ROMANISED <= ear:
        return Likeness(written, Evidence.NONE) if written <= ear else Likeness(ear, Evidence.SOUND)
    if romanised(a) == romanised(b):
        return Likeness(min(TRANSLITERATED, written), Evidence.TRANSLITERATION)
    kind = kind_of_edit(a, b, edits(a, b))
    if written <= ear or kind in (Evidence.TRANSPOSITION, Evidence.DOUBLED):
        return Likeness(min(written, ear), kind)
    return Likeness(ear, Evidence.SOUND)


def far(a: str, b: str) -> bool:
    """Whether the distance of two folded words is `ROMANISED` or more, without measuring more than that takes."""
    if OSA.normalized_distance(a, b) >= ROMANISED and len(a) > 1 and len(b) > 1 and not nicknames(a, b):
        (p, c, f), (q, d, g) = sound(a), sound(b)
        heard = PHONES * share(p, q) + CLASSES * share(c, d)
        if heard >= ROMANISED or heard + FRAME * share(f, g) >= ROMANISED:
            return True
    return likeness(a, b).distance >= ROMANISED


@lru_cache(maxsize=_CACHE)
def bare_likeness(a: str, b: str) -> Likeness:
    """The likeness of a word without its vowels and one with them: consonants alone, `w` and `y` as vowels."""
    whole, x, y = likeness(a, b), _consonants(a), _consonants(b)
    distance = BARE + (1 - BARE) * Levenshtein.distance(x, y) / max(len(x), len(y), 2)
    return min(whole, Likeness(distance, Evidence.TRANSLITERATION), key=lambda found: found.distance)


def _consonants(word: str) -> str:
    return sound(word.replace("w", "").replace("y", "")).frame
