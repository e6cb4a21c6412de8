"""What a WordNet adds to the lists, and what becomes of one that is broken. The dictionary is a tiny one of our own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import tiny

from reconcile import lexicon
from reconcile.errors import SettingsError
from reconcile.lexicon.lists import build
from reconcile.lexicon.tables import Thesaurus
from reconcile.lexicon.wordnet.dictionary import FIRST, OTHER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny.write(tmp_path / "wordnet")


def over(folder: Path, **own: tuple[str, ...]) -> Thesaurus:
    """The tiny dictionary below lists of which only those given have lines."""
    lists = build(*(own.get(name, ()) for name in lexicon.INDEXED))
    ours = Thesaurus(listed=lists.entry, entry=lists.entry, line=lambda number: lists.numbered[number])
    return lexicon.with_wordnet(ours, str(folder))


def test_words_of_one_meaning_are_synonyms_the_surer_the_more_frequent_the_sense(folder: Path) -> None:
    found = over(folder)
    assert found.synonymy("skiff", "dinghy") == FIRST * FIRST
    assert found.synonymy("slip", "berth") == FIRST * FIRST
    assert found.synonymy("slip", "blunder") == OTHER * FIRST
    assert found.synonymy("berth", "blunder") == 0.0


def test_a_word_of_several_words_is_written_with_blanks(folder: Path) -> None:
    assert over(folder).synonymy("moor", "tie up") == FIRST * FIRST


def test_no_synonym_of_wordnet_is_exact(folder: Path) -> None:
    found = over(folder)
    assert found.exact("skiff") == frozenset()
    assert found.synonyms("skiff") == {"skiff"}


def test_a_doing_derived_from_a_verb_says_the_same_and_a_doer_does_not(folder: Path) -> None:
    found = over(folder)
    assert found.synonymy("moor", "mooring") > 0.7
    assert found.synonymy("mooring", "moor") > 0.7
    assert found.synonymy("moor", "moorer") == 0.0


def test_an_antonym_is_an_opposite_of_the_word_itself_and_not_of_words_like_it(folder: Path) -> None:
    found = over(folder)
    assert found.opposed("taut", "slack")
    assert found.opposed("slack", "taut")
    assert not found.opposed("taut", "loose")
    assert not found.opposed("tight", "slack")


def test_words_set_against_several_are_a_scale_and_no_opposites(folder: Path) -> None:
    found = over(folder)
    assert not found.opposed("shallow", "bottomless")
    assert not found.opposed("shallow", "middling")


def test_a_thing_is_a_kind_of_what_stands_above_it_over_several_steps(folder: Path) -> None:
    found = over(folder)
    assert found.is_kind_of("dinghy", "boat")
    assert found.is_kind_of("dinghy", "vessel")
    assert not found.is_kind_of("boat", "dinghy")
    assert not found.is_kind_of("punt", "skiff")


def test_things_right_below_one_are_of_one_kind_and_never_exclude_one_another(folder: Path) -> None:
    found = over(folder)
    assert set(found.entry("skiff").kinds) & set(found.entry("punt").kinds)
    assert not set(found.entry("skiff").kinds) & set(found.entry("berth").kinds)
    assert found.alternatives("skiff", "punt") is None


def test_a_word_written_with_a_capital_is_not_the_word_written_small(folder: Path) -> None:
    data = (folder / "data.noun").read_text(encoding="utf-8").replace("dinghy", "Dinghy")
    (folder / "data.noun").write_text(data, encoding="utf-8")
    found = over(folder)
    assert found.synonymy("skiff", "dinghy") == 0.0
    assert found.is_kind_of("skiff", "boat")


def test_an_irregular_form_is_found_by_its_base(folder: Path) -> None:
    assert over(folder).synonymy("skiffen", "dinghy") == FIRST * FIRST


def test_a_word_that_wordnet_does_not_have_is_known_as_the_lists_know_it(folder: Path) -> None:
    found = over(folder, synonyms=("brig, brigantine",))
    assert found.synonymy("brig", "brigantine") == 1.0
    assert found.entry("zzz") == found.listed("zzz")
    assert found.entry("") == found.listed("")


@pytest.mark.parametrize(
    ("own", "holds"),
    [
        (
            {"opposites": ("skiff | dinghy",)},
            lambda t: t.opposed("skiff", "dinghy") and not t.synonymy("skiff", "dinghy"),
        ),
        ({"alternatives": ("craft: skiff, dinghy",)}, lambda t: t.synonymy("skiff", "dinghy") == 0.0),
        ({"alternatives": ("craft: skiff, vessel",)}, lambda t: not t.is_kind_of("skiff", "vessel")),
        ({"synonyms": ("taut, slack",)}, lambda t: not t.opposed("taut", "slack")),
        ({"kinds": ("slack: taut",)}, lambda t: not t.opposed("taut", "slack")),
        ({"synonyms": ("rowboat ~ skiff, dinghy",)}, lambda t: t.synonymy("skiff", "dinghy") == pytest.approx(0.49)),
    ],
    ids=("opposites", "alternatives", "a set over a kind", "synonyms over antonyms", "a kind over antonyms", "a grade"),
)
def test_where_the_lists_have_an_opinion_they_win(
    folder: Path, own: dict[str, tuple[str, ...]], holds: Callable[[Thesaurus], bool]
) -> None:
    assert holds(over(folder, **own))
    assert not holds(over(folder))


# Folders and files that are no WordNet


@pytest.mark.parametrize("missing", ["index.noun", "data.adv", "index.verb"])
def test_a_folder_without_one_of_the_files_is_no_wordnet(folder: Path, missing: str) -> None:
    (folder / missing).unlink()
    with pytest.raises(SettingsError, match=f"no WordNet, it has no {missing}"):
        over(folder)


def test_what_is_no_folder_is_no_wordnet(folder: Path) -> None:
    with pytest.raises(SettingsError, match="no folder"):
        over(folder / "index.noun")


def test_exceptions_may_be_missing(folder: Path) -> None:
    (folder / "noun.exc").unlink()
    assert over(folder).synonymy("skiff", "dinghy") > 0


BROKEN_INDEX = (
    "skiff n", "skiff n 1 1 @ 1", "skiff v 1 1 @ 1 1 00000086", "skiff n 2 1 @ 2 1 00000086",
    "skiff n x 1 @ 1 1 00000086", "skiff n 1 1 @ 1 1 abc", "skiff n 0 0 0 0", "skiff n 1 -4 @ 1 1 00000086",
    "skiff n 1 1 @ 1 1 99999999", "skiff n 1 1 @ 1 1 99999999999999999999999999", "skiff n 1 1 @ 1 1 -0000086", "skiff n 1 1 @ 1 1 00000087", "skiff n 1 1 @ 1 1 é",
)  # fmt: skip


@pytest.mark.parametrize("line", BROKEN_INDEX)
def test_a_broken_line_of_an_index_is_a_clear_error(folder: Path, line: str) -> None:
    (folder / "index.noun").write_text(f"{tiny.HEAD}{line}\n", encoding="utf-8")
    with pytest.raises(
        SettingsError, match=r"(index|data)\.noun: the (line of 'skiff'|synset at byte -?\d+) is not as"
    ):
        over(folder).entry("skiff")


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (" 06 n 02 skiff", " 06 v 02 skiff"),
        (" 06 n 02 skiff", " 06 n zz skiff"),
        (" 06 n 02 skiff", " 06 n ff skiff"),
        (" 06 n 02 skiff", " 06 n 00 skiff"),
        (" 06 n 02 skiff", " xx n 02 skiff"),
        ("dinghy 0 001 @ ", "dinghy 0 999 @ "),
        ("dinghy 0 001 @ ", "dinghy 0 -01 @ "),
        ("dinghy 0 001 @ ", "dinghy 0 001 @ 9"),
    ],
)
def test_a_broken_line_of_data_is_a_clear_error(folder: Path, good: str, bad: str) -> None:
    data = (folder / "data.noun").read_text(encoding="utf-8")
    assert data.count(good) == 1
    (folder / "data.noun").write_text(data.replace(good, bad), encoding="utf-8")
    with pytest.raises(SettingsError, match=r"data\.noun: the synset at byte \d+ is not as WordNet writes it"):
        over(folder).entry("skiff")


def test_a_synset_above_itself_is_no_endless_climb(folder: Path) -> None:
    data = (folder / "data.noun").read_text(encoding="utf-8")
    boat, vessel = (next(line for line in data.split("\n") if f" {word} 0 " in line)[:8] for word in ("boat", "vessel"))
    (folder / "data.noun").write_text(data.replace(f"@ {vessel}", f"@ {boat}"), encoding="utf-8")
    assert over(folder).is_kind_of("dinghy", "boat")


@pytest.mark.parametrize("junk", [b"", b"\n", b"\x00" * 5000, b"skiff" * 50_000, b"\xff\xfe\n" * 3000])
def test_files_of_anything_at_all_say_nothing_or_are_refused(folder: Path, junk: bytes) -> None:
    for file in folder.iterdir():
        file.write_bytes(junk)
    found = over(folder)
    for word in ("skiff", "dinghy", "a", "\x00", "skiff" * 50_000):
        assert found.entry(word) == found.listed(word)
