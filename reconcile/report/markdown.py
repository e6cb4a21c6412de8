"""The report as Markdown, to paste into an issue or a newsletter's working document.

Source text goes through `escape.markdown` or `escape.code`, without exception. Marked words are bold.
"""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Chrome, Claim, NameLink, Pair, Reading, Relation, Report, Spelling
from reconcile.report import digest
from reconcile.report.checked import markdown as checked
from reconcile.report.compared import markdown as compared
from reconcile.report.escape import code
from reconcile.report.escape import markdown as safe
from reconcile.report.phrases import (
    advice,
    called,
    counts,
    differing_title,
    in_common,
    one_name,
    others,
    parting,
    plural,
    said_by,
    sentence,
    shared,
    shifts_title,
)
from reconcile.report.spans import Piece
from reconcile.report.view import (
    Passage,
    View,
    conflicts,
    file_of,
    label,
    labels_of,
    passages,
    put_otherwise,
    short_place,
    title_of,
    view,
    worth_saying,
)

Lines = list[str]


def render(report: Report, *, verbose: bool = False) -> str:
    """The report as GitHub-flavoured Markdown; long lists are cut unless `verbose`."""
    seen = view(report, verbose=verbose)
    parts = [*_parts(seen), _aside(seen)]
    return "\n\n".join("\n".join(part).rstrip() for part in parts if part) + "\n"


def _parts(seen: View) -> list[Lines]:
    if seen.report.command == "compare":
        _, *others = _names(seen)
        told = [*compared.head(seen), *_warnings(seen)]
        found = [told, compared.points(seen), compared.contradictions(seen), _shifted(seen), compared.names(seen)]
        return [*found, *others, compared.copies(seen), compared.alone(seen)]
    return [_head(seen), *(_draft(seen) if seen.report.support else _sources(seen))]


def _head(seen: View) -> Lines:
    report = seen.report
    rows = [_source_row(seen, reading) for reading in report.readings]
    return [
        f"# reconcile {report.command}",
        "",
        *rows,
        "",
        f"{' · '.join(counts(report))}",
        "",
        f"**{safe(advice(report))}**",
        *_warnings(seen),
    ]


def _source_row(seen: View, reading: Reading) -> str:
    source = reading.source.id
    told = shared(seen.report, source, others(seen.report, seen.labels, source))
    return f"- **{label(seen, source)}** {safe(reading.source.name)}: {told}"


def _warnings(seen: View) -> Lines:
    told = [
        f"{note.level}: {f'{label(seen, note.source)}: ' if note.source else ''}{note.text}"
        for note in seen.report.notes
    ]
    told += [f"{f.severity} {f.code} {f.rule}: {sentence(f.message)}" for f in digest.spoken(seen.report, "T", "X")]
    return ["", *(f"- {safe(line)}" for line in told)] if told else []


def _sources(seen: View) -> list[Lines]:
    return [
        _contradictions(seen),
        _shifted(seen),
        *_names(seen),
        _differing(seen),
        _agreements(seen),
        *(_alone(seen, reading) for reading in seen.report.readings),
    ]


def _contradictions(seen: View) -> Lines:
    found = digest.contradictions(seen.report)
    return _section(plural(len(found), "contradiction").capitalize(), _full(seen, found))


def _shifted(seen: View) -> Lines:
    found = digest.shifted(seen.report)
    return _section(shifts_title(len(found)), _full(seen, found))


def _differing(seen: View) -> Lines:
    found = digest.differing(seen.report)
    shown, left = digest.limited(found, digest.SHOWN_DIFFERING, seen.verbose)
    return _section(differing_title(len(found)), _full(seen, shown) + _more(left))


def _section(title: str, lines: Lines) -> Lines:
    return [f"## {title}", "", *lines] if lines else []


def _more(left: int) -> Lines:
    return ["", f"… and {left} more (`--verbose` shows all)"] if left else []


def _full(seen: View, pairs: Sequence[Pair]) -> Lines:
    return [line for number, pair in enumerate(pairs, start=1) for line in entry(seen, pair, f"{number}.")]


def entry(seen: View, pair: Pair, first: str) -> Lines:
    """A list item: the reasons, and below them both passages."""
    indent = " " * (len(first.split(" ", 1)[0]) + 1)
    reasons = _reasons(seen, pair) or [safe(sentence(in_common(pair)))]
    return [
        f"{first} {' '.join(reasons)}",
        *(f"{indent}- {_passage(side)}" for side in passages(seen, pair)),
        *([f"{indent}- {_numbers(pair)}"] if seen.verbose else []),
    ]


def _reasons(seen: View, pair: Pair) -> Lines:
    warned = digest.warnings(seen.report, pair)
    told = [f"**{safe(title_of(seen, d))}**: {safe(sentence(d.because))}" for d in (*conflicts(pair), *warned)]
    if pair.relation is Relation.CONTRADICT or warned:
        return told
    note = digest.harmless(pair)
    fits = [safe(f"Fits: {sentence(note)}")] if note else []
    if put_otherwise(seen, pair):
        return [*told, safe(sentence(in_common(pair))), *fits]
    left, right = labels_of(seen, pair)
    return told + [safe(sentence(parting(d, left, right))) for d in worth_saying(pair)] + fits


def _passage(side: Passage) -> str:
    said = said_by(side.claim)
    who = f" {safe(said)}" if said else ""
    return f"**{side.label}** {code(side.place)}{who}: {bold(side.pieces)}"


def bold(pieces: Sequence[Piece]) -> str:
    """The pieces as one escaped text, the marked ones bold (from letter to letter, which always renders)."""
    return "".join(_bold(piece.text) if piece.sign else _kept(piece.text) for piece in pieces)


def _kept(text: str) -> str:
    """Escaped text with the spaces at its ends, which stand before and after marked words."""
    ends = (" " if text[:1].isspace() else "", " " if text[-1:].isspace() else "")
    return f"{ends[0]}{safe(text)}{ends[1]}" if text.strip() else ends[0]


def _bold(text: str) -> str:
    inner = [index for index, char in enumerate(text) if char.isalnum()]
    if not inner:
        return _kept(text)
    start, end = inner[0], inner[-1] + 1
    return f"{_kept(text[:start])}**{safe(text[start:end])}**{_kept(text[end:])}"


def _numbers(pair: Pair) -> str:
    return f"score {pair.score:.2f}, conflict {pair.conflict:.2f}, carried by: {safe(', '.join(pair.shared))}"


def _names(seen: View) -> list[Lines]:
    drifts, links, short = digest.drifts(seen.report), digest.lookalikes(seen.report), digest.short_forms(seen.report)
    shown, left = digest.limited(drifts, digest.SHOWN_NAMES, seen.verbose)
    apart = [line for drift in shown for line in _drift(seen, drift)]
    against = [f"- {safe(sentence(f.message))}" for f in digest.spoken(seen.report, "N103")]
    title = plural(len(drifts), "name spelled apart", "names spelled apart")
    return [
        _section(title, apart + _more(left)),
        _section("Against the glossary", against),
        _section(f"{plural(len(links), 'look-alike')}, kept apart", [_link(seen, link, "≠") for link in links]),
        _section(plural(len(short), "short form"), [_link(seen, link, "=") for link in short] if seen.verbose else []),
    ]


def _drift(seen: View, drift: digest.Drift) -> Lines:
    """A table a name: who spells it how, how often and where."""
    return [
        f"**{safe(drift.name.name)}**",
        "",
        "| source | spelling | times | first at |",
        "|---|---|---|---|",
        *(_row(seen, spelling) for spelling in drift.spellings),
        "",
        *(f"- {safe(reason)}" for reason in one_name(drift.links)),
        "",
    ]


def _row(seen: View, spelling: Spelling) -> str:
    source = seen.sources[spelling.source]
    quoted = f" ({spelling.quoted} quoted)" if spelling.quoted else ""
    spot = "{}:{}".format(*source.position(spelling.mentions[0][0])) if spelling.mentions else ""
    where = safe(f"{file_of(source)}:{spot}")
    return f"| {label(seen, source.id)} | {safe(spelling.text)} | {spelling.count}{quoted} | {where} |"


def _link(seen: View, link: NameLink, sign: str) -> str:
    left, right = (
        f"**{safe(side.text)}** ({', '.join(label(seen, source) for source in side.sources)})"
        for side in (link.left, link.right)
    )
    return f"- {left} {sign} {right}: {safe(link.because)}"


def _agreements(seen: View) -> Lines:
    shown, left = digest.agreements(seen.report, seen.verbose)
    rows = [_agreement(seen, pair) for pair in shown]
    return _section(plural(len(rows) + left, "agreement").capitalize(), rows + _more(left))


def _agreement(seen: View, pair: Pair) -> str:
    claims = [seen.report.claim(claim) for claim in (pair.left, pair.right)]
    note = digest.harmless(pair)
    where = ", ".join(short_place(seen, claim) for claim in claims)
    text = safe(min((claim.text for claim in claims), key=len))
    return f"- {where}: {text}{f' ({safe(note)})' if note else ''}"


def _alone(seen: View, reading: Reading) -> Lines:
    claims = digest.alone(seen.report, reading)
    shown, left = digest.limited(claims, digest.SHOWN_ALONE, seen.verbose)
    title = f"Only in {label(seen, reading.source.id)}: {plural(len(claims), 'claim')}"
    return _section(title, [_claim(seen, claim) for claim in shown] + _more(left))


def _claim(seen: View, claim: Claim) -> str:
    return f"- {short_place(seen, claim)}: {safe(claim.text)}"


def _draft(seen: View) -> list[Lines]:
    told = [checked.first(seen), checked.claims(seen), checked.quotations(seen), *_names(seen)]
    return [*told, checked.passed_over(seen), compared.copies(seen)]


def _aside(seen: View) -> Lines:
    told = [
        f"{plural(len(reading.chrome), 'piece')} of {called(label(seen, reading.source.id))} "
        f"({', '.join(f'{safe(reason)} {count}' for reason, count in digest.furniture(reading))})"
        for reading in seen.report.readings
        if reading.chrome
    ]
    if not told:
        return []
    listed = [_chrome(seen, r, c) for r in seen.report.readings for c in r.chrome] if seen.verbose else []
    return [f"Set aside: {'; '.join(told)}.", *(["", *listed] if listed else [])]


def _chrome(seen: View, reading: Reading, chrome: Chrome) -> str:
    return f"- {label(seen, reading.source.id)}:{chrome.line} {safe(chrome.reason)}: {safe(chrome.text)}"
