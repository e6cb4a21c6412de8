"""What `reconcile` gives to a program: the names of the design, and nothing loaded before it is used."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files

import pytest

import reconcile
from reconcile import Report, Settings, Source, check, compare, diff, read, read_text, same_name
from reconcile.errors import InputError, SettingsError

MILL = "The mill at Ostbury grinds 40 tonnes of rye a week. Its owner is Hanna Reuss."
MILL_AGAIN = "Hanna Reuss owns the mill at Ostbury. It grinds 55 tonnes of rye a week."


def test_the_public_names() -> None:
    names = {"Source", "Settings", "Report", "read", "read_text", "diff", "check", "compare", "same_name", "NameMatch"}
    assert set(reconcile.__all__) == names
    assert all(getattr(reconcile, name) for name in names)


def test_another_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'reconcile_all'"):
        _ = reconcile.reconcile_all


def test_a_text_becomes_a_source_with_a_name() -> None:
    source = read_text(MILL, name="Mill News")
    assert isinstance(source, Source)
    assert (source.name, source.text, source.path, source.format) == ("Mill News", MILL, None, "text")


def test_a_diff_takes_two_sources_and_gives_a_report() -> None:
    report = diff(read_text(MILL, name="a"), read_text(MILL_AGAIN, name="b"), settings=None)
    assert isinstance(report, Report)
    assert report.to_dict()["command"] == "diff"


def test_a_check_takes_a_draft_and_its_sources() -> None:
    report = check(read_text(MILL, name="draft"), [read_text(MILL_AGAIN, name="b")])
    assert [one["role"] for one in report.to_dict()["sources"]] == ["draft", "source"]


def test_a_check_needs_a_source() -> None:
    with pytest.raises(InputError, match="no source to check the draft against: name at least one"):
        check(read_text(MILL), [])


def test_a_comparison_needs_two_sources() -> None:
    with pytest.raises(InputError, match="only one source to compare: name at least two"):
        compare([read_text(MILL)])


def test_settings_choose_the_rules() -> None:
    a, b = read_text(MILL, name="a"), read_text(MILL_AGAIN, name="b")
    assert "C201" in {finding.code for finding in diff(a, b).findings}
    assert not diff(a, b, Settings(ignore=("C2",))).findings
    assert diff(a, b, Settings(select=("N",))).to_dict()["settings"]["select"] == ["N"]


def test_settings_with_a_rule_that_does_not_exist_are_refused() -> None:
    a, b = read_text(MILL, name="a"), read_text(MILL_AGAIN, name="b")
    with pytest.raises(SettingsError, match="unknown rule code 'C999'"):
        diff(a, b, Settings(select=("C999",)))


def test_two_spellings_of_one_name() -> None:
    match = same_name("Ostbury Mills", "OstburyMills")
    assert match.relation == "same"
    assert match.because
    assert 0 <= match.score <= 1


@pytest.mark.parametrize(
    "first",
    ["import reconcile.read", "from reconcile import read_text", "import reconcile.pipeline", "import reconcile.cli"],
)
def test_read_is_the_function_whatever_was_imported_before(first: str) -> None:
    program = f"{first}\nfrom reconcile import read\nimport sys; sys.exit(not callable(read))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_missing_file_is_an_input_error() -> None:
    with pytest.raises(InputError, match="no such file"):
        read("no-such-file.txt")


@pytest.mark.parametrize("heavy", ["rich", "rapidfuzz", "click", "difflib", "reconcile.pipeline", "html.parser"])
def test_importing_the_package_loads_nothing_heavy(heavy: str) -> None:
    program = f"import sys, reconcile; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_package_says_that_it_is_typed() -> None:
    assert files("reconcile").joinpath("py.typed").is_file()


def test_a_text_without_a_claim_gives_a_report_without_a_pair() -> None:
    report = diff(read_text(MILL, name="a"), read_text("Share\n\nSubscribe\n", name="b")).to_dict()
    assert report["summary"]["claims"] == {"s1": 2, "s2": 0}
    assert (report["pairs"], report["findings"], report["sources"][1]["coverage"]) == ([], [], 0)
