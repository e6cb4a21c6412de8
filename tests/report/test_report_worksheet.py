"""The worksheet of a fact-checker: what to do first, who supports and who contradicts, who copies, what is left out."""

from __future__ import annotations

from collections import Counter

import pytest
from rich.cells import cell_len

from reconcile import Report, check, read_text
from reconcile.report import render
from reconcile.report.checked.worksheet import covered, independent, rows, to_do
from reconcile.report.phrases import advice, counts

WIRE = (
    "The tramway between Orlo and Finsk will be shut for eleven weeks while its cables are replaced, "
    "the operator said on Monday."
)
POST = (
    f"{WIRE} The repairs cost 40 million crowns. Passengers are to be carried by 14 buses. Bakers fear for their trade."
)
ECHO = f"{WIRE} Sheep graze along the line."
STAR = (
    "The cost of the repairs is 40 million crowns. By day passengers are to be carried by 12 buses. "
    "The bakers of Finsk fear for their trade."
)
DRAFT = """\
# Orlo by bus

The tramway between Orlo and Finsk will be shut for eleven weeks. Passengers are to be carried by 16 buses.
The repairs cost 40 million crowns. Mayor Ilva Brandt will knit a scarf for every driver by 3 May.
Who would not rather walk?
"""


def checked(draft: str = DRAFT) -> Report:
    texts = (("post.md", POST), ("echo.md", ECHO), ("star.md", STAR))
    return check(
        read_text(draft, name="draft.md", format="markdown"), [read_text(text, name=name) for name, text in texts]
    )


def lines(width: int = 100) -> list[str]:
    return render(checked(), width=width).splitlines()


def test_the_head_says_first_what_to_do_and_where() -> None:
    advised = " → Look first at 2 errors and 1 warning (lines 3 and 4)."
    assert advised in lines()


def test_the_errors_and_warnings_are_listed_before_the_claims() -> None:
    found = [(finding.code, place.line) for finding, place in to_do(checked())]
    assert found == [("C201", 3), ("C201", 3), ("S401", 4)]
    text = render(checked(), width=100)
    assert text.index("── To do: 2 errors and 1 warning ─") < text.index("claims of the draft ─")


def test_the_counts_of_the_verdicts_are_those_of_the_claims() -> None:
    report = checked()
    found = Counter(one.verdict.value for one in report.support)
    assert found == {"supported": 2, "contradicted": 1, "unsupported": 1, "not-checked": 2}
    assert counts(report)[:5] == (
        "1 contradicted",
        "none altered",
        "1 unsupported",
        "2 supported",
        "2 not checked",
    )


def test_the_share_of_the_draft_that_is_covered_leaves_out_what_is_not_checked() -> None:
    assert covered(checked()) == (2, 4)
    assert lines()[0] == " draft  draft.md  6 claims, 4 checked, 2 supported"


def test_what_is_not_checked_says_why() -> None:
    assert " –   1  Orlo by bus  heading, not checked" in lines()
    assert " –   5  Who would not rather walk?  question, not checked" in lines()


def test_a_copy_is_said_to_be_one_and_counts_as_one_voice_with_its_original() -> None:
    row = next(row for row in rows(checked()) if "tramway" in row.claim.text)
    assert [(voice.claim.source, voice.copied) for voice in row.says] == [("s1", None), ("s2", "s1")]
    assert independent(row.says) == 1
    assert any(line.startswith(" ✓   3  The tramway") and line.endswith("  A:1 B:1≈A") for line in lines())
    assert any("near-verbatim passage, counted as one voice" in line for line in lines())


def test_the_sources_that_contradict_a_claim_are_all_named() -> None:
    row = next(row for row in rows(checked()) if "buses" in row.claim.text)
    assert [voice.claim.source for voice in row.against] == ["s1", "s3"]
    assert row.says == ()
    assert "    otherwise in A:1 C:1 (2 voices)" in lines()


def test_a_source_that_says_the_same_stands_beside_the_one_that_does_not() -> None:
    report = checked(DRAFT.replace("16 buses", "14 buses"))
    row = next(row for row in rows(report) if "buses" in row.claim.text)
    assert row.support.verdict == "supported"
    assert [voice.claim.source for voice in row.says] == ["s1"]
    assert [voice.claim.source for voice in row.against] == ["s3"]
    assert any(line.endswith("  A:1  ✗ C:1") for line in render(report, width=100).splitlines())


def test_a_claim_that_no_source_has_stands_in_full_with_its_finding() -> None:
    at = lines(60).index(" ?   4  Mayor Ilva Brandt will knit a scarf for every driver")
    assert lines(60)[at + 1 : at + 3] == ["       by 3 May.", "       warning S401 unsupported: No source says this."]


def test_what_is_left_out_names_all_who_say_it() -> None:
    text = render(checked(), width=100)
    assert " A:1 C:1  The bakers of Finsk fear for their trade.\n" in text
    assert text.index("The bakers") < text.index("Sheep graze")


def test_a_draft_without_a_fault_is_said_to_have_none() -> None:
    draft = "The repairs cost 40 million crowns. Bakers fear for their trade."
    assert advice(checked(draft)) == "Every claim that can be checked has support."
    assert "To do" not in render(checked(draft))


def test_a_draft_of_another_matter_is_said_to_share_nothing() -> None:
    assert (
        advice(checked("Cellos are varnished twice.")) == "Nothing is shared: no claim of the draft stands in a source."
    )


def test_in_markdown_there_is_a_box_to_tick_for_each_thing_to_do() -> None:
    text = render(checked(), "markdown")
    assert text.count("\n- [ ] line ") == 3
    assert "- line 3, **supported** (A:1, B:1 (copies A), 1 voice): The tramway between Orlo and Finsk" in text
    assert "- line 5, **not checked** (question): Who would not rather walk?\n" in text
    assert "\n- A:1, C:1 (2 voices): The bakers of Finsk fear for their trade.\n" in text


@pytest.mark.parametrize("width", [40, 60, 80, 99, 100, 140])
def test_no_line_of_the_worksheet_is_wider_than_asked_for(width: int) -> None:
    assert [line for line in lines(width) if cell_len(line) > width] == []
