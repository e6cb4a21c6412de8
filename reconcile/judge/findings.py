"""What the rules say, as findings: sorted, with places, severities and fingerprints."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from reconcile.judge.rule import Judged, Rule, Speech, Spot
from reconcile.judge.rules import allowed
from reconcile.model import Difference, Finding, Location, Pair, Severity, Source, Standing, Words
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
    for pair in judged.pairs:
        for difference in pair.differences:
            if difference.rule == rule.code and difference.relation in spoken:
                yield _conflict(pair, difference, sources)


def _conflict(pair: Pair, difference: Difference, sources: Mapping[str, Source]) -> Speech:
    left, right = (claim.rpartition(".")[0] for claim in (pair.left, pair.right))
    spots = [
        Spot(source=source, start=words.start, end=words.end, caption=words.text)
        for source, words in ((left, difference.left), (right, difference.right))
        if words is not None
    ]
    one, other = _told(sources[left], difference.left), _told(sources[right], difference.right)
    return Speech(message=f"{one}, {other}: {difference.because}", spots=tuple(spots))


def _told(source: Source, words: Words | None) -> str:
    return f"{source.name} says “{words.text}”" if words else f"{source.name} does not say it"


def _finding(rule: Rule, speech: Speech, sources: Mapping[str, Source], settings: Settings) -> Finding:
    severity: Severity = dict(settings.severity).get(rule.code, speech.severity or rule.severity)
    said = "\n".join([rule.code, *sorted(squash(spot.caption) for spot in speech.spots)])
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=severity,
        message=speech.message,
        fingerprint=hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        locations=tuple(_location(spot, sources[spot.source]) for spot in speech.spots),
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
