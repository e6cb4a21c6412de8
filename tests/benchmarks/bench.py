"""Time and memory as ratios, so that figures from two machines can be compared. `make bench` runs this.

    python tests/benchmarks/bench.py [A B]

Prints how many times as long as its imports a whole `reconcile diff A B` takes (the example interview by default),
`reconcile --version` against the import of click, the peak memory of each process, and how the time of a diff grows
with the number of claims on both sides.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from pathlib import Path
from typing import NamedTuple

from reconcile import diff, lexicon, read_text

ROOT = Path(__file__).parents[2]
INTERVIEW = ("examples/interview/morning-brief.md", "examples/interview/signal-notes.txt")
RUNS = 11
SIZES = (50, 100, 200, 400, 800)


class Cost(NamedTuple):
    """The median time of a process in seconds and its largest memory in megabytes."""

    seconds: float
    megabytes: float


def spend(program: list[str]) -> tuple[float, float]:
    """Seconds and peak megabytes of one run of a program, its output thrown away."""
    started = time.perf_counter()
    child = os.fork()
    if not child:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.execv(program[0], program)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{' '.join(program)}: exit status {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def measured(programs: dict[str, list[str]]) -> dict[str, Cost]:
    """The cost of each program, run in turn so that a busy moment of the machine hits all of them."""
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
    for _ in range(RUNS):
        for name, program in programs.items():
            spent[name].append(spend(program))
    return {
        name: Cost(statistics.median(seconds for seconds, _ in runs), max(memory for _, memory in runs))
        for name, runs in spent.items()
    }


def talk(size: int, seed: int) -> str:
    """That many sentences of eight words or so, each about something else; a third as in the talk of another seed."""
    words = sorted(word for line in lexicon.lines("frequency")[40:] for word in line[4:].split(" "))
    common, own = random.Random(0), random.Random(seed)
    sentences = [common.sample(words, 9) if i % 3 == 0 else own.sample(words, 9) for i in range(size)]
    own.shuffle(sentences)
    return " ".join(" ".join(sentence).capitalize() + "." for sentence in sentences)


def growth() -> None:
    """Print the time of a diff of n and n claims, and how many times as long as half of them take."""
    before = 0.0
    print("\nclaims on each side   seconds   times half as many")
    for size in SIZES:
        a, b = (read_text(talk(size, seed), name=f"talk {seed}") for seed in (1, 2))
        started = time.perf_counter()
        report = diff(a, b)
        seconds = time.perf_counter() - started
        claims = len(report.readings[0].claims)
        print(f"{claims:>14} {seconds:>14.2f} {seconds / before if before else float('nan'):>14.1f}")
        before = seconds


def main() -> None:
    """Measure and print."""
    texts = sys.argv[1:] or [str(ROOT / name) for name in INTERVIEW]
    python = sys.executable
    costs = measured(
        {
            "import click": [python, "-c", "import click"],
            "reconcile --version": [python, "-m", "reconcile", "--version"],
            "import click, rich.console, rapidfuzz.fuzz": [python, "-c", "import click, rich.console, rapidfuzz.fuzz"],
            f"reconcile diff {' '.join(Path(text).name for text in texts)}": [
                python,
                "-m",
                "reconcile",
                "diff",
                *texts,
            ],
        }
    )
    for name, cost in costs.items():
        print(f"{cost.seconds * 1000:>7.0f} ms {cost.megabytes:>6.0f} MB   {name}")
    click, version, imports, whole = costs.values()
    print(f"\nreconcile diff    {whole.seconds / imports.seconds:.1f} times its imports (at most 4)")
    print(f"reconcile --version  {version.seconds / click.seconds:.1f} times import click (at most 2.5)")
    print(f"peak memory       {whole.megabytes:.0f} MB (at most 80)")
    growth()


if __name__ == "__main__":
    main()
