"""The order of the sources changes nothing but their ids and the sides."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pool import PAIRS, Json, compared

OTHER = {"s1": "s2", "s2": "s1"}
SIDE = {"addition": "omission", "omission": "addition"}


def renamed(one: str) -> str:
    """`s1` and `s1.4` after the exchange: `s2` and `s2.4`."""
    source, dot, number = one.partition(".")
    return OTHER[source] + dot + number


def words(text: str) -> list[str]:
    """The words of a sentence in whatever order: *310 and 230 differ* is *230 and 310 differ*."""
    return sorted(re.findall(r"\w[\w.’'-]*\w|\w", text.lower()))


def span(words: Json | None) -> Any:
    return words and (words["text"], words["start"], words["end"])


def pairs(report: Json, *, exchanged: bool) -> dict[tuple[str, str], Any]:
    found = {}
    for pair in report["pairs"]:
        key = (renamed(pair["right"]), renamed(pair["left"])) if exchanged else (pair["left"], pair["right"])
        found[key] = (pair["score"], sorted(pair["shared"]), pair["relation"], pair["conflict"])
    return found


def differences(report: Json, *, exchanged: bool) -> dict[tuple[str, str], Any]:
    found = {}
    for pair in report["pairs"]:
        key = (renamed(pair["right"]), renamed(pair["left"])) if exchanged else (pair["left"], pair["right"])
        rows = []
        for one in pair["differences"]:
            kind = SIDE.get(one["kind"], one["kind"]) if exchanged else one["kind"]
            left, right = span(one["left"]), span(one["right"])
            sides = (right, left) if exchanged else (left, right)
            rows.append((kind, one["relation"], one["rule"], *sides))
        found[key] = sorted(rows, key=repr)
    return found


def names(report: Json, *, exchanged: bool) -> list[Any]:
    def spelling(one: Json) -> Any:
        source = renamed(one["source"]) if exchanged else one["source"]
        return (one["text"], source, one["count"], one["quoted"], tuple(map(tuple, one["mentions"])))

    return sorted(
        (name["name"], name["kind"], tuple(sorted(spelling(one) for one in name["spellings"])))
        for name in report["names"]
    )


def links(report: Json, *, exchanged: bool) -> list[Any]:
    """The links between spellings; which of two stands left says nothing."""
    rows = []
    for link in report["name_links"]:
        ends = [
            (end["text"], tuple(sorted(map(renamed, end["sources"]) if exchanged else end["sources"])))
            for end in (link["left"], link["right"])
        ]
        rows.append((link["relation"], link["score"], len(link["names"]), *sorted(ends)))
    return sorted(rows)


def findings(report: Json, *, exchanged: bool) -> list[Any]:
    rows = []
    for found in report["findings"]:
        places = sorted(
            (renamed(place["source"]) if exchanged else place["source"], place["start"], place["end"])
            for place in found["locations"]
        )
        rows.append(
            (found["code"], found["severity"], found["fingerprint"], tuple(places), tuple(words(found["message"])))
        )
    return sorted(rows)


def coverage(report: Json, *, exchanged: bool) -> dict[str, Any]:
    return {(renamed(one["id"]) if exchanged else one["id"]): one["coverage"] for one in report["sources"]}


def unpaired(report: Json, *, exchanged: bool) -> dict[str, list[str]]:
    lists = report["unpaired"].items()
    return {renamed(one): [renamed(claim) for claim in claims] for one, claims in lists} if exchanged else dict(lists)


@pytest.mark.parametrize("part", [pairs, differences, names, links, findings, coverage, unpaired])
@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_exchanging_the_sources_exchanges_the_sides(part: Any, a: str, b: str) -> None:
    assert part(compared(b, a), exchanged=True) == part(compared(a, b), exchanged=False)


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_the_counts_stay_the_same(a: str, b: str) -> None:
    one, other = compared(a, b)["summary"], compared(b, a)["summary"]
    for count in ("pairs", "agree", "differ", "contradict", "drift", "lookalike", "risk"):
        assert one[count] == other[count], count
