"""Numbers behind a name that count what follows: *giving Democrats 70 seats*, *gave Bristol 12 points*."""

from reconcile import lexicon
from reconcile.text.nouns import plural
from reconcile.text.scan import Scan, capital, word

_GIVE = frozenset(
    "give gives gave given giving hand hands handed handing leave leaves left leaving pay pays paid paying send sends "
    "sent sending owe owes owed owing award awards awarded awarding grant grants granted granting cost costs costing "
    "deny denies denied denying allot allots allotted cede cedes ceded ceding lend lends lent lending net nets netted "
    "netting earn earns earned earning gain gains gained gaining win wins won winning promise promises promised fine "
    "fines fined guarantee guarantees guaranteed offer offers offered offering allocate allocates allocated bring "
    "brings brought bringing save saves saved saving deduct dock docks docked".split()
)
"""Verbs that somebody is given something by, told before and behind the name."""

_SERIES = frozenset(
    "formula channel radio windows iphone ipad ipod ios macos android galaxy pixel surface kindle xbox playstation "
    "boeing airbus cessna antonov tupolev apollo falcon soyuz voyager artemis gemini pioneer mariner starship sputnik "
    "cassini ariane atlas delta titan minuteman trident polaris exocet llama gpt claude python java ubuntu firefox "
    "chrome office photoshop core ryzen radeon geforce pentium quest mate covid sars model type mark area level phase "
    "stage tier class category grade group route highway interstate flight studio division section chapter article "
    "rule title part volume episode season series version mission unit platform gate terminal bus line track pier "
    "berth ward district precinct zone sector block building room suite page figure table game match race round bowl "
    "league final number size form schedule exhibit proposition prop measure amendment resolution bill act scene opus "
    "symphony concerto sonata psalm euro".split()
)
"""Words before a number that is theirs, whatever comes behind: *Formula 1*, *Channel 4*, *iPhone 15*."""

_OBJECTS = frozenset(
    "a an the his her its their our my your this that these those some more another each every all no any many".split()
)
_BEHIND = frozenset("behind ahead apart yesterday today tomorrow clear short adrift early late overall worth".split())
_REACH = 4
_GIFTS = 6
"""So many gifts in a row are followed back to their verb."""


def counts_for(tokens: Scan, index: int, after: int) -> bool:
    """Whether the number of the tokens ``index`` up to ``after``, behind a name, counts the plural behind it.

    Errs towards the name: a verb of giving must stand before it, and nothing given behind the plural (*gave Boeing
    737 pilots a rise*).
    """
    if not plural(word(tokens, after)) or capital(tokens, after):
        return False
    if _more_given(tokens, after + 1) or serial(tokens, index):
        return False
    for _ in range(_GIFTS):
        first = _name_start(tokens, index)
        if first == index:
            return False
        first -= word(tokens, first - 1) == "the"
        if word(tokens, first - 1) in _GIVE:
            return True
        index = _gift_before(tokens, first)
    return False


def _more_given(tokens: Scan, index: int) -> bool:
    """Whether something is given behind the plural, which then is who it is given to: *gave Boeing 737 pilots hope*."""
    found = word(tokens, index)
    if found in _OBJECTS or found[:1].isdecimal() or found in {"$", "£", "€"}:
        return True
    return found.isalpha() and not (found in _BEHIND or found.endswith("ly") or found in lexicon.words("function"))


def serial(tokens: Scan, index: int) -> bool:
    """Whether the word before a number is one of those that go by numbers, or is written as products are."""
    found = tokens.text[tokens.starts[index - 1] : tokens.ends[index - 1]] if index else ""
    return found.lower() in _SERIES or not found[1:].islower() or not found[0].isupper()


def _name_start(tokens: Scan, index: int) -> int:
    """The first token of the run of capitalised words before ``index``."""
    first = index
    while index - first < _REACH and word(tokens, first - 1).isalpha() and capital(tokens, first - 1):
        first -= 1
    return first


def _gift_before(tokens: Scan, first: int) -> int:
    """The number of the gift before a name, in *gave Leeds 12 points and **Hull** 9 points*; 0 without one."""
    before = first - 1
    if word(tokens, before) not in {"and", ","}:
        return 0
    before -= word(tokens, before - 1) == ","
    counted = plural(word(tokens, before - 1)) and word(tokens, before - 2)[:1].isdecimal()
    return max(0, before - 2) if counted else 0
