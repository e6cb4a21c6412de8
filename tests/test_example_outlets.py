"""The example with five outlets keeps what its README promises."""

from __future__ import annotations

import re
from functools import cache

from pool import EXAMPLES

from reconcile import compare, read
from reconcile.model import Point, Report
from reconcile.report.compared.camps import disputes

FOLDER = EXAMPLES / "outlets"
NAMES = ("wire.txt", "valley-courier.md", "summit-radio.txt", "evening-mail.html", "gorge-blog.md")
LETTERS = "ABCDE"


@cache
def report() -> Report:
    return compare([read(FOLDER / name) for name in NAMES])


def rows(section: str) -> list[list[str]]:
    """The cells of the table under a heading of the README."""
    text = (FOLDER / "README.md").read_text(encoding="utf-8").split(f"## {section}\n")[1].split("\n## ")[0]
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines[1:]]


def point(words: str) -> Point:
    """The point with a claim in which the words stand."""
    found = [p for p in report().points if any(words in report().claim(claim).text for claim in p.claims)]
    assert found, words
    return max(found, key=lambda p: p.voices)


def test_the_points_have_the_voices_that_the_table_says() -> None:
    told = rows("What several say")
    assert len(told) >= 5
    for words, voices, signs in told:
        found = point(words)
        shown = "".join(
            {"says": "●", "differs": "◐", "contradicts": "✗", "copies": "≈"}.get(s.value, "·")
            for s in found.stance.values()
        )
        assert (found.voices, shown) == (int(voices), signs), words


def test_the_contradictions_are_those_of_the_table_with_their_camps() -> None:
    told = {(code[:4], first, second) for first, second, code in rows("Contradictions")}
    found = set()
    for dispute in disputes(report()):
        camps = (
            f"{camp.words.text if camp.words else ''}: {' '.join(LETTERS[int(source[1:]) - 1] for source in camp.sources)}"
            for camp in dispute.camps
        )
        found.add((dispute.code, *camps))
    assert found == told


def test_the_courier_has_the_agency_s_words_and_no_voice_of_its_own_there() -> None:
    (copy,) = report().copies
    assert (copy.original.source, copy.copy.source) == ("s1", "s2")
    assert copy.words > 60


def test_the_name_spelled_apart_is_that_of_the_readme() -> None:
    drift = [{link.left.text, link.right.text} for link in report().links if link.relation.value == "drift"]
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert drift == [set(re.findall(r"\*([A-Z][a-z]+ [A-Z][a-z]+)\*", text))]
