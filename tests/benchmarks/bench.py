"""Time and memory as ratios, so that figures from two machines can be compared. `make bench` runs this.

    python tests/benchmarks/bench.py [A B]

Prints how many times as long as its imports a whole `reconcile diff A B` takes (the example interview by default),
`reconcile --version` against the import of click, the peak memory of each process, `same_name` against WRatio of
rapidfuzz, judging against aligning, `check` of short texts and of a short draft against a long transcript, and how the
time of a diff, of aligning and of gathering names grows with the number of claims or names: the exponent is 1 where
twice as many take twice as long. Every text and name is made up from a seed, so two runs measure the same. What is not
the time of a process is processor time, which other work on the machine hardly touches. The whole table takes about a
minute.
"""

from __future__ import annotations

import math
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.fuzz import WRatio
from talks import of_words, paragraphs, talk

from reconcile import check, diff, lexicon, read_text, same_name
from reconcile.align import align
from reconcile.claims import split
from reconcile.judge import judge
from reconcile.model import Split
from reconcile.names import gather, settle
from reconcile.pipeline import numbered, terms_of
from reconcile.report import render
from reconcile.settings import Settings

ROOT = Path(__file__).parents[2]
INTERVIEW = ("examples/interview/morning-brief.md", "examples/interview/signal-notes.txt")
RUNS = 11
SIZES = (50, 100, 200, 400, 800)
BESIDE = 150
ALIGNED = (100, 300, 1000)
TRANSCRIPT, DRAFT = 10_000, 1_000
SHORT, CHECKED = 60, 200
GATHERED = (500, 1000, 2000)
PAIRS = 20_000
ROUNDS = 3


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


def words() -> list[str]:
    """The words of the frequency list without the commonest."""
    return sorted(word for line in lexicon.lines("frequency")[40:] for word in line[4:].split(" "))


def names(count: int, seed: int) -> list[str]:
    """That many different names of two parts, *Brouda Stichall*, of syllables of our own."""
    dice = random.Random(seed)
    starts, middles = "b br ch d f g gr h j k l m n p r s st t tr v w z".split(), "a e i o u ai ea ou".split()
    ends = "n r l s t m d k rd nd ll ss ck".split()

    def word(size: int) -> str:
        syllables = [dice.choice(starts) + dice.choice(middles) for _ in range(size)]
        return "".join(syllables).capitalize() + dice.choice(ends)

    made: dict[str, None] = {}
    while len(made) < count:
        made[f"{word(2)} {word(dice.choice((2, 3)))}"] = None
    return list(made)


def event(count: int, seed: int) -> list[Split]:
    """Sources that mention that many names, each twice, a tenth as many sources as names."""
    dice, known = random.Random(seed), words()
    sentences = []
    for name in names(count, seed) * 2:
        said = dice.sample(known, 8)
        sentences.append(f"{said[0].capitalize()} {' '.join(said[1:4])} {name} {' '.join(said[4:])}.")
    dice.shuffle(sentences)
    texts = [" ".join(sentences[at : at + 20]) for at in range(0, len(sentences), 20)]
    return [split(source, ()) for source in numbered([read_text(text) for text in texts])]


def seconds(work: Callable[[], object]) -> float:
    """The processor time of one call."""
    started = time.process_time()
    work()
    return time.process_time() - started


def best(work: Callable[[], object]) -> float:
    """The processor time of the quickest of some calls."""
    return min(seconds(work) for _ in range(ROUNDS))


def each(work: Callable[[str, str], object], pairs: Sequence[tuple[str, str]]) -> None:
    """Do the work for every pair."""
    for a, b in pairs:
        work(a, b)


def row(size: int, taken: float, before: tuple[int, float] | None, note: str = "") -> tuple[int, float]:
    """Print one row of a table of growth; the exponent is that from the size before."""
    exponent = f"{math.log(taken / before[1]) / math.log(size / before[0]):.2f}" if before else ""
    print(f"{size:>14} {taken:>12.2f} {exponent:>12}{note}")
    return size, taken


def growth() -> None:
    """Print how the time of a diff of n and n claims grows."""
    print("\nclaims on each side    seconds     exponent    of a whole diff")
    before = None
    for size in SIZES:
        a, b = (read_text(paragraphs(talk(size, seed)), name=f"talk {seed}") for seed in (1, 2))
        before = row(len(split(a, ()).claims), seconds(partial(diff, a, b)), before)


class Bench(NamedTuple):
    """Two talks made ready, and the work on them that is measured."""

    align: Callable[[], object]
    judge: Callable[[], object]


def beside(size: int) -> Bench:
    """Two talks of that many claims each, half of them about the same."""
    settings, thesaurus = Settings(), lexicon.thesaurus()
    whole = [split(one, ()) for one in numbered([read_text(paragraphs(talk(size, seed))) for seed in (3, 4)])]
    splits = [replace(one, claims=one.claims[:size]) for one in whole]
    gathered = gather(splits)
    of = terms_of(splits, gathered, thesaurus, {})
    found = align(splits, of, thesaurus, settings)
    settled = settle(gathered, found, splits)
    return Bench(
        align=partial(align, splits, of, thesaurus, settings),
        judge=partial(judge, found, splits, settled, of, thesaurus, settings),
    )


def aligned() -> None:
    """Print how the time of aligning n and n claims grows, and what judging them takes against it; best of rounds.

    Each claim has so many candidates at most, so twice as many claims should take twice as long.
    """
    bench = beside(BESIDE)
    print(f"\n{BESIDE} x {BESIDE} claims   {best(bench.align) * 1000:.0f} ms to align (less than 100)")
    print("\nclaims on each side    seconds     exponent    of aligning; judging takes (at most as long)")
    before = None
    for size in ALIGNED:
        bench = beside(size)
        aligning, judging = best(bench.align), best(bench.judge)
        before = row(size, aligning, before, f"    {judging / aligning:.2f} times as long")


def checking() -> None:
    """Print how long a draft takes against a transcript, and how many short texts are checked in a second, each new."""
    draft, transcript = (of_words(size, seed) for seed, size in enumerate((DRAFT, TRANSCRIPT)))
    taken = best(lambda: check(read_text(draft), [read_text(transcript)]))
    print(f"\ncheck of {DRAFT:,} words against {TRANSCRIPT:,}   {taken:.2f} seconds (less than 1)")
    pairs = [(of_words(SHORT, seed), of_words(SHORT, -seed)) for seed in range(1, CHECKED + 1)]
    rate = CHECKED / best(partial(each, lambda a, b: check(read_text(a), [read_text(b)]), pairs))
    print(f"check of {SHORT} words against {SHORT}   {rate:.0f} a second (at least 500)")


def gathering() -> None:
    """Print how the time of gathering n names from n/10 sources grows; best of as many events."""
    print("\nnames                  seconds     exponent    of gathering them (2,000 in less than 2)")
    gather(event(50, 0))
    before = None
    for size in GATHERED:
        before = row(size, min(seconds(partial(gather, event(size, seed))) for seed in range(ROUNDS)), before)


def comparing() -> None:
    """Print pairs of names compared in a second, each new as a pair, the names taken apart before; WRatio beside it."""
    made = names(2000, 1)
    for name, other in pairwise(made):
        same_name(name, other)
    dice = random.Random(2)
    rounds = [[(dice.choice(made), dice.choice(made)) for _ in range(PAIRS)] for _ in range(ROUNDS)]
    ours, theirs = (min(seconds(partial(each, work, pairs)) for pairs in rounds) for work in (same_name, WRatio))
    print(
        f"\nsame_name         {ours / theirs:.0f} times a WRatio, {PAIRS / ours:,.0f} pairs a second (at least 20,000)"
    )


def page() -> None:
    """Print how long the page of two texts of 10,000 words takes to write, best of rounds, and how large it is."""
    a, b = (read_text(of_words(10_000, seed), name=f"talk {seed}") for seed in (1, 2))
    report = diff(a, b)
    count = sum(len(reading.source.text.split()) for reading in report.readings)
    taken = min(seconds(partial(render, report, "html")) for _ in range(ROUNDS))
    size = len(render(report, "html").encode()) / 1e6
    print(f"\npage of {count:,} words   {taken:.2f} seconds (less than 1), {size:.1f} MB (less than 3)")


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
    comparing()
    page()
    gathering()
    checking()
    aligned()
    growth()


if __name__ == "__main__":
    main()
