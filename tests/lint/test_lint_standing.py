"""Which findings stand in a draft, and where."""

from __future__ import annotations

from linted import MILL, NAMES, WRONG_COUNT, lint, one

from reconcile import check, read_text
from reconcile.lint.standing import standing
from reconcile.model import Edit, Severity


def test_the_report_is_one_of_lint_and_knows_the_passage_of_the_source() -> None:
    report = lint(WRONG_COUNT)
    assert report.command == "lint"
    places = [(place.source, place.caption) for place in one(report, "C201").locations]
    assert places == [("draft", "140"), ("s1", "120")]


def test_what_two_sources_say_against_one_another_is_not_the_drafts() -> None:
    texts = [read_text(text, name=name) for text, name in ((MILL, "a"), (MILL.replace("Tolmin", "Tollmin"), "b"))]
    report = check(read_text("The roof was built from 300 panels of glass.", name="draft"), texts)
    assert {place.source for finding in report.findings for place in finding.locations} == {"s1", "s2"}
    assert standing(report).findings == ()


def test_a_word_that_only_the_source_has_stands_in_the_draft_as_the_claim_that_lacks_it() -> None:
    finding = one(lint("On Monday it rained. It received public money."), "C203")
    assert finding.locations[0].source == "draft"
    assert "received" in finding.locations[0].caption


def test_a_drift_stands_where_the_draft_leaves_the_spelling_of_the_source() -> None:
    source = MILL.replace("Tolmin", "Gildam")
    finding = one(lint("The paper mill in Gildam opened on Monday. It rained near Gildham.", source), "N101")
    assert (finding.locations[0].source, finding.locations[0].caption) == ("draft", "Gildham")


def test_a_spelling_against_the_glossary_is_found_at_every_place() -> None:
    draft = "Ilse Warga opened the paper mill in Tolmin. On Monday Ilse Warga spoke."
    found = [finding for finding in lint(draft, settings=NAMES).findings if finding.code == "N103"]
    assert [finding.locations[0].start for finding in found] == [0, 54]
    assert [finding.fix and finding.fix.edits for finding in found] == [
        (Edit(start=0, end=10, text="Ilse Varga"),),
        (Edit(start=54, end=64, text="Ilse Varga"),),
    ]


def test_a_spelling_against_the_glossary_is_shown_the_place_where_a_source_is_right() -> None:
    finding = one(lint("Ilse Warga opened the paper mill in Tolmin.", settings=NAMES), "N103")
    assert [(place.source, place.caption) for place in finding.locations] == [
        ("draft", "Ilse Warga"),
        ("s1", "Ilse Varga"),
    ]


def test_a_spelling_in_a_quotation_has_no_safe_fix() -> None:
    draft = "Ilse Warga opened the paper mill. The mayor said: “Ilse Warga saved this town from ruin.”"
    found = [finding for finding in lint(draft, settings=NAMES).findings if finding.code == "N103"]
    assert [finding.fix and finding.fix.safe for finding in found] == [True, False]


def test_a_spelling_that_stands_in_quotations_alone_has_no_safe_fix() -> None:
    draft = "The mayor said: “Ilse Warga saved this town from ruin.” It rained in Tolmin on Monday."
    finding = one(lint(draft, settings=NAMES), "N103")
    assert finding.fix is not None
    assert not finding.fix.safe
    assert finding.severity is Severity.WARNING


def test_a_spelling_with_markup_between_its_letters_has_no_fix() -> None:
    draft = "Ilse **Warga** opened the paper mill in Tolmin on Monday."
    assert one(lint(draft, settings=NAMES), "N103").fix is None


def test_findings_are_in_the_order_of_their_places() -> None:
    report = lint(
        "The roof was built from 400 panels of glass.\n\n<!-- reconcile: off -->\n\nThe mill has 140 workers."
    )
    starts = [finding.locations[0].start for finding in report.findings]
    assert len(starts) > 1
    assert starts == sorted(starts)
