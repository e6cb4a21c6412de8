"""Whether two names of speakers are one person: by the names that were gathered, else part by part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from reconcile import lexicon
from reconcile.model import Name, NameKind, Names
from reconcile.text.words import norm, squash

SAME, UNSURE = 84.0, 66.0
"""Two surnames so much alike (0 to 100) are one in two spellings; less alike than the second they are two."""

_ROLES = frozenset(
    "a all anchor announcer answer audience both caller chorus crowd female guest host interviewer label male man "
    "member moderator narrator none of operator panel panelist participant presenter q question reader reporter "
    "speaker staff the translator unidentified unknown voice voiceover woman".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speakers:
    """The names of all sources by spelling (letters only), and whoever a source gives a turn or a quotation to."""

    by_spelling: dict[str, Name]
    heard: frozenset[str]

    def one(self, draft: str | None, source: str | None) -> bool | None:
        """Whether the draft's speaker is the source's; None where that cannot be told."""
        if draft is None or source is None:
            return None
        mine, theirs = _parts(draft), _parts(source)
        if not mine or not theirs:
            return None
        left, right = self.by_spelling.get(squash(draft)), self.by_spelling.get(squash(source))
        if left is not None and right is not None and left.id == right.id:
            return True
        alike = _alike(mine, theirs)
        if alike is not False:
            return alike
        return False if self._is_person(draft, left) and self._is_person(source, right) else None

    def _is_person(self, text: str, name: Name | None) -> bool:
        """Whether a speaker is somebody, not a company or an office."""
        kind = name.kind if name else NameKind.UNKNOWN
        if kind is not NameKind.UNKNOWN:
            return kind is NameKind.PERSON
        first = _parts(text)[0]
        return first in lexicon.heads("given-names") or any(_alike(_parts(text), _parts(other)) for other in self.heard)


def speakers(names: Names, heard: Sequence[str]) -> Speakers:
    """A look-up of who is who; `heard` are the speakers that the sources name."""
    spellings = {squash(spelling.text): name for name in names.names for spelling in name.spellings}
    return Speakers(by_spelling=spellings, heard=frozenset(one for one in heard if _parts(one)))


def _parts(name: str) -> tuple[str, ...]:
    """The words of a name without titles; none where it is but an office or a letter (*Moderator*, *Q*)."""
    found = tuple(norm(word) for word in _WORD.findall(name))
    kept = tuple(part for part in found if part not in lexicon.words("titles") and part not in _ROLES)
    return kept if any(len(part) > 2 for part in kept) else ()


def _alike(one: Sequence[str], other: Sequence[str]) -> bool | None:
    """Whether two names are one person: True, False, or None where they may be."""
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    near = fuzz.ratio(one[-1], other[-1])
    if near >= SAME:
        return _given_fit(one[0], other[0]) if len(one) > 1 < len(other) else True
    if near >= UNSURE or set(one) & set(other):
        return None
    return _short(one, other)


def _given_fit(one: str, other: str) -> bool | None:
    """Whether two given names before one surname may be one person's; two that begin alike may be."""
    if one[0] == other[0] or other in _nicknames().get(one, ()) or one in _nicknames().get(other, ()):
        return True
    return None if fuzz.ratio(one, other) >= UNSURE else False


def _short(one: Sequence[str], other: Sequence[str]) -> bool | None:
    """False, unless one name is a single word that may be a nickname or hold the initials of the other."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1 and (short[0] in _nicknames().get(long[0], ()) or long[0] in _nicknames().get(short[0], ())):
        return True
    initials = "".join(part[0] for part in long)
    return None if short[0] == initials or any(part.startswith(short[0]) for part in long) else False


@cache
def _nicknames() -> dict[str, tuple[str, ...]]:
    return {
        name: tuple(nicks.split(", ")) for name, _, nicks in (n.partition(": ") for n in lexicon.lines("nicknames"))
    }
