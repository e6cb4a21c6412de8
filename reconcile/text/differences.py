"""Numbers that are differences to something: *3,000 more computers than*, *5 points ahead*, *60 years since*."""

from reconcile.text.nouns import counted
from reconcile.text.quantity import Kind, Quantity
from reconcile.text.scan import Scan, glued, numeral, word

_MORE = frozenset({"more", "fewer", "less", "extra", "additional", "further"})
_COMPARED = frozenset(
    "older younger taller shorter longer larger bigger smaller higher lower faster slower cheaper heavier lighter "
    "greater deeper wider better worse richer poorer stronger weaker farther further earlier later more fewer "
    "less".split()
)
_AHEAD = frozenset({"ahead", "behind", "adrift", "clear", "short", "shy"})
_SCORED = frozenset(
    "points goals votes seats runs shots strokes laps places lengths games wins delegates sets holes wickets "
    "positions".split()
)
_NOT_BEHIND = frozenset({"bars", "the", "a", "an", "closed", "his", "her", "their", "its"})
_LEADS = frozenset({"lead", "leads", "advantage", "deficit", "gap", "margin", "cushion", "shortfall"})
_FROM = frozenset({"since", "after", "on", "later"})
_SPENT = frozenset("for spent spend spends spending over within in last past first next another lasted took".split())
_REACH = 5
"""So many words may stand between a number and its *than*."""


def is_difference(tokens: Scan, quantity: Quantity, first: int, after: int) -> bool:
    """Whether the quantity of the tokens ``first`` up to ``after`` is counted from something else."""
    if quantity.kind in (Kind.MULTIPLE, Kind.AGE, Kind.RANK, Kind.ORDINAL, Kind.SCORE):
        return False
    if _more(tokens, first, after):
        return True
    if quantity.kind is Kind.SHARE:
        return False
    apart = _than(tokens, after) or _led(tokens, first, after) or _ahead(tokens, quantity, after)
    return apart or _elapsed(tokens, quantity, first, after)


def _more(tokens: Scan, first: int, after: int) -> bool:
    """*300 more*, *two more years*; *300 or more* and *more or less* only say how many."""
    if word(tokens, after) in _MORE:
        than_number = word(tokens, after + 1) == "than" and numeral(word(tokens, after + 2))
        return not than_number and word(tokens, after + 1) not in {"or", "of", "and"}
    inside = tokens.words[first + 1 : after]
    return (
        "more" in inside
        and inside[inside.index("more") - 1] not in {"or", "and", "many", "no", "not"}
        and "than" not in inside
    )


def _ahead(tokens: Scan, quantity: Quantity, after: int) -> bool:
    """*5 points ahead*, *3 goals behind*, *20 minutes behind schedule*; not *three men behind the plot*."""
    noun = counted(tokens, after) if quantity.kind is Kind.COUNT else None
    if noun is not None:
        return word(tokens, noun[0]) in _SCORED and word(tokens, noun[1]) in _AHEAD and noun[0] == after
    found = word(tokens, after)
    return found in {"ahead", "adrift"} or found == "behind" and word(tokens, after + 1) not in _NOT_BEHIND


def _than(tokens: Scan, after: int) -> bool:
    """*years older than*, *inches taller than*; *5 percent higher than* is a change as *rose 5 percent* is."""
    words = tokens.words[after : after + _REACH]
    return "than" in words and bool(words) and words[0] in _COMPARED


def _led(tokens: Scan, first: int, after: int) -> bool:
    """*a 5-point lead*, *a lead of 5 points*."""
    after += word(tokens, after) == "-" and glued(tokens, after)
    behind = word(tokens, after) in _LEADS or (word(tokens, after) == "point" and word(tokens, after + 1) in _LEADS)
    return behind or (word(tokens, first - 1) == "of" and word(tokens, first - 2) in _LEADS)


def _elapsed(tokens: Scan, quantity: Quantity, first: int, after: int) -> bool:
    """*60 years since*, *50 years after*, *50 years on*: years counted from an event, and not spent in something."""
    if quantity.kind is not Kind.DURATION or word(tokens, after) not in _FROM:
        return False
    if not word(tokens, after - 1).startswith(("year", "decade")):
        return False
    on = word(tokens, after) != "on" or word(tokens, after + 1) in {",", ".", "from", ""}
    return on and word(tokens, first - 1) not in _SPENT
