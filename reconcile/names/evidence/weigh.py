"""From aligned parts to one figure: a few costs, each of which can only lower the likelihood of one name."""

import math
from collections.abc import Sequence
from operator import mul
from typing import NamedTuple

from reconcile.names.evidence.align import Link
from reconcile.names.evidence.answer import joined_text
from reconcile.names.evidence.parts import Part, PartKind
from reconcile.names.evidence.sound import share, sound
from reconcile.names.evidence.spelling import edits

_FULL = 0.8
_NEAR = 0.5
_SUPPORTED = 2
_MOST_LETTERS = 6
SKIPPED = 0.75
_MOST_LEFT = 3.0


class Costs(NamedTuple):
    """What speaks against one name, each 0 where nothing does.

    `worst` is the distance 0 to 1 of the weakest pair of parts; `letters` and `swapped` count its letters that
    differ, and that stand in each other's place, as shares of six; `heard` is its distance in sound classes;
    `left_both` and `left_one` weigh the parts without an answer, on the poorer and the richer side; `number` is a
    number on one side only;
    `several` is 1 where more than one pair of parts was compared; `second` is the distance of the second weakest
    pair; `alone` is 1 where one naming part answers and another has no answer; `unsupported` is 1 where no naming
    part of one is near one of the other.
    """

    worst: float
    letters: float
    swapped: float
    heard: float
    left_both: float
    left_one: float
    number: float
    several: float
    second: float
    alone: float
    unsupported: float


# Fitted: python tests/fitting/names.py NAMES_JSONL
INTERCEPT = 3.85
WEIGHTS = Costs(
    worst=2.02,
    letters=1.87,
    swapped=3.11,
    heard=0.87,
    left_both=1.58,
    left_one=0.59,
    number=2.41,
    several=0.72,
    second=1.43,
    alone=1.51,
    unsupported=0.61,
)


def weakest(links: Sequence[Link]) -> Link | None:
    """The pair of parts that decides: the farthest apart, parts that name little counting for less."""
    worst, found = -1.0, None
    for link in links:
        if link.left and link.right and (felt := _felt(link.distance, link.weight)) > worst:
            worst, found = felt, link
    return found


def _felt(distance: float, weight: float) -> float:
    return distance if weight >= _FULL else distance * (weight / _FULL)


def costs(links: Sequence[Link], weak: Link | None) -> Costs:
    """The costs of an alignment of which `weak` is the weakest pair."""
    left = right = 0.0
    number = supported = False
    naming, felt = 0, []
    for one, other, distance, _, weight in links:
        if not other:
            left, number = left + weight, number or _has_number(one)
        elif not one:
            right, number = right + weight, number or _has_number(other)
        else:
            felt.append(_felt(distance, weight))
            if weight >= _FULL:
                naming, supported = naming + 1, supported or distance < _NEAR
    felt.sort()
    letters, swapped, heard = _details(weak) if weak else (1.0, 1.0, 1.0)
    return Costs(
        worst=felt[-1] if felt else 1.0,
        letters=letters,
        swapped=swapped,
        heard=heard,
        left_both=min(left, right),
        left_one=min(max(left, right), _MOST_LEFT),
        number=1.0 if number else 0.0,
        several=1.0 if len(felt) > 1 else 0.0,
        second=felt[-2] if len(felt) > 1 else 0.0,
        alone=1.0 if left + right >= _FULL and naming < _SUPPORTED else 0.0,
        unsupported=0.0 if supported else 1.0,
    )


def _has_number(parts: Sequence[Part]) -> bool:
    return any(part.kind is PartKind.NUMBER for part in parts)


def _details(link: Link) -> tuple[float, float, float]:
    if not link.distance:
        return 0.0, 0.0, 0.0
    felt = min(1.0, link.weight / _FULL)
    x, y = joined_text(link.left), joined_text(link.right)
    count = edits(x, y)
    scale = min(1.0, link.distance * max(len(x), len(y)) / (count or 1))
    wrong = count * scale
    swapped = (count - abs(len(x) - len(y))) * scale
    heard = share(sound(x).classes, sound(y).classes) * scale
    return (
        felt * min(wrong, _MOST_LETTERS) / _MOST_LETTERS,
        felt * min(swapped, _MOST_LETTERS) / _MOST_LETTERS,
        felt * heard,
    )


def likelihood(found: Costs) -> float:
    """How likely one name is, 0 to 1."""
    against = sum(map(mul, WEIGHTS, found))
    return 1.0 / (1.0 + math.exp(against - INTERCEPT))
