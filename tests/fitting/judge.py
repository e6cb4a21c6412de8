"""Fit what each difference adds to the risk of a draft and to the conflict of a pair.

usage: python tests/fitting/judge.py DATA_FOLDER [ROWS]

Reads `edited.jsonl` (a text, an edited copy, does it still say the same) and `contradictions.jsonl` (two statements, do
they contradict) of the folder, runs the tool over them (ROWS of each, all by default) and prints the weights for
`reconcile/judge/weigh.py`, with the AUC on sources held out. The model is a noisy-or: each difference has one weight,
never below 0, and the chance is 1 - exp(-sum). So no difference can lower a figure, and rewording has no weight at all.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from logistic import auc

from reconcile import Report, check, diff, read_text
from reconcile.errors import InputError
from reconcile.judge.weigh import Key, counted
from reconcile.model import DifferenceKind, Pair

Counts = Mapping[Key, float]
STEPS, RATE, FOLDS = 400, 0.5, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: the counts of differences of each pair or claim it comes to (the worst decides), what is added to each
    sum beforehand, the label, and the source that it must be held out with."""

    parts: tuple[tuple[float, Counts], ...]
    label: bool
    group: str


def main() -> None:
    """Print both sets of weights."""
    folder = Path(sys.argv[1])
    most = int(sys.argv[2]) if len(sys.argv) > 2 else None
    for name, rows in (("RISK", edited(folder, most)), ("CONFLICT", contradictions(folder, most))):
        held = held_out(rows)
        print(f"{name}: {len(rows)} rows, AUC held out {auc(held, [row.label for row in rows]):.3f}, ", end="")
        print(f"balanced accuracy at 0.5 {balanced(held, rows):.3f}")
        for (kind, standing, sort), weight in sorted(fit(rows).items()):
            print(f'    (DifferenceKind.{kind.name}, Standing.{standing.name}, "{sort}"): {weight:.2f},')


def edited(folder: Path, most: int | None) -> list[Row]:
    """Drafts against what they were edited from."""
    out = []
    for row in sample(folder / "edited.jsonl", most):
        report = check(read_text(row["draft"], name="draft"), [read_text(row["source"], name="source")])
        group = row["id"].rpartition("_")[0]
        out.append(Row(parts=tuple(supported(report)), label=row["label"] == "inconsistent", group=group))
    return out


def supported(report: Report) -> Iterable[tuple[float, Counts]]:
    """The differences of each claim's best pair, and what is added for not being found."""
    pairs = {pair.id: pair for pair in report.pairs}
    for one in report.support:
        best = max((pairs[pair] for pair in one.pairs), key=lambda pair: pair.score, default=None)
        yield -math.log(max(one.found, 1e-3)), left_sided(counted(best.differences)) if best else {}


def contradictions(folder: Path, most: int | None) -> list[Row]:
    """Statements against one another."""
    out = []
    for row in sample(folder / "contradictions.jsonl", most):
        try:
            report = diff(read_text(row["a"], name="a"), read_text(row["b"], name="b"))
        except InputError:
            continue
        pairs: Sequence[Pair] = report.pairs
        parts = tuple((0.0, two_sided(counted(pair.differences))) for pair in pairs)
        out.append(Row(parts=parts, label=row["label"] == "contradiction", group=row["a"]))
    return out


def left_sided(counts: Counts) -> Counts:
    """The counts without what only the source says, which makes no draft say anything else."""
    return {key: n for key, n in counts.items() if key[0] is not DifferenceKind.ADDITION}


def two_sided(counts: Counts) -> Counts:
    """The counts without additions and omissions, which never make a contradiction."""
    return {key: n for key, n in counts.items() if key[0] not in (DifferenceKind.ADDITION, DifferenceKind.OMISSION)}


def sample(path: Path, most: int | None) -> list[dict[str, str]]:
    """The rows of a file, or a fixed sample of so many."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return rows if most is None or most >= len(rows) else random.Random(0).sample(rows, most)


def total(weights: Mapping[Key, float], part: tuple[float, Counts]) -> float:
    """The sum of a part: what it starts with and its differences."""
    return part[0] + sum(weights.get(key, 0.0) * count for key, count in part[1].items())


def chance(weights: Mapping[Key, float], row: Row) -> float:
    """The chance of the worst part of a row."""
    return 1 - math.exp(-max((total(weights, part) for part in row.parts), default=0.0))


def fit(rows: Sequence[Row]) -> dict[Key, float]:
    """The weights that make the labels likeliest, both labels weighing the same in sum, by steps along the gradient
    with what falls below 0 put back to 0."""
    keys = sorted({key for row in rows for _, counts in row.parts for key in counts})
    weights = dict.fromkeys(keys, 0.3)
    shares = Counter(row.label for row in rows)
    scale = {label: 0.5 / count for label, count in shares.items()}
    pace: dict[Key, float] = defaultdict(float)
    for _ in range(STEPS):
        slope: dict[Key, float] = defaultdict(float)
        for row in rows:
            worst = max(row.parts, key=lambda part: total(weights, part), default=(0.0, {}))
            sum_ = max(total(weights, worst), 1e-3)
            pull = scale[row.label] * (1 / (math.exp(min(sum_, 30.0)) - 1) if row.label else -1.0)
            for key, count in worst[1].items():
                slope[key] += pull * count
        for key in keys:
            slope[key] -= 2e-4 * weights[key]
            pace[key] += slope[key] ** 2
            weights[key] = max(0.0, weights[key] + RATE * slope[key] / (math.sqrt(pace[key]) + 1e-9) * 0.2)
    return weights


def held_out(rows: Sequence[Row]) -> list[float]:
    """The chance of each row by weights fitted without its source."""
    names = sorted({row.group for row in rows})
    random.Random(0).shuffle(names)
    fold = {name: index % FOLDS for index, name in enumerate(names)}
    out = [0.0] * len(rows)
    for number in range(FOLDS):
        weights = fit([row for row in rows if fold[row.group] != number])
        for index, row in enumerate(rows):
            if fold[row.group] == number:
                out[index] = chance(weights, row)
    return out


def balanced(chances: Sequence[float], rows: Sequence[Row]) -> float:
    """The mean of the shares of both labels that are right at 0.5."""
    shares = []
    for label in (True, False):
        hits = [(found >= 0.5) is label for found, row in zip(chances, rows, strict=True) if row.label is label]
        shares.append(sum(hits) / max(1, len(hits)))
    return sum(shares) / 2


if __name__ == "__main__":
    main()
