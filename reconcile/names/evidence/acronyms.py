"""Acronyms: what they stand for, and how they sound when they are spelled out."""

from collections.abc import Sequence
from functools import lru_cache

from reconcile.names.evidence.parts import Part, PartKind
from reconcile.names.evidence.sound import hearing

_SHORTEST = 2
_LONGEST = 8
_LEAST = 4
_HALVES = tuple(
    "auto back bio broad cardio cyber data electro fire geo hydro hyper inter kilo mega meta micro milli multi nano "
    "net neuro over photo radio semi soft sono super tele thermo trans turbo ultra under video vibro web".split()
)
_SPOKEN = "ei bi si di i ef ji eich ai jei kei el em en o pi kiu ar es ti iu vi dabliu eks uai zi"
_NAMES = dict(zip("abcdefghijklmnopqrstuvwxyz", _SPOKEN.split(), strict=True))


def spells_out(acronym: str, parts: Sequence[Part]) -> bool:
    """Whether the letters are the first letters of the parts in order; small words may give theirs or not, compounds
    that of their second half.

    `acronym` is folded. Two letters at least; *AIG* fits *American International Group*, *BoE* *Bank of England*,
    *VAE* *Variational Autoencoder*.
    """
    if not _SHORTEST <= len(acronym) <= _LONGEST or len(parts) < _SHORTEST or not acronym.isalpha():
        return False
    reached = {0}
    for part in parts:
        small = part.kind in (PartKind.SMALL, PartKind.PARTICLE)
        given = (part.text[:1], part.text[:1] + inner_letter(part.text))
        step = {at + len(letters) for letters in given for at in reached if acronym.startswith(letters, at)}
        reached = step | (reached if small else set())
    return len(acronym) in reached


@lru_cache(maxsize=1 << 14)
def inner_letter(word: str) -> str:
    """The first letter of the second half of a compound (*auto|encoder*, *hyper|text*); nothing for other words."""
    half = next((half for half in _HALVES if word.startswith(half) and len(word) - len(half) >= _LEAST), "")
    return word[len(half)] if half else ""


@lru_cache(maxsize=1 << 14)
def spoken(letters: str) -> str:
    """The letters as they are spoken: `rng` is `arenji`; what is no Latin letter stays."""
    return "".join(_NAMES.get(letter, letter) for letter in letters)


def spelled_distance(acronym: str, word: str) -> float:
    """How far the spoken letters are from a word, 0 to 1: recognisers write *SKO* as *Eskow*."""
    heard = hearing(spoken(acronym), word)
    return (heard.phones + heard.classes) / 2
