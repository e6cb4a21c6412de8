"""The tables of the README that are made from the code: rules, settings, commands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from reconcile.cli.main import COMMANDS
from reconcile.judge.rules import RULES
from reconcile.settings import Settings

README = Path(__file__).parents[1] / "README.md"


def table(titles: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [titles, tuple("---" for _ in titles), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def rules() -> str:
    rows = ((rule.code, rule.name, rule.severity.value, rule.summary) for rule in RULES)
    return table(("code", "name", "severity", "speaks when"), rows)


def written(default: object) -> str:
    """A default as it would stand in a config file."""
    if isinstance(default, tuple):
        return "`{}`" if default else "`[]`"
    return "none" if default is None else f"`{default}`"


def settings() -> str:
    rows = ((f"`{f.name.replace('_', '-')}`", written(f.default), f.metadata["help"]) for f in fields(Settings))
    return table(("key", "default", "means"), rows)


def commands() -> str:
    return table(("command", "does"), ((f"`reconcile {name}`", does) for name, does in COMMANDS.items()))


MADE = {"commands": commands, "rules": rules, "settings": settings}


def refreshed(text: str) -> str:
    """The README with each table between `<!-- made: NAME -->` and `<!-- end -->` made anew."""

    def anew(found: re.Match[str]) -> str:
        return f"<!-- made: {found[1]} -->\n\n{MADE[found[1]]()}\n\n<!-- end -->"

    return re.sub(r"<!-- made: (\w+) -->.*?<!-- end -->", anew, text, flags=re.DOTALL)
