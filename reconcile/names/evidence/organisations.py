"""Words that say what kind of thing a name is for, and so weigh little: forms, generic words, places of business."""

from functools import cache

from reconcile.names.evidence.lists import groups, lines, word_set
from reconcile.names.evidence.spelling import fold, squash

_COMMON_BAND = 11
SMALL = word_set(
    "the a an of and for in on at to by with from de da do du des della dei le la les lo el los las y e et und der die "
    "das den dem zu zum zur im am och og i o ye s d l"
)


@cache
def forms() -> dict[str, str]:
    """Legal forms, squashed, to the first of their group: `limited` is `ltd`, `aktiengesellschaft` is `ag`.

    What is a generic word too (`trust`, `foundation`) is no form: it tells one company of a family from another.
    """
    listed = {squash(member): squash(group[0]) for group in groups("company-forms") for member in group}
    return {form: first for form, first in listed.items() if form not in generic()}


@cache
def generic() -> dict[str, str]:
    """Generic words, folded, to the first of their group: `univ`, `universidad` are `university`."""
    return {fold(member): fold(group[0]) for group in groups("organisation-words") for member in group}


@cache
def common_words() -> frozenset[str]:
    """English words that stand in one of about 2**11 sentences or more."""
    bands = (line.partition(":") for line in lines("frequency"))
    return frozenset(word for band, _, words in bands if int(band) <= _COMMON_BAND for word in words.split())
