"""The index of the lists: every word with its entry, sorted, in a file that is searched and never read whole.

The file is made from the lists (`make lists`) and holds nothing else. It tells in its second line which lists it was
made from; where they have changed since, the lists themselves are read in its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reconcile.lexicon.entry import EXACT, NEAR, NOTHING, Entry
from reconcile.lexicon.lists import Lists
from reconcile.lexicon.ranked import Ranked

ABOUT = "# Every word of the lists with its entry: made from them by `make lists`, not to be edited.\n"


def stamp(files: Iterable[Path]) -> str:
    """What the files are told by: their names and sizes."""
    return "# " + " ".join(f"{file.parent.name}/{file.stem}={file.stat().st_size}" for file in files) + "\n"


def written(lists: Lists, made_from: str) -> str:
    """The text of the index; `made_from` is the stamp of the lists."""
    found = sorted(lists.words, key=str.encode)
    return ABOUT + made_from + "".join(f"{word}\t{_fields(lists.entry(word))}\n" for word in found)


def _fields(entry: Entry) -> str:
    groups = (str(group * 2 + (grade == NEAR)) for group, grade in entry.groups)
    fields = (
        " ".join([str(entry.longest), *sorted(entry.seconds)]) if entry.seconds else "",
        " ".join(groups),
        " ".join(map(str, entry.sides)),
        " ".join(str(code) for code, _ in entry.sets),
        ",".join(entry.derived),
        ",".join(entry.kinds),
    )
    return "\t".join(fields).rstrip("\t")


class Index:
    """The index as written: entries by binary search."""

    def __init__(self, data: bytes) -> None:
        self._lines = Ranked(data, b"\t")

    def entry(self, word: str) -> Entry:
        """What the lists say of a word."""
        line = self._lines.line(word.encode(errors="replace"))
        if line is None:
            return NOTHING
        begun, groups, sides, sets, derived, kinds = (line.decode() + "\t\t\t\t\t").split("\t")[:6]
        longest, *seconds = begun.split(" ") if begun else ("1",)
        of = tuple(kinds.split(",")) if kinds else ()
        return Entry(
            groups=tuple([(code >> 1, NEAR if code & 1 else EXACT) for code in map(int, groups.split())]),
            derived=tuple(derived.split(",")) if derived else (),
            sides=tuple([int(code) for code in sides.split()]) if sides else (),
            sets=tuple(zip([int(code) for code in sets.split()], of, strict=False)) if sets else (),
            kinds=of,
            longest=int(longest),
            seconds=frozenset(seconds),
        )


def read(path: Path, made_from: str) -> Index | None:
    """The index at the path; None where there is none, or one of other lists than those of the stamp."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return Index(data) if data.startswith((ABOUT + made_from).encode()) else None
