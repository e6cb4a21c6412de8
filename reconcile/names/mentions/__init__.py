"""Where names stand in running text: found by capitals where capitals mean something, else by what is known from
the rest of the sources.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reconcile.model import Claim
from reconcile.names.mentions.counts import without_counts
from reconcile.names.mentions.known import known_names, with_known
from reconcile.names.mentions.runs import Found, capitals_tell, runs
from reconcile.names.mentions.titles import uncounted, untitled
from reconcile.names.mentions.trust import Evidence, trusted
from reconcile.text.words import Token, tokens

__all__ = ["Found", "find"]


def find(claims: Sequence[Claim]) -> list[list[Found]]:
    """The mentions of each claim, by place; none overlap."""
    words = [tokens(claim.text) for claim in claims]
    telling = [capitals_tell(claim, found) for claim, found in zip(claims, words, strict=True)]
    found = [runs(i, claims[i].text, words[i], telling[i]) for i in range(len(claims))]
    evidence = _evidence(words, telling, found)
    kept = [[part for run in row for part in trusted(run, evidence)] for row in found]
    kept = [[part for run in row for part in untitled(run, evidence)] for row in kept]
    kept = without_counts(claims, kept)
    people = {run.tokens[0].norm for row in kept for run in row if run.title and len(run.tokens) == 1}
    kept = [[uncounted(run, people) for run in row] for row in kept]
    kept = [[run for run in row if any(token.text[0].isalpha() for token in run.tokens)] for row in kept]
    known = known_names(kept)
    return [with_known(i, claims[i].text, words[i], row, known) for i, row in enumerate(kept)]


def _evidence(words: Sequence[Sequence[Token]], telling: Sequence[bool], found: Sequence[Sequence[Found]]) -> Evidence:
    """How often each word is written small, and how often its capital proves that it is (part of) a name."""
    small = Counter(
        token.norm for row, tells in zip(words, telling, strict=True) if tells for token in row if token.text.islower()
    )
    proved = Counter(
        token.norm for row in found for run in row if run.sure or run.opening for token in run.tokens[run.opening :]
    )
    alone = Counter(run.tokens[0].norm for row in found for run in row if run.sure and len(run.tokens) == 1)
    return Evidence(small=small, proved=proved, alone=alone)
