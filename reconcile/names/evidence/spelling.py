"""How near two words are written."""

import re
import unicodedata
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from reconcile.names.evidence.kinds import Evidence
from reconcile.names.evidence.lists import groups

_CACHE = 1 << 16
_LETTERS = str.maketrans({
    "ß": "ss", "ø": "o", "œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
    "ə": "a", "ŋ": "n", "ʻ": None, "ʼ": None, "ʿ": None, "ʾ": None, "`": None, "´": None, "'": None, "’": None,
    "‘": None, "”": None, "“": None, "ʹ": None, "ʺ": None, "·": None,
})  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=_CACHE)
def fold(word: str) -> str:
    """Lower case without accents and apostrophes: `Støre` is `store`, `Straße` is `strasse`."""
    if word.isascii():
        return word.lower().replace("'", "").replace("`", "")
    spread = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(ch for ch in spread if not unicodedata.combining(ch))


def squash(text: str) -> str:
    """Letters and digits alone, folded; `&` is `and`: `Dun & Bradstreet` is `dunandbradstreet`."""
    return "".join(filter(str.isalnum, fold(text.replace("&", " and "))))


@cache
def _families() -> tuple[re.Pattern[str], dict[str, str]]:
    first = {member.lstrip("-"): family[0].lstrip("-") for family in groups("transliteration") for member in family}
    ends = {member for family in groups("transliteration") for member in family if member.startswith("-")}
    longest = sorted(first, key=lambda member: (-len(member), member))
    shapes = [re.escape(member) + ("$" if "-" + member in ends else "") for member in longest]
    return re.compile("|".join(shapes) or r"(?!)"), first


@lru_cache(maxsize=_CACHE)
def romanised(word: str) -> str:
    """A folded word with each transliteration written the first way of its family: `qadhafi` is `gadafi`."""
    pattern, first = _families()
    return _DOUBLED.sub(r"\1", pattern.sub(lambda found: first[found.group()], word))


def edits(a: str, b: str) -> int:
    """Letters added, left out, changed or swapped with a neighbour (optimal string alignment)."""
    return OSA.distance(a, b)


def kind_of_edit(a: str, b: str, count: int) -> Evidence:
    """What sets two folded words that are `count` edits apart apart: a doubled letter, a swap, one edit, or more."""
    if count > 2:
        return Evidence.NONE
    if _DOUBLED.sub(r"\1", a) == _DOUBLED.sub(r"\1", b):
        return Evidence.DOUBLED
    if count != 1:
        return Evidence.NONE
    return Evidence.TRANSPOSITION if len(a) == len(b) and sorted(a) == sorted(b) else Evidence.ONE_EDIT
