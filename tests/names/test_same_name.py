"""Two spellings out of context: which are one name, which merely look alike, and what forbids it."""

import random

import pytest

from reconcile.model import Sameness
from reconcile.names.evidence.kinds import Evidence
from reconcile.names.evidence.match import same_name

SAME = [
    # the space, the hyphen, capitals, points and accents do not make a name
    ("Blue Jay", "BlueJay", Evidence.SPACING),
    ("Rolls-Royce", "ROLLS ROYCE", Evidence.SQUASHED),
    ("U.N.E.S.C.O.", "UNESCO", Evidence.SQUASHED),
    ("U N H C R", "UNHCR", Evidence.SPACING),
    ("José Peña", "Jose Pena", Evidence.ACCENT),
    ("Marks & Spencer", "Marks and Spencer", Evidence.SQUASHED),
    ("Weißmann", "Weissmann", Evidence.SQUASHED),
    # nor does what is lost in speech where two words meet
    ("MuSpark", "Muse Spark", Evidence.SPACING),
    ("Gatespring", "Gate Spring", Evidence.SPACING),
    # a Roman numeral is its number
    ("Apollo XI", "Apollo 11", None),
    # one letter in a long rare part, a swap, a doubled letter
    ("Hendrik Lindqvist", "Hendrik Lindqvest", None),
    ("Marguerite Delacroix", "Marguerite Delacriox", Evidence.TRANSPOSITION),
    ("Passerini", "Paserini", None),
    # ways of romanising
    ("Shostakovich", "Schostakowitsch", None),
    ("Khrushchev", "Kruschev", None),
    ("Wyszynski", "Wyszynsky", None),
    ("Schröder", "Schroeder", Evidence.TRANSLITERATION),
    # what the ear confuses
    ("Zygmunt Kaczmarek", "Sigmund Katzmarek", None),
    ("Catriona Philby", "Katriona Filby", None),
    # initials, nicknames, word order
    ("R. Okonkwo", "Rashida Okonkwo", Evidence.INITIAL),
    ("Liz Montague", "Elizabeth Montague", Evidence.NICKNAME),
    ("Okonkwo, Rashida", "Rashida Okonkwo", Evidence.WORD_ORDER),
    # legal forms, abbreviations, acronyms
    ("Brandt Maschinen GmbH", "Brandt Maschinen", Evidence.ORG_FORM),
    ("Univ. of Tromsø", "University of Tromso", Evidence.TRANSLATION),
    ("WHO", "World Health Organization", Evidence.ACRONYM),
    # titles and possessives are not part of the name
    ("Dr. Rashida Okonkwo", "Rashida Okonkwo", None),
    ("Okonkwo's", "Okonkwo", None),
]

LOOKALIKE = [
    # near in sound, but too short to be called one name
    ("Wang", "Vance", Evidence.SOUND),
    ("Helen Ross", "Helen Rose", Evidence.TOO_LITTLE),
    ("Nora", "Mora", Evidence.TOO_LITTLE),
    # a surname alone may be anybody of that name
    ("Okonkwo", "Rashida Okonkwo", Evidence.SURNAME_ALONE),
    # a common English word, written small
    ("Mike", "like", Evidence.COMMON_WORD),
]

VETOED = [
    ("Llama 3", "Llama 4", Evidence.VERSION),
    ("GPT-4", "GPT-5", Evidence.VERSION),
    ("Airbus A320", "Airbus A321", Evidence.VERSION),
    ("Rocky II", "Rocky III", Evidence.VERSION),
    ("Harold Finch Jr.", "Harold Finch Sr.", Evidence.JR_SR),
    ("Christopher Ross", "Catherine Ross", Evidence.GIVEN_NAMES_DIFFER),
    ("B. Okonkwo", "Rashida Okonkwo", Evidence.INITIALS_DIFFER),
    ("Peter A. Finch", "Peter B. Finch", Evidence.INITIALS_DIFFER),
    ("Mr Finch", "Mrs Finch", Evidence.TITLES_DIFFER),
]

DIFFERENT = [
    ("Smith", "Jones"),
    ("Rashida Okonkwo", "Rashida Bergström"),
    ("Turkey Growers Council", "Almond Growers Council"),
    ("Amazon", "Google"),
    ("東京", "Cairo"),
]

ODD = [
    "",
    " ",
    "-",
    "'",
    "&",
    "(",
    "()",
    ",",
    ", ,",
    "Dr",
    "Inc",
    "Inc.",
    "a.",
    "1",
    "\u0301",
    "\U0001f600",
    "ß",
    "'s",
    "العربية",
    "O'",
    "İ",
    "Jr",
    "A&B",
]


@pytest.mark.parametrize(("a", "b", "kind"), SAME)
def test_one_name(a: str, b: str, kind: Evidence | None) -> None:
    found = same_name(a, b)
    assert found.relation is Sameness.SAME, found
    assert kind is None or kind in found.evidence, found


@pytest.mark.parametrize(("a", "b", "kind"), LOOKALIKE)
def test_near_but_not_enough_to_say_one(a: str, b: str, kind: Evidence) -> None:
    found = same_name(a, b)
    assert found.relation is Sameness.LOOKALIKE, found
    assert kind in found.evidence, found


@pytest.mark.parametrize(("a", "b", "kind"), VETOED)
def test_a_veto_forbids_one_name_and_is_the_reason(a: str, b: str, kind: Evidence) -> None:
    found = same_name(a, b)
    assert found.relation is not Sameness.SAME, found
    assert found.evidence[0] is kind, found


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_names(a: str, b: str) -> None:
    found = same_name(a, b)
    assert found.relation is Sameness.DIFFERENT, found
    assert found.score < 0.5


@pytest.mark.parametrize(
    ("a", "b", "because"),
    [
        ("BlueJay", "Blue Jay", "equal but for the space"),
        ("A. Wang", "Alexandr Wang", "initial A. fits Alexandr"),
        ("Llama 3", "Llama 4", "different numbers: 3 and 4"),
        ("Christopher Ross", "Catherine Ross", "different given names: Catherine and Christopher"),
    ],
)
def test_the_reason_is_a_plain_phrase(a: str, b: str, because: str) -> None:
    assert same_name(a, b).because == because


def test_a_name_is_itself() -> None:
    for name in ("Rashida Okonkwo", "GPT-4", *ODD):
        assert same_name(name, name).score == 1.0
        assert same_name(name, name).relation is Sameness.SAME


def test_an_empty_text_is_no_name() -> None:
    assert same_name("", "Finch").relation is Sameness.DIFFERENT
    assert same_name("--", "Finch").score == 0.0


def test_the_order_of_the_two_does_not_matter() -> None:
    names = [name for row in (*SAME, *LOOKALIKE, *VETOED) for name in row[:2]] + ODD
    chance = random.Random(7)
    for _ in range(2000):
        a, b = chance.choice(names), chance.choice(names)
        assert same_name(a, b) == same_name(b, a)


def test_any_text_is_safe() -> None:
    chance = random.Random(11)
    letters = "abcXYZ &.,'()-/1290éßñøİıﬁ́東ж🙂ا" + chr(0) + chr(0xD800)
    for _ in range(2000):
        a, b = ("".join(chance.choices(letters, k=chance.randrange(12))) for _ in "ab")
        found = same_name(a, b)
        assert 0.0 <= found.score <= 1.0
        assert found == same_name(b, a)
        assert found.because


def test_no_reading_of_the_whole_string_saves_a_weak_part() -> None:
    """A long equal part does not make up for a part that differs: the weakest decides."""
    assert (
        same_name("Bartholomew Featherstonehaugh Finch", "Bartholomew Featherstonehaugh Lopez").relation
        is not Sameness.SAME
    )
