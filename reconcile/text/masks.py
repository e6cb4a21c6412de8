"""Tells numbers that count or measure from labels: versions, ids, list numbers, times, addresses."""

import re
from bisect import bisect_left
from functools import cache

from reconcile.text.clock import is_timestamp
from reconcile.text.dates import dates_in
from reconcile.text.giving import counts_for
from reconcile.text.nouns import counted
from reconcile.text.numbers import scales
from reconcile.text.scan import Scan, capital, glued, numeral, opens_line, opens_sentence, word
from reconcile.text.units import unit_at
from reconcile.text.when import months, weekdays

_LABELS = frozenset(
    "section sections article articles chapter chapters page pages p pp figure fig table step phase version model type "
    "level grade day week year month round part item question rule line room flight route highway interstate episode "
    "season track channel platform bus gate bill measure initiative proposition amendment appendix volume vol issue "
    "slide exhibit note tier class category group stage unit block district ward precinct zone terminal lane division "
    "size paragraph clause verse act scene lot apartment suite box building formula code pin zip id ref order ticket "
    "account ext extension option plan series mark war score hurricane game match line agenda resolution ordinance "
    "docket case file study working paper".split()
)
# words that may stand capitalised before a number without making one name with it
_PLAIN = frozenset(
    "a about above across after all almost already also although an and another any approximately around as at average "
    "be because before below between both but by can could did do does during each either even every exactly except "
    "fewer finally first for from get gets got had has have he her here hers his how i if in including into is it its "
    "just killed last least less like made make makes many maximum may mere minimum more most much nearly next no not "
    "now of off often on once one only or other our out over own past per plus roughly save see she should since so "
    "some still such than that the their them then there these they this those though through to too total under until "
    "up upon us via was we well were what when where whether which while who whose why will with within without would "
    "yet you your over's today yesterday tomorrow tonight later earlier currently just another's says said sees finds "
    "adds wins won loses lost beats beat cuts cut kills raises raised pays paid plans sells sold buys bought hits hit "
    "takes took gives gave fires fired hires hired closes opens earned earns spends spent top best worst usd eur gbp "
    "ages aged age thanks yes well okay ok meanwhile however overall again additionally moreover further".split()
)


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"https?://\S+|www\.\S+|[#@]\w+|[\w.+-]{1,64}@[\w.-]+")


def closed_tokens(tokens: Scan) -> frozenset[int]:
    """The tokens that lie in a date, time, time code, web address or hashtag."""
    spans = [(when.start, when.end) for when in dates_in(tokens) if when.end > when.start]
    text = tokens.text
    if "://" in text or "www." in text or "@" in text or "#" in text:
        spans += [match.span() for match in _address().finditer(text)]
    closed: set[int] = set()
    for start, end in spans:
        at = bisect_left(tokens.starts, start)
        while at < len(tokens.starts) and tokens.starts[at] < end:
            closed.add(at)
            at += 1
    if ":" in text:
        closed |= _time_codes(tokens)
    return frozenset(closed)


def _time_codes(tokens: Scan) -> set[int]:
    closed: set[int] = set()
    for index, found in enumerate(tokens.words):
        if found != ":" or index in closed or not numeral(word(tokens, index - 1)):
            continue
        after = is_timestamp(tokens, index - 1)
        closed |= set(range(index - 1, after)) if after else set()
    return closed


def is_label(tokens: Scan, index: int, after: int, closed: frozenset[int]) -> bool:
    """Whether the numeral from token ``index`` up to ``after`` names or numbers something."""
    if numeral(word(tokens, index)) and _is_id(tokens, index, after):
        return True
    if _joined(tokens, index):
        return True
    if word(tokens, index - 1) in {"no", "nos"} and numeral(word(tokens, index)):
        return True
    if index - 1 in closed or _measures(tokens, index, after):
        return False
    return _named(tokens, index, after) or _numbered(tokens, index, after)


def _measures(tokens: Scan, index: int, after: int) -> bool:
    """Whether a unit, sign or scale leaves no doubt that something is measured."""
    scaled = after > index + 1 and word(tokens, after - 1) in scales()
    comma = "," in word(tokens, index)
    return scaled or comma or word(tokens, after) == "%" or unit_at(tokens, after) is not None


def _is_id(tokens: Scan, index: int, after: int) -> bool:
    """List numbers, citations, leading zeros, phone numbers, ratios and letters glued behind."""
    found, before, following = word(tokens, index), word(tokens, index - 1), word(tokens, index + 1)
    if len(found) > 1 and found[0] == "0" and found[1] != ".":
        return True
    if len(found) < 4 and opens_line(tokens, index) and following in {".", ")"} and glued(tokens, index + 1):
        return True
    if (before, word(tokens, after)) in {("(", ")"), ("[", "]")} and "," not in found:
        return True
    if len(found) > 6 and found.isdecimal() and not _measures(tokens, index, after) and not counted(tokens, after):
        return True
    if following == ":" and glued(tokens, index + 1) and glued(tokens, index + 2):
        return True
    if _phone(tokens, index):
        return True
    behind = word(tokens, after)
    if behind in {"x", "×"} and numeral(word(tokens, after + 1)):
        return True
    if (before in {"x", "×"} and glued(tokens, index)) or _doubled(tokens, index, after):
        return True
    return glued(tokens, after) and behind.isalpha() and behind != "x" and unit_at(tokens, after) is None


def _doubled(tokens: Scan, index: int, after: int) -> bool:
    """Whether one number stands twice about a hyphen (*50-50*)."""
    return after == index + 1 and word(tokens, after) == "-" and word(tokens, index) == word(tokens, index + 2)


def _phone(tokens: Scan, index: int) -> bool:
    """Whether the number is one of three or more joined by hyphens, or follows a plus sign."""
    chain = 0
    for step in (-2, 2):
        at = index
        while chain < 4 and numeral(word(tokens, at + step)) and word(tokens, at + step // 2) in {"-", "–"}:
            if not glued(tokens, at + (step > 0)) or not glued(tokens, at + step // 2 + (step > 0)):
                break
            chain += 1
            at += step
    return chain >= 2 or (word(tokens, index - 1) == "+" and glued(tokens, index))


def _joined(tokens: Scan, index: int) -> bool:
    """Whether the number is glued to a name: *GPT4*, *COVID-19*, *#42*, *24/7*, *3:1*."""
    before, earlier = word(tokens, index - 1), word(tokens, index - 2)
    if before == "'" and not glued(tokens, index - 1):
        return True
    if not glued(tokens, index):
        return False
    if before.isalpha() or before in {"#", "_", "@", ":", "№", "^", "=", "\\"} or (before == "/" and numeral(earlier)):
        return True
    return before in {"-", "–"} and glued(tokens, index - 1) and (earlier.isalnum() or earlier == ".")


def _named(tokens: Scan, index: int, after: int) -> bool:
    """Whether the number follows a capitalised name: *Apollo 11*, *Chapter Two*, *iPhone 15*."""
    before = word(tokens, index - 1)
    if not before.isalpha() or before in _PLAIN or not capital(tokens, index - 1):
        return False
    if before in months() or before in weekdays() or "'" in before:
        return False
    if counts_for(tokens, index, after):
        return False
    if not numeral(word(tokens, index)):
        return capital(tokens, index) and not opens_sentence(tokens, index)
    return not (opens_sentence(tokens, index - 1) and before.endswith("ly"))


def _numbered(tokens: Scan, index: int, after: int) -> bool:
    """Whether the number follows *section*, *page*, *level*, … and nothing counted follows it."""
    before = word(tokens, index - 1)
    return before in _LABELS and not counted(tokens, after)
