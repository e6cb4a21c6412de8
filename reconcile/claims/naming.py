"""How a text names whoever speaks: a name with titles and particles, and verbs of saying."""

from __future__ import annotations

import re
from functools import cache

from reconcile import lexicon
from reconcile.claims.finite import conjugated

_TITLE = r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Rev|Fr|St|Cllr)\.? "
_INITIAL = r"(?:[A-Z]\. ?)"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*"
_PARTICLE = r"(?:de|da|di|du|van|von|der|den|la|le|el|al|bin|ibn|of|the|and|for) "
NAME = rf"(?:{_TITLE})?(?:{_INITIAL})*{_CAPITAL}(?: (?:{_PARTICLE}){{0,2}}(?:{_INITIAL})*{_CAPITAL}){{0,5}}"
"""A capitalised name of up to six parts."""

ASIDE = r"(?: ?, [^,.;:\"“”]{1,80} ?,| \([^()]{1,60}\))?"
"""What may stand between a name and its verb: *, who runs the mill,*."""

ADVERB = r"(?:(?:also|then|later|has|had|have|once|recently|repeatedly|simply|flatly|now|[a-z]{3,12}ly) ){0,2}"

_ROLES = re.compile(
    r"^(?:(?:The|A|An|Our|Their|His|Her|Its|And|But|When|While|As|So|Then|Yet|If|On|In|At|By|Now|Yes|No|Well|Still) )+"
)
_JOINED = re.compile(r" (?:and|for|the|of) (?=[A-Z])")
_NO_SPEECH = frozenset(
    "hope fear doubt wonder worry imagine wish ask demand request urge hear see gather learn reject call attribute "
    "consider feel challenge accuse admonish apologize appeal assess bet characterize cite decry denounce deplore "
    "describe detail dismiss expect express fume gripe infer instruct invoke judge know lament liken mean mock "
    "narrate notify paraphrase perceive plead pledge portray praise profess promise question quote rave regard refer "
    "remember share swear sense threaten understand view vow guess figure advocate advise clarify "
    "counsel discuss elaborate highlight inform inquire persuade inquire project propose recall recommend remind "
    "review ruminate suspect uncover verify".split()
)


@cache
def _level(kind: str) -> frozenset[str]:
    split = [line.partition(": ") for line in lexicon.lines("reporting")]
    return frozenset(word for word, _, level in split if level == kind)


@cache
def sayings() -> dict[str, str]:
    """The finite forms of the verbs that give a statement to its speaker as true for him: to their base form."""
    return {**conjugated(_level("") - _NO_SPEECH), **{base: base for base in _level("") - _NO_SPEECH}}


@cache
def _utterances() -> dict[str, str]:
    return conjugated(_level("") | _level("denies") | _level("doubts"))


def says(word: str) -> bool:
    """Whether a word is a finite form of a verb that can stand beside a quotation: *said*, *asked*, *laughs*."""
    return word.lower() in _utterances()


def named(subject: str) -> str | None:
    """The name in a subject, without the words before it and behind it; None for a pronoun or a plain noun."""
    name = _ROLES.sub("", subject.strip(" ,")).strip(" .,")
    name = re.sub(r"['’]s$", "", name)
    if not name[:1].isupper() or name.lower() in lexicon.words("function") or name.lower() in _NOBODY:
        return None
    return name


_NOBODY = frozenset(
    """police officials sources experts critics people researchers scientists authorities others monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august september october
    november december today yesterday tomorrow""".split()
)
