"""Links and mentions that are added after alignment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from reconcile.model import Alignment, LinkRelation, Mention, NameLink, Names, SpellingAt, Split
from reconcile.names.evidence.given import nicknames
from reconcile.names.evidence.spelling import squash
from reconcile.names.links import by_source, in_order
from reconcile.names.naming import named, respelled
from reconcile.names.settle.judge import TRANSCRIPT, VERBATIM, Known, drifts
from reconcile.names.settle.slots import Hit, hits, sides, written
from reconcile.names.settle.stream import Pairs, Stream, between, matched, stream

_Found = tuple[Hit, Stream]
_Used = Mapping[tuple[str, str], set[str]]


def settle(names: Names, alignment: Alignment, splits: Sequence[Split] = ()) -> Names:
    """The names with what alignment shows added: misspellings that stand in a name's slot, as mentions and drift
    links, and look-alikes that stand in one slot marked.
    """
    marked = _marked(names, alignment)
    found = _found(marked, alignment, splits)
    return _added(marked, found, splits) if found else marked


def _marked(names: Names, alignment: Alignment) -> Names:
    """The look-alike links marked where paired claims have the one name instead of the other."""
    facing: set[frozenset[str]] = set()
    for link in alignment.links:
        left, right = _ids(names.mentions[link.left]), _ids(names.mentions[link.right])
        facing.update(frozenset((one, other)) for one in left - right for other in right - left)
    return replace(
        names,
        links=tuple(
            replace(link, one_slot=True)
            if link.relation is LinkRelation.LOOKALIKE and frozenset(link.names) in facing
            else link
            for link in names.links
        ),
    )


def _ids(mentions: Sequence[Mention]) -> set[str]:
    return {mention.name for mention in mentions}


def _found(names: Names, alignment: Alignment, splits: Sequence[Split]) -> list[_Found]:
    """The misspellings in the slots of every two sources that have paired claims."""
    paired: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for link in alignment.links:
        paired[link.left.rpartition(".")[0], link.right.rpartition(".")[0]].append((link.left, link.right))
    streams = {split.source.id: stream(split.claims) for split in splits}
    known = Known(names)
    out: list[_Found] = []
    for one, other in combinations(streams, 2):
        if links := [*paired[one, other], *((b, a) for a, b in paired[other, one])]:
            out += _between(names, known, streams[one], streams[other], links)
    return out


def _between(names: Names, known: Known, a: Stream, b: Stream, links: Sequence[tuple[str, str]]) -> Iterable[_Found]:
    whole = matched(a, b)
    shorter = min(len(a.norms), len(b.norms))
    verbatim = shorter >= TRANSCRIPT and len(whole) >= VERBATIM * shorter
    for pairs in (whole, *_in_links(a, b, links)):
        for ours, theirs, row in ((a, b, pairs), (b, a, [(j, i) for i, j in pairs])):
            claims = {ours.words[i][0] for i, _ in row}
            mentions = [m for claim in sorted(claims) for m in names.mentions[ours.claims[claim].id]]
            if mentions:
                both = sides(ours, theirs, row)
                yield from ((hit, theirs) for hit in hits(both, mentions) if drifts(known, hit, theirs, verbatim))


def _in_links(a: Stream, b: Stream, links: Sequence[tuple[str, str]]) -> Iterable[Pairs]:
    """The matching words of each two paired claims."""
    for left, right in links:
        i, j = a.numbers[left], b.numbers[right]
        one, other = range(a.starts[i], a.starts[i + 1]), range(b.starts[j], b.starts[j + 1])
        if a.norms[one.start : one.stop] <= b.norms[other.start : other.stop]:
            yield list(between(a.norms, b.norms, one, other))
        else:
            yield [(i, j) for j, i in between(b.norms, a.norms, other, one)]


def _added(names: Names, found: Sequence[_Found], splits: Sequence[Split]) -> Names:
    """The names with the misspellings as mentions of the names whose slots they stand in."""
    owner = _owners(names, found)
    mentions = {
        claim: tuple(replace(m, name=owner.get(m.name, m.name)) for m in row) for claim, row in names.mentions.items()
    }
    for hit, theirs in found:
        _add(mentions, owner.get(hit.mention.name, hit.mention.name), hit, theirs)
    order = {split.source.id: index for index, split in enumerate(splits)}
    kept = respelled((name for name in names.names if name.id not in owner), mentions, order)
    links = [_renamed(link, owner) for link in names.links]
    new = _links(found, owner, named(mentions))
    return Names(names=kept, links=in_order([*(link for link in links if link), *new]), mentions=mentions)


def _owners(names: Names, found: Sequence[_Found]) -> dict[str, str]:
    """Names that turn out to be misspellings, with the names whose slots they stand in."""
    owner: dict[str, str] = {}
    for hit, theirs in found:
        for mention in inside(names.mentions, hit, theirs):
            one, other = (owner.get(name, name) for name in (hit.mention.name, mention.name))
            if one != other:
                first, second = sorted((one, other), key=lambda name: int(name[1:]))
                owner.update({name: first for name, to in owner.items() if to == second})
                owner[second] = first
    return owner


def inside(mentions: Mapping[str, Sequence[Mention]], hit: Hit, theirs: Stream) -> list[Mention]:
    """The mentions that are the words of a hit, or most of them."""
    claim, first = theirs.words[hit.words.start]
    last = theirs.words[hit.words.stop - 1][1]
    size = last.until - first.at
    return [
        m
        for m in mentions[theirs.claims[claim].id]
        if 2 * (min(m.until, last.until) - max(m.at, first.at)) > max(m.until - m.at, size)
    ]


def _add(mentions: dict[str, tuple[Mention, ...]], name: str, hit: Hit, theirs: Stream) -> None:
    """Enter the words of a hit as a mention, in place of those inside them."""
    claim, first = theirs.words[hit.words.start]
    if claim != theirs.words[hit.words.stop - 1][0]:
        return
    home = theirs.claims[claim]
    until = first.at + len(written(theirs, hit.words))
    row = mentions[home.id]
    if any(m.at < until and first.at < m.until and not (first.at <= m.at and m.until <= until) for m in row):
        return
    start, end = home.place(first.at, until)
    quoted = any(low <= first.at and until <= high for low, high in home.quoted)
    new = Mention(
        name=name,
        text=home.text[first.at : until],
        source=home.source,
        claim=home.id,
        at=first.at,
        until=until,
        start=start,
        end=end,
        quoted=quoted,
    )
    kept = [m for m in row if m.until <= first.at or until <= m.at]
    mentions[home.id] = tuple(sorted((*kept, new), key=lambda m: m.at))


def _renamed(link: NameLink, owner: Mapping[str, str]) -> NameLink | None:
    """A link with the names as they are now; a look-alike of what has become one name is none."""
    names = tuple(dict.fromkeys(owner.get(name, name) for name in link.names))
    if len(names) < len(link.names):
        return None
    return replace(link, names=names)


def _links(found: Sequence[_Found], owner: Mapping[str, str], used: _Used) -> list[NameLink]:
    """A link for each misspelling, the surest place telling how sure it is."""
    best: dict[tuple[str, str, str], Hit] = {}
    for hit, theirs in found:
        name = owner.get(hit.mention.name, hit.mention.name)
        ours, other = hit.mention.text, written(theirs, hit.words)
        if theirs.claims[0].source not in used.get((name, other), ()) or (name, ours) not in used:
            continue
        turned = _order(theirs.claims[0].source) < _order(hit.mention.source)
        key = (name, other, ours) if turned else (name, ours, other)
        if key not in best or hit.distance < best[key].distance:
            best[key] = hit
    return [_link(name, a, b, hit, used) for (name, a, b), hit in sorted(best.items(), key=lambda item: item[0])]


def _order(source: str) -> tuple[bool, int, str]:
    return source != "draft", len(source), source


def _link(name: str, ours: str, other: str, hit: Hit, used: _Used) -> NameLink:
    first, _, rest = ours.partition(" ")
    second, _, more = other.partition(" ")
    short = squash(rest) == squash(more) and nicknames(squash(first), squash(second))
    sounds = "is short for it or the other way round" if short else "is near it in sound or spelling"
    return NameLink(
        relation=LinkRelation.SHORT_FORM if short else LinkRelation.DRIFT,
        names=(name,),
        score=round(0.99 - 0.5 * hit.distance * (1.5 - hit.verbatim), 4),
        because=f"“{other}” stands where the other source has “{ours}”, and {sounds}",
        left=SpellingAt(text=ours, sources=by_source(used[name, ours])),
        right=SpellingAt(text=other, sources=by_source(used[name, other])),
    )
