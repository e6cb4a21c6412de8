"""Quotations are looked up, not held against every place."""

from __future__ import annotations

import random
import time
from dataclasses import replace

from reconcile.claims import split
from reconcile.model import Grade, Role
from reconcile.names import gather
from reconcile.quotes import quotations
from reconcile.quotes.search import grams
from reconcile.read import read_text

NOUNS = "harbour kettle piano ferry orchard lantern bridge goat tram ledger stove anchor violin ladder quarry".split()
VERBS = "mended painted weighed counted borrowed hid sold carried measured polished".split()
PLAIN = "the a of and to in on with for at by from under over near that this every no one".split()
SECONDS = 2.0
"""Several times what it takes on a slow machine; a search of all places takes minutes."""


def _sentences(count: int) -> list[str]:
    rng = random.Random(11)
    return [
        " ".join(rng.choice(rng.choice((NOUNS, VERBS, PLAIN, PLAIN))) for _ in range(12)).capitalize()
        for _ in range(count)
    ]


def test_fifty_quotations_are_found_in_a_hundred_thousand_words() -> None:
    said = _sentences(8400)
    talk = "\n\n".join(f"{'ABC'[at % 3]}NNA: {'. '.join(said[at : at + 12])}." for at in range(0, len(said), 12))
    draft = "\n\n".join(f"“{said[at]},” she said." for at in range(0, 8400, 168))
    texts = [
        replace(read_text(draft, name="draft"), id="draft", role=Role.DRAFT),
        replace(read_text(talk, name="talk"), id="s1"),
    ]
    splits = [split(text) for text in texts]
    names = gather(splits)
    start = time.perf_counter()
    found = quotations(splits, names)
    assert time.perf_counter() - start < SECONDS
    assert len(talk.split()) > 100_000
    assert len(found) == 50
    assert {one.grade for one in found} == {Grade.EXACT}


def test_pairs_of_words_are_looked_up_and_rare_words_alone_too() -> None:
    assert grams(("the", "zither", "of")) == [(0, ("the", "zither")), (1, ("zither", "of")), (1, ("zither",))]
