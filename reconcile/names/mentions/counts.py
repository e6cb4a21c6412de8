"""Numbers behind names that count what follows: *gave Bristol 12 points*; *Channel 4 reporters* keep theirs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reconcile.model import Claim
from reconcile.names.mentions.runs import Found, part
from reconcile.text.giving import counts_for
from reconcile.text.nouns import plural
from reconcile.text.scan import scan, word

_Name = tuple[str, ...]


def without_counts(claims: Sequence[Claim], found: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """The runs without a number at the end that counts the words behind it; one that the name has elsewhere, where
    nothing follows that it could count, is a version and stays.
    """
    numbered = [run for row in found for run in row if _numbered(run)]
    versions = {_name(run) for run in numbered if not _plural_behind(claims[run.claim].text, run)}
    return [
        [_bare(run) if _numbered(run) and _counts(claims[run.claim].text, run, versions) else run for run in row]
        for row in found
    ]


def _numbered(run: Found) -> bool:
    return len(run.tokens) > 1 and run.tokens[-1].norm.isdecimal()


def _name(run: Found) -> _Name:
    return tuple(token.norm for token in run.tokens)


def _plural_behind(text: str, run: Found) -> bool:
    tokens = scan(text)
    return plural(word(tokens, bisect_left(tokens.starts, run.until)))


def _counts(text: str, run: Found, versions: set[_Name]) -> bool:
    if _name(run) in versions:
        return False
    tokens = scan(text)
    index = bisect_left(tokens.starts, run.tokens[-1].at)
    return counts_for(tokens, index, index + 1)


def _bare(run: Found) -> Found:
    return part(run, run.tokens[:-1], sure=run.sure)
