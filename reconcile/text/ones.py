"""*One* counts only now and then; mostly it is a pronoun."""

from reconcile.text.scan import Scan, word
from reconcile.text.units import unit_at

_BEFORE_COUNT = frozenset("only exactly least than most just about nearly zero to or and between by".split())
_COUNTED = frozenset(
    "person man woman child people student teacher officer soldier employee worker victim passenger player dog vote "
    "goal seat death case game match boy girl teenager suspect gunman driver pilot patient doctor nurse customer user "
    "company country state city school hospital plane car truck ship house building bullet shot bomb attack win loss "
    "point run touchdown medal title child's daughter son brother sister member senator lawmaker juror judge aide "
    "abstention dissent copy ticket server engineer developer founder contract order store factory".split()
)
_NEVER_BEFORE = frozenset("no the this that every each any some which another next last first big good old new".split())
_LOOSE_UNITS = frozenset({"day", "point", "second", "minute"})


def is_counting_one(tokens: Scan, index: int, after: int) -> bool:
    """Whether *one* at token ``index``, read up to ``after``, is a number: *one year*, *one in five*."""
    if after > index + 1:
        return True
    before, following = word(tokens, index - 1), word(tokens, after)
    if following in {"in", "out"} and word(tokens, after + 1 + (following == "out")).isalnum():
        return before not in _NEVER_BEFORE
    if following == "-":
        behind = unit_at(tokens, after + 1)
        return behind is not None or word(tokens, after + 1) in _COUNTED
    if before in _NEVER_BEFORE and unit_at(tokens, after) is None:
        return False
    if unit_at(tokens, after):
        return following not in _LOOSE_UNITS or before in _BEFORE_COUNT | {"for", "per", "the", "in", "within"}
    if following in {"or", "to"} and word(tokens, after + 1) in {"two", "three", "four", "five", "six", "more"}:
        return True
    return following in _COUNTED or word(tokens, after + 1) in _COUNTED and following not in {"of", "who", "another"}
