"""Words given by original offsets are found in the clean text of a claim, and marked there."""

from dataclasses import replace

from making import difference, reading, source

from reconcile.model import Difference, DifferenceKind, Run, Standing, Words
from reconcile.report.spans import Sign, clean_span, marked, sign_of, weak_share, without_weak

ONE = reading(source("s1", "a", ["intro", "The yard has 40 cranes and 3 docks."])).claims[1]
OTHER = reading(source("s2", "b", ["The yard has 38 cranes."])).claims[0]


def parting(
    sides: tuple[str | None, str | None], standing: Standing, kind: DifferenceKind = DifferenceKind.UNCLEAR
) -> Difference:
    return difference(ONE, OTHER, sides, standing, kind)


def test_pieces_joined_are_the_text() -> None:
    clash = parting(("40", "38"), Standing.CONFLICT)
    pieces = marked(ONE, [(clash.left, sign_of(clash))])
    assert "".join(piece.text for piece in pieces) == ONE.text
    assert [piece.text for piece in pieces if piece.sign] == ["40"]


def test_the_stronger_sign_wins() -> None:
    start = ONE.start + ONE.text.index("40")
    wide, narrow = Words(text="", start=start, end=start + 9), Words(text="", start=start, end=start + 2)
    for places in ([(wide, Sign.EXTRA), (narrow, Sign.CONFLICT)], [(narrow, Sign.CONFLICT), (wide, Sign.EXTRA)]):
        assert [(p.text, p.sign) for p in marked(ONE, places) if p.sign] == [
            ("40", Sign.CONFLICT),
            (" cranes", Sign.EXTRA),
        ]


def test_what_a_difference_is_marked_as() -> None:
    assert sign_of(parting(("40", "38"), Standing.CONFLICT)) is Sign.CONFLICT
    assert sign_of(parting(("40", "38"), Standing.UNCLEAR)) is Sign.UNCLEAR
    assert sign_of(parting(("40", "38"), Standing.COMPATIBLE)) is None
    assert sign_of(parting(("3 docks", None), Standing.UNCLEAR)) is Sign.EXTRA
    assert sign_of(parting(("3 docks", None), Standing.COMPATIBLE, DifferenceKind.OMISSION)) is Sign.EXTRA


def test_markup_between_original_and_clean_text_is_stepped_over() -> None:
    claim = replace(
        ONE,
        text="The yard & dock",
        runs=(
            Run(at=0, length=4, start=0, end=4),
            Run(at=4, length=4, start=6, end=10),
            Run(at=9, length=1, start=13, end=18),
            Run(at=11, length=4, start=19, end=23),
        ),
    )
    assert clean_span(claim, Words(text="yard", start=6, end=10)) == (4, 8)
    assert clean_span(claim, Words(text="yard** &amp; dock", start=6, end=23)) == (4, 15)


def test_words_that_stand_nowhere_mark_nothing() -> None:
    assert clean_span(ONE, Words(text="elsewhere", start=900, end=909)) == (0, 0)


def test_weak_marks_are_measured_and_dropped() -> None:
    places = [(Words(text="", start=ONE.start, end=ONE.end), Sign.UNCLEAR)]
    pieces = marked(ONE, places)
    assert weak_share(pieces) == 1.0
    assert weak_share(without_weak(pieces)) == 0.0
