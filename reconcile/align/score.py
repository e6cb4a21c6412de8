"""How alike two claims are, and how likely it is that they talk about the same thing."""

from __future__ import annotations

import math
from dataclasses import dataclass

from reconcile.align.profiles import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """What two claims share: `forth` is the share (0 to 1) of the left claim's information found in the right one,
    `back` the other way; `bits` the information they share; `shared` the terms that carried it with their bits."""

    forth: float
    back: float
    bits: float
    shared: tuple[tuple[str, float], ...]


def likeness(left: Profile, right: Profile) -> Likeness:
    """The likeness of two claims; exchanging them exchanges `forth` and `back` and nothing else."""
    forth, carried = _found(left, right)
    back, returned = _found(right, left)
    common: dict[str, float] = {}
    for text, bits in (*carried, *returned):
        common[text] = max(bits, common.get(text, 0.0))
    return Likeness(
        forth=forth / left.total if left.total else 0.0,
        back=back / right.total if right.total else 0.0,
        bits=min(forth, back),
        shared=tuple(sorted(common.items(), key=lambda item: (-item[1], item[0]))),
    )


def _found(one: Profile, other: Profile) -> tuple[float, list[tuple[str, float]]]:
    """Bits of `one` that `other` has too, and the base forms that carried them."""
    total = 0.0
    carried = []
    own, context = other.own, other.context
    for term, weight, keys in zip(one.terms, one.weights, one.keys, strict=True):
        best = around = 0.0
        for key, grade in keys:
            found = own.get(key, 0.0) * grade
            if found > best:
                best = found
            elif not found and key in context:
                around = max(around, context[key] * grade)
        if best >= 0.3:
            carried.append((term.text.lower() if term.value is None else term.text, weight * best))
        total += weight * max(best, around)
    return total, carried


def probability(found: Likeness) -> float:
    """How likely two claims of this likeness talk about the same thing."""
    mean = 2 * found.forth * found.back / (found.forth + found.back) if found.forth + found.back else 0.0
    high = max(found.forth, found.back)
    z = -6.0 + 5.0 * mean + 4.0 * high + 0.9 * math.log2(1 + found.bits / 4)
    return 1 / (1 + math.exp(-z))


def presence(forth: float, back: float, bits: float) -> float:
    """How likely what one claim says is in the other: `forth` is the share of its information found there."""
    z = -4.5 + 7.0 * forth + 1.5 * back + 0.5 * math.log2(1 + bits / 4)
    return 1 / (1 + math.exp(-z))
