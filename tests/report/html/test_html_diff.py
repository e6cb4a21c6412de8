"""The page of two texts says what the report says."""

from __future__ import annotations

from collections import Counter

from html_pages import found, html, interview, parsed

from reconcile import diff, read_text
from reconcile.model import Relation

PAGE = parsed(html(interview()))
JSON = interview().to_dict()
LOOKS = ("contradict", "differ", "agree", "alone")


def test_every_pair_has_one_card_of_its_relation() -> None:
    cards = {one.attributes["id"]: one.attributes["data-relation"] for one in found(PAGE, "article", "pair")}
    assert cards == {pair["id"]: pair["relation"] for pair in JSON["pairs"]}


def test_the_tiles_count_what_the_summary_counts() -> None:
    tiles = {one.children[2].text: int(one.children[1].text) for one in found(PAGE, look="count")}
    told = JSON["summary"]
    assert tiles == {
        "contradictions": told["contradict"],
        "pairs differ": told["differ"],
        "pairs agree": told["agree"],
        "names spelled apart": told["drift"],
    }


def test_both_texts_are_there_with_every_claim() -> None:
    for source in JSON["sources"]:
        (pane,) = [one for one in found(PAGE, "article", "pane") if one.attributes["id"] == f"text-{source['id']}"]
        claims = {one.attributes["id"]: one.text for one in found(pane, look="c")}
        assert claims == {claim["id"]: claim["text"] for claim in source["claims"]}
        for chrome in source["chrome"]:
            assert chrome["text"] in pane.text


def test_a_claim_in_its_text_links_to_a_card_that_links_back() -> None:
    cards = {one.attributes["id"]: one for one in found(PAGE, "article", "pair")}
    for claim in found(PAGE, "a", "c"):
        card = cards[claim.attributes["href"].removeprefix("#")]
        assert f"#{claim.attributes['id']}" in [link.attributes["href"] for link in found(card, "a", "at")]


def test_only_claims_without_a_pair_are_without_a_link() -> None:
    lonely = {one.attributes["id"] for one in found(PAGE, "span", "c") if "id" in one.attributes}
    assert lonely == {claim for claims in JSON["unpaired"].values() for claim in claims}


def test_a_contradiction_is_told_before_whatever_else_a_claim_is_in() -> None:
    inside = {one.attributes["id"]: one.classes for one in found(PAGE, "a", "c")}
    for pair in JSON["pairs"]:
        if pair["relation"] == "contradict":
            assert "contradict" in inside[pair["left"]]
            assert "contradict" in inside[pair["right"]]


def test_the_words_that_contradict_are_marked_on_both_sides() -> None:
    report = diff(
        read_text("Tide Glass has 310 harbours.", name="a"), read_text("Tide Glass has 230 harbours.", name="b")
    )
    (card,) = found(parsed(html(report)), "article", "pair")
    assert [(mark.text, mark.classes) for mark in found(card, "mark")] == [("310", {"conflict"}), ("230", {"conflict"})]


def test_words_that_a_rule_warns_of_are_marked_although_the_rest_is_put_otherwise() -> None:
    left = "Merrowdale may open a second workshop in Pellsworth next spring, if the town finds it a level building."
    right = "Merrowdale will open a second workshop in Pellsworth next spring."
    (card,) = found(parsed(html(diff(read_text(left, name="a"), read_text(right, name="b")))), "article", "pair")
    assert "C208" in card.text
    marked = [mark.text for mark in found(card, "mark", "unclear")]
    assert any("may" in text for text in marked)
    assert any("will" in text for text in marked)


def test_the_strips_have_a_bar_for_every_claim() -> None:
    for source, strip in zip(JSON["sources"], found(PAGE, "svg", "strip"), strict=True):
        looks = Counter(look for bar in found(strip, "rect") for look in bar.classes - {"ground"})
        assert looks["alone"] == len(JSON["unpaired"][source["id"]])
        assert looks.total() == len(source["claims"])


def test_bars_differ_by_height_and_not_by_colour_alone() -> None:
    bars = [bar for strip in found(PAGE, "svg", "strip") for bar in found(strip, "rect")]
    heights = {look: {bar.attributes["height"] for bar in bars if look in bar.classes} for look in LOOKS}
    assert heights == {"contradict": {"24"}, "differ": {"16"}, "agree": {"9"}, "alone": {"3"}}


def test_the_bar_of_a_source_is_as_long_as_its_claims_are_many() -> None:
    counted = Counter(
        look
        for claim in found(PAGE, look="c")
        if claim.attributes.get("id", "").startswith("s1.")
        for look in claim.classes - {"c"}
    )
    bar = found(PAGE, "svg", "shares")[0]
    parts = {look: float(part.attributes["width"]) for part in found(bar, "rect") for look in part.classes}
    assert parts == {look: round(100 * count / counted.total(), 2) for look, count in counted.items()}


def test_the_names_table_has_a_row_a_spelling_and_a_link_a_mention() -> None:
    (table,) = found(PAGE, "table", "names")
    spellings = [spelling for name in JSON["names"] for spelling in name["spellings"]]
    assert len(found(table, "td", "spelling")) == len(spellings)
    links = [link for cell in found(table, "td", "places") for link in found(cell, "a")]
    assert len(links) == sum(spelling["count"] for spelling in spellings)


def test_a_mention_is_anchored_at_the_words_of_the_name() -> None:
    anchors = {one.attributes["id"]: one.text for one in found(PAGE, "span", "n") if "id" in one.attributes}
    for name in JSON["names"]:
        for spelling in name["spellings"]:
            for start, _ in spelling["mentions"]:
                text = anchors[f"{name['id']}-{spelling['source']}-{start}"]
                assert spelling["text"].startswith(text), "a mention may be cut where a claim or a mark begins"


def test_what_only_one_says_is_listed() -> None:
    lists = found(PAGE, "details", "lonely")
    assert [len(found(one, "li")) for one in lists] == [len(claims) for claims in JSON["unpaired"].values()]


def test_the_summary_can_be_read_alone() -> None:
    (top,) = [one for one in found(PAGE, "section") if one.attributes["id"] == "summary"]
    assert "morning-brief.md and signal-notes.txt" in top.text
    assert "310 and 230 differ." in top.text
    assert "TideGlass" in top.text
    assert "37 claims" in top.text


def test_texts_that_share_nothing_say_so_and_need_no_empty_parts() -> None:
    report = diff(read_text("Snow fell on the pass.", name="a"), read_text("Bread costs four crowns.", name="b"))
    page = parsed(html(report))
    assert "Nothing is shared" in page.text
    assert found(page, "article", "pair") == []
    assert [one for one in found(page, "section") if one.attributes["id"] == "first"] == []


def test_relations_are_told_by_a_glyph_and_a_word() -> None:
    for card in found(PAGE, "article", "pair"):
        (badge,) = found(card, "span", "badge")
        glyph, word = badge.text.split(" ", 1)
        relation = Relation(card.attributes["data-relation"])
        assert glyph == {Relation.CONTRADICT: "✗", Relation.DIFFER: "◐", Relation.AGREE: "●"}[relation]
        assert word
