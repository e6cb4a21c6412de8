"""What the rules say, as findings: sorted, with places, severities and fingerprints."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from reconcile.judge.disputes import ground, of_pairs
from reconcile.judge.rule import Judged, Rule, Speech, Spot
from reconcile.judge.rules import allowed
from reconcile.model import Finding, Location, Severity, Source
from reconcile.settings import Settings
from reconcile.text.words import squash


def findings(judged: Judged) -> tuple[Finding, ...]:
    """The findings of every rule that may speak, by source, place and code."""
    sources = {split.source.id: split.source for split in judged.splits}
    order = {source: index for index, source in enumerate(sources)}
    on = ground(judged)
    out = []
    for rule in allowed(judged.settings):
        speeches = rule.report(judged) if rule.report else of_pairs(on, rule)
        out += [_finding(rule, speech, sources, judged.settings) for speech in speeches]
    return tuple(sorted(out, key=lambda f: (order[f.locations[0].source], f.locations[0].start, f.code, f.message)))


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
