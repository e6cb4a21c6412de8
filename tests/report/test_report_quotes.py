"""The quotations of a draft in the report for people: grades, speakers, and the words that differ."""

from __future__ import annotations

from dataclasses import replace

from making import RULES, report
from reports import checked

from reconcile.model import (
    Finding,
    Grade,
    Location,
    Match,
    Quote,
    Report,
    RuleInfo,
    Severity,
    Suppression,
    Wording,
)
from reconcile.report import render

SAID = "The crossing takes about fifty minutes."
FOUND = "the crossing would take under an hour"

IN_FULL = """\
── 2 quotations, 1 to look at ──────────────────────────────────────────────────
 ✗  error Q301 misquote: The quotation has “takes about fifty minutes” where
    gazette.md has “would take under an hour”.
    draft  draft.md:2:1 · Calder
           The crossing takes about fifty minutes
                        ^^^^^^^^^^^^^^^^^^^^^^^^^
    A      gazette.md:3:41 · Calder
           the crossing would take under an hour
                        ^^^^^^^^^^^^^^^^^^^^^^^^
 ✓   2  “The crossing”  folded: case  A:3
"""

MARKDOWN = """\
## 2 quotations, 1 to look at

- **error Q301 misquote**: The quotation has “takes about fifty minutes” where gazette.md has “would take under an hour”.
  - **draft** `draft.md:2:1` Calder: The crossing **takes about fifty minutes**
  - **A** `gazette.md:3:41` Calder: the crossing **would take under an hour**
- folded: case: The crossing
"""


def quoted() -> Report:
    """A report with a misquote and a folded quotation."""
    found = checked()
    draft, gazette = found.readings[0].source, found.readings[1].source
    start, place = draft.text.index(SAID), gazette.text.index(FOUND)
    wrong = Quote(
        id="q1",
        claim="draft.2",
        text=SAID[:-1],
        start=start,
        end=start + len(SAID) - 1,
        speaker="Calder",
        grade=Grade.EDITED,
        foldings=("case",),
        match=Match(source="s1", start=place, end=place + len(FOUND)),
        speaker_fits=True,
        wording=(Wording(text="The crossing ", differs=False), Wording(text=SAID[13:-1], differs=True)),
        found=(Wording(text="the crossing ", differs=False), Wording(text=FOUND[13:], differs=True)),
        said_by="Calder",
    )
    fine = replace(wrong, id="q2", text="The crossing", start=start + 1, grade=Grade.FOLDED, wording=(), found=())
    rule = RuleInfo(code="Q301", name="misquote", severity=Severity.ERROR, summary="Other words.")
    message = "the quotation has “takes about fifty minutes” where gazette.md has “would take under an hour”"
    return replace(found, quotes=(wrong, fine), findings=(_finding(wrong, message),), rules=(*RULES, rule))


def _finding(quote: Quote, message: str) -> Finding:
    location = Location(
        source="draft",
        start=quote.start,
        end=quote.end,
        line=2,
        column=1,
        end_line=2,
        end_column=39,
        caption=quote.text,
    )
    return Finding(
        code="Q301",
        rule="misquote",
        severity=Severity.ERROR,
        message=message,
        fingerprint="q",
        locations=(location,),
    )


def test_a_misquote_stands_in_full_and_the_others_a_line_each() -> None:
    assert IN_FULL in render(quoted(), width=80)


def test_in_markdown_the_words_that_differ_are_bold() -> None:
    assert MARKDOWN in render(quoted(), "markdown")


def test_without_a_finding_the_grade_is_told() -> None:
    text = render(replace(quoted(), findings=()), width=80)
    assert " ✗  Edited.\n    draft  draft.md:2:1 · Calder\n" in text


def test_a_suppressed_finding_is_not_told() -> None:
    found = quoted()
    finding = replace(found.findings[0], suppressed=Suppression.COMMENT)
    assert "Q301" not in render(replace(found, findings=(finding,)), width=80)


def test_a_wrong_speaker_is_told_with_the_grade() -> None:
    found = quoted()
    wrong = replace(found.quotes[1], grade=Grade.EXACT, foldings=(), speaker_fits=False)
    text = render(replace(found, quotes=(wrong,), findings=()), width=80)
    assert " ✗  Exact, given to somebody else.\n" in text


def test_the_nearest_passage_stands_below_a_quotation_that_was_not_found() -> None:
    found = quoted()
    wrong = found.quotes[0]
    lost = replace(wrong, grade=Grade.NOT_FOUND, foldings=(), match=None, near=wrong.match, wording=(), found=())
    text = render(replace(found, quotes=(lost,), findings=()), width=80)
    assert " ?  Not found.\n" in text
    assert f"    A      gazette.md:3:41 · Calder\n           {FOUND}\n" in text


def test_what_is_not_checked_is_shown_as_such() -> None:
    found = quoted()
    title = replace(found.quotes[1], text="Tides", grade=Grade.NOT_CHECKED, foldings=(), match=None, speaker_fits=None)
    assert " –   2  “Tides”  not checked\n" in render(replace(found, quotes=(title,), findings=()), width=80)


def test_a_line_is_never_wider_than_asked_for() -> None:
    for width in (40, 60, 80, 120):
        lines = render(quoted(), width=width).splitlines()
        assert max(map(len, lines)) <= width


def test_the_head_counts_the_quotations_to_look_at() -> None:
    untold = replace(quoted(), findings=())
    assert "Look at 2 claims (1 contradicted, 1 unsupported) and 1 quotation.\n" in render(untold, width=80)
    assert "first at 1 error (line 2), then at 2 claims (1 contradicted, 1 unsupported).\n" in render(
        quoted(), width=90
    )


def test_a_draft_without_quotations_has_no_section_of_them() -> None:
    assert "quotation" not in render(report(checked().readings, command="check"), width=80)
