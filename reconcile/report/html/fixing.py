"""What to fix in a draft, as a list that one can tick off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconcile.model import Quote, Report, Support, Verdict
from reconcile.report.digest import drifts, spoken
from reconcile.report.html.layers import Book
from reconcile.report.html.margin import note_id, pairs_of, told
from reconcile.report.html.marks import GRADES, MISGIVEN, NAME, VERDICTS, Sign, glyph
from reconcile.report.html.markup import Markup, joined, tag
from reconcile.report.phrases import DOUBTFUL, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something to fix: what, and where on the page it is told in full."""

    sign: Sign
    said: Markup | str
    href: str
    at: str


def fixing(found: Book) -> Markup:
    """The list, the gravest first; what no source says comes last, since it may simply be news."""
    groups = [
        ("Contradicted", _claims(found, Verdict.CONTRADICTED)),
        ("Quotations", _quotes(found)),
        ("Altered", _claims(found, Verdict.ALTERED)),
        ("Names", _names(found.seen.report)),
        ("In no source", _claims(found, Verdict.UNSUPPORTED)),
    ]
    lists = [_group(title, tuple(tasks)) for title, tasks in groups]
    done = tag("p", class_="done needs-script", role="status")
    body = joined(lists) if any(lists) else tag("p", "Nothing.", class_="empty")
    return tag(
        "aside", tag("h3", "To fix", id="fix-title"), done, body, class_="to-fix", id="fix", aria_labelledby="fix-title"
    )


def _group(title: str, found: Sequence[Task]) -> Markup | None:
    if not found:
        return None
    return joined([tag("h4", f"{title} ", tag("span", str(len(found)))), tag("ul", *map(_item, found))])


def _item(task: Task) -> Markup:
    box = tag("label", tag("input", type="checkbox"), glyph(task.sign), tag("span", task.said, class_="what"))
    return tag("li", box, tag("a", task.at, href=task.href, title="show it"), class_=task.sign.look)


def _claims(found: Book, verdict: Verdict) -> Iterator[Task]:
    for support in found.seen.report.support:
        if support.verdict is verdict:
            yield _claim(found, support)


def _claim(found: Book, support: Support) -> Task:
    claim = found.seen.report.claim(support.claim)
    said = told(found, support, pairs_of(found, support))[0]
    if support.verdict is Verdict.UNSUPPORTED:
        said = claim.text
    return Task(sign=VERDICTS[support.verdict], said=said, href=f"#{note_id(claim.id)}", at=claim.id.rpartition(".")[2])


def doubtful(quotes: Sequence[Quote]) -> list[Quote]:
    """The quotations that an editor has to look at."""
    return [quote for quote in quotes if quote.grade in DOUBTFUL or quote.speaker_fits is False]


def _quotes(found: Book) -> Iterator[Task]:
    for quote in doubtful(found.seen.report.quotes):
        sign = GRADES[quote.grade] if quote.grade in DOUBTFUL else MISGIVEN
        said = f"{sign.word}: “{' '.join(quote.text.split()).rstrip(',')}”"
        yield Task(sign=sign, said=said, href=f"#{quote.id}", at=quote.claim.rpartition(".")[2])


def _names(report: Report) -> Iterator[Task]:
    for drift in drifts(report):
        if any(spelling.source == "draft" for spelling in drift.spellings):
            texts = " / ".join(dict.fromkeys(spelling.text for spelling in drift.spellings))
            yield Task(sign=NAME, said=texts, href=f"#{drift.name.id}", at="names")
    for finding in spoken(report, "N103"):
        yield Task(sign=NAME, said=sentence(finding.message), href="#names", at="names")
