"""The glossary: what it accepts, what it refuses, and that it wins."""

from pathlib import Path

import pytest

from reconcile import read_text
from reconcile.claims import split
from reconcile.errors import SettingsError
from reconcile.model import Names
from reconcile.names import gather
from reconcile.pipeline import numbered
from reconcile.report.names import FORMATS, render
from reconcile.report.names.listing import Listing
from reconcile.settings import Entry, Glossary, Settings, load_glossary

GOOD = '["Muvo Talk"]\naliases = ["MT-1"]\nnever = ["MuvoTalk"]\nnot-the-same-as = ["Muvo Chat"]\n'


def glossary(path: Path, text: str) -> Glossary:
    file = path / "names.toml"
    file.write_text(text, encoding="utf-8")
    return load_glossary(file)


def names_of(found: Glossary | None, *texts: str) -> Names:
    return gather([split(source, ()) for source in numbered([read_text(text) for text in texts])], found)


def test_reading(tmp_path: Path) -> None:
    entry = Entry(name="Muvo Talk", aliases=("MT-1",), never=("MuvoTalk",), not_the_same_as=("Muvo Chat",))
    assert glossary(tmp_path, GOOD).entries == (entry,)


def test_config_key_is_relative_to_the_config(tmp_path: Path) -> None:
    (tmp_path / "names.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "reconcile.toml").write_text('glossary = "names.toml"\n', encoding="utf-8")
    found = Settings.load(tmp_path / "reconcile.toml").glossary
    assert found is not None
    assert found.entry("Muvo Talk") is not None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('["A"]\nalias = ["B"]\n', r"names\.toml:2: unknown key 'alias' under 'A'"),
        ('["A"]\naliases = "B"\n', r"names\.toml:2: aliases of 'A': not a list of strings"),
        ('["A"]\naliases = ["X"]\n["B"]\naliases = ["X"]\n', r"names\.toml:4: 'X' is an alias of both 'A' and 'B'"),
        ('["A"]\naliases = ["B"]\n["B"]\naliases = ["A"]\n', "a name of its own and an alias of 'A'"),
        ('["A"]\nnever = ["B"]\n["B"]\n', "never to be used for 'A', but stands for 'B'"),
        ('["A"]\naliases = ["B"]\nnot-the-same-as = ["B"]\n', "a spelling of 'A', and not the same as it"),
        ("A = 1\n", "is no table"),
        ("[A\n", "not valid TOML.*line 1"),
    ],
)
def test_bad_glossaries(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        glossary(tmp_path, text)


def test_no_such_glossary(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="No such file"):
        load_glossary(tmp_path / "none.toml")


def test_aliases_are_one_name(tmp_path: Path) -> None:
    names = names_of(glossary(tmp_path, GOOD), "We like Muvo Talk.", "They like the MT-1 and the MuvoTalk.")
    assert [name.name for name in names.names] == ["Muvo Talk"]
    assert not names.links


def test_not_the_same_as_wins_over_likeness(tmp_path: Path) -> None:
    found = glossary(tmp_path, '["Quellmark"]\nnot-the-same-as = ["Quelmark"]\n')
    assert len(names_of(found, "They praised Quellmark.", "They praised Quelmark.").names) == 2
    assert len(names_of(None, "They praised Quellmark.", "They praised Quelmark.").names) == 1


def test_whole_words_the_longest_first_and_case(tmp_path: Path) -> None:
    found = glossary(tmp_path, '["Vex"]\n["Vex Prime"]\n["IT"]\n')
    names = names_of(found, "The Vexing Vex Prime beat it, not the Vex.")
    assert [
        (s.text, s.count) for name in names.names for s in name.spellings if name.name in ("Vex", "Vex Prime", "IT")
    ] == [
        ("Vex Prime", 1),
        ("Vex", 1),
    ]


def test_written_glossary_can_be_read(tmp_path: Path) -> None:
    sources = numbered([read_text("Mara Wang praised MuSpark."), read_text("Wang met Ashley Vance over Muse Spark.")])
    names = gather([split(source, ()) for source in sources])
    written = render(Listing(sources=tuple(sources), names=names), "toml")
    entries = {entry.name: entry for entry in glossary(tmp_path, written).entries}
    assert set(entries["Muse Spark"].accepted) == {"Muse Spark", "MuSpark"}
    assert entries["Mara Wang"].not_the_same_as == ("Ashley Vance",)


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_names_every_spelling(format_: str) -> None:
    sources = numbered([read_text("We like MuSpark."), read_text("They like Muse Spark.")])
    names = gather([split(source, ()) for source in sources])
    text = render(Listing(sources=tuple(sources), names=names), format_)
    assert "MuSpark" in text
    assert "Muse Spark" in text
