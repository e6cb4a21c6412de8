"""What can be said of two spellings: how likely they are one name, and why."""

from dataclasses import dataclass
from enum import StrEnum


class NameRelation(StrEnum):
    """What two spellings come to, out of context."""

    SAME = "same"
    LOOKALIKE = "lookalike"
    DIFFERENT = "different"


class Evidence(StrEnum):
    """One reason for or against; the vetoes stand at the end.

    `TOO_LITTLE` goes with another kind: near, but too short a part or too little of a name to say that it is one.
    """

    EQUAL = "equal"
    SQUASHED = "squashed"
    SPACING = "spacing"
    ACCENT = "accent"
    ONE_EDIT = "one-edit"
    TRANSPOSITION = "transposition"
    DOUBLED = "doubled"
    TRANSLITERATION = "transliteration"
    SOUND = "sound"
    INITIAL = "initial"
    NICKNAME = "nickname"
    SURNAME_ALONE = "surname-alone"
    SHORT_FORM = "short-form"
    ACRONYM = "acronym"
    ORG_FORM = "org-form"
    TRANSLATION = "translation"
    WORD_ORDER = "word-order"
    TOO_LITTLE = "too-little"
    NONE = "none"
    VERSION = "version"
    GIVEN_NAMES_DIFFER = "given-names-differ"
    INITIALS_DIFFER = "initials-differ"
    JR_SR = "jr-sr"
    TITLES_DIFFER = "titles-differ"
    COMMON_WORD = "common-word"


VETOES = frozenset(
    {
        Evidence.VERSION,
        Evidence.GIVEN_NAMES_DIFFER,
        Evidence.INITIALS_DIFFER,
        Evidence.JR_SR,
        Evidence.TITLES_DIFFER,
        Evidence.COMMON_WORD,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMatch:
    """How likely two spellings are one name.

    `score` runs from 0 (two names) to 1 (one name); `because` is one plain phrase about what decided;
    `evidence` lists every kind of reason met, the deciding one first.
    """

    score: float
    relation: NameRelation
    because: str
    evidence: tuple[Evidence, ...] = ()
