"""What a form is taken to be: by how it is written, by the lists, and by the words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from reconcile import lexicon
from reconcile.model import NameKind
from reconcile.names.evidence.given import given_names
from reconcile.names.evidence.lists import word_set
from reconcile.names.evidence.parts import NameParts, Part, PartKind
from reconcile.names.forms import Form, Place
from reconcile.names.mentions.trust import english
from reconcile.text.lemmas import lemma

_PLACES = (
    *("country", "home nation", "state", "city", "continent", "ocean", "region", "island", "river", "province"),
    *("town", "capital"),
)
_NO_PERSON = frozenset({PartKind.NUMBER, PartKind.ACRONYM, PartKind.SMALL})
_THINGS = word_set("app apps model models phone chip device software platform browser series version")
_LOCAL = word_set("in near across")
_COMPASS = frozenset("nsew")
_MOST = 12
"""So many mentions of a form are looked at."""

_AFTER = re.compile(r"(?:['’]s)?[,\s]*(\w+)")
_BEFORE = re.compile(r"([\w-]+)[,\s]*[“\"]?$")
_AGE = re.compile(r", (?:aged )?\d\d\b[,.]")
_SAID = word_set("said says told tells asked asks adds added explained argued replied")
_WHO = frozenset({"who", "himself", "herself"})


def name_kinds(forms: Iterable[Form]) -> None:
    """Give each form its kind."""
    for form in forms:
        form.kind = kind_of(form)


def kind_of(form: Form) -> NameKind:
    """The kind of one form: what its spelling shows, then what stands beside it."""
    written = by_spelling(form.parts)
    if written is not NameKind.UNKNOWN:
        return written
    places = form.places[:_MOST]
    words = form.parts.parts
    if any(place.title or _AGE.match(place.claim.text, place.until) for place in places):
        return NameKind.PERSON
    acts = sum(says(place) for place in places)
    if len(words) in (2, 3) and acts and _may_be_person(words):
        return NameKind.PERSON
    if any(_following(place) in _THINGS for place in places):
        return NameKind.PRODUCT
    local = sum(_before(place) in _LOCAL for place in places)
    if len(words) == 2 and _may_be_person(words) and not english(words[0].text) and any(map(_does, places)):
        return NameKind.PERSON
    return NameKind.PLACE if local > max(1, len(places) / 2) and not acts else NameKind.UNKNOWN


def _may_be_person(words: Sequence[Part]) -> bool:
    return not any(part.kind in _NO_PERSON or part.capitals for part in words) and not english(words[-1].text)


def by_spelling(parts: NameParts) -> NameKind:
    """The kind that the spelling alone shows."""
    if is_place(parts.text):
        return NameKind.PLACE
    if is_person(parts):
        return NameKind.PERSON
    if parts.forms or any(part.kind is PartKind.GENERIC for part in parts.parts):
        return NameKind.ORGANISATION
    if len(parts.parts) > 1 and any(part.kind is PartKind.NUMBER for part in parts.parts):
        return NameKind.PRODUCT
    return NameKind.UNKNOWN


def is_person(parts: NameParts) -> bool:
    """Whether a name is written as people's are: a given name or initial before a surname."""
    words = parts.parts
    if not 2 <= len(words) <= 4 or parts.forms or any(part.kind in _NO_PERSON for part in words):
        return False
    if words[0].text not in given_names() or words[-1].capitals:
        initial = words[0].kind is PartKind.INITIAL and len(words) == 2 and words[1].kind is PartKind.WORD
        return initial and words[0].text not in _COMPASS and not is_place(words[1].text)
    if is_place(words[0].text) or (lemma(words[-1].text) != words[-1].text and english(words[-1].text)):
        return False
    generic = [part.kind is PartKind.GENERIC for part in words]
    return not any(generic) or (len(words) == 2 and generic[1] and words[1].text in _surnames())


@cache
def _surnames() -> frozenset[str]:
    """Words that say what a thing is and are surnames as often."""
    return word_set(
        "banks bay bridges brothers castle church field fields fish fisher forest gross grand grant hall hill house "
        "king lake law marsh miller mills park price rivers school stone south west north east wood "
        "woods young waters"
    )


@lru_cache(maxsize=1 << 14)
def is_place(text: str) -> bool:
    """Whether the lists know the name as a country, city or the like."""
    word = text.lower().replace(".", "")
    return any(kind.endswith(_PLACES) for kind in lexicon.thesaurus().listed(word).kinds)


def says(place: Place) -> bool:
    """Whether the words beside a mention tell that somebody says, thinks or does what people do."""
    following = _following(place)
    return following in _WHO or lemma(following) in _saying() or _before(place) in _SAID


def _does(place: Place) -> bool:
    """Whether a mention is the subject of a past tense, or what something is done by."""
    return _following(place).endswith("ed") or _before(place) == "by"


@cache
def _saying() -> frozenset[str]:
    verbs = {line.partition(":")[0] for line in lexicon.lines("reporting")}
    return frozenset(
        verbs - {"show", "find", "report", "reveal", "confirm", "note", "mean", "hear", "learn", "call", "add"}
    )


def _following(place: Place) -> str:
    found = _AFTER.match(place.claim.text, place.until)
    return found[1].lower() if found else ""


def _before(place: Place) -> str:
    found = _BEFORE.search(place.claim.text, max(0, place.at - 24), place.at)
    return found[1].lower() if found else ""
