"""Names that open a sentence, where the capital of the first word proves nothing."""

from reconcile import read_text
from reconcile.claims import split
from reconcile.names import gather
from reconcile.pipeline import numbered


def spellings(text: str) -> set[str]:
    names = gather([split(source, ()) for source in numbered([read_text(text)])])
    return {spelling.text for name in names.names for spelling in name.spellings}


def test_a_place_that_the_lists_know_keeps_its_common_first_word() -> None:
    assert spellings("New Zealand beat the visitors.") == {"New Zealand"}


def test_a_common_word_is_no_name_because_it_is_part_of_one_elsewhere() -> None:
    assert spellings("The choir sang in New York. New homes are dear.") == {"New York"}


def test_a_rare_word_is_a_name_alone_as_well() -> None:
    assert spellings("The choir thanked Ilse Brannock. Brannock laughed.") == {"Ilse Brannock", "Brannock"}
