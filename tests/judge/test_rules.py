"""Every rule: one code, one name, one file, listed once, documented, and right about its own examples."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path
from types import ModuleType

import pytest

import reconcile.judge.rules as package
from reconcile import Settings, check, diff, read_text
from reconcile.judge.rule import Rule
from reconcile.judge.rules import RULES
from reconcile.lint.standing import standing
from reconcile.lint.suppressions import suppress
from reconcile.model import Severity

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
FEWEST = 6

SPEAKS = [pytest.param(rule, pair, id=f"{rule.code}-{i}") for rule in RULES for i, pair in enumerate(rule.speaks, 1)]
SILENT = [pytest.param(rule, pair, id=f"{rule.code}-{i}") for rule in RULES for i, pair in enumerate(rule.silent, 1)]


def module(rule: Rule) -> ModuleType:
    return importlib.import_module(f"{package.__name__}.{rule.name.replace('-', '_')}")


def codes(rule: Rule, pair: tuple[str, str]) -> set[str]:
    """The codes that a diff of two texts finds, or of a check of the first text for rules about a draft."""
    if rule.pair is None and rule.report is None:
        return raised_by_lint(pair)
    a, b = (read_text(text, name=name) for text, name in zip(pair, "ab", strict=True))
    if rule.code.startswith(("Q", "S")):
        return {finding.code for finding in check(a, [b]).findings}
    return {finding.code for finding in diff(a, b, getattr(module(rule), "EXAMPLE_SETTINGS", None)).findings}


def raised_by_lint(pair: tuple[str, str]) -> set[str]:
    """The codes that lint finds in a draft, the first text."""
    draft, held_against = (read_text(text, name=name, format="markdown") for text, name in zip(pair, "ab", strict=True))
    report = standing(check(draft, [held_against]))
    return {one.code for one in suppress(report, Settings(), [rule.code for rule in RULES]).findings}


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
    assert rule.pair is None or rule.report is None, "a rule looks at pairs or at the report"
    assert rule.pair or rule.report or rule.code.startswith("X"), "what lint says of comments is an X"


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


@pytest.mark.parametrize(("rule", "pair"), [case for case in SPEAKS if str(case.id)[0] not in "QSX"])
def test_a_rule_speaks_whichever_text_comes_first(rule: Rule, pair: tuple[str, str]) -> None:
    assert rule.code in codes(rule, (pair[1], pair[0]))
