"""What stands in a name's slot after alignment."""

from reconcile import read_text
from reconcile.align import align
from reconcile.claims import split
from reconcile.lexicon import thesaurus
from reconcile.model import LinkRelation, Names
from reconcile.names import gather, settle
from reconcile.pipeline import numbered
from reconcile.settings import Settings
from reconcile.text.terms import terms

CALL = (
    "Good morning and welcome to the {0} conference call about the third quarter. My name is Dana and I lead this call. "
    "With us today is {1}, who runs the mattress business. The strategy of {0} has not changed since the summer, "
    "and {0} expects to open two plants before the end of the year."
)


def settled(*texts: str) -> Names:
    splits = [split(source, ()) for source in numbered([read_text(text) for text in texts])]
    names = gather(splits)
    of = {c.id: terms(c.text, names.mentions[c.id], thesaurus()) for one in splits for c in one.claims}
    return settle(names, align(splits, of, thesaurus(), Settings()), splits)


def drift(names: Names) -> set[tuple[str, str]]:
    return {(k.left.text, k.right.text) for k in names.links if k.relation is LinkRelation.DRIFT}


def test_misheard_names_of_a_transcript() -> None:
    names = settled(CALL.format("Zelp", "Boyd Brumbley"), CALL.format("Zelp", "board Brumley"))
    assert drift(names) == {("Boyd Brumbley", "board Brumley")}
    (name,) = [name for name in names.names if name.name == "Boyd Brumbley"]
    assert [(s.text, s.source, s.count) for s in name.spellings] == [
        ("Boyd Brumbley", "s1", 1),
        ("board Brumley", "s2", 1),
    ]


def test_small_and_split() -> None:
    names = settled(CALL.format("Cytexa", "Ann Oder"), CALL.format("site exa", "Ann Oder").lower())
    assert ("Cytexa", "site exa") in drift(names)
    assert len([m for row in names.mentions.values() for m in row if m.text == "site exa"]) == 3


def test_another_name_in_the_slot_is_no_drift() -> None:
    names = settled("The grant went to Ilse Marten for her work.", "The grant went to Petra Holm for her work.")
    assert not names.links


def test_the_name_in_short_or_inflected_is_no_drift() -> None:
    names = settled("The board of Clara Dunmore met in Canada.", "The board of Dunmore met in Canada's capital.")
    assert not drift(names)


def test_look_alikes_in_one_slot_are_marked() -> None:
    names = settled(
        "The prize for the bridge went to Lena Brandt. Lena Brandt and Tom Brand were glad.",
        "The prize for the bridge went to Tom Brand.",
    )
    (link,) = [k for k in names.links if k.relation is LinkRelation.LOOKALIKE]
    assert link.one_slot


def test_swapping_the_sources_gives_the_same_drift() -> None:
    a, b = CALL.format("Zelp", "Boyd Brumbley"), CALL.format("Selp", "board Brumley")
    assert {frozenset(pair) for pair in drift(settled(a, b))} == {frozenset(pair) for pair in drift(settled(b, a))}
