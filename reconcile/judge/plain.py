"""Where two claims part without any rule speaking: reworded, added, left out, or unclear."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from reconcile import lexicon
from reconcile.judge.definitions import Fit, defined
from reconcile.judge.facing import Facing, Slot
from reconcile.judge.gate import around
from reconcile.judge.partners import Partner, Sign
from reconcile.judge.phrases import bases, doubting, negative, reporting
from reconcile.judge.rule import Remark
from reconcile.judge.senses import opposed
from reconcile.judge.side import Side
from reconcile.model import DifferenceKind, Standing
from reconcile.text.terms import Term, TermKind


def plain(facing: Facing, lefts: set[int], rights: set[int]) -> Iterable[Remark]:
    """Remarks on all that `lefts` and `rights` (terms that a rule took) leave open; they grow by what is told here."""
    for partner in facing.facing:
        if partner.left not in lefts and partner.right not in rights and _substituted(facing, partner):
            lefts.add(partner.left)
            rights.add(partner.right)
            yield _faced(facing, partner)
    yield from _defined(facing, lefts, rights)
    yield from _opposed(facing, lefts, rights)
    yield from _other_names(facing, lefts, rights)
    yield from _crossed(facing, lefts, rights)
    for slot in facing.slots:
        yield from _alone(facing, slot, lefts, rights)
    yield from _reworded(facing, lefts, rights)


def _defined(facing: Facing, lefts: set[int], rights: set[int]) -> Iterable[Remark]:
    """What one thing is said to be, where no list tells whether it can be both."""
    found = defined(facing)
    if (
        found is None
        or found.fit is not Fit.OTHER
        or not (lefts.isdisjoint(found.left) and rights.isdisjoint(found.right))
    ):
        return
    lefts.update(found.left)
    rights.update(found.right)
    yield Remark(
        kind=DifferenceKind.UNCLEAR,
        relation=Standing.UNCLEAR,
        because=f"what {found.thing} is, each says in its own way",
        left=found.left,
        right=found.right,
    )


def _opposed(facing: Facing, lefts: set[int], rights: set[int]) -> Iterable[Remark]:
    """Opposites that stand in different places, which no rule can hold against one another."""
    ours = [i for slot in facing.slots for i in slot.left if i not in lefts]
    theirs = [j for slot in facing.slots for j in slot.right if j not in rights]
    found = [
        (i, j) for i in ours for j in theirs if opposed(facing.left.terms[i], facing.right.terms[j], facing.thesaurus)
    ]
    for i, j in sorted(found, key=lambda pair: (sum(pair), abs(pair[0] - pair[1]))):
        if i not in lefts and j not in rights:
            lefts.add(i)
            rights.add(j)
            words = f"“{facing.left.terms[i].text}” and “{facing.right.terms[j].text}”"
            because = f"{words} are opposites, but stand in different places"
            yield _unsure(DifferenceKind.OPPOSITE, because, i, j)


def _other_names(facing: Facing, lefts: set[int], rights: set[int]) -> Iterable[Remark]:
    """The one name that only the left has and the one that only the right has, where they stand in different places."""
    ours = [i for slot in facing.slots for i in slot.left if i not in lefts and _is_name(facing.left, i)]
    theirs = [j for slot in facing.slots for j in slot.right if j not in rights and _is_name(facing.right, j)]
    if len(ours) == len(theirs) == 1 and facing.overlap >= HALF:
        lefts.add(ours[0])
        rights.add(theirs[0])
        because = f"{facing.left.terms[ours[0]].text} on one side, {facing.right.terms[theirs[0]].text} on the other"
        yield _unsure(DifferenceKind.NAME, because, ours[0], theirs[0])


HALF = 0.5


def _is_name(side: Side, index: int) -> bool:
    return side.terms[index].kind is TermKind.NAME


def _crossed(facing: Facing, lefts: set[int], rights: set[int]) -> Iterable[Remark]:
    """Matching terms that could change places, and did: *61 percent, up from 58* and *58 percent, down from 61*."""
    placed = [pair for pair in facing.matches if _placed(facing, pair)]
    crossing = [(a, b) for a, b in combinations(placed, 2) if (a[0] < b[0]) != (a[1] < b[1])]
    for (i, j), (k, m) in sorted(
        crossing, key=lambda found: (sum(found[0]) + sum(found[1]), found[0][0] + found[0][1])
    ):
        free = not {i, k} & lefts and not {j, m} & rights
        if free and _exchangeable(facing.left.terms[i], facing.left.terms[k], facing):
            lefts.update((i, k))
            rights.update((j, m))
            one, other = sorted((facing.left.terms[i].text, facing.left.terms[k].text))
            because = f"“{one}” and “{other}” have changed places"
            yield Remark(
                kind=DifferenceKind.ROLE,
                relation=Standing.UNCLEAR,
                because=because,
                left=tuple(sorted((i, k))),
                right=tuple(sorted((j, m))),
            )


def _placed(facing: Facing, pair: tuple[int, int]) -> bool:
    term = facing.left.terms[pair[0]]
    return term.kind is not TermKind.WORD or bool(facing.thesaurus.entry(term.base).sets)


def _exchangeable(one: Term, other: Term, facing: Facing) -> bool:
    """Whether a statement reads as well with the one in place of the other: two values of one measure, two members of
    one set."""
    if one.value is not None and other.value is not None:
        return one.measure == other.measure
    return one.kind is other.kind is TermKind.WORD and bool(facing.thesaurus.alternatives(one.base, other.base))


def _unsure(kind: DifferenceKind, because: str, i: int, j: int) -> Remark:
    return Remark(kind=kind, relation=Standing.UNCLEAR, because=because, left=(i,), right=(j,))


def _substituted(facing: Facing, partner: Partner) -> bool:
    """Whether one term stands instead of the other: the lists connect them, or the words around match. Where they do
    not, each side says something of its own there."""
    if partner.sign > Sign.RELATED:
        return True
    fits = around(facing, partner.left, partner.right)
    return fits.held > 0 and fits.near >= NEAR and fits.both >= BOTH and fits.clear


NEAR, BOTH = 0.4, 0.4
"""Shares of matching terms, around the words and in the longer claim, from which on one stands instead of another."""


def _faced(facing: Facing, partner: Partner) -> Remark:
    """Two terms that stand for one another."""
    one, other = facing.left.terms[partner.left], facing.right.terms[partner.right]
    words = f"“{one.text}” and “{other.text}”"
    kind, relation = DifferenceKind.REWORDED, Standing.COMPATIBLE
    if partner.sign is Sign.KIND:
        because = f"one of {words} is a kind or part of the other"
    elif one.base in reporting() and other.base in reporting():
        because = f"{words} only say who says it"
    elif partner.sign is Sign.RELATED:
        relation, because = Standing.UNCLEAR, f"{words} may mean the same"
    elif partner.sign is Sign.NEAR:
        because = f"{words} mean nearly the same"
    elif _describes(facing, partner):
        because = f"{words} may be one, by name and by description"
    else:
        kind, relation = _unclear(one, other), Standing.UNCLEAR
        because = f"“{one.text}” stands where the other says “{other.text}”"
    return Remark(kind=kind, relation=relation, because=because, left=(partner.left,), right=(partner.right,))


def _unclear(one: Term, other: Term) -> DifferenceKind:
    if one.kind is other.kind is TermKind.NAME:
        return DifferenceKind.NAME
    return DifferenceKind.DATE if TermKind.DATE in (one.kind, other.kind) else DifferenceKind.UNCLEAR


_POINTING = frozenset("the this that his her its their our".split())


def _describes(facing: Facing, partner: Partner) -> bool:
    """Whether one side has a name and the other a description of what is known (*the company*)."""
    one, other = facing.left.terms[partner.left], facing.right.terms[partner.right]
    if (one.kind is TermKind.NAME) == (other.kind is TermKind.NAME):
        return False
    side, index = (facing.right, partner.right) if one.kind is TermKind.NAME else (facing.left, partner.left)
    before = side.before[index]
    return side.terms[index].kind is TermKind.WORD and bool(before) and before[-1] in _POINTING


def _alone(facing: Facing, slot: Slot, lefts: set[int], rights: set[int]) -> Iterable[Remark]:
    """The terms of a slot that face nothing, one remark for each run of neighbours."""
    for run in _runs(slot.left, lefts):
        yield _addition(facing.left, run, first=True, goes_on=max(facing.matched_left, default=-1) > run[-1])
    for run in _runs(slot.right, rights):
        yield _addition(facing.right, run, first=False, goes_on=max(facing.matched_right, default=-1) > run[-1])


def _runs(indices: Sequence[int], taken: set[int]) -> Iterable[tuple[int, ...]]:
    run: list[int] = []
    for index in indices:
        if index in taken:
            continue
        if run and index != run[-1] + 1:
            yield tuple(run)
            run = []
        run.append(index)
    if run:
        yield tuple(run)


def _addition(side: Side, run: tuple[int, ...], *, first: bool, goes_on: bool) -> Remark:
    """Words that one side has alone; `goes_on` tells whether words that both have come after them."""
    said = side.claim.text[side.terms[run[0]].at : side.terms[run[-1]].until]
    who = "first" if first else "second"
    if _turns(side, run, goes_on=goes_on):
        because = f"only the {who} says “{said}”, which may deny or condition the rest"
        return Remark(
            kind=DifferenceKind.CERTAINTY,
            relation=Standing.UNCLEAR,
            because=because,
            left=run if first else (),
            right=() if first else run,
        )
    told = _attributes([side.terms[k] for k in run])
    return Remark(
        kind=DifferenceKind.REWORDED if told else DifferenceKind.OMISSION if first else DifferenceKind.ADDITION,
        relation=Standing.COMPATIBLE,
        because=f"only the {who} says who says it: “{said}”" if told else f"only the {who} says “{said}”",
        left=run if first else (),
        right=() if first else run,
    )


_CONDITIONS = frozenset({"if", "unless", "whether", "until"})


def _turns(side: Side, run: Sequence[int], *, goes_on: bool) -> bool:
    """Whether words that only one side has may turn what both say: *denied that*, *if*, *ruled out*; a negation or a
    word such as *former* turns what comes after it."""
    for k in run:
        term = side.terms[k]
        if side.over[k].negated and goes_on:
            return True
        if term.base in doubting() or _CONDITIONS & set(side.before[k]):
            return True
        if goes_on and not lexicon.words("privative").isdisjoint((term.base, term.text.lower())):
            return True
        following = " ".join(
            bases(side.claim.text[term.at :].split(" ", 2)[n])[0] for n in (0, 1) if _has(side, term, n)
        )
        if " " in following and following in negative():
            return True
    return False


def _has(side: Side, term: Term, number: int) -> bool:
    words = side.claim.text[term.at :].split(" ", 2)
    return len(words) > number and bool(words[number])


def _attributes(terms: Sequence[Term]) -> bool:
    """Whether words only say who says it: a verb of saying, with a name or a title or without."""
    verbs = [term for term in terms if term.base in reporting()]
    rest = [term for term in terms if term.base not in reporting() and term.kind is not TermKind.NAME]
    return bool(verbs) and all(term.base in lexicon.words("titles") for term in rest)


def _reworded(facing: Facing, lefts: set[int], rights: set[int]) -> Iterable[Remark]:
    """Matching terms that are written with other words."""
    for i, j in facing.matches:
        one, other = facing.left.terms[i], facing.right.terms[j]
        if i not in lefts and j not in rights and one.base != other.base:
            yield Remark(
                kind=DifferenceKind.REWORDED,
                relation=Standing.COMPATIBLE,
                because=f"“{one.text}” and “{other.text}” say the same",
                left=(i,),
                right=(j,),
            )
