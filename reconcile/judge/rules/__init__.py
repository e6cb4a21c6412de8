"""The rules, one file each; the order is the precedence: of two rules about the same words the earlier one speaks."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.errors import SettingsError
from reconcile.judge.rule import Rule
from reconcile.judge.rules import (
    altered,
    certainty_shift,
    date_conflict,
    different_talks,
    exclusive_alternative,
    glossary_spelling,
    look_alike_names,
    misquote,
    name_drift,
    name_swap,
    negation_flip,
    number_conflict,
    opposite_words,
    quote_not_found,
    quote_speaker,
    role_swap,
    scope_conflict,
    short_form,
    unsupported,
    unused_suppression,
)
from reconcile.settings import Settings

RULES: tuple[Rule, ...] = (
    name_drift.RULE,
    look_alike_names.RULE,
    glossary_spelling.RULE,
    short_form.RULE,
    number_conflict.RULE,
    date_conflict.RULE,
    negation_flip.RULE,
    opposite_words.RULE,
    role_swap.RULE,
    name_swap.RULE,
    exclusive_alternative.RULE,
    scope_conflict.RULE,
    certainty_shift.RULE,
    misquote.RULE,
    quote_not_found.RULE,
    quote_speaker.RULE,
    unsupported.RULE,
    altered.RULE,
    different_talks.RULE,
    unused_suppression.RULE,
)


def allowed(settings: Settings) -> tuple[Rule, ...]:
    """The rules that `select` and `ignore` let speak.

    Raises:
        SettingsError: a code that no rule's code begins with.
    """
    for code in (*settings.select, *settings.ignore, *(code for code, _ in settings.severity)):
        if not code or not any(rule.code.startswith(code.upper()) for rule in RULES):
            known = ", ".join(rule.code for rule in RULES)
            raise SettingsError(f"unknown rule code {code!r}", f"the rules are {known} (or a beginning, such as C2)")
    return tuple(
        rule
        for rule in RULES
        if (not settings.select or _named(rule, settings.select)) and not _named(rule, settings.ignore)
    )


def _named(rule: Rule, codes: Sequence[str]) -> bool:
    return any(rule.code.startswith(code.upper()) for code in codes)
