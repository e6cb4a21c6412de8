"""Fit the constants of `reconcile/names/evidence/weigh.py`.

usage: python tests/fitting/names.py PATH/names.jsonl

Logistic regression over `weigh.Costs` with weights that cannot be negative (projected gradient descent, a little L2),
every kind of row counting by its size. Prints the figures with each kind held out in turn, then with a fifth of
the rows held out in turn, then the constants fitted on everything.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from reconcile.names.evidence.match import align_names
from reconcile.names.evidence.parts import split_name
from reconcile.names.evidence.weigh import Costs, costs, weakest

STEPS, RATE, MOMENTUM, L2 = 500, 0.5, 0.9, 0.01
MOST = 1.6

Row = tuple[list[float], bool, str]


def load(path: Path) -> list[Row]:
    """The costs, the label and the kind of each row whose two names have parts."""
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        first, second = sorted((row["a"], row["b"]))
        a, b = split_name(first), split_name(second)
        if a.parts and b.parts and first != second:
            links = align_names(a.parts, b.parts)
            rows.append((list(costs(links, weakest(links))), row["same"], row["kind"].split("/")[0]))
    return rows


def fit(rows: Sequence[Row]) -> tuple[float, list[float]]:
    """The intercept and one weight a cost, none below zero."""
    width = len(rows[0][0])
    scale = [math.sqrt(sum(x[k] ** 2 for x, _, _ in rows) / len(rows)) or 1.0 for k in range(width)]
    scaled = [([x[k] / scale[k] for k in range(width)], float(y)) for x, y, _ in rows]
    bias, weights, pace = 0.0, [0.0] * width, [0.0] * (width + 1)
    for _ in range(STEPS):
        slope = [0.0] * (width + 1)
        for x, y in scaled:
            off = y - 1 / (1 + math.exp(sum(w * v for w, v in zip(weights, x, strict=True)) - bias))
            slope[width] += off
            for k, v in enumerate(x):
                slope[k] -= off * v
        pace = [MOMENTUM * p + s / len(rows) for p, s in zip(pace, slope, strict=True)]
        bias += RATE * pace[width]
        weights = [min(MOST, max(0.0, w + RATE * (p - L2 * w))) for w, p in zip(weights, pace[:width], strict=True)]
    return bias, [w / s for w, s in zip(weights, scale, strict=True)]


def area(scored: Sequence[tuple[float, bool]]) -> float:
    """The area under the ROC curve."""
    yes, no = [s for s, y in scored if y], [s for s, y in scored if not y]
    return sum((s > t) + 0.5 * (s == t) for s in yes for t in no) / (len(yes) * len(no))


def held_out(rows: Sequence[Row], folds: Sequence[str]) -> list[tuple[float, bool]]:
    """Minus the cost of each row, by weights fitted without its fold."""
    found: list[tuple[float, bool]] = []
    for fold in sorted(set(folds)):
        bias, weights = fit([row for row, place in zip(rows, folds, strict=True) if place != fold])
        part = [
            (bias - sum(w * v for w, v in zip(weights, row[0], strict=True)), row[1])
            for row, place in zip(rows, folds, strict=True)
            if place == fold
        ]
        print(f"  without {fold:20} AUC {area(part):.3f}")
        found += part
    return found


def main() -> None:
    rows = load(Path(sys.argv[1]))
    print(f"each kind held out: AUC {area(held_out(rows, [kind for _, _, kind in rows])):.3f}")
    chance = random.Random(0)
    print(f"a fifth held out: AUC {area(held_out(rows, [f'fifth {chance.randrange(5)}' for _ in rows])):.3f}")
    bias, weights = fit(rows)
    print(f"INTERCEPT = {bias:.2f}")
    print("WEIGHTS = Costs(" + ", ".join(f"{n}={w:.2f}" for n, w in zip(Costs._fields, weights, strict=True)) + ")")


if __name__ == "__main__":
    main()
