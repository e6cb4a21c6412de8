"""A whole source as HTML: its headings, paragraphs and lists, claims as links to what is told about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reconcile.model import Block, BlockKind, Claim, Source
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.html.stretches import Atom, Layer, Stretch, stretched
from reconcile.report.phrases import clock
from reconcile.report.spans import Sign

_WEAKEST_FIRST = (Sign.EXTRA, Sign.UNCLEAR, Sign.CONFLICT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How a claim is shown in its text: the class, where it leads (None: nowhere), which pairs it is in, and what
    stands behind it."""

    look: str
    href: str | None
    pairs: str = ""
    after: Markup | None = None


Placing = Callable[[Claim], Place]


def whole(source: Source, layers: Iterable[Layer], placing: Placing) -> Markup:
    """The text of a source, nothing left out; what was set aside is there, but muted."""
    blocks = stretched(source, layers)
    listed = groupby(blocks, key=lambda found: found[0].kind is BlockKind.ITEM)
    return joined(
        tag("ul", *(block(*one, placing) for one in found)) if items else joined(block(*one, placing) for one in found)
        for items, found in listed
    )


def block(one: Block, stretches: Sequence[Stretch], placing: Placing) -> Markup:
    """A block with what it is made of. Headings of a text stand below that of the text itself."""
    inside = (*_voice(one), *(_stretch(stretch, placing) for stretch in stretches))
    if all(stretch.owner is not None and stretch.owner.aside for stretch in stretches):
        reason = next(stretch.owner.aside for stretch in stretches if stretch.owner)
        return tag("li" if one.kind is BlockKind.ITEM else "p", *inside, class_="aside", title=f"set aside: {reason}")
    if one.kind is BlockKind.HEADING:
        return tag("h4", *inside, dir="auto")
    if one.kind is BlockKind.ITEM:
        return tag("li", *inside, dir="auto", class_=f"level{min(one.level, 4)}" if one.level > 1 else None)
    if one.kind is BlockKind.QUOTE:
        return tag("blockquote", tag("p", *inside), dir="auto")
    return tag("p", *inside, dir="auto")


def _voice(one: Block) -> Iterator[Markup]:
    """Who speaks and when, where the format tells it beside the text."""
    when = clock(one.marks[0].seconds) if one.marks else None
    told = " · ".join(part for part in (one.speaker, when) if part)
    if told:
        yield tag("span", told, class_="voice")


def _stretch(stretch: Stretch, placing: Placing) -> Markup:
    inside = [_atom(atom) for atom in stretch.atoms]
    owner = stretch.owner
    if owner is None:
        return joined(inside)
    if owner.claim is None:
        return tag("span", *inside, class_="aside", title=f"set aside: {owner.aside}")
    place = placing(owner.claim)
    made = tag(
        "a" if place.href else "span",
        *inside,
        id=owner.claim.id if stretch.atoms[0].begins(owner) else None,
        class_=f"c {place.look}".rstrip(),
        href=place.href,
        data_pairs=place.pairs or None,
    )
    return joined((made, place.after)) if place.after else made


def _atom(atom: Atom) -> Markup:
    signs = [layer for layer in atom.layers if layer.sign]
    anchors = [layer.anchor for layer in atom.layers if layer.anchor and not layer.claim and atom.begins(layer)]
    named = any(layer.anchor and not layer.claim for layer in atom.layers)
    made = joined([atom.text])
    if signs:
        strongest = max((layer.sign for layer in signs if layer.sign), key=_WEAKEST_FIRST.index)
        made = tag("mark", made, class_=strongest.value, data_pairs=" ".join(dict.fromkeys(map(_pair, signs))))
    if named:
        made = tag("span", made, class_="n", id=anchors[0] if anchors else None)
    return made


def _pair(layer: Layer) -> str:
    return layer.pair or ""
