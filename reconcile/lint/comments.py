"""The comments by which a draft speaks to lint: `<!-- reconcile: ignore[N101] reason -->` and its like."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reconcile.errors import InputError
from reconcile.model import Source

_OPENING = re.compile(r"<!--\s*reconcile:")
_BODY = re.compile(r"\s*(?P<word>[^\s\[]*)\s*(?:\[(?P<codes>[^\]]*)\])?(?:\s.*)?\s*", re.DOTALL)
_LINE_END = re.compile(r"\r\n|\n|\r")
_SPACE = re.compile(r"\s*")
_STACK = 50
"""An `ignore` passes over so many comments at most on the way to its line."""


class Action(StrEnum):
    """What a comment asks for."""

    IGNORE = "ignore"
    IGNORE_FILE = "ignore-file"
    OFF = "off"
    ON = "on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A comment: what it asks for, for which rules (codes or beginnings of codes; empty: all), and its original span.

    `reach` is the original span of the lines that an `ignore` is about: its own and, where it has that to itself, the
    next line that holds text.
    """

    action: Action
    codes: tuple[str, ...]
    start: int
    end: int
    reach: tuple[int, int]


def comments(draft: Source, known: Sequence[str]) -> tuple[Comment, ...]:
    """The comments of a draft in order of place; `known` are the codes of all rules.

    What stands in code, in front matter or in running text is no comment.

    Raises:
        InputError: a comment asks for something that there is not, or names a code that no rule's code begins with.
    """
    spans = _written(draft.text)
    shown = sorted((run.start, run.end) for one in draft.blocks if one.aside != "comment" for run in one.runs)
    return tuple(_comment(draft, *span, known) for span in spans if not _covered(shown, span[0]))


def _written(text: str) -> list[tuple[int, int, int]]:
    """Where comments to lint start, where what they say starts, and where they end."""
    found = []
    opening = _OPENING.search(text)
    while opening and (close := text.find("-->", opening.end())) >= 0:
        found.append((opening.start(), opening.end(), close + 3))
        opening = _OPENING.search(text, close + 3)
    return found


def _covered(shown: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether the reader of the format took what stands there for text."""
    at = bisect_right(shown, offset, key=lambda span: span[0]) - 1
    return at >= 0 and shown[at][1] > offset


def _comment(draft: Source, start: int, begin: int, end: int, known: Sequence[str]) -> Comment:
    where = f"{draft.path or draft.name}:{draft.position(start)[0]}"
    said = draft.text[begin : end - 3]
    body = _BODY.fullmatch(said)
    word = body["word"] if body else ""
    if body is None or word not in list(Action):
        said = " ".join(said.split())
        raise InputError(f"{where}: unknown comment “reconcile: {said}”", f"write one of {', '.join(Action)}")
    codes = () if body["codes"] is None else tuple(code.strip().upper() for code in body["codes"].split(","))
    for code in codes:
        if not code or not any(one.startswith(code) for one in known):
            raise InputError(
                f"{where}: unknown rule code {code!r} in a comment",
                f"the rules are {', '.join(known)} (or a beginning)",
            )
    return Comment(
        action=Action(word),
        codes=codes,
        start=start,
        end=end,
        reach=_reach(draft.text, start, end),
    )


def _reach(text: str, start: int, end: int) -> tuple[int, int]:
    first = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    last = _end_of_line(text, end)
    if _alone(text[first:start]) and _alone(text[end:last]):
        last = _end_of_line(text, _next_words(text, end))
    return first, last


def _next_words(text: str, at: int) -> int:
    """Where the next words stand, white space and other comments passed over."""
    for _ in range(_STACK):
        space = _SPACE.match(text, at)
        at = space.end() if space else at
        close = text.find("-->", at) if text.startswith("<!--", at) else -1
        if close < 0:
            break
        at = close + 3
    return at


def _alone(rest: str) -> bool:
    """Whether the rest of a comment's line holds no words."""
    while "<!--" in rest and "-->" in rest.partition("<!--")[2]:
        before, _, behind = rest.partition("<!--")
        rest = before + behind.partition("-->")[2]
    return not rest.strip(" \t>*-+")


def _end_of_line(text: str, at: int) -> int:
    found = _LINE_END.search(text, at)
    return found.start() if found else len(text)
