"""The sentences of a report: counts, what to look at first, reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reconcile.model import (
    Claim,
    Difference,
    Finding,
    Grade,
    Location,
    NameLink,
    Pair,
    Quote,
    Relation,
    Report,
    Role,
    Severity,
    Verdict,
    Words,
)
from reconcile.report.checked.worksheet import WORRYING, covered, rows, to_do
from reconcile.report.digest import contradictions, differing, drifts, lookalikes, shifted, spoken

QUOTED = 48
"""So many characters of a difference's words are said again in a sentence."""

COMMON = 5
"""So many shared words of a pair are named."""

VERDICTS = {
    Verdict.CONTRADICTED: "contradicted",
    Verdict.ALTERED: "altered",
    Verdict.UNSUPPORTED: "unsupported",
    Verdict.SUPPORTED: "supported",
    Verdict.NOT_CHECKED: "not checked",
}


ENDS = (".", "!", "?", "…", "。", "！", "？")


def plural(count: int, one: str, many: str | None = None) -> str:
    """*no claims*, *1 claim*, *2 claims*."""
    many = many or f"{one}s"
    return f"no {many}" if count == 0 else f"{count} {one if count == 1 else many}"


def listed(parts: Sequence[str]) -> str:
    """*a*, *a and b*, *a, b and c*."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def sentence(phrase: str) -> str:
    """A phrase as a sentence: a capital (unless the first word has one inside, as *iPod*, or is a file) and a full
    stop."""
    first = phrase.split(" ", 1)[0]
    start = phrase[:1] if first != first.lower() or "." in first[:-1] else phrase[:1].upper()
    return start + phrase[1:] + ("" if phrase.endswith(ENDS) else ".")


def counts(report: Report) -> tuple[str, ...]:
    """What the run found, each count with its word; an absence is said too."""
    first = _verdict_counts(report) if report.support else _relation_counts(report)
    likes = plural(len(lookalikes(report)), "look-alike")
    return (*first, plural(len(drifts(report)), "name spelled apart", "names spelled apart"), likes)


def _relation_counts(report: Report) -> tuple[str, ...]:
    found = Counter(pair.relation for pair in report.pairs)
    clash, differ, agree = found[Relation.CONTRADICT], found[Relation.DIFFER], found[Relation.AGREE]
    return (
        plural(clash, "contradiction"),
        _does(differ, "differ"),
        _does(agree, "agree"),
    )


def _does(count: int, verb: str) -> str:
    """*nothing agrees*, *1 agrees*, *2 agree*."""
    return f"{count} {verb}" if count > 1 else f"{count or 'nothing'} {verb}s"


def _verdict_counts(report: Report) -> tuple[str, ...]:
    found = Counter(support.verdict for support in report.support)
    return tuple(f"{found[verdict] or 'none'} {word}" for verdict, word in VERDICTS.items())


def advice(report: Report) -> str:
    """What to do about it, in one sentence."""
    if report.support:
        return _of_draft(report)
    clashes = len(contradictions(report))
    look = [plural(clashes, "contradiction")] if clashes else []
    look += [plural(len(shifted(report)), "shift")] if shifted(report) else []
    names = len(drifts(report)) + len({f.fingerprint for f in spoken(report, "N103")})
    if not report.pairs:
        return "Nothing is shared: no claim of one stands in another."
    if look:
        return f"Look at {listed([*look, plural(names, 'name')] if names else look)}."
    if names:
        return f"Nothing contradicts; look at {plural(names, 'name')}."
    if differing(report):
        return f"Nothing contradicts; {_does(len(differing(report)), 'differ')} in what they say."
    return "Nothing contradicts."


LINES = 9
"""So many lines with something to do are named."""


def _of_draft(report: Report) -> str:
    """Where the errors and warnings of a draft are, then how many other claims are to be read beside the sources."""
    if not report.pairs:
        return "Nothing is shared: no claim of the draft stands in a source."
    due = to_do(report)
    rest = _to_read(report)
    if not due:
        clear = "" if VERDICTS[Verdict.CONTRADICTED] in rest else "No error, no warning; "
        return _capital(f"{clear}look at {rest}.") if rest else "Every claim that can be checked has support."
    lines = list(dict.fromkeys(str(line) for line in sorted(place.line for _, place in due)))
    where = f" (line{'s' * (len(lines) > 1)} {listed(lines)})" if len(lines) <= LINES else ""
    return f"Look first at {severities(due)}{where}{f', then at {rest}' if rest else ''}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def severities(due: Sequence[tuple[Finding, Location]]) -> str:
    """*2 errors and 1 warning*."""
    errors = sum(finding.severity is Severity.ERROR for finding, _ in due)
    counts = [plural(errors, "error")] * (errors > 0) + [plural(len(due) - errors, "warning")] * (errors < len(due))
    return listed(counts)


def _to_read(report: Report) -> str:
    """The claims without support and the doubtful quotations of which no finding tells, empty where there are none."""
    worrying = [row.support.verdict for row in rows(report) if not row.findings]
    found = {verdict: worrying.count(verdict) for verdict in WORRYING if verdict in worrying}
    told = ", ".join(f"{count} {VERDICTS[verdict]}" for verdict, count in found.items())
    many = [f"{plural(sum(found.values()), 'claim')} ({told})"] if found else []
    if len(found) == 1:
        many = [plural(count, f"{VERDICTS[verdict]} claim") for verdict, count in found.items()]
    quotes = sum(_doubtful(quote, to_do(report)) for quote in report.quotes)
    return listed([*many, plural(quotes, "quotation")] if quotes else many)


def _doubtful(quote: Quote, due: Sequence[tuple[Finding, Location]]) -> bool:
    """Whether a quotation is to be looked at, and no finding tells so."""
    told = any(finding.code[0] == "Q" and place.start == quote.start for finding, place in due)
    return not told and (quote.grade in DOUBTFUL or quote.speaker_fits is False)


DOUBTFUL = (Grade.EDITED, Grade.STITCHED, Grade.NOT_FOUND)
"""Grades of a quotation that an editor has to look at."""


def shared(report: Report, source: str, other: str) -> str:
    """How much of a source the others tell too: *58 claims, 43% of them also in B*; of a draft how much has support."""
    reading = next(reading for reading in report.readings if reading.source.id == source)
    total = plural(len(reading.claims), "claim")
    if report.support and reading.source.role is Role.DRAFT:
        supported, checked = covered(report)
        return f"{total}, {checked or 'none'} checked, {supported or 'none'} supported"
    return f"{total}, {reading.coverage:.0%} of them also in {other}" if reading.claims else total


def others(report: Report, labels: dict[str, str], source: str) -> str:
    """What a source is compared with, as its row in the head names it."""
    rest = [reading.source for reading in report.readings if reading.source.id != source]
    drafts = [labels[one.id] for one in rest if one.role is Role.DRAFT]
    if drafts:
        return called(drafts[0])
    return labels[rest[0].id] if len(rest) == 1 else "the sources" if report.support else "another"


def shifts_title(count: int) -> str:
    """The heading over the pairs that a rule warns of."""
    return plural(count, "shift in what is said", "shifts in what is said").capitalize()


def differing_title(count: int) -> str:
    """The heading over the pairs that differ."""
    return f"{plural(count, 'pair')} that differ{'s' if count == 1 else ''}, without contradiction"


def one_name(links: Sequence[NameLink]) -> list[str]:
    """Why spellings are one name: once if the reason is the same for all, else for each two."""
    reasons = list(dict.fromkeys(link.because for link in links))
    if len(reasons) == 1:
        return [sentence(reasons[0])]
    firsts = {link.because: link for link in reversed(links)}
    return [sentence(f"{firsts[why].left.text} / {firsts[why].right.text}: {why}") for why in reasons]


def parting(difference: Difference, left: str, right: str) -> str:
    """A difference in words: *only B says “…”*, *A says “a”, B “b”*, and the reason where a rule gave one."""
    if difference.left is None or difference.right is None:
        who, words = (right, difference.right) if difference.left is None else (left, difference.left)
        return f"only {called(who)} says {_said(words)}"
    told = difference.left.text in difference.because and difference.right.text in difference.because
    reason = f": {difference.because}" if difference.rule and not told else ""
    return f"{called(left)} says {_said(difference.left)}, {called(right)} {_said(difference.right)}{reason}"


def in_common(pair: Pair) -> str:
    """What carries a pair that is put otherwise throughout."""
    words = list(dict.fromkeys(pair.shared))[:COMMON]
    return f"both speak of {listed(words)}; the rest is put otherwise" if words else "put otherwise throughout"


def called(label: str) -> str:
    """A source's label inside a sentence: *A*, *the draft*."""
    return "the draft" if label == "draft" else label


def _said(words: Words | None) -> str:
    text = words.text if words else ""
    short = text if len(text) <= QUOTED else text[:QUOTED].rsplit(" ", 1)[0] + " …"
    return f"“{short}”"


def said_by(claim: Claim) -> str:
    """Speaker and time of a claim, where the text gives them."""
    parts = [claim.speaker] if claim.speaker else []
    return ", ".join([*parts, clock(claim.time)] if claim.time is not None else parts)


def clock(seconds: float) -> str:
    """Seconds as *12:03* or *1:02:03*."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
