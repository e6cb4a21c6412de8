"""The page of many outlets says what the report says."""

from __future__ import annotations

from html_pages import OUTLETS, found, html, names_page, outlets, parsed

from reconcile import compare, read_text
from reconcile.report.compared.camps import disputes

PAGE = parsed(html(outlets()))
JSON = outlets().to_dict()
SIGNS = {"says": "●", "differs": "◐", "contradicts": "✗", "copies": "≈", "silent": "·"}


def test_the_matrix_has_a_row_a_point_and_a_sign_an_outlet() -> None:
    (matrix,) = found(PAGE, "table", "matrix")
    rows = found(matrix, "tr", "of-point")
    assert len(rows) == len(JSON["points"]) > 2
    for row, point in zip(rows, JSON["points"], strict=True):
        signs = [found(cell, "span", "glyph")[0].text for cell in found(row, "td", "cell")]
        assert signs == [SIGNS[point["stance"][source["id"]]] for source in JSON["sources"]]
        assert found(row, "td", "voices")[0].text == str(point["voices"])


def test_every_sign_has_a_word_for_those_who_listen() -> None:
    for cell in found(PAGE, "td", "cell"):
        (word,) = found(cell, "span", "spoken")
        assert word.text


def test_a_cell_opens_the_words_of_its_outlet() -> None:
    (matrix,) = found(PAGE, "table", "matrix")
    passages = {one.attributes["id"]: one.text for one in PAGE.all() if one.name == "li" and "id" in one.attributes}
    texts = {claim["id"]: claim["text"] for source in JSON["sources"] for claim in source["claims"]}
    for point in JSON["points"]:
        for claim in point["claims"]:
            source = claim.rpartition(".")[0]
            assert texts[claim] in passages[f"{point['id']}-{source}"]
    links = {link.attributes["href"] for cell in found(matrix, "td", "cell") for link in found(cell, "a")}
    assert links == {f"#{one}" for one in passages}


def test_a_contradiction_is_a_card_with_its_camps_and_who_is_in_them() -> None:
    cards = found(PAGE, "article", "clash")
    assert len(cards) == len(disputes(outlets())) == 1
    friday, monday = found(cards[0], "div", "camp")
    assert "“Friday”" in friday.text
    assert [one.attributes["title"] for one in found(friday, "span", "member")] == [
        "harbour-times.txt",
        "coast-wire.txt",
    ]
    assert "“Monday”" in monday.text
    assert [one.attributes["title"] for one in found(monday, "span", "member")] == ["morning-post.txt"]


def test_each_outlet_has_a_row_with_its_coverage() -> None:
    (table,) = found(PAGE, "table", "outlets")
    rows = found(found(table, "tbody")[0], "tr")
    assert len(rows) == len(OUTLETS)
    for row, source in zip(rows, JSON["sources"], strict=True):
        assert source["name"] in row.text
        assert f"{source['coverage']:.0%}" in row.text
        bar = found(row, "rect", "agree")[0]
        assert float(bar.attributes["width"]) == round(100 * source["coverage"], 2)


def test_the_summary_tells_who_stands_against_whom() -> None:
    (top,) = [one for one in found(PAGE, "section") if one.attributes["id"] == "summary"]
    assert "Friday and Monday are different days." in top.text
    assert "A B against C" in top.text
    assert "Thomas Ilgen" in top.text


def test_what_one_outlet_alone_says_is_listed_by_outlet() -> None:
    lists = found(PAGE, "details", "lonely")
    assert [len(found(one, "li")) for one in lists] == [len(claims) for claims in JSON["unpaired"].values()]
    assert "The school stays closed on Wednesday." in lists[3].text


def test_a_passage_taken_over_is_shown_on_both_sides() -> None:
    wire = (
        "The ferry Merrin ran aground off Skarn Point on Tuesday evening with 212 people on board, the coastguard said. "
        "Everybody was taken off the ship by midnight in lifeboats and two helicopters from Velmouth."
    )
    texts = [read_text(wire, name="wire"), read_text(f"{wire} Norlight made no comment.", name="paper")]
    page = parsed(html(compare(texts)))
    (card,) = found(page, "article", "copy")
    assert [wire.split(". ", maxsplit=1)[0] in side.text for side in found(card, "p", "said")] == [True, True]


def test_outlets_that_share_nothing_have_no_matrix() -> None:
    report = compare([read_text("Snow fell on the pass.", name="a"), read_text("Bread costs four crowns.", name="b")])
    page = parsed(html(report))
    assert found(page, "table", "matrix") == []
    assert "No two outlets say the same." in page.text


def test_the_page_of_names_lists_and_anchors_them() -> None:
    page = parsed(names_page())
    (table,) = found(page, "table", "names")
    assert "TideGlass" in table.text
    assert len(found(page, "details", "source")) == 2
    assert len(found(page, "span", "n")) > 10
