"""Write `reconcile/lexicon/frequency.txt`: English words in bands of how many texts they stand in.

usage: python tests/fitting/frequency.py DATA_FOLDER

Reads every string of the JSON-lines files in DATA_FOLDER (any will do: the more kinds of text the better). Each row is
one text, each set of rows counts the same however many rows it has. Band n holds words that stand in 2**-n of the
texts (rounded), as they stand and in their base form; only words of two texts or more are kept, and of the texts
nothing but these words.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from reconcile.text.lemmas import lemma

TARGET = Path(__file__).parents[2] / "reconcile" / "lexicon" / "frequency.txt"
SENTENCE = 25
"""Texts are counted in stretches of about a sentence, so that long ones do not make every word look common."""


def strings(value: object) -> Iterator[str]:
    """Every string inside a JSON value, keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in ("id", "set", "kind", "label", "domain", "part", "slots", "drift", "judges", "fault"):
                yield from strings(item)


def shares(folder: Path) -> tuple[dict[str, float], Counter[str]]:
    """Of each word the mean share of stretches it stands in, over the files, and in how many rows it stands."""
    total: dict[str, float] = defaultdict(float)
    rows: Counter[str] = Counter()
    files = sorted(folder.glob("*.jsonl"))
    files = [file for file in files if file.stem != "names"]
    for file in files:
        count: Counter[str] = Counter()
        stretches = 0
        seen_texts: set[str] = set()
        for line in file.open(encoding="utf-8"):
            row: set[str] = set()
            for text in strings(json.loads(line)):
                if text in seen_texts:
                    continue
                seen_texts.add(text)
                found = re.findall(r"(?<![\w'])[a-z]+(?:'[a-z]+)?(?![\w])", text.replace("’", "'"))
                for at in range(0, len(found), SENTENCE):
                    stretches += 1
                    words = set(found[at : at + SENTENCE])
                    count.update(words | {lemma(word) for word in words})
                row.update(found, map(lemma, found))
            rows.update(row)
        for word, n in count.items():
            total[word] += n / stretches / len(files)
    return total, rows


def main() -> None:
    total, rows = shares(Path(sys.argv[1]))
    bands: dict[int, list[str]] = defaultdict(list)
    for word, share in total.items():
        if rows[word] >= 2 and len(word) > 1 or word in ("a", "i"):
            bands[round(-math.log2(share))].append(word)
    out = ["# band: words that stand in about one of 2**band English sentences, by tests/fitting/frequency.py"]
    for band in sorted(bands):
        found = sorted(bands[band])
        out += [f"{band:02}: {' '.join(found[at : at + 24])}" for at in range(0, len(found), 24)]
    TARGET.write_text("\n".join(out) + "\n", encoding="utf-8")
    print({band: len(found) for band, found in sorted(bands.items())})


if __name__ == "__main__":
    main()
