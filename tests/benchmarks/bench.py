"""Time and memory as one table of ratios, so that figures from two machines can be compared. `make bench` runs this.

    python tests/benchmarks/bench.py [A B]

A row holds what we take, what something well known takes for the same, and the ratio of the two, both taken in one run
(whole processes in turn, everything else in one process of its own); then the peak memory of that process, the exponent
with which the time grows from the row of the size before (1 where twice as many take twice as long), and what is aimed
at. Times are processor time, which other work on the machine hardly touches, but for `batch`. Of a loop marked `*` a
sample of the pairs is timed, drawn from a seed, and the time scaled. Every text is made up from a seed, so two runs
measure the same; A and B are the texts of the first row, the example interview by default.
"""

from __future__ import annotations

import sys
from pathlib import Path

import processes
import runs
import stages
from measuring import table

ROOT = Path(__file__).parents[2]
INTERVIEW = ("examples/interview/morning-brief.md", "examples/interview/signal-notes.txt")


def main() -> None:
    """Measure and print."""
    texts = sys.argv[1:] or [str(ROOT / name) for name in INTERVIEW]
    print("\n".join(table([*processes.rows(texts), *runs.rows(), *stages.rows()])))


if __name__ == "__main__":
    main()
