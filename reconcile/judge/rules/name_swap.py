"""C205: the same statement about or by another person or thing."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.facing import Facing, Slot
from reconcile.judge.gate import close, names_in, small
from reconcile.judge.rule import Remark, Rule
from reconcile.model import DifferenceKind, NameKind, Severity, Standing
from reconcile.text.terms import TermKind

MATCHED = 0.6


def look(facing: Facing) -> Iterable[Remark]:
    """Names of one slot that are two names, of which neither stands elsewhere in the other claim."""
    ours, theirs = names_in(facing)
    for slot in facing.slots:
        lefts = [i for i in slot.left if facing.left.terms[i].kind is TermKind.NAME]
        rights = [j for j in slot.right if facing.right.terms[j].kind is TermKind.NAME]
        for i, j in zip(lefts, rights, strict=False):
            one, other = facing.left.terms[i], facing.right.terms[j]
            if one.base in theirs or other.base in ours or _kinds_differ(facing, one.base, other.base):
                continue
            yield Remark(
                kind=DifferenceKind.NAME,
                relation=Standing.CONFLICT if _swapped(facing, slot, len(lefts), len(rights)) else Standing.UNCLEAR,
                because=f"{one.text} on one side, {other.text} on the other",
                left=(i,),
                right=(j,),
            )


def _swapped(facing: Facing, slot: Slot, lefts: int, rights: int) -> bool:
    """Whether nothing but the name is different there."""
    return lefts == rights and small(slot, 2) and close(facing, slot, overlap=MATCHED) and len(facing.matches) >= 2


def _kinds_differ(facing: Facing, one: str, other: str) -> bool:
    kinds = {facing.kinds.get(one, NameKind.UNKNOWN), facing.kinds.get(other, NameKind.UNKNOWN)}
    return len(kinds - {NameKind.UNKNOWN}) > 1


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
