"""Fit the two probabilities of `reconcile/align/score.py` on labelled data.

usage: python tests/fitting/alignment.py DATA_FOLDER

`PAIR`: do two claims talk about the same thing? Yes: a claim and the sentence that is marked as having it; statements
of one pair that entail or contradict one another. No: a claim and the other sentences of the document; claims of
unrelated documents. `PRESENCE`: is the claim in the document at all? Every set counts the same; whole documents
are held out in turn for the figures.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from logistic import auc, fit, held_out

from reconcile import lexicon, read_text
from reconcile.align.index import candidates
from reconcile.align.keys import Key
from reconcile.align.profiles import profiles
from reconcile.align.score import Likeness, likeness, pair_features, presence_features, share
from reconcile.claims import split
from reconcile.names import gather
from reconcile.pipeline import numbered
from reconcile.text.terms import terms


@dataclass
class Example:
    set: str
    group: str
    label: bool
    features: tuple[float, ...]


def likenesses(a: str, b: str) -> Iterator[tuple[int, int, Likeness, float]]:
    """The likeness of every candidate pair of claims of two texts, with their offsets and the share of the left
    claim's information that stands anywhere in the right text."""
    words = lexicon.thesaurus()
    splits = [split(source) for source in numbered([read_text(a, name="a"), read_text(b, name="b")])]
    names = gather(splits)
    claims = [claim for one in splits for claim in one.claims]
    of = {claim.id: terms(claim.text, names.mentions[claim.id], words) for claim in claims}
    found = profiles(claims, of, words)
    whole: dict[Key, float] = {}
    for profile in found[len(splits[0].claims) :]:
        for key, grade in profile.own.items():
            whole[key] = max(grade, whole.get(key, 0.0))
    for i, j in candidates(found, None).places:
        yield claims[i].start, claims[j].start, likeness(found[i], found[j]), share(found[i], whole)


def coverage(folder: Path) -> Iterator[tuple[str, Example]]:
    for line in (folder / "coverage.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        text, ends = "", []
        for sentence in row["document"]:
            text += " ".join(sentence.split()) + "\n"
            ends.append(len(text))
        name = row["set"] + row.get("part", "")
        group = text[:80]
        best = (0.0, 0.0)
        first: tuple[float, ...] | None = None
        for _, start, like, whole in likenesses(row["claim"], text):
            sentence_number = sum(end <= start for end in ends)
            if row.get("gold"):
                yield "pair", Example(name, group, sentence_number in row["gold"], pair_features(like))
            elif not row["present"] and row["set"] != "pyrxsum":
                yield "pair", Example(name, group, False, pair_features(like))
            if (like.forth, like.back) > best:
                best = (like.forth, like.back)
                first = presence_features(like.forth, like.back, like.word_for_word, like.bits, whole)
        if row["set"] != "superpal-mn":
            yield "presence", Example(name, group, row["present"], first or presence_features(0.0, 0.0, 0.0, 0.0, 0.0))
        if row["set"] == "pyrxsum" and first and row["present"]:
            for _, _, like, _ in likenesses(row["claim"], text):
                yield "pair", Example(name, group, True, pair_features(like))


def statements(folder: Path) -> Iterator[tuple[str, Example]]:
    for line in (folder / "contradictions.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if row["label"] == "neutral" or row["set"] in ("fracas", "breaking-nli"):
            continue
        try:
            found = list(likenesses(row["a"], row["b"]))
        except ValueError:
            continue
        if found:
            like = max((like for _, _, like, _ in found), key=lambda like: like.bits)
            yield "pair", Example(row["set"], row["a"][:60], True, pair_features(like))


def strangers(folder: Path) -> Iterator[tuple[str, Example]]:
    rows = [json.loads(line) for line in (folder / "writers.jsonl").open(encoding="utf-8")]
    texts = [
        "\n".join(s["text"] for topic in row["topics"][:1] for s in next(iter(topic["writers"].values())))
        for row in rows
    ]
    for step in (1, 2, 3):
        for i, text in enumerate(texts):
            for _, _, like, _ in likenesses(text, texts[(i + step) % len(texts)]):
                yield "pair", Example("strangers", str(i), False, pair_features(like))


STRANGE = {"strangers": 5.0}
"""Linking what does not belong together is worse than missing a link."""


def report(task: str, examples: list[Example]) -> None:
    count = Counter((e.set, e.label) for e in examples)
    weights = [STRANGE.get(e.set, 1.0) * 1000 / count[e.set, e.label] for e in examples]
    rows, labels = [e.features for e in examples], [e.label for e in examples]
    scores = held_out(rows, labels, weights, [e.group for e in examples])
    print(f"{task}: {len(rows)} rows, held-out AUC {auc(scores, labels):.4f}")
    for name in sorted({e.set for e in examples}):
        here = [(s, e.label) for s, e in zip(scores, examples, strict=True) if e.set == name]
        yes = [s >= 0.5 for s, label in here if label] or [False]
        no = [s < 0.5 for s, label in here if not label] or [False]
        print(f"  {name:24} n {len(here):6}  yes {sum(yes) / len(yes):.3f}  no {sum(no) / len(no):.3f}")
    print("  ", tuple(round(b, 3) for b in fit(rows, labels, weights)))


def main() -> None:
    folder = Path(sys.argv[1])
    found: dict[str, list[Example]] = {"pair": [], "presence": []}
    for source in (coverage(folder), statements(folder), strangers(folder)):
        for task, example in source:
            found[task].append(example)
    for task, examples in found.items():
        report(task, examples)


if __name__ == "__main__":
    main()
