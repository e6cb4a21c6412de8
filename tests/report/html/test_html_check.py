"""The page of a draft says what the report says."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from html_pages import Element, found, html, newsletter, parsed

from reconcile import check, read_text
from reconcile.model import Grade, Match, Quote, Report
from reconcile.report.html.words import worded
from reconcile.report.spans import Sign

PAGE = parsed(html(newsletter()))
JSON = newsletter().to_dict()
LOOKS = {
    "supported": "agree",
    "altered": "differ",
    "contradicted": "contradict",
    "unsupported": "unsupported",
    "not-checked": "alone",
}


def notes(page: Element) -> dict[str, Element]:
    return {one.attributes["data-claim"]: one for one in found(page, "details", "note")}


def test_every_claim_of_the_draft_has_a_note_of_its_verdict_and_leads_to_it() -> None:
    found_notes = notes(PAGE)
    links = {one.attributes["id"]: one for one in found(PAGE, "a", "c") if one.attributes["id"].startswith("draft.")}
    assert set(found_notes) == set(links) == {support["claim"] for support in JSON["support"]}
    for support in JSON["support"]:
        note, link = found_notes[support["claim"]], links[support["claim"]]
        assert LOOKS[support["verdict"]] in note.classes & link.classes
        assert link.attributes["href"] == f"#{note.attributes['id']}"


def test_the_draft_is_whole() -> None:
    (sheet,) = found(PAGE, "div", "sheet")
    draft = JSON["sources"][0]
    assert draft["role"] == "draft"
    for piece in (*draft["claims"], *draft["chrome"]):
        assert piece["text"] in sheet.text


def test_a_contradicted_claim_shows_the_words_of_the_source_without_being_opened() -> None:
    (note,) = [one for one in notes(PAGE).values() if "72,000 and 62,000 differ." in one.text]
    assert "open" in note.attributes
    assert "We carried 62,000 passengers." in note.text
    assert "C201" in note.text


def test_a_supported_claim_keeps_its_source_folded() -> None:
    quiet = [one for one in notes(PAGE).values() if "quiet" in one.classes and "agree" in one.classes]
    assert quiet
    assert [one for one in quiet if "open" in one.attributes] == []
    assert all(found(one, "p", "said") for one in quiet)


def test_the_list_has_a_box_for_everything_to_fix() -> None:
    verdicts = Counter(support["verdict"] for support in JSON["support"])
    (listed,) = found(PAGE, "aside", "to-fix")
    boxes = [one for one in found(listed, "input") if one.attributes["type"] == "checkbox"]
    claims = [one for one in found(listed, "a") if one.attributes["href"].startswith("#note-")]
    assert len(claims) == verdicts["contradicted"] + verdicts["altered"] + verdicts["unsupported"]
    assert len(boxes) == len(found(listed, "li"))
    assert "Bruno Ketterly / Bruno Ketterley" in listed.text


def test_the_sources_are_there_whole_and_folded() -> None:
    texts = found(PAGE, "details", "source")
    assert [one.attributes["id"] for one in texts] == ["text-s1", "text-s2"]
    assert [one for one in texts if "open" in one.attributes] == []
    for text, source in zip(texts, JSON["sources"][1:], strict=True):
        assert {one.attributes["id"] for one in found(text, look="c")} == {claim["id"] for claim in source["claims"]}


def test_a_clean_draft_has_nothing_to_fix() -> None:
    report = check(
        read_text("The ferry Merrin left at noon.", name="draft"),
        [read_text("The ferry Merrin left at noon.", name="a")],
    )
    (listed,) = found(parsed(html(report)), "aside", "to-fix")
    assert found(listed, "input") == []
    assert "Nothing." in listed.text


SAID = 'Rosk said: "We left the harbour of Skarn at noon in thick fog."'
HEARD = "ROSK: We left the harbour of Skarn at dawn in thick fog."


def quoted(grade: Grade, speaker_fits: bool | None = True) -> Report:
    """A draft with one quotation of that grade, matched with the whole sentence of the source."""
    report = check(read_text(SAID, name="draft"), [read_text(HEARD, name="talk")])
    words = "We left the harbour of Skarn at noon in thick fog."
    start, at = SAID.index(words), HEARD.index("We left")
    claim = next(one.id for one in report.readings[0].claims if one.end > start)
    quote = Quote(
        id="q1",
        claim=claim,
        text=words,
        start=start,
        end=start + len(words),
        speaker="Rosk",
        grade=grade,
        foldings=(),
        match=None if grade is Grade.NOT_FOUND else Match(source="s1", start=at, end=len(HEARD)),
        speaker_fits=speaker_fits,
    )
    return replace(report, quotes=(quote,))


def quote_card(report: Report) -> Element:
    (card,) = found(parsed(html(report)), "article", "quote")
    return card


def test_a_quotation_with_other_words_shows_them_on_both_sides() -> None:
    card = quote_card(quoted(Grade.EDITED))
    assert [mark.text for mark in found(card, "mark", "conflict")] == ["noon", "dawn"]
    assert "other words than the source" in card.text


def test_a_quotation_that_stands_nowhere_says_so() -> None:
    card = quote_card(quoted(Grade.NOT_FOUND))
    assert "No source has these words" in card.text
    assert found(card, "mark") == []


def test_a_quotation_given_to_somebody_else_says_so_first() -> None:
    (badge,) = found(quote_card(quoted(Grade.EXACT, speaker_fits=False)), "span", "badge")
    assert badge.text == "✗ given to somebody else"


def test_a_doubtful_quotation_is_among_what_to_fix_and_in_the_margin() -> None:
    page = parsed(html(quoted(Grade.EDITED)))
    (listed,) = found(page, "aside", "to-fix")
    assert "#q1" in [one.attributes["href"] for one in found(listed, "a")]
    assert [one for one in notes(page).values() if "compare the words" in one.text]


def test_the_comma_before_a_closing_mark_is_no_difference() -> None:
    ours, theirs = worded("A bed that somebody keeps shaking,", "a bed that somebody keeps shaking", Sign.CONFLICT)
    assert [piece.sign for piece in (*ours, *theirs)] == [None] * len((*ours, *theirs))


def test_words_that_differ_are_marked_and_no_others() -> None:
    ours, theirs = worded("late with everyone happy", "late with everyone rested", Sign.CONFLICT)
    assert [piece.text for piece in ours if piece.sign] == ["happy"]
    assert [piece.text for piece in theirs if piece.sign] == ["rested"]
