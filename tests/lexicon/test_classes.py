"""The sorts of things: what excludes what."""

from __future__ import annotations

from itertools import combinations

import pytest
from lists import SYNONYMS, entries, keyed, listed, synonym_grades

from reconcile.lexicon.classes import classes, exclude, figurative, top, within

TOPS = frozenset(
    "animal artefact award body clothing currency dance deity device disease document drink drug event food hairstyle "
    "idea instrument language music organisation organism people person place plant software space sport substance "
    "unit vehicle weapon work writing".split()
)


def test_the_list_is_long_and_each_noun_stands_on_one_line() -> None:
    nouns = [noun for head, row in keyed("classes") if head != "figurative" for noun in row]
    assert len(nouns) == len(set(nouns)) == len(classes()) > 1500


def test_the_nouns_of_a_line_are_sorted_and_so_are_its_sorts() -> None:
    for head, row in keyed("classes"):
        assert row == sorted(row), head
        assert head.split(" & ") == sorted(set(head.split(" & "))), head


def test_every_sort_lies_in_a_known_one_and_none_in_another_of_its_line() -> None:
    for sorts in set(classes().values()):
        assert {top(sort) for sort in sorts} <= TOPS, sorts
        assert not [pair for pair in combinations(sorts, 2) if within(*pair) or within(*pair[::-1])], sorts


def test_what_is_figurative_has_a_sort() -> None:
    assert figurative() <= classes().keys()


def test_exact_synonyms_among_the_nouns_do_not_exclude_one_another() -> None:
    known = classes()
    pairs = [
        pair
        for file in SYNONYMS
        if file.stem.startswith("nouns")
        for line in entries(file)
        for pair, grade in synonym_grades(line).items()
        if grade == EXACT and pair[0] in known and pair[1] in known
    ]
    assert len(pairs) > 100
    assert [pair for pair in pairs if exclude(known[pair[0]], known[pair[1]])] == []


EXACT = 16
NO_KINDS = frozenset(
    {
        ("company", "apple"),
        ("technology company", "apple"),
        ("smartphone", "galaxy"),
        ("family", "mother"),
        ("family", "father"),
    }
)
"""Names that are nouns too, and members of what they are no kind of."""


def test_a_kind_does_not_exclude_what_falls_under_it() -> None:
    known = classes()
    pairs = [(kind, word) for kind, words in keyed("kinds") for word in words if kind in known and word in known]
    assert len(pairs) > 500
    assert {pair for pair in pairs if exclude(known[pair[0]], known[pair[1]])} == NO_KINDS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("film", "tv series"),
        ("song", "album"),
        ("book", "film"),
        ("mountain", "building"),
        ("river", "town"),
        ("singer", "village"),
        ("jet airliner", "rifle"),
        ("language", "disease"),
        ("bird", "fish"),
        ("comic strip", "novel"),
    ],
)
def test_these_exclude_one_another(one: str, other: str) -> None:
    assert exclude(classes()[one], classes()[other])
    assert exclude(classes()[other], classes()[one])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("singer", "actress"),
        ("doctor", "mother"),
        ("city", "capital"),
        ("museum", "building"),
        ("newspaper", "company"),
        ("designer", "fashion house"),
        ("film", "comedy"),
        ("tomato", "fruit"),
        ("city", "island"),
        ("battle", "village"),
        ("website", "company"),
        ("vehicle", "bus"),
    ],
)
def test_these_do_not(one: str, other: str) -> None:
    assert not exclude(classes()[one], classes()[other])


def test_of_what_has_no_sort_nothing_is_known() -> None:
    assert not exclude((), ("person",))


def test_a_nationality_goes_with_others_that_are_listed_too() -> None:
    rows = [line.partition(": ") for line in listed("nationalities")]
    spelled = [spelling for head, _, _ in rows for spelling in head.split("=")]
    assert len(spelled) == len(set(spelled)) > 250
    first = {head.split("=")[0] for head, _, _ in rows}
    for head, _, others in rows:
        assert set(filter(None, others.split(", "))) <= first - {head.split("=")[0]}, head
