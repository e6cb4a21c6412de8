"""Slips counted under the names that they are slips of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from reconcile.model import Claim, NameKind
from reconcile.names.compare import both_used
from reconcile.names.evidence.given import given_names, nicknames
from reconcile.names.evidence.organisations import generic
from reconcile.names.evidence.parts import Part
from reconcile.names.forms import Form, Place, together
from reconcile.names.kinds import by_spelling, is_place
from reconcile.names.known import known_word
from reconcile.names.mentions.runs import end_of, functions, peoples
from reconcile.names.slips import Words, slips, sure_alone, sure_beside, without_one, words_of
from reconcile.text.words import squash, tokens

_Forms = dict[str, Form]


def righted(forms: Sequence[Form], claims: Sequence[Claim]) -> list[Form]:
    """The forms with the slips among them as further ways of writing the names that they are slips of."""
    by_key = {form.key: form for form in forms}
    words = words_of(forms)
    unnamed = {key: form for key, form in _peoples(forms, words, claims).items() if key not in by_key}
    words = words_of([*forms, *unnamed.values()]) if unnamed else words
    for odd, rights in list(slips(words)):
        for form, part in words[odd].forms:
            if by_key.get(form.key) is form and part.written.istitle():
                _right(by_key, unnamed, form, part, rights, words)
    return list(by_key.values())


def _peoples(forms: Sequence[Form], words: Words, claims: Sequence[Claim]) -> _Forms:
    """The words for peoples that an unknown word of names may be a slip of; they are no names otherwise."""
    odd = [word for word, used in words.items() if len(used.sources) == 1 and not known_word(word)]
    lefts = {left for word in odd for left in without_one(word)}
    near = {people for left in lefts for people in _peoples_without_one().get(left, ())}
    if not near:
        return {}
    taken = {(place.claim.id, at) for form in forms for place in form.places for at in range(place.at, place.until)}
    places = (
        Place(claim, order, token.at, end_of(token), claim.text[token.at : end_of(token)])
        for order, claim in enumerate(claims)
        for token in tokens(claim.text)
        if token.norm in near and token.text[0].isupper() and (claim.id, token.at) not in taken
    )
    return {form.key: form for form in together(places)}


@cache
def _peoples_without_one() -> dict[str, list[str]]:
    """The words for peoples by what is left of them without one letter."""
    found: dict[str, list[str]] = {}
    for people in peoples():
        for left in without_one(people):
            found.setdefault(left, []).append(people)
    return found


def _right(by_key: _Forms, unnamed: _Forms, form: Form, part: Part, rights: Sequence[str], words: Words) -> None:
    """Enter a form, or the run of its words that tells, as a slip of the name that it is nearest to."""
    because = f"one letter apart: {part.written} is no known word, and stands in one source only"
    if known_word(part.text):
        because = f"one letter apart: {part.written} stands so once, in one source"
    for at in _runs(form, part):
        for right in rights:
            target = _target(by_key, unnamed, form, part, at, right, words)
            if target is not None:
                del by_key[form.key]
                by_key[target.key] = target
                for piece in _rest(form, at):
                    if by_key.setdefault(piece.key, piece) is not piece:
                        by_key[piece.key].take(piece)
                target.slip(_cut(form, at), because)
                return


def _runs(form: Form, part: Part) -> Iterator[range]:
    """The form whole, and the runs of its words that have the odd one and no function word at an end; the longest
    first.
    """
    found = form.text.split()
    odd = next((at for at, word in enumerate(found) if part.written in word), None)
    if odd is None or any(text.count(" ") != len(found) - 1 or text != " ".join(text.split()) for text in form.texts):
        return
    ends = [at for at in range(len(found)) if found[at].lower() not in functions()]
    spans = {range(low, high + 1) for low in ends for high in ends if low <= odd <= high}
    yield from sorted(spans | {range(len(found))}, key=lambda span: (-len(span), span.start))


def _target(
    by_key: _Forms, unnamed: _Forms, form: Form, part: Part, at: range, right: str, words: Words
) -> Form | None:
    """The form that a run of words is a slip of, with the right word in place of the odd one."""
    run = form.text.split()[at.start : at.stop]
    key = squash(" ".join(run).replace(part.written, right, 1))
    full = _surname(right, words) if len(form.text.split()) == 1 else None
    target = by_key.get(key) or unnamed.get(key) or (full if full and by_key.get(full.key) is full else None)
    if target is None or target is form or _told_apart(form, target, right):
        return None
    if len(run) > 1:
        return target if sure_beside(part.text, form, target) else None
    whole = len(run) == len(form.text.split())
    return target if sure_alone(part.text, right, words) and (whole or _may_part(form, part, right)) else None


def _told_apart(form: Form, target: Form, right: str) -> bool:
    """Whether the texts tell the two apart; nothing is called nearly as a country, a people or a kind of body is,
    once, beside it.
    """
    body = right in generic() and by_spelling(form.parts) is not NameKind.PERSON
    listed = is_place(right) or right in peoples() or body
    return both_used(form, target) and not (listed and len(form.places) == 1)


def _surname(right: str, words: Words) -> Form | None:
    """The full name of the one person who has the surname."""
    full = [one for one, _ in words[right].forms if len(one.words) > 1 and one.words[-1] == right]
    best = max(full, key=lambda one: (len(one.places), one.key), default=None)
    if best is None or len(full) < len(words[right].forms):
        return None
    first = best.words[0]
    return best if all(one.words[0] == first or nicknames(one.words[0], first) for one in full) else None


def _may_part(form: Form, part: Part, right: str) -> bool:
    """Whether the odd word may be taken out of a longer name: none of a person's, and for a known word."""
    others = [other.text for other in form.parts.parts if other is not part]
    person = by_spelling(form.parts) is NameKind.PERSON or any(word in given_names() for word in others)
    return known_word(right) and not person and (is_place(right) or right in peoples() or all(map(known_word, others)))


def _rest(form: Form, at: range) -> list[Form]:
    """What stands before and behind a run of words of a form, as forms of their own."""
    count = len(form.text.split())
    spans = [_bare(form, range(at.start)), _bare(form, range(at.stop, count))]
    return [_cut(form, span) for span in spans if span]


def _bare(form: Form, span: range) -> range:
    """A run of words without the function words at its ends."""
    telling = [at for at in span if form.text.split()[at].lower() not in functions()]
    return range(telling[0], telling[-1] + 1) if telling else range(0)


def _cut(form: Form, at: range) -> Form:
    """The mentions of a form, each with nothing but the words of a run."""
    (cut,) = together([_part(place, at) for place in form.places])
    return cut


def _part(place: Place, at: range) -> Place:
    words = place.text.split()
    start = sum(len(word) + 1 for word in words[: at.start])
    text = " ".join(words[at.start : at.stop])
    return replace(place, at=place.at + start, until=place.at + start + len(text), text=text)
