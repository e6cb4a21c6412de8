"""What becomes of a run that may compare only so many pairs (`max_pairs`)."""

from __future__ import annotations

from reconcile import Settings, check, diff, read_text

A = read_text("The mill in Orrin burned on Tuesday. Two horses died in the fire. The owner had no insurance.", name="a")
B = read_text("On Tuesday the Orrin mill burned. The fire killed two horses. Its owner was not insured.", name="b")


def test_what_was_not_compared_is_told_and_is_not_said_by_one_alone() -> None:
    report = diff(A, B, Settings(max_pairs=1))
    told = [note.text for note in report.notes]
    assert told
    assert all(text.endswith("1 pairs had been; raise --max-pairs") for text in told)
    paired = {claim for pair in report.pairs for claim in (pair.left, pair.right)}
    alone = {claim for claims in report.unpaired.values() for claim in claims}
    assert len(paired | alone) < sum(len(reading.claims) for reading in report.readings)


def test_claims_of_a_draft_that_were_not_compared_are_not_checked() -> None:
    report = check(A, [B], Settings(max_pairs=0))
    assert {one.verdict.value for one in report.support} == {"not-checked"}
    assert [found.code for found in report.findings] == []


def test_claims_equal_to_the_letter_pair_all_the_same() -> None:
    assert len(diff(A, A, Settings(max_pairs=0)).pairs) == 3


def test_a_run_within_its_means_tells_nothing() -> None:
    assert diff(A, B).notes == ()
