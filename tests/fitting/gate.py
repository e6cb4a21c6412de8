"""Fit the gates of `reconcile/judge/gate.py`: are two terms that differ said of one thing?

usage: python tests/fitting/gate.py DATA_FOLDER

Every pair of terms that a rule would hold against one another is an example. Yes: in rows whose texts contradict, and in
faithful summaries of which one had a number, a name or a small word changed by this script, where that stands. No: in
rows that do not contradict, and between faithful summaries of one event by two writers, of which the worst is that a
tool cries wolf (`HARM`). A kind with few examples leans on all of them (`SHARED`). Whole sources are held out in turn.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from logistic import auc, fit, held_out

from reconcile import check, diff, read_text
from reconcile.errors import InputError
from reconcile.judge import gate
from reconcile.judge.facing import Facing
from reconcile.judge.gate import Kind

SIGNS = (1, 1, 1, -1, -1, 1, 1, 1, -1, 1)
"""Which way each feature may count: what matches speaks for one thing, what does not against it."""

HARM = 4.0
SHARED = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What a gate was asked, and what it should have said."""

    kind: Kind
    features: tuple[float, ...]
    label: bool
    weight: float
    set: str
    group: str


ASKED: list[tuple[Kind, tuple[float, ...], int]] = []


def listening(facing: Facing, i: int, j: int, kind: Kind, told: float = 0.0) -> bool:
    """Stands in for `gate.one_thing`: notes what is asked, and where in the left claim, and lets it pass."""
    claim, term = facing.left.claim, facing.left.terms[i]
    ASKED.append((kind, gate.features(gate.around(facing, i, j), told), claim.place(term.at, term.until)[0]))
    return True


def asked(a: str, b: str, *, draft: bool) -> list[tuple[Kind, tuple[float, ...], int]]:
    """What the gates are asked about two texts, with the offset in the first."""
    ASKED.clear()
    try:
        one, other = read_text(a, name="a"), read_text(b, name="b")
        _ = check(one, [other]) if draft else diff(one, other)
    except InputError:
        pass
    return list(ASKED)


def rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    for line in (folder / f"{name}.jsonl").open(encoding="utf-8"):
        yield json.loads(line)


def labelled(folder: Path) -> Iterator[Example]:
    """Edited copies and pairs of statements."""
    for row in rows(folder, "edited"):
        for kind, features, _ in asked(row["draft"], row["source"], draft=True):
            label = row["label"] == "inconsistent"
            yield Example(kind=kind, features=features, label=label, weight=1.0, set="edited", group=row["source"][:60])
    for row in rows(folder, "contradictions"):
        for kind, features, _ in asked(row["a"], row["b"], draft=False):
            label = row["label"] == "contradiction"
            weight = 0.3 if row["set"] in ("breaking-nli", "fracas") else 1.0
            yield Example(kind=kind, features=features, label=label, weight=weight, set=row["set"], group=row["a"][:60])


def writers(folder: Path) -> Iterator[Example]:
    """Faithful summaries against one another, as they are and with one thing changed."""
    rng = random.Random(5)
    for row in rows(folder, "writers"):
        for topic in row["topics"]:
            texts = ["\n".join(s["text"] for s in said if s["ok"]) for _, said in sorted(topic["writers"].items())]
            for a in texts:
                for b in texts:
                    if a and b and a < b:
                        for kind, features, _ in asked(a, b, draft=False):
                            yield Example(
                                kind=kind, features=features, label=False, weight=HARM, set="writers", group=row["id"]
                            )
                    if a and b and a != b:
                        yield from planted(a, b, row["id"], rng)


def planted(a: str, b: str, group: str, rng: random.Random) -> Iterator[Example]:
    """One number, name and small word of the first text changed, if the other has them too."""
    places = []
    for pattern in (
        r"\b\d[\d,.]*\d\b|\b\d\b",
        r"(?<=[a-z,] )[A-Z][a-z]{4,}\b",
        r"\b(?:is|are|was|were|has|have|will|can)\b",
    ):
        found = [m for m in re.finditer(pattern, a) if m[0] in b]
        places += [rng.choice(found)] if found else []
    for match in places:
        new = changed(match[0], b, rng)
        for kind, features, at in asked(a[: match.start()] + new + a[match.end() :], b, draft=True):
            if match.start() - 3 <= at <= match.start() + len(new) + 12:
                yield Example(kind=kind, features=features, label=True, weight=1.0, set="planted", group=group)


def changed(text: str, b: str, rng: random.Random) -> str:
    """Another number, another name of the other text, or the word with a *not*."""
    if text[0].isdigit():
        return str(int(text[0]) % 9 + 1) + text[1:]
    if text[0].islower():
        return text + " not"
    others = [m[0] for m in re.finditer(r"(?<=[a-z,] )[A-Z][a-z]{4,}\b", b) if m[0] != text]
    return rng.choice(others) if others else "Brannigan"


def main() -> None:
    """Print the coefficients of each kind, with what they are worth on sources held out."""
    for module in [m for name, m in sys.modules.items() if name.startswith("reconcile.judge.rules.")]:
        if hasattr(module, "one_thing"):
            module.one_thing = listening  # type: ignore[attr-defined]
    folder = Path(sys.argv[1])
    examples = [*labelled(folder), *writers(folder)]
    for kind in Kind:
        own = [e.kind is kind for e in examples]
        weights = [e.weight * (1.0 if mine else SHARED) for e, mine in zip(examples, own, strict=True)]
        features, labels = [e.features for e in examples], [e.label for e in examples]
        held = held_out(features, labels, weights, [e.group for e in examples], signs=SIGNS)
        report(kind, [(p, e) for p, e, mine in zip(held, examples, own, strict=True) if mine])
        print(f"    Kind.{kind.name}: {tuple(round(b, 2) for b in fit(features, labels, weights, signs=SIGNS))},")


def report(kind: Kind, scored: Sequence[tuple[float, Example]]) -> None:
    """How many of each set pass, yes and no."""
    print(
        f"{kind}: {len(scored)} examples, AUC held out {auc([p for p, _ in scored], [e.label for _, e in scored]):.3f}"
    )
    for name in sorted({e.set for _, e in scored}):
        yes = [p >= 0.5 for p, e in scored if e.set == name and e.label]
        no = [p >= 0.5 for p, e in scored if e.set == name and not e.label]
        print(f"    {name:20} yes {sum(yes)} of {len(yes)}, no {sum(no)} of {len(no)}")


if __name__ == "__main__":
    main()
