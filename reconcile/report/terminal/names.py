"""Names: spelled apart, otherwise than the glossary says, look-alikes that are kept apart, short forms."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from reconcile.model import Finding, NameKind, NameLink, Spelling
from reconcile.report import digest
from reconcile.report.escape import visible
from reconcile.report.phrases import one_name, plural, sentence
from reconcile.report.terminal.lines import fit, fit_end, heading, more, paragraph, styled, table
from reconcile.report.terminal.marks import RULE
from reconcile.report.view import View, file_of, label

PLACES = 3
"""So many places of a spelling are shown."""

SHORT_FORMS = 8

Row = tuple[str, str, str, str]


def sections(seen: View) -> list[list[Text]]:
    """The sections about names, empty where there is nothing to say."""
    return [_drifts(seen), _glossary(seen), _lookalikes(seen), _short_forms(seen)]


def _drifts(seen: View) -> list[Text]:
    found = digest.drifts(seen.report)
    if not found:
        return []
    shown, left = digest.limited(found, digest.SHOWN_NAMES, seen.verbose)
    title = heading(plural(len(found), "name spelled apart", "names spelled apart"), seen.width)
    return [title, *(line for drift in shown for line in _drift(seen, drift)), *more(left)]


def _drift(seen: View, drift: digest.Drift) -> list[Text]:
    """The name, a row a spelling and source, the reasons."""
    kind = "" if drift.name.kind is NameKind.UNKNOWN else f" ({drift.name.kind.value})"
    lines = [styled(f" {fit(drift.name.name, seen.width - 16)}", "bold").append(kind, style="not bold dim")]
    lines += [Text(fit(f"   {row}", seen.width)) for row in _rows(seen, drift.spellings)]
    lines += _also(seen, drift.others)
    for told in one_name(drift.links):
        lines += _dim(paragraph(told, seen.width, first="   ", indent=3))
    return lines


def _rows(seen: View, spellings: Sequence[Spelling]) -> list[str]:
    """Source, spelling, count and places of each spelling, told as fully as the width allows."""
    widths = (24, seen.width - 22, 24, 1000)
    rows: list[str] = []
    for row in (_with_paths, _with_lines, _with_first):
        rows = table([row(seen, spelling) for spelling in spellings], widths)
        if max(map(cell_len, rows), default=0) + 3 <= seen.width:
            break
    return rows


def _with_paths(seen: View, spelling: Spelling) -> Row:
    """`A  TideGlass  ×6  talks/a.md:14:9, 20:1, …`: the first place as editors take it."""
    spots, rest = _spots(seen, spelling)
    path = file_of(seen.sources[spelling.source])
    places = f"{path}:{', '.join(f'{line}:{column}' for line, column in spots)}{rest}" if spots else ""
    return label(seen, spelling.source), spelling.text, _count(spelling), places


def _with_lines(seen: View, spelling: Spelling) -> Row:
    """`A:14  TideGlass  ×6  also 20, 31, …`: lines alone."""
    spots, rest = _spots(seen, spelling)
    others = list(dict.fromkeys(str(line) for line, _ in spots))[1:]
    also = f"also {', '.join(others)}{rest}" if others else ""
    return *_with_first(seen, spelling)[:3], also


def _with_first(seen: View, spelling: Spelling) -> Row:
    """`A:14  TideGlass  ×6`."""
    spots, _ = _spots(seen, spelling)
    where = f"{label(seen, spelling.source)}:{spots[0][0]}" if spots else label(seen, spelling.source)
    return where, spelling.text, _count(spelling), ""


def _spots(seen: View, spelling: Spelling) -> tuple[list[tuple[int, int]], str]:
    """Lines and columns that are shown, and what says that there are more."""
    shown = spelling.mentions if seen.verbose else spelling.mentions[:PLACES]
    source = seen.sources[spelling.source]
    return [source.position(start) for start, _ in shown], ", …" if len(spelling.mentions) > len(shown) else ""


def _count(spelling: Spelling) -> str:
    return f"×{spelling.count}" + (f" ({spelling.quoted} quoted)" if spelling.quoted else "")


def _also(seen: View, spellings: Sequence[Spelling]) -> list[Text]:
    """Spellings that are no drift but stand for the name too."""
    if not spellings:
        return []
    told = ", ".join(f"{one.text} ×{one.count} in {label(seen, one.source)}" for one in spellings)
    return _dim(paragraph(f"also {told}", seen.width, first="   ", indent=3))


def _glossary(seen: View) -> list[Text]:
    found = digest.spoken(seen.report, "N103")
    lines = [line for finding in found for line in _finding(seen, finding)]
    return [heading("Against the glossary", seen.width), *lines] if found else []


def _finding(seen: View, finding: Finding) -> list[Text]:
    spot = finding.locations[0]
    where = f"{file_of(seen.sources[spot.source])}:{spot.line}:{spot.column}"
    told = f"{fit_end(where, seen.width - 4)}  {sentence(finding.message)}"
    lines = paragraph(told, seen.width, first=" ", indent=3)
    lines[0].stylize(RULE[finding.severity.value], 0, 1)
    return lines


def _lookalikes(seen: View) -> list[Text]:
    links = digest.lookalikes(seen.report)
    if not links:
        return []
    shown, left = digest.limited(links, digest.SHOWN_LOOKALIKES, seen.verbose)
    title = heading(f"{plural(len(links), 'look-alike')}, kept apart", seen.width)
    return [title, *(line for link in shown for line in _lookalike(seen, link)), *more(left)]


def _lookalike(seen: View, link: NameLink) -> list[Text]:
    told = styled(f"{_used(seen, link, 0)} ≠ {_used(seen, link, 1)}", "bold")
    slot = "; they stand in the same place of two claims" if link.one_slot else ""
    told.append("  " + visible(sentence(link.because + slot)), style="not bold dim")
    return paragraph(told, seen.width, first=" ", indent=3)


def _used(seen: View, link: NameLink, side: int) -> str:
    spelled = (link.left, link.right)[side]
    return f"{visible(spelled.text)} ({', '.join(label(seen, source) for source in spelled.sources)})"


def _short_forms(seen: View) -> list[Text]:
    """One paragraph for all of them, or a line each with the reason."""
    links = digest.short_forms(seen.report)
    if not links:
        return []
    if seen.verbose:
        lines = [line for link in links for line in _short_form(seen, link)]
        return [heading(plural(len(links), "short form"), seen.width), *lines]
    shown, left = digest.limited(links, SHORT_FORMS, False)
    told = ", ".join(f"{short} = {full}" for short, full in map(_short_and_full, shown))
    rest = f", … and {left} more (--verbose shows all)" if left else ""
    return paragraph(f"Short forms: {told}{rest}", seen.width, first=" ", indent=1)


def _short_form(seen: View, link: NameLink) -> list[Text]:
    short, full = _short_and_full(link)
    return paragraph(f"{short} = {full}: {link.because}", seen.width, first=" ", indent=3)


def _short_and_full(link: NameLink) -> tuple[str, str]:
    short, full = sorted((link.left.text, link.right.text), key=lambda text: (len(text), text))
    return short, full


def _dim(lines: list[Text]) -> list[Text]:
    for line in lines:
        line.stylize("dim")
    return lines
