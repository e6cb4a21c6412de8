"""The rules as SARIF has them: names, help with examples, levels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reconcile.model import Report, RuleInfo, Severity
from reconcile.report.escape import markdown

EXAMPLES = 3
"""So many examples of either side are told."""

Pairs = tuple[tuple[str, str], ...]


def descriptors(reports: Sequence[Report], levels: Mapping[Severity, str]) -> list[dict[str, Any]]:
    """The reporting descriptors of all rules that the reports know or have findings of, each once."""
    known = {rule.code: rule for report in reports for rule in report.rules}
    for finding in (finding for report in reports for finding in report.findings):
        plain = RuleInfo(code=finding.code, name=finding.rule, severity=finding.severity, summary=finding.rule)
        known.setdefault(finding.code, plain)
    return [_descriptor(rule, levels[rule.severity]) for rule in known.values()]


def _descriptor(rule: RuleInfo, level: str) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.name.replace("-", " ").capitalize()},
        "fullDescription": {"text": rule.summary},
        "help": {"text": _text(rule), "markdown": _markdown(rule)},
        "defaultConfiguration": {"level": level},
    }


def _text(rule: RuleInfo) -> str:
    lines = [rule.summary]
    for title, pairs in _examples(rule):
        lines += ["", title, *(f"\n  A  {a}\n  B  {b}" for a, b in pairs)]
    return "\n".join(lines)


def _markdown(rule: RuleInfo) -> str:
    lines = [markdown(rule.summary)]
    for title, pairs in _examples(rule):
        lines += ["", f"**{title}**", "", *(f"- {markdown(a)}  \n  {markdown(b)}" for a, b in pairs)]
    return "\n".join(lines)


def _examples(rule: RuleInfo) -> list[tuple[str, Pairs]]:
    """The first few examples of either side, where there are any."""
    sides = (("Speaks", rule.speaks), ("Stays silent", rule.silent))
    return [(title, pairs[:EXAMPLES]) for title, pairs in sides if pairs]
