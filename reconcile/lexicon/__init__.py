"""The word lists: plain text files beside this one, one entry a line, and their one loader.

Each list is read when it is first asked for and kept. A line starting with `#` is a comment. What the lists hold and
how a line is written stands in the first line of each file; `tests/lexicon` keeps them sane.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reconcile.lexicon.tables import Thesaurus, build

HERE = Path(__file__).parent


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of `<name>.txt`, or of every file of the folder `<name>`, in order of file name.

    Raises:
        FileNotFoundError: there is no such list.
    """
    path = HERE / f"{name}.txt"
    files = [path] if path.exists() else sorted((HERE / name).glob("*.txt"))
    if not files:
        raise FileNotFoundError(f"no word list {name}")
    found: list[str] = []
    for file in files:
        found += [line for line in file.read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]
    return tuple(found)


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list of single words or phrases."""
    return frozenset(lines(name))


@cache
def levels(name: str) -> dict[str, tuple[str, ...]]:
    """A list of `level: word, word, …` lines: the words by level."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines(name):
        level, _, members = line.partition(":")
        found[level] = (*found.get(level, ()), *members.strip().split(", "))
    return found


@cache
def thesaurus() -> Thesaurus:
    """The synonyms, derivations, opposites, closed sets and kinds, as tables."""
    return with_own((), (), ())


@cache
def with_own(synonyms: tuple[str, ...], opposites: tuple[str, ...], alternatives: tuple[str, ...]) -> Thesaurus:
    """The tables with a project's own lines added, written as in the lists."""
    return build(
        (*lines("synonyms"), *synonyms),
        lines("derivations"),
        (*lines("opposites"), *opposites),
        (*lines("alternatives"), *alternatives),
        lines("kinds"),
    )
