"""The same input gives the same bytes: in another process, under another hash seed, in every format."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from pool import PAIRS, ROOT

PROGRAM = """
import hashlib
from pathlib import Path
from reconcile import check, compare, diff, read
from reconcile.report import FORMATS, render

draft, *sources = (read(f"examples/newsletter/{name}") for name in
                   ("draft.md", "sources/junction-post.md", "sources/platform-talk.txt"))
reports = {"check": check(draft, sources), "compare": compare(sources)}
for number, (a, b) in enumerate(PAIRS):
    reports[f"diff {number}"] = diff(read(a), read(b))
for name, report in reports.items():
    for format in FORMATS:
        text = render(report, format, verbose=True)
        print(name, format, hashlib.sha256(text.encode("utf-8")).hexdigest(), sep=chr(9))
"""


def digests(seed: str) -> dict[tuple[str, str], str]:
    """The digest of every report on the pairs of the pool in every format, made under a hash seed."""
    done = subprocess.run(
        [sys.executable, "-c", f"PAIRS = {PAIRS[:6]!r}\n{PROGRAM}"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    return {(report, name): digest for report, name, digest in rows}


@pytest.fixture(scope="module")
def twice() -> list[dict[tuple[str, str], str]]:
    with ThreadPoolExecutor() as both:
        return list(both.map(digests, ("1", "2")))


@pytest.mark.parametrize("name", ["text", "markdown", "json"])
def test_reports_under_two_hash_seeds_are_the_same_bytes(twice: list[dict[tuple[str, str], str]], name: str) -> None:
    one, other = ({key: digest for key, digest in found.items() if key[1] == name} for found in twice)
    assert len(one) == 8
    assert one == other
