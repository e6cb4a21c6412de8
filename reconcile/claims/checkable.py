"""What cannot be checked, and which headings are mere labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reconcile import lexicon
from reconcile.claims.enclosures import inside
from reconcile.claims.finite import is_plural_verb, is_verb_form, words

Span = tuple[int, int]

LABEL = 4
"""A label has at most so many words, unless it is a single name."""

_LONGEST_LABEL = 7
_LONGEST = 70
"""A courtesy or bare opinion has at most so many characters."""

_ASKS = re.compile(r"\?[\"'”’»)\]*_\s]*$")
_ASKED = re.compile(r"[:,]\s*[\"“‘]?[^:,]*$")
_FIRST = re.compile(r"\W*([\w'’]+)(?:\s+([\w'’]+))?")
_IMPERATIVE = frozenset(
    "click visit see read check join sign register subscribe download try remember note imagine consider email contact "
    "please watch listen follow share reply don't stop".split()
)
_DIRECT = frozenset(
    "the a an this that these those your you our us me my it here for to at if about up out all how".split()
)
_PLEASANTRIES = frozenset(
    """thank thanks you very much so good morning afternoon evening night day hello hi hey everyone everybody all again
    welcome back bye goodbye cheers please sorry pleasure my your great nice yes no yeah yep nope sure exactly right
    absolutely correct okay ok fine perfect indeed certainly definitely oh ah um uh hmm mm well and ladies gentlemen
    folks guys for the question""".split()
)
_JUDGEMENT = re.compile(
    r"\W*(?:I|we)(?:['’](?:m|re)| am| are| really| just| do)? (?:think|feel|believe|love|like|hate|hope|guess|enjoy|"
    r"excited|happy|glad|proud|sorry|thrilled|delighted|grateful)\b",
    re.IGNORECASE,
)
_TOLD = frozenset(
    "identified mentioned discussed covered explained revisited cited listed recommended featured".split()
)


_PLURALS = frozenset(
    """steps trends results plans claims notes changes links reports questions answers moves risks costs issues benefits
    features highlights views works reviews comments records quotes lists limits points goals needs matters prospects
    projects products signals estimates forecasts measures offers places sources studies tests""".split()
)


def unchecked(text: str, quotes: Sequence[Span] = ()) -> str | None:
    """Why a claim cannot be checked: it asks, tells the reader to do something, greets or thanks, or only feels; None
    where it states something."""
    if _asks(text, quotes):
        return "question"
    if _instructs(text):
        return "instruction"
    if len(text) > _LONGEST:
        return None
    found = [word.text for word in words(text)]
    if found and len(found) <= 8 and _PLEASANTRIES.issuperset(found):
        return "courtesy"
    if len(found) <= 9 and _JUDGEMENT.match(text) and not _tells(text):
        return "opinion"
    return None


def _asks(text: str, quotes: Sequence[Span]) -> bool:
    """Whether a claim is a question, not a statement that ends with one (*She laughed at "why?"*)."""
    match = _ASKS.search(text[-12:])
    if match is None:
        return False
    at = len(text) - len(text[-12:]) + match.start()
    return not (inside(quotes, at) and any(start < at < end and text[:start].strip(" ([") for start, end in quotes))


def _instructs(text: str) -> bool:
    first = _FIRST.match(text)
    if first is None or text[first.start(1) - 1 : first.start(1)] in ('"', "“", "‘"):
        return False
    verb, behind = first[1].lower().replace("’", "'"), (first[2] or "").lower()
    if behind == "that" and verb in ("note", "remember", "consider", "imagine"):
        return False
    return verb in _IMPERATIVE and (behind in _DIRECT or verb == "please") and not is_verb_form(behind)


def _tells(text: str) -> bool:
    """Whether a text holds a number or a name, which can be checked."""
    return any(word.capital and at or word.text[0].isdigit() for at, word in enumerate(words(text)) if word.text != "i")


def is_label(text: str) -> bool:
    """Whether a heading only names what follows: a few words without a verb, or a single name."""
    found = words(text[:200])
    if not found or text.rstrip().endswith(("?", "!", ".")):
        return False
    if any(is_plural_verb(found, at) for at in range(1, len(found))):
        return False
    verbs = [word for at, word in enumerate(found) if at and is_verb_form(word.text) and word.text not in _TOLD]
    if len(found) <= LABEL:
        return not verbs or (len(found) <= 3 and verbs == found[-1:] and verbs[0].text in _PLURALS)
    return (
        len(found) <= _LONGEST_LABEL and not verbs and all(word.capital or word.text in _particles() for word in found)
    )


@cache
def _particles() -> frozenset[str]:
    return lexicon.words("function") & frozenset("of the and for in de la van von al".split())
