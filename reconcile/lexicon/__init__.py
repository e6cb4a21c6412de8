"""The word lists: plain text files beside this one, one entry a line, and their one loader.

Each list is read when it is first asked for and kept. A line starting with `#` is a comment. What the lists hold and
how a line is written stands in the first line of each file; `tests/lexicon` keeps them sane. The largest (synonyms,
derivations, opposites, alternatives, kinds) are asked word by word, through an index that is made from them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from reconcile.lexicon import index
from reconcile.lexicon.entry import Entry
from reconcile.lexicon.index import Index
from reconcile.lexicon.lists import Lists, build
from reconcile.lexicon.tables import Thesaurus

HERE = Path(__file__).parent

INDEX = HERE / "index.tsv"

INDEXED = ("synonyms", "derivations", "opposites", "alternatives", "kinds")

OWN = 1 << 20
"""Lines of a project are numbered from here."""

ASKED = 1 << 16
"""So many entries are kept at most."""


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of `<name>.txt`, or of every file of the folder `<name>`, in order of file name.

    Raises:
        FileNotFoundError: there is no such list.
    """
    text = b"\n".join([file.read_bytes() for file in files(name)]).decode()
    return tuple([line for line in text.split("\n") if line and line[0] != "#"])


def files(name: str) -> list[Path]:
    """The file or files of a list, in order.

    Raises:
        FileNotFoundError: there is no such list.
    """
    path = HERE / f"{name}.txt"
    found = [path] if path.exists() else sorted((HERE / name).glob("*.txt"))
    if not found:
        raise FileNotFoundError(f"no word list {name}")
    return found


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list of single words or phrases."""
    return frozenset(lines(name))


@cache
def heads(name: str) -> frozenset[str]:
    """The words before the colon in a list of `word: what is said of it` lines."""
    return frozenset(line.partition(":")[0] for line in lines(name))


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
    """What the synonyms, derivations, opposites, closed sets and kinds say of words."""
    return with_own((), (), ())


@cache
def with_own(synonyms: tuple[str, ...], opposites: tuple[str, ...], alternatives: tuple[str, ...]) -> Thesaurus:
    """The same with a project's own lines added, written as in the lists."""
    base, own = indexed(), build(synonyms, (), opposites, alternatives, first=OWN)
    own_words = own.words

    @lru_cache(maxsize=ASKED)
    def entry(word: str) -> Entry:
        return base.entry(word).joined(own.entry(word)) if word in own_words else base.entry(word)

    return Thesaurus(
        listed=entry,
        entry=entry,
        line=lambda number: own.numbered[number] if number >= OWN else lines("synonyms")[number],
    )


def with_wordnet(ours: Thesaurus, folder: str) -> Thesaurus:
    """The same with what the WordNet in a folder knows of words and the lists do not.

    Raises:
        SettingsError: the folder has no WordNet; later, when a word is looked up, a line of its files is broken.
    """
    return _with_wordnet(ours, folder, Path(folder).absolute())


@cache
def _with_wordnet(ours: Thesaurus, folder: str, path: Path) -> Thesaurus:
    """Kept by where the folder really is, which `folder` as it was given does not say."""
    from reconcile.lexicon.wordnet.dictionary import FIRST_NUMBER, Dictionary
    from reconcile.lexicon.wordnet.files import Files

    dictionary = Dictionary(files=Files(path, folder), ours=ours)

    @lru_cache(maxsize=ASKED)
    def entry(word: str) -> Entry:
        return ours.entry(word).joined(dictionary.entry(word))

    return replace(ours, entry=entry, line=lambda number: "" if number >= FIRST_NUMBER else ours.line(number))


@cache
def indexed() -> Index | Lists:
    """The entries of the lists, from their index where it is up to date."""
    return index.read(INDEX, made_from()) or whole()


def whole() -> Lists:
    """The entries of the lists, from the lists themselves."""
    return build(lines("synonyms"), lines("derivations"), lines("opposites"), lines("alternatives"), lines("kinds"))


def made_from() -> str:
    """The stamp of the lists as they are."""
    return index.stamp(file for name in INDEXED for file in files(name))
