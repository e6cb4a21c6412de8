"""The kinds of reason for and against two spellings being one name."""

from enum import StrEnum


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
