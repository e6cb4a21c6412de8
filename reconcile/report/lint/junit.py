"""JUnit XML, as build servers read it: a test suite a draft, a test case a finding.

An error or a warning is a failure, an info a case that passes and says so; what is suppressed is skipped. A draft
without findings is one case that passes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from reconcile.model import Report, Severity, Suppression
from reconcile.report.escape import unheard, visible
from reconcile.report.lint.items import Item, draft_of, items, line_of, message, where
from reconcile.report.view import file_of

BY = {Suppression.COMMENT: "a comment", Suppression.BASELINE: "the baseline"}

_NO_CHARACTER = re.compile("[\ufffe\uffff]")


def render(reports: Sequence[Report]) -> str:
    """The XML, indented by two spaces."""
    root = Element("testsuites", name="reconcile lint")
    suites = [_suite(root, report) for report in reports]
    for count in ("tests", "failures", "errors", "skipped"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(root: Element, report: Report) -> Element:
    name = _text(file_of(draft_of(report)))
    suite = SubElement(root, "testsuite", name=name)
    found = list(items([report], suppressed=True))
    for item in found:
        _case(suite, name, item)
    if not found:
        SubElement(suite, "testcase", classname=name, name="no findings")
    counts = {"tests": max(1, len(found)), "errors": 0}
    counts |= {"failures": len(suite.findall("testcase/failure")), "skipped": len(suite.findall("testcase/skipped"))}
    for key, count in counts.items():
        suite.set(key, str(count))
    return suite


def _case(suite: Element, name: str, item: Item) -> None:
    finding, at = item.finding, item.draft.at
    title = f"{finding.code} {finding.rule} {at.line}:{at.column}"
    case = SubElement(suite, "testcase", classname=name, name=title, file=name, line=str(at.line))
    told = f"{_text(where(item.draft))}: {finding.severity.value} {finding.code} {finding.rule}\n{_lines(item)}"
    if finding.suppressed is not None:
        SubElement(case, "skipped", message=f"suppressed by {BY[finding.suppressed]}")
    elif finding.severity is Severity.INFO:
        SubElement(case, "system-out").text = told
    else:
        attributes = {"type": finding.severity.value, "message": _text(line_of(finding.message))}
        SubElement(case, "failure", attributes).text = told


def _lines(item: Item) -> str:
    return "\n".join(map(_text, message(item).split("\n")))


def _text(text: str) -> str:
    """Text in characters that XML 1.0 allows; the element tree escapes the rest."""
    return _NO_CHARACTER.sub(lambda found: f"<U+{ord(found[0]):04X}>", unheard(visible(text)))
