"""Every regular expression of the package is linear in practice: on the strings that it has to work hardest on, four
times the length costs about four times the time, and never what a square would.
"""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from patterns import Found, found, pumps, starts

SIZES = (125, 250, 500, 1000, 2000, 4000, 8000, 16000)
ENOUGH = 0.004
"""An expression that takes so many seconds of the processor is looked at; one that never does needs no look."""

GROWTH = 10.0
"""Four times the length may cost so many times the time; a square costs 16 times."""


CLEAN = tuple(f"reconcile.{room}." for room in ("claims", "names", "align", "judge", "quotes", "points", "text"))
"""What these rooms work on is clean text, in which no two spaces stand together."""

WINDOWS = {
    "reconcile.claims.chrome._LEADER": "lines of at most LONGEST_KEY characters",
    "reconcile.claims.speech._BEFORE": "the _REACH characters before a quotation",
    "reconcile.claims.speech._BLUNT": "the _REACH characters before a quotation",
    "reconcile.claims.stops._LAST_WORD": "the _REACH characters before a full stop",
    "reconcile.names.kinds._BEFORE": "the 24 characters before a name",
    "reconcile.quotes.layout._ENDS": "the FAR characters before a quotation",
}
"""Expressions that see no more than this at a time, whatever the text."""

ENDS = ("\0", "!\n")


FOUND = found()


def windowed(one: Found) -> bool:
    return one.where.partition(":")[0] in WINDOWS


def spent(one: Found, text: Any) -> float:
    """The time of what the expression is used for, in seconds of the processor."""
    work = one.pattern.match if one.anchored else one.pattern.findall
    started = time.thread_time()
    work(text)
    return time.thread_time() - started


def grows(one: Found, start: str, pump: str, end: str) -> str | None:
    """The times of 1, 2 and 4 times the length where they grow faster than the length; short strings come first, so
    that no expression works for long.
    """

    def text(size: int) -> Any:
        made = start + pump * (size // len(pump) + 1) + end
        made = " ".join(made.split()) if one.where.startswith(CLEAN) else made
        return made if isinstance(one.pattern.pattern, str) else made.encode("latin-1", "replace")

    long = next((size for size in SIZES if spent(one, text(size)) > ENOUGH), None)
    if long is None:
        return None
    first, second, fourth = (min(spent(one, text(long * times)) for _ in range(2)) for times in (1, 2, 4))
    if fourth < GROWTH * max(first, ENOUGH / 4):
        return None
    return f"{start!r} + {pump!r} * n + {end!r}: {first:.3f}, {second:.3f}, {fourth:.3f} seconds"


@pytest.mark.parametrize("one", [one for one in FOUND if not windowed(one)], ids=lambda one: one.where)
def test_an_expression_is_linear(one: Found) -> None:
    tried = ((start, pump, end) for pump in pumps(one.pattern) for start in starts(one.pattern) for end in ENDS)
    assert next((said for each in tried if (said := grows(one, *each))), None) is None


def test_the_expressions_are_found() -> None:
    assert len(FOUND) > 150
    assert {one.where for one in FOUND} >= {"reconcile.report.escape._UNSEEN", "reconcile.read.formats._HEAD"}


def test_what_is_excused_is_there() -> None:
    assert {one.where.partition(":")[0] for one in FOUND if windowed(one)} == set(WINDOWS)


@pytest.mark.parametrize(("pattern", "anchored"), [(r"a*a*b", True), (r"\s+x", False), (r"[a-z]+@", False)])
def test_an_expression_that_is_not_linear_is_seen(pattern: str, anchored: bool) -> None:
    one = Found("here", re.compile(pattern), anchored)
    assert any(grows(one, start, pump, "\0") for pump in pumps(one.pattern) for start in starts(one.pattern))
