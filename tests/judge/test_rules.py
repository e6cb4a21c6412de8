"""Every rule: one code, one name, one file, listed once, documented, and right about its own examples."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path
from types import ModuleType

import pytest

import reconcile.judge.rules as package
from reconcile import diff, read_text
from reconcile.judge.rule import Rule
from reconcile.judge.rules import RULES
from reconcile.model import Severity

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
FEWEST = 6

SPEAKS = [pytest.param(rule, pair, id=f"{rule.code}-{i}") for rule in RULES for i, pair in enumerate(rule.speaks, 1)]
SILENT = [pytest.param(rule, pair, id=f"{rule.code}-{i}") for rule in RULES for i, pair in enumerate(rule.silent, 1)]


def module(rule: Rule) -> ModuleType:
    return importlib.import_module(f"{package.__name__}.{rule.name.replace('-', '_')}")


def codes(rule: Rule, pair: tuple[str, str]) -> set[str]:
    """The codes that a diff of two texts finds, with the settings that the examples of the rule ask for, if any."""
    a, b = (read_text(text, name=name) for text, name in zip(pair, "ab", strict=True))
    return {finding.code for finding in diff(a, b, getattr(module(rule), "EXAMPLE_SETTINGS", None)).findings}


def test_codes_and_names_are_unique_and_the_examples_of_no_two_rules_are_the_same() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert len({rule.speaks for rule in RULES}) == len(RULES)


def test_every_file_is_one_rule_named_as_the_file_and_stands_in_the_tuple() -> None:
    files = [module.name for module in pkgutil.iter_modules(package.__path__)]
    found = [importlib.import_module(f"{package.__name__}.{file}").RULE for file in files]
    assert [rule.name.replace("-", "_") for rule in found] == files
    assert {rule.code for rule in found} == {rule.code for rule in RULES}
    assert [module(rule).RULE for rule in RULES] == list(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_complete(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert isinstance(rule.severity, Severity)
    assert re.fullmatch(r"[A-Z].*\.", rule.summary)
    assert "\n" not in rule.summary
    assert (rule.pair is None) != (rule.report is None), "a rule looks at pairs or at the report"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_examples_on_both_sides(rule: Rule) -> None:
    assert len(set(rule.speaks)) == len(rule.speaks) >= FEWEST
    assert len(set(rule.silent)) == len(rule.silent) >= FEWEST
    assert not set(rule.speaks) & set(rule.silent)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_documented(rule: Rule) -> None:
    assert f"| {rule.code} | {rule.name} | {rule.severity.value} | {rule.summary} |" in README


@pytest.mark.parametrize(("rule", "pair"), SPEAKS)
def test_a_rule_speaks_about_its_example(rule: Rule, pair: tuple[str, str]) -> None:
    assert rule.code in codes(rule, pair)


@pytest.mark.parametrize(("rule", "pair"), SILENT)
def test_a_rule_is_silent_about_its_counterexample(rule: Rule, pair: tuple[str, str]) -> None:
    assert rule.code not in codes(rule, pair)


@pytest.mark.parametrize(("rule", "pair"), SPEAKS)
def test_a_rule_speaks_whichever_text_comes_first(rule: Rule, pair: tuple[str, str]) -> None:
    assert rule.code in codes(rule, (pair[1], pair[0]))
