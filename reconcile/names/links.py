"""What the verdicts come to in the report: drift and short forms within names, look-alikes between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reconcile.model import LinkRelation, Name, NameLink, SpellingAt
from reconcile.names.forms import Form
from reconcile.names.mentions.trust import english
from reconcile.names.verdict import Verdict

WRITTEN_APART, SLIP = 0.97, 0.95
_ORDER = {LinkRelation.DRIFT: 0, LinkRelation.SHORT_FORM: 1, LinkRelation.LOOKALIKE: 2}


def links(names: Sequence[Name], groups: Sequence[Sequence[Form]], verdicts: Sequence[Verdict]) -> tuple[NameLink, ...]:
    """The links, drift first, then short forms, then look-alikes; by name, the surest first."""
    owner = {form.key: name.id for name, group in zip(names, groups, strict=True) for form in group}
    by_key = {form.key: form for group in groups for form in group}
    found = [link for name, group in zip(names, groups, strict=True) for form in group for link in _within(name, form)]
    found += [link for verdict in verdicts if (link := _link_of(verdict, owner, by_key)) is not None]
    return in_order(found)


def in_order(found: Iterable[NameLink]) -> tuple[NameLink, ...]:
    """Links in the order of the report, none twice; the nearest look-alikes first."""
    once = {
        (k.relation, frozenset((k.left.text, k.right.text)), k.names): k for k in sorted(found, key=lambda k: k.score)
    }
    return tuple(
        sorted(
            once.values(),
            key=lambda k: (
                _ORDER[k.relation],
                -k.score if k.relation is LinkRelation.LOOKALIKE else int(k.names[0][1:]),
                -k.score,
                k.left.text,
                k.right.text,
            ),
        )
    )


def _link_of(verdict: Verdict, owner: Mapping[str, str], forms: Mapping[str, Form]) -> NameLink | None:
    left, right = forms[verdict.left], forms[verdict.right]
    one, other = owner[left.key], owner[right.key]
    if (one == other) == (verdict.relation is LinkRelation.LOOKALIKE):
        return None
    if (int(one[1:]), left.text) > (int(other[1:]), right.text):
        one, other, left, right = other, one, right, left
    return NameLink(
        relation=verdict.relation,
        names=(one,) if one == other else (one, other),
        score=verdict.score,
        because=verdict.because,
        left=_at(left, left.text),
        right=_at(right, right.text),
    )


def _within(name: Name, form: Form) -> Iterable[NameLink]:
    """Drift within one form: the commonest way of writing against each other one that is more than a matter of
    capitals at a sentence's start.
    """
    texts = sorted(form.texts, key=lambda t: (t != form.text, -form.texts[t], t))
    for text in texts[1:]:
        because = form.slips.get(text) or how_apart(texts[0], text)
        if because and form.pinned is None:
            yield NameLink(
                relation=LinkRelation.DRIFT,
                names=(name.id,),
                score=SLIP if text in form.slips else WRITTEN_APART,
                because=because,
                left=_at(form, texts[0]),
                right=_at(form, text),
            )


def how_apart(a: str, b: str) -> str | None:
    """How two ways of writing one squashed key differ; None where only capitals, points or apostrophes do that carry
    nothing, or where one of the two is no name but common words.
    """
    if common_words(a) or common_words(b):
        return None
    a, b = (text.replace("’", "'").replace(".", "") for text in (a, b))
    if a.lower() == b.lower():
        return "equal but for capitals" if _inner(a) and _inner(b) and _inner(a) != _inner(b) else None
    if a.lower().replace(" ", "").replace("-", "") == b.lower().replace(" ", "").replace("-", ""):
        return (
            "equal but for the hyphen" if a.count(" ") != b.count(" ") and "-" in a + b else "equal but for the space"
        )
    return "equal but for punctuation or accents"


def common_words(text: str) -> bool:
    """Whether a spelling is words of the language, written small (*forward-looking*)."""
    return text.islower() and all(english(word) for word in text.replace("-", " ").split())


def _inner(text: str) -> str:
    """Where capitals stand, a word's first letter left out; nothing for words all in capitals or all small."""
    if text.isupper() or text.islower():
        return ""
    return "".join(
        "." if word[:1] and not at else "A" if char.isupper() else "a"
        for word in text.split()
        for at, char in enumerate(word)
    )


def _at(form: Form, text: str) -> SpellingAt:
    sources = {place.source for place in form.places if place.text == text}
    return SpellingAt(text=text, sources=by_source(sources))


def by_source(sources: Iterable[str]) -> tuple[str, ...]:
    """Source ids, the draft first, the others in the order given."""
    return tuple(sorted(sources, key=lambda s: (s != "draft", len(s), s)))
