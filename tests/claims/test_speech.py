"""Who says what: quotation marks, speakers, and the words that attribute."""

from __future__ import annotations

import pytest

from reconcile.claims.attribution import attribution
from reconcile.claims.enclosures import quotations
from reconcile.claims.speech import speakers

MARKED = {
    "straight": ('He said "we won" and "left."', ['"we won"', '"left."']),
    "apostrophes": ("It's Jane's mill, the dogs' bowl, rock 'n' roll and the '90s.", []),
    "single": ("The ‘old mill’ and the 'new one' stand.", ["‘old mill’", "'new one'"]),
    "nested": ("“She said ‘no way’ to me.”", ["“She said ‘no way’ to me.”"]),
    "inches": ('A 12" disk is "small".', ['"small"']),
    "never closed": ("He called it “a mill and left.", []),
    "open to the end": ("“We lost. It hurts.", ["“We lost. It hurts."]),
    "tokenised": ('" Why ? " she asked .', ['" Why ? "']),
}

SPOKEN = {
    "“We lost,” said Ada Pell. “It hurts.”": ("Ada Pell", "Ada Pell"),
    "“We lost,” Ada Pell said, “and it hurts.”": ("Ada Pell", "Ada Pell"),
    "Ada Pell was blunt: “We lost.”": ("Ada Pell",),
    "Ada Pell, who runs the mill, told reporters: “We lost.”": ("Ada Pell",),
    "“We lost,” said the mayor, Ada Pell.": ("Ada Pell",),
    "“We lost.” — Ada Pell, mayor": ("Ada Pell",),
    "“We lost,” said Ada Pell. “We wept,” she added.": ("Ada Pell", "Ada Pell"),
    "“We lost,” she said.": (None,),
    "The “old” Ada Pell sold it.": (None,),
    "“We lost.” Ada Pell left the room.": (None,),
}

ATTRIBUTED = {
    "Pell says that the lake is clean.": ("Pell says that", "Pell"),
    "Pell says the lake is clean.": ("Pell says", "Pell"),
    "Ada Pell, the mayor, told reporters on Monday that it was over.": (
        "Ada Pell, the mayor, told reporters on Monday that",
        "Ada Pell",
    ),
    "According to Ada Pell, the lake is clean.": ("According to Ada Pell,", "Ada Pell"),
    "The lake is clean, according to the mayor, Ada Pell.": ("according to the mayor, Ada Pell", "Ada Pell"),
    "The lake is clean, she said.": ("she said.", None),
    "The company said it would close two plants.": ("The company said", None),
    "“We lost,” said Ada Pell, who runs the mill.": ("said Ada Pell, who runs the mill.", "Ada Pell"),
}

NOT_ATTRIBUTED = (
    "Pell hopes that the lake is clean.",
    "Pell denied that she knew.",
    "Pell added a room to the house.",
    "Pell said the word twice.",
    "Pell described the lake as clean.",
    "She said yes.",
    "Pell sold the mill, the house that tells of old times.",
)


@pytest.mark.parametrize(("text", "wanted"), MARKED.values(), ids=MARKED.keys())
def test_quotation_marks_are_told_from_apostrophes(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == wanted


@pytest.mark.parametrize(("text", "wanted"), SPOKEN.items())
def test_the_speaker_is_who_the_text_names(text: str, wanted: tuple[str | None, ...]) -> None:
    assert speakers(text, quotations(text)) == wanted


@pytest.mark.parametrize(("text", "wanted"), ATTRIBUTED.items())
def test_words_that_attribute_are_found(text: str, wanted: tuple[str, str | None]) -> None:
    found = attribution(text, quotations(text))
    assert found is not None
    assert (text[slice(*found.span)], found.speaker) == wanted


@pytest.mark.parametrize("text", NOT_ATTRIBUTED)
def test_what_only_resembles_attribution_is_left_alone(text: str) -> None:
    assert attribution(text, quotations(text)) is None
