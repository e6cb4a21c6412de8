"""`reconcile explain`."""

from __future__ import annotations

import click

from reconcile.cli.exits import Exit
from reconcile.errors import SettingsError


@click.command("explain", epilog="Example: reconcile explain C201")
@click.argument("code", required=False)
def command(code: str | None) -> Exit:
    """Tell what a rule means, with examples where it speaks and where it stays silent; without CODE list all rules."""
    from reconcile.judge.rules import RULES

    if code is None:
        for rule in RULES:
            click.echo(f"{rule.code}  {rule.name:<24}{rule.severity.value:<9}{rule.summary}")
        return Exit.CLEAN
    found = [rule for rule in RULES if code.upper() == rule.code or code.lower() == rule.name]
    if not found:
        raise SettingsError(f"no rule {code!r}", f"the rules are {', '.join(rule.code for rule in RULES)}")
    rule = found[0]
    click.echo(f"{rule.code} {rule.name} ({rule.severity.value})\n\n{rule.summary}")
    for title, examples in (("Speaks", rule.speaks), ("Stays silent", rule.silent)):
        click.echo(f"\n{title}:")
        for a, b in examples:
            click.echo(f"\n  A  {a}\n  B  {b}")
    return Exit.CLEAN
