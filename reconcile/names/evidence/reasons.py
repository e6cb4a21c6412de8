"""One plain phrase for what decided about two spellings."""

from collections.abc import Sequence

from reconcile.names.evidence.align import Link
from reconcile.names.evidence.answer import joined_text
from reconcile.names.evidence.kinds import Evidence
from reconcile.names.evidence.parts import NameParts, Part, PartKind
from reconcile.names.evidence.sound import CLASSES
from reconcile.names.evidence.spelling import edits

_LONG = 6
_PHRASES = {
    Evidence.EQUAL: "the same parts",
    Evidence.SQUASHED: "equal but for capitals and punctuation",
    Evidence.SPACING: "equal but for the space",
    Evidence.ACCENT: "equal but for accents",
    Evidence.ORG_FORM: "equal but for the legal form",
    Evidence.WORD_ORDER: "the same parts in another order",
}
_TEMPLATES = {
    Evidence.GIVEN_NAMES_DIFFER: "different given names: ",
    Evidence.INITIALS_DIFFER: "the initial does not fit: ",
    Evidence.COMMON_WORD: "one is a common word: ",
    Evidence.NICKNAME: "one is short for the other: ",
    Evidence.TRANSLATION: "one word, abbreviated or translated: ",
    Evidence.TRANSLITERATION: "two ways of romanising: ",
    Evidence.SPACING: "equal but for the space: ",
    Evidence.DOUBLED: "one letter doubled: ",
    Evidence.TRANSPOSITION: "two letters swapped: ",
}
_SHORTENED = {
    Evidence.INITIAL: "initial {short}. fits {full}",
    Evidence.ACRONYM: "{short} spells out as {full}",
}


def reason(kind: Evidence, links: Sequence[Link], weak: Link | None, a: NameParts, b: NameParts) -> str:
    """The phrase for the deciding kind of evidence, with the words it is about."""
    if weak and kind is weak.evidence:
        return _PHRASES.get(kind) or _pair(kind, weak)
    if kind is Evidence.JR_SR:
        return f"different generations: {a.suffix} and {b.suffix}"
    if kind is Evidence.TITLES_DIFFER:
        return f"different titles: {' '.join(a.titles)} and {' '.join(b.titles)}"
    if kind is Evidence.VERSION:
        return f"different numbers: {_numbers(a)} and {_numbers(b)}"
    if kind in (Evidence.SURNAME_ALONE, Evidence.SHORT_FORM):
        return _short(links, kind)
    if kind in _PHRASES:
        return _PHRASES[kind]
    link = weak
    if kind is not Evidence.COMMON_WORD and (weak is None or weak.evidence is not kind):
        link = next((link for link in links if link.evidence is kind and link.left and link.right), None)
    return _pair(kind, link) if link else "no part of one answers to the other"


def _numbers(name: NameParts) -> str:
    return " ".join(part.written for part in name.parts if part.kind is PartKind.NUMBER)


def _short(links: Sequence[Link], kind: Evidence) -> str:
    extra = " ".join(
        part.written for link in links if not (link.left and link.right) for part in (*link.left, *link.right)
    )
    return f"surname alone, without {extra}" if kind is Evidence.SURNAME_ALONE else f"the same but for {extra}"


def _pair(kind: Evidence, link: Link) -> str:
    x, y = _written(link.left), _written(link.right)
    folded = joined_text(link.left), joined_text(link.right)
    pair = f"{x} and {y}"
    if kind is Evidence.SOUND:
        return _heard(pair, *folded)
    if kind in _TEMPLATES:
        return _TEMPLATES[kind] + pair
    if kind in _SHORTENED:
        short, full = sorted((x, y), key=len)
        return _SHORTENED[kind].format(short=short.rstrip("."), full=full)
    if kind is Evidence.ONE_EDIT:
        return f"one letter apart in a {'long' if max(map(len, folded)) >= _LONG else 'short'} part: {pair}"
    return f"{edits(*folded)} letters apart: {pair}"


def _written(side: Sequence[Part]) -> str:
    return side[0].written if len(side) == 1 else " ".join([part.written for part in side])


def _heard(pair: str, x: str, y: str) -> str:
    """The sound evidence, with the letters that were confused where there is one such place."""
    changed = [(p, q) for p, q in zip(x, y, strict=True) if p != q] if len(x) == len(y) else []
    if len(changed) == 1 and len({letter.translate(CLASSES) for letter in changed[0]}) == 1:
        return f"{changed[0][0]} for {changed[0][1]}, otherwise the same sound: {pair}"
    return f"near in sound: {pair}"
