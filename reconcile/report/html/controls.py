"""The form that filters. What to show is decided by the style alone; words and rules need the script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reconcile.report.html.marks import Sign, glyph
from reconcile.report.html.markup import Markup, tag
from reconcile.report.html.sides import rules_of
from reconcile.report.view import View


def field_alone() -> Markup:
    """The form of a page that has nothing else to filter."""
    return tag("form", words(), class_="controls", role="search", aria_label="Filter", autocomplete="off")


def controls(seen: View, signs: Sequence[Sign]) -> Markup:
    """Boxes for each look that is on the page, a list of the rules that spoke, and a field for words."""
    return tag(
        "form",
        tag("fieldset", tag("legend", "Show"), *(_box(sign) for sign in signs)) if signs else None,
        _rules(seen),
        words(),
        tag("output", class_="found needs-script", id="found", for_="filter-words"),
        class_="controls",
        role="search",
        aria_label="Filter",
        autocomplete="off",
    )


def _box(sign: Sign) -> Markup:
    box = tag("input", type="checkbox", checked=True, id=f"show-{sign.look}", value=sign.look)
    return tag("label", box, glyph(sign), tag("span", sign.word), class_=f"box {sign.look}")


def _rules(seen: View) -> Markup | None:
    counted = Counter(code for pair in seen.report.pairs for code in rules_of(seen, pair))
    options = [
        tag("option", f"{code} {seen.rules[code].name} ({counted[code]})", value=code)
        for code in sorted(counted)
        if code in seen.rules
    ]
    if not options:
        return None
    every = tag("option", "all rules", value="")
    return tag(
        "label",
        tag("span", "Rule", class_="spoken"),
        tag("select", every, *options, id="filter-rule"),
        class_="needs-script",
    )


def words() -> Markup:
    """The field for words."""
    field = tag("input", type="search", id="filter-words", placeholder="Filter by words  /", spellcheck="false")
    return tag("label", tag("span", "Filter by words", class_="spoken"), field, class_="needs-script words")
