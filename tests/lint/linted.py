"""Reports on drafts of our own, as lint gives them."""

from __future__ import annotations

import subprocess
from pathlib import Path

from reconcile import Settings, check, read_text
from reconcile.judge.rules import RULES
from reconcile.lint.standing import standing
from reconcile.lint.suppressions import suppress
from reconcile.model import Finding, Report
from reconcile.settings import Entry, Glossary

CODES = [rule.code for rule in RULES]

MILL = (
    "Ilse Varga opened the paper mill in Tolmin on Monday. The mill has 120 workers. "
    "It did not receive public money. The roof was built from 300 panels of glass. "
    "It rained in Tolmin. It rained. It snowed."
)
"""The source of most tests; the weather is what a draft can say beside its errors."""

WRONG_COUNT = "The mill has 140 workers."
"""A C201 against `MILL`."""

NAMES = Settings(glossary=Glossary(path="names.toml", entries=(Entry(name="Ilse Varga", never=("Ilse Warga",)),)))


def lint(draft: str, source: str = MILL, settings: Settings | None = None, format: str = "markdown") -> Report:
    """The findings that stand in a draft; its comments are heard."""
    settings = settings or Settings()
    texts = (read_text(draft, name="draft.md", format=format), read_text(source, name="mill.txt"))
    return suppress(standing(check(texts[0], [texts[1]], settings)), settings, CODES)


def counted(report: Report) -> list[str]:
    """The codes of the findings that nothing suppresses, in order of place."""
    return [finding.code for finding in report.findings if finding.suppressed is None]


def suppressed(report: Report) -> list[str]:
    return [finding.code for finding in report.findings if finding.suppressed is not None]


def one(report: Report, code: str) -> Finding:
    (found,) = (finding for finding in report.findings if finding.code == code)
    return found


def git(folder: Path, *args: str) -> None:
    """Run git in a folder, as a person whom no config of the machine concerns."""
    person = ("-c", "user.name=Ilse", "-c", "user.email=ilse@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *person, *args], cwd=folder, check=True, capture_output=True)
