"""A name taken apart."""

import pytest

from reconcile.names.evidence.parts import PartKind, split_name


def words(text: str) -> list[str]:
    return [part.text for part in split_name(text).parts]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Rashida Okonkwo", ["rashida", "okonkwo"]),
        ("Okonkwo, Rashida", ["rashida", "okonkwo"]),
        ("Dr. Rashida Okonkwo", ["rashida", "okonkwo"]),
        ("Okonkwo's", ["okonkwo"]),
        ("O'Sullivan", ["osullivan"]),
        ("MuSpark", ["mu", "spark"]),
        ("McAllister", ["mcallister"]),
        ("GPT-4o", ["gpt", "4o"]),
        ("Route66", ["route", "66"]),
        ("Apollo XIII", ["apollo", "13"]),
        ("A.I.G.", ["aig"]),
        ("A I G", ["aig"]),
        ("AT&T", ["atandt"]),
        ("Brandt & Vögel GmbH", ["brandt", "and", "vogel"]),
        ("Brandt N.V.", ["brandt"]),
        ("", []),
        ("--", []),
    ],
)
def test_the_parts_of_a_name(text: str, parts: list[str]) -> None:
    assert words(text) == parts


def test_what_is_taken_off_is_remembered() -> None:
    name = split_name("Mr. Harold Finch Jr.")
    assert (name.titles, name.suffix, words(name.text)) == (("mr",), "jr", ["harold", "finch"])
    assert split_name("Brandt Maschinen Aktiengesellschaft").forms == ("ag",)
    assert split_name("World Health Organization (WHO)").aside == "who"


def test_a_queen_s_university_keeps_its_queen() -> None:
    assert words("Queen's University")[0] == "queen"


def test_what_a_part_is() -> None:
    kinds = {part.written: part.kind for part in split_name("Ludwig van B. Bank of 7 Oaks").parts}
    assert kinds["van"] is PartKind.PARTICLE
    assert kinds["B"] is PartKind.INITIAL
    assert kinds["Bank"] is PartKind.GENERIC
    assert kinds["of"] is PartKind.SMALL
    assert kinds["7"] is PartKind.NUMBER
    assert kinds["Oaks"] is PartKind.WORD
