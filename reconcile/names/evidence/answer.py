"""How near a part, or a run of parts, of one name is to a part or run of another."""

from collections.abc import Sequence

from reconcile.names.evidence.acronyms import spelled_distance, spells_out, spoken
from reconcile.names.evidence.kinds import Evidence
from reconcile.names.evidence.likeness import EQUAL, UNLIKE, Likeness, bare_likeness, likeness
from reconcile.names.evidence.parts import Part, PartKind

JOIN = 0.03
JOIN_LIMIT = 0.5
SHIFT_LIMIT = 0.2
TRANSLATED = 0.05
ACRONYM = 0.15
SPELLED_FLOOR = 0.3
GENERIC_APART = 0.8
_RATIO = 0.6
_SHORTEST = 3
_SPOKEN = 4


def runs(a: Sequence[Part], b: Sequence[Part]) -> Likeness | None:
    """The likeness of two runs of parts read together; nothing where they cannot answer to each other."""
    joined = _joined(a, b)
    if len(a) == 1 and a[0].capitals:
        return _nearer(joined, _spelled(a[0], b))
    if len(b) == 1 and b[0].capitals:
        return _nearer(joined, _spelled(b[0], a))
    return joined


def single(x: Part, y: Part) -> Likeness | None:
    """The likeness of two parts; nothing for a number and a word."""
    if x.plain and y.plain:
        return likeness(x.text, y.text)
    if PartKind.NUMBER in (x.kind, y.kind):
        if x.kind is not y.kind:
            return None
        return EQUAL if x.text == y.text else UNLIKE
    if PartKind.INITIAL in (x.kind, y.kind) and x.text[:1] != y.text[:1]:
        return Likeness(1.0, Evidence.INITIALS_DIFFER)
    return _marked(x, y)


def _marked(x: Part, y: Part) -> Likeness | None:
    """The likeness of two words of which one is generic, an acronym, an initial or without vowels."""
    if x.root == y.root and x.text != y.text:
        return Likeness(TRANSLATED, Evidence.TRANSLATION)
    found = bare_likeness(x.text, y.text) if x.bare != y.bare else likeness(x.text, y.text)
    if x.kind is PartKind.GENERIC and y.kind is PartKind.GENERIC and x.root != y.root:
        return Likeness(max(found.distance, GENERIC_APART), Evidence.NONE)
    if x.capitals and len(x.text) <= _SPOKEN:
        return _nearer(found, _spelled(x, (y,)))
    if y.capitals and len(y.text) <= _SPOKEN:
        return _nearer(found, _spelled(y, (x,)))
    return found


def _nearer(x: Likeness | None, y: Likeness | None) -> Likeness | None:
    if x is None or y is None:
        return x or y
    return x if x.distance <= y.distance else y


def _spelled(acronym: Part, parts: Sequence[Part]) -> Likeness | None:
    """An acronym against what it stands for, or against its letters as a recogniser heard them."""
    if spells_out(acronym.letters, parts):
        return Likeness(ACRONYM, Evidence.ACRONYM)
    heard = "".join(spoken(part.text) if part.capitals or len(part.text) == 1 else part.text for part in parts)
    distance = max(spelled_distance(acronym.text, heard), SPELLED_FLOOR)
    return Likeness(distance, Evidence.SOUND) if distance <= JOIN_LIMIT else None


def _joined(a: Sequence[Part], b: Sequence[Part]) -> Likeness | None:
    x, y = joined_text(a), joined_text(b)
    if x == y:
        return Likeness(JOIN, Evidence.SPACING)
    shorter, longer = sorted((len(x), len(y)))
    if shorter < max(_SHORTEST, _RATIO * longer) or any(part.kind is PartKind.NUMBER for part in (*a, *b)):
        return None
    found = bare_likeness(x, y) if a[0].bare != b[0].bare else likeness(x, y)
    limit = SHIFT_LIMIT if len(a) == len(b) else JOIN_LIMIT
    return Likeness(found.distance + JOIN, found.evidence) if found.distance <= limit else None


def joined_text(parts: Sequence[Part]) -> str:
    """The text of a run without spaces."""
    return parts[0].text if len(parts) == 1 else "".join([part.text for part in parts])


def may_answer(a: Sequence[Part], b: Sequence[Part]) -> bool:
    """Whether comparing two runs can be worth it: an acronym, or lengths that fit and a like start or end."""
    if a[0].ends[0] != b[0].ends[0] and a[-1].ends[1] != b[-1].ends[1]:
        return (len(a) == 1 and a[0].capitals) or (len(b) == 1 and b[0].capitals)
    x, y = sum([len(part.text) for part in a]), sum([len(part.text) for part in b])
    return (x >= _RATIO * y and y >= _RATIO * x) or a[0].capitals or b[0].capitals
