"""How near two words sound, for ears and recognisers of any language.

A word is told three times, each time with less detail: as *phones* (spelling conventions resolved), as *classes*
(consonants that are confused share a letter, all vowels are one), as a *frame* (the classes without vowels).
A weighted sum of the plain edit distances over these tellings is a weighted phonetic distance: a swap within a
class costs only the first term, a vowel only the first two, a foreign consonant all three. The idea of classes
is Soundex's (R. C. Russell, US patent 1,261,167, 1918); the three resolutions and the classes are ours.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

share = Levenshtein.normalized_distance

_CACHE = 1 << 16
_VOWELS = "aeiou"

_SPELLINGS = (
    (r"^(?:kn|gn|pn)", "n"),
    (r"^wr", "r"),
    (r"^ps", "s"),
    (r"^(?:hs|x)", "S"),
    (r"^wh", "w"),
    (r"^mc", "mak"),
    (r"tsch|tch|tsh|cz", "C"),
    (r"dzh|dsch|dj|dge?(?=[eiy])", "J"),
    (r"sch|sh|sz|ş", "S"),
    (r"zh", "J"),
    (r"[st]io(?=n)", "Sa"),
    (r"ci(?=[ao])", "Sa"),
    (r"ch(?=[rlkt])", "k"),
    (r"ch", "C"),
    (r"t[sz]|zz", "s"),
    (r"ph", "f"),
    (r"th|dh", "t"),
    (r"kh", "x"),
    (r"(?<=[aeiou])gh(?=t|$)", ""),
    (r"gh", "g"),
    (r"ck|cq|qu(?=[eio])|q(?!u)", "k"),
    (r"qu", "kw"),
    (r"sc(?=[eiy])|c(?=[eiy])", "s"),
    (r"c", "k"),
    (r"x", "ks"),
    (r"g(?=[eiy])", "j"),
    (r"mb$", "m"),
    (r"(?<=[aeiou])ll(?=e?$)", "l"),
    (r"^y(?=[aeiou])", "Y"),
    (r"y", "i"),
    (r"w(?![aeiou])", "u"),
    (r"(?<=[aeiou])h(?![aeiou])", ""),
    (r"(?<=[^aeiou])e$", "E"),
)
_PHONES = tuple(phone for _, phone in _SPELLINGS)
_STARTS = "cdeghklmpqstwxyzş"
"""The letters that a spelling above can start with; at others none is tried."""

_SPELLING = re.compile(f"(?=[{_STARTS}])(?:{'|'.join(f'({pattern})' for pattern, _ in _SPELLINGS)})")
_RUNS = re.compile(f"[{_VOWELS}]+")
CLASSES = str.maketrans({
    "b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k", "x": "h", "h": "h", "q": "k",
    "v": "f", "w": "f", "f": "f", "s": "s", "z": "s", "S": "s", "C": "s", "J": "s", "j": "s",
    "m": "n", "n": "n", "l": "l", "r": "r", "Y": "a", "E": None, "e": "a", "i": "a", "o": "a", "u": "a",
})  # fmt: skip
_LOOSE = str.maketrans({"a": None, "h": None})
_DOUBLE = re.compile(r"(.)\1+")


class Sound(NamedTuple):
    """A word at three resolutions, finest first."""

    phones: str
    classes: str
    frame: str


@lru_cache(maxsize=_CACHE)
def sound(word: str) -> Sound:
    """The three tellings of a word that is lower case and without accents; other scripts pass as they are."""
    phones = _DOUBLE.sub(r"\1", _SPELLING.sub(lambda found: _PHONES[(found.lastindex or 1) - 1], word))
    classes = _DOUBLE.sub(r"\1", _RUNS.sub("a", phones).translate(CLASSES))
    frame = _DOUBLE.sub(r"\1", classes.translate(_LOOSE))
    return Sound(phones, classes, frame)


class Hearing(NamedTuple):
    """Edit distances of two words at the three resolutions, each as a share of the longer telling, 0 to 1."""

    phones: float
    classes: float
    frame: float


def hearing(a: str, b: str) -> Hearing:
    """The distances of two folded words."""
    x, y = sound(a), sound(b)
    return Hearing(share(x.phones, y.phones), share(x.classes, y.classes), share(x.frame, y.frame))


def run_together(words: Sequence[str]) -> str:
    """The phones of words said without a pause: silent endings at a seam are lost and equal sounds meet in one.

    `muse spark` and `mu spark` are one row of sounds.
    """
    phones = [sound(word).phones for word in words]
    return _DOUBLE.sub(r"\1", "".join([heard.removesuffix("E") for heard in phones[:-1]] + phones[-1:]))


def sound_key(part: str) -> str:
    """A key under which spellings that sound alike meet: the class of the start and the first consonants.

    Names that sound alike share it or a neighbour (one letter off): look up the key and its one-letter deletions.
    """
    heard = sound(part)
    return heard.frame[:4] or heard.classes[:4] or part[:4]
