"""Hold the hand-written lists against WordNet: what frequent words they lack, and about which pairs the two disagree.

usage: python tests/fitting/wordnet.py WORDNET_FOLDER [gaps|disagreements] [WORDS]

WORDNET_FOLDER is one with WordNet's `index.noun`, `data.noun` and so on. `gaps` are base forms of the frequency list
(the most frequent WORDS of them, by default all) that no synonym, opposite, derivation, set or kind has, a band a line:
words in band n stand in one of 2**n sentences. `disagreements` are pairs that a list calls one thing and WordNet
another. Neither has to be wrong: WordNet knows senses that nobody means, and the lists say what holds in a report.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from pathlib import Path

from reconcile import lexicon
from reconcile.lexicon.tables import Thesaurus
from reconcile.lexicon.wordnet.files import ABOVE, ANTONYM, PARTS, Files, Synset
from reconcile.text.lemmas import lemma

STEPS = 3
"""So many steps up a word counts as a kind of another."""

LEFT_OUT = ("numbers", "units", "given-names", "contractions", "function")
"""Lists whose words need no entry."""


def main() -> None:
    files = Files(Path(sys.argv[1]), sys.argv[1])
    asked = sys.argv[2] if len(sys.argv) > 2 else ""
    if asked != "disagreements":
        most = int(sys.argv[3]) if len(sys.argv) > 3 else None
        print("\n".join(gaps(files, most)))
    if asked != "gaps":
        for title, pairs in disagreements(files).items():
            print(f"\n{title}: {len(pairs)}")
            print("\n".join(sorted(pairs)))


def gaps(files: Files, most: int | None) -> list[str]:
    """The bands with their words that have no entry, the most frequent first, each with its parts of speech."""
    known, ours = lexicon.thesaurus(), _left_out()
    found: dict[str, list[str]] = defaultdict(list)
    for band, word in list(frequent())[:most]:
        entry = known.listed(word)
        if word in ours or entry.known or entry.derived or entry.kinds:
            continue
        parts = "".join(part for part in PARTS if files.senses(word, part).at)
        found[band].append(f"{word} ({parts or '-'})")
    return [f"{band}: {', '.join(words)}" for band, words in sorted(found.items())]


def frequent() -> Iterator[tuple[str, str]]:
    """The base forms of the frequency list with the band they come in first."""
    seen = set()
    for line in lexicon.lines("frequency"):
        band, _, listed = line.partition(": ")
        for word in listed.split(" "):
            base = lemma(word)
            if base not in seen and len(base) > 1 and "'" not in base:
                seen.add(base)
                yield band, base


def _left_out() -> frozenset[str]:
    heads = (line.partition(":")[0] for name in LEFT_OUT for line in lexicon.lines(name))
    kinds = (line.partition(":")[0] for line in lexicon.lines("kinds"))
    return frozenset([*heads, *kinds])


def disagreements(files: Files) -> dict[str, list[str]]:
    """What the lists say of a pair against what WordNet says, with the pairs."""
    known = lexicon.thesaurus()
    found: dict[str, list[str]] = defaultdict(list)
    for pair in sorted(set(synonyms())):
        if antonyms(files, *pair):
            found["synonyms here, antonyms there"].append(_said(pair, known))
    for pair in sorted(set(opposites())):
        if together(files, *pair):
            found["opposites here, one meaning there"].append(_said(pair, known))
        elif above(files, *pair):
            found["opposites here, a kind of the other there"].append(_said(pair, known))
    for name, one, other in sorted(set(alternatives())):
        if together(files, one, other):
            found["alternatives here, one meaning there"].append(f"{one} / {other} ({name})")
        elif above(files, one, other):
            found["alternatives here, a kind of the other there"].append(f"{one} / {other} ({name})")
    for kind, word in sorted(set(kinds())):
        if antonyms(files, kind, word):
            found["a kind here, antonyms there"].append(f"{word} < {kind}")
        elif up_from(files, kind, word) and not up_from(files, word, kind):
            found["a kind here, the other way round there"].append(f"{word} < {kind}")
    return dict(found)


def _said(pair: tuple[str, str], known: Thesaurus) -> str:
    return f"{pair[0]} / {pair[1]} ({known.synonymy(*pair):.2f})"


def synonyms() -> Iterator[tuple[str, str]]:
    for line in lexicon.lines("synonyms"):
        yield from map(two, combinations(line.replace(" ~ ", ", ").split(", "), 2))


def opposites() -> Iterator[tuple[str, str]]:
    for line in lexicon.lines("opposites"):
        left, _, right = line.partition(" | ")
        yield from map(two, product(left.split(", "), right.split(", ")))


def alternatives() -> Iterator[tuple[str, str, str]]:
    for line in lexicon.lines("alternatives"):
        name, _, members = line.partition(": ")
        spelled = [member.split("=") for member in members.split(", ")]
        for one, other in combinations(spelled, 2):
            yield from ((name, *two(pair)) for pair in product(one, other))


def kinds() -> Iterator[tuple[str, str]]:
    for line in lexicon.lines("kinds"):
        kind, _, members = line.partition(": ")
        yield from ((kind, word) for word in members.split(", "))


def two(pair: Iterable[str]) -> tuple[str, str]:
    one, other = sorted(pair)
    return one, other


def synsets(files: Files, word: str) -> Iterator[tuple[str, Synset]]:
    for part in PARTS:
        yield from ((part, files.synset(part, at)) for at in files.senses(word, part).at)


def together(files: Files, one: str, other: str) -> bool:
    """Whether the first sense of either word in a part of speech is a sense of the other."""
    return any(
        other in files.synset(part, at).words
        for a, other in ((one, other), (other, one))
        for part in PARTS
        for at in files.senses(a, part).at[:1]
    )


def antonyms(files: Files, one: str, other: str) -> bool:
    """Whether a sense of one word has a sense of the other as its direct antonym."""
    for _, synset in synsets(files, one):
        for pointer in synset.pointers:
            if pointer.symbol == ANTONYM and pointer.source and synset.words[pointer.source - 1] == one:
                target = files.synset(pointer.part, pointer.at)
                if target.words[pointer.target - 1] == other:
                    return True
    return False


def above(files: Files, one: str, other: str) -> bool:
    """Whether the first noun sense of either word is below the first of the other."""
    return any(up_from(files, one, other)) or any(up_from(files, other, one))


def up_from(files: Files, word: str, to: str) -> list[Synset]:
    """The first noun sense of `to`, if it is above the first of `word`."""
    at, goal = files.senses(word, "n").at[:1], files.senses(to, "n").at[:1]
    level = [files.synset("n", one) for one in at]
    for _ in range(STEPS):
        leads = [one for synset in level for one in synset.pointers if one.symbol in ABOVE and one.part == "n"]
        level = [files.synset("n", one.at) for one in leads]
        if any((up.at,) == goal for up in level):
            return [up for up in level if (up.at,) == goal]
    return []


if __name__ == "__main__":
    main()
