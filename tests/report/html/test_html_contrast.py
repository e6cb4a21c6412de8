"""The colours of the pages can be read: WCAG 2.2 asks for 4.5 to 1 between text and ground, 3 to 1 for signs."""

from __future__ import annotations

import re

import pytest

from reconcile.report.html.assets import style

RELATIONS = ("contradict", "differ", "agree", "alone", "name")
GROUNDS = ("ground", "paper")

TEXTS = [
    *((ink, ground) for ink in ("ink", "muted", "link") for ground in GROUNDS),
    *((f"{one}-ink", f"{one}-tint") for one in RELATIONS),
    *((f"{one}-ink", ground) for one in RELATIONS for ground in GROUNDS),
    *(("ink", f"{one}-tint") for one in RELATIONS),
    *(("muted", f"{one}-tint") for one in ("alone", "name")),
]
SIGNS = [
    *((f"{one}-edge", ground) for one in RELATIONS for ground in GROUNDS),
    *(("focus", ground) for ground in (*GROUNDS, "contradict-tint", "differ-tint", "agree-tint", "alone-tint")),
    *(("edge", ground) for ground in GROUNDS),
]


def schemes() -> dict[str, dict[str, str]]:
    """The colours by name, of the light and of the dark scheme and of print."""
    roots = re.findall(r":root \{(.*?)\}", style(), flags=re.DOTALL)
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", root)) for root in roots]
    light, dark, printed = (one for one in found if one)
    return {"light": light, "dark": {**light, **dark}, "print": {**light, **printed}}


def luminance(color: str) -> float:
    """Relative luminance (WCAG 2.2, definition of the term)."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_can_be_read(scheme: str, ink: str, ground: str) -> None:
    colors = schemes()[scheme]
    assert contrast(colors[ink], colors[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_signs_can_be_made_out(scheme: str, sign: str, ground: str) -> None:
    colors = schemes()[scheme]
    assert contrast(colors[sign], colors[ground]) >= 3


def test_every_colour_of_the_light_scheme_has_a_dark_one() -> None:
    light, dark, _ = (
        re.findall(r"--([\w-]+): #", root) for root in re.findall(r":root \{(.*?)\}", style(), flags=re.S)
    )
    assert light == dark


def test_no_colour_is_written_outside_the_schemes() -> None:
    rules = re.sub(r":root \{.*?\}", "", style(), flags=re.DOTALL)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s,)])", rules) == []
