"""Names known from elsewhere that capitals do not show: *open AI*, *muse spark*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reconcile.names.mentions.runs import Found, end_of, functions
from reconcile.names.mentions.trust import english
from reconcile.text.words import Token, squash

LONGEST = 4
"""A known name is looked for in runs of up to so many words."""

_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Known:
    """Squashed names, and the two letters that each starts with."""

    keys: frozenset[str]
    starts: frozenset[str]


def known_names(found: Sequence[Sequence[Found]]) -> Known:
    """The names that are safe to look for in lower case or split: long, and no words of the language."""
    keys = set()
    for row in found:
        for run in row:
            if run.sure:
                key = "".join([_key(token) for token in run.tokens])
                if len(key) >= _SHORTEST and (len(run.tokens) > 1 or not english(run.tokens[0].norm)):
                    keys.add(key)
    return Known(frozenset(keys), frozenset(key[:2] for key in keys))


def _key(token: Token) -> str:
    return token.norm if token.norm.isalnum() and token.norm.isascii() else squash(token.norm)


def with_known(index: int, text: str, words: Sequence[Token], found: Sequence[Found], known: Known) -> list[Found]:
    """The runs, and the known names that the capitals do not show."""
    if not known.keys:
        return list(found)
    keys = [_key(token) for token in words]
    chosen: list[Found] = []
    at = 0
    while at < len(words):
        size = _size(text, words, keys, at, known.keys) if keys[at][:2] in known.starts or len(keys[at]) == 1 else 0
        if size:
            run = words[at : at + size]
            chosen.append(Found(index, run[0].at, end_of(run[-1]), tuple(run), True))
        at += size or 1
    if not chosen:
        return list(found)
    kept = [run for run in found if not any(_inside(run, other) for other in chosen)]
    return _longest(kept + [c for c in chosen if not any(run.at < c.until and c.at < run.until for run in kept)])


def _size(text: str, words: Sequence[Token], keys: Sequence[str], at: int, known: frozenset[str]) -> int:
    for size in range(min(LONGEST, len(keys) - at), 0, -1):
        if "".join(keys[at : at + size]) in known and _in_one_go(text, words[at : at + size]):
            return size
    return 0


def _in_one_go(text: str, words: Sequence[Token]) -> bool:
    """Whether no comma, full stop or possessive ending stands between the words, and none is a function word."""
    if len(words) > 1 and any(token.norm in functions() and len(token.norm) > 1 for token in (words[0], words[-1])):
        return False
    return all(text[end_of(a) : b.at] in (" ", "-", ". ", " & ", "&") for a, b in pairwise(words))


def _inside(run: Found, known: Found) -> bool:
    return known.at <= run.at and run.until <= known.until and (known.at, known.until) != (run.at, run.until)


def _longest(runs: list[Found]) -> list[Found]:
    """Runs by place, of those that overlap the sure one, then the longest."""
    out: list[Found] = []
    for run in sorted(runs, key=lambda r: (not r.sure, r.at - r.until, r.at)):
        if not any(run.at < other.until and other.at < run.until for other in out):
            out.append(run)
    return sorted(out, key=lambda r: r.at)
