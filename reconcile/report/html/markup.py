"""HTML as a value: elements are built here and nowhere else, and whatever is not `Markup` already is escaped."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.report.escape import html

VOID = frozenset({"br", "input", "meta"})


class Markup(str):
    """Text that is HTML already; made by `tag`, `joined` and `raw` alone."""

    __slots__ = ()


Inside = str | None
"""What an element may hold: `Markup` as it stands, other text escaped, None left out."""

Attribute = str | int | bool | None
"""The value of an attribute: True stands bare, False and None are left out."""

NOTHING = Markup("")


def tag(name: str, /, *inside: Inside, **attributes: Attribute) -> Markup:
    """An element. Attributes are written `class_`, `data_pair`; their values are always escaped."""
    opened = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Markup(opened if name in VOID else f"{opened}{joined(inside)}</{name}>")


def joined(parts: Iterable[Inside], between: str = "") -> Markup:
    """The parts one after another, escaped where they are not markup."""
    return Markup(between.join(part if isinstance(part, Markup) else html(part) for part in parts if part is not None))


def raw(text: str) -> Markup:
    """Text of this package (its style, its script) as it stands; never text of a source."""
    return Markup(text)


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{html(str(value))}"'
