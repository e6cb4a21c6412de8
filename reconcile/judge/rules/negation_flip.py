"""C203: one says it is so, the other that it is not."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from reconcile.judge.clauses import listed
from reconcile.judge.facing import Facing
from reconcile.judge.gate import Kind, one_thing
from reconcile.judge.operators import OPEN, Operators, denied
from reconcile.judge.partners import Sign
from reconcile.judge.phrases import denies, negative, reporting
from reconcile.judge.rule import Remark, Rule
from reconcile.judge.side import Side
from reconcile.model import DifferenceKind, Severity, Standing
from reconcile.text.terms import TermKind


def look(facing: Facing) -> Iterable[Remark]:
    """Matching words of which one stands under a negation and the other does not, unless the other side denies it
    in another place (*no guest was told*, *without telling a guest*) or by another word (*pays nothing*, *free*)."""
    near = [(p.left, p.right) for p in facing.facing if p.sign in (Sign.NEAR, Sign.KIND)]
    same = [pair for pair in (*facing.matches, *near) if not _said(facing, *pair)]
    flips = [
        (i, j)
        for i, j in sorted(same)
        if denied(facing.left.over[i]) != denied(facing.right.over[j])
        and facing.left.terms[i].kind is not TermKind.NAME
    ]
    spare = [_denials(facing, left=True), _denials(facing, left=False)]
    for i, j in flips:
        on_left = denied(facing.left.over[i])
        yield _remark(facing, i, j, answered=spare[on_left] > 0)


def _said(facing: Facing, i: int, j: int) -> bool:
    """Whether two terms are different verbs of saying: *claims that*, *does not mention*."""
    one, other = facing.left.terms[i].base, facing.right.terms[j].base
    return one != other and reporting().issuperset((one, other))


def _denials(facing: Facing, *, left: bool) -> int:
    """How many denials of one side are no part of a match of two words denied alike: negations of a word that the
    other side does not have or does not deny, and words that deny by their meaning."""
    side, matched = (facing.left, facing.matched_left) if left else (facing.right, facing.matched_right)
    other = facing.right if left else facing.left
    count = 0
    for k, over in enumerate(side.over):
        if denied(over):
            count += k not in matched or not denied(other.over[matched[k]])
        elif k not in matched:
            count += side.terms[k].base in negative() or denies(side.terms[k].base)
    return count


def _remark(facing: Facing, i: int, j: int, *, answered: bool) -> Remark:
    on_left = denied(facing.left.over[i])
    side, index = (facing.left, i) if on_left else (facing.right, j)
    affirmed = facing.right.terms[j] if on_left else facing.left.terms[i]
    answered = answered or affirmed.base in negative() or denies(affirmed.base)
    said = f"“{_negation(side, index)}” stands before “{side.terms[index].text}” on one side only"
    return Remark(
        kind=DifferenceKind.NEGATION,
        relation=Standing.COMPATIBLE if answered else Standing.CONFLICT if _clear(facing, i, j) else Standing.UNCLEAR,
        because=said + (", but the other denies it in other words" if answered else ""),
        left=(i,),
        right=(j,),
    )


_UNTIL = re.compile(r"[^.,;]*\b(?:until|till|unless|except|other than)\b", re.IGNORECASE)
"""What follows says when, or for whom, it is so after all: *did not open until March*."""


def _clear(facing: Facing, i: int, j: int) -> bool:
    """Whether both speak of one thing, and what one denies is what the other states."""
    side, index = (facing.left, i) if denied(facing.left.over[i]) else (facing.right, j)
    return (
        not _open(facing, i, j)
        and not _UNTIL.match(side.claim.text, side.terms[index].until)
        and not _only_how(side, index, facing.matched_left if side is facing.left else facing.matched_right)
        and (facing.drafted or not _other_object(facing, i, j))
        and not (listed(facing.left, i) or listed(facing.right, j))
        and _particle(facing.left, i) == _particle(facing.right, j)
        and one_thing(facing, i, j, Kind.NEGATION)
    )


def _other_object(facing: Facing, i: int, j: int) -> bool:
    """Whether the words right behind the two are other things: *rescued the goats*, *did not rescue the hens*."""
    k, m = i + 1, j + 1
    if k >= len(facing.left.terms) or m >= len(facing.right.terms):
        return False
    if (
        k in facing.matched_left
        or m in facing.matched_right
        or "," in (*facing.left.before[k], *facing.right.before[m])
    ):
        return False
    return not any(p.left == k and p.right == m and p.sign >= Sign.RELATED for p in facing.facing)


def _only_how(side: Side, index: int, matched: Container[int]) -> bool:
    """Whether a word behind the denied one, which the other side does not have, may be all that is denied: *was not
    shared inappropriately*."""
    behind = index + 1
    return (
        behind < len(side.terms)
        and behind not in matched
        and not side.before[behind]
        and side.terms[behind].text.endswith("ly")
    )


_PARTICLE = re.compile(r" (?:up|off|out|on|down|over|away|back|in)\b")


def _particle(side: Side, index: int) -> str:
    """The particle that makes another verb of a word: *give up*, *call on*; empty where none follows."""
    match = _PARTICLE.match(side.claim.text, side.terms[index].until)
    return match[0] if match else ""


def _open(facing: Facing, i: int, j: int) -> bool:
    """Whether the side that does not deny it leaves it open: *has not been sold*, *is expected to be sold*; but what
    will not be is no plan."""
    one, other = facing.left.over[i], facing.right.over[j]
    against, affirmed = (one, other) if denied(one) else (other, one)
    if against.negated and against.certainty == "possible" and not affirmed.certainty:
        return True
    if _still_to_come(facing, i, j) or _once(facing, i, j):
        return True
    if affirmed.certainty in ("planned", "likely") and (against.certainty or _never(against)):
        return False
    return affirmed.certainty in OPEN


_COMING = frozenset({"will", "shall"})


def _still_to_come(facing: Facing, i: int, j: int) -> bool:
    """Whether one says that it will be, and the other that it has not been so far."""
    on_left = denied(facing.left.over[i])
    against, affirmed = (_small(facing.left, i), _small(facing.right, j))[:: 1 if on_left else -1]
    return not _COMING.isdisjoint(affirmed) and _COMING.isdisjoint(against) and "have" in against


_PAST = re.compile(r"\b(?:was|were|had|used to|once|formerly|until)\b", re.IGNORECASE)


def _once(facing: Facing, i: int, j: int) -> bool:
    """Whether one says that it was so, and the other that it is so no longer."""
    on_left = denied(facing.left.over[i])
    against, index = (facing.left, i) if on_left else (facing.right, j)
    other, there = (facing.right, j) if on_left else (facing.left, i)
    if "longer" not in _small(against, index):
        return False
    term = other.terms[there]
    before = other.claim.text[: term.at]
    past = term.text.lower() != term.base and not term.text.lower().endswith(("s", "ing"))
    return past or bool(_PAST.search(before.rpartition(",")[2]))


def _small(side: Side, index: int) -> set[str]:
    """The small words before a term, those that bend it among them."""
    return {*side.before[index], *(word.text.lower() for word in side.over[index].words)}


def _never(over: Operators) -> bool:
    """Whether what is denied is denied for the time to come: *will not*, *won't*, *never*."""
    said = " ".join(word.text.lower() for word in over.words)
    return "will" in said or "won't" in said or "never" in said


def _negation(side: Side, index: int) -> str:
    return " ".join(word.text for word in side.over[index].words)


RULE = Rule(
    code="C203",
    name="negation-flip",
    severity=Severity.ERROR,
    summary="One says that it is so, the other that it is not.",
    speaks=(
        ("The committee approved the new stadium.", "The committee did not approve the new stadium."),
        ("The vaccine is available to children.", "The vaccine is not available to children."),
        ("Ferris will run for mayor again.", "Ferris will never run for mayor again."),
        ("The company paid its suppliers on time.", "The company failed to pay its suppliers on time."),
        ("The museum can be visited on Mondays.", "The museum cannot be visited on Mondays."),
        ("The witness was at home that night.", "The witness wasn't at home that night."),
        ("The pilots are unlikely to strike in May.", "The pilots are likely to strike in May."),
        ("The merger is not expected to cost jobs.", "The merger is expected to cost jobs."),
        ("The patient is in good health.", "The patient is not in good health."),
    ),
    silent=(
        ("The plan is not only cheap but quick.", "The plan is cheap and quick."),
        ("No doubt the harvest was late.", "The harvest was late."),
        ("The committee did not approve the stadium.", "The committee failed to approve the stadium."),
        ("The bridge was not closed on Friday.", "The library was closed in winter."),
        ("The crew cannot wait to sail to Bergen.", "The crew is keen to sail to Bergen."),
        ("She decided to learn the trade and not give up.", "She will give tips and learn the trade."),
        ("There are no fewer than six candidates for the post.", "There are six candidates for the post."),
    ),
    pair=look,
)
