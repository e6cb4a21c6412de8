"""What a pair comes to: texts that must contradict, must not, and must agree."""

from __future__ import annotations

import pytest

from reconcile import Report, diff, read_text


def report(left: str, right: str) -> Report:
    return diff(read_text(left, name="a"), read_text(right, name="b"))


def relations(left: str, right: str) -> set[str]:
    return {pair.relation.value for pair in report(left, right).pairs}


CONTRADICT = [
    ("The hearing is on the ninth of June in the Assembly Rooms.", "The hearing is on 19 June in the Assembly Rooms."),
    ("We pay a subsidy of eighteen thousand five hundred pounds.", "We pay a subsidy of £15,800."),
    ("Unlimited calls are part of the harbour plan.", "Limited calls are part of the harbour plan."),
    ("The filter is reducing the noise in the hall.", "The filter is increasing the noise in the hall."),
    ("The choir moved from January to February.", "The choir moved from February to March."),
    ("The clerk didn't sign the lease for the mill.", "The clerk signed the lease for the mill."),
    ("The six rowers crossed the bay at dawn.", "The 5 rowers crossed the bay at dawn."),
]

COMPATIBLE = [
    ("After the outage no customer was told.", "After the outage they went on without telling a single customer."),
    ("Nobody sleeps in the boathouse.", "Nobody sleeps in the boathouse, or nobody should."),
    ("The ferry needs eleven volunteers.", "The ferry carried 62,000 passengers last year."),
    ("The forecast is free of charge for lifeboat crews.", "Lifeboat crews pay nothing for the forecast."),
    ("The bridge was reopened in May.", "Petra Holm says that the bridge was reopened in May."),
    ("The report has not been published.", "The report is expected to be published."),
    ("The jury guessed the name incorrectly.", "The jury failed to guess the name."),
    ("Skagenfjord has a new school with a library and a large garden.", "Skagenfjord has a new school."),
    ("The union is negotiating with Corvane.", "The union is negotiating with the company."),
    ("The United Harbour Crews union voted to strike on Friday.", "The UHC union voted to strike on Friday."),
]


@pytest.mark.parametrize(("left", "right"), CONTRADICT)
def test_contradict(left: str, right: str) -> None:
    assert "contradict" in relations(left, right)


@pytest.mark.parametrize(("left", "right"), COMPATIBLE)
def test_do_not_contradict(left: str, right: str) -> None:
    assert "contradict" not in relations(left, right)


def test_who_says_it_is_no_addition() -> None:
    pairs = report("Petra Holm says that the bridge was reopened in May.", "The bridge was reopened in May.").pairs
    assert {difference.kind.value for pair in pairs for difference in pair.differences} <= {"reworded"}


def test_a_clause_that_only_one_side_has_is_an_addition() -> None:
    pairs = report(
        "The bridge over the Ostrel was reopened in May.",
        "The bridge over the Ostrel was reopened in May after two years of repairs by a local firm.",
    ).pairs
    kinds = {difference.kind.value for pair in pairs for difference in pair.differences}
    assert "addition" in kinds
    assert "unclear" not in kinds


def test_a_number_is_held_against_the_number_inside_a_longer_slot() -> None:
    pairs = report("The fund gave 40 grants to schools.", "The fund gave a record 90 grants to schools.").pairs
    kinds = [difference.kind.value for pair in pairs for difference in pair.differences]
    assert "number" in kinds


def test_two_values_of_one_measure_keep_claims_from_agreeing_wherever_they_stand() -> None:
    found = relations(
        "Repairs will take six weeks, the engineer said.", "The engineer expects the repairs to last ten weeks."
    )
    assert found == {"differ"}
