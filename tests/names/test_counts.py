"""Names and the numbers behind them: a count is no part of a name, a version is."""

import pytest

from reconcile import read_text
from reconcile.claims import split
from reconcile.names import gather
from reconcile.pipeline import numbered


def spellings(*texts: str) -> set[str]:
    names = gather([split(source, ()) for source in numbered([read_text(text) for text in texts])])
    return {spelling.text for name in names.names for spelling in name.spellings}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The vote left the house split, giving Democrats 70 seats.", "Democrats"),
        ("The judges gave Bristol 12 points for the dance.", "Bristol"),
        ("The late run left Spurs 3 goals behind.", "Spurs"),
        ("The mayor sent Brussels 20 letters.", "Brussels"),
        ("The club paid Okafor 300 tokens.", "Okafor"),
        ("The club paid Okafor 300 pounds.", "Okafor"),
    ],
)
def test_a_count_is_no_part_of_the_name(text: str, name: str) -> None:
    assert spellings(text) == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The lab released Llama 4 in spring.", "Llama 4"),
        ("They sold the iPhone 15 users had asked for.", "iPhone 15"),
        ("The crew of Apollo 11 came home.", "Apollo 11"),
        ("The airline sent Boeing 737 jets.", "Boeing 737"),
        ("The update left Windows 11 machines slow.", "Windows 11"),
        ("The rule cost Formula 1 drivers dearly.", "Formula 1"),
        ("The strike left Channel 4 reporters outside.", "Channel 4"),
    ],
)
def test_a_version_is(text: str, name: str) -> None:
    assert name in spellings(text)


def test_a_name_that_has_the_number_elsewhere_keeps_it() -> None:
    one, other = "The club gave Nordane 14 tickets in May.", "We rode the Nordane 14 home."
    assert spellings(one) == {"Nordane"}
    assert spellings(one, other) == {"Nordane 14"}
