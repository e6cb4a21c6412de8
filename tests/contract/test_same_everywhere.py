"""The same bytes whatever the hash seed, the locale, the time zone, the number of processes and the order of a folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from pool import EXAMPLES, ROOT

from reconcile.report import FORMATS
from reconcile.report.lint import FORMATS as LINT_FORMATS
from reconcile.report.names import FORMATS as NAMES_FORMATS

SEEDS, LOCALES, ZONES = ("0", "1", "424242"), ("C", "C.UTF-8", "tr_TR.UTF-8"), ("UTC", "Pacific/Chatham")
NEWSLETTER = EXAMPLES / "newsletter"
SOURCES = sorted((NEWSLETTER / "sources").iterdir())

BATCH = ("batch", "examples/at-scale/pairs.jsonl", "--paths", "--fields", "names,pairs,findings")

COMMANDS = {
    "diff": ("diff", "examples/launch/daily-ledger.md", "examples/launch/wire.html"),
    "check": ("check", "examples/newsletter/draft.md", *(str(file.relative_to(ROOT)) for file in SOURCES)),
    "compare": ("compare", "examples/newsletter/sources", "examples/newsletter/clean.md"),
    "lint": ("lint", "examples/newsletter/draft.md", "--exit-zero"),
    "names": ("names", "examples/launch/daily-ledger.md"),
    "batch": BATCH,
    "batch in two processes": (*BATCH, "--jobs", "2"),
}


def output(*args: str, seed: str = "0", locale: str = "C.UTF-8", zone: str = "UTC") -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "reconcile", *args],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


MATRIX = list(product(SEEDS, LOCALES, ZONES))
"""Each command goes through a part of the matrix; together they go through all of it, and each meets every seed."""


@pytest.mark.parametrize("number", range(len(COMMANDS)), ids=COMMANDS)
def test_the_machine_it_runs_on_changes_no_byte(number: int) -> None:
    args = list(COMMANDS.values())[number]
    json_out = () if "batch" in args else ("--format", "json")
    expected = output(*args, *json_out)
    for at in range(number, len(MATRIX), len(COMMANDS)):
        seed, locale, zone = MATRIX[at]
        assert output(*args, *json_out, seed=seed, locale=locale, zone=zone) == expected, MATRIX[at]


def formats(command: str) -> list[str]:
    """The formats of a command."""
    named = {"lint": LINT_FORMATS, "names": tuple(NAMES_FORMATS)}.get(command, tuple(FORMATS))
    return [format for format in named if format != "csv" or command == "compare"]


EACH = [
    [*args, "--format", format] for name, args in COMMANDS.items() if "batch" not in name for format in formats(name)
]
PROGRAM = """
import contextlib, hashlib, io, json, sys
from reconcile.cli import main

for args in json.load(sys.stdin):
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.suppress(SystemExit):
        main(args)
    print(*args, hashlib.sha256(out.getvalue().encode("utf-8")).hexdigest())
"""


def digests(**environment: str) -> list[str]:
    """Every command in every format with the digest of its output, made under an environment."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        input=json.dumps(EACH).encode(),
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode("utf-8").splitlines()


def test_nor_does_it_in_any_format() -> None:
    here = digests(PYTHONHASHSEED="0", LC_ALL="C.UTF-8", TZ="UTC")
    assert len(here) == len(EACH) == len(set(here))
    assert digests(PYTHONHASHSEED="424242", LC_ALL="C", TZ="Pacific/Chatham") == here


@pytest.mark.parametrize("jobs", ["2", "8"])
def test_the_number_of_processes_changes_no_byte(jobs: str) -> None:
    assert output(*COMMANDS["batch"]) == output(*BATCH, "--jobs", jobs, seed="7")


def test_the_order_in_which_a_folder_lists_its_files_changes_no_byte(tmp_path: Path) -> None:
    texts = {file.name: file.read_bytes() for file in (*SOURCES, NEWSLETTER / "clean.md")}
    found = []
    for number, names in enumerate((sorted(texts), sorted(texts, reverse=True))):
        folder = tmp_path / str(number) / "talks"
        folder.mkdir(parents=True)
        for name in names:
            (folder / name).write_bytes(texts[name])
        report = json.loads(output("compare", str(folder), "--format", "json"))
        for source in report["sources"]:
            source["path"] = Path(source["path"]).name
        found.append(report)
    assert found[0] == found[1]


def test_the_order_of_the_sources_of_a_draft_changes_no_verdict() -> None:
    verdicts = []
    for paths in (SOURCES, SOURCES[::-1]):
        names = [str(file.relative_to(ROOT)) for file in paths]
        report = json.loads(output("check", "examples/newsletter/draft.md", *names, "--format", "json"))
        verdicts.append([(one["claim"], one["verdict"], one["found"], one["risk"]) for one in report["support"]])
    assert verdicts[0] == verdicts[1]


def test_a_text_in_the_terminal_is_the_same_under_two_locales_that_can_show_it() -> None:
    args = (*COMMANDS["diff"], "--width", "80")
    assert output(*args, locale="C.UTF-8") == output(*args, locale="en_US.UTF-8", seed="3", zone="Asia/Kathmandu")
