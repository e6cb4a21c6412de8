"""Which forms are one name. Forms are compared only where they share a key; a form joins a name only if nothing
speaks against any form already in it, so no third spelling can chain two people together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from reconcile.model import LinkRelation
from reconcile.names.evidence import VETOES, Evidence, NameMatch, NameRelation
from reconcile.names.kinds import is_person
from reconcile.names.match import compare_parts
from reconcile.names.parts import NameParts, Part, PartKind, split_name
from reconcile.names.sound import hearing, sound_key

if TYPE_CHECKING:
    from reconcile.names.gather import Form

MOST = 40
"""A key that more forms share than this proposes nobody."""

NEAR_SOUND = 0.62
"""Two surnames that sound this alike (0 to 1) look alike."""

SHORTEST = 3
_SHORT = frozenset(
    {Evidence.INITIAL, Evidence.NICKNAME, Evidence.SURNAME_ALONE, Evidence.SHORT_FORM, Evidence.ACRONYM}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What two forms (by key) are to one another, how sure that is (0 to 1) and why."""

    left: str
    right: str
    relation: LinkRelation
    score: float
    because: str


Together = frozenset[tuple[str, str]]


def cluster(forms: Sequence[Form], together: Together) -> tuple[list[list[Form]], list[Verdict]]:
    """Groups of forms that are one name, in order of first mention, and the verdicts on pairs of forms.

    `together` holds pairs of keys, in order, that stand side by side in one claim.
    """
    parts = [split_name(form.text) for form in forms]
    verdicts = [
        verdict
        for i, j in sorted(_candidates(parts))
        if (verdict := _compare(forms[i], forms[j], parts[i], parts[j], together)) is not None
    ]
    verdicts += _surnames(forms, parts)
    groups = _join(forms, parts, verdicts)
    verdicts += _lookalikes(groups, {form.key: part for form, part in zip(forms, parts, strict=True)}, verdicts)
    return groups, verdicts


def _candidates(parts: Sequence[NameParts]) -> set[tuple[int, int]]:
    """Index pairs of forms that share the sound of a part or of the whole, or an acronym's letters."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(parts):
        for key in _keys(name):
            holders[key].append(index)
    return {
        (i, j)
        for found in holders.values()
        if len(found) <= MOST
        for i, j in combinations(sorted(set(found)), 2)
    }


def _keys(name: NameParts) -> Iterable[str]:
    words = [part.text for part in name.parts if part.kind not in (PartKind.PARTICLE, PartKind.SMALL, PartKind.GENERIC)]
    yield from {sound_key(word) for word in words if len(word) >= SHORTEST}
    whole = "".join(part.text for part in name.parts)
    yield sound_key(whole)
    yield "a:" + "".join(part.text[0] for part in name.parts if part.text) if len(name.parts) > 1 else "a:" + whole
    if len(whole) >= 6:
        yield "p:" + whole[:3]
        yield "e:" + whole[-4:]


def _compare(a: Form, b: Form, left: NameParts, right: NameParts, together: Together) -> Verdict | None:
    match = compare_parts(left, right)
    if match.relation is NameRelation.DIFFERENT:
        return None
    relation = _relation(match, left, right)
    if relation is LinkRelation.DRIFT and (_side_by_side(a, b, together) or _both_settled(a, b, match)):
        return Verdict(
            left=a.key,
            right=b.key,
            relation=LinkRelation.LOOKALIKE,
            score=match.score,
            because=f"{match.because}, but one claim has both"
            if _side_by_side(a, b, together)
            else f"{match.because}, but one source uses both",
        )
    return Verdict(left=a.key, right=b.key, relation=relation, score=match.score, because=match.because)


def _relation(match: NameMatch, left: NameParts, right: NameParts) -> LinkRelation:
    if match.relation is NameRelation.LOOKALIKE:
        return LinkRelation.LOOKALIKE
    if any(kind in _SHORT for kind in match.evidence) and len(left.parts) != len(right.parts):
        return LinkRelation.SHORT_FORM
    short = match.evidence[:1] and match.evidence[0] in _SHORT
    return LinkRelation.SHORT_FORM if short else LinkRelation.DRIFT


def _side_by_side(a: Form, b: Form, together: Together) -> bool:
    return (min(a.key, b.key), max(a.key, b.key)) in together


def _both_settled(a: Form, b: Form, match: NameMatch) -> bool:
    """Whether one source writes both forms more than once: then it means two things by them, unless they are nearly
    the same to the letter."""
    if match.score >= 0.95:
        return False
    by = [Counter(place.claim.source for place in form.places if not place.quoted) for form in (a, b)]
    return any(by[0][source] > 1 and by[1][source] > 1 for source in by[0])


def _surnames(forms: Sequence[Form], parts: Sequence[NameParts]) -> list[Verdict]:
    """Single words that are the surname or given name of exactly one person named in full."""
    people: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(parts):
        if is_person(name):
            people[name.parts[-1].text].append(index)
            people[name.parts[0].text].append(index)
    out = []
    for index, name in enumerate(parts):
        if len(name.parts) != 1 or name.parts[0].kind is not PartKind.WORD:
            continue
        full = people.get(name.parts[0].text, [])
        if full and _one_person([parts[i] for i in full]):
            for i in full:
                surname = parts[i].parts[-1].text == name.parts[0].text
                because = f"the {'surname' if surname else 'given name'} alone"
                out.append(
                    Verdict(
                        left=forms[i].key,
                        right=forms[index].key,
                        relation=LinkRelation.SHORT_FORM,
                        score=0.9 if surname else 0.8,
                        because=because,
                    )
                )
    return out


def _one_person(names: Sequence[NameParts]) -> bool:
    return all(compare_parts(a, b).relation is NameRelation.SAME for a, b in combinations(names, 2))


def _join(forms: Sequence[Form], parts: Sequence[NameParts], verdicts: Sequence[Verdict]) -> list[list[Form]]:
    """Forms into groups, the surest verdict first; a verdict is passed over if any two forms it would bring together
    are known to be two."""
    index = {form.key: i for i, form in enumerate(forms)}
    group = {form.key: [form.key] for form in forms}
    apart = {frozenset((v.left, v.right)) for v in verdicts if v.relation is LinkRelation.LOOKALIKE}
    for verdict in sorted(verdicts, key=lambda v: (-v.score, v.left, v.right)):
        if verdict.relation is LinkRelation.LOOKALIKE:
            continue
        one, other = group[verdict.left], group[verdict.right]
        if one is other or any(frozenset((a, b)) in apart or _vetoed(parts[index[a]], parts[index[b]]) for a in one for b in other):
            continue
        one += other
        for key in other:
            group[key] = one
    seen: set[int] = set()
    out = []
    for form in forms:
        members = group[form.key]
        if id(members) not in seen:
            seen.add(id(members))
            out.append([forms[index[key]] for key in sorted(members, key=lambda k: index[k])])
    return out


def _vetoed(a: NameParts, b: NameParts) -> bool:
    return any(kind in VETOES for kind in compare_parts(a, b).evidence)


def _lookalikes(
    groups: Sequence[Sequence[Form]], parts: dict[str, NameParts], verdicts: Sequence[Verdict]
) -> list[Verdict]:
    """People whose surnames are near in sound or spelling, though their full names are not."""
    people = [(form, surname) for group in groups if (found := _surname(group, parts)) for form, surname in [found]]
    known = {frozenset((v.left, v.right)) for v in verdicts}
    by_sound: dict[str, list[int]] = defaultdict(list)
    for i, (_, part) in enumerate(people):
        for key in {sound_key(part.text), sound_key(part.text)[:1] + str(len(part.text) // 3)}:
            by_sound[key].append(i)
    pairs = {(i, j) for found in by_sound.values() if len(found) <= MOST for i, j in combinations(found, 2)}
    out = []
    for i, j in sorted(pairs):
        (a, left), (b, right) = people[i], people[j]
        if left.text == right.text or frozenset((a.key, b.key)) in known:
            continue
        heard = 1 - hearing(left.text, right.text).classes
        if heard >= NEAR_SOUND:
            because = f"{left.written} and {right.written} are near in sound, but they are two names"
            out.append(Verdict(left=a.key, right=b.key, relation=LinkRelation.LOOKALIKE, score=heard, because=because))
    return out


def _surname(group: Sequence[Form], parts: dict[str, NameParts]) -> tuple[Form, Part] | None:
    """The form to show and the surname of a person, None for anything else."""
    full = next((form for form in group if is_person(parts[form.key])), None)
    if full is None:
        return None
    surname = parts[full.key].parts[-1]
    alone = next((form for form in group if [p.text for p in parts[form.key].parts] == [surname.text]), full)
    return (alone, surname) if len(surname.text) >= SHORTEST else None


