"""Slips of the keyboard: a word of names that no list knows and one source alone has, a letter away from a word that the
others have again and again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reconcile.names.compare import both_used, one_stem
from reconcile.names.evidence.given import given_names
from reconcile.names.evidence.parts import Part, PartKind
from reconcile.names.evidence.spelling import edits
from reconcile.names.forms import Form
from reconcile.names.known import known_word
from reconcile.names.mentions.trust import english
from reconcile.text.words import squash

ALONE, BESIDE = 5, 4
"""So many letters the right word has at least: on its own, and beside other words that are equal."""

_AGAIN, _OFTEN, _SEVERAL = 2, 3, 2
_SHORTEST = 3
_NAMING = frozenset({PartKind.WORD, PartKind.GENERIC})


@dataclass(slots=True)
class _Word:
    """A word of names: how often each source has it, the forms it stands in, and the telling words beside it."""

    sources: Counter[str] = field(default_factory=Counter)
    forms: list[tuple[Form, Part]] = field(default_factory=list)
    company: set[str] = field(default_factory=set)


_Words = Mapping[str, _Word]


def righted(forms: Sequence[Form]) -> list[Form]:
    """The forms with slips counted under what they are slips of."""
    words = _words(forms)
    by_key = {form.key: form for form in forms}
    for odd, rights in _near(words).items():
        for form, part in words[odd].forms:
            found = [(right, target) for right in rights if (target := _target(by_key, form, part, right, words))]
            if found and by_key.get(form.key) is form:
                right, target = max(found, key=lambda pair: (len(pair[1].places), pair[0]))
                del by_key[form.key]
                target.slip(form, f"one letter apart: {part.text} is no known word, and stands in one source only")
    return list(by_key.values())


def _words(forms: Iterable[Form]) -> _Words:
    """Every naming word of the forms that the glossary does not pin."""
    found: dict[str, _Word] = defaultdict(_Word)
    for form in forms:
        parts = [part for part in form.parts.parts if part.kind in _NAMING and part.text.isalpha()]
        for part in parts if form.pinned is None else ():
            word = found[part.text]
            word.sources.update(place.source for place in form.places)
            word.forms.append((form, part))
            word.company.update(other.text for other in parts if other is not part and not english(other.text))
    return found


def _near(words: _Words) -> dict[str, list[str]]:
    """The words that may be slips, in order, each with those that it may be a slip of."""
    holders: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for key in _without_one(word):
            holders[key].append(word)
    odd = [word for word, found in words.items() if len(word) >= _SHORTEST and len(found.sources) == 1]
    return {
        word: rights
        for word in odd
        if (rights := [right for right in _sharing(word, holders) if _may_slip(word, right, words)])
    }


def _without_one(word: str) -> set[str]:
    """The word, and what is left of it without one letter: words one edit apart share one of these."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}


def _sharing(word: str, holders: Mapping[str, Sequence[str]]) -> list[str]:
    return sorted({other for key in _without_one(word) for other in holders[key]} - {word})


def _may_slip(odd: str, right: str, words: _Words) -> bool:
    """Whether the one word may be the other misspelled, by what both are and where they stand."""
    if odd[0] != right[0] or len(right) < BESIDE or edits(odd, right) != 1 or _inflected(odd, right):
        return False
    one, other = words[odd], words[right]
    elsewhere = sum(count for source, count in other.sources.items() if source not in one.sources)
    if elsewhere < _AGAIN or other.sources.total() <= one.sources.total():
        return False
    return not (one.company and other.company and one.company.isdisjoint(other.company))


def _inflected(odd: str, right: str) -> bool:
    return one_stem(odd, right) and not (right.endswith("ss") and right[:-1] == odd)


def _target(by_key: Mapping[str, Form], form: Form, part: Part, right: str, words: _Words) -> Form | None:
    """The form that another is a slip of, with the right word in place of the odd one."""
    target = by_key.get(squash(form.text.replace(part.written, right, 1)))
    if target is None or target is form or both_used(form, target) or not part.written.istitle():
        return None
    alone = target.key == right
    sure = _sure_alone(part.text, right, words) if alone else _sure_beside(part.text, form, target)
    return target if sure else None


def _sure_alone(odd: str, right: str, words: _Words) -> bool:
    """Whether a word on its own is a slip: unknown, not an ending away, and the other is known or stands often."""
    if len(right) < ALONE or known_word(odd) or odd[:-1] == right[:-1] or right[:-1] == odd or odd[:-1] == right:
        return False
    found = words[right].sources
    return known_word(right) or len(found) >= _SEVERAL or found.total() >= _OFTEN


def _sure_beside(odd: str, form: Form, target: Form) -> bool:
    """Whether a word beside equal words is a slip; a common word is one only where it is sure what it should be."""
    if not known_word(odd):
        return True
    if odd in given_names() or len(form.places) > 1:
        return False
    elsewhere = [place for place in target.places if place.source not in form.sources]
    return len(elsewhere) >= _OFTEN and len({place.source for place in elsewhere}) >= _SEVERAL
