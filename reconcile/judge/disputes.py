"""What the rules found in pairs, as speeches: what several sources say against one place of a draft is told once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reconcile.judge.confirmed import Pairs, pairs_of_draft, same_words
from reconcile.judge.rule import Judged, Rule, Speech, Spot
from reconcile.model import Claim, Difference, Pair, Severity, Source, Standing, Words
from reconcile.text.words import squash


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a speech about a pair needs to know: sources and claims by id, and the pairs of each claim of the draft."""

    pairs: Sequence[Pair]
    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    drafted: Pairs


Found = tuple[Pair, Difference]
Place = tuple[str, ...]


def ground(judged: Judged) -> Ground:
    """The ground of all speeches about one run."""
    return Ground(
        pairs=judged.pairs,
        sources={split.source.id: split.source for split in judged.splits},
        claims={claim.id: claim for split in judged.splits for claim in split.claims},
        drafted=pairs_of_draft(judged),
    )


def of_pairs(on: Ground, rule: Rule) -> Iterable[Speech]:
    """What a rule found in pairs: conflicts, and what is unclear where the rule only warns."""
    spoken = {Standing.CONFLICT, Standing.UNCLEAR} if rule.severity is Severity.WARNING else {Standing.CONFLICT}
    together: dict[Place, list[Found]] = {}
    for pair in on.pairs:
        for difference in pair.differences:
            if difference.rule == rule.code and difference.relation in spoken:
                together.setdefault(_place(on, pair, difference), []).append((pair, difference))
    for found in together.values():
        yield _speech(on, found)


def _place(on: Ground, pair: Pair, difference: Difference) -> Place:
    """What makes two differences one for a reader: the same words of a draft against the same words of sources; else
    each pair is its own."""
    left, right = difference.left, difference.right
    if pair.left not in on.drafted or left is None or right is None:
        return pair.id, difference.because, str(left and left.start)
    return pair.left, str(left.start), str(left.end), squash(right.text)


def _speech(on: Ground, found: Sequence[Found]) -> Speech:
    """What differs between claims; the one that lacks the words is pointed at as a whole. Where other sources say as
    the draft does, it is the sources that disagree, which is told, but is no error of the draft."""
    pair, difference = found[0]
    left, rights = on.claims[pair.left], [on.claims[one.right] for one, _ in found]
    names = list(dict.fromkeys(on.sources[claim.source].name for claim in rights))
    told = f"{_told([on.sources[left.source].name], difference.left)}, {_told(names, difference.right)}"
    told += f": {difference.because}"
    spots = (
        _spot(left, difference.left),
        *(_spot(claim, one.right) for claim, (_, one) in zip(rights, found, strict=True)),
    )
    same = [set(same_words(on.drafted, *one)) for one in found]
    others = [source for source in on.sources if all(source in one for one in same)]
    if not others:
        return Speech(message=told, spots=spots)
    who = [name for source in others if (name := on.sources[source].name) not in names]
    say = (
        f"{in_words(who)} {'says' if len(who) == 1 else 'say'} the same" if who else "the draft's words stand there too"
    )
    return Speech(message=f"{told}; but {say}", spots=spots, severity=Severity.INFO)


def in_words(names: Sequence[str]) -> str:
    """Names as a list in a sentence: `a.md`, `a.md and b.md`, `a.md, b.md and c.md`."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _spot(claim: Claim, words: Words | None) -> Spot:
    if words is None:
        return Spot(source=claim.source, start=claim.start, end=claim.end, caption=claim.text)
    return Spot(source=claim.source, start=words.start, end=words.end, caption=words.text)


def _told(names: Sequence[str], words: Words | None) -> str:
    say, do = ("say", "do") if len(names) > 1 else ("says", "does")
    return f"{in_words(names)} {say} “{words.text}”" if words else f"{in_words(names)} {do} not say it"
