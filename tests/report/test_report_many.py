"""What `check` and `compare` add: quotations, points, pairs between every two sources."""

from dataclasses import replace

from making import pair, reading, report, source
from reports import checked

from reconcile.model import Grade, Match, Point, Quote, Relation, Report, Stance
from reconcile.report import render

POINTS = """\
── 2 points ────────────────────────────────────────────────────────────────────
 ● says   ~ differs   ✗ contradicts   = copies   · silent
 A B C
 ● ● =  The quay is open again.
 · ● ✗  The union agreed.
"""


def three() -> Report:
    a = reading(source("s1", "a.md", ["The quay is open again."]))
    b = reading(source("s2", "b.md", ["The quay is open again, says Calder.", "The union agreed."]))
    c = reading(source("s3", "c.md", ["The quay is open again.", "The union never agreed."]))
    pairs = [
        pair(1, a.claims[0], b.claims[0], Relation.AGREE),
        pair(2, a.claims[0], c.claims[0], Relation.AGREE),
        pair(3, b.claims[1], c.claims[1], Relation.CONTRADICT, conflict=0.9),
    ]
    points = (
        Point(
            id="k1", claims=("s2.2", "s3.2"), relation="contradict", voices=2,
            stance={"s1": Stance.SILENT, "s2": Stance.SAYS, "s3": Stance.CONTRADICTS},
        ),
        Point(
            id="k2", claims=("s1.1", "s2.1", "s3.1"), relation="agree", voices=3,
            stance={"s1": Stance.SAYS, "s2": Stance.SAYS, "s3": Stance.COPIES},
        ),
    )  # fmt: skip
    return replace(report([a, b, c], pairs, command="compare"), points=points)


def test_points_are_a_matrix_the_most_voices_first() -> None:
    assert POINTS in render(three(), width=80)
    assert "| The quay is open again. | says | says | copies |" in render(three(), "markdown")


def test_every_source_has_a_letter_and_its_share() -> None:
    text = render(three(), width=80)
    assert " C  c.md  2 claims, 50% of them also in another\n" in text
    assert " A:1 C:1  The quay is open again.\n" in text


def test_doubtful_quotations_stand_with_the_words_of_the_source() -> None:
    found = checked()
    gazette = found.readings[1].source
    start = gazette.text.index("the crossing")
    quote = Quote(
        id="q1", claim="draft.2", text="the crossing takes no time", start=0, end=5, speaker="Calder",
        grade=Grade.EDITED, foldings=(), match=Match(source="s1", start=start, end=start + 39), speaker_fits=False,
    )  # fmt: skip
    fine = replace(quote, id="q2", grade=Grade.EXACT, speaker_fits=True)
    text = render(replace(found, quotes=(quote, fine)), width=80)
    assert "── 1 quotation of 2 to look at ─" in text
    assert " draft:2  “the crossing takes no time”  edited, given to somebody else\n" in text
    assert "   A  gazette.md:3:41  the crossing would take under an hour.\n" in text
    assert "Look at 2 claims (1 contradicted, 1 unsupported) and 1 quotation.\n" in text
