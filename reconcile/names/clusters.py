"""Which forms are one name: the surest verdict first, and never one that would chain two people together."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import LinkRelation
from reconcile.names.evidence.kinds import VETOES
from reconcile.names.evidence.match import compare_parts
from reconcile.names.forms import Form
from reconcile.names.pins import Pins
from reconcile.names.verdict import Verdict


def join(forms: Sequence[Form], verdicts: Sequence[Verdict], pins: Pins) -> list[list[Form]]:
    """Groups of forms that are one name, in order of first mention.

    A verdict is passed over if any two forms that it would bring together are known to be two.
    """
    by_key = {form.key: form for form in forms}
    order = {form.key: index for index, form in enumerate(forms)}
    group = {form.key: [form.key] for form in forms}
    two = {frozenset((v.left, v.right)) for v in verdicts if v.relation is LinkRelation.LOOKALIKE}
    for verdict in sorted(verdicts, key=lambda v: (-v.score, v.left, v.right)):
        one, other = group[verdict.left], group[verdict.right]
        if verdict.relation is LinkRelation.LOOKALIKE or one is other:
            continue
        if not any(frozenset((a, b)) in two or _vetoed(by_key[a], by_key[b], pins) for a in one for b in other):
            one += other
            group.update(dict.fromkeys(other, one))
    groups = {id(members): members for members in (group[form.key] for form in forms)}
    return [[by_key[key] for key in sorted(members, key=order.__getitem__)] for members in groups.values()]


def _vetoed(a: Form, b: Form, pins: Pins) -> bool:
    if a.pinned or b.pinned:
        return bool(a.pinned and b.pinned) or pins.forbids(a.pinned or b.pinned or "", b.text if a.pinned else a.text)
    if a.key in b.key.partition("@") or b.key in a.key.partition("@"):
        return False
    return not VETOES.isdisjoint(compare_parts(a.parts, b.parts).evidence)
