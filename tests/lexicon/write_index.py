"""Write `reconcile/lexicon/index.tsv` anew from the word lists.

usage: python tests/lexicon/write_index.py
"""

from __future__ import annotations

from reconcile import lexicon
from reconcile.lexicon import index


def main() -> None:
    text = index.written(lexicon.whole(), lexicon.made_from())
    lexicon.INDEX.write_bytes(text.encode())
    print(f"{text.count(chr(10)) - 2} words and phrases")


if __name__ == "__main__":
    main()
