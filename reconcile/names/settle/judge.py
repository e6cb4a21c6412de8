"""Whether what stands in a name's slot is the name misspelled, or another thing."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import LinkRelation, Mention, Names
from reconcile.names.compare import one_stem
from reconcile.names.evidence.given import given_names
from reconcile.names.evidence.likeness import likeness
from reconcile.names.kinds import is_place
from reconcile.names.links import common_words
from reconcile.names.mentions.runs import functions
from reconcile.names.mentions.trust import english
from reconcile.names.settle.slots import Hit, empty_words, written
from reconcile.names.settle.stream import Stream
from reconcile.text.words import norm, squash

VERBATIM, HERE = 0.5, 0.45
"""From these shares of matching words, of all and around the slot, on the sources run word by word there."""

TRANSCRIPT = 300
"""So many words two recognitions of one talk have at least; what is shorter and nearly one text is an edited copy,
where another name is put on purpose."""

FAR, NEAR, NEAREST = 0.64, 0.4, 0.27
"""What may be so far from the name where the sources run word by word, with nothing else in the slot and with more, and
where they do not."""

ONCE = 0.35
"""As far may a common word be from a word that stands with a capital only once."""

_SHORTEST, _LEAST = 4, 2


class Known:
    """What is known of names before the slots are looked at: where each stands and which two are kept apart."""

    def __init__(self, names: Names) -> None:
        self.mentions = names.mentions
        self.counts = {n.id: sum(s.count for s in n.spellings) for n in names.names}
        self.sources: dict[str, set[str]] = {n.id: {s.source for s in n.spellings} for n in names.names}
        near = [link for link in names.links if link.relation is LinkRelation.LOOKALIKE]
        self.apart = {frozenset(link.names) for link in near if _two(link.because)}


def _two(because: str) -> bool:
    return "one claim" in because or "one source" in because


def drifts(known: Known, hit: Hit, theirs: Stream, verbatim: bool) -> bool:
    """Whether the words of a hit are the mention's name, misspelled; `verbatim`: the sources are nearly one text."""
    name, words = hit.mention.text, written(theirs, hit.words)
    near = verbatim and hit.verbatim >= HERE
    if len(squash(name)) < _LEAST or common_words(name) or _digits(name) != _digits(words):
        return False
    if hit.distance > _limit(hit, near) or _other_form(name, words, near):
        return False
    if not (_heard(known, hit, theirs) if near else _misspelled(name, words, hit, theirs)):
        return False
    return not any(_swapped(known, hit, mention, theirs, near) for mention in _inside(known, hit, theirs))


def _heard(known: Known, hit: Hit, theirs: Stream) -> bool:
    """Whether a recogniser may have heard these words for the name: other words only where the name is sure to be one,
    function words alone only if they sound much like it.
    """
    name = hit.mention.text
    once = hit.distance > ONCE and known.counts[hit.mention.name] == 1 and _lone(name)
    if _plain(theirs, hit.words) and (once or _word(name)):
        return False
    return not empty_words(theirs, hit.words) or (hit.distance <= NEAREST and hit.tight)


def _misspelled(name: str, words: str, hit: Hit, theirs: Stream) -> bool:
    """Whether a writer may have spelled the name so: no common words and no letters that stand for words, where each
    tells (*USDC*, *USDT*), long enough, and near in every part.
    """
    if name.isupper() or words.isupper():
        return False
    ends = {theirs.norms[hit.words.start], theirs.norms[hit.words.stop - 1]}
    if _plain(theirs, hit.words) or not ends.isdisjoint(functions()):
        return False
    return min(len(squash(name)), len(squash(words))) >= _SHORTEST and not _rest_far(name, words)


def _limit(hit: Hit, near: bool) -> float:
    if near:
        return FAR if hit.tight else NEAR
    return NEAREST


def _other_form(name: str, words: str, near: bool) -> bool:
    """Whether the words are the name again, in full, in short or inflected (*Cuba*, *Cuban*)."""
    one, other = (_words(text) for text in (name, words))
    if set(one) <= set(other) or set(other) <= set(one) or squash(name) == squash(words):
        return True
    found = [(x, y) for x, y in zip(one, other, strict=False) if x != y]
    return len(one) == len(other) and not name.isupper() and all(_inflected(x, y, near) for x, y in found)


def _words(text: str) -> list[str]:
    return [squash(norm(word)) for word in text.replace("-", " ").split()]


def _rest_far(name: str, words: str) -> bool:
    """Whether what the two do not share is far apart: the weakest part decides."""
    one, other = (_words(text) for text in (name, words))
    x, y = ("".join(word for word in side if word not in rest) for side, rest in ((one, other), (other, one)))
    return likeness(x, y).distance > NEAR


def _inflected(a: str, b: str, near: bool) -> bool:
    short = min(a, b, key=len)
    return one_stem(a, b) and (not near or english(short) or is_place(short))


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _lone(name: str) -> bool:
    return " " not in name and not name.isupper()


def _word(name: str) -> bool:
    """Whether a mention may be a common word with a capital, rather than a name."""
    word = squash(name)
    return not name.isupper() and " " not in name and english(word) and word not in given_names() and not is_place(name)


def _plain(theirs: Stream, words: range) -> bool:
    return all(english(theirs.norms[at]) and theirs.norms[at] not in given_names() for at in words)


def _inside(known: Known, hit: Hit, theirs: Stream) -> Sequence[Mention]:
    claim, first = theirs.words[hit.words.start]
    last = theirs.words[hit.words.stop - 1][1]
    return [m for m in known.mentions[theirs.claims[claim].id] if first.at < m.until and m.at < last.until]


def _swapped(known: Known, hit: Hit, mention: Mention, theirs: Stream, near: bool) -> bool:
    """Whether another name stands there in its own right: one that the mention's source has too, or that is known to
    be another's.
    """
    if mention.name == hit.mention.name or squash(mention.text) in squash(hit.mention.text):
        return False
    if frozenset((mention.name, hit.mention.name)) in known.apart:
        return True
    ours, source = hit.mention.source, theirs.claims[0].source
    return ours in known.sources[mention.name] or (source in known.sources[hit.mention.name] and not near)
