"""Speech written down without punctuation, cut where a clause, a speaker's pause or a subtitle begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.claims.finite import is_verb_form

Span = tuple[int, int]

SHORTEST = 8
LONGEST = 30
USUAL = 16
"""How many words a stretch has at least, at most, and where there is a choice."""

RAW = 40
"""Of what has more words than this and no full stop, too little punctuation makes unpunctuated speech."""

RAW_ENDED = 70
"""The same for what does end in a full stop, as a recogniser may put one after many sentences."""

_WORD = re.compile(r"\S+")
_PAUSE = re.compile(r"[,;:—–…]|\.\.\.")
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$")
_STRONG = frozenset("because but so then okay ok now well which however although therefore meanwhile".split())
_OPENERS = frozenset("as if when where while after before until since although though what how".split())
_PREPOSITIONS = frozenset("in on at for with from by under during over through without between".split())
_CONJUNCTIONS = frozenset("and but so because or".split())
_SUBJECTS = frozenset(
    "i you he she it we they there this that i'm i've i'd i'll it's we're we've we'll they're they've you're that's "
    "there's he's she's let's".split()
)
_BOUND = frozenset(
    "the a an of to in on at for with from by and or but so that which who if when as than is are was were be been "
    "have has had do does did will would can could should my your his her our their its this these those some any no "
    "not very more most because what how where why whether then into about i you we they he she it".split()
)


def is_raw(text: str, span: Span) -> bool:
    """Whether a sentence is too long for one and has next to no punctuation inside."""
    size = text.count(" ", *span) + 1
    ended = _ENDED.search(text[max(span[0], span[1] - 8) : span[1]]) is not None
    if size <= (RAW_ENDED if ended else RAW):
        return False
    return sum(1 for _ in _PAUSE.finditer(text, *span)) * (24 if ended else 12) < size


def stretches(text: str, pauses: Sequence[int], span: Span) -> list[Span]:
    """The stretches of `span`, of eight to thirty words each; `pauses` are offsets at which a time is known."""
    found = [match.span() for match in _WORD.finditer(text, *span)]
    lower = [text[at:until].lower().replace("’", "'") for at, until in found]
    breaks = frozenset(pauses)
    out: list[Span] = []
    first = 0
    while first < len(found):
        after = _next(lower, found, breaks, first)
        out.append((found[first][0], found[after - 1][1]))
        first = after
    return out


def _next(lower: Sequence[str], found: Sequence[Span], breaks: frozenset[int], first: int) -> int:
    """The word that begins the stretch behind the one that begins at word `first`."""
    left = len(lower) - first
    if left <= USUAL + SHORTEST:
        return len(lower)
    choices = range(first + SHORTEST, min(first + LONGEST, len(lower) - SHORTEST) + 1)

    def fitness(at: int) -> float:
        return _worth(lower, at, found[at][0] in breaks) - abs(at - first - USUAL) / USUAL

    return max(choices, key=fitness)


def _worth(lower: Sequence[str], at: int, pause: bool) -> float:
    """How well a clause begins at word `at`."""
    word, before = lower[at], lower[at - 1]
    behind = lower[at + 1] if at + 1 < len(lower) else ""
    worth = (2.0 if pause else 0.0) + (1.5 if before[-1] in ",;:—–" else 0.0)
    if word in _CONJUNCTIONS and behind in (*_SUBJECTS, "then", "so"):
        worth += 3.0
    elif word in _STRONG or (word in _OPENERS and behind in _SUBJECTS):
        worth += 2.0
    elif word in _SUBJECTS and (is_verb_form(behind) or "'" in word):
        worth += 1.5
    elif word == "and" or word in _PREPOSITIONS:
        worth += 0.5
    return worth - (4.0 if before in _BOUND else 0.0)
