"""The signs, words and classes of relations, verdicts, stances and grades; no sign is told by its colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from reconcile.model import Grade, Relation, Stance, Verdict
from reconcile.report.html.markup import Markup, tag

ALONE = "alone"
"""The class of what only one source says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What stands for something: a glyph, a word, and the class that the style colours."""

    glyph: str
    word: str
    look: str


RELATIONS = {
    Relation.CONTRADICT: Sign(glyph="✗", word="contradict", look="contradict"),
    Relation.DIFFER: Sign(glyph="◐", word="differ", look="differ"),
    Relation.AGREE: Sign(glyph="●", word="agree", look="agree"),
}
LONELY = Sign(glyph="○", word="only one says it", look=ALONE)
SHIFT = Sign(glyph="◐", word="shift", look="differ")
CLASH = Sign(glyph="✗", word="contradiction", look="contradict")
NAME = Sign(glyph="Aa", word="name", look="name")

VERDICTS = {
    Verdict.CONTRADICTED: Sign(glyph="✗", word="contradicted", look="contradict"),
    Verdict.ALTERED: Sign(glyph="◐", word="altered", look="differ"),
    Verdict.UNSUPPORTED: Sign(glyph="?", word="unsupported", look="unsupported"),
    Verdict.SUPPORTED: Sign(glyph="✓", word="supported", look="agree"),
    Verdict.NOT_CHECKED: Sign(glyph="–", word="not checked", look=ALONE),
}

STANCES = {
    Stance.SAYS: Sign(glyph="●", word="says it", look="agree"),
    Stance.DIFFERS: Sign(glyph="◐", word="differs", look="differ"),
    Stance.CONTRADICTS: Sign(glyph="✗", word="contradicts", look="contradict"),
    Stance.COPIES: Sign(glyph="≈", word="copies another", look="copies"),
    Stance.SILENT: Sign(glyph="·", word="silent", look="silent"),
}

GRADES = {
    Grade.EXACT: Sign(glyph="✓", word="word for word", look="agree"),
    Grade.FOLDED: Sign(glyph="✓", word="the same but for small things", look="agree"),
    Grade.EDITED: Sign(glyph="✗", word="other words than the source", look="contradict"),
    Grade.STITCHED: Sign(glyph="◐", word="stitched together", look="differ"),
    Grade.NOT_FOUND: Sign(glyph="?", word="in no source", look="unsupported"),
    Grade.NOT_CHECKED: Sign(glyph="–", word="not checked", look=ALONE),
}

MISGIVEN = Sign(glyph="✗", word="given to somebody else", look="contradict")
"""A quotation that stands in a source, where another says it."""


def badge(sign: Sign, word: str | None = None) -> Markup:
    """The glyph with its word beside it."""
    return tag("span", glyph(sign), " ", word or sign.word, class_=f"badge {sign.look}")


def glyph(sign: Sign) -> Markup:
    """The glyph alone, for eyes only: a word has to stand beside it."""
    return tag("span", sign.glyph, class_="glyph", aria_hidden="true")


def spoken(word: str) -> Markup:
    """A word for those who listen, where the eye has a sign."""
    return tag("span", word, class_="spoken")
