"""Direct speech, or words that are put in quotation marks for another reason: a title, a term, irony."""

from __future__ import annotations

import re

from reconcile import lexicon
from reconcile.quotes.passages import Passage
from reconcile.quotes.verbs import says

FEW = 4
"""Fewer words than this are no direct speech, but a term or a scrap; they are looked up all the same."""

MANY = 7
"""Where nobody is said to have said it, direct speech has at least so many words."""

_NAMING = re.compile(
    r"(?:\b(?:so[- ]?called|called|named|dubbed|titled|entitled|headlined|labell?ed|nicknamed|known as|billed as|"
    r"branded|reads?|reading|spelled|marked|stamped|means?|meaning|phrase|word|words|term|terms|slogan|motto|headline|"
    r"title|song|album|book|film|movie|novel|essay|article|report|paper|column|show|podcast|series|episode|game|play|"
    r"poem|chapter|section|hashtag|sign|banner|label|button|option|category|theme|campaign|programme|program|project|"
    r"proverb|saying|joke|lyrics?|caption|placard|sticker|poster|T-shirt|inscription|plaque)"
    r"(?:,| is| was| that (?:said|says|reads))?[ :]*)$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:you|we|one|people|anyone|anybody|someone|somebody|everyone|everybody|nobody|no one|imagine|as if|as though|"
    r"if|might|would|could|may|should|let['’]s|ask yourself|the question|the answer|the lesson|the thinking|the idea|"
    r"the message|the rule|not)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[^\W\d_a-zß-ÿ]")


def is_direct(passage: Passage) -> bool:
    """Whether a passage gives somebody's words, so that a source should have them."""
    size = len(passage.words)
    if passage.block:
        return passage.attributed and size >= FEW
    if size < FEW or is_title(passage) or passage.heading:
        return False
    lead = passage.before[-60:].rstrip("\"'“‘ ") + " "
    if _NAMING.search(lead) and not passage.before.rstrip().endswith(","):
        return False
    if passage.attributed and (passage.speaker is not None or not _NOBODY.search(lead)):
        return True
    return size >= MANY and not _NOBODY.search(lead) and not says_nothing(passage)


def is_title(passage: Passage) -> bool:
    """Whether the words are capitalised as those of a title are."""
    raws = [passage.words.raw(index) for index in range(len(passage.words))]
    telling = [raw for raw in raws[1:] if raw.lower() not in lexicon.words("function") and raw[0].isalpha()]
    capital = sum(bool(_CAPITAL.match(raw)) for raw in telling)
    return len(telling) > 0 and capital >= 0.75 * len(telling) and capital >= 2


def says_nothing(passage: Passage) -> bool:
    """Whether the words are no sentence and nobody is said to have said them."""
    ended = passage.text.rstrip()[-1:] in tuple(".,!?…")
    return not ended and not says(passage.behind[:60])
