"""Every regular expression of the package is linear in practice: on the strings that it has to work hardest on, four
times the length costs about four times the time, and never what a square would.
"""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from patterns import Found, found, pumps, starts

SIZE = 4000
AT_ONCE = 0.02
"""Seconds of the processor for the longest string that need no second look: a square takes more."""

GROWTH = 9.0
"""Four times the length may cost so many times the time; a square costs 16 times."""


def spent(one: Found, text: Any) -> float:
    """The least time of three tries of what the expression is used for."""
    work = one.pattern.match if one.anchored else one.pattern.findall
    least = 1e9
    for _ in range(3):
        started = time.thread_time()
        work(text)
        least = min(least, time.thread_time() - started)
        if least < AT_ONCE:
            return least
    return least


def grows(one: Found, start: str, pump: str, end: str) -> str | None:
    """The times of 1, 2 and 4 times the length where they grow faster than the length."""

    def text(times: int) -> Any:
        made = start + pump * (times * SIZE // 4 // len(pump)) + end
        return made if isinstance(one.pattern.pattern, str) else made.encode("latin-1", "replace")

    if spent(one, text(4)) < AT_ONCE:
        return None
    for _ in range(3):
        first, second, fourth = (spent(one, text(times)) for times in (4, 8, 16))
        if fourth < GROWTH * max(first, 1e-4):
            return None
    return f"{start!r} + {pump!r} * n + {end!r}: {first:.3f}, {second:.3f}, {fourth:.3f} seconds"


@pytest.mark.parametrize("one", found(), ids=lambda one: one.where)
def test_an_expression_is_linear(one: Found) -> None:
    bad = [
        said
        for pump in pumps(one.pattern)
        for start in starts(one.pattern)
        for end in ("", "\0", "!\n")
        if (said := grows(one, start, pump, end))
    ]
    assert bad == []


def test_the_expressions_are_found() -> None:
    assert len(found()) > 150
    assert {one.where for one in found()} >= {"reconcile.report.escape._UNSEEN", "reconcile.read.formats._HEAD"}


@pytest.mark.parametrize(
    ("pattern", "anchored"), [(r"(a+)+b", True), (r"(?:a|aa)+$", True), (r"\s+x", False), (r'"[^"]*"x', False)]
)
def test_an_expression_that_is_not_linear_is_seen(pattern: str, anchored: bool) -> None:
    pattern = pattern.replace("(a+)+", r"a*a*a*")  # a square rather than a power, which would never come to an end
    pattern = pattern.replace("(?:a|aa)+", r"a+a+")
    one = Found("here", re.compile(pattern), anchored)
    assert any(grows(one, start, pump, "\0") for pump in pumps(one.pattern) for start in starts(one.pattern))
