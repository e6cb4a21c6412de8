"""What holds of every input: it is read or refused in one line, and what is said about it is true of its characters."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

from inputs import Input

from reconcile import check, compare, diff, read, read_text
from reconcile.claims import split
from reconcile.errors import ReconcileError
from reconcile.model import Report, Source
from reconcile.pipeline import numbered
from reconcile.report import render
from reconcile.report.lint import FORMATS as LINT_FORMATS
from reconcile.report.lint import render as lint_render

Json = dict[str, Any]

PARTNER = read_text(
    "Ida Renn of Elmet sold 40 lamps on Friday. “Never again,” she said. The river rose by 4 percent in March, and the "
    "ferry did not sail. Muse Spark will open its mill before 2031. Rain fell on Skarholm for nine months.",
    name="partner",
)
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What no report may hold, whatever its format: what a terminal obeys, or an eye misses."""
HEARD = re.compile(r"^\s*::|##[A-Za-z]*\[", re.MULTILINE)
"""What no text for people may hold: what a build server takes for a command in its log."""


def holds(given: Input, folder: Path, dice: random.Random) -> str | None:
    """Holds an input to the laws; what the refusal says, or None where it was read.

    Raises:
        AssertionError: a law is broken.
    """
    path = folder / f"input{given.ending}"
    path.write_bytes(given.data)
    try:
        source = read(path)
    except ReconcileError as error:
        return _refusal(error)
    _claims(source)
    _report(diff(source, PARTNER), dice)
    what = dice.randrange(6)
    if what < 2:
        _same(source)
    elif what == 2:
        _report(check(source, [PARTNER]), dice)
    elif what == 3:
        _report(check(PARTNER, [source]), dice)
    elif what == 4:
        _report(compare([source, PARTNER, source]), dice)
    else:
        _exchanged(source)
    return None


def _refusal(error: ReconcileError) -> str:
    """One line, with the cause and the way out."""
    assert len(str(error).splitlines()) == 1, f"{error!r} is more than a line"
    assert error.cause
    assert error.way_out
    return str(error)


def _claims(source: Source) -> None:
    """Claims stand in order, know their place, and are made of the characters there; nothing is in two of them."""
    one = split(numbered([source])[0], ())
    size, reached = len(source.text), 0
    spans: list[tuple[int, int]] = []
    for claim in one.claims:
        assert claim.text == " ".join(claim.text.split()) != "", claim
        assert claim.start == claim.segments[0][0] >= reached or claim.start >= 0, claim
        assert claim.end == claim.segments[-1][1] <= size, claim
        assert all(start < end for start, end in claim.segments), claim
        assert (claim.line, claim.column) == source.position(claim.start), claim
        assert claim.id == f"s1.{one.claims.index(claim) + 1}"
        spans += claim.segments
        reached = claim.start
    assert [claim.start for claim in one.claims] == sorted(claim.start for claim in one.claims)
    spans += [(chrome.start, chrome.end) for chrome in one.chrome]
    for (_, end), (start, _) in zip(sorted(spans), sorted(spans)[1:], strict=False):
        assert end <= start, f"characters {start} to {end} are in two claims"


def _report(report: Report, dice: random.Random) -> None:
    """What a report says is about characters that are there, and every format can be written and acts on nothing."""
    found = report.to_dict()
    json.dumps(found, ensure_ascii=False, allow_nan=False)
    sizes = {one.source.id: len(one.source.text) for one in report.readings}
    claims = {claim["id"]: claim for one in found["sources"] for claim in one["claims"]}
    for one in found["findings"]:
        for place in one["locations"]:
            assert 0 <= place["start"] <= place["end"] <= sizes[place["source"]], one
    for pair in found["pairs"]:
        assert 0 <= pair["score"] <= 1, pair
        assert 0 <= pair["conflict"] <= 1, pair
        for each in pair["differences"]:
            for side in ("left", "right"):
                words, claim = each[side], claims[pair[side]]
                assert words is None or claim["start"] <= words["start"] <= words["end"] <= claim["end"], each
    _paired(found)
    for name in dice.sample(("text", "markdown", "json", "html"), 2) + (
        ["csv"] if found["command"] == "compare" else []
    ):
        text = render(report, name, width=dice.choice((40, 80, 133)), verbose=dice.random() < 0.5)
        _harmless(name, text)
    if found["command"] == "check":
        name = dice.choice(LINT_FORMATS)
        _harmless(name, lint_render(name, [report]))


def _harmless(name: str, text: str) -> None:
    """A text can be encoded, and nothing in it acts."""
    text.encode("utf-8")
    assert not OBEYED.search(text), f"{name} holds {OBEYED.search(text)!r}"
    if name not in ("html", "github"):
        assert not HEARD.search(text), f"{name} holds {HEARD.search(text)!r}"


def _paired(found: Json) -> None:
    """A claim is in a pair or unpaired."""
    paired = {pair[side] for pair in found["pairs"] for side in ("left", "right")}
    for one in found["sources"]:
        assert [claim["id"] for claim in one["claims"] if claim["id"] not in paired] == found["unpaired"][one["id"]]


def _same(source: Source) -> None:
    """Against itself a text agrees with itself, word for word."""
    report = diff(source, source).to_dict()
    pairs = {(pair["left"], pair["right"]): pair for pair in report["pairs"]}
    for claim in report["sources"][0]["claims"]:
        pair = pairs.get((claim["id"], claim["id"].replace("s1.", "s2.")))
        assert pair is not None, f"{claim['text']!r} is not paired with itself"
        assert (pair["relation"], pair["differences"]) == ("agree", []), f"{claim['text']!r} differs from itself"


def _exchanged(source: Source) -> None:
    """The order of two texts changes nothing but the sides."""
    one, other = diff(source, PARTNER).to_dict(), diff(PARTNER, source).to_dict()
    here = {(pair["left"][3:], pair["right"][3:]): pair["relation"] for pair in one["pairs"]}
    there = {(pair["right"][3:], pair["left"][3:]): pair["relation"] for pair in other["pairs"]}
    assert here == there
    counted = [sorted(found["code"] for found in report["findings"]) for report in (one, other)]
    assert counted[0] == counted[1]
