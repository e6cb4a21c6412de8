"""What `compare` adds: points, pairs between every two sources."""

from dataclasses import replace

from making import pair, reading, report, source

from reconcile.model import Point, Relation, Report, Stance
from reconcile.report import render

POINTS = """\
── 2 points ────────────────────────────────────────────────────────────────────
 ● says   ◐ differs   ✗ contradicts   ≈ copies   · silent   number: voices
     a  b  c
  2  ·  ●  ✗   The union agreed.
  3  ●  ●  ≈   The quay is open again.
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


def test_points_are_a_matrix_in_the_order_of_the_report() -> None:
    assert POINTS in render(three(), width=80)
    assert "| 3 | ● | ● | ≈ | The quay is open again. |" in render(three(), "markdown")


def test_every_source_has_a_letter_its_share_and_the_nearest_other() -> None:
    text = render(three(), width=80)
    assert " C  c.md         2       2     50%    A (1)\n" in text
    assert "| **C** | c.md | 2 | 2 | 50% | A (1) |" in render(three(), "markdown")
