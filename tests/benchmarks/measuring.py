"""How a benchmark is taken: processor time, peak memory of a process of its own, and the one table."""

from __future__ import annotations

import json
import math
import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path

HERE = Path(__file__).parent

SAMPLE = 2_000
"""Of a loop over every pair that would take minutes, so many pairs are timed, drawn from a seed, and the time scaled."""

Taken = dict[str, float]
"""What one part measured, by name; seconds unless the name says otherwise. `megabytes` is the peak of its process."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table, each cell as it is shown."""

    what: str
    ours: str
    against: str = ""
    theirs: str = ""
    ratio: str = ""
    memory: str = ""
    exponent: str = ""
    aim: str = ""


def processor(work: Callable[[], object], *, rounds: int = 1) -> float:
    """The processor time in seconds of the quickest of some calls."""
    best = math.inf
    for _ in range(rounds):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best


def every_pair(work: Callable[[str, str], object], left: Sequence[str], right: Sequence[str], most: int) -> float:
    """The processor time of work on every pair of two rows, or of `most` pairs of them, scaled."""
    count = len(left) * len(right)
    places = range(count) if count <= most else random.Random("pairs").sample(range(count), most)
    pairs = [(left[at // len(right)], right[at % len(right)]) for at in places]

    def loop() -> None:
        for a, b in pairs:
            work(a, b)

    return processor(loop) * count / len(pairs)


def ended(program: Sequence[str], output: int) -> tuple[float, float, float]:
    """Processor time, wall-clock time (seconds) and peak memory (megabytes) of a program and all it starts; what it
    writes goes to the descriptor `output`."""
    started = time.perf_counter()
    child = os.posix_spawn(program[0], list(program), os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, output, 1)])
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{' '.join(program)}: exit status {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - started, usage.ru_maxrss / 1024


def spend(program: Sequence[str]) -> tuple[float, float, float]:
    """The same, what the program writes thrown away."""
    silence = os.open(os.devnull, os.O_WRONLY)
    try:
        return ended(program, silence)
    finally:
        os.close(silence)


def part(module: str, name: str, *sizes: int) -> Taken:
    """What a part of a module measures in a process of its own, with the peak memory of that process."""
    reader, writer = os.pipe()
    try:
        program = [sys.executable, str(HERE / f"{module}.py"), name, *map(str, sizes)]
        _, _, megabytes = ended(program, writer)
    finally:
        os.close(writer)
    with os.fdopen(reader) as said:
        taken: Taken = json.load(said)
    return {**taken, "megabytes": megabytes}


def told(parts: dict[str, Callable[..., Taken]]) -> None:
    """In the process of a part: measure it and say what was taken."""
    import gc

    gc.set_threshold(100_000, 20, 20)  # as the command line does
    name, *sizes = sys.argv[1:]
    json.dump(parts[name](*map(int, sizes)), sys.stdout)


def exponent(size: float, taken: float, before: tuple[float, float] | None) -> str:
    """How the time grows from the size before: 1 where twice as many take twice as long."""
    if before is None:
        return ""
    return f"{math.log(taken / before[1]) / math.log(size / before[0]):.2f}"


def span(seconds: float) -> str:
    """A time with three figures, in the unit that suits it."""
    for unit, worth in (("s", 1.0), ("ms", 1e-3), ("us", 1e-6)):
        if seconds >= worth or unit == "us":
            return f"{seconds / worth:,.3g} {unit}" if seconds / worth < 1000 else f"{seconds / worth:,.0f} {unit}"
    raise AssertionError("every time has a unit")


def faster(ours: float, theirs: float) -> str:
    """How many times as fast we are."""
    return f"{theirs / ours:,.3g} x faster" if theirs / ours < 1000 else f"{theirs / ours:,.0f} x faster"


def longer(ours: float, theirs: float) -> str:
    """How many times as long we take."""
    return f"{ours / theirs:.3g} x as long"


def megabytes(taken: Taken) -> str:
    """The peak memory as it is shown."""
    return f"{taken['megabytes']:.0f} MB"


def table(rows: Sequence[Row]) -> Iterator[str]:
    """The lines of the table, columns as wide as they must be."""
    head = tuple(field.name for field in fields(Row))
    cells = [head, *(astuple(row) for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(len(head))]
    for number, line in enumerate(cells):
        yield "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        if not number:
            yield "  ".join("-" * width for width in widths)
