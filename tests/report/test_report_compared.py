"""A comparison of many outlets: the matrix at every width, camps, short names, copies, CSV, plain signs."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest
from making import difference, link, pair, reading, report, source, spelling
from rich.cells import cell_len

from reconcile.model import (
    Copy,
    DifferenceKind,
    LinkRelation,
    Match,
    Name,
    NameKind,
    Note,
    Point,
    Relation,
    Report,
    Stance,
    Standing,
)
from reconcile.report import render
from reconcile.report.compared.camps import disputes
from reconcile.report.compared.outlets import outlets, short_names
from reconcile.report.escape import cell
from reconcile.report.plain import shown
from reconcile.report.terminal.compared.matrix import layout

STANCES = (Stance.SAYS, Stance.SILENT, Stance.DIFFERS, Stance.CONTRADICTS, Stance.COPIES)


def bells() -> Report:
    """Four outlets on a bell: two weights, a wire copy, a name spelled apart."""
    lines = (
        ("The bell weighs 340 kilograms, said Odile Marchetti.", "It rang on Sunday."),
        ("The bell weighs 340 kilograms, said Odile Marchetti.", "Nobody came."),
        ("Odile Marketti has weighed the bell: 430 kilograms.", "It rang on Sunday."),
        ("The bell weighs 340 kilograms.",),
    )
    names = ("agency.txt", "morning.txt", "evening.txt", "parish-letter.txt")
    sources = [source(f"s{at}", name, said) for at, (name, said) in enumerate(zip(names, lines, strict=True), 1)]
    a, b, c, d = (reading(one) for one in sources)

    def weight(number: int, left: int, right: int, *, flipped: bool = False) -> object:
        first, second = (a, b, c, d)[left].claims[0], (a, b, c, d)[right].claims[0]
        values = ("430", "340") if flipped else ("340", "430")
        clash = difference(
            first, second, values, Standing.CONFLICT, DifferenceKind.NUMBER, because="340 is not 430", rule="C201"
        )
        return pair(number, first, second, Relation.CONTRADICT, clash, conflict=0.9)

    pairs = [
        pair(1, a.claims[0], b.claims[0], Relation.AGREE),
        weight(2, 0, 2),
        pair(3, a.claims[0], d.claims[0], Relation.AGREE),
        weight(4, 1, 2),
        pair(5, a.claims[1], c.claims[1], Relation.AGREE),
    ]
    points = (
        Point(
            id="k1", claims=("s1.1", "s2.1", "s3.1", "s4.1"), relation="contradict", voices=3, core="s4.1",
            stance={"s1": Stance.SAYS, "s2": Stance.COPIES, "s3": Stance.CONTRADICTS, "s4": Stance.SAYS},
        ),
        Point(
            id="k2", claims=("s1.2", "s3.2"), relation="agree", voices=2,
            stance={"s1": Stance.SAYS, "s2": Stance.SILENT, "s3": Stance.SAYS, "s4": Stance.SILENT},
        ),
    )  # fmt: skip
    copy = Copy(
        original=Match(source="s1", start=0, end=52),
        copy=Match(source="s2", start=0, end=52),
        words=8,
        claims=("s2.1",),
    )
    name = Name(
        id="n1", name="Odile Marchetti", kind=NameKind.PERSON,
        spellings=(
            spelling(sources[0], "Odile Marchetti"), spelling(sources[1], "Odile Marchetti"),
            spelling(sources[2], "Odile Marketti"),
        ),
    )  # fmt: skip
    apart = link(LinkRelation.DRIFT, ["n1"], ("Odile Marchetti", "s1"), ("Odile Marketti", "s3"), "near in sound")
    made = report([a, b, c, d], pairs, command="compare", names=[name], links=[apart])  # type: ignore[arg-type]
    return replace(made, points=points, copies=(copy,))


def crowd(count: int) -> Report:
    """Many outlets that all speak to one point, each in another way."""
    readings = [
        reading(source(f"s{at}", f"gazette-{at:03}.txt", ["The quay is open again."])) for at in range(1, count + 1)
    ]
    stance = {one.source.id: STANCES[at % 5] for at, one in enumerate(readings)}
    point = Point(
        id="k1", claims=tuple(one.claims[0].id for one in readings), relation="contradict", voices=count, stance=stance
    )
    return replace(report(readings, command="compare"), points=(point,))


@pytest.mark.parametrize("count", [2, 3, 11, 30, 60, 200])
@pytest.mark.parametrize("width", [40, 60, 80, 140])
@pytest.mark.parametrize("verbose", [False, True])
def test_no_line_is_wider_than_asked_for(count: int, width: int, verbose: bool) -> None:
    lines = render(crowd(count), width=width, verbose=verbose).splitlines()
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize(("count", "width"), [(3, 60), (30, 60), (30, 80), (30, 140), (50, 80)])
def test_every_outlet_has_its_sign_in_the_row(count: int, width: int) -> None:
    text = render(crowd(count), width=width)
    matrix = text[text.index("── 1 point ") :].split("number: voices\n")[-1].splitlines()
    row = next(line for line in matrix if "●" in line)
    assert sum(row.count(sign) for sign in "●◐✗≈·") == count


def test_with_more_outlets_than_columns_the_letters_of_those_that_speak_are_listed() -> None:
    text = render(crowd(60), width=50)
    assert "     ● A F K P U Z AE AJ AO AT AY BD  ◐ C H M R W\n     AB AG" in text


def test_columns_have_names_where_there_is_room_else_letters_one_below_the_other() -> None:
    letters = [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "AA", "AB"]
    assert layout(["mail", "post"], ["A", "B"], 76).heads == ("mail  post",)
    assert layout(["morning post", "evening mail"], ["A", "B"], 50).heads == ("A B",)
    first, second = layout(["gazette"] * 28, letters, 76).heads
    assert first == "ABCDE FGHIJ KLMNO PQRST UVWXY ZAA"
    assert second == " " * 31 + "AB"


def test_the_text_stands_above_the_signs_where_beside_them_it_could_not_be_read() -> None:
    letters = ["A"] * 30
    assert layout(["gazette"] * 30, letters, 100).beside
    assert not layout(["gazette"] * 30, letters, 56).beside


def test_camps_gather_those_that_say_the_same() -> None:
    (dispute,) = disputes(bells())
    assert [camp.sources for camp in dispute.camps] == [("s1", "s2", "s4"), ("s3",)]
    assert [camp.words.text for camp in dispute.camps if camp.words] == ["340", "430"]
    assert dispute.point is not None
    assert dispute.point.id == "k1"


def test_a_claim_that_leaves_the_words_in_dispute_out_is_in_no_camp() -> None:
    made = bells()
    silent = made.pairs[2]
    whole = difference(
        made.claim(silent.left), made.claim(silent.right), ("340", None), Standing.COMPATIBLE, DifferenceKind.OMISSION
    )
    pairs = tuple(replace(one, differences=(whole,)) if one.id == silent.id else one for one in made.pairs)
    (dispute,) = disputes(replace(made, pairs=pairs))
    assert [camp.sources for camp in dispute.camps] == [("s1", "s2"), ("s3",)]


def test_a_contradiction_outside_any_point_has_its_camps_too() -> None:
    (dispute,) = disputes(replace(bells(), points=()))
    assert dispute.point is None
    assert [camp.sources for camp in dispute.camps] == [("s1", "s2"), ("s3",)]


def test_the_camps_stand_in_the_report_with_a_passage_each() -> None:
    text = render(bells(), width=80)
    assert "── 1 contradiction ─" in text
    assert "    “340”  A agency, B morning, D parish-letter\n" in text
    assert "    “430”  C evening\n      evening.txt:1:1\n" in text
    assert "      Odile Marketti has weighed the bell: 430 kilograms.\n" + " " * 43 + "^^^\n" in text
    marked = render(bells(), "markdown")
    assert (
        "   - **“430”**: **C** evening.txt. `evening.txt:1:1`: Odile Marketti has weighed the bell: **430** kilograms.\n"
        in marked
    )


def test_names_stand_with_the_outlets_that_write_them_so() -> None:
    text = render(bells(), width=80)
    assert "   Odile Marchetti    2  A B\n   Odile Marketti     1  C\n   Near in sound.\n" in text
    assert "| Odile Marchetti | 2 | A, B |" in render(bells(), "markdown")


def test_a_copied_passage_is_told_with_both_places() -> None:
    told = " B:1  as A:1     8 words  “The bell weighs 340 kilograms, said Odile Marchetti.”\n"
    assert told in render(bells(), width=80)
    assert "- B:1 as A:1, 8 words: The bell weighs 340 kilograms, said Odile Marchetti." in render(bells(), "markdown")


def test_the_nearest_outlet_is_the_one_that_stands_with_it_in_most_points() -> None:
    agency, morning, evening, letter = outlets(bells())
    assert (agency.nearest, agency.together) == ("s2", 1)
    assert (morning.nearest, letter.nearest) == ("s1", "s1") or (morning.nearest, letter.nearest) == ("s4", "s2")
    assert (evening.nearest, evening.together) == ("s1", 1)
    assert [outlet.points for outlet in (agency, morning, evening, letter)] == [2, 1, 2, 1]


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (("flood-2031-ledger.md", "flood-2031-post.md"), ("ledger", "post")),
        (("a.md", "a.txt", "a.html"), ("a", "a-2", "a-3")),
        (("The Marrick and District Morning Advertiser.txt", "Post.txt"), ("The-Marrick-a…", "Post")),
        (("notes", "notes"), ("notes", "notes-2")),
    ],
)
def test_short_names_keep_what_tells_the_outlets_apart(names: tuple[str, ...], short: tuple[str, ...]) -> None:
    assert short_names(names) == short


def rows(made: Report) -> list[list[str]]:
    return list(csv.reader(StringIO(render(made, "csv"))))


def test_csv_has_a_row_a_point_and_a_column_an_outlet() -> None:
    assert rows(bells()) == [
        ["point", "relation", "voices", "sources", "text", "claims", "agency.txt", "morning.txt", "evening.txt", "parish-letter.txt"],
        ["k1", "contradict", "3", "4", "The bell weighs 340 kilograms.", "s1.1 s2.1 s3.1 s4.1", "says", "copies", "contradicts", "says"],
        ["k2", "agree", "2", "2", "It rang on Sunday.", "s1.2 s3.2", "says", "silent", "says", "silent"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30 1234", "'+49 30 1234"),
        ("-5 degrees at night", "'-5 degrees at night"),
        ("@SUM(A1:A9)", "'@SUM(A1:A9)"),
        ("\t=1+1", "'=1+1"),
        ("\r=1+1", "'=1+1"),
        ("\x0b=1+1", "'=1+1"),
        ("\tplain", "'plain"),
        ("＝1+1", "'＝1+1"),
        ("2 = 1 + 1", "2 = 1 + 1"),
        ("", ""),
        ("a\nb, \"c\"", "a b, \"c\""),
        ("\x1b[31mred", "␛[31mred"),
    ],
)  # fmt: skip
def test_no_cell_acts_as_a_formula(text: str, safe: str) -> None:
    assert cell(text) == safe


def test_the_name_of_an_outlet_is_a_cell_as_well() -> None:
    made = bells()
    first = made.readings[0]
    evil = replace(first, source=replace(first.source, name="=cmd|' /C calc'!A0"))
    assert rows(replace(made, readings=(evil, *made.readings[1:])))[0][6] == "'=cmd|' /C calc'!A0"


def test_a_terminal_without_the_signs_gets_plain_ones_that_stay_apart() -> None:
    assert shown("● ◐ ✗ ≈ · … ─ “a” 漢", "ascii") == '* ~ x = . > - "a" ?'
    assert shown("● ◐ ✗ ≈ · … “a”", "cp1252") == "* ~ x = · … “a”"
    assert shown("● ◐ ✗ ≈ ·", "utf-8") == "● ◐ ✗ ≈ ·"


def test_warnings_about_the_sources_as_a_whole_do_not_fill_the_page() -> None:
    notes = [Note(level="info", source=None, text="2 files of talks passed over (a.png: unknown ending)")]
    text = render(replace(bells(), notes=tuple(notes)), width=80)
    assert " info: 2 files of talks passed over (a.png: unknown ending)\n" in text
