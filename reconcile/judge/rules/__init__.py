"""The rules, one file each; the order is the precedence: of two rules about the same words the earlier one speaks."""

from __future__ import annotations

from reconcile.judge.rule import Rule
from reconcile.judge.rules import (
    certainty_shift,
    date_conflict,
    different_talks,
    exclusive_alternative,
    glossary_spelling,
    look_alike_names,
    name_drift,
    name_swap,
    negation_flip,
    number_conflict,
    opposite_words,
    role_swap,
    scope_conflict,
    short_form,
)

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
    different_talks.RULE,
)
