"""The word lists as files, and the pairs that their lines make, for the tests of their structure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations, product
from pathlib import Path

from reconcile.lexicon import HERE

FILES = tuple(sorted(HERE.rglob("*.txt")))
SYNONYMS = tuple(file for file in FILES if file.parent.name == "synonyms")

Two = tuple[str, str]


def title(file: Path) -> str:
    """`opposites` for a list in one file, `synonyms/nouns-daily` for a file of a list in several."""
    return file.relative_to(HERE).with_suffix("").as_posix()


def entries(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]


def listed(name: str) -> list[str]:
    return entries(HERE / f"{name}.txt")


def keyed(name: str) -> list[tuple[str, list[str]]]:
    """The lines of a `head: member, member` list."""
    rows = [line.partition(": ") for line in listed(name)]
    return [(head, tail.split(", ")) for head, _, tail in rows]


def two(a: str, b: str) -> Two:
    return (a, b) if a < b else (b, a)


def twice(items: Iterable[object]) -> list[object]:
    return [item for item, count in Counter(items).items() if count > 1]


def synonym_grades(line: str) -> dict[Two, int]:
    """The pairs of a synonym line with what the pair is worth: 16 of two exact members, 12 and 9 with near ones."""
    exact, _, near = line.partition(" ~ ")
    members = [(word, 4) for word in exact.split(", ")] + [(word, 3) for word in near.split(", ") if word]
    return {two(a, b): grade * other for (a, grade), (b, other) in combinations(members, 2)}


def sides(line: str) -> tuple[list[str], list[str]]:
    left, _, right = line.partition(" | ")
    return left.split(", "), right.split(", ")


def opposed(line: str) -> set[Two]:
    return {two(a, b) for a, b in product(*sides(line))}


def same_side(line: str) -> set[Two]:
    return {two(a, b) for side in sides(line) for a, b in combinations(side, 2)}


def members(line: str) -> tuple[str, list[list[str]]]:
    """The name of a closed set and its members, each with its spellings."""
    name, _, rest = line.partition(": ")
    return name, [member.split("=") for member in rest.split(", ")]


def exclusive(line: str) -> Iterator[Two]:
    for one, other in combinations(members(line)[1], 2):
        yield from (two(a, b) for a, b in product(one, other))


@cache
def all_synonyms() -> dict[Two, list[str]]:
    """Every synonym pair with the lines it stands in."""
    found: dict[Two, list[str]] = {}
    for file in SYNONYMS:
        for line in entries(file):
            for pair in synonym_grades(line):
                found.setdefault(pair, []).append(f"{title(file)}: {line}")
    return found


@cache
def all_opposites() -> dict[Two, list[str]]:
    found: dict[Two, list[str]] = {}
    for line in listed("opposites"):
        for pair in opposed(line):
            found.setdefault(pair, []).append(line)
    return found


@cache
def all_exclusive() -> dict[Two, list[str]]:
    found: dict[Two, list[str]] = {}
    for line in listed("alternatives"):
        for pair in exclusive(line):
            found.setdefault(pair, []).append(line.partition(":")[0])
    return found


def redundant(lines: Iterable[tuple[str, dict[Two, int]]]) -> list[str]:
    """The lines every pair of which some other line gives at least as well."""
    rows = list(lines)
    best: dict[Two, list[tuple[int, int]]] = {}
    for number, (_, pairs) in enumerate(rows):
        for pair, grade in pairs.items():
            best.setdefault(pair, []).append((grade, number))
    return [
        line
        for number, (line, pairs) in enumerate(rows)
        if all(any(g >= grade and n != number for g, n in best[pair]) for pair, grade in pairs.items())
    ]
