"""Names by outlet: each spelling with those that write it so."""

from __future__ import annotations

from rich.text import Text

from reconcile.model import NameKind
from reconcile.report import digest
from reconcile.report.compared.spellings import Named
from reconcile.report.compared.spellings import spelled_apart as apart
from reconcile.report.escape import visible
from reconcile.report.phrases import one_name, plural
from reconcile.report.terminal.lines import fit, heading, more, paragraph, styled
from reconcile.report.view import View, label

WIDEST = 30


def spelled_apart(seen: View) -> list[Text]:
    """The section of names that the outlets spell apart."""
    found = apart(seen.report)
    if not found:
        return []
    shown, left = digest.limited(found, digest.SHOWN_NAMES, seen.verbose)
    title = heading(plural(len(found), "name spelled apart", "names spelled apart"), seen.width)
    return [title, *(line for named in shown for line in _named(seen, named)), *more(left)]


def _named(seen: View, named: Named) -> list[Text]:
    name = named.drift.name
    kind = "" if name.kind is NameKind.UNKNOWN else f" ({name.kind.value})"
    lines = [styled(f" {fit(name.name, seen.width - 16)}", "bold").append(kind, style="not bold dim")]
    most = min(WIDEST, max(Text(visible(row.text)).cell_len for row in named.spellings))
    for row in named.spellings:
        spelled = fit(row.text, most)
        start = f"   {spelled}{' ' * (most - Text(spelled).cell_len)}  {row.count:>3}  "
        who = " ".join(label(seen, source) for source in row.sources)
        lines += paragraph(who, seen.width, first=start, indent=Text(start).cell_len)
    for told in one_name(named.drift.links):
        because = paragraph(told, seen.width, first="   ", indent=3)
        lines += [styled(line.plain, "dim") for line in because]
    return lines
