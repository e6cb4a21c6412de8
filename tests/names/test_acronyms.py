"""Acronyms, in the plural too, and what they are short for."""

import pytest

from reconcile import diff, read_text, same_name
from reconcile.model import LinkRelation, Sameness

SAME = [
    ("DNNs", "Deep Neural Networks"),
    ("DNN", "Deep Neural Networks"),
    ("DNNs", "Deep Neural Network"),
    ("NGOs", "Non-Governmental Organisations"),
    ("UAVs", "Unmanned Aerial Vehicles"),
    ("VAEs", "Variational Autoencoders"),
    ("VAE", "Variational Autoencoder"),
    ("HTML", "Hypertext Markup Language"),
]


@pytest.mark.parametrize(("short", "long"), SAME)
def test_an_acronym_is_its_long_form(short: str, long: str) -> None:
    assert same_name(short, long).relation is Sameness.SAME
    assert same_name(long, short).relation is Sameness.SAME


@pytest.mark.parametrize(
    ("short", "long"),
    [("DNNs", "Rural Farm Networks"), ("VAEs", "Vienna Art Fairs"), ("ABC", "Atlantic Bicycles"), ("NGOs", "Nordane")],
)
def test_other_letters_are_another_name(short: str, long: str) -> None:
    assert same_name(short, long).relation is not Sameness.SAME


@pytest.mark.parametrize(("short", "long"), [("DNNs", "Deep Neural Networks"), ("VAEs", "Variational Autoencoders")])
def test_in_one_slot_they_are_no_swap(short: str, long: str) -> None:
    a, b = (read_text(f"The group used {name} to compress the weather maps.") for name in (short, long))
    report = diff(a, b)
    assert report.findings == () or {found.code for found in report.findings} == {"N104"}
    assert [link.relation for link in report.links] == [LinkRelation.SHORT_FORM]
