"""Pairs: those that contradict and those that differ in full, those that agree a line each."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from reconcile.model import Difference, Pair, Relation
from reconcile.report import digest
from reconcile.report.escape import visible
from reconcile.report.phrases import differing_title, in_common, parting, plural, sentence, shifts_title
from reconcile.report.terminal.facing import INDENT, facing
from reconcile.report.terminal.lines import fit, heading, more, paragraph, styled
from reconcile.report.terminal.marks import PLACE, RULE
from reconcile.report.view import View, conflicts, labels_of, places, put_otherwise, short_place, title_of, worth_saying


def contradictions(seen: View) -> list[Text]:
    """The section of pairs that cannot both be true."""
    found = digest.contradictions(seen.report)
    if not found:
        return []
    return [heading(plural(len(found), "contradiction").capitalize(), seen.width), *_full(seen, found)]


def shifted(seen: View) -> list[Text]:
    """The section of pairs that contradict nothing, but of which a rule warns."""
    found = digest.shifted(seen.report)
    if not found:
        return []
    return [
        heading(shifts_title(len(found)), seen.width),
        *_full(seen, found),
    ]


def differing(seen: View) -> list[Text]:
    """The section of pairs that say more, less or something else, and contradict nothing: those that run alike in
    full, then in brief those that are put otherwise throughout."""
    found = digest.differing(seen.report)
    if not found:
        return []
    close = [pair for pair in found if not put_otherwise(seen, pair)]
    loose = sorted((pair for pair in found if put_otherwise(seen, pair)), key=lambda pair: -pair.score)
    lines = [heading(differing_title(len(found)), seen.width)]
    shown, left = digest.limited(close, digest.SHOWN_DIFFERING, seen.verbose)
    lines += [*_full(seen, shown), *more(left)]
    if not loose:
        return lines
    lines += [Text(), styled(" On the same matter, put otherwise throughout:", "bold")] if close else []
    if seen.verbose:
        return [*lines, *_full(seen, loose, len(shown))]
    stars, left = digest.limited(digest.stars(loose), digest.SHOWN_LOOSE, seen.verbose)
    return [*lines, *(line for star in stars for line in _brief(seen, star)), *more(left)]


def _brief(seen: View, star: digest.Star) -> list[Text]:
    """A claim and those it is paired with, a line each, cut to fit; repetitions on one line."""
    others = [seen.report.claim(star.other(pair)) for pair in star.pairs]
    rows = [(seen.report.claim(star.claim),), *digest.folded(seen.report, others)]
    size = max(6, *(len(places(seen, claims)) for claims in rows))
    lines: list[Text] = []
    for claims in rows:
        line = styled(f" {' ' if lines else '~'} {places(seen, claims):<{size}} ", PLACE)
        lines.append(line.append(fit(claims[0].text, seen.width - line.cell_len), style=""))
    return lines


def _full(seen: View, pairs: Sequence[Pair], before: int = 0) -> list[Text]:
    """The pairs in full, numbered on from those before."""
    found: list[Text] = []
    for number, pair in enumerate(pairs, start=before + 1):
        found += [Text(), *entry(seen, pair, f"{number:>2}")] if found else entry(seen, pair, f"{number:>2}")
    return found


def entry(seen: View, pair: Pair, first: str) -> list[Text]:
    """A pair in full: why it stands here, and both passages."""
    return [*_reasons(seen, pair, first), *facing(seen, pair)]


def _reasons(seen: View, pair: Pair, first: str) -> list[Text]:
    """Each reason as a sentence, the rule's code before it; the first line begins with `first`."""
    told = [_conflict(seen, difference) for difference in conflicts(pair)]
    warned = [_conflict(seen, difference) for difference in digest.warnings(seen.report, pair)]
    told += warned
    if pair.relation is not Relation.CONTRADICT and not warned:
        told += [*_open(seen, pair), *_harmless(pair)]
    found: list[Text] = []
    for reason in told or [styled(visible(sentence(in_common(pair))), "bold")]:
        found += paragraph(reason, seen.width, first=first if not found else "", indent=INDENT)
    return found


def _conflict(seen: View, difference: Difference) -> Text:
    rule = seen.rules.get(difference.rule or "")
    title = styled(visible(title_of(seen, difference)), RULE[rule.severity.value] if rule else "bold")
    return Text().append_text(title).append(": " + visible(sentence(difference.because)), style="bold")


def _open(seen: View, pair: Pair) -> list[Text]:
    """What differs without contradiction, in words."""
    if put_otherwise(seen, pair):
        return [styled(visible(sentence(in_common(pair))), "bold")]
    left, right = labels_of(seen, pair)
    return [styled(visible(sentence(parting(d, left, right))), "bold") for d in worth_saying(pair)]


def _harmless(pair: Pair) -> list[Text]:
    note = digest.harmless(pair)
    return [styled(visible(f"Fits: {sentence(note)}"), "green")] if note else []


def agreements(seen: View) -> list[Text]:
    """The section of pairs that agree: places, what was agreed, and what differs harmlessly."""
    total = sum(pair.relation is Relation.AGREE for pair in seen.report.pairs)
    if not total:
        return []
    shown, left = digest.agreements(seen.report, seen.verbose)
    places = [_places(seen, pair) for pair in shown]
    size = max(map(len, places))
    lines: list[Text] = []
    for pair, where in zip(shown, places, strict=True):
        lines += _agreement(seen, pair, where.ljust(size))
    return [heading(plural(total, "agreement").capitalize(), seen.width), *lines, *more(left)]


def _places(seen: View, pair: Pair) -> str:
    return " ".join(short_place(seen, seen.report.claim(claim)) for claim in (pair.left, pair.right))


def _agreement(seen: View, pair: Pair, where: str) -> list[Text]:
    """One line; what differs harmlessly on a second where both do not fit, and in the verbose report the numbers."""
    text = visible(min((seen.report.claim(claim).text for claim in (pair.left, pair.right)), key=len))
    note = visible(digest.harmless(pair))
    line = styled(f" {where}  ", PLACE)
    indent, room = line.cell_len, seen.width - line.cell_len
    line.append(fit(text, room), style="")
    if note and cell_len(text) + cell_len(note) + 4 <= room:
        return [line.append(f"  ({note})", style="green"), *_verbose(seen, pair)]
    below = [styled(" " * indent + fit(f"({note})", room), "green")] if note else []
    return [line, *below, *_verbose(seen, pair)]


def _verbose(seen: View, pair: Pair) -> list[Text]:
    if not seen.verbose:
        return []
    told = f"score {pair.score:.2f} · conflict {pair.conflict:.2f} · carried by: {', '.join(pair.shared)}"
    return [styled(line.plain, "dim") for line in paragraph(told, seen.width, first="     ", indent=5)]
