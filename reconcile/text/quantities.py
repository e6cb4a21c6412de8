"""Finds the quantities of a text and compares them.

A quantity is an interval with a unit: *under a year*, *$5.3bn*, *two-thirds*, *80,000-person*.
Dates, times, versions, ids and list numbers are none.
"""

from functools import cache

from reconcile.text.forms import TRIGGERS, read_form
from reconcile.text.intervals import compare
from reconcile.text.masks import closed_tokens
from reconcile.text.measures import read_measure
from reconcile.text.numbers import ordinals, starters
from reconcile.text.quantity import Direction, Kind, Quantity
from reconcile.text.scan import Scan, scan, word
from reconcile.text.units import durations

__all__ = ["Direction", "Kind", "Quantity", "compare", "find_quantities"]


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of ``text`` in order, none inside another."""
    tokens = scan(text)
    hits = [at for at, found in enumerate(tokens.words) if found in _triggers() or found[0].isdecimal()]
    hits = [at for at in hits if word(tokens, at) not in {"a", "an"} or word(tokens, at + 1) in durations()]
    if not hits:
        return ()
    return _collect(tokens, hits)


def _collect(tokens: Scan, hits: list[int]) -> tuple[Quantity, ...]:
    closed = closed_tokens(tokens)
    found: list[Quantity] = []
    floor = 0
    for index in hits:
        if index < floor or index in closed:
            continue
        read = read_form(tokens, index, floor, closed) or read_measure(tokens, index, floor, closed)
        if read:
            found.append(read[0])
            floor = read[1]
    return tuple(found)


@cache
def _triggers() -> frozenset[str]:
    return starters() | frozenset(ordinals()) | TRIGGERS | durations() - {"second"} | {"a", "an"}
