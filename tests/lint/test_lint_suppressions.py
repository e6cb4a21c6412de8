"""What comments suppress, what they do not, and which of them are of no use."""

from __future__ import annotations

import pytest
from linted import MILL, WRONG_COUNT, counted, lint, one, suppressed

from reconcile import Settings, check, read_text
from reconcile.errors import InputError
from reconcile.lint.standing import standing
from reconcile.lint.suppressions import suppress
from reconcile.model import Severity

SUPPRESSING = [
    f"{WRONG_COUNT} <!-- reconcile: ignore[C201] -->",
    f"{WRONG_COUNT} <!-- reconcile: ignore[C201] the count is ours -->",
    f"<!-- reconcile: ignore[C201] -->\n{WRONG_COUNT}",
    f"<!-- reconcile: ignore[C201] -->\n\n{WRONG_COUNT}",
    f"<!-- reconcile: ignore[c201] -->\n{WRONG_COUNT}",
    f"<!-- reconcile: ignore[C2] -->\n{WRONG_COUNT}",
    f"<!-- reconcile: ignore -->\n{WRONG_COUNT}",
    f"<!-- reconcile: ignore the count is ours -->\n{WRONG_COUNT}",
    f"<!--\nreconcile: ignore[C201]\n-->\n{WRONG_COUNT}",
    f"<!-- reconcile: ignore[C201] -->\n<!-- a note to ourselves -->\n{WRONG_COUNT}",
    f"- <!-- reconcile: ignore[C201] -->\n- {WRONG_COUNT}",
    f"<!-- reconcile: ignore-file[C201] -->\n\nIt rained.\n\n{WRONG_COUNT}",
    f"{WRONG_COUNT}\n\n<!-- reconcile: ignore-file -->",
    f"<!-- reconcile: off[C201] -->\n\nIt rained.\n\n{WRONG_COUNT}",
    f"<!-- reconcile: off -->\n\n{WRONG_COUNT}\n\n<!-- reconcile: on -->",
    f"<!-- reconcile: off[C201] -->\n\n{WRONG_COUNT}\n\n<!-- reconcile: on -->",
    f"It rained. <!-- reconcile: off --> {WRONG_COUNT} <!-- reconcile: on --> It rained.",
    f"<!-- reconcile: off[C201] --> <!-- reconcile: on[N101] -->\n\n{WRONG_COUNT}",
]


@pytest.mark.parametrize("draft", SUPPRESSING)
def test_a_comment_suppresses_the_finding_it_is_about(draft: str) -> None:
    report = lint(draft)
    assert suppressed(report) == ["C201"]
    assert "C201" not in counted(report)


NOT_SUPPRESSING = [
    f"<!-- reconcile: ignore[C201] -->\nIt rained.\n\n{WRONG_COUNT}",
    f"It rained. <!-- reconcile: ignore[C201] -->\n\n{WRONG_COUNT}",
    f"{WRONG_COUNT}\n\n<!-- reconcile: ignore[C201] -->",
    f"{WRONG_COUNT}\n\n<!-- reconcile: off -->\n\nIt rained.",
    f"<!-- reconcile: off -->\n\nIt rained.\n\n<!-- reconcile: on -->\n\n{WRONG_COUNT}",
    f"<!-- reconcile: off[C201] --> <!-- reconcile: on[C201] -->\n\n{WRONG_COUNT}",
    f"<!-- reconcile: ignore-file[N101] -->\n\n{WRONG_COUNT}",
    f"<!-- reconcile: ignore-file[N101, C203] -->\n\n{WRONG_COUNT}",
    f"```\n<!-- reconcile: ignore-file -->\n```\n\n{WRONG_COUNT}",
    f"`<!-- reconcile: ignore-file -->` is how it is written.\n\n{WRONG_COUNT}",
    f"---\nnote: <!-- reconcile: ignore-file -->\n---\n\n{WRONG_COUNT}",
    f"<!-- reconcile: ignore-file\n\n{WRONG_COUNT}",
]


@pytest.mark.parametrize("draft", NOT_SUPPRESSING)
def test_a_finding_elsewhere_counts(draft: str) -> None:
    report = lint(draft)
    assert "C201" in counted(report)
    assert suppressed(report) == []


def test_the_comment_of_a_plain_text_has_a_line_to_itself() -> None:
    report = lint(f"It rained in Tolmin.\n<!-- reconcile: ignore[C201] -->\n{WRONG_COUNT}\n", format="text")
    assert suppressed(report) == ["C201"]
    assert "reconcile" not in " ".join(claim.text for claim in report.readings[0].claims)


def test_a_comment_in_the_running_text_of_a_plain_text_is_text() -> None:
    assert "C201" in counted(lint(f"{WRONG_COUNT} <!-- reconcile: ignore[C201] -->", format="text"))


def test_a_comment_of_a_web_page_is_heard() -> None:
    draft = f"<p>It rained.</p><!-- reconcile: ignore[C201] -->\n<p>{WRONG_COUNT}</p>"
    assert "C201" in counted(lint(draft, format="html"))
    draft = f"<p>It rained.</p>\n<!-- reconcile: ignore[C201] -->\n<p>{WRONG_COUNT}</p>"
    assert suppressed(lint(draft, format="html")) == ["C201"]


UNUSED = [
    ("ignore[C201] -->", "This comment suppresses nothing: there is no C201 on its line"),
    ("ignore -->", "This comment suppresses nothing: there is no finding on its line"),
    ("ignore[C201, N1] -->", "This comment suppresses nothing: there is no C201 or N1 on its line"),
    ("ignore-file[C203] -->", "This comment suppresses nothing: there is no C203 in this file"),
    ("off -->", "This comment suppresses nothing: there is no finding in its range"),
    ("on -->", "This comment ends nothing: no rule is off before it"),
    ("on[C201] -->", "This comment ends nothing: no C201 is off before it"),
]


@pytest.mark.parametrize(("comment", "message"), UNUSED)
def test_a_comment_without_use_is_told_what_it_lacks(comment: str, message: str) -> None:
    finding = one(lint(f"{WRONG_COUNT}\n\n<!-- reconcile: {comment}"), "X901")
    assert finding.message == message
    assert finding.severity is Severity.WARNING
    assert (finding.locations[0].line, finding.locations[0].column) == (3, 1)


def test_of_two_codes_only_the_one_without_use_is_told() -> None:
    finding = one(lint(f"<!-- reconcile: ignore[C201,N101] -->\n{WRONG_COUNT}"), "X901")
    assert finding.message == "This comment suppresses nothing: there is no N101 on its line"


def test_a_rule_that_was_not_run_is_not_held_against_a_comment() -> None:
    draft = f"{WRONG_COUNT}\n\n<!-- reconcile: ignore-file[N101] -->"
    assert counted(lint(draft, settings=Settings(ignore=("N101",)))) == ["C201"]
    assert counted(lint(draft, settings=Settings(select=("C",)))) == ["C201"]


def test_when_fewer_rules_are_run_than_usual_a_comment_without_codes_is_not_judged() -> None:
    texts = [read_text("It rained. <!-- reconcile: ignore -->", name="draft", format="markdown"), read_text(MILL)]
    report = standing(check(texts[0], texts[1:]))
    known = [rule.code for rule in report.rules]
    assert counted(suppress(report, Settings(), known, narrowed=True)) == []
    assert counted(suppress(report, Settings(), known, narrowed=False)) == ["X901"]


def test_the_severity_of_unused_comments_is_a_setting() -> None:
    settings = Settings(severity=(("X901", Severity.INFO),))
    assert one(lint("It rained. <!-- reconcile: ignore -->", settings=settings), "X901").severity is Severity.INFO


def test_only_a_comment_that_names_it_silences_x901() -> None:
    named = "<!-- reconcile: ignore-file[X901] -->\n\nIt rained. <!-- reconcile: ignore[C201] -->"
    assert suppressed(lint(named)) == ["X901"]
    assert counted(lint(named)) == []
    assert counted(lint(named.replace("[X901]", ""))) == ["X901", "X901"]


REFUSED = [
    ("ignore[C999]", "draft.md:3: unknown rule code 'C999' in a comment: the rules are N101, "),
    ("ignore[]", "draft.md:3: unknown rule code '' in a comment: "),
    ("off[C201,]", "draft.md:3: unknown rule code '' in a comment: "),
    ("ignor[C201]", "draft.md:3: unknown comment “reconcile: ignor[C201]”: write one of ignore, ignore-file, off, on"),
    ("", "draft.md:3: unknown comment “reconcile: ”: write one of "),
    ("ignore[C201", "draft.md:3: unknown comment “reconcile: ignore[C201”: "),
]


@pytest.mark.parametrize(("comment", "said"), REFUSED)
def test_a_comment_that_is_not_understood_is_an_error_with_its_line(comment: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        lint(f"It rained.\n\n<!-- reconcile: {comment} -->")
    assert str(refused.value).startswith(said)


def test_another_remark_with_the_word_is_no_comment_to_lint() -> None:
    assert counted(lint(f"<!-- to reconcile: ask Ilse --> <!-- reconcile this --> {WRONG_COUNT}")) == ["C201"]
