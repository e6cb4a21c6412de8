"""How a quotation stands to the sources: exact, folded, edited, stitched, not found, or not to be checked at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from reconcile.model import Grade
from reconcile.quotes.compose import Found, SidesOf, candidates, composed
from reconcile.quotes.direct import is_direct, is_title
from reconcile.quotes.fit import FIRM, Fit
from reconcile.quotes.passages import Passage
from reconcile.quotes.search import Index
from reconcile.quotes.who import Speakers

EDITED_BITS = 14.0
"""With less information in common a passage is another one that happens to use the same words."""

SURE_BITS = 30.0
"""With so much in common nothing else can be meant."""

EDITED_SHARE = 0.4
"""Of a quotation that was edited at most this share of the words differs."""

LONGEST_SHARE = 0.25
"""And its longest stretch in common is at least this share of it."""

NEAR_SHARE = 0.25
"""A passage that has this share of a quotation's words in stretches of three or more is told as the nearest one."""

NEAR_BITS = 22.0
"""And so much information."""

TELLING = 5
"""Of fewer words nobody can tell who said them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A grade with the fits that led to it; `nearest` for a quotation not found. `speaker`: whether the draft's
    speaker is the source's, None where unknown."""

    grade: Grade
    found: Found | None = None
    speaker: bool | None = None
    nearest: Fit | None = None


def verdict(index: Index, sides_of: SidesOf, who: Speakers) -> Verdict:
    """The verdict on a quotation, by the best that any source has."""
    passage = sides_of(0).passage
    size = len(passage.words)
    if size < 2:
        return Verdict(grade=Grade.NOT_CHECKED)
    fits = candidates(index, sides_of, 0, size)
    clean = [one for one in fits if one.clean and one.kept * 2 >= size - len(passage.bracketed)]
    if clean:
        given = _clean(clean, sides_of, who)
        return given if given.grade is Grade.EXACT or not is_title(passage) else Verdict(grade=Grade.NOT_CHECKED)
    if not is_direct(passage) and size < FIRM + 1:
        return Verdict(grade=Grade.NOT_CHECKED)
    return _otherwise(passage, index, sides_of, fits, who)


def _clean(clean: Sequence[Fit], sides_of: SidesOf, who: Speakers) -> Verdict:
    """Of the places that have all the words the one that fits best, the speaker before the spelling."""
    passage = sides_of(0).passage

    def rank(one: Fit) -> tuple[bool, bool, bool, bool, bool, int, int]:
        fits = _fits(one, passage, who)
        speech = sides_of(one.line).line.is_speech(one.first, one.last - 1)
        return _crosses(one, who), fits is False, bool(one.foldings), not fits, not speech, one.line, one.first

    best = min(clean, key=rank)
    if _crosses(best, who):
        return Verdict(grade=Grade.STITCHED, found=Found(fits=(best,)))
    grade = Grade.FOLDED if best.foldings else Grade.EXACT
    return Verdict(grade=grade, found=Found(fits=(best,)), speaker=_fits(best, passage, who))


def _otherwise(passage: Passage, index: Index, sides_of: SidesOf, fits: Sequence[Fit], who: Speakers) -> Verdict:
    """The verdict where no place has all the words."""
    whole = composed(index, sides_of, fits)
    if whole is not None and whole.whole and whole.main.weight >= EDITED_BITS:
        fit = _all_fit(whole, passage, who)
        if whole.one and not _parted(whole, who):
            return Verdict(grade=Grade.FOLDED, found=whole, speaker=fit)
        if is_direct(passage):
            return Verdict(grade=Grade.STITCHED, found=whole, speaker=fit)
    if not is_direct(passage):
        return Verdict(grade=Grade.NOT_CHECKED)
    near = [one for one in fits if _is_edited(one, passage)]
    if near:
        best = min(near, key=lambda one: (one.changed + _left(one), _fits(one, passage, who) is False, one.line))
        found = Found(fits=(best,), changes=best.changes)
        return Verdict(grade=Grade.EDITED, found=found, speaker=_fits(best, passage, who))
    nearest = max(fits, key=lambda one: one.weight, default=None)
    told = nearest is not None and nearest.firm >= NEAR_SHARE * len(passage.words) and nearest.weight >= NEAR_BITS
    return Verdict(grade=Grade.NOT_FOUND, nearest=nearest if told else None)


def _left(one: Fit) -> int:
    return sum(hole.end - hole.start for hole in one.leaps)


def _is_edited(one: Fit, passage: Passage) -> bool:
    """Whether a passage is the quotation's own but for light edits: the longest stretches in common decide."""
    size = len(passage.words) - len(passage.bracketed)
    long = one.longest >= max(FIRM, LONGEST_SHARE * size) and one.firm * 2 >= size
    return long and one.weight >= EDITED_BITS and one.changed <= max(1, EDITED_SHARE * size)


def is_sure(one: Fit) -> bool:
    """Whether so much is the same that no other utterance can be meant."""
    return one.weight >= SURE_BITS


def _fits(one: Fit, passage: Passage, who: Speakers) -> bool | None:
    """Whether draft and source give the words to one speaker; of few words, or of *she*, that cannot be denied."""
    if len(one.speakers) > 1:
        return None
    mine, theirs = passage.speaker or passage.guess, next(iter(one.speakers | one.guesses), None)
    fits = who.one(mine, theirs)
    guessed = passage.speaker is None or not one.speakers
    few = one.kept < TELLING or one.weight < EDITED_BITS
    return None if fits is False and (guessed or few) else fits


def _all_fit(found: Found, passage: Passage, who: Speakers) -> bool | None:
    """As `_fits`, where all pieces come to the same."""
    told = {_fits(one, passage, who) for one in found.fits}
    return told.pop() if len(told) == 1 else None


def _crosses(one: Fit, who: Speakers) -> bool:
    """Whether two people said the words."""
    return any(who.one(a, b) is False for a, b in combinations(sorted(one.speakers), 2))


def _parted(found: Found, who: Speakers) -> bool:
    """Whether an ellipsis joins what two people said."""
    heard = sorted({speaker for one in found.fits for speaker in one.speakers})
    return any(who.one(a, b) is False for a, b in combinations(heard, 2))
