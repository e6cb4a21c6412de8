"""Pairs of claims, where they part, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """What a pair comes to."""

    AGREE = "agree"
    DIFFER = "differ"
    CONTRADICT = "contradict"


class DifferenceKind(StrEnum):
    """In what respect two claims part at one place."""

    REWORDED = "reworded"
    ADDITION = "addition"
    OMISSION = "omission"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    OPPOSITE = "opposite"
    ALTERNATIVE = "alternative"
    SCOPE = "scope"
    CERTAINTY = "certainty"
    ROLE = "role"
    UNCLEAR = "unclear"


class Standing(StrEnum):
    """Whether both sides of a difference can be true."""

    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of one claim and the original span they stand at."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One place where the claims of a pair part; a side is None where only the other says something there.

    `because` is a plain phrase; `rule` is the code of the rule that spoke, None where none did.
    """

    kind: DifferenceKind
    relation: Standing
    because: str
    rule: str | None
    left: Words | None
    right: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two claims that talk about the same thing, before they are judged.

    `score` is how likely they do (0 to 1), `found` the larger of the shares of either claim's information that the
    other has too, `shared` the words that carried it, the weightiest first.
    """

    left: str
    right: str
    score: float
    found: float
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims of different sources that talk about the same thing, and what they come to.

    `score` as in `Link`; `conflict` is how likely the two contradict and `risk` how likely the right one says
    something that the left one does not (both 0 to 1).
    """

    id: str
    left: str
    right: str
    score: float
    shared: tuple[str, ...]
    relation: Relation
    conflict: float
    risk: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The links between claims of different sources, by left then right claim, and the claims without any.

    `found` is how likely each claim has a counterpart at all (0 to 1); `common` the share (0 to 1) of their
    information that every two sources have in common; `repeats` are the claims that a source says again, with the
    first that says it; `uncompared` those that nothing was looked up for, since there were too many.
    """

    links: tuple[Link, ...]
    unpaired: dict[str, tuple[str, ...]]
    found: dict[str, float]
    common: dict[tuple[str, str], float]
    repeats: dict[str, str]
    uncompared: frozenset[str] = frozenset()
