"""Reads the parts of a whole: *½*, *1/2*, *and a half*, and what follows a whole number: *7-1/2*."""

from functools import cache

from reconcile.text.scan import Scan, glued, numeral, word

SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅛": (1, 8), "⅝": (5, 8)}
_PARTS = """\
half, halves: 2
third, thirds: 3
quarter, quarters: 4
fifth, fifths: 5
sixth, sixths: 6
eighth, eighths: 8
tenth, tenths: 10
"""
_BELOW = frozenset({"2", "3", "4", "5", "8", "10"})
_SPOKEN = frozenset({"half", "third", "quarter"})


@cache
def parts() -> dict[str, int]:
    """Words for a fraction with their denominator."""
    rows = (line.split(":") for line in _PARTS.splitlines())
    return {name.strip(): int(value) for names, value in rows for name in names.split(",")}


def sign_value(found: str) -> float:
    """The value of one sign such as *½*."""
    top, bottom = SIGNS[found]
    return top / bottom


def slashed(tokens: Scan, index: int) -> tuple[float, int] | None:
    """*1/2* at token ``index``, nothing between: its value and the token after it."""
    top, bottom = word(tokens, index), word(tokens, index + 2)
    if word(tokens, index + 1) != "/" or not (glued(tokens, index + 1) and glued(tokens, index + 2)):
        return None
    if not top.isdecimal() or bottom not in _BELOW or int(top) >= int(bottom) or word(tokens, index + 3) == "/":
        return None
    return int(top) / int(bottom), index + 3


def fraction_after(tokens: Scan, index: int) -> tuple[float, int] | None:
    """*½*, *1/2*, *-1/2* or *and a half* behind a whole number: the fraction and the token after it."""
    found = word(tokens, index)
    if found in SIGNS:
        return sign_value(found), index + 1
    if found == "-" and glued(tokens, index) and glued(tokens, index + 1):
        return _hyphened(tokens, index + 1)
    if found == "and" and word(tokens, index + 1) in {"a", "one"} and word(tokens, index + 2) in _SPOKEN:
        return 1 / parts()[word(tokens, index + 2)], index + 3
    return None if glued(tokens, index) else slashed(tokens, index)


def _hyphened(tokens: Scan, index: int) -> tuple[float, int] | None:
    """*1/2* of *7-1/2*, *and-a-half* of *seven-and-a-half*; a chain that goes on (*5-1/2-24*) is an id or a date."""
    words = tokens.words[index : index + 5]
    if words[:4] == ("and", "-", "a", "-") and words[4:] and words[4] in _SPOKEN:
        return 1 / parts()[words[4]], index + 5
    found = slashed(tokens, index)
    goes_on = found and word(tokens, found[1]) in {"-", "."} and numeral(word(tokens, found[1] + 1))
    return None if goes_on else found
