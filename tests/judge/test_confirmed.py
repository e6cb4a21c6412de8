"""A draft that one source contradicts and another confirms: then it is the sources that disagree."""

from __future__ import annotations

import pytest

from reconcile import Report, check, read_text
from reconcile.judge.confirmed import confirming, same_words
from reconcile.model import Difference, DifferenceKind, Finding, Pair, Relation, Standing, Words

DRAFT = "The council met in the chapel. The tannery in Skelby employs 120 workers."
SAYS = "Rain fell. The tannery in Skelby employs 120 workers."
AGAINST = "The tannery in Skelby employs 140 workers. A tram burned."
ELSEWHERE = "A cellist tuned her harpsichord. Herdsmen sheared the sheep."


def checked(draft: str, **sources: str) -> Report:
    """A check of the draft; the sources are named as the arguments."""
    return check(read_text(draft, name="draft"), [read_text(text, name=name) for name, text in sources.items()])


def verdict(report: Report, word: str) -> str:
    """What becomes of the draft's claim that has the word."""
    (found,) = (one for one in report.support if word in report.claim(one.claim).text)
    return found.verdict.value


def conflicts(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.code.startswith("C2")]


def test_one_source_against_it_is_an_error_and_a_contradiction() -> None:
    report = checked(DRAFT, minutes=AGAINST)
    (found,) = conflicts(report)
    assert (found.code, found.severity.value) == ("C201", "error")
    assert "but" not in found.message
    assert verdict(report, "tannery") == "contradicted"


def test_one_against_it_and_one_with_its_words_is_told_and_no_error() -> None:
    report = checked(DRAFT, minutes=AGAINST, post=SAYS)
    (found,) = conflicts(report)
    assert found.severity.value == "info"
    assert "minutes says “140 workers”" in found.message or "minutes says “140”" in found.message
    assert found.message.endswith("; but post says the same")
    assert verdict(report, "tannery") == "supported"


def test_which_source_is_given_first_does_not_matter() -> None:
    there, back = (checked(DRAFT, **dict(given)) for given in (SOURCES, SOURCES[::-1]))
    assert [found.message for found in conflicts(there)] == [found.message for found in conflicts(back)]
    assert verdict(there, "tannery") == verdict(back, "tannery") == "supported"


SOURCES = [("minutes", AGAINST), ("post", SAYS)]


def test_both_against_it_with_the_same_words_are_one_error_with_both_places() -> None:
    report = checked(DRAFT, minutes=AGAINST, post=AGAINST.replace("A tram burned", "Rain fell"))
    (found,) = conflicts(report)
    assert found.severity.value == "error"
    assert "minutes and post say" in found.message
    assert [place.source for place in found.locations] == ["draft", "s1", "s2"]
    assert verdict(report, "tannery") == "contradicted"


def test_both_against_it_with_values_of_their_own_confirm_nothing() -> None:
    report = checked(DRAFT, minutes=AGAINST, post=AGAINST.replace("140", "160"))
    assert [found.severity.value for found in conflicts(report)] == ["error", "error"]
    assert verdict(report, "tannery") == "contradicted"


def test_a_source_that_says_nothing_of_it_confirms_nothing() -> None:
    report = checked(DRAFT, minutes=AGAINST, post=ELSEWHERE)
    assert [found.severity.value for found in conflicts(report)] == ["error"]
    assert verdict(report, "tannery") == "contradicted"


SILENT = "Rain fell. The tannery in Skelby employs workers."


def test_a_source_that_leaves_the_number_out_does_not_confirm_it() -> None:
    assert [found.severity.value for found in conflicts(checked(DRAFT, minutes=AGAINST, post=SILENT))] == ["error"]


def test_a_source_that_leaves_the_number_out_does_not_support_it() -> None:
    assert verdict(checked(DRAFT, minutes=AGAINST, post=SILENT), "tannery") == "contradicted"


def test_a_source_that_says_it_in_other_words_confirms_it() -> None:
    report = checked(DRAFT, minutes=AGAINST, post="Rain fell. The Skelby tannery has a staff of 120 workers.")
    assert [found.severity.value for found in conflicts(report)] == ["info"]
    assert verdict(report, "tannery") == "supported"


def test_two_sources_that_say_the_same_are_both_named() -> None:
    report = checked(DRAFT, minutes=AGAINST, post=SAYS, radio=SAYS.replace("Rain", "Hail"))
    (found,) = conflicts(report)
    assert found.message.endswith("; but post and radio say the same")


@pytest.mark.parametrize(
    ("claim", "against", "code"),
    [
        ("The ferry to Orsund sank on Tuesday.", "The ferry to Orsund sank on Friday.", "C202"),
        ("The dam in Orrin leaks at its joints.", "The dam in Orrin does not leak at its joints.", "C203"),
        ("The price of rye rose in the valley.", "The price of rye fell in the valley.", "C204"),
        ("Marta Kell painted the chapel in Skelby.", "Ilse Varga painted the chapel in Skelby.", "C205"),
    ],
)
def test_so_it_is_with_every_kind_of_conflict(claim: str, against: str, code: str) -> None:
    alone = checked(claim, minutes=against)
    both = checked(claim, minutes=against, post=f"Rain fell. {claim}")
    assert [(found.code, found.severity.value) for found in conflicts(alone)] == [(code, "error")]
    assert [(found.code, found.severity.value) for found in conflicts(both)] == [(code, "info")]
    assert (verdict(alone, ""), verdict(both, "")) == ("contradicted", "supported")


def test_what_is_confirmed_of_one_claim_is_not_of_another() -> None:
    draft = f"{DRAFT} The dam in Orrin leaks at three joints."
    report = checked(draft, minutes=f"{AGAINST} The dam in Orrin leaks at five joints.", post=SAYS)
    assert sorted(found.severity.value for found in conflicts(report)) == ["error", "info"]
    assert (verdict(report, "tannery"), verdict(report, "dam")) == ("supported", "contradicted")


def test_the_risk_of_a_confirmed_claim_is_lower_than_that_of_a_contradicted_one() -> None:
    def risk(report: Report) -> float:
        (found,) = (one for one in report.support if "tannery" in report.claim(one.claim).text)
        return found.risk

    assert risk(checked(DRAFT, minutes=AGAINST, post=SAYS)) < 0.1
    assert risk(checked(DRAFT, minutes=AGAINST)) > 0.5


NUMBER = Words(text="120", start=30, end=33)


def difference(relation: Standing, left: Words | None, right: str | None) -> Difference:
    words = Words(text=right, start=5, end=5 + len(right)) if right else None
    return Difference(kind=DifferenceKind.NUMBER, relation=relation, because="", rule=None, left=left, right=words)


def pair(right: str, *differences: Difference) -> Pair:
    """A pair of the draft's first claim with a claim of a source."""
    return Pair(
        id="p1",
        left="draft.1",
        right=right,
        score=0.9,
        shared=(),
        relation=Relation.DIFFER,
        conflict=0.0,
        risk=0.0,
        differences=differences,
    )


CLASH = difference(Standing.CONFLICT, NUMBER, "140")
AGAINST_IT = pair("s1.1", CLASH)


@pytest.mark.parametrize(
    ("other", "has"),
    [
        pytest.param(pair("s2.1"), True, id="no difference at all"),
        pytest.param(pair("s2.1", difference(Standing.COMPATIBLE, NUMBER, "ten dozen")), True, id="in other words"),
        pytest.param(pair("s2.1", difference(Standing.COMPATIBLE, NUMBER, None)), False, id="left out"),
        pytest.param(pair("s2.1", difference(Standing.UNCLEAR, NUMBER, "many")), False, id="unclear"),
        pytest.param(pair("s2.1", difference(Standing.CONFLICT, NUMBER, "160")), False, id="another number"),
        pytest.param(
            pair("s2.1", difference(Standing.CONFLICT, Words(text="May", start=50, end=53), "June")),
            True,
            id="elsewhere",
        ),
        pytest.param(
            pair("s2.1", difference(Standing.UNCLEAR, Words(text="its 120 men", start=26, end=37), "all")),
            False,
            id="around",
        ),
        pytest.param(pair("s2.1", difference(Standing.COMPATIBLE, None, "and cats")), True, id="only an addition"),
    ],
)
def test_a_source_confirms_the_words_that_nothing_touches(other: Pair, has: bool) -> None:
    pairs = {"draft.1": (AGAINST_IT, other)}
    assert confirming(pairs, AGAINST_IT, CLASH) == (("s2",) if has else ())


def test_a_source_that_says_both_confirms_it_too() -> None:
    assert confirming({"draft.1": (AGAINST_IT, pair("s1.7"))}, AGAINST_IT, CLASH) == ("s1",)


@pytest.mark.parametrize("relation", [Standing.UNCLEAR, Standing.COMPATIBLE])
def test_only_a_conflict_is_confirmed_away(relation: Standing) -> None:
    milder = difference(relation, NUMBER, "140")
    pairs = {"draft.1": (pair("s1.1", milder), pair("s2.1"))}
    assert confirming(pairs, pairs["draft.1"][0], milder) == ()
    assert same_words(pairs, pairs["draft.1"][0], milder) == ("s2",)


def test_what_the_draft_does_not_say_nobody_confirms() -> None:
    missing = difference(Standing.CONFLICT, None, "140")
    pairs = {"draft.1": (pair("s1.1", missing), pair("s2.1"))}
    assert confirming(pairs, pairs["draft.1"][0], missing) == ()


def test_the_sources_that_confirm_come_in_the_order_of_their_numbers() -> None:
    pairs = {"draft.1": (AGAINST_IT, *(pair(f"s{number}.1") for number in (10, 9, 2)))}
    assert confirming(pairs, AGAINST_IT, CLASH) == ("s2", "s9", "s10")
