"""Where the settings of a draft come from, and which sources they come to."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconcile import read
from reconcile.errors import SettingsError
from reconcile.lint.config import discover, load, refuse_unknown_codes
from reconcile.lint.drafts import drafts_of, sources_of
from reconcile.lint.files import fits
from reconcile.lint.show import shown
from reconcile.model import Severity
from reconcile.settings import Settings, from_mapping


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a draft in it and a source beside it, which is the working directory."""
    for name in ("drafts/new/a.md", "drafts/b.md", "sources/mill.txt", "sources/notes.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("The mill has 120 workers.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def config(here: Path, text: str, name: str = "reconcile.toml") -> Path:
    (here / name).write_text(text, encoding="utf-8")
    return here / name


# Discovery


@pytest.mark.parametrize("name", ["reconcile.toml", ".reconcile.toml"])
def test_the_nearest_file_upwards_is_found(here: Path, name: str) -> None:
    config(here, "", name)
    assert discover(here / "drafts" / "new") == Path(name)
    config(here / "drafts", "", name)
    assert discover(here / "drafts" / "new") == Path("drafts") / name


def test_a_pyproject_counts_where_it_has_a_table_of_ours(here: Path) -> None:
    config(here, '[tool.reconcile]\nignore = ["N104"]\n', "pyproject.toml")
    config(here / "drafts", "[tool.other]\nx = 1\n", "pyproject.toml")
    assert discover(here / "drafts" / "new") == Path("pyproject.toml")
    assert load(Path("pyproject.toml")).settings.ignore == ("N104",)


def test_a_file_of_our_own_goes_before_a_pyproject(here: Path) -> None:
    config(here, '[tool.reconcile]\nignore = ["N104"]\n', "pyproject.toml")
    config(here, "", ".reconcile.toml")
    assert discover(here) == Path(".reconcile.toml")
    config(here, "", "reconcile.toml")
    assert discover(here) == Path("reconcile.toml")


def test_the_search_ends_with_the_repository(here: Path) -> None:
    config(here, "")
    (here / "drafts" / ".git").mkdir()
    assert discover(here / "drafts" / "new") is None
    config(here / "drafts", "")
    assert discover(here / "drafts" / "new") == Path("drafts/reconcile.toml")


def test_a_file_above_where_one_stands_is_named_from_there(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config(here, 'drafts = ["drafts/**/*.md"]')
    monkeypatch.chdir(here / "drafts")
    path = discover(Path())
    assert path == Path("../reconcile.toml")
    assert drafts_of(load(path)) == ("b.md", "new/a.md")


# What it settles


def test_lint_fails_on_a_warning_unless_the_file_says_otherwise(here: Path) -> None:
    assert load(None).settings.fail_on is Severity.WARNING
    assert load(config(here, "")).settings.fail_on is Severity.WARNING
    assert load(config(here, 'fail-on = "never"')).settings.fail_on is None
    assert Settings().fail_on is None


OVERRIDES = """
ignore = ["N104"]
severity = {C201 = "info", C202 = "info"}
[[overrides]]
drafts = ["drafts/**"]
ignore = ["C208"]
severity = {C202 = "error"}
[[overrides]]
drafts = ["drafts/new/*.md", "drafts/none.md"]
fail-on = "error"
ignore = []
"""


def test_overrides_are_for_the_drafts_that_match_and_the_later_one_counts(here: Path) -> None:
    found = load(config(here, OVERRIDES))
    assert found.settle("sources/notes.md").ignore == ("N104",)
    assert found.settle("drafts/b.md").ignore == ("C208",)
    assert found.settle("drafts/new/a.md").ignore == ()
    assert found.settle("drafts/b.md").fail_on is Severity.WARNING
    assert found.settle("drafts/new/a.md").fail_on is Severity.ERROR


FITTING = [
    ("drafts/b.md", "drafts/*.md", True),
    ("drafts/new/a.md", "drafts/*.md", False),
    ("drafts/new/a.md", "drafts/**/*.md", True),
    ("drafts/b.md", "drafts/**/*.md", True),
    ("drafts/b.md", "**", True),
    ("drafts/b.md", "./drafts/[ab].md", True),
    ("drafts/b.md", "b.md", False),
    ("drafts/b.md", "drafts", False),
]


@pytest.mark.parametrize(("path", "glob", "expected"), FITTING)
def test_a_glob_of_an_override_is_matched_step_by_step(here: Path, path: str, glob: str, expected: bool) -> None:
    assert fits(path, here, glob) is expected
    assert fits(path, Path(), glob) is expected


def test_severities_of_an_override_are_added_to_those_of_the_file(here: Path) -> None:
    settings = load(config(here, OVERRIDES)).settle("drafts/b.md")
    levels = {code: settings.level(code, Severity.WARNING) for code in ("C201", "C202", "C203")}
    assert levels == {"C201": Severity.INFO, "C202": Severity.ERROR, "C203": Severity.WARNING}


def test_a_severity_can_be_set_for_a_family_and_the_longest_beginning_counts() -> None:
    settings = from_mapping({"severity": {"C2": "info", "c20": "warning", "C201": "error"}}, "here")
    assert settings.level("C201", Severity.INFO) is Severity.ERROR
    assert settings.level("C204", Severity.ERROR) is Severity.WARNING
    assert settings.level("C211", Severity.ERROR) is Severity.INFO
    assert settings.level("N101", Severity.ERROR) is Severity.ERROR


def test_a_glossary_of_an_override_stands_where_the_file_does(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config(here, '["Ilse Varga"]\n', "names.toml")
    config(here, '[[overrides]]\ndrafts = ["drafts/*.md"]\nglossary = "names.toml"\n')
    monkeypatch.chdir(here / "drafts")
    found = load(Path("../reconcile.toml"))
    assert found.settings.glossary is None
    glossary = found.settle("b.md").glossary
    assert glossary is not None
    assert glossary.entry("Ilse Varga")


BAD = [
    ("pair-score = 1.5", "reconcile.toml: pair-score: 1.5 is not between 0 and 1: "),
    ("pair-bits = -3.0", "reconcile.toml: pair-bits: -3.0 is not 0 or more: "),
    ("pair-bits = inf", "reconcile.toml: pair-bits: inf is no finite number: "),
    ("same-talk = nan", "reconcile.toml: same-talk: nan is not between 0 and 1: "),
    ('drafts = "a.md"', "reconcile.toml: drafts: not a list of strings: "),
    ('drafts = ["a.md", " "]', "reconcile.toml: drafts[2]: an empty string: "),
    ('synonyms = ["ship"]', "reconcile.toml: synonyms[1]: 'ship' is no group of synonyms: "),
    ('synonyms = ["a, b", "a ~ b ~ c"]', "reconcile.toml: synonyms[2]: 'a ~ b ~ c' is no group of synonyms: "),
    ('synonyms = ["a, , b"]', "reconcile.toml: synonyms[1]: 'a, , b' has an empty place: "),
    ('opposites = ["open, closed"]', "reconcile.toml: opposites[1]: 'open, closed' has no two sides: "),
    ('opposites = ["open | open"]', "reconcile.toml: opposites[1]: 'open | open' has no two sides: "),
    ('opposites = ["open | "]', "reconcile.toml: opposites[1]: 'open | ' has an empty place: "),
    ('alternatives = ["free, team"]', "reconcile.toml: alternatives[1]: 'free, team' has an empty place: "),
    ('alternatives = ["plan: free"]', "reconcile.toml: alternatives[1]: 'plan: free' is no set "),
    ('alternatives = ["plan: free, team=free"]', "reconcile.toml: alternatives[1]: "),
    ("overrides = 1", "reconcile.toml: overrides: not a list of tables: "),
    ("overrides = [1]", "reconcile.toml: overrides[1]: not a table: "),
    ("[[overrides]]\nignore = []", "reconcile.toml: overrides[1]: no drafts: "),
    ('[[overrides]]\ndrafts = ["a"]\ncolour = 1', "reconcile.toml: overrides[1]: unknown key 'colour': "),
    ('[[overrides]]\ndrafts = ["a"]\npair-score = 2', "reconcile.toml: overrides[1].pair-score: 2 is not between "),
    ('[[overrides]]\ndrafts = ["a"]\n[[overrides.overrides]]', "reconcile.toml: overrides[1]: overrides within "),
]


@pytest.mark.parametrize(("text", "said"), BAD)
def test_a_value_that_is_not_understood_is_named_with_file_and_key(here: Path, text: str, said: str) -> None:
    config(here, text)
    with pytest.raises(SettingsError) as refused:
        load(Path("reconcile.toml"))
    assert str(refused.value).startswith(said)
    assert refused.value.way_out


def test_a_table_of_pyproject_that_is_none_is_an_error(here: Path) -> None:
    config(here, "[tool]\nreconcile = 3\n", "pyproject.toml")
    with pytest.raises(SettingsError, match=r"tool\.reconcile: not a table"):
        discover(here)


CODES = [
    ('select = ["C201", "C999"]', "reconcile.toml: select: unknown rule code 'C999': "),
    ('ignore = ["drift"]', "reconcile.toml: ignore: unknown rule code 'drift': "),
    ('severity = {Z1 = "info"}', "reconcile.toml: severity: unknown rule code 'Z1': "),
    ('[[overrides]]\ndrafts = ["a"]\nignore = ["Z1"]', "reconcile.toml: overrides[1].ignore: unknown rule code 'Z1': "),
]


@pytest.mark.parametrize(("text", "said"), CODES)
def test_a_code_that_there_is_not_is_named_with_file_and_key(here: Path, text: str, said: str) -> None:
    config(here, text)
    with pytest.raises(SettingsError) as refused:
        refuse_unknown_codes(load(Path("reconcile.toml")), ["C201", "N101"])
    assert str(refused.value).startswith(said)


def test_own_words_are_folded_as_the_lists_are_written() -> None:
    table = {"synonyms": ["Ship,launch~ roll  out"], "opposites": ["Open|closed"], "alternatives": ["Plan:free,team"]}
    found = from_mapping(table, "here")
    assert found.synonyms == ("ship, launch ~ roll out",)
    assert found.opposites == ("open | closed",)
    assert found.alternatives == ("plan: free, team",)


# Drafts and sources


def test_drafts_are_the_files_that_the_globs_match_each_once(here: Path) -> None:
    assert drafts_of(load(config(here, 'drafts = ["drafts/b.md", "drafts/**/*.md"]'))) == (
        str(here / "drafts/b.md"),
        str(here / "drafts/new/a.md"),
    )


def test_no_drafts_and_globs_that_match_none_are_errors(here: Path) -> None:
    with pytest.raises(SettingsError, match="no draft given, and no config file names any"):
        drafts_of(load(None))
    config(here, 'drafts = ["posts/*.md"]')
    with pytest.raises(SettingsError, match=r"reconcile\.toml: drafts: no file matches posts/\*\.md"):
        drafts_of(load(Path("reconcile.toml")))


def sources(here: Path, text: str, draft: str = "drafts/b.md", extra: tuple[str, ...] = ()) -> tuple[str, ...]:
    config(here, text)
    found = load(Path("reconcile.toml"))
    return sources_of(read(draft), found, found.settle(draft), extra)


def test_sources_are_those_of_the_file_then_of_the_draft_then_of_the_command_line(here: Path) -> None:
    (here / "drafts/b.md").write_text("---\nreconcile:\n  sources: [../sources/mill.txt]\n---\nIt rained.\n")
    found = sources(here, 'sources = ["sources/*.md"]', extra=("drafts/new/a.md", "sources/mill.txt"))
    assert found == ("sources/notes.md", "sources/mill.txt", "drafts/new/a.md")


def test_a_draft_is_no_source_of_its_own(here: Path) -> None:
    assert sources(here, 'sources = ["**/*.md"]') == ("drafts/new/a.md", "sources/notes.md")


def test_an_override_can_name_other_sources(here: Path) -> None:
    text = 'sources = ["sources/*"]\n[[overrides]]\ndrafts = ["drafts/*.md"]\nsources = ["sources/mill.txt"]\n'
    assert sources(here, text) == ("sources/mill.txt",)
    assert sources(here, text, "drafts/new/a.md") == ("sources/mill.txt", "sources/notes.md")


MISSING = [
    ('sources = ["sources/mil.txt"]', "reconcile.toml: sources: no file 'sources/mil.txt': "),
    ('sources = ["sources/*.srt"]', "reconcile.toml: sources: no file matches 'sources/*.srt': "),
    ('sources = ["sources"]', "reconcile.toml: sources: 'sources' is a folder, write 'sources/*' for its files: "),
    ('[[overrides]]\ndrafts = ["**"]\nsources = ["x.md"]', "reconcile.toml: overrides[1].sources: no file 'x.md': "),
]


@pytest.mark.parametrize(("text", "said"), MISSING)
def test_a_source_that_does_not_exist_is_named_with_file_and_key(here: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError) as refused:
        sources(here, text)
    assert str(refused.value).startswith(said)


def test_a_source_of_the_front_matter_that_does_not_exist_is_named_with_the_draft(here: Path) -> None:
    (here / "drafts/b.md").write_text("---\nreconcile:\n  sources: [mill.txt]\n---\nIt rained.\n")
    with pytest.raises(SettingsError) as refused:
        sources(here, "")
    assert str(refused.value).startswith("drafts/b.md: reconcile.sources: no file 'mill.txt': paths there start from ")


@pytest.mark.parametrize("named", ["../../outside.txt", "/etc/passwd", "../.git/config", "../link.txt"])
def test_a_draft_names_no_file_outside_its_repository(here: Path, tmp_path: Path, named: str) -> None:
    repository = here / "drafts"
    (repository / ".git").mkdir()
    (repository / ".git/config").write_text("x")
    (here / "outside.txt").write_text("x")
    (repository / "link.txt").symlink_to(here / "outside.txt")
    (repository / "new/a.md").write_text(f"---\nreconcile:\n  sources: [{named}]\n---\nIt rained.\n")
    with pytest.raises(SettingsError, match="leads outside"):
        sources(here, "", "drafts/new/a.md")


# What is shown


def test_settings_are_shown_as_a_file_that_could_be_read_again(here: Path) -> None:
    config(here, '["Ilse Varga"]\n', "names.toml")
    text = f'chrome = ["By *", "say \\"cheese\\" \\\\ 🧀"]\nglossary = "names.toml"\n{OVERRIDES}'
    found = load(config(here, text))
    settings = found.settle("drafts/new/a.md")
    again = config(here, shown(found, settings, "drafts/new/a.md", ()), "again.toml")
    assert Settings.load(again) == Settings(
        **{name: getattr(settings, name) for name in Settings.__slots__ if name != "overrides"}
    )


def test_settings_are_shown_with_where_they_come_from(here: Path) -> None:
    found = load(config(here, OVERRIDES))
    text = shown(found, found.settle("drafts/new/a.md"), "drafts/new/a.md", ("sources/mill.txt",))
    assert text.splitlines()[:4] == [
        "# settings for drafts/new/a.md",
        f"# from {here / 'reconcile.toml'}",
        "# with overrides 1, 2",
        "# source: sources/mill.txt",
    ]
