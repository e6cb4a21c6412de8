"""C205: the same statement about or by another person or thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from reconcile import lexicon
from reconcile.judge.facing import Facing
from reconcile.judge.gate import Kind, instead, names_in, one_thing
from reconcile.judge.partners import Sign
from reconcile.judge.rule import Remark, Rule
from reconcile.model import DifferenceKind, NameKind, Severity, Standing
from reconcile.text.lemmas import lemma, root
from reconcile.text.terms import Term, TermKind


def look(facing: Facing) -> Iterable[Remark]:
    """Names that stand for one another, of which neither stands elsewhere in the other claim."""
    ours, theirs = names_in(facing)
    for partner in facing.facing:
        one, other = facing.left.terms[partner.left], facing.right.terms[partner.right]
        if not _two_names(one, other, partner.sign):
            continue
        if one.base in theirs or other.base in ours:
            continue
        swapped = not _may_be_one(facing, one, other) and _only_the_name(facing, partner.left, partner.right)
        yield _remark(facing, partner.left, partner.right, swapped or _half_known(facing, partner.left, partner.right))
    yield from _nowhere(facing)


def _remark(facing: Facing, i: int, j: int, swapped: bool) -> Remark:
    one, other = facing.left.terms[i], facing.right.terms[j]
    return Remark(
        kind=DifferenceKind.NAME,
        relation=Standing.CONFLICT if swapped else Standing.UNCLEAR,
        because=f"{one.text} on one side, {other.text} on the other",
        left=(i,),
        right=(j,),
    )


def _nowhere(facing: Facing) -> Iterable[Remark]:
    """Names that only the draft has, against names of the source that are the same but for one word, wherever they
    stand: *Sabrina Kell*, *Marta Kell*."""
    for i, one in enumerate(facing.left.terms):
        if one.kind is TermKind.NAME and (one.base in facing.strangers or one.words in facing.unseen):
            for j in range(len(facing.right.terms)):
                if j not in facing.matched_right and _half_known(facing, i, j):
                    yield _remark(facing, i, j, swapped=True)


def _half_known(facing: Facing, i: int, j: int) -> bool:
    """Whether a name that no source has is another name of the source but for one word."""
    one, other = facing.left.terms[i], facing.right.terms[j]
    if other.kind is not TermKind.NAME or other.base in {term.base for term in facing.left.terms}:
        return False
    ours, theirs = _untitled(one), _untitled(other)
    if len(ours) != len(theirs) or len(ours) == 1 or sum(a != b for a, b in zip(ours, theirs, strict=True)) != 1:
        return False
    strange = one.base in facing.strangers or (one.words in facing.unseen and not _common(set(ours) & set(theirs)))
    return strange and not _alike(one, other) and _unlike(facing, ours, theirs) and instead(facing, i, j)


def _untitled(name: Term) -> tuple[str, ...]:
    """The words of a name without the title before it."""
    first = next((k for k, word in enumerate(name.words) if word not in lexicon.words("titles")), 0)
    return name.words[first:]


def _common(words: Iterable[str]) -> bool:
    """Whether all of some words are given names that many people have."""
    return lexicon.heads("given-names").issuperset(words)


def _unlike(facing: Facing, one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words in which two names differ mean different things: not *Dept* and *Department*, nor two words of
    the source for what it is (*Orrin Regatta* in the draft, *Orrin Races* and *regatta* in the source)."""
    a, b = next((a, b) for a, b in zip(one, other, strict=True) if a != b)
    there = {root(word) for term in facing.right.terms for word in term.words}
    synonyms = lexicon.thesaurus().synonyms
    told = not (a.startswith(b[:3]) or b.startswith(a[:3])) and synonyms(a).isdisjoint(synonyms(b))
    return told and root(lemma(a)) not in there


def _two_names(one: Term, other: Term, sign: Sign) -> bool:
    """Whether two names stand for one another, or a name and what the lists have as another of its kind (*U.K.*)."""
    if sign is Sign.NAMES:
        return True
    return sign is Sign.ALTERNATIVES and TermKind.NAME in (one.kind, other.kind)


def _only_the_name(facing: Facing, i: int, j: int) -> bool:
    placing = _PLACING & set(facing.left.before[i]) == _PLACING & set(facing.right.before[j])
    return placing and one_thing(facing, i, j, Kind.NAME)


_PLACING = frozenset("in at from to for with of by on near about against between".split())
"""Small words that give a name its part in a statement."""


def _may_be_one(facing: Facing, one: Term, other: Term) -> bool:
    """Whether the two could be said of one thing: of different kinds (a place and what may be none), with a word in
    common, or one by the lists (*Games*, *Olympics*)."""
    kinds = {facing.kinds.get(one.base, NameKind.UNKNOWN), facing.kinds.get(other.base, NameKind.UNKNOWN)}
    told = len(kinds - {NameKind.UNKNOWN}) > 1 or (len(kinds) > 1 and NameKind.PLACE in kinds)
    alone = len(facing.matches) == len(facing.left.terms) - 1 == len(facing.right.terms) - 1
    differ = _differ(one.words, other.words, alone)
    said = lexicon.thesaurus().synonymy(" ".join(one.words), " ".join(other.words)) > 0
    return told or said or not differ or _initials(one, other) or _alike(one, other)


def _differ(one: Sequence[str], other: Sequence[str], alone: bool) -> bool:
    """Whether two names have no word in common, or all but one proper word (*Bank of Japan*, *Bank of India*); any word
    that means another thing where nothing else in the claims is different, so that they are `alone`."""
    if set(one).isdisjoint(other):
        return True
    apart = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(apart) != 1:
        return False
    a, b = apart[0]
    synonyms = lexicon.thesaurus().synonyms
    return (_proper(a) and _proper(b)) or (alone and synonyms(a).isdisjoint(synonyms(b)))


def _proper(word: str) -> bool:
    """Whether a word of a name is no common word, or one that names a place or nation."""
    listed = lexicon.thesaurus().listed(word)
    return not listed.groups and not listed.sides


def _alike(one: Term, other: Term) -> bool:
    """Whether the names are spelled so much alike, where they differ, that N101 or N102 has to tell which they are."""
    a = " ".join(word for word in one.words if word not in other.words)
    b = " ".join(word for word in other.words if word not in one.words)
    return fuzz.ratio(a, b) >= ALIKE


ALIKE = 75.0


def _initials(one: Term, other: Term) -> bool:
    """Whether one name is made of the first letters of the other's words, or ends with them: *HUD* for *Housing and
    Urban Development*, of which *Urban Development* may be all that was taken for the name."""
    short, long = sorted((one.words, other.words), key=len)
    initials = "".join(word[0] for word in long if word not in _SMALL)
    if len(short) > 1 or len(long) == 1 or len(short[0]) < 2:
        return False
    return initials.startswith(short[0]) or short[0].endswith(initials)


_SMALL = frozenset("of the for and in on".split())


RULE = Rule(
    code="C205",
    name="name-swap",
    severity=Severity.ERROR,
    summary="The same statement is made about, or by, another person or thing.",
    speaks=(
        ("The grant went to Ilse Marten for her work on tides.", "The grant went to Petra Holm for her work on tides."),
        ("Corvane bought the wind farm last spring.", "Ostrelle bought the wind farm last spring."),
        ("The final will be played in Lisbon next year.", "The final will be played in Naples next year."),
        ("Judge Amara Okoye dismissed the lawsuit.", "Judge Tomas Brandt dismissed the lawsuit."),
        ("The app runs on Windows and Linux.", "The app runs on Windows and Android."),
        ("The report was written by Dana Kessler in Geneva.", "The report was written by Nils Aaberg in Geneva."),
    ),
    silent=(
        ("The grant went to Ilse Marten for her work.", "The grant went to Marten for her work."),
        ("Corvane bought the wind farm.", "Ostrelle sold its ferries."),
        ("Brandt thanked Okoye for the report.", "Okoye was thanked by Brandt for the report."),
        ("Petra Holm opened the show in Bergen.", "Holm opened the show in Bergen."),
        ("MuvoTalk launched in Oslo.", "Muvo Talk launched in Oslo."),
        ("Judge Okoye dismissed the case.", "The case was dismissed."),
    ),
    pair=look,
)
