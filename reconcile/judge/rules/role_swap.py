"""C206: the same doing, with the doer and the one it is done to exchanged."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.judge.facing import Facing
from reconcile.judge.gate import around, word
from reconcile.judge.roles import Turned, by, passive, turned
from reconcile.judge.rule import Remark, Rule
from reconcile.model import DifferenceKind, Severity, Standing
from reconcile.text.terms import TermKind

WHOLE = 0.6
"""From this share of matching terms on the claims tell of one doing."""

_MUTUAL = frozenset(
    "meet marry divorce merge fight debate discuss talk speak chat argue agree disagree cooperate collaborate compete "
    "resemble equal face play tie border join clash partner differ be become include mean call name correspond wed "
    "negotiate date hug kiss embrace versus share match encounter link connect relate compare alternate coincide "
    "quarrel unite combine rival accompany say tell add explain note".split()
)
"""Verbs that mean the same either way round, and verbs of saying, whose subject may stand behind them."""


def look(facing: Facing) -> Iterable[Remark]:
    """The first pair of terms that have changed places around a verb without a change of voice."""
    for found in turned(facing):
        verb = facing.left.terms[found.between]
        if verb.base in _MUTUAL or verb.words[0] in _MUTUAL:
            continue
        yield _remark(facing, found)
        return


def _remark(facing: Facing, found: Turned) -> Remark:
    where = facing.matched_left
    first, second = facing.left.terms[found.first].text, facing.left.terms[found.second].text
    middle = where[found.between]
    voices = passive(facing.left, found.between), passive(facing.right, middle)
    doers = by(facing.left, found.between, found.second), by(facing.right, middle, where[found.first])
    if voices[0] != voices[1]:
        relation, because = Standing.COMPATIBLE, "the same said in the active and the passive"
    elif _other_order(facing, found):
        relation, because = Standing.COMPATIBLE, "the same order in time, told from the other end"
    else:
        clear = _names(facing, found) and around(facing, found.between, middle).whole >= WHOLE
        clear = clear and doers[0] == doers[1] == voices[0]
        relation = Standing.CONFLICT if clear else Standing.UNCLEAR
        one, other = sorted((first, second))
        because = f"“{one}” and “{other}” have changed places around “{word(facing, found.between, middle)}”"
    return Remark(
        kind=DifferenceKind.ROLE,
        relation=relation,
        because=because,
        left=(found.first, found.between, found.second),
        right=(where[found.second], where[found.between], where[found.first]),
    )


def _other_order(facing: Facing, found: Turned) -> bool:
    """Whether one says *before* and the other *after* between the two: *A left before B*, *B left after A*."""
    where = facing.matched_left
    one, other = facing.left.before[found.second], facing.right.before[where[found.first]]
    return {word for words in (one, other) for word in words} >= {"before", "after"}


def _names(facing: Facing, found: Turned) -> bool:
    """Whether names have changed places, or plain words right beside the verb in claims that match in full."""
    if facing.left.terms[found.first].kind is TermKind.NAME:
        return True
    where = facing.matched_left
    beside = found.second - found.first == 2 and where[found.first] - where[found.second] == 2
    return beside and facing.overlap == 1.0


RULE = Rule(
    code="C206",
    name="role-swap",
    severity=Severity.ERROR,
    summary="The doer and the one it is done to are exchanged.",
    speaks=(
        ("Corvane bought Ostrelle last spring.", "Ostrelle bought Corvane last spring."),
        ("Tomas Brandt sued Amara Okoye over the patent.", "Amara Okoye sued Tomas Brandt over the patent."),
        ("Lundria invaded Vestmark in 1911.", "Vestmark invaded Lundria in 1911."),
        ("Anna Marten was hired by Petra Holm in Geneva.", "Petra Holm was hired by Anna Marten in Geneva."),
        ("The nurses blamed the doctors.", "The doctors blamed the nurses."),
        ("Norwick United beat Helm Rovers in the final.", "Helm Rovers beat Norwick United in the final."),
    ),
    silent=(
        ("Corvane bought Ostrelle last spring.", "Ostrelle was bought by Corvane last spring."),
        ("Tomas Brandt met Amara Okoye in Oslo.", "Amara Okoye met Tomas Brandt in Oslo."),
        ("Anna Marten and Petra Holm wrote the report.", "Petra Holm and Anna Marten wrote the report."),
        ("The doctors were blamed by the nurses.", "The nurses blamed the doctors."),
        ("Corvane merged with Ostrelle last spring.", "Ostrelle merged with Corvane last spring."),
        ("“The lake is clean,” Dana Kessler said.", "Dana Kessler said the lake is clean."),
    ),
    pair=look,
)
