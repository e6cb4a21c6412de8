"""The JSON contract, version 1: a report as plain dicts and lists, key for key, in the fixed order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reconcile.model.findings import Finding, Fix, Location
    from reconcile.model.names import Name, NameLink
    from reconcile.model.pairs import Difference, Pair, Words
    from reconcile.model.report import Chosen, Point, Quote, Reading, Report, Support
    from reconcile.model.texts import Chrome, Claim

VERSION = 1
Json = dict[str, Any]


def as_json(report: Report) -> Json:
    """The whole report; see DESIGN and README for what each key means."""
    return {
        "version": VERSION,
        "command": report.command,
        "settings": chosen_json(report.chosen),
        "notes": notes_json(report),
        "sources": [reading_json(reading) for reading in report.readings],
        "pairs": [pair_json(pair) for pair in report.pairs],
        "unpaired": {source: list(claims) for source, claims in report.unpaired.items()},
        "names": [name_json(name) for name in report.names],
        "name_links": [link_json(link) for link in report.links],
        "support": [support_json(support) for support in report.support],
        "quotes": [quote_json(quote) for quote in report.quotes],
        "points": [point_json(point) for point in report.points],
        "findings": [finding_json(finding) for finding in report.findings],
        "summary": summary_json(report),
    }


def notes_json(report: Report) -> list[Json]:
    """The notes, and one for each passage that one source has nearly to the letter from another."""
    sources = {reading.source.id: reading.source for reading in report.readings}
    told = [{"level": note.level, "source": note.source, "text": note.text} for note in report.notes]
    for found in report.copies:
        copy, original = (
            f"line {sources[at.source].position(at.start)[0]}, characters {at.start} to {at.end}"
            for at in (found.copy, found.original)
        )
        text = f"{copy}: nearly to the letter in {found.original.source}, {original} ({found.words} words)"
        told.append({"level": "info", "source": found.copy.source, "text": text})
    return told


def chosen_json(chosen: Chosen) -> Json:
    return {
        "glossary": chosen.glossary,
        "wordnet": chosen.wordnet,
        "select": list(chosen.select),
        "ignore": list(chosen.ignore),
    }


def reading_json(reading: Reading) -> Json:
    source = reading.source
    return {
        "id": source.id,
        "name": source.name,
        "path": source.path,
        "role": source.role.value,
        "text_kind": source.text_kind.value,
        "coverage": round(reading.coverage, 4),
        "claims": [claim_json(claim) for claim in reading.claims],
        "chrome": [chrome_json(chrome) for chrome in reading.chrome],
    }


def claim_json(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "segments": [list(segment) for segment in claim.segments],
        "line": claim.line,
        "column": claim.column,
        "kind": claim.kind.value,
        "speaker": claim.speaker,
        "time": claim.time,
    }


def chrome_json(chrome: Chrome) -> Json:
    return {
        "text": chrome.text,
        "start": chrome.start,
        "end": chrome.end,
        "line": chrome.line,
        "reason": chrome.reason,
    }


def pair_json(pair: Pair) -> Json:
    return {
        "id": pair.id,
        "left": pair.left,
        "right": pair.right,
        "score": round(pair.score, 4),
        "shared": list(pair.shared),
        "relation": pair.relation.value,
        "conflict": round(pair.conflict, 4),
        "differences": [difference_json(difference) for difference in pair.differences],
    }


def difference_json(difference: Difference) -> Json:
    return {
        "kind": difference.kind.value,
        "relation": difference.relation.value,
        "because": difference.because,
        "rule": difference.rule,
        "left": words_json(difference.left),
        "right": words_json(difference.right),
    }


def words_json(words: Words | None) -> Json | None:
    return None if words is None else {"text": words.text, "start": words.start, "end": words.end}


def name_json(name: Name) -> Json:
    return {
        "id": name.id,
        "name": name.name,
        "kind": name.kind.value,
        "spellings": [
            {
                "text": spelling.text,
                "source": spelling.source,
                "count": spelling.count,
                "quoted": spelling.quoted,
                "mentions": [list(mention) for mention in spelling.mentions],
            }
            for spelling in name.spellings
        ],
    }


def link_json(link: NameLink) -> Json:
    return {
        "relation": link.relation.value,
        "names": list(link.names),
        "score": round(link.score, 4),
        "because": link.because,
        "left": {"text": link.left.text, "sources": list(link.left.sources)},
        "right": {"text": link.right.text, "sources": list(link.right.sources)},
    }


def support_json(support: Support) -> Json:
    return {
        "claim": support.claim,
        "verdict": support.verdict.value,
        "found": round(support.found, 4),
        "risk": round(support.risk, 4),
        "pairs": list(support.pairs),
    }


def quote_json(quote: Quote) -> Json:
    match = quote.match
    return {
        "id": quote.id,
        "claim": quote.claim,
        "text": quote.text,
        "start": quote.start,
        "end": quote.end,
        "speaker": quote.speaker,
        "grade": quote.grade.value,
        "foldings": list(quote.foldings),
        "match": None if match is None else {"source": match.source, "start": match.start, "end": match.end},
        "speaker_fits": quote.speaker_fits,
    }


def point_json(point: Point) -> Json:
    return {
        "id": point.id,
        "claims": list(point.claims),
        "relation": point.relation,
        "voices": point.voices,
        "stance": {source: stance.value for source, stance in point.stance.items()},
    }


def finding_json(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
        "locations": [location_json(location) for location in finding.locations],
        "fix": fix_json(finding.fix),
        "suppressed": None if finding.suppressed is None else finding.suppressed.value,
    }


def location_json(location: Location) -> Json:
    return {
        "source": location.source,
        "start": location.start,
        "end": location.end,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "caption": location.caption,
    }


def fix_json(fix: Fix | None) -> Json | None:
    if fix is None:
        return None
    edits = [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits]
    return {"safe": fix.safe, "edits": edits}


def summary_json(report: Report) -> Json:
    relations = [pair.relation.value for pair in report.pairs]
    links = [link.relation.value for link in report.links]
    return {
        "claims": {reading.source.id: len(reading.claims) for reading in report.readings},
        "pairs": len(report.pairs),
        "agree": relations.count("agree"),
        "differ": relations.count("differ"),
        "contradict": relations.count("contradict"),
        "unpaired": {source: len(claims) for source, claims in report.unpaired.items()},
        "drift": len({link.names[0] for link in report.links if link.relation.value == "drift"}),
        "lookalike": links.count("lookalike"),
        "risk": round(report.risk, 4),
    }
