"""Whole texts are cut where something begins or ends, and nothing of them is lost."""

from __future__ import annotations

import pytest
from html_pages import EXAMPLES, interview

from reconcile import read, read_text
from reconcile.report.html.layers import book
from reconcile.report.html.stretches import Layer, stretched
from reconcile.report.spans import Sign
from reconcile.report.view import view

TEXT = "The ferry left at noon."


def cut(*layers: Layer) -> list[tuple[str, int]]:
    """Each atom of the sentence with the number of its layers."""
    ((_, stretches),) = stretched(read_text(TEXT), layers)
    return [(atom.text, len(atom.layers)) for stretch in stretches for atom in stretch.atoms]


def test_a_text_without_layers_is_one_piece() -> None:
    assert cut() == [(TEXT, 0)]


def test_a_layer_is_cut_out() -> None:
    assert cut(Layer(start=4, end=9, anchor="n1")) == [("The ", 0), ("ferry", 1), (" left at noon.", 0)]


def test_layers_may_overlap() -> None:
    marks = (Layer(start=4, end=14, sign=Sign.EXTRA), Layer(start=10, end=17, sign=Sign.CONFLICT))
    assert cut(*marks) == [("The ", 0), ("ferry ", 1), ("left", 2), (" at", 1), (" noon.", 0)]


def test_a_layer_that_stands_nowhere_in_the_text_cuts_nothing() -> None:
    assert cut(Layer(start=90, end=95, anchor="n1")) == [(TEXT, 0)]


def test_markup_between_the_words_of_a_layer_is_stepped_over() -> None:
    source = read_text("The *ferry* Merrin left.", format="markdown")
    start = source.text.index("ferry")
    ((_, stretches),) = stretched(source, [Layer(start=start, end=source.text.index(" left"), anchor="n1")])
    assert [atom.text for stretch in stretches for atom in stretch.atoms] == ["The ", "ferry Merrin", " left."]


@pytest.mark.parametrize("path", ["council/meeting.srt", "launch/wire.html", "interview/signal-notes.txt"])
def test_the_pieces_of_a_source_are_its_blocks(path: str) -> None:
    source = read(EXAMPLES / path)
    for block, stretches in stretched(source, ()):
        assert "".join(atom.text for stretch in stretches for atom in stretch.atoms) == block.text


def test_every_claim_of_a_report_is_one_stretch_with_its_words() -> None:
    found = book(view(interview()))
    for reading in interview().readings:
        told = {}
        for _, stretches in stretched(reading.source, found.layers[reading.source.id]):
            for stretch in stretches:
                if stretch.owner is not None and stretch.owner.claim is not None:
                    told[stretch.owner.claim.id] = "".join(atom.text for atom in stretch.atoms)
        assert told == {claim.id: claim.text for claim in reading.claims}
