"""Where names stand in running text: found by capitals where capitals mean something, else by what is known from
the rest of the sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from reconcile import lexicon
from reconcile.model import Claim, ClaimKind
from reconcile.names.given import given_names
from reconcile.text.lemmas import lemma
from reconcile.text.rarity import UNKNOWN, bits
from reconcile.text.words import Token, squash, tokens

LONGEST = 4
"""A known name is looked for in runs of up to so many words."""

COMMON_BITS = 9.0
"""A word this common or commoner is no name because it stands at the start of a sentence."""

_JOINS = frozenset("de van von der den di da la le el al bin ibn dos del du y".split())
_HEADS = frozenset(
    "bank university college department ministry house board institute school city state county church bureau office "
    "court museum council republic kingdom duke prince princess queen king bay gulf isle cape lord secretary academy "
    "association chamber commission committee district federation hospital league library society union order".split()
)
_NUMBER = re.compile(r"^(?:\d{1,3}(?:\.\d+)*[A-Za-z]?|[IVX]{1,4})$")
_SCALE = frozenset(
    "percent per million billion trillion thousand hundred years year months month days day weeks week hours hour "
    "minutes seconds people points times of out am pm dollars euros pounds miles".split()
)
_GAP = re.compile(r"^(?: |-| ?& ?|\. )$")


@dataclass(frozen=True, slots=True)
class Found:
    """A run of tokens that is, or may be, a name: clean span, tokens, and whether its capitals prove it (`sure`), or
    those of all its tokens but the first (`opening`), which may have its capital from standing first."""

    claim: int
    at: int
    until: int
    tokens: tuple[Token, ...]
    sure: bool
    opening: bool = False


def find(claims: Sequence[Claim]) -> list[list[Found]]:
    """The mentions of each claim, by place; none overlap."""
    words = [tokens(claim.text) for claim in claims]
    informative = [_capitals_tell(claim, found) for claim, found in zip(claims, words, strict=True)]
    lower = Counter(
        token.norm for found, tells in zip(words, informative, strict=True) if tells for token in found if token.text.islower()
    )
    runs = [
        list(_runs(index, claim.text, words[index], informative[index]))
        for index, claim in enumerate(claims)
    ]
    sure = Counter(
        token.norm for found in runs for run in found if run.sure or run.opening for token in run.tokens[run.opening :]
    )
    trusted = [[kept for run in found for kept in _trusted(run, sure, lower)] for found in runs]
    known = _known(trusted)
    return [
        _with_known(index, claims[index].text, words[index], found, known, informative[index])
        for index, found in enumerate(trusted)
    ]


def _capitals_tell(claim: Claim, found: Sequence[Token]) -> bool:
    """Whether a capital letter means something in this claim: not in Title Case, not in all capitals, not in a
    text without any."""
    telling = [token.text for token in found[1:] if token.text[0].isalpha() and token.norm not in _functions()]
    if claim.kind is ClaimKind.HEADING and telling:
        return sum(text[0].isupper() for text in telling) <= 0.5 * len(telling)
    if len(telling) < 4:
        return not claim.text.isupper()
    return sum(text[0].isupper() for text in telling) <= 0.75 * len(telling)


@cache
def _functions() -> frozenset[str]:
    return lexicon.words("function")


@cache
def _calendar() -> frozenset[str]:
    """Capitalised words that are no names: weekdays, months, nationalities, languages."""
    found = {"i", "i'm", "i've", "i'll", "i'd", "ok"}
    for line in lexicon.lines("alternatives"):
        name, _, members = line.partition(": ")
        if name in ("weekday", "month", "nationality", "language", "day of the week", "season"):
            found.update(word for member in members.split(", ") for word in member.split("=") if " " not in word)
    return frozenset(found)


def _is_capital(token: Token) -> bool:
    text = token.text
    return text[0].isalpha() and (text[0].isupper() or any(char.isupper() for char in text[1:]))


def _runs(index: int, text: str, found: Sequence[Token], tells: bool) -> Iterable[Found]:
    """Runs of capitalised words with the small words and numbers that belong to them."""
    at = 0
    while at < len(found):
        if not _is_capital(found[at]) or found[at].norm in _calendar():
            at += 1
            continue
        until = _run_end(text, found, at)
        run = found[at:until]
        start = at
        at = until
        while run and (run[0].norm in _functions() and not _inner_capital(run[0])):
            run, start = run[1:], start + 1
        if run:
            first = start == 0 or _opens(text, found[start - 1], found[start])
            opening = tells and first and not _inner_capital(run[0])
            yield Found(index, run[0].at, _end(run[-1]), tuple(run), tells and not opening, opening)


def _inner_capital(token: Token) -> bool:
    return any(char.isupper() for char in token.text[1:]) and token.norm not in _functions()


def _opens(text: str, before: Token, token: Token) -> bool:
    """Whether a sentence, quotation or list entry may begin at the token."""
    return bool(re.search(r"[.!?:;“\"‘(\[—–•]|\s-\s", text[before.until : token.at]))


def _end(token: Token) -> int:
    """Where the name ends inside its last token: a possessive ending is not part of it."""
    match = re.search(r"['’](?:s|S)?$", token.text)
    return token.at + match.start() if match else token.until


def _run_end(text: str, found: Sequence[Token], at: int) -> int:
    until = at + 1
    while until < len(found):
        last, token = found[until - 1], found[until]
        gap = text[last.until : token.at]
        if not _GAP.match(gap) or _end(last) != last.until or (gap == ". " and not _abbreviated(last)):
            break
        if _is_capital(token) and token.norm not in _calendar():
            until += 1
        elif _NUMBER.match(token.text) and not _counts(text, found, until):
            until += 1
            break
        elif (joined := _joined(text, found, until)) is not None:
            until = joined
        else:
            break
    return until


def _abbreviated(token: Token) -> bool:
    return len(token.text) == 1 or token.norm in ("dr", "mr", "mrs", "ms", "prof", "st", "jr", "sr", "gen", "sen", "rep", "gov")


def _counts(text: str, found: Sequence[Token], at: int) -> bool:
    """Whether a number behind a capitalised word counts something rather than names a version."""
    following = found[at + 1] if at + 1 < len(found) else None
    if text[found[at].until : found[at].until + 1] in ("%", ":"):
        return True
    return following is not None and following.norm in _SCALE and text[found[at].until : following.at] in (" ", "-")


def _joined(text: str, found: Sequence[Token], at: int) -> int | None:
    """Where a run goes on behind small words (*Bank of England*, *Ludwig van Beethoven*); None if it does not."""
    here = at
    if found[here].norm == "of" and found[at - 1].norm in _HEADS:
        here += 1
        if here < len(found) and found[here].norm == "the":
            here += 1
    elif found[here].norm in _JOINS and found[here].text.islower():
        here += 1
        if here < len(found) and found[here].norm in _JOINS:
            here += 1
    else:
        return None
    spaced = all(text[found[i - 1].until : found[i].at] == " " for i in range(at, min(here + 1, len(found))))
    return here + 1 if here < len(found) and spaced and _is_capital(found[here]) else None


def _trusted(run: Found, sure: Counter[str], lower: Counter[str]) -> list[Found]:
    """What of a run is a name: all of it where its capitals prove it, else the words that evidence speaks for."""
    if run.sure:
        words = run.tokens
        if len(words) == 1 and not _could_name(words[0], lower):
            return []
        return [run]
    if run.opening and len(run.tokens) > 1:
        rest = run.tokens if _may_open(run.tokens[0], sure, lower) else run.tokens[1:]
        return _trusted(Found(run.claim, rest[0].at, run.until, rest, True), sure, lower)
    kept: list[list[Token]] = [[]]
    for token in run.tokens:
        if _is_name_word(token, sure, lower) or (kept[-1] and _NUMBER.match(token.text)):
            kept[-1].append(token)
        elif kept[-1]:
            kept.append([])
    return [Found(run.claim, part[0].at, _end(part[-1]), tuple(part), False) for part in kept if part]


def _may_open(token: Token, sure: Counter[str], lower: Counter[str]) -> bool:
    """Whether a capitalised word that opens a sentence belongs to the name behind it."""
    word = token.norm
    if sure[word] or word in given_names() or len(word) == 1:
        return True
    return not lower[word] and bits(word) > COMMON_BITS + 1 and word not in _functions()


def _could_name(token: Token, lower: Counter[str]) -> bool:
    """A single capitalised word in mid-sentence is a name unless it is an everyday word or abbreviation."""
    if token.text.isupper() and len(token.text) > 1:
        return token.norm not in lexicon.thesaurus().senses
    return bits(token.norm) > COMMON_BITS or lower[token.norm] == 0


def _is_name_word(token: Token, sure: Counter[str], lower: Counter[str]) -> bool:
    """Evidence for a word whose own capital proves nothing."""
    word = token.norm
    if len(word) < 2 or word in _functions():
        return False
    if sure[word]:
        return sure[word] > lower[word]
    if lower[word]:
        return False
    if word in given_names() and bits(word) > COMMON_BITS:
        return True
    return bits(word) >= UNKNOWN and lemma(word) == word and word not in lexicon.thesaurus().senses


def _known(trusted: Sequence[Sequence[Found]]) -> frozenset[str]:
    """Squashed names that are safe to look for in lower case or split: long, and no words of the language."""
    keys = set()
    for found in trusted:
        for run in found:
            key = squash("".join(token.text for token in run.tokens))
            rare = any(bits(token.norm) >= UNKNOWN for token in run.tokens) or len(run.tokens) > 1
            if run.sure and len(key) >= 5 and rare:
                keys.add(key)
    return frozenset(keys)


def _with_known(
    index: int, text: str, words: Sequence[Token], found: Sequence[Found], known: frozenset[str], tells: bool
) -> list[Found]:
    """The trusted runs, and known names that the capitals do not show (*open AI*, *muse spark*)."""
    chosen: list[Found] = []
    at = 0
    squashed = [squash(token.text) for token in words]
    while at < len(words):
        size = next((n for n in range(min(LONGEST, len(words) - at), 0, -1) if "".join(squashed[at : at + n]) in known), 0)
        if size:
            run = words[at : at + size]
            chosen.append(Found(index, run[0].at, _end(run[-1]), tuple(run), True))
        at += size or 1
    kept = [run for run in found if not any(run.at < c.until and c.at < run.until and _larger(c, run) for c in chosen)]
    kept += [c for c in chosen if not any(run.at < c.until and c.at < run.until for run in kept)]
    return _longest(kept)


def _larger(known: Found, run: Found) -> bool:
    return known.at <= run.at and run.until <= known.until and (known.at, known.until) != (run.at, run.until)


def _longest(runs: list[Found]) -> list[Found]:
    """Runs by place, of those that overlap the sure one, then the longest."""
    out: list[Found] = []
    for run in sorted(runs, key=lambda r: (not r.sure, r.at - r.until, r.at)):
        if not any(run.at < other.until and other.at < run.until for other in out):
            out.append(run)
    return sorted(out, key=lambda r: r.at)
