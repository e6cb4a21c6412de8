"""Two passages side by side, with the words marked in which they part."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.model import Claim, Difference, Pair, Relation
from reconcile.report.digest import harmless, warnings
from reconcile.report.html.marks import Sign, badge
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.phrases import in_common, parting, said_by, sentence
from reconcile.report.spans import Piece, marked, sign_of
from reconcile.report.spans import Sign as Mark
from reconcile.report.view import View, conflicts, label, labels_of, put_otherwise, worth_saying

MARKED = {Mark.CONFLICT: "contradicts", Mark.UNCLEAR: "put otherwise", Mark.EXTRA: "only on this side"}
"""What marked words are, as the legend and the tips say it."""


def apart(seen: View, pair: Pair) -> list[tuple[Difference, Mark]]:
    """The differences of a pair that are marked, with their marks: all of them, but where the two are put otherwise
    throughout, only those that contradict or that a rule warns of.
    """
    signs = [(difference, sign_of(difference)) for difference in pair.differences]
    found = [(difference, sign) for difference, sign in signs if sign is not None]
    if not put_otherwise(seen, pair):
        return found
    told = {id(difference) for difference in warnings(seen.report, pair)}
    return [(one, sign) for one, sign in found if sign is Mark.CONFLICT or id(one) in told]


def marked_in(seen: View, pair: Pair, claim: Claim) -> tuple[Piece, ...]:
    """The text of one claim of a pair with its marks."""
    left = claim.id == pair.left
    return marked(claim, [(one.left if left else one.right, sign) for one, sign in apart(seen, pair)])


def sides(seen: View, pair: Pair) -> Markup:
    """Both passages of a pair."""
    claims = (seen.report.claim(pair.left), seen.report.claim(pair.right))
    return tag("div", *(side(seen, pair, claim) for claim in claims), class_="sides")


def side(seen: View, pair: Pair, claim: Claim) -> Markup:
    """A passage under its place, which leads to it in the text."""
    return tag(
        "div",
        tag("p", place_link(seen, claim), _voice(claim), class_="place"),
        tag("p", pieces(marked_in(seen, pair, claim)), class_="said", dir="auto"),
        class_="side",
    )


def _voice(claim: Claim) -> Markup | None:
    told = said_by(claim)
    return tag("span", f" · {told}", class_="voice-of") if told else None


def place_link(seen: View, claim: Claim) -> Markup:
    """*A, line 14* as a link to the claim in its text."""
    name = label(seen, claim.source)
    return tag(
        "a", chip(name), f" line {claim.line}", href=f"#{claim.id}", class_="at", title=seen.sources[claim.source].name
    )


def chip(name: str) -> Markup:
    """The label of a source."""
    return tag("span", name, class_="chip")


def pieces(found: Iterable[Piece]) -> Markup:
    """The text of a passage with its marks."""
    return joined(
        piece.text if piece.sign is None else tag("mark", piece.text, class_=piece.sign.value, title=MARKED[piece.sign])
        for piece in found
    )


def reasons(seen: View, pair: Pair) -> list[str]:
    """Why the pair is what it is, a sentence each; where no rule spoke, what is put otherwise."""
    told = [sentence(difference.because) for difference in (*conflicts(pair), *warnings(seen.report, pair))]
    if told:
        return told
    if pair.relation is Relation.AGREE:
        return [sentence(harmless(pair) or "both say it")]
    if put_otherwise(seen, pair):
        return [sentence(in_common(pair))]
    left, right = labels_of(seen, pair)
    return [sentence(parting(one, left, right)) for one in worth_saying(pair)] or [sentence(in_common(pair))]


def rules_of(seen: View, pair: Pair) -> list[str]:
    """The codes of the rules that found a contradiction in a pair, or that warn of it, each once."""
    spoke = (*conflicts(pair), *warnings(seen.report, pair))
    return list(dict.fromkeys(difference.rule for difference in spoke if difference.rule))


def rule_tags(seen: View, codes: Iterable[str]) -> Markup:
    """The rules by code and name, with what they mean as a tip."""
    known = [seen.rules[code] for code in codes if code in seen.rules]
    return joined(
        tag("span", f"{rule.code} {rule.name}", class_="rule", title=f"{rule.severity.value}: {rule.summary}")
        for rule in known
    )


def headed(seen: View, sign: Sign, word: str, pair: Pair) -> Markup:
    """The first line of a card: what the pair is, and which rules say so."""
    return tag("p", badge(sign, word), rule_tags(seen, rules_of(seen, pair)), class_="kind")
