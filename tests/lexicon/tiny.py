"""A dictionary of a few words of our own, in the files that WordNet has."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

NAMES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
HEAD = "  1 A dictionary for tests.  \n  2 Two lines that are no entries.  \n"


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """A synset: its words as written, and where it leads, as `symbol key[:source:target]`."""

    words: str
    leads: tuple[str, ...] = ()
    file: int = 6


MEANINGS = {
    # nouns: things on the water
    "n vessel": Meaning(words="vessel", leads=("~ n boat",)),
    "n boat": Meaning(words="boat", leads=("@ n vessel", "~ n skiff", "~ n punt")),
    "n skiff": Meaning(words="skiff dinghy", leads=("@ n boat",)),
    "n punt": Meaning(words="punt", leads=("@ n boat",)),
    "n Skiff": Meaning(words="Skiff", leads=("@ n vessel",), file=18),
    # a verb with a noun for what is done, and one for who does it
    "v moor": Meaning(words="moor tie_up", leads=("+ n mooring:1:1", "+ n moorer:1:1")),
    "n mooring": Meaning(words="mooring", leads=("+ v moor:1:1",), file=4),
    "n moorer": Meaning(words="moorer", leads=("+ v moor:1:1",), file=18),
    # opposites, a satellite, and a scale of three
    "a taut": Meaning(words="taut", leads=("! a slack:1:1", "& a tight")),
    "a slack": Meaning(words="slack loose(p)", leads=("! a taut:1:1",)),
    "s tight": Meaning(words="tight", leads=("& a taut",)),
    "a shallow": Meaning(words="shallow", leads=("! a middling:1:1", "! a bottomless:1:1")),
    "a middling": Meaning(words="middling", leads=("! a shallow:1:1", "! a bottomless:1:1")),
    "a bottomless": Meaning(words="bottomless", leads=("! a shallow:1:1", "! a middling:1:1")),
    # a word of two senses
    "n slip": Meaning(words="slip berth"),
    "n slip2": Meaning(words="slip blunder"),
    "n scow": Meaning(words="scow hooker"),
    "n hooker": Meaning(words="hooker"),
    "r aloft": Meaning(words="aloft"),
}

SENSES = {"slip": ("n slip", "n slip2"), "hooker": ("n hooker", "n scow")}
"""The order of senses where it is not the one above."""

EXCEPTIONS = {"n": "skiffen skiff\n"}


def write(folder: Path) -> Path:
    """The dictionary in a folder, its files as `wndb(5WN)` has them."""
    folder.mkdir(exist_ok=True)
    at = _places()
    data: dict[str, list[str]] = defaultdict(list)
    index: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for key, meaning in MEANINGS.items():
        part = _part(key)
        data[part].append(_data(key, at))
        for word in meaning.words.split():
            lemma = word.partition("(")[0].lower()
            index[part].setdefault(lemma, []).append(key)
    for part, name in NAMES.items():
        (folder / f"data.{name}").write_text(HEAD + "".join(data[part]), encoding="utf-8")
        lines = [_index(part, lemma, SENSES.get(lemma, keys), at) for lemma, keys in index[part].items()]
        (folder / f"index.{name}").write_text(HEAD + "".join(sorted(lines)), encoding="utf-8")
        (folder / f"{name}.exc").write_text(EXCEPTIONS.get(part, ""), encoding="utf-8")
    return folder


def _part(key: str) -> str:
    return key[0].replace("s", "a")


def _key(led: str) -> str:
    key = led.partition(":")[0]
    return key if key in MEANINGS else f"s{key[1:]}"


def _places() -> dict[str, int]:
    """The offset of each meaning; offsets have eight digits, so no line's length hangs on them."""
    ends = dict.fromkeys(NAMES, len(HEAD))
    at = {}
    for key in MEANINGS:
        at[key] = ends[_part(key)]
        ends[_part(key)] += len(_data(key, defaultdict(int)).encode())
    return at


def _data(key: str, at: dict[str, int]) -> str:
    meaning = MEANINGS[key]
    words = meaning.words.split()
    pointers = []
    for lead in meaning.leads:
        symbol, _, led = lead.partition(" ")
        source, target = (int(end) for end in led.split(":")[1:] or ("0", "0"))
        pointers.append(f"{symbol} {at[_key(led)]:08} {led[0]} {source:02x}{target:02x}")
    fields = [f"{at[key]:08}", f"{meaning.file:02}", key[0], f"{len(words):02x}"]
    fields += [f"{word} 0" for word in words] + [f"{len(pointers):03}", *pointers]
    frames = "01 + 02 00 " if key[0] == "v" else ""
    return f'{" ".join(fields)} {frames}| what it means; "as it is said"  \n'


def _index(part: str, lemma: str, keys: list[str] | tuple[str, ...], at: dict[str, int]) -> str:
    symbols = sorted({lead.partition(" ")[0] for key in keys for lead in MEANINGS[key].leads})
    fields = [lemma, part, str(len(keys)), str(len(symbols)), *symbols, str(len(keys)), "1"]
    return " ".join([*fields, *(f"{at[key]:08}" for key in keys)]) + "  \n"
