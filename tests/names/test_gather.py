"""Names gathered from whole texts: mentions, short forms, drift, look-alikes, kinds."""

import pytest

from reconcile import read_text
from reconcile.claims import split
from reconcile.model import LinkRelation, NameKind, Names
from reconcile.names import gather
from reconcile.pipeline import numbered


def names_of(*texts: str) -> Names:
    return gather([split(source, ()) for source in numbered([read_text(text) for text in texts])])


def found(names: Names) -> set[str]:
    return {spelling.text for name in names.names for spelling in name.spellings}


def links(names: Names, relation: LinkRelation) -> set[frozenset[str]]:
    return {frozenset((k.left.text, k.right.text)) for k in names.links if k.relation is relation}


def owner(names: Names, text: str) -> set[str]:
    return {name.id for name in names.names for spelling in name.spellings if spelling.text == text}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bank of Lundria hired Ludo van Aerden.", {"Bank of Lundria", "Ludo van Aerden"}),
        ("Critics liked NovaLeaf and the Tessen 3.", {"NovaLeaf", "Tessen 3"}),
        ("We met Orla Quinn’s brother on Monday.", {"Orla Quinn"}),
        ("Definitively, the plan is good. However, costs rise.", set()),
        ("The CEO said that AI is a tool.", set()),
        ("Yesterday Councillor Ormandy spoke to Prof. Lindqvale.", {"Ormandy", "Lindqvale"}),
        ("They work for General Pelltronics in Brackwater.", {"General Pelltronics", "Brackwater"}),
    ],
)
def test_mentions(text: str, expected: set[str]) -> None:
    assert found(names_of(text)) == expected


def test_title_case_headings_prove_nothing() -> None:
    text = "A Contrarian View of the Frame\n\nThe contrarian view is that Pelligrove will sell the frame.\n"
    assert found(names_of(text)) == {"Pelligrove"}


def test_known_names_are_found_in_small_letters_and_split() -> None:
    names = names_of("They praised MuvoTalk and OpenVex.", "people like muvo talk and open Vex too.")
    assert owner(names, "MuvoTalk") == owner(names, "muvo talk")
    assert frozenset(("OpenVex", "open Vex")) in links(names, LinkRelation.DRIFT)


def test_a_list_is_no_name() -> None:
    assert "Lundria, Brackwater" not in found(names_of("We saw Lundria Brackwater.", "We saw Lundria, Brackwater."))


def test_surname_alone_is_the_one_person_it_can_mean() -> None:
    names = names_of("Lena Fenn opened the show.", "Fenn said that she was glad.")
    assert owner(names, "Fenn") == owner(names, "Lena Fenn")
    assert not links(names, LinkRelation.LOOKALIKE)


def test_surname_of_two_is_the_one_named_last() -> None:
    names = names_of("Mara Wang spoke. Wang was brief. Lily Wang answered. Wang was long.")
    assert len(owner(names, "Wang")) == 2
    assert [m.name for row in names.mentions.values() for m in row] == ["n1", "n1", "n2", "n2"]


def test_surname_of_two_elsewhere_is_nobodys() -> None:
    names = names_of("Mara Wang and Lily Wang spoke.", "Wang was brief.")
    assert owner(names, "Wang").isdisjoint(owner(names, "Mara Wang") | owner(names, "Lily Wang"))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Scale AI", "Scale"),
        ("Llama 4", "Llama"),
        ("Meta AI", "Meta"),
        ("Muse Spark", "Spark"),
        ("Tessen 3", "Tessen 4"),
    ],
)
def test_more_of_a_name_is_not_the_same(a: str, b: str) -> None:
    names = names_of(f"We tried {a} for a week.", f"They bought {b} in May.")
    assert owner(names, a).isdisjoint(owner(names, b))
    assert not names.links


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("MuSpark", "Muse Spark"),
        ("VantoraSuperintelligence Labs", "Vantora Super Intelligence Labs"),
        ("Quellmark Industries", "Quelmark Industries"),
        ("Katarzyna Wolska", "Katarzyna Wolski"),
        ("WhatsUp", "Whatsup"),
    ],
)
def test_drift(a: str, b: str) -> None:
    names = names_of(f"We tried {a} for a week.", f"They said that {b} is good.")
    assert frozenset((a, b)) in links(names, LinkRelation.DRIFT)
    assert owner(names, a) == owner(names, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [("China", "Chinese"), ("Iran", "Iranian"), ("Senate", "Senator"), ("North Korea", "South Korea"), ("U.S.", "US")],
)
def test_derived_names_are_no_drift(a: str, b: str) -> None:
    names = names_of(f"We saw the {a} report.", f"They read the {b} report.")
    assert not links(names, LinkRelation.DRIFT)


def test_one_claim_that_has_both_keeps_them_apart() -> None:
    names = names_of("Carla Reyes beat Carla Reyez in the final.", "Carla Reyes won.")
    assert links(names, LinkRelation.LOOKALIKE) == {frozenset(("Carla Reyes", "Carla Reyez"))}
    assert owner(names, "Carla Reyes") != owner(names, "Carla Reyez")


def test_one_office_and_a_like_sound() -> None:
    names = names_of("Councillor Westcomb has a petition.", "Councillor Wexcombe presented a petition.")
    assert frozenset(("Westcomb", "Wexcombe")) in links(names, LinkRelation.DRIFT)


def test_look_alike_surnames_with_the_reason() -> None:
    names = names_of("Mara Wang opened the debate and Ashley Vance closed it. Wang smiled.")
    (link,) = [k for k in names.links if k.relation is LinkRelation.LOOKALIKE]
    assert {link.left.text, link.right.text} == {"Wang", "Ashley Vance"}
    assert "v for w" in link.because
    assert "one claim has both" in link.because


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Then Daniel Gross told us more.", NameKind.PERSON),
        ("Then Lundria Bank told us more.", NameKind.ORGANISATION),
        ("They flew to Canada at last.", NameKind.PLACE),
        ("They tested the Tessen 3 at last.", NameKind.PRODUCT),
    ],
)
def test_kinds(text: str, kind: NameKind) -> None:
    assert [name.kind for name in names_of(text).names] == [kind]


def test_quoted_spellings_are_counted() -> None:
    names = names_of('We like MuSpark. "MuSpark, it was early," she said.')
    (spelling,) = names.names[0].spellings
    assert (spelling.count, spelling.quoted) == (2, 1)


def test_swapping_the_sources_changes_nothing_but_ids() -> None:
    a = "Orla Quinn praised NovaLeaf. Lena Brandt hired Tom Brand. Quinn left."
    b = "Nova Leaf was praised by Quinn. The Kestryn Lab closed. Tom Brand spoke."
    told = [
        {(k.relation, frozenset((k.left.text, k.right.text)), round(k.score, 6)) for k in names_of(*texts).links}
        for texts in ((a, b), (b, a))
    ]
    assert told[0] == told[1]
