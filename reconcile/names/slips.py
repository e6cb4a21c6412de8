"""Slips of the keyboard: a word of names that no list knows and one source alone has, a letter away from a word that
the others have again and again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reconcile.names.compare import one_stem
from reconcile.names.evidence.given import given_names
from reconcile.names.evidence.parts import Part, PartKind
from reconcile.names.evidence.spelling import edits
from reconcile.names.forms import Form
from reconcile.names.known import known_word
from reconcile.names.mentions.trust import english

ALONE, BESIDE = 5, 4
"""So many letters the right word has at least: on its own, and beside other words that are equal."""

AGAIN, OFTEN, SEVERAL = 2, 3, 2
"""So often the right word stands elsewhere at least; so often, or in so many sources, if it is no known word either."""

_SHORTEST = 3
_NAMING = frozenset({PartKind.WORD, PartKind.GENERIC})


@dataclass(slots=True)
class Used:
    """A word of names: how often each source has it, the forms it stands in, and the telling words beside it."""

    sources: Counter[str] = field(default_factory=Counter)
    forms: list[tuple[Form, Part]] = field(default_factory=list)
    company: set[str] = field(default_factory=set)


Words = Mapping[str, Used]


MANY = 12
"""What has more naming words than this is no name, and each is held against each."""


def words_of(forms: Iterable[Form]) -> Words:
    """Every naming word of the forms that the glossary does not pin."""
    found: dict[str, Used] = defaultdict(Used)
    for form in forms:
        parts = [part for part in form.parts.parts if part.kind in _NAMING and part.text.isalpha()]
        for part in parts if form.pinned is None and len(parts) <= MANY else ():
            word = found[part.text]
            word.sources.update(place.source for place in form.places)
            word.forms.append((form, part))
            word.company.update(other.text for other in parts if other is not part and not english(other.text))
    return found


def slips(words: Words) -> Iterator[tuple[str, list[str]]]:
    """The words that may be slips, in order, each with those that it may be a slip of."""
    holders: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for key in without_one(word):
            holders[key].append(word)
    for odd, found in words.items():
        if len(odd) >= _SHORTEST and len(found.sources) == 1:
            near = {other for key in without_one(odd) for other in holders[key]} - {odd}
            if rights := sorted(right for right in near if _may_slip(odd, right, words)):
                yield odd, rights


def without_one(word: str) -> set[str]:
    """A word, and what is left of it without one letter: words that are one edit apart share one of these."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}


def _may_slip(odd: str, right: str, words: Words) -> bool:
    """Whether the one word may be the other misspelled, by what both are and where they stand."""
    if odd[0] != right[0] or len(right) < BESIDE or edits(odd, right) != 1 or _inflected(odd, right):
        return False
    one, other = words[odd], words[right]
    elsewhere = sum(count for source, count in other.sources.items() if source not in one.sources)
    if elsewhere < AGAIN or other.sources.total() <= one.sources.total():
        return False
    return not (one.company and other.company and one.company.isdisjoint(other.company))


def _inflected(odd: str, right: str) -> bool:
    """Whether an ending sets the two apart; a doubled letter at the end is none (*Congress*, *Flynn*)."""
    return one_stem(odd, right) and not _double_end(odd, right)


def _double_end(odd: str, right: str) -> bool:
    return right[:-1] == odd and right[-1] == right[-2]


def sure_alone(odd: str, right: str, words: Words) -> bool:
    """Whether a word on its own is a slip: unknown, not an ending away, and the other is known or stands often."""
    if len(right) < ALONE or known_word(odd):
        return False
    if right in (odd[:-1], odd + right[-1]) and not _double_end(odd, right) or odd[:-1] == right[:-1]:
        return False
    found = words[right].sources
    return known_word(right) or len(found) >= SEVERAL or found.total() >= OFTEN


def sure_beside(odd: str, form: Form, target: Form) -> bool:
    """Whether a word beside equal words is a slip; a common word is one only where it is sure what it should be."""
    if not known_word(odd):
        return True
    if odd in given_names() or len(form.places) > 1:
        return False
    elsewhere = [place.source for place in target.places if place.source not in form.sources]
    return len(elsewhere) >= OFTEN and len(set(elsewhere)) >= SEVERAL
