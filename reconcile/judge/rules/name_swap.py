"""C205: the same statement about or by another person or thing."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from reconcile.judge.facing import Facing
from reconcile.judge.gate import around, names_in
from reconcile.judge.partners import Sign
from reconcile.judge.rule import Remark, Rule
from reconcile.model import DifferenceKind, NameKind, Severity, Standing
from reconcile.text.terms import Term

WHOLE, BOTH, NEAR = 0.67, 0.4, 0.6
"""Shares of matching terms, in the shorter and the longer claim and around the name, from which on only the name is
different."""


def look(facing: Facing) -> Iterable[Remark]:
    """Names that stand for one another, of which neither stands elsewhere in the other claim."""
    ours, theirs = names_in(facing)
    for partner in facing.facing:
        if partner.sign is not Sign.NAMES:
            continue
        one, other = facing.left.terms[partner.left], facing.right.terms[partner.right]
        if one.base in theirs or other.base in ours:
            continue
        swapped = not _may_be_one(facing, one, other) and _only_the_name(facing, partner.left, partner.right)
        yield Remark(
            kind=DifferenceKind.NAME,
            relation=Standing.CONFLICT if swapped else Standing.UNCLEAR,
            because=f"{one.text} on one side, {other.text} on the other",
            left=(partner.left,),
            right=(partner.right,),
        )


def _only_the_name(facing: Facing, i: int, j: int) -> bool:
    fits = around(facing, i, j)
    return (
        _PLACING & set(facing.left.before[i]) == _PLACING & set(facing.right.before[j])
        and fits.several
        and fits.one_thing
        and fits.whole >= WHOLE
        and fits.both >= BOTH
        and fits.near >= NEAR
        and fits.held > 0
    )


_PLACING = frozenset("in at from to for with of by on near about against between".split())
"""Small words that give a name its part in a statement."""


def _may_be_one(facing: Facing, one: Term, other: Term) -> bool:
    """Whether the two could be said of one thing: of different kinds (a
    place and what may be none), or with a word in common."""
    kinds = {facing.kinds.get(one.base, NameKind.UNKNOWN), facing.kinds.get(other.base, NameKind.UNKNOWN)}
    a, b = set(one.words), set(other.words)
    told = len(kinds - {NameKind.UNKNOWN}) > 1 or (len(kinds) > 1 and NameKind.PLACE in kinds)
    return told or not a.isdisjoint(b) or _initials(one, other) or _alike(one, other)


def _alike(one: Term, other: Term) -> bool:
    """Whether the names are spelled so much alike that N101 or N102 has to tell which they are."""
    return fuzz.ratio(" ".join(one.words), " ".join(other.words)) >= ALIKE


ALIKE = 75.0


def _initials(one: Term, other: Term) -> bool:
    """Whether one name is made of the first letters of the other's words."""
    short, long = sorted((one.words, other.words), key=len)
    initials = "".join(word[0] for word in long if word not in _SMALL)
    return len(short) == 1 < len(long) and len(short[0]) > 1 and initials.startswith(short[0])


_SMALL = frozenset("of the for and in on".split())


RULE = Rule(
    code="C205",
    name="name-swap",
    severity=Severity.ERROR,
    summary="The same statement is made about, or by, another person or thing.",
    speaks=(
        ("The grant went to Ilse Marten for her work on tides.", "The grant went to Petra Holm for her work on tides."),
        ("Corvane bought the wind farm last spring.", "Ostrelle bought the wind farm last spring."),
        ("The final will be played in Lisbon next year.", "The final will be played in Naples next year."),
        ("Judge Amara Okoye dismissed the lawsuit.", "Judge Tomas Brandt dismissed the lawsuit."),
        ("The app runs on Windows and Linux.", "The app runs on Windows and Android."),
        ("The report was written by Dana Kessler in Geneva.", "The report was written by Nils Aaberg in Geneva."),
    ),
    silent=(
        ("The grant went to Ilse Marten for her work.", "The grant went to Marten for her work."),
        ("Corvane bought the wind farm.", "Ostrelle sold its ferries."),
        ("Brandt thanked Okoye for the report.", "Okoye was thanked by Brandt for the report."),
        ("Petra Holm opened the show in Bergen.", "Holm opened the show in Bergen."),
        ("MuvoTalk launched in Oslo.", "Muvo Talk launched in Oslo."),
        ("Judge Okoye dismissed the case.", "The case was dismissed."),
    ),
    pair=look,
)
