"""What S401 and S402 say of a draft, and what they leave to other rules."""

from __future__ import annotations

import pytest

from reconcile import Settings, check, read_text
from reconcile.model import Finding

MUSEUM = "The museum bought a bronze mask from a farmer in Holm. Visitors paid for it in pennies."


def found(draft: str, *sources: str, settings: Settings | None = None, code: str = "S") -> list[Finding]:
    texts = [read_text(text, name=f"s{at}", format="markdown") for at, text in enumerate(sources)]
    report = check(read_text(draft, name="draft", format="markdown"), texts, settings)
    return [finding for finding in report.findings if finding.code.startswith(code)]


def severities(draft: str, *sources: str) -> list[str]:
    return [f"{finding.code} {finding.severity}" for finding in found(draft, *sources)]


def verdicts(draft: str, *sources: str) -> list[str]:
    texts = [read_text(text) for text in sources]
    return [one.verdict.value for one in check(read_text(draft, format="markdown"), texts).support]


# S401


def test_an_invented_claim_with_a_name_or_a_number_is_a_warning() -> None:
    assert severities(f"{MUSEUM} Minister Ada Holt opened the show.", MUSEUM) == ["S401 warning"]
    assert severities(f"{MUSEUM} Tickets cost 12 crowns.", MUSEUM) == ["S401 warning"]


def test_an_invented_claim_that_holds_nothing_to_look_up_is_only_told() -> None:
    assert severities(f"{MUSEUM} It is well worth an afternoon.", MUSEUM) == ["S401 info"]


def test_a_word_in_quotation_marks_is_nothing_to_look_up() -> None:
    assert severities(f'{MUSEUM} It is a truly "modern" affair.', MUSEUM) == ["S401 info"]


def test_a_heading_of_the_writers_own_is_no_claim_without_a_source() -> None:
    draft = f"# Pennies make prizes for a village\n\n{MUSEUM}"
    assert severities(draft, MUSEUM) == []
    assert verdicts(draft, MUSEUM)[0] == "not-checked"


def test_an_invented_quotation_is_told_once() -> None:
    draft = f"{MUSEUM} “I have never slept better than beside that mask,” said Ada Holt."
    assert [finding.code for finding in found(draft, MUSEUM, code="")] == ["Q302"]


def test_a_claim_on_the_same_matter_is_no_support_for_what_it_does_not_say() -> None:
    draft = "The mask is to be lent to four museums in Ghent, Lyon, Turin and Porto for two years from May."
    assert verdicts(draft, MUSEUM) == ["unsupported"]


# S402


def test_one_thing_in_place_of_another_is_a_warning_at_those_words() -> None:
    (finding,) = found(MUSEUM.replace("mask", "vase"), MUSEUM)
    assert (finding.code, finding.severity.value) == ("S402", "warning")
    assert [place.caption for place in finding.locations] == ["vase", "mask"]
    assert finding.message == "the draft says “vase” where s0 says “mask”, else the same"


def test_another_source_with_the_words_of_the_draft_clears_them() -> None:
    vase = MUSEUM.replace("mask", "vase")
    assert found(vase, MUSEUM, vase) == []


def test_what_a_text_has_just_named_it_may_point_at_in_other_words() -> None:
    draft = "A ferry links Odde to Skarn. The crossing takes eleven hours by night."
    source = "A boat goes to Skarn. The ferry takes eleven hours by night."
    assert [finding for finding in found(draft, source) if finding.code == "S402"] == []


@pytest.mark.parametrize("words", ["State Dept", "State Departm", "US State Department"])
def test_a_name_cut_short_or_given_in_full_is_the_same_name(words: str) -> None:
    source = "The cable was sent by the State Department to the embassy in May."
    assert found(source.replace("State Department", words), source, code="S402") == []


def test_a_changed_quotation_is_left_to_the_rule_about_quotations() -> None:
    source = "Ada Holt said: “I would rather dust a bronze mask than read another letter.”"
    draft = source.replace("mask", "vase")
    assert [finding.code for finding in found(draft, source, code="") if finding.severity.value != "info"] == ["Q301"]


def test_who_ignores_the_rule_about_numbers_hears_nothing_of_a_number() -> None:
    draft = MUSEUM.replace("pennies", "140 instalments")
    source = MUSEUM.replace("pennies", "120 instalments")
    assert [finding.code for finding in found(draft, source, code="")] == ["C201"]
    assert found(draft, source, settings=Settings(ignore=("C201",)), code="") == []


# T501


def test_two_sources_of_a_draft_are_not_held_against_one_another() -> None:
    opera = "The opera opens with a new soprano. Tickets sold out within hours. Critics call the staging bold."
    draft = f"{MUSEUM} {opera}"
    assert found(draft, f"{MUSEUM} Children drew it.", opera, code="T501") == []
