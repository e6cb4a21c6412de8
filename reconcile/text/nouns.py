"""The thing that a number counts: the head noun of the words behind it."""

from reconcile.text.scan import Scan, glued, word

_STOP = frozenset(
    "a about across after against ago all also always among an and are around as at be because been before being "
    "besides between both but by can could did do does doing down during each either else for from had has have he her "
    "his how if in including into is it its just last less like may might more must near no nor not now of off on once "
    "one only onto or our out over perhaps per plus says she should since so such than that the their them then there "
    "these they this those though through thus till to too towards under unless until up upon us versus via was we "
    "were what when where which while who whose why will with within without would yes yet you your including goes "
    "makes gets needs means remains became becomes comes afterwards ahead apart percent times minus equals amid "
    "sometimes gains falls rises afterward nonetheless nevertheless indoors outdoors overseas upstairs "
    "downstairs".split()
)
_PLURALS = frozenset(
    "people men women children police staff aircraft personnel cattle sheep fish teeth feet mice geese criteria media "
    "data bacteria alumni troops crew spacecraft livestock offspring servicemen servicewomen policemen firemen "
    "congressmen lawmen countrymen grandchildren schoolchildren clergy youth folk percentage gentlemen salesmen "
    "businessmen fishermen firefighters spokesmen phenomena".split()
)
_DETERMINERS = frozenset({"the", "its", "their", "our", "his", "her", "these", "those", "all"})
_REACH = 5


def counted(tokens: Scan, index: int) -> tuple[int, int] | None:
    """The tokens (first, after) of the plural head noun at most five words behind ``index``, or None.

    *monthly active **users***, *of the **men***; where plurals follow each other the last one is
    the head (*sales **people***).
    """
    at = _skip_of(tokens, index)
    head: int | None = None
    for step in range(at, min(at + _REACH, len(tokens.words))):
        found = word(tokens, step)
        if found == "-" and glued(tokens, step):
            continue
        if found in _STOP or not found[:1].isalpha():
            break
        if plural(found):
            head = step
        elif head is not None:
            break
    return None if head is None else (head, head + 1)


def single(tokens: Scan, index: int) -> tuple[int, int] | None:
    """The word directly at ``index`` as a counted noun (*80,000-person*), or None."""
    found = word(tokens, index)
    if found in _STOP or not found.isalpha() or len(found) < 2:
        return None
    return index, index + 1


def _skip_of(tokens: Scan, index: int) -> int:
    if word(tokens, index) == "more":
        index += 1
    if word(tokens, index) != "of":
        return index
    return index + 1 + (word(tokens, index + 1) in _DETERMINERS)


def plural(found: str) -> bool:
    """Whether a lower-case word is a plural by its form."""
    if found in _PLURALS or found.endswith("women"):
        return True
    return len(found) > 3 and found.endswith("s") and not found.endswith(("ss", "us", "is", "'s"))
