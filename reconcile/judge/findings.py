"""What the rules say, as findings: sorted, with places, severities and fingerprints."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from reconcile.judge.confirmed import pairs_of_draft, same_words
from reconcile.judge.rule import Judged, Rule, Speech, Spot
from reconcile.judge.rules import allowed
from reconcile.model import Claim, Difference, Finding, Location, Severity, Source, Standing, Words
from reconcile.settings import Settings
from reconcile.text.words import squash


def findings(judged: Judged) -> tuple[Finding, ...]:
    """The findings of every rule that may speak, by source, place and code."""
    sources = {split.source.id: split.source for split in judged.splits}
    order = {source: index for index, source in enumerate(sources)}
    out = []
    for rule in allowed(judged.settings):
        speeches = rule.report(judged) if rule.report else _of_pairs(judged, rule)
        out += [_finding(rule, speech, sources, judged.settings) for speech in speeches]
    return tuple(sorted(out, key=lambda f: (order[f.locations[0].source], f.locations[0].start, f.code, f.message)))


def _of_pairs(judged: Judged, rule: Rule) -> Iterable[Speech]:
    """What a rule found in pairs: conflicts, and what is unclear where the rule only warns ."""
    spoken = {Standing.CONFLICT, Standing.UNCLEAR} if rule.severity is Severity.WARNING else {Standing.CONFLICT}
    sources = {split.source.id: split.source for split in judged.splits}
    claims = {claim.id: claim for split in judged.splits for claim in split.claims}
    drafted = pairs_of_draft(judged)
    for pair in judged.pairs:
        for difference in pair.differences:
            if difference.rule == rule.code and difference.relation in spoken:
                others = [sources[source].name for source in same_words(drafted, pair, difference)]
                yield _conflict(claims[pair.left], claims[pair.right], difference, sources, others)


def _conflict(
    left: Claim, right: Claim, difference: Difference, sources: Mapping[str, Source], others: Sequence[str]
) -> Speech:
    """What differs between two claims; the one that lacks the words is pointed at as a whole. Where `others` say as the
    draft does, it is the sources that disagree, which is told, but is no error of the draft."""
    spots = (_spot(left, difference.left), _spot(right, difference.right))
    one, other = _told(sources[left.source], difference.left), _told(sources[right.source], difference.right)
    told = f"{one}, {other}: {difference.because}"
    if not others:
        return Speech(message=told, spots=spots)
    say = "says" if len(others) == 1 else "say"
    return Speech(message=f"{told}; but {in_words(others)} {say} the same", spots=spots, severity=Severity.INFO)


def in_words(names: Sequence[str]) -> str:
    """Names as a list in a sentence: `a.md`, `a.md and b.md`, `a.md, b.md and c.md`."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _spot(claim: Claim, words: Words | None) -> Spot:
    if words is None:
        return Spot(source=claim.source, start=claim.start, end=claim.end, caption=claim.text)
    return Spot(source=claim.source, start=words.start, end=words.end, caption=words.text)


def _told(source: Source, words: Words | None) -> str:
    return f"{source.name} says “{words.text}”" if words else f"{source.name} does not say it"


def _finding(rule: Rule, speech: Speech, sources: Mapping[str, Source], settings: Settings) -> Finding:
    severity: Severity = settings.level(rule.code, speech.severity or rule.severity)
    said = "\n".join([rule.code, *sorted(squash(spot.caption) for spot in speech.spots)])
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=severity,
        message=speech.message,
        fingerprint=hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        locations=tuple(_location(spot, sources[spot.source]) for spot in speech.spots),
        fix=speech.fix,
    )


def _location(spot: Spot, source: Source) -> Location:
    line, column = source.position(spot.start)
    end_line, end_column = source.position(spot.end)
    return Location(
        source=spot.source,
        start=spot.start,
        end=spot.end,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        caption=spot.caption,
    )
