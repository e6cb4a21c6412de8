"""Twenty thousand inputs nobody would write, held to the laws. `make fuzz` runs this.

    PYTHONPATH=tests python tests/fuzz/fuzz.py [COUNT [FIRST]]

Each seed from FIRST (1) on makes an input. Printed are the seeds that break a law, crash, or take more than two seconds
of the processor, with what to type to see one again, and the largest memory. Ends with 1 if there is any.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from inputs import made
from laws import holds

LIMIT = 2.0
STEP = 50


class Broken(NamedTuple):
    """A seed, what made its input, and what is wrong with what became of it."""

    seed: int
    made_by: str
    said: str


class TooSlowError(Exception):
    """An input took more of the processor than it may."""


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TooSlowError(f"more than {LIMIT} seconds")


def tried(seed: int, folder: Path) -> Broken | None:
    """What is wrong with what becomes of the input of a seed."""
    given = made(seed)
    signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        holds(given, folder, random.Random(seed))
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        said = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        return Broken(seed, given.made_by, said[:400])
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return None


def some(seeds: range) -> tuple[list[Broken], float]:
    """What is wrong with the inputs of some seeds, and the largest memory of the process so far in megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        found = [one for seed in seeds if (one := tried(seed, Path(folder)))]
    return found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(count: int = 20_000, first: int = 1) -> int:
    """Try so many inputs, and print what is wrong."""
    started, broken, memory = time.monotonic(), list[Broken](), 0.0
    steps = [range(at, min(at + STEP, first + count)) for at in range(first, first + count, STEP)]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for found, most in pool.map(some, steps):
            broken += found
            memory = max(memory, most)
            for one in found:
                print(f"seed {one.seed} ({one.made_by}): {one.said}", flush=True)
    kinds = ", ".join(f"{many} {kind}" for kind, many in sorted(Counter(one.made_by for one in broken).items()))
    taken = time.monotonic() - started
    print(f"{count:,} inputs in {taken:,.0f} seconds, at most {memory:.0f} MB: {len(broken)} broken {kinds}".rstrip())
    if broken:
        print(f"again, alone: PYTHONPATH=tests python tests/fuzz/fuzz.py 1 {broken[0].seed}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
