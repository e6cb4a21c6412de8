"""Overviews drawn as inline SVG: where in a text what stands, and how much of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconcile.model import Claim, Source
from reconcile.report.html.marks import Sign
from reconcile.report.html.markup import Attribute, Markup, tag
from reconcile.report.phrases import listed

WIDE, HIGH = 1000, 24
"""The strip's own units; the style stretches it to the width there is."""

HEIGHTS = {"contradict": 24, "differ": 16, "unsupported": 12, "agree": 9, "alone": 3}
"""How high a claim stands, so that a strip can be read without its colours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bit:
    """A claim in a strip: its place, its look, where it leads."""

    claim: Claim
    look: str


def strip(source: Source, bits: Sequence[Bit], told: str) -> Markup:
    """Where in a text agreement, difference, contradiction and silence lie, from its beginning to its end."""
    scale = WIDE / max(1, len(source.text))
    links = [tag("a", _bar(bit, scale), href=f"#{bit.claim.id}", tabindex=-1) for bit in bits if bit.look != "alone"]
    lonely = [_bar(bit, scale) for bit in bits if bit.look == "alone"]
    base = tag("rect", x=0, y=HIGH - 1, width=WIDE, height=1, class_="ground")
    return tag(
        "svg",
        tag("title", told),
        base,
        *lonely,
        *links,
        class_="strip",
        viewBox=f"0 0 {WIDE} {HIGH}",
        preserveAspectRatio="none",
        role="img",
        aria_label=told,
    )


def _bar(bit: Bit, scale: float) -> Markup:
    high = HEIGHTS[bit.look]
    x = round(bit.claim.start * scale, 1)
    width = max(2.5, round((bit.claim.end - bit.claim.start) * scale - 1, 1))
    return tag("rect", x=_short(x), y=HIGH - high, width=_short(width), height=high, class_=bit.look)


def _short(number: float) -> str:
    return f"{number:g}"


def shares(counted: Iterable[tuple[Sign, int]]) -> Markup:
    """How much of a text is what, as one bar, each part as high as in a strip; the words in it tell the same."""
    found = [(sign, count) for sign, count in counted if count]
    total = sum(count for _, count in found)
    told = listed([f"{count} {sign.word}" for sign, count in found])
    rects, x = [], 0.0
    for sign, count in found:
        width, high = 100 * count / total, HEIGHTS[sign.look]
        rects.append(_rect(x, HIGH - high, width, high, sign.look))
        x += width
    return _bars(tag("title", told), *rects, role="img", aria_label=told)


def coverage(share: float) -> Markup:
    """A share (0 to 1) as a bar over its ground; the number stands beside it."""
    low = HEIGHTS["alone"]
    ground = _rect(0, HIGH - low, 100, low, "alone")
    return _bars(ground, _rect(0, 0, 100 * share, HIGH, "agree"), aria_hidden="true")


def _rect(x: float, y: int, width: float, height: int, look: str) -> Markup:
    return tag("rect", x=_short(round(x, 2)), y=y, width=_short(round(width, 2)), height=height, class_=look)


def _bars(*inside: Markup, **attributes: Attribute) -> Markup:
    return tag("svg", *inside, class_="shares", viewBox=f"0 0 100 {HIGH}", preserveAspectRatio="none", **attributes)
