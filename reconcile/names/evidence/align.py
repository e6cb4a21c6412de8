"""Which part of one name answers to which part of the other."""

from collections.abc import Sequence
from typing import NamedTuple

from reconcile.names.evidence.answer import JOIN, SHIFT_LIMIT, joined_text, may_answer, runs, single
from reconcile.names.evidence.kinds import Evidence
from reconcile.names.evidence.likeness import EQUAL, ROMANISED, UNLIKE, Likeness, far, likeness
from reconcile.names.evidence.parts import Part

SKIP = 0.75
INITIAL_APART = 0.8
_PAIRED = 0.95 * SKIP
_RUNS = ((1, 2), (2, 1), (1, 3), (3, 1), (2, 2))
_PATRONYMIC = frozenset({"bin", "ben", "ibn", "bint"})


class Link(NamedTuple):
    """Parts that answer to each other; one side is empty where a part has no answer."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]
    distance: float
    evidence: Evidence
    weight: float


_Step = tuple[float, int, int, Likeness]


def align(a: Sequence[Part], b: Sequence[Part]) -> tuple[Link, ...]:
    """The cheapest way to answer the parts of `a` with those of `b` in order, a run of up to three with one."""
    if a[0].text != b[0].text and a[-1].text != b[-1].text:
        return tuple(_cheapest(tuple(a), tuple(b)))
    shorter = min(len(a), len(b))
    start = 0
    while start < shorter and a[start].text == b[start].text:
        start += 1
    end = 0
    while end < shorter - start and a[-1 - end].text == b[-1 - end].text:
        end += 1
    head = [_link((x,), (y,), EQUAL) for x, y in zip(a[:start], b[:start], strict=True)]
    tail = [_link((x,), (y,), EQUAL) for x, y in zip(a[len(a) - end :], b[len(b) - end :], strict=True)]
    return (*head, *_cheapest(tuple(a[start : len(a) - end]), tuple(b[start : len(b) - end])), *tail)


def _cheapest(a: tuple[Part, ...], b: tuple[Part, ...]) -> list[Link]:
    """Dynamic programming over both names: a row of best steps, each the cost so far, the parts taken, the likeness."""
    if len(a) != len(b) and a and b and joined_text(a) == joined_text(b):
        return [_link(a, b, Likeness(JOIN, Evidence.SPACING))]
    if len(a) == len(b) > 0 and (plain := _hopeless(a, b)):
        return plain
    best = _edges(a, b)
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            best[i].append(_best_step(a, b, i, j, best))
    links: list[Link] = []
    i, j = len(a), len(b)
    while i or j:
        _, di, dj, found = best[i][j]
        links.append(_link(a[i - di : i], b[j - dj : j], found))
        i, j = i - di, j - dj
    return links[::-1]


def _hopeless(a: tuple[Part, ...], b: tuple[Part, ...]) -> list[Link]:
    """The links where no part of one is near any of the other: part by part; none where the question is open."""
    links = []
    for x, y in zip(a, b, strict=True):
        found = single(x, y)
        if found is None or found.distance < ROMANISED:
            return []
        links.append(_link((x,), (y,), found))
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            if i != j and not _far(x, y):
                return []
    if len(a) > 1 and may_answer(a, b) and (whole := runs(a, b)) is not None:
        return [_link(a, b, whole)]
    return links


def _far(x: Part, y: Part) -> bool:
    if x.plain and y.plain:
        return far(x.text, y.text)
    found = single(x, y)
    return found is not None and found.distance >= ROMANISED


def _edges(a: tuple[Part, ...], b: tuple[Part, ...]) -> list[list[_Step]]:
    """The table with its first row and column: every part so far without an answer."""
    best: list[list[_Step]] = [[(0.0, 0, 0, EQUAL)]]
    for part in b:
        best[0].append((best[0][-1][0] + SKIP * part.weight, 0, 1, UNLIKE))
    for i, part in enumerate(a):
        best.append([(best[i][0][0] + SKIP * part.weight, 1, 0, UNLIKE)])
    return best


def _best_step(a: tuple[Part, ...], b: tuple[Part, ...], i: int, j: int, best: list[list[_Step]]) -> _Step:
    x, y = a[i - 1], b[j - 1]
    step: _Step = (best[i - 1][j][0] + SKIP * x.weight, 1, 0, UNLIKE)
    if (cost := best[i][j - 1][0] + SKIP * y.weight) < step[0]:
        step = (cost, 0, 1, UNLIKE)
    found = single(x, y)
    if found is not None:
        whole = max(x.weight, y.weight)
        weight = INITIAL_APART if found.evidence is Evidence.INITIALS_DIFFER else whole
        cost = best[i - 1][j - 1][0] + found.distance * min(weight, _PAIRED * (x.weight + y.weight))
        if cost < step[0]:
            step = (cost, 1, 1, found)
    if i + j > 2:
        for run in _run_steps(a, b, i, j, best):
            if run[0] < step[0]:
                step = run
    return step


def _run_steps(a: tuple[Part, ...], b: tuple[Part, ...], i: int, j: int, best: list[list[_Step]]) -> list[_Step]:
    """Steps that take several parts of at least one side."""
    steps: list[_Step] = []
    for di, dj in _RUNS:
        if i >= di and j >= dj:
            left, right = a[i - di : i], b[j - dj : j]
            if may_answer(left, right) and (found := runs(left, right)) is not None:
                steps.append(
                    (
                        best[i - di][j - dj][0] + found.distance * max([part.weight for part in (*left, *right)]),
                        di,
                        dj,
                        found,
                    )
                )
    return steps


def _link(a: tuple[Part, ...], b: tuple[Part, ...], found: Likeness) -> Link:
    distance, evidence = found
    if evidence is Evidence.INITIALS_DIFFER:
        weight = INITIAL_APART
    elif len(a) == len(b) == 1:
        weight = max(a[0].weight, b[0].weight)
    else:
        weight = max([part.weight for part in (*a, *b)])
    return Link(a, b, distance, evidence, weight)


def reordered(a: Sequence[Part], b: Sequence[Part]) -> tuple[Part, ...]:
    """The parts of `b` in the order in which they answer best to those of `a`; leftovers keep their order."""
    if any(part.text in _PATRONYMIC for part in b):
        return tuple(b)
    free = list(b)
    row: list[Part | None] = []
    for part in a:
        texts = [other.text for other in free]
        apart = [1.0 if far(part.text, text) else likeness(part.text, text).distance for text in texts]
        nearest = min(apart, default=1.0)
        row.append(free.pop(apart.index(nearest)) if nearest <= SHIFT_LIMIT else None)
    if len(free) == len(b):
        return tuple(b)
    filled = [slot or (free.pop(0) if free else None) for slot in row]
    return (*(part for part in filled if part is not None), *free)
