"""Two forms in context: drift, look-alikes, short forms, or nothing; what the texts do with both counts for as much as
how they are spelled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from reconcile.model import LinkRelation, NameKind, NameMatch, Sameness
from reconcile.names.evidence.acronyms import inner_letter
from reconcile.names.evidence.given import given_names, nicknames, of_one_gender
from reconcile.names.evidence.kinds import VETOES, Evidence
from reconcile.names.evidence.likeness import far, likeness
from reconcile.names.evidence.lists import word_set
from reconcile.names.evidence.match import compare_parts
from reconcile.names.evidence.parts import PartKind, plural_acronym
from reconcile.names.evidence.sound import CLASSES, sound, sound_key
from reconcile.names.evidence.spelling import edits
from reconcile.names.forms import Form
from reconcile.names.kinds import is_place
from reconcile.names.mentions.trust import english
from reconcile.names.verdict import Verdict

MOST = 40
"""A key that more forms share than this proposes nobody."""

_SHORTEST = 3
_STEM, _LONG_WORD, _VERY_LONG = 4, 6, 7
_SETTLED = 2
_OFFICE, _NEAR = 0.8, 0.4
_HOPELESS = 0.4
_TELLING = frozenset({PartKind.WORD, PartKind.ACRONYM})
_SHORT = frozenset(
    {
        Evidence.INITIAL,
        Evidence.NICKNAME,
        Evidence.SURNAME_ALONE,
        Evidence.SHORT_FORM,
        Evidence.ACRONYM,
        Evidence.ORG_FORM,
        Evidence.TRANSLATION,
    }
)
_MORE = frozenset({Evidence.SHORT_FORM, Evidence.SURNAME_ALONE})
_GENERAL = frozenset({PartKind.GENERIC, PartKind.SMALL, PartKind.PARTICLE})
_LETTERS_ONLY = frozenset({Evidence.SQUASHED, Evidence.SPACING, Evidence.ACCENT})
_LEARNED = word_set("ic ics ism isms ist ists")
_ENDINGS = word_set("s es n ns an ans ian ians ean eans ese i is ish er ers ist ists ism al ic or ors")


def verdicts(forms: Sequence[Form]) -> list[Verdict]:
    """A verdict on each pair of forms that share a key and are something to one another."""
    return [verdict for i, j in sorted(_candidates(forms)) if (verdict := _verdict(forms[i], forms[j])) is not None]


def _candidates(forms: Sequence[Form]) -> set[tuple[int, int]]:
    """Index pairs of forms that share the sound of a part or of the whole, a start, an end, or an acronym's letters."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, form in enumerate(forms):
        for key in set(_keys(form)):
            holders[key].append(index)
    return {pair for found in holders.values() if len(found) <= MOST for pair in combinations(found, 2)}


def _keys(form: Form) -> Iterable[str]:
    parts = form.parts.parts
    words = [part.text for part in parts if len(part.text) >= _SHORTEST and part.kind in _TELLING]
    yield from (sound_key(word) for word in words if word == words[-1] or word not in given_names())
    whole = "".join(part.text for part in parts)
    key = sound_key(whole)
    yield key
    yield from (f"a:{letters}" for letters in _initials(form))
    if len(form.words) == 1 and len(whole) >= _LONG_WORD:
        yield from (f"p:{whole[:4]}", f"e:{whole[-5:]}")
        yield from (f"d:{key[:at]}{key[at + 1 :]}" for at in range(len(key)) if form.titles)


def _initials(form: Form) -> set[str]:
    """What an acronym of the form may be, or the one that it is."""
    parts = form.parts.parts
    if len(parts) < 2:
        return {part.letters for part in parts}
    first = [part.text[:1] for part in parts]
    return {"".join(first), "".join(a + inner_letter(part.text) for a, part in zip(first, parts, strict=True))}


def _hopeful(a: Form, b: Form) -> bool:
    """Whether two forms are worth taking apart: word by word not far, one in the other, or nearly as long squashed."""
    if len(a.words) == len(b.words) and a.spaces == b.spaces:
        return all(x == y or _hopeful_words(x, y) for x, y in zip(a.words, b.words, strict=True))
    if abs(len(a.key) - len(b.key)) <= _SHORTEST:
        return True
    short = min(a, b, key=lambda form: (len(form.words), form.key))
    if len(short.words) > 1:
        return _subset(a.words, b.words)
    return (
        short.text.replace(".", "").isupper()
        or plural_acronym(short.text)
        or any(part.kind is PartKind.GENERIC for part in (*a.parts.parts, *b.parts.parts))
    )


def _hopeful_words(x: str, y: str) -> bool:
    if far(x, y):
        return False
    if _given(x, y) and not nicknames(x, y) and sound(x).classes != sound(y).classes:
        return False
    return likeness(x, y).distance <= _HOPELESS


def _verdict(a: Form, b: Form) -> Verdict | None:
    if (a.pinned and b.pinned) or a.text == b.text:
        return None
    if not _hopeful(a, b):
        return None
    match = compare_parts(a.parts, b.parts)
    if _one_office(a, b):
        return Verdict(left=a.key, right=b.key, relation=LinkRelation.DRIFT, score=_OFFICE, because=_office(a, b))
    if match.relation is Sameness.DIFFERENT or Evidence.VERSION in match.evidence or _kinds_differ(a, b):
        return None
    if (relation := _relation(a, b, match)) is None:
        return None
    return Verdict(
        left=a.key, right=b.key, relation=relation, score=match.score, because=_because(a, b, match, relation)
    )


def _one_office(a: Form, b: Form) -> bool:
    """Whether two surnames that sound alike have one title, each in sources of its own."""
    if a.titles.isdisjoint(b.titles) or not a.sources.isdisjoint(b.sources) or len(a.words) != 1 or len(b.words) != 1:
        return False
    x, y = a.words[0], b.words[0]
    near = 0 < likeness(x, y).distance <= _NEAR and min(len(x), len(y)) >= _LONG_WORD and x[0] == y[0]
    return near and not english(x) and not english(y)


def _office(a: Form, b: Form) -> str:
    title = min(a.titles & b.titles)
    return f"near in sound or spelling, both are called {title}; each source keeps to one"


def _kinds_differ(a: Form, b: Form) -> bool:
    return NameKind.UNKNOWN not in (a.kind, b.kind) and a.kind is not b.kind


def _relation(a: Form, b: Form, match: NameMatch) -> LinkRelation | None:
    if not VETOES.isdisjoint(match.evidence):
        return None
    if match.evidence[0] in _LETTERS_ONLY and match.relation is Sameness.SAME:
        return LinkRelation.DRIFT
    if match.evidence[0] in _SHORT or _subset(a.words, b.words):
        return LinkRelation.SHORT_FORM if _shortened(a, b, match) else None
    if not _MORE.isdisjoint(match.evidence) or inflected(a, b) or not _near_words(a, b):
        return None
    used = both_used(a, b)
    if _alike_enough(a, b, match) and not used:
        return LinkRelation.DRIFT
    return LinkRelation.LOOKALIKE if used and match.relation is Sameness.SAME else None


def _shortened(a: Form, b: Form, match: NameMatch) -> bool:
    if _subset(a.words, b.words):
        return _longer_form(a, b, match)
    return match.relation is Sameness.SAME and _may_shorten(a, b, match)


def _subset(a: Sequence[str], b: Sequence[str]) -> bool:
    return set(a) <= set(b) or set(b) <= set(a)


def _longer_form(a: Form, b: Form, match: NameMatch) -> bool:
    """Whether the one is the other with a legal form, a generic word or a middle name more."""
    if a.kind is NameKind.PERSON is b.kind:
        return a.words[-1] == b.words[-1] and a.words[0] == b.words[0]
    extra = {part.text for form in (a, b) for part in form.parts.parts if part.kind not in _GENERAL}
    return extra <= set(a.words) & set(b.words) and Evidence.TOO_LITTLE not in match.evidence and not _beside(a, b)


def _may_shorten(a: Form, b: Form, match: NameMatch) -> bool:
    """Whether a nickname, initial or acronym may stand for the longer name here."""
    if match.evidence[0] is Evidence.ACRONYM:
        return True
    if match.evidence[0] in (Evidence.INITIAL, Evidence.NICKNAME) and min(len(a.words), len(b.words)) < 2:
        return False
    return not _beside(a, b)


def _beside(a: Form, b: Form) -> bool:
    """Whether one claim has both."""
    return not a.claims.isdisjoint(b.claims)


def both_used(a: Form, b: Form) -> bool:
    """Whether the texts themselves tell the two apart: one claim has both, one source uses both again and again, or
    several sources use both.
    """
    if _beside(a, b) or len(a.sources & b.sources) >= _SETTLED:
        return True
    return any(count >= _SETTLED and b.counts[source] >= _SETTLED for source, count in a.counts.items())


def apart(a: Form, b: Form) -> list[tuple[str, str]]:
    """The words in which two names of equally many parts differ."""
    return [(x, y) for x, y in zip(a.words, b.words, strict=False) if x != y]


def inflected(a: Form, b: Form) -> bool:
    """Whether the one is a plural, a people or a derivation of the other (*China*, *Chinese*; *Senate*, *Senator*)."""
    found = apart(a, b) if len(a.words) == len(b.words) else []
    return any(one_stem(*pair) for pair in found)


def one_stem(a: str, b: str) -> bool:
    """Whether one folded word is a plural or, of a place or a word of the language, a derivation of the other."""
    short, long = sorted((a, b), key=len)
    if long in (short + "s", short + "es"):
        return True
    if len(short) < _STEM or not long.startswith(short[:-2]):
        return False
    made = any(long == short[: len(short) - cut] + ending for cut in (0, 1, 2) for ending in _ENDINGS)
    return (made and (is_place(short) or english(short))) or _two_endings(short, long)


def _two_endings(a: str, b: str) -> bool:
    """Whether two words are one stem with endings that only words made from others have (*Semitic*, *Semitism*)."""
    stems = [{word.removesuffix(ending) for ending in _LEARNED if word.endswith(ending)} for word in (a, b)]
    return any(len(stem) >= _STEM for stem in stems[0] & stems[1])


def _near_words(a: Form, b: Form) -> bool:
    """Whether at least one of the words that differ is no word of the language."""
    found = apart(a, b)
    if len(a.words) != len(b.words) or not found:
        return not (english(a.key) and english(b.key))
    return not any(english(x) and english(y) and not _given(x, y) for x, y in found)


def _given(x: str, y: str) -> bool:
    return x in given_names() and y in given_names()


def _alike_enough(a: Form, b: Form, match: NameMatch) -> bool:
    """Whether the spellings are so near that, with nothing against it, they are one name."""
    if _one_slip(a, b):
        return True
    if match.relation is not Sameness.SAME:
        return False
    found = apart(a, b)
    if any(_given(x, y) and not nicknames(x, y) and not _one_given(x, y) for x, y in found):
        return False
    if any(_first(x) != _first(y) for x, y in found):
        return False
    if len(a.words) == 1 == len(b.words):
        x, y = a.words[0], b.words[0]
        if x[0] != y[0] and not a.sources.isdisjoint(b.sources):
            return False
        return min(len(x), len(y)) >= _LONG_WORD and edits(x, y) <= 2 and not english(x) and not english(y)
    return len(a.words) != len(b.words) or len(found) < len(a.words) or match.score >= 0.9


def _one_slip(a: Form, b: Form) -> bool:
    """Whether two long words, CamelCase perhaps, differ in one letter."""
    if " " in a.text or " " in b.text or a.key[:1] != b.key[:1]:
        return False
    return (
        min(len(a.key), len(b.key)) >= _VERY_LONG
        and edits(a.key, b.key) == 1
        and not (english(a.key) or english(b.key))
    )


def _one_given(x: str, y: str) -> bool:
    """Whether two given names that sound alike may be one (*Mohammed*, *Muhammad*; not *Maria*, *Mario*)."""
    return of_one_gender(x, y) and sound(x).classes == sound(y).classes


def _first(word: str) -> str:
    return sound(word).phones[:1].translate(CLASSES) or word[:1]


def _because(a: Form, b: Form, match: NameMatch, relation: LinkRelation) -> str:
    """The reason of the spellings with that of the texts."""
    if relation is LinkRelation.LOOKALIKE:
        if _beside(a, b):
            return f"{match.because}; but one claim names both"
        return f"{match.because}; but one source uses both"
    if relation is LinkRelation.DRIFT and a.sources.isdisjoint(b.sources):
        return f"{match.because}; each source keeps to one"
    return match.because
