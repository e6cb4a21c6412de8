"""A surname or given name alone, and which person it means: the one it can mean, of several the nearest before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reconcile.model import LinkRelation, NameKind, Sameness
from reconcile.names.evidence.given import given_names
from reconcile.names.evidence.match import compare_parts
from reconcile.names.evidence.parts import PartKind
from reconcile.names.forms import Form, Place
from reconcile.names.kinds import is_place, says
from reconcile.names.mentions.trust import english
from reconcile.names.verdict import Verdict

_SHORTEST = 2
_PLAIN = frozenset({PartKind.WORD, PartKind.INITIAL, PartKind.PARTICLE})
SURNAME, GIVEN = 0.93, 0.85


@dataclass(frozen=True, slots=True)
class _Full:
    """A full name and whether the short form is its surname."""

    form: Form
    surname: bool


def short_forms(forms: Sequence[Form]) -> tuple[list[Form], list[Verdict]]:
    """The forms, those split that mean different people in different places, and a verdict for each short form that
    finds its person.
    """
    people = _people(forms)
    out: list[Form] = []
    verdicts: list[Verdict] = []
    for form in forms:
        full = _meant(form, people)
        if not full:
            out.append(form)
        elif _one_person(full):
            out.append(form)
            verdicts.append(_verdict(max(full, key=_fullness), form, "and nobody else here is meant by it"))
        else:
            for owner, part in _shared_out(form, full):
                out.append(part)
                verdicts += [_verdict(owner, part, "named last before it")] if owner else []
    return out, verdicts


def _people(forms: Sequence[Form]) -> Mapping[str, list[_Full]]:
    """Full names that may be people's, by surname and by given name."""
    found: dict[str, list[_Full]] = defaultdict(list)
    for form in forms:
        words = form.words
        if len(words) < 2 or form.kind not in (NameKind.PERSON, NameKind.UNKNOWN):
            continue
        if form.kind is not NameKind.PERSON and any(part.kind not in _PLAIN for part in form.parts.parts):
            continue
        found[words[-1]].append(_Full(form, True))
        if words[0] != words[-1]:
            found[words[0]].append(_Full(form, False))
    return found


def _meant(form: Form, people: Mapping[str, list[_Full]]) -> list[_Full]:
    """The full names that a form may be short for."""
    words = form.words
    if len(words) != 1 or len(words[0]) < _SHORTEST or form.parts.parts[-1].kind is PartKind.NUMBER:
        return []
    if form.kind not in (NameKind.PERSON, NameKind.UNKNOWN, NameKind.PLACE):
        return []
    acts = bool(form.titles) or any(says(place) for place in form.places)
    if is_place(form.text) and not acts:
        return []
    return [full for full in people.get(words[0], ()) if full.form is not form and _fits(form, full)]


def _fits(form: Form, full: _Full) -> bool:
    """Whether the short form may stand for the full name: a surname does, or another word that is none of the
    language; a given name where nothing says otherwise.
    """
    person = full.form.kind is NameKind.PERSON
    if full.surname:
        return person or not english(form.words[0])
    return person and form.words[0] in given_names() and not form.titles


def _fullness(full: _Full) -> tuple[int, int, str]:
    return len(full.form.words), len(full.form.places), full.form.key


def _one_person(full: Sequence[_Full]) -> bool:
    return all(_same(a.form, b.form) for a, b in combinations(full, 2))


def _same(a: Form, b: Form) -> bool:
    return compare_parts(a.parts, b.parts).relation is Sameness.SAME


def _shared_out(form: Form, full: Sequence[_Full]) -> list[tuple[_Full | None, Form]]:
    """The places of a short form by the person each means; those that mean nobody known come last."""
    owners: dict[int | None, list[Place]] = defaultdict(list)
    for place in form.places:
        owners[_nearest(place, full)].append(place)
    out: list[tuple[_Full | None, Form]] = []
    for index, places in sorted(owners.items(), key=lambda item: (item[0] is None, item[0] or 0)):
        key = form.key if index is None else f"{form.key}@{full[index].form.key}"
        part = Form(key=key, kind=form.kind, slips=form.slips)
        for place in places:
            part.add(place)
        out.append((None if index is None else full[index], part))
    return out


def _nearest(place: Place, full: Sequence[_Full]) -> int | None:
    """The full name last mentioned before a place in its source, else the only one its source has."""
    before = [
        (other.order, other.at, index)
        for index, one in enumerate(full)
        for other in one.form.places
        if other.source == place.source and (other.order, other.at) < (place.order, place.at)
    ]
    if before:
        return max(before)[2]
    inside = {index for index, one in enumerate(full) if place.source in one.form.sources}
    return inside.pop() if len(inside) == 1 else None


def _verdict(full: _Full, short: Form, why: str) -> Verdict:
    what = "the surname" if full.surname else "the given name"
    return Verdict(
        left=full.form.key,
        right=short.key,
        relation=LinkRelation.SHORT_FORM,
        score=SURNAME if full.surname else GIVEN,
        because=f"{short.text} is {what} of {full.form.text}, {why}",
    )
