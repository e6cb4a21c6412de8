"""Pairs as cards: what they are, why, and both passages."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Pair, Relation, Severity
from reconcile.report.digest import contradictions, differing, shifted
from reconcile.report.html.marks import CLASH, RELATIONS, SHIFT, Sign
from reconcile.report.html.markup import NOTHING, Markup, joined, tag
from reconcile.report.html.sides import headed, reasons, rules_of, sides
from reconcile.report.view import View


def card(seen: View, pair: Pair, sign: Sign, word: str) -> Markup:
    """A pair, with everything there is to say about it."""
    first, *more = reasons(seen, pair)
    return tag(
        "article",
        headed(seen, sign, word, pair),
        tag("h3", first),
        tag("ul", *(tag("li", reason) for reason in more), class_="more-reasons") if more else None,
        sides(seen, pair),
        id=pair.id,
        class_=f"pair finding {sign.look}",
        tabindex=-1,
        data_relation=pair.relation.value,
        data_rules=" ".join(rules_of(seen, pair)) or None,
        data_left=pair.left,
        data_right=pair.right,
    )


def pressing(seen: View) -> list[Markup]:
    """The cards to look at first: contradictions, then what a rule warns of."""
    clashes = [card(seen, pair, CLASH, _weighed(seen, pair)) for pair in contradictions(seen.report)]
    return clashes + shifts(seen)


def shifts(seen: View) -> list[Markup]:
    """The cards of the pairs that a rule warns of."""
    return [card(seen, pair, SHIFT, SHIFT.word) for pair in shifted(seen.report)]


def _weighed(seen: View, pair: Pair) -> str:
    """*contradiction*, or *possible contradiction* where only a rule that warns has spoken."""
    severities = [seen.rules[code].severity for code in rules_of(seen, pair) if code in seen.rules]
    return CLASH.word if Severity.ERROR in severities or not severities else f"possible {CLASH.word}"


def remaining(seen: View) -> tuple[list[Markup], list[Markup]]:
    """The cards of the pairs that differ without a warning, and of those that agree."""
    agreeing = [pair for pair in seen.report.pairs if pair.relation is Relation.AGREE]
    return _plain(seen, differing(seen.report)), _plain(seen, agreeing)


def _plain(seen: View, pairs: Sequence[Pair]) -> list[Markup]:
    return [card(seen, pair, RELATIONS[pair.relation], RELATIONS[pair.relation].word) for pair in pairs]


def deck(cards: Sequence[Markup], look: str = "") -> Markup:
    """Cards one below another."""
    return tag("div", *cards, class_=f"deck {look}".rstrip()) if cards else NOTHING


def empty(said: str) -> Markup:
    """What stands where nothing was found."""
    return tag("p", said, class_="empty")


def marks_key() -> Markup:
    """What the marked words mean."""
    return tag(
        "p",
        "Marked words: ",
        joined(
            [
                tag("mark", "contradicts", class_="conflict"),
                tag("mark", "put otherwise", class_="unclear"),
                tag("mark", "only on this side", class_="extra"),
            ],
            " ",
        ),
        class_="key",
    )
