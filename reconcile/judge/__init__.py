"""Pairs held against one another: their differences, what they come to, and the findings of all rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from reconcile.judge.apart import apart, opened, silenced
from reconcile.judge.ellipsis import carried_on, fragments
from reconcile.judge.elsewhere import settled
from reconcile.judge.facing import Facing, face
from reconcile.judge.plain import plain
from reconcile.judge.rule import Remark
from reconcile.judge.rules import RULES, allowed
from reconcile.judge.side import Side, sides
from reconcile.judge.weigh import conflict, relation, risk
from reconcile.lexicon.tables import Thesaurus
from reconcile.model import (
    Alignment,
    Claim,
    Difference,
    Link,
    NameKind,
    Names,
    Pair,
    Role,
    Split,
    Words,
)
from reconcile.settings import Settings
from reconcile.text.terms import Term, words_of

COPIED = 0.7
"""A claim of a draft that has this share of a source's words is made from it: two values that differ are two
changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """What holds for all pairs of a run: the claims with their terms, and what is known of sources and names."""

    claims: Mapping[str, Claim]
    of: Mapping[str, tuple[Term, ...]]
    after: Mapping[str, str]
    counts: Mapping[str, int]
    drafts: Set[str]
    kinds: Mapping[str, NameKind]
    strangers: frozenset[str]
    unseen: frozenset[tuple[str, ...]]
    codes: frozenset[str]
    thesaurus: Thesaurus


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A link, where its claims part, and whether they have a number or date in common."""

    link: Link
    differences: tuple[Difference, ...]
    valued: bool


def judge(
    alignment: Alignment,
    splits: Sequence[Split],
    names: Names,
    of: Mapping[str, tuple[Term, ...]],
    thesaurus: Thesaurus,
    settings: Settings,
) -> tuple[Pair, ...]:
    """The links of an alignment as pairs with their differences and relation; `of` holds the terms of each claim. A
    question states nothing: it neither agrees nor contradicts."""
    drafts = {split.source.id for split in splits if split.source.role is Role.DRAFT}
    run = _Run(
        claims={claim.id: claim for split in splits for claim in split.claims},
        of=of,
        after=fragments(splits, of),
        counts={split.source.id: len(split.claims) for split in splits},
        drafts=drafts,
        kinds={name.id: name.kind for name in names.names},
        strangers=frozenset(name.id for name in names.names if {s.source for s in name.spellings} <= drafts),
        unseen=_unseen(names, drafts),
        codes=frozenset(rule.code for rule in allowed(settings)),
        thesaurus=thesaurus,
    )
    found = [_found(link, run) for link in alignment.links]
    pairs = [_pair(number, one, settings) for number, one in enumerate(found, 1)]
    calmed = settled(pairs)
    return tuple(
        pair if calmed[pair.id] == pair.differences else _pair(n, replace(one, differences=calmed[pair.id]), settings)
        for n, (pair, one) in enumerate(zip(pairs, found, strict=True), 1)
    )


def _found(link: Link, run: _Run) -> _Found:
    """What comes of holding the two claims of a link against one another."""
    left, right = run.claims[link.left], run.claims[link.right]
    asked = "question" in (left.unchecked, right.unchecked) and left.text != right.text
    facing = face(
        *sides((left, run.of[left.id]), (right, run.of[right.id]), run.thesaurus),
        run.thesaurus,
        run.kinds,
        drafted=left.source in run.drafts,
        strangers=run.strangers,
        unseen=run.unseen,
        choices=run.counts[left.source] * run.counts[right.source],
    )
    parted = [carried_on(d, run.after.get(left.id, ""), run.after.get(right.id, "")) for d in differences(facing)]
    return _Found(
        link=replace(link, found=0.0) if asked else link,
        differences=tuple(silenced(_asked(d) if asked else d, run.codes) for d in parted),
        valued=any(facing.left.terms[i].value is not None for i, _ in facing.matches),
    )


def _unseen(names: Names, drafts: Set[str]) -> frozenset[tuple[str, ...]]:
    """The words of the spellings of names that only drafts have."""
    spelled = [spelling for name in names.names for spelling in name.spellings]
    known = {words_of(spelling.text) for spelling in spelled if spelling.source not in drafts}
    return frozenset(words_of(spelling.text) for spelling in spelled) - known


def _asked(difference: Difference) -> Difference:
    """A difference from a question: no rule speaks about it."""
    return replace(opened(difference, "but one of the two asks"), rule=None)


def _pair(number: int, found: _Found, settings: Settings) -> Pair:
    """A link with its differences and what they come to."""
    link = found.link
    return Pair(
        id=f"p{number}",
        left=link.left,
        right=link.right,
        score=link.score,
        shared=link.shared,
        relation=relation(found.differences, link.found, settings.agree_found, valued=found.valued),
        conflict=conflict(found.differences),
        risk=risk(found.differences),
        differences=found.differences,
    )


def differences(facing: Facing) -> tuple[Difference, ...]:
    """Where two claims part: what the rules say, then what none of them explains, by place."""
    out: list[tuple[tuple[int, int], Difference]] = []
    lefts: set[int] = set()
    rights: set[int] = set()
    for rule in RULES:
        for remark in rule.pair(facing) if rule.pair else ():
            if lefts.isdisjoint(remark.left) and rights.isdisjoint(remark.right):
                lefts.update(remark.left)
                rights.update(remark.right)
                out.append(_difference(facing, remark, rule.code))
    for remark in plain(facing, lefts, rights):
        out.append(_difference(facing, remark, None))
    found = [difference for _, difference in sorted(out, key=lambda item: item[0])]
    return tuple(found) if facing.drafted and facing.overlap >= COPIED else apart(found)


def _difference(facing: Facing, remark: Remark, code: str | None) -> tuple[tuple[int, int], Difference]:
    """A remark with the words it is about, and its place in both claims for sorting."""
    left, right = _words(facing.left, remark.left), _words(facing.right, remark.right)
    place = (left.start if left else -1, right.start if right else -1)
    return place, Difference(
        kind=remark.kind, relation=remark.relation, because=remark.because, rule=code, left=left, right=right
    )


def _words(one: Side, found: Sequence[int]) -> Words | None:
    if not found:
        return None
    first, last = one.terms[found[0]], one.terms[found[-1]]
    negations = [word for index in found for word in one.over[index].words]
    at = min([first.at, *(word.at for word in negations)])
    until = max([last.until, *(word.until for word in negations)])
    start, end = one.claim.place(at, until)
    return Words(text=one.claim.text[at:until], start=start, end=end)
