"""Names of different people, or of different things, so near in spelling or sound that they invite a mix-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from reconcile.model import LinkRelation, NameKind
from reconcile.names.compare import both_used, inflected
from reconcile.names.evidence.likeness import likeness
from reconcile.names.evidence.sound import CLASSES, hearing, sound, sound_key
from reconcile.names.evidence.spelling import edits
from reconcile.names.forms import Form
from reconcile.names.mentions.trust import english
from reconcile.names.verdict import Verdict

MOST = 40
NEAR = 0.34
"""Words at least this near (0: equal) by spelling or sound look alike."""

_SHORTEST = 4
_LONG, _VERY_LONG = 6, 8
_HEARD = 0.1


@dataclass(frozen=True, slots=True)
class _Shown:
    """A name as it is mixed up: the form to show, the word that tells, whether it is a person's surname, and the
    claims that have the name in any form.
    """

    form: Form
    word: str
    person: bool
    claims: frozenset[str]


def lookalikes(groups: Sequence[Sequence[Form]]) -> list[Verdict]:
    """A verdict for each two names of one kind whose telling words look or sound alike, the nearest first."""
    shown = [found for group in groups if (found := _telling(group)) is not None]
    holders: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(shown):
        for key in set(_keys(one.word)):
            holders[key].append(index)
    pairs = {pair for found in holders.values() if len(found) <= MOST for pair in combinations(found, 2)}
    out = [verdict for i, j in sorted(pairs) if (verdict := _verdict(shown[i], shown[j])) is not None]
    return sorted(out, key=lambda v: (-v.score, v.left, v.right))


def _telling(group: Sequence[Form]) -> _Shown | None:
    """A person's surname, shown alone where it stands alone; a thing's one word."""
    claims = frozenset().union(*(form.claims for form in group))
    full = next((form for form in group if form.kind is NameKind.PERSON and len(form.words) > 1), None)
    if full is not None:
        surname = full.words[-1]
        return _Shown(next((form for form in group if form.words == (surname,)), full), surname, True, claims)
    form = group[0]
    if len(form.words) == 1 and form.words[0].isalpha():
        return _Shown(form, form.words[0], form.kind is NameKind.PERSON, claims)
    return None


def _keys(word: str) -> Iterable[str]:
    key = sound_key(word)
    yield key
    yield from (key[:at] + key[at + 1 :] for at in range(len(key)) if len(key) > 2)


def _verdict(one: _Shown, other: _Shown) -> Verdict | None:
    a, b, x, y = one.form, other.form, one.word, other.word
    if x == y or one.person is not other.person or min(len(x), len(y)) < _SHORTEST or not _close(x, y):
        return None
    distance = _of_surnames(x, y) if one.person else _of_things(x, y)
    if distance > NEAR or (english(x) and english(y)) or _one_kind_of(a, b):
        return None
    because = f"{_how(x, y)}; {_why_two(one, other)}"
    return Verdict(left=a.key, right=b.key, relation=LinkRelation.LOOKALIKE, score=1 - distance, because=because)


def _close(x: str, y: str) -> bool:
    """Whether at most one letter, or one sound, of the two differs, or two of long words."""
    most = 1 + (max(len(x), len(y)) >= _VERY_LONG)
    return (
        Levenshtein.distance(x, y, score_cutoff=most) <= most
        or Levenshtein.distance(sound(x).classes, sound(y).classes, score_cutoff=1) <= 1
    )


def _one_kind_of(a: Form, b: Form) -> bool:
    """Whether the two cannot be mixed up: other kinds, or one made from the other."""
    return inflected(a, b) or (a.kind is not b.kind and NameKind.UNKNOWN not in (a.kind, b.kind))


def _of_surnames(x: str, y: str) -> float:
    """How far apart two surnames are for eye or ear, 0 to 1; the ear asks that they start alike."""
    near = likeness(x, y).distance
    return min(near, max(hearing(x, y).classes, _HEARD)) if sound(x).classes[:1] == sound(y).classes[:1] else near


def _of_things(x: str, y: str) -> float:
    """How far apart two words are for the eye: long words one letter apart."""
    return 1 / max(len(x), len(y)) if min(len(x), len(y)) >= _LONG and edits(x, y) == 1 else 1.0


def _how(x: str, y: str) -> str:
    if edits(x, y) == 1:
        return "one letter apart"
    if x[0] != y[0] and x[0].translate(CLASSES) == y[0].translate(CLASSES):
        return f"near in sound ({min(x[0], y[0])} for {max(x[0], y[0])})"
    return "near in sound"


def _why_two(one: _Shown, other: _Shown) -> str:
    if not one.claims.isdisjoint(other.claims):
        return "two names, because one claim has both"
    if both_used(one.form, other.form):
        return "two names, because one source uses both"
    return "two names, because each goes with names of its own" if one.person else "nothing says that they are one"
