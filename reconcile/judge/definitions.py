"""Two claims that each say what one thing is, and whether it can be both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise, product

from reconcile.judge.facing import Facing
from reconcile.judge.gate import CHOICES
from reconcile.judge.side import Side
from reconcile.lexicon.classes import classes, exclude, top, within
from reconcile.lexicon.tables import Thesaurus
from reconcile.text.definitions import FOLLOWING, Definition, Head, definition
from reconcile.text.lemmas import lemma
from reconcile.text.nations import fit, is_nation, nations
from reconcile.text.words import tokens

PERSON = "person"

LASTING = frozenset({"place", "organisation"})
"""What is of these sorts may become another thing of these sorts: a palace a museum, a museum a school."""

OF_A_NATION = frozenset(
    {PERSON, "organisation", "work", "vehicle", "weapon", "clothing", "device", "award", "software"}
)
HELD = frozenset({"place/building", "place/settlement"})
"""Sorts of things that have one nationality, as rivers, dishes and dances do not."""

SYNONYM = 0.5


class Fit(Enum):
    """How what two definitions say fits together."""

    SAME = auto()
    OTHER = auto()
    EXCLUDED = auto()
    FOREIGN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Defined:
    """What two definitions of one `thing` come to: how they fit, and the terms (by index) that say so on both sides."""

    thing: str
    fit: Fit
    left: tuple[int, ...]
    right: tuple[int, ...]


def defined(facing: Facing) -> Defined | None:
    """What two definitions of one thing come to, None where the claims are none."""
    both = _definitions(facing)
    if both is None:
        return None
    one, other = both
    found = _fit(facing, one, other)
    spans = [(d.nations[0].at, d.nations[-1].until) if found is Fit.FOREIGN else _place(d) for d in (one, other)]
    left, right = _within(facing.left, *spans[0]), _within(facing.right, *spans[1])
    thing = min(one.thing, other.thing, key=lambda said: (len(said), said))
    return Defined(thing=thing, fit=found, left=left, right=right) if left and right else None


def _definitions(facing: Facing) -> tuple[Definition, Definition] | None:
    """Two definitions of one thing."""
    one, other = (definition(side.claim.text, side.terms) for side in (facing.left, facing.right))
    if one is None or other is None or one.subjects.isdisjoint(other.subjects):
        return None
    return one, other


def _place(found: Definition) -> tuple[int, int]:
    return found.heads[0].at, found.heads[0].until


def _within(side: Side, at: int, until: int) -> tuple[int, ...]:
    return tuple(k for k, term in enumerate(side.terms) if term.at < until and at < term.until)


def _fit(facing: Facing, one: Definition, other: Definition) -> Fit:
    alike = any(_alike(a, b, facing.thesaurus) for a, b in product(one.heads, other.heads))
    if not alike and not all(head.sorts for head in (*one.heads, *other.heads)):
        return Fit.OTHER
    if alike:
        return Fit.FOREIGN if _foreign(facing, one, other) else Fit.SAME
    return Fit.EXCLUDED if _excluded(facing, one, other) else Fit.OTHER


def _alike(one: Head, other: Head, thesaurus: Thesaurus) -> bool:
    """Whether one thing can be both, as far as is known."""
    if one.sorts and other.sorts:
        return not exclude(one.sorts, other.sorts)
    a, b = one.noun, other.noun
    return (
        thesaurus.synonymy(a, b) > SYNONYM
        or thesaurus.is_kind_of(a, b)
        or thesaurus.is_kind_of(b, a)
        or a.endswith(f" {b}")
        or b.endswith(f" {a}")
    )


def _excluded(facing: Facing, one: Definition, other: Definition) -> bool:
    """Whether nothing speaks for two things of one name, nor for one that was first this and then that."""
    tops = [{top(sort) for head in found.heads for sort in head.sorts} for found in (one, other)]
    if tops[0].isdisjoint(tops[1]):
        if min(one.size, other.size) < 2 and facing.choices > CHOICES:
            return False
        changed = LASTING.isdisjoint(tops[0]) or LASTING.isdisjoint(tops[1])
    else:
        changed = False
    if one.past != other.past and not changed:
        return False
    return not _told_of(facing.left, one, other.heads) and not _told_of(facing.right, other, one.heads)


def _told_of(side: Side, found: Definition, heads: Sequence[Head]) -> bool:
    """Whether a claim goes on to tell of a thing of the sort that the other claim says it is: *a film about a band*."""
    said = [token.norm for token in tokens(side.claim.text) if token.at >= found.rest and token.norm not in FOLLOWING]
    phrases = [*said, *map(lemma, said), *(" ".join(two) for two in pairwise(said))]
    sorts = [classes()[phrase] for phrase in phrases if phrase in classes()]
    return any(_within_any(mentioned, head.sorts) for mentioned in sorts for head in heads)


def _within_any(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    return any(within(a, b) for a, b in product(ours, theirs))


def _foreign(facing: Facing, one: Definition, other: Definition) -> bool:
    """Whether the two name nationalities that one thing cannot both have."""
    if not one.nations or not other.nations or one.past != other.past or not _has_nation(one, other):
        return False
    ours = (*one.nations, *nations(facing.left.claim.text, one.rest, len(facing.left.claim.text)))
    theirs = (*other.nations, *nations(facing.right.claim.text, other.rest, len(facing.right.claim.text)))
    return not fit(one.nations, theirs) and not fit(ours, other.nations)


def _has_nation(one: Definition, other: Definition) -> bool:
    """Whether the thing is of a sort that has one nationality, however its noun is taken."""
    return all(
        any(map(_of_a_nation, head.sorts)) and all(_of_a_nation(sort) or sort == "place" for sort in head.sorts)
        for head in (one.heads[0], other.heads[0])
    )


def _of_a_nation(sort: str) -> bool:
    return top(sort) in OF_A_NATION or sort in HELD


def spared(facing: Facing) -> tuple[set[int], set[int]]:
    """The terms (by index) of two definitions of one thing that are no alternatives, though a closed set may have them:
    what a person is (one can be several things), what something was and now is, and nationalities, of which more must
    be known."""
    both = _definitions(facing)
    if both is None:
        return set(), set()
    heads = [head for found in both for head in found.heads]
    several = all(PERSON in head.sorts for head in heads) or both[0].past != both[1].past
    left, right = (_spared(*one, several=several) for one in zip((facing.left, facing.right), both, strict=True))
    return left, right


def _spared(side: Side, found: Definition, *, several: bool) -> set[int]:
    heads = [k for head in found.heads for k in _within(side, head.at, head.until)] if several else []
    named = (k for k, term in enumerate(side.terms) if term.at < found.rest and is_nation(term.text))
    return {*heads, *(k for k in named if not side.claim.text[side.terms[k].until :].lstrip()[:1].isupper())}
