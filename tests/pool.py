"""A pool of texts, every one of which keeps the laws: those of `examples/` and those of `tests/texts/`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from reconcile.model import Source
from reconcile.pipeline import diff
from reconcile.read import read

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
TEXTS = ROOT / "tests" / "texts"

Json = dict[str, Any]

POOL = tuple(
    sorted(
        file
        for folder in (EXAMPLES, TEXTS)
        for file in folder.rglob("*.*")
        if file.name != "README.md" and file.suffix in {".txt", ".md", ".html", ".srt", ".vtt", ".json", ".eml"}
    )
)

PAIRS = (
    ("examples/interview/morning-brief.md", "examples/interview/signal-notes.txt"),
    ("examples/launch/daily-ledger.md", "examples/launch/wire.html"),
    ("examples/council/meeting.srt", "examples/council/minutes.md"),
    ("examples/newsletter/draft.md", "examples/newsletter/sources/platform-talk.txt"),
    ("examples/newsletter/clean.md", "examples/newsletter/sources/junction-post.md"),
    ("tests/texts/orchard.txt", "tests/texts/orchard-mail.txt"),
    ("tests/texts/ferry.md", "tests/texts/ferry.html"),
    ("tests/texts/reef.srt", "tests/texts/reef.vtt"),
    ("tests/texts/reef.vtt", "tests/texts/reef-raw.txt"),
    ("tests/texts/reef.srt", "tests/texts/reef.json"),
    ("tests/texts/orchard.txt", "tests/texts/orchard.eml"),
    ("tests/texts/glass.txt", "tests/texts/glass-crlf.txt"),
    ("tests/texts/orchard.txt", "tests/texts/reef.srt"),
)
"""Two texts about one thing each; the last two are about different things."""


def label(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"


@cache
def source(file: Path) -> Source:
    return read(file)


@cache
def compared(a: str, b: str) -> Json:
    """The report of `diff` on two texts of the pool, as JSON."""
    return diff(source(ROOT / a), source(ROOT / b)).to_dict()


def claims(report: Json) -> dict[str, Json]:
    """The claims of a report by id."""
    return {claim["id"]: claim for one in report["sources"] for claim in one["claims"]}
