"""Whether words hold a subject and a finite verb: told by forms and order alone, and rather no than yes.

English forms are ambiguous (*plans*, *designed*): a form that may also be a noun or a participle counts only where
what stands around it leaves little doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reconcile import lexicon

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|[,;:()\[\]{}—–]|\s-\s")
_REACH = 12
"""A subject has at most so many words before its verb."""

AUXILIARIES = frozenset(
    "am is are was were has have had does do did will would can could may might shall should must cannot ain't isn't "
    "aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't "
    "mightn't needn't shan't".split()
)
PRONOUNS = frozenset(
    "i you he she it we they there nobody everyone everybody someone somebody nothing everything".split()
)
_POINTERS = frozenset("this that these those some many most both all each others one none few".split())
_CLITICS = ("'s", "'re", "'ve", "'ll", "'m", "'d")
_WITH_CLITIC = frozenset("it he she that there this here what who i you we they let".split())
_DETERMINERS = frozenset(
    "the a an his her its their our my your this that these those some many most all each no both another every any "
    "several few more other such one two three four five six seven eight nine ten half".split()
)
_RELATIVES = frozenset("that which who whom whose where when while because if as than what how why whether".split())
_PREPOSITIONS = frozenset("by to in with for at on as from under into over through after before of".split())
_ADVERBS = frozenset(
    "also still never now just only even often always already then really later soon once again probably perhaps thus "
    "simply so rather quite almost nearly certainly not ever".split()
)
_NOT_FINITE_BEFORE = frozenset(
    "to be been being having a an the very more most of in for by his her its their our".split()
)
_PASTS = frozenset(
    "took went gave saw came became began broke chose drew drove ate fell flew forgot grew hid knew rode rang rose ran "
    "sang sank shook spoke stole swam swore threw tore woke wore wrote withdrew overcame underwent arose blew froze "
    "overtook undertook forgave foresaw shrank sprang strove wove said told thought stood got kept felt meant "
    "lay oversaw outgrew bid fled slept wept crept swept clung swung stuck spun sat dealt".split()
)
_MIXED = frozenset(
    "made found held led left lost met paid sent sold spent taught won brought built bought caught fought had heard "
    "put cut set hit let read struck shot bore beat laid drew sought rebuilt".split()
)


class Word(NamedTuple):
    """A word of a clean text in lower case with its span.

    `capital`: it is capitalised; `broken`: a comma, bracket, dash or other break stands before it.
    """

    text: str
    at: int
    until: int
    capital: bool
    broken: bool


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a stretch, in order; hyphens and apostrophes are inside words."""
    found: list[Word] = []
    broken = False
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match[0]
        if not word[0].isalnum():
            broken = True
            continue
        lower = word.lower()
        found.append(Word(lower.replace("’", "'"), match.start(), match.end(), word[0] != lower[0], broken))
        broken = False
    return found


@cache
def forms() -> dict[str, str]:
    """Forms in -s and -ed, and irregular pasts, of common verbs: to the base form."""
    return conjugated(bases())


@cache
def bases() -> frozenset[str]:
    """Base forms of common verbs."""
    return frozenset((*lexicon.lines("clause-verbs"), *(line.partition(":")[0] for line in lexicon.lines("reporting"))))


def conjugated(verbs: AbstractSet[str]) -> dict[str, str]:
    """The forms in -s and -ed and the irregular pasts of verbs: to the base form."""
    found: dict[str, str] = {}
    for base in sorted(verbs):
        if " " not in base:
            found.update(dict.fromkeys((_third(base), *_past(base)), base))
    for line in lexicon.lines("irregular"):
        base, _, listed = line.partition(": ")
        if base in verbs:
            found.update({form: base for form in listed.split(", ") if not form.endswith("ing")})
    return found


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _past(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2] not in "aeiou":
        return (base[:-1] + "ied",)
    if base[-1] in "bdglmnpt" and base[-2] in "aeiou" and base[-3:-2] not in "aeiou":
        return (base + "ed", base + base[-1] + "ed")
    return (base + "ed",)


def is_verb_form(word: str) -> bool:
    """Whether a word is a finite form, or looks like one: *is*, *took*, *claims*, *designed*."""
    return word in AUXILIARIES or word in _PASTS or word in _MIXED or word in forms()


def opens_clause(found: Sequence[Word], loose: bool = False) -> bool:
    """Whether the words begin with a subject and its finite verb; `loose` also takes a plural and a base form, as in
    *workers want*, which may be a compound noun."""
    if len(found) < 2:
        return False
    first = found[0]
    if _is_clitic(first.text):
        return True
    at = 1
    while at < len(found) - 1 and _is_adverb(found[at].text) and not found[at].broken:
        at += 1
    if first.text in PRONOUNS:
        return not found[at].broken and found[at].text not in _PREPOSITIONS and found[at].text not in ("and", "or")
    if first.text in _POINTERS and found[at].text in AUXILIARIES and not found[at].broken:
        return True
    plural = first.text.endswith("s") and not first.text.endswith("ss")
    if first.text in _DETERMINERS or first.capital or first.text[0].isdigit() or first.text.endswith("'s") or plural:
        return _verb_behind(found, loose)
    return found[1].text in AUXILIARIES and not found[1].broken and first.text not in _NO_SUBJECTS


_NO_SUBJECTS = frozenset(
    "to of in on at by for with from not which who what that when where how why and or but as than if whether".split()
)


def _is_clitic(word: str) -> bool:
    return word.endswith(_CLITICS) and word.partition("'")[0] in _WITH_CLITIC and word != "let's"


def _is_adverb(word: str) -> bool:
    return word in _ADVERBS or (word.endswith("ly") and len(word) > 4)


def _verb_behind(found: Sequence[Word], loose: bool) -> bool:
    """Whether the noun phrase that begins here is followed by a verb that belongs to it."""
    for index in range(1, min(len(found), _REACH)):
        word = found[index]
        if word.broken or word.text in _RELATIVES or word.text in ("to", "and", "or"):
            return False
        if is_finite(found, index) or (loose and is_plural_verb(found, index)):
            return True
    return False


def is_plural_verb(found: Sequence[Word], index: int) -> bool:
    """Whether the word at `index` is a base form behind a plural: *workers want*, *ports now pay*."""
    before = found[index - 1].text
    if _is_adverb(before) and index > 1:
        before = found[index - 2].text
    plural = (before.endswith("s") and not before.endswith(("ss", "'s", "us"))) or before in (
        "people",
        "police",
        "children",
    )
    return plural and found[index].text in bases() and index + 1 < len(found)


def is_finite(found: Sequence[Word], index: int) -> bool:
    """Whether the word at `index`, which some subject precedes, is surely a finite verb."""
    word, before = found[index].text, found[index - 1].text
    if word in AUXILIARIES:
        return before != "to"
    if before in _NOT_FINITE_BEFORE:
        return False
    return word in _PASTS or ((before not in _DETERMINERS or before in _POINTERS) and _is_clear(found, index))


def _is_clear(found: Sequence[Word], index: int) -> bool:
    """Whether a form that may be a noun (*plans*) or a participle (*designed*) is a verb where it stands."""
    word, before = found[index], found[index - 1]
    if word.capital or not (word.text in forms() or word.text in _MIXED):
        return False
    if index + 1 == len(found) or found[index + 1].broken:
        return before.text in PRONOUNS
    following = found[index + 1].text
    named = before.text in PRONOUNS or (before.capital and (index > 1 or before.text not in _DETERMINERS))
    governs = following in _DETERMINERS or following in PRONOUNS
    if not word.text.endswith("s") or word.text.endswith("ss"):
        return governs or (named and following != "by")
    singular = not before.text.endswith("s") or before.capital or before.text.endswith("ss")
    return singular and (governs or named or following in ("that", "to"))


def has_verb(found: Sequence[Word]) -> bool:
    """Whether some word behind the first may be a finite verb; enough where a clause is known to follow."""
    return any(
        is_verb_form(word.text)
        and not word.broken
        and before.text not in _NOT_FINITE_BEFORE
        and not before.text.endswith("-")
        for before, word in pairwise(found)
        if before.text not in _DETERMINERS or before.text in _POINTERS
    )


def has_clause(found: Sequence[Word]) -> bool:
    """Whether a finite verb with something before it stands anywhere in the words, relative clauses left aside."""
    skipped = False
    for index, word in enumerate(found):
        if index == 0:
            if _is_clitic(word.text):
                return True
            continue
        if word.text in _RELATIVES and not (word.text == "that" and found[index - 1].text in forms()):
            skipped = True
        elif word.broken:
            skipped = False
        if _is_clitic(word.text) and not skipped:
            return True
        if is_finite(found, index) or (found[index - 1].text in PRONOUNS and is_verb_form(word.text)):
            if not skipped:
                return True
            skipped = False
    return False
