"""What comes of holding two values (quantities or dates) side by side."""

from dataclasses import dataclass
from enum import Enum


class Fit(Enum):
    """How two values stand to each other.

    ``EQUAL``, ``CONTAINS`` and ``OVERLAPS`` can hold together, ``DISJOINT`` cannot.
    ``UNCLEAR`` could by the letter, but nobody who knew one would put it as the other does
    (*more than 300* and *more than 900*). ``INCOMPARABLE`` says nothing either way.
    """

    EQUAL = "equal"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    UNCLEAR = "unclear"
    INCOMPARABLE = "incomparable"

    @property
    def compatible(self) -> bool:
        """Whether both values can hold."""
        return self in (Fit.EQUAL, Fit.CONTAINS, Fit.OVERLAPS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The fit of two values and the reason in plain words, fit for a report."""

    relation: Fit
    because: str
