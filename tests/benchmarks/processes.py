"""Whole processes: what a command takes against its imports, and what an import takes against nothing."""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from measuring import Row, Taken, faster, longer, megabytes, span, spend
from talks import of_words

RUNS = 11
ROUNDS = 2
LINES, WORDS = 400, 60
PYTHON = (sys.executable, "-P")
"""The package as it is installed, with its compiled modules, and not the folder that the benchmark is run from."""

IMPORTS = "import click, rich.console, rapidfuzz.fuzz"


def rows(texts: Sequence[str]) -> Iterator[Row]:
    """The rows of whole processes; `texts` are two files."""
    python = [*PYTHON]
    costs = _in_turn(
        {
            "nothing": [*python, "-c", ""],
            "click": [*python, "-c", "import click"],
            "imports": [*python, "-c", IMPORTS],
            "package": [*python, "-c", "import reconcile"],
            "engine": [*python, "-c", "from reconcile import diff"],
            "version": [*python, "-m", "reconcile", "--version"],
            "diff": [*python, "-m", "reconcile", "diff", *texts],
        }
    )
    nothing, whole, imports = (costs[name]["processor"] for name in ("nothing", "diff", "imports"))
    yield Row(
        what=f"reconcile diff {' '.join(Path(text).name for text in texts)}",
        ours=span(whole),
        against="python, click, rich, rapidfuzz",
        theirs=span(imports),
        ratio=longer(whole, imports),
        memory=megabytes(costs["diff"]),
        aim="at most 4 x, 80 MB",
    )
    for name, what, aim in (
        ("package", "import reconcile", "less than 40 ms"),
        ("engine", "from reconcile import diff", ""),
    ):
        yield Row(
            what=f"{what}, beyond python",
            ours=span(max(1e-6, costs[name]["processor"] - nothing)),
            against="python -c ''",
            theirs=span(nothing),
            ratio=longer(costs[name]["processor"], nothing),
            memory=megabytes(costs[name]),
            aim=aim,
        )
    yield Row(
        what="reconcile --version",
        ours=span(costs["version"]["processor"]),
        against="import click",
        theirs=span(costs["click"]["processor"]),
        ratio=longer(costs["version"]["processor"], costs["click"]["processor"]),
        memory=megabytes(costs["version"]),
        aim="at most 2.5 x",
    )
    yield from _batches()


def _in_turn(programs: dict[str, list[str]]) -> dict[str, Taken]:
    """The median processor time and peak memory of each program, run in turn so that a busy moment hits all."""
    spent: dict[str, list[tuple[float, float, float]]] = {name: [] for name in programs}
    for _ in range(RUNS):
        for name, program in programs.items():
            spent[name].append(spend(program))
    return {
        name: {
            "processor": statistics.median(seconds for seconds, _, _ in runs),
            "megabytes": max(memory for _, _, memory in runs),
        }
        for name, runs in spent.items()
    }


def _batches() -> Iterator[Row]:
    """Lines a second with one process and with two, by the clock on the wall."""
    with tempfile.TemporaryDirectory() as folder:
        pairs = Path(folder) / "pairs.jsonl"
        made = ({"id": at, "a": of_words(WORDS, 2 * at), "b": of_words(WORDS, 2 * at + 1)} for at in range(LINES))
        pairs.write_text("".join(json.dumps(line) + "\n" for line in made))
        taken: dict[int, Taken] = {}
        for _ in range(ROUNDS):
            for jobs in (1, 2):
                program = [*PYTHON, "-m", "reconcile", "batch", str(pairs), "-q", "--jobs", str(jobs)]
                work, wall, memory = spend([*program, "--fields", "summary"])
                if jobs not in taken or wall < taken[jobs]["wall"]:
                    taken[jobs] = {"wall": wall, "processor": work, "megabytes": memory}
    one, two = taken[1]["wall"], taken[2]["wall"]
    yield Row(what="batch, 1 process, on the clock", ours=f"{LINES / one:.0f} lines/s", memory=megabytes(taken[1]))
    yield Row(
        what="batch, 2 processes, on the clock",
        ours=f"{LINES / two:.0f} lines/s",
        against="1 process",
        theirs=f"{LINES / one:.0f} lines/s",
        ratio=faster(two, one),
        memory=megabytes(taken[2]),
        aim="at least 1.7 x",
    )
    yield Row(
        what="batch, 2 processes, the work of all",
        ours=span(taken[2]["processor"]),
        against="1 process",
        theirs=span(taken[1]["processor"]),
        ratio=longer(taken[2]["processor"], taken[1]["processor"]),
        memory=megabytes(taken[2]),
        aim="at most 1.18 x, else 1.7 x is out of reach",
    )
