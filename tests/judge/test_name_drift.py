"""What is said of a name that is spelled in several ways, and where."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile import check, diff, read_text
from reconcile.model import Finding, Report, Severity


def drifts(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.code == "N101"]


def checked(draft: str, *sources: str) -> list[Finding]:
    texts = [read_text(text, name=f"{number}.md") for number, text in enumerate(sources)]
    return drifts(check(read_text(draft, name="draft.md"), texts))


def places(finding: Finding) -> Sequence[tuple[str, str]]:
    return [(place.source, place.caption) for place in finding.locations]


def test_a_misspelling_is_told_once_with_all_its_places() -> None:
    draft = "The ferry left Havna at noon. The mayor of Havna waved."
    (found,) = checked(draft, "The ferry left Havana at noon.", "Havana is old. The mayor of Havana waved.")
    assert places(found) == [("draft", "Havna"), ("draft", "Havna"), ("s1", "Havana"), ("s2", "Havana")]
    assert [place.start for place in found.locations][:2] == [15, 43]
    assert "“Havna” (twice in draft.md) and “Havana” (once in 0.md, twice in 1.md)" in found.message


def test_each_odd_spelling_is_held_against_the_one_that_most_sources_have() -> None:
    found = checked(
        "Critics praised NovaLeef and the NovaLeaff.",
        "The board bought NovaLeaf in May.",
        "In June NovaLeaf was sold. Nobody missed NovaLeaf.",
    )
    assert sorted(finding.message.split("“")[1].split("”")[0] for finding in found) == ["NovaLeaff", "NovaLeef"]
    assert all("“NovaLeaf” (once in 0.md, twice in 1.md)" in finding.message for finding in found)


def test_a_draft_that_writes_as_most_do_is_not_pointed_at() -> None:
    (found,) = checked(
        "The ferry left Havana at noon.",
        "The ferry left Havna at noon.",
        "Havana is old. The mayor of Havana waved.",
    )
    assert places(found) == [("s1", "Havna"), ("s2", "Havana")]


def test_a_draft_that_is_wrong_again_and_again_is_not_right_for_that() -> None:
    (found,) = checked(
        "Shares of Quelmark Industries fell. Quelmark Industries closed. Quelmark Industries was sold.",
        "Analysts had warned about Quellmark Industries.",
    )
    assert places(found)[0] == ("draft", "Quelmark Industries")
    assert found.message.startswith("One name, spelled apart: “Quelmark Industries” (3 times in draft.md)")


def test_a_hyphen_that_another_author_does_without_is_told_but_no_warning() -> None:
    (found,) = checked("The Vantora-Prize went to two poets.", "Two poets shared the Vantora Prize.")
    assert found.severity is Severity.INFO


def test_a_hyphen_that_one_author_puts_and_leaves_out_is_a_warning_to_that_one() -> None:
    (found,) = checked(
        "The Vantora Prize went to two poets.",
        "Two poets shared the Vantora Prize. The Vantora-Prize is old.",
    )
    assert found.severity is Severity.WARNING
    assert places(found) == [("s1", "Vantora-Prize"), ("s1", "Vantora Prize")]


def test_banks_of_two_countries_in_an_edited_copy_are_two() -> None:
    text = "The Bank of {} kept its rate at 2 percent on Friday, and the governor warned of slow growth in spring."
    report = diff(read_text(text.format("Japan")), read_text(text.format("India")))
    assert not drifts(report)
