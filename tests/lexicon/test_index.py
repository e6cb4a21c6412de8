"""The index of the lists: it says what the lists say, and gives way to them where it is not up to date."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from reconcile import lexicon
from reconcile.lexicon import index
from reconcile.lexicon.entry import EXACT, NEAR, NOTHING, SHIFT, Entry
from reconcile.lexicon.lists import build

LISTS = build(
    ("vessel, ship ~ boat", "send, ship"),
    ("ship, shipment",),
    ("ship, launch | recall", "set out | come back"),
    ("craft: ship, aeroplane=airplane", "parcel: ship by sea, ship by air in a crate"),
    ("thing: ship",),
)


def made(text: str) -> index.Index:
    return index.Index(text.encode())


def test_the_index_is_that_of_the_lists_as_they_are() -> None:
    assert lexicon.INDEX.read_text(encoding="utf-8") == index.written(lexicon.whole(), lexicon.made_from()), (
        "a list has changed: run `make lists`"
    )


def test_an_entry_has_what_each_list_says_of_the_word() -> None:
    assert made(index.written(LISTS, "")).entry("ship") == Entry(
        groups=((0, EXACT), (1, EXACT)),
        derived=("shipment",),
        sides=(0,),
        sets=((0 << SHIFT | 0, "craft"),),
        kinds=("craft", "thing"),
        longest=6,
        seconds=frozenset({"by"}),
    )


def test_a_word_behind_the_tilde_is_nearly_of_the_group() -> None:
    assert made(index.written(LISTS, "")).entry("boat").groups == ((0, NEAR),)


def test_every_word_is_found_in_the_index_as_in_the_tables() -> None:
    found = made(index.written(LISTS, ""))
    for word in LISTS.words:
        assert found.entry(word) == LISTS.entry(word)


def test_a_word_of_no_list_has_an_empty_entry() -> None:
    found = made(index.written(LISTS, ""))
    for word in ("", "a", "shi", "ship ", "ships", "zebra", "é", "#", "\t", "\ud800"):
        assert found.entry(word) == NOTHING


def test_an_index_of_other_lists_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "index.tsv"
    path.write_text(index.written(LISTS, "# a=1 b=2\n"), encoding="utf-8")
    assert index.read(path, "# a=1 b=2\n") is not None
    assert index.read(path, "# a=1 b=3\n") is None


def test_a_missing_index_is_none() -> None:
    assert index.read(Path("no/such/index.tsv"), "") is None


def test_a_list_that_grows_changes_the_stamp(tmp_path: Path) -> None:
    path = tmp_path / "colours.txt"
    path.write_text("# Colours.\nred, scarlet\n", encoding="utf-8")
    before = index.stamp([path])
    path.write_text("# Colours.\nred, scarlet, crimson\n", encoding="utf-8")
    assert index.stamp([path]) != before


def test_the_lists_are_not_opened_for_a_word_of_the_index() -> None:
    program = """if True:
        import sys
        opened = []
        sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
        from reconcile import lexicon
        lexicon.thesaurus().entry("ship")
        sys.exit(any(file.endswith(".txt") for file in opened))
    """
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
