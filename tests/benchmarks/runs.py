"""Whole runs inside a process: `check`, `compare`, and the page of a report.

    python tests/benchmarks/runs.py compare 50

measures one part and prints it as JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import combinations, product
from typing import TypeVar

from measuring import SAMPLE, Row, Taken, every_pair, exponent, faster, longer, megabytes, part, processor, span, told
from stages import similar

T = TypeVar("T")

SHORT, CHECKED, ROUNDS = 60, 200, 3
DRAFT, TRANSCRIPT = 1_000, 10_000
SOURCES, CLAIMS = (10, 50, 200), 40
DIFFED = 20
PAGED = 10_000


def rows() -> Iterator[Row]:
    """The rows of whole runs."""
    found = part("runs", "check_short")
    yield Row(
        what=f"check {SHORT} words against {SHORT}",
        ours=f"{1 / found['ours']:.0f} a second",
        against="difflib, every pair",
        theirs=f"{1 / found['theirs']:.0f} a second",
        ratio=faster(found["ours"], found["theirs"]),
        memory=megabytes(found),
        aim="500 a second",
    )
    found = part("runs", "check_long")
    yield Row(
        what=f"check {DRAFT:,} words against {TRANSCRIPT:,}",
        ours=span(found["ours"]),
        against="difflib, every pair*",
        theirs=span(found["theirs"]),
        ratio=faster(found["ours"], found["theirs"]),
        memory=megabytes(found),
        aim="less than 1 s",
    )
    before = None
    for size in SOURCES:
        found = part("runs", "compare", size)
        yield Row(
            what=f"compare {size} sources of {CLAIMS} claims",
            ours=span(found["ours"]),
            against=f"diff of every two{'*' if size * (size - 1) / 2 > DIFFED else ''}",
            theirs=span(found["theirs"]),
            ratio=faster(found["ours"], found["theirs"]),
            memory=megabytes(found),
            exponent=exponent(size, found["ours"], before),
            aim="less than 10 s" if size == SOURCES[-1] else "",
        )
        before = (size, found["ours"])
    found = part("runs", "page")
    yield Row(
        what=f"page of {found['words']:,.0f} words, {found['size']:.1f} MB",
        ours=span(found["ours"]),
        against="finding what it says",
        theirs=span(found["theirs"]),
        ratio=longer(found["ours"], found["theirs"]),
        memory=megabytes(found),
        aim="less than 1 s and 3 MB",
    )


def _check_short() -> Taken:
    """One check of two short texts: the quickest of rounds of many, each text new."""
    from talks import of_words

    from reconcile import check, read_text

    check(read_text(of_words(SHORT, 0)), [read_text(of_words(SHORT, 10_000))])
    ours, theirs = [], []
    for number in range(ROUNDS):
        seeds = range(1 + number * CHECKED, 1 + (number + 1) * CHECKED)
        pairs = [(of_words(SHORT, seed), of_words(SHORT, -seed)) for seed in seeds]
        sentences = [(a.split(". "), b.split(". ")) for a, b in pairs]
        ours.append(processor(partial(_each, pairs, lambda a, b: check(read_text(a), [read_text(b)]))))
        theirs.append(processor(partial(_each, sentences, lambda a, b: [similar(x, y) for x, y in product(a, b)])))
    return {"ours": min(ours) / CHECKED, "theirs": min(theirs) / CHECKED}


def _each(pairs: Sequence[tuple[T, T]], work: Callable[[T, T], object]) -> None:
    for a, b in pairs:
        work(a, b)


def _check_long() -> Taken:
    from talks import of_words

    from reconcile import check, read_text

    draft, transcript = (of_words(size, seed) for seed, size in enumerate((DRAFT, TRANSCRIPT)))
    return {
        "ours": processor(lambda: check(read_text(draft), [read_text(transcript)]), rounds=ROUNDS),
        "theirs": every_pair(similar, draft.split(". "), transcript.split(". "), SAMPLE),
    }


def _compare(count: int) -> Taken:
    from outlets import outlets

    from reconcile import compare, diff, read_text

    texts = [read_text(text) for text in outlets(count, CLAIMS)]
    compare(texts[:3])
    pairs = list(combinations(texts, 2))
    timed = pairs[:: max(1, len(pairs) // DIFFED)][:DIFFED]
    return {
        "ours": processor(lambda: compare(texts)),
        "theirs": processor(lambda: [diff(a, b) for a, b in timed]) * len(pairs) / len(timed),
    }


def _page() -> Taken:
    from talks import of_words

    from reconcile import diff, read_text
    from reconcile.report import render

    a, b = (read_text(of_words(PAGED, seed), name=f"talk {seed}") for seed in (1, 2))
    found = processor(lambda: diff(a, b))
    report = diff(a, b)
    return {
        "ours": processor(lambda: render(report, "html"), rounds=ROUNDS),
        "theirs": found,
        "words": sum(len(reading.source.text.split()) for reading in report.readings),
        "size": len(render(report, "html").encode()) / 1e6,
    }


if __name__ == "__main__":
    told({"check_short": _check_short, "check_long": _check_long, "compare": _compare, "page": _page})
