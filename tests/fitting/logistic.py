"""Logistic regression by Newton's method, for a handful of features, with whole groups held out in turn."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

Row = Sequence[float]


def fit(
    rows: Sequence[Row],
    labels: Sequence[bool],
    weights: Sequence[float],
    ridge: float = 1.0,
    signs: Sequence[int] | None = None,
) -> list[float]:
    """Intercept and coefficients that make the labels likeliest, shrunk a little towards 0. With `signs` a feature
    whose coefficient would have the wrong sign counts nothing."""
    kept = list(range(len(rows[0])))
    while True:
        beta = _newton([[row[k] for k in kept] for row in rows], labels, weights, ridge)
        wrong = [k for k, b in zip(kept, beta[1:], strict=True) if signs and b * signs[k] < 0]
        if not wrong:
            return [beta[0], *(beta[1 + kept.index(k)] if k in kept else 0.0 for k in range(len(rows[0])))]
        kept = [k for k in kept if k not in wrong]


def _newton(rows: Sequence[Row], labels: Sequence[bool], weights: Sequence[float], ridge: float) -> list[float]:
    size = len(rows[0]) + 1
    beta = [0.0] * size
    for _ in range(40):
        gradient = [-ridge * b if i else 0.0 for i, b in enumerate(beta)]
        hessian = [[ridge if i == j and i else 1e-9 if i == j else 0.0 for j in range(size)] for i in range(size)]
        for row, label, weight in zip(rows, labels, weights, strict=True):
            x = (1.0, *row)
            p = chance(beta, row)
            for i in range(size):
                gradient[i] += weight * (label - p) * x[i]
                for j in range(size):
                    hessian[i][j] += weight * p * (1 - p) * x[i] * x[j]
        step = solve(hessian, gradient)
        beta = [b + s for b, s in zip(beta, step, strict=True)]
        if max(abs(s) for s in step) < 1e-6:
            break
    return beta


def chance(beta: Sequence[float], row: Row) -> float:
    """The probability that the model gives a row."""
    z = beta[0] + sum(b * x for b, x in zip(beta[1:], row, strict=True))
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, z))))


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a small system of linear equations, by elimination with pivots."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, size):
            factor = rows[k][i] / rows[i][i]
            for j in range(i, size + 1):
                rows[k][j] -= factor * rows[i][j]
    out = [0.0] * size
    for i in range(size - 1, -1, -1):
        out[i] = (rows[i][size] - sum(rows[i][j] * out[j] for j in range(i + 1, size))) / rows[i][i]
    return out


def held_out(
    rows: Sequence[Row],
    labels: Sequence[bool],
    weights: Sequence[float],
    groups: Sequence[str],
    folds: int = 5,
    signs: Sequence[int] | None = None,
) -> list[float]:
    """The probability of each row from a model fitted without any row of its group's fold."""
    names = sorted(set(groups))
    random.Random(0).shuffle(names)
    fold = {name: i % folds for i, name in enumerate(names)}
    out = [0.0] * len(rows)
    for n in range(folds):
        kept = [i for i, group in enumerate(groups) if fold[group] != n]
        beta = fit([rows[i] for i in kept], [labels[i] for i in kept], [weights[i] for i in kept], signs=signs)
        for i, group in enumerate(groups):
            if fold[group] == n:
                out[i] = chance(beta, rows[i])
    return out


def auc(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """Area under the ROC curve, ties shared."""
    order = sorted(zip(scores, labels, strict=True))
    above = pairs = 0.0
    negatives = i = 0
    while i < len(order):
        j = i
        while j < len(order) and order[j][0] == order[i][0]:
            j += 1
        yes = sum(label for _, label in order[i:j])
        no = j - i - yes
        above += yes * (negatives + no / 2)
        negatives += no
        i = j
    pairs = sum(labels) * negatives
    return above / pairs if pairs else 0.0
