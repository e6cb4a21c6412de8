"""How alike two claims are, and how likely it is that they talk about the same thing."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reconcile.align.keys import Key
from reconcile.align.profiles import Profile
from reconcile.text.terms import Term, TermKind

SURE = 0.5
"""From this grade on a term counts as shared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What two claims share.

    `forth` is the share (0 to 1) of the left claim's information found in the right one, `back` the other way;
    `word_for_word` is as `forth`, counting only what stands there to the letter, and `back_for_word` the other way.
    `bits` is the information they share, `words` the part of it that is not names, `count` the number of terms;
    `shared` are the terms that carried it, with their bits.
    """

    forth: float
    back: float
    word_for_word: float
    back_for_word: float
    bits: float
    words: float
    count: int
    shared: tuple[tuple[str, float], ...]


def likeness(left: Profile, right: Profile) -> Likeness:
    """The likeness of two claims; exchanging them exchanges `forth` and `back` and nothing else."""
    forth, exact, carried, ours = _found(left, right)
    back, exact_back, returned, theirs = _found(right, left)
    common: dict[str, tuple[float, str]] = {}
    for term, bits in (*carried, *returned):
        known, text = common.get(term.base, (0.0, term.text))
        common[term.base] = max(bits, known), min(text, term.text, key=lambda said: (len(said), said))
    return Likeness(
        forth=forth / left.total if left.total else 0.0,
        back=back / right.total if right.total else 0.0,
        word_for_word=exact / left.total if left.total else 0.0,
        back_for_word=exact_back / right.total if right.total else 0.0,
        bits=min(forth, back),
        count=min(ours, theirs),
        words=min(_of_words(carried), _of_words(returned)),
        shared=tuple(sorted(((text, bits) for bits, text in common.values()), key=lambda item: (-item[1], item[0]))),
    )


def _found(one: Profile, other: Profile) -> tuple[float, float, list[tuple[Term, float]], int]:
    """Bits of `one` that `other` has too, those it has to the letter, the words that carried them, and how many
    terms surely did."""
    total = exact = 0.0
    carried = []
    sure = 0
    own, context = other.own, other.context
    for term, weight, keys in zip(one.terms, one.weights, one.keys, strict=True):
        best = around = 0.0
        for key, grade in keys:
            found = own.get(key, 0.0) * grade
            if found > best:
                best = found
                if best >= 1.0:
                    break
            elif not found and key in context:
                around = max(around, context[key] * grade)
        if best >= 0.3:
            carried.append((term, weight * best))
            sure += best >= SURE
        exact += weight * (best >= 1.0)
        total += weight * max(best, around)
    return total, exact, carried, sure


def _of_words(carried: Sequence[tuple[Term, float]]) -> float:
    return sum(bits for term, bits in carried if term.kind is not TermKind.NAME)


PAIR = (-5.289, 8.185, 3.62, 4.355, 0.377, -0.366)
GROUND, STRANGE = 0.2, 2.2
"""Two texts about one event share a fifth of their information or more, strangers a tenth at most (seen on meetings
and interviews summarised by several writers); below `GROUND` each halving takes `STRANGE` off the log-odds."""

PRESENCE = (-2.438, 2.771, 3.382, 1.646, -0.671, 3.843)
"""Intercepts and coefficients, by `python tests/fitting/alignment.py DATA_FOLDER`."""


def pair_features(found: Likeness) -> tuple[float, ...]:
    """What tells whether two claims talk about the same thing; the same for both orders."""
    high, low = max(found.forth, found.back), min(found.forth, found.back)
    exact = max(found.word_for_word, found.back_for_word)
    return high, low, exact, math.log2(1 + found.bits), math.log2(1 + found.count)


def presence_features(forth: float, back: float, exact: float, bits: float, whole: float) -> tuple[float, ...]:
    """What tells whether all that one claim says is in another source: its share in the nearest claim, and in the
    `whole` source."""
    return forth, back, exact, math.log2(1 + bits), whole


def probability(found: Likeness, common: float) -> float:
    """How likely two claims of this likeness talk about the same thing. `common` is the share (0 to 1) of their
    information that the two sources have in common: of sources that share little, more is asked."""
    strange = min(0.0, math.log2((common + 0.01) / GROUND))
    return _chance((PAIR[0] + STRANGE * strange, *PAIR[1:]), pair_features(found))


def presence(found: Likeness, whole: float, *, left: bool) -> float:
    """How likely what the left claim (else the right one) says is in the other one's source, of which the other is
    the nearest claim; `whole` is the share (0 to 1) of its information that stands anywhere in that source."""
    if left:
        return _chance(PRESENCE, presence_features(found.forth, found.back, found.word_for_word, found.bits, whole))
    return _chance(PRESENCE, presence_features(found.back, found.forth, found.back_for_word, found.bits, whole))


def share(one: Profile, best: Mapping[Key, float]) -> float:
    """The share (0 to 1) of a claim's information that a source has somewhere; `best` are the grades of its keys."""
    found = sum(
        weight * max((best.get(key, 0.0) * grade for key, grade in keys), default=0.0)
        for weight, keys in zip(one.weights, one.keys, strict=True)
    )
    return found / one.total if one.total else 0.0


def _chance(coefficients: Sequence[float], features: Sequence[float]) -> float:
    z = coefficients[0] + sum(c * x for c, x in zip(coefficients[1:], features, strict=True))
    return 1 / (1 + math.exp(-z))
