"""The values that quantities are found as."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a quantity measures. Only quantities of one kind can be compared."""

    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    POINTS = "points"
    DURATION = "duration"
    AGE = "age"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    SPEED = "speed"
    DATA = "data"
    ENERGY = "energy"
    POWER = "power"
    TEMPERATURE = "temperature"
    MULTIPLE = "multiple"
    RATE = "rate"
    RANK = "rank"
    ORDINAL = "ordinal"
    SCORE = "score"


class Direction(Enum):
    """How the words around a number bend it: *about 5*, *over 5*, *up to 5*, *5 to 7*, *dozens*."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    BETWEEN = "between"
    VAGUE = "vague"


ANNIVERSARY = "anniversary"
"""The noun whose ordinal is a span of years: *the 50th anniversary* is 50 years since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One quantity of a text, ``text[start:end]`` being its words, hedge and unit included.

    ``low`` to ``high`` is the interval it allows, in ``unit`` (the base unit of its kind: *second*,
    *metre*, *percent*, *usd*, …; *year* for ages; ``""`` for plain counts); ``low_open`` and
    ``high_open`` tell that a bound itself is excluded; ``math.inf`` is no bound. ``value`` is the
    number as stated, None where two or none are stated (*5 to 7*, *dozens*). ``precision`` is half
    the width of what is rounded to that number, in ``unit`` (0.05e9 for *$5.3bn*). ``per`` is what
    a rate is counted by (*month*, *person*). ``noun`` is the counted thing (*3 billion **users***)
    and ``text[noun_start:noun_end]`` its place. ``relative`` marks what is counted from something
    else (*3,000 more than*, *5 points ahead*, *60 years since*) and is no level.
    """

    start: int
    end: int
    text: str
    kind: Kind
    unit: str
    low: float
    high: float
    value: float | None
    precision: float
    direction: Direction = Direction.EXACT
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    per: str | None = None
    noun: str | None = None
    noun_start: int | None = None
    noun_end: int | None = None
    relative: bool = False
