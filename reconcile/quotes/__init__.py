"""The quotations of a draft against the sources, word for word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from reconcile.model import Mention, Names, Quote, Role, Split, place
from reconcile.quotes.compose import Found, SidesOf
from reconcile.quotes.direct import is_direct
from reconcile.quotes.grade import Verdict, is_sure, verdict
from reconcile.quotes.holes import Sides
from reconcile.quotes.lines import Line, line
from reconcile.quotes.passages import Passage, passages
from reconcile.quotes.search import index
from reconcile.quotes.show import changes, matched, nearest, theirs, wording
from reconcile.quotes.who import speakers


def quotations(splits: Sequence[Split], names: Names) -> tuple[Quote, ...]:
    """Each quotation of the draft among `splits` with its grade, its place in a source and its speaker's."""
    drafts = [split for split in splits if split.source.role is Role.DRAFT]
    found = [(draft, passage) for draft in drafts for passage in passages(draft, names)]
    if not found:
        return ()
    lines = [line(split, names) for split in splits if split.source.role is not Role.DRAFT]
    if not lines:
        return ()
    places = index(lines, [passage.words.keys for _, passage in found])
    heard = sorted({stretch.speaker for one in lines for stretch in one.stretches if stretch.speaker})
    who = speakers(names, heard)
    mentions = _by_source(names)
    quotes: list[Quote] = []
    for draft, passage in found:
        sides_of = _sides_of(draft, passage, lines, mentions)
        quotes.append(_quote(f"q{len(quotes) + 1}", passage, verdict(places, sides_of, who), sides_of))
    return tuple(quotes)


def _by_source(names: Names) -> Mapping[str, Sequence[Mention]]:
    found: dict[str, list[Mention]] = {}
    for mentions in names.mentions.values():
        for mention in mentions:
            found.setdefault(mention.source, []).append(mention)
    return found


def _sides_of(
    draft: Split, passage: Passage, lines: Sequence[Line], mentions: Mapping[str, Sequence[Mention]]
) -> SidesOf:
    """The two sides of a comparison by the index of the source."""

    @cache
    def sides(number: int) -> Sides:
        one = lines[number]
        return Sides(
            draft=draft.source.text,
            passage=passage,
            line=one,
            mine=mentions.get(draft.source.id, ()),
            theirs=mentions.get(one.source.id, ()),
        )

    return sides


def _quote(number: str, passage: Passage, given: Verdict, sides_of: SidesOf) -> Quote:
    start, end = place(passage.runs, 0, len(passage.text))
    bare = Quote(
        id=number,
        claim=passage.claim,
        text=passage.text,
        start=start,
        end=end,
        speaker=passage.speaker or (passage.guess if given.speaker else None),
        grade=given.grade,
        foldings=(),
        match=None,
        speaker_fits=given.speaker,
        wording=wording(passage, given.found),
        attributed=passage.attributed and is_direct(passage),
        near=nearest(sides_of, given.nearest) if given.nearest else None,
    )
    return bare if given.found is None else _found(bare, given.found, sides_of)


def _found(quote: Quote, found: Found, sides_of: SidesOf) -> Quote:
    """The quotation with what was found of it."""
    main = found.main
    match, *elsewhere = matched(sides_of, found)
    return replace(
        quote,
        foldings=tuple(sorted(found.foldings)),
        match=match,
        found=theirs(sides_of, found),
        changes=changes(sides_of, found),
        elsewhere=tuple(elsewhere),
        said_by=next(iter(main.speakers)) if len(main.speakers) == 1 else None,
        spoken=_is_spoken(sides_of(main.line).line, found),
        sure=is_sure(main),
    )


def _is_spoken(line: Line, found: Found) -> bool:
    """Whether the source gives the words as somebody's, those that differ included."""
    differing = [at for hole in found.changes for at in range(hole.start, hole.end)]
    told = any(line.stretch(at).quoted and not line.quoted(at) for at in differing)
    return not told and line.is_speech(found.main.first, found.main.last - 1)
