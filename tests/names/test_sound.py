"""How near two words sound."""

import pytest

from reconcile.names.evidence.sound import hearing, sound_key


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("wang", "vang"),
        ("philby", "filby"),
        ("clark", "klark"),
        ("peter", "beter"),
        ("sara", "zara"),
        ("mina", "nina"),
        ("wright", "rite"),
    ],
)
def test_letters_that_are_confused_share_a_class(a: str, b: str) -> None:
    assert hearing(a, b).classes == 0.0


def test_vowels_cost_less_than_consonants() -> None:
    vowel, consonant = hearing("carlin", "carlan"), hearing("carlin", "carlit")
    assert vowel.classes == 0.0 < consonant.classes


def test_a_silent_ending_is_not_quite_silent() -> None:
    assert hearing("ross", "rose").classes == 0.0
    assert hearing("ross", "rose").phones > 0.0


def test_names_that_sound_alike_share_a_key() -> None:
    assert sound_key("wang") == sound_key("vanc")
    assert sound_key("philby") == sound_key("filby")
    assert sound_key("gaddafi") == sound_key("qadhafi")


def test_every_word_has_a_key() -> None:
    assert [sound_key(word) for word in ("a", "東京", "42")] == ["a", "東京", "42"]
    assert sound_key("") == ""
