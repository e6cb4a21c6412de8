"""A name taken apart: the words that name, and what was set aside."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from reconcile.names.evidence.given import given_names
from reconcile.names.evidence.lists import groups, word_set
from reconcile.names.evidence.organisations import SMALL, common_words, forms, generic
from reconcile.names.evidence.sound import CLASSES
from reconcile.names.evidence.spelling import fold, squash

_CACHE = 1 << 15


class PartKind(StrEnum):
    """What a part of a name is."""

    WORD = "word"
    GENERIC = "generic"
    INITIAL = "initial"
    ACRONYM = "acronym"
    NUMBER = "number"
    PARTICLE = "particle"
    SMALL = "small"


WEIGHTS = {
    PartKind.WORD: 1.0,
    PartKind.GENERIC: 0.4,
    PartKind.INITIAL: 0.3,
    PartKind.ACRONYM: 1.0,
    PartKind.NUMBER: 0.8,
    PartKind.PARTICLE: 0.12,
    PartKind.SMALL: 0.05,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One word of a name.

    `text` is folded for comparing, `root` is the word it abbreviates or translates (else the text again), `written`
    as it stood, `weight` 0 to 1: how much of the naming it does. `capitals`: it may be an acronym; `bare`: it was
    romanised letter by letter from a script without vowels (`mdrst`); `plain`: a word that is neither; `given`: it
    is in the list of given names; `common`: it is a common English word and written small; `ends`: the sound
    classes of its first and last letter.
    """

    text: str
    root: str
    written: str
    kind: PartKind
    weight: float
    capitals: bool = False
    bare: bool = False
    plain: bool = True
    given: bool = False
    common: bool = False
    ends: str = ""

    @property
    def letters(self) -> str:
        """What an acronym spells out, without the ending of its plural (*DNNs*)."""
        return self.text[:-1] if plural_acronym(self.written) else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class NameParts:
    """A name taken apart, in the order of speaking (`Wang, Alexandr` is turned round: `inverted`).

    `parts` is empty only for a text without letters and digits. `titles`, `forms` (as the first of their group) and
    `suffix` (`jr`, `sr`) are off the parts but remembered; `aside` is an acronym given in brackets; `squashed` is
    the whole text without spaces, capitals, accents and punctuation, `numbers` are those of its parts, sorted.
    """

    text: str
    parts: tuple[Part, ...]
    titles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    suffix: str = ""
    aside: str = ""
    inverted: bool = False
    squashed: str = ""
    numbers: str = ""


PARTICLES = word_set(
    "van von vander vanden ver ten ter al el ul as ash an ar at az ad bin ben ibn bint abu zu af av st saint dos das "
    "di du del"
)
_LONGEST_ACRONYM = 8
_SEAT_WEIGHT = 0.25
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"}
_NUMERALS = ("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")
_ROMANS = {"I": "1"} | {numeral: str(n) for n, numeral in enumerate(_NUMERALS, 2)}
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?(?=\W|$)(?<!\b[A-Za-z]['’]s)|(?<=[sS])['’](?=\s|$)")
_POINTED = re.compile(
    r"(?<![^\W_])(?:"
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?"  # A.I.G. and A.I.G
    r"|[^\W\d_](?:\. [^\W\d_](?=\.))+\."  # A. I. G.
    r"|[^\W\d_](?: [^\W\d_])+(?![^\W_'’])"  # A I G
    r"|[A-Z]{1,3}(?:&[A-Z]{1,3})+(?![^\W_]))"  # AT&T
)
_WORD = re.compile(r"[^\W_](?:[^\W_]|['’‘ʻʼ`´ʿʾʹ”\u0300-\u036f])*|&")
_CAMEL = re.compile(r"(?<=[^\W\d_][a-zß-öø-ÿ])(?=[A-Z][a-z])|(?<=[a-z]{2})(?=[A-Z]{2,}$)|(?<=[^\W\d_]{2})(?=\d)")
_ASIDE = re.compile(r"\(([^()]*)\)")
_NO_SPLIT = ("Mc", "Mac", "Fitz")


def plural_acronym(word: str) -> bool:
    """Whether a word is capitals with the small *s* of a plural: *DNNs*, *NGOs*."""
    return word[-1:] == "s" and 3 <= len(word) <= _LONGEST_ACRONYM and word[:-1].isalpha() and word[:-1].isupper()


@lru_cache(maxsize=_CACHE)
def split_name(text: str) -> NameParts:
    """The parts of a name as written; never fails, whatever the characters."""
    bare, aside = _set_aside(text)
    turned = _turn(bare)
    words = _words(turned or bare)
    titles = _titles(words)
    rest = words[len(titles) :]
    rest, suffix = _suffix(rest)
    rest, tail = _seat(rest)
    rest, legal = _forms(rest)
    parts = tuple(_part(word, place, len(rest)) for place, word in enumerate(rest))
    parts += tuple(replace(_part(word, 1, 2), weight=_SEAT_WEIGHT) for word in tail)
    return NameParts(
        text=text,
        parts=parts,
        titles=tuple(fold(title) for title in titles),
        forms=legal,
        suffix=suffix,
        aside=aside,
        inverted=turned is not None,
        squashed=squash(text),
        numbers="".join(sorted([part.text for part in parts if part.kind is PartKind.NUMBER])),
    )


def _set_aside(text: str) -> tuple[str, str]:
    """The text without an acronym in brackets that its own words spell out, and that acronym."""
    found = _ASIDE.search(text)
    if not found:
        return text, ""
    inside, outside = found.group(1), text[: found.start()] + " " + text[found.end() :]
    letters = "".join(ch for ch in inside if ch.isalnum())
    starts = "".join(word[0] for word in re.findall(r"\w+", outside)).casefold()
    if 2 <= len(letters) <= 8 and letters.isupper() and _within(letters.casefold(), starts) and len(starts) >= 2:
        return outside, letters.casefold()
    return text, ""


def _within(letters: str, row: str) -> bool:
    at = iter(row)
    return sum(letter in at for letter in letters) >= max(2, len(letters) - 1)


def _turn(text: str) -> str | None:
    """`Wang, Alexandr` as `Alexandr Wang`; nothing where the comma does something else."""
    head, comma, tail = text.partition(",")
    if not comma or "," in tail or not head.strip() or not tail.strip():
        return None
    after = _words(tail)
    if (
        not after
        or _forms(after)[1]
        or "".join(map(fold, after)) in forms()
        or fold(after[0]).rstrip(".") in _SUFFIXES
        or len(_words(head)) > 4
        or len(after) > 3
    ):
        return None
    return f"{tail.strip()} {head.strip()}"


def _words(text: str) -> list[str]:
    joined = _POINTED.sub(lambda found: " " + _join(found.group()) + " ", text)
    words: list[str] = []
    for word in _WORD.findall(_POSSESSIVE.sub("", joined)):
        words.extend([word] if word.startswith(_NO_SPLIT) else _CAMEL.split(word))
    return ["and" if word == "&" else word for word in words if fold(word)]


def _join(letters: str) -> str:
    return re.sub(r"[\s.]", "", letters).replace("&", "AND")


def _titles(words: list[str]) -> list[str]:
    """The titles before a name; none where the name has a generic word, as in `Queen's University`."""
    known = _title_words()
    count = 0
    while count < len(words) - 1 and fold(words[count]) in known:
        count += 1
    return [] if any(fold(word) in generic() for word in words[count:]) else words[:count]


@cache
def _title_words() -> frozenset[str]:
    titles = (fold(title).rstrip(".") for group in groups("titles") for title in group)
    return frozenset(title for title in titles if title not in generic())


def _suffix(words: list[str]) -> tuple[list[str], str]:
    if len(words) > 1 and fold(words[-1]) in _SUFFIXES:
        return words[:-1], _SUFFIXES[fold(words[-1])]
    return words, ""


def _seat(words: list[str]) -> tuple[list[str], list[str]]:
    """The words up to the last legal form, and the seat that follows it: `Thales BV` and `Hengelo`."""
    known = forms()
    for size in (1, 2, 3):
        at = len(words) - size
        if at > 1 and fold(words[at - 1]) in known and not _forms(words)[1]:
            return words[:at], words[at:]
    return words, []


def _forms(words: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """The words without the legal forms at their end (or before a place that follows one), and those forms."""
    known, left, found = forms(), list(words), []
    while len(left) > 1:
        for size in (4, 3, 2, 1):
            run = "".join(fold(word) for word in left[-size:])
            if size < len(left) and run in known:
                found.append(known[run])
                del left[-size:]
                break
        else:
            break
    if left and fold(left[-1]) == "and" and len(left) > 1:
        left.pop()
    return left, tuple(reversed(found))


def _part(word: str, place: int, count: int) -> Part:
    kind, text = _kind(word, place, count)
    shouted = (word.isupper() and 2 <= len(text) <= _LONGEST_ACRONYM) or plural_acronym(word)
    capitals = kind is PartKind.ACRONYM or shouted
    bare = len(text) > 2 and text.isascii() and word.islower() and 5 * sum(map(text.count, "aeiou")) <= len(text)
    return Part(
        text=text,
        root=generic().get(text, text),
        written=word,
        kind=kind,
        weight=WEIGHTS[kind],
        capitals=capitals,
        bare=bare,
        plain=kind is PartKind.WORD and not capitals and not bare,
        given=text in given_names(),
        common=word.islower() and text in common_words(),
        ends=(text[0] + text[-1]).translate(CLASSES),
    )


def _kind(word: str, place: int, count: int) -> tuple[PartKind, str]:
    text = fold(word)
    if place and word in _ROMANS and (len(word) > 1 or place == count - 1):
        return PartKind.NUMBER, _ROMANS[word]
    if any(ch.isdigit() for ch in text):
        return PartKind.NUMBER, text
    if len(text) == 1 and (count == 1 or word.isupper() or text not in SMALL):
        return (PartKind.INITIAL if count > 1 else PartKind.WORD), text
    return _kind_of_word(word, text, count > 1), text


def _kind_of_word(word: str, text: str, among_others: bool) -> PartKind:
    if among_others and text in SMALL:
        return PartKind.SMALL
    if among_others and text in PARTICLES:
        return PartKind.PARTICLE
    if text in generic():
        return PartKind.GENERIC
    acronym = word.isupper() and len(text) <= 5 and not _has_vowel_shape(text)
    return PartKind.ACRONYM if acronym else PartKind.WORD


def _has_vowel_shape(text: str) -> bool:
    return len(text) > 3 and any(ch in "aeiou" for ch in text)
