"""`reconcile explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reconcile.cli.exits import Exit
from reconcile.errors import SettingsError

if TYPE_CHECKING:
    from reconcile.judge.rule import Rule


@click.command("explain", epilog="Example: reconcile explain C201")
@click.argument("code", required=False)
def command(code: str | None) -> Exit:
    """Tell what a rule means, with examples where it speaks and where it stays silent; without CODE list all rules."""
    from reconcile.cli.output import say
    from reconcile.judge.rules import RULES

    if code is None:
        say("".join(f"{rule.code}  {rule.name:<24}{rule.severity.value:<9}{rule.summary}\n" for rule in RULES))
        return Exit.CLEAN
    found = [rule for rule in RULES if code.upper() == rule.code or code.lower() == rule.name]
    if not found:
        raise SettingsError(f"no rule {code!r}", f"the rules are {', '.join(rule.code for rule in RULES)}")
    say(_explained(found[0]))
    return Exit.CLEAN


def _explained(rule: Rule) -> str:
    told = f"{rule.code} {rule.name} ({rule.severity.value})\n\n{rule.summary}\n"
    for title, examples in (("Speaks", rule.speaks), ("Stays silent", rule.silent)):
        told += f"\n{title}:\n" + "".join(f"\n  A  {a}\n  B  {b}\n" for a, b in examples)
    return told
