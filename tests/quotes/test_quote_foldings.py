"""What may differ between a quotation and its source, and how that is named."""

from __future__ import annotations

import pytest
from quoting import foldings, quote

from reconcile.model import Change, Grade

KEEPER = "KEEPER: {}\n\nVISITOR: Thank you for the tea, it was very kind of you.\n\nKEEPER: Mind the stairs.\n"


def folded(draft: str, source: str) -> tuple[str, ...]:
    return foldings(f"“{draft}” said the keeper.", KEEPER.format(source))


@pytest.mark.parametrize(
    ("name", "draft", "source"),
    [
        ("case", "The lamp turns once a minute,", "But then the lamp turns once a minute."),
        ("dashes", "The lamp - the old one - turns once a minute,", "The lamp — the old one — turns once a minute."),
        ("quote marks", "The lamp doesn't care who watches,", "The lamp doesn’t care who watches."),
        ("punctuation", "The lamp turns, and I count, all night,", "The lamp turns and I count, all night."),
        ("fillers", "The lamp turns once a minute,", "The lamp, um, turns once a minute."),
        ("fillers", "The lamp turns once a minute,", "The lamp, you know, turns, I mean, once a minute."),
        ("fillers", "The lamp turns once a minute,", "The lamp, to be honest, turns once a minute."),
        ("repetitions", "The old lamp turns once a minute,", "The old lamp turns, turns once a minute."),
        ("repetitions", "The lamp turns once a minute,", "The lamp turns once, once a minute."),
        ("brackets", "[The lamp] turns once a minute and never stops,", "It turns once a minute and never stops."),
        ("brackets", "The lamp [at Sker Point] turns once a minute,", "The lamp turns once a minute."),
        ("brackets", "The lamp turns once a minute,", "The lamp [laughs] turns once a minute."),
        ("brackets", "The lamp want[ed] to turn once a minute,", "The lamp want to turn once a minute."),
        ("ellipsis", "The lamp turns … and never stops,", "The lamp turns once a minute in fair weather and never stops."),
        ("ellipsis", "The lamp turns [...] and never stops,", "The lamp turns once a minute in fair weather and never stops."),
        ("accents", "The lamp came from a café in Brest,", "The lamp came from a cafe in Brest."),
        ("spelling", "The color of the lamp is nobody's business,", "The colour of the lamp is nobody's business."),
        ("spelling", "The lamp turns for every one on the water,", "The lamp turns for everyone on the water."),
        ("numbers", "The lamp needs 50,000 candles to shine,", "The lamp needs fifty thousand candles to shine."),
    ],
)  # fmt: skip
def test_a_folding_is_named(name: str, draft: str, source: str) -> None:
    found = set(folded(draft, source))
    assert name in found
    assert found <= {name, "punctuation", "case"}


def test_several_foldings_are_all_named() -> None:
    found = folded("The lamp - the old one - turns,", "And, um, the lamp — the old one — turns.")
    assert found == ("case", "dashes")


def test_the_stop_that_ends_a_quotation_is_nobodys() -> None:
    assert folded("The lamp turns once a minute,", "The lamp turns once a minute.") == ()


def test_the_end_of_a_line_is_no_difference() -> None:
    draft = "“The lamp turns\nonce a minute,” said the keeper."
    assert foldings(draft, KEEPER.format("The lamp\nturns once a minute.")) == ()


def test_two_spaces_are_white_space() -> None:
    assert folded("The lamp  turns once a minute,", "The lamp turns once a minute.") == ("white space",)


def test_a_no_break_space_is_white_space() -> None:
    assert folded("The lamp turns once a\u00a0minute,", "The lamp turns once a minute.") == ("white space",)


def test_emphasis_inside_a_quotation_is_folded() -> None:
    source = "# The lamp\n\n“The lamp turns *once* a minute,” said the keeper.\n"
    assert foldings("“The lamp turns once a minute,” said the keeper.", source, format="markdown") == ("emphasis",)


def test_emphasis_of_a_whole_quotation_is_folded() -> None:
    assert folded("*The lamp turns once a minute*,", "The lamp turns once a minute.") == ("emphasis",)


def test_a_bullet_is_no_emphasis() -> None:
    source = "# The lamp\n\n* The lamp turns once a minute.\n* It never stops.\n"
    assert foldings("“The lamp turns once a minute,” said the keeper.", source, format="markdown") == ()


def test_a_name_that_was_heard_otherwise_is_folded() -> None:
    source = (
        "KEEPER: Orla Quinnel built this lamp with her own hands.\n\nVISITOR: Who was Orla Quinnel?\n\n"
        "KEEPER: Orla Quinnel was the first to live here.\n"
    )
    draft = "Orla Quinnell was an engineer. “Orla Quinnell built this lamp with her own hands,” said the keeper."
    assert foldings(draft, source) == ("names",)


def test_a_short_form_of_a_name_is_an_edit() -> None:
    source = "KEEPER: Orla Quinnel built this lamp with her own hands.\n\nKEEPER: Mind the stairs.\n"
    found = quote("“Quinnel built this lamp with her own hands,” said the keeper.", source)
    assert found.grade is Grade.EXACT


def test_a_filler_that_carries_meaning_is_an_edit() -> None:
    found = quote(
        "“The lamp turns once a minute in fair weather,” said the keeper.",
        KEEPER.format("The lamp actually turns once a minute in fair weather."),
    )
    assert (found.grade, found.changes) == (Grade.EDITED, (Change(left="", right="actually"),))


def test_a_contraction_spelled_out_is_an_edit() -> None:
    found = quote(
        "“The lamp does not care who watches it at night,” said the keeper.",
        KEEPER.format("The lamp doesn't care who watches it at night."),
    )
    assert (found.grade, found.changes) == (Grade.EDITED, (Change(left="does not", right="doesn't"),))


def test_another_number_is_no_folding() -> None:
    found = quote(
        "“The lamp needs 15,000 candles to shine at night,” said the keeper.",
        KEEPER.format("The lamp needs fifty thousand candles to shine at night."),
    )
    assert (found.grade, found.changes) == (Grade.EDITED, (Change(left="15,000", right="fifty thousand"),))


def test_a_possessive_is_another_word() -> None:
    found = quote(
        "“The keeper lamp turns for all of the coast,” said the keeper.",
        KEEPER.format("The keeper's lamp turns for all of the coast."),
    )
    assert (found.grade, found.changes) == (Grade.EDITED, (Change(left="keeper", right="keeper's"),))


def test_words_in_brackets_do_not_stand_for_a_whole_sentence() -> None:
    found = quote(
        "“The lamp turns once a minute and [it] never stops for anybody at sea,” said the keeper.",
        KEEPER.format(
            "The lamp turns once a minute and for as long as my father lived in this house with us it was he who "
            "wound it up never stops for anybody at sea."
        ),
    )
    assert found.grade not in (Grade.EXACT, Grade.FOLDED)
