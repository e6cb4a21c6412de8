"""What the sources of a draft say and the draft does not."""

from __future__ import annotations

from reconcile import Report, check, read_text

COURIER = (
    "The footbridge at Alder Weir was closed on Friday. Divers found cracks in two of its piers. "
    "Repairs will cost 90,000 crowns. A brass band played in the park."
)
HERALD = (
    "The council closed the footbridge at Alder Weir on Friday. Cracks were found by divers in two piers. "
    "Anglers were glad of the silence."
)
DRAFT = "The footbridge at Alder Weir was closed on Friday."


def checked(draft: str, *sources: str) -> Report:
    return check(read_text(draft, name="draft"), [read_text(text, name=f"s{at}") for at, text in enumerate(sources)])


def said(report: Report) -> list[tuple[list[str], int]]:
    """The words of each thing that was left out, and its voices."""
    return [([report.claim(claim).text for claim in one.claims], one.voices) for one in report.left_out]


def test_what_two_sources_say_comes_first_and_is_one_thing() -> None:
    (texts, voices), *rest = said(checked(DRAFT, COURIER, HERALD))
    assert {text.split()[0] for text in texts} == {"Divers", "Cracks"}
    assert voices == 2
    assert all(voices == 1 for _, voices in rest)


def test_what_the_draft_says_is_not_left_out_in_any_source() -> None:
    report = checked(DRAFT, COURIER, HERALD)
    assert not [text for texts, _ in said(report) for text in texts if "Alder Weir" in text]


def test_of_what_one_source_says_numbers_come_before_colour() -> None:
    singles = [texts[0] for texts, voices in said(checked(DRAFT, COURIER, HERALD)) if voices == 1]
    assert singles[0] == "Repairs will cost 90,000 crowns."
    assert "Anglers were glad of the silence." in singles


def test_what_a_draft_says_like_one_source_is_not_left_out_of_another() -> None:
    courier = "The ferry sank off Brenno. Its cargo was nine hundred barrels of cider."
    herald = "Nine hundred barrels of cider went down with the ferry off Brenno. Nobody drowned in the harbour."
    report = checked("The ferry sank off Brenno with a cargo of nine hundred barrels of cider.", courier, herald)
    assert [texts for texts, _ in said(report)] == [["Nobody drowned in the harbour."]]


WIRE = (
    "The tramway between Orlo and Finsk will be shut for eleven weeks while its cables are replaced, "
    "the operator said on Monday."
)


def test_a_copy_is_no_second_voice() -> None:
    report = checked("Rain fell on Orlo all day.", f"Rain fell on Orlo. {WIRE}", f"Orlo is wet. {WIRE}")
    voices = [voices for texts, voices in said(report) if any("tramway" in text for text in texts)]
    assert voices == [1]
    assert len(report.copies) == 1


def test_questions_headings_and_scraps_are_not_missed() -> None:
    source = "# The weir and its many enemies\n\nWho would close a bridge on a Friday in June? Quite so."
    draft = read_text(DRAFT, name="draft")
    report = check(draft, [read_text(f"{source} {DRAFT}", name="s", format="markdown")])
    assert said(report) == []
