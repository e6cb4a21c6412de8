"""What a rule is: one proposition about texts, with the function that looks for it and examples on both sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reconcile.judge.facing import Facing
from reconcile.model import (
    DifferenceKind,
    Fix,
    Names,
    Pair,
    Quote,
    RuleInfo,
    Severity,
    Split,
    Standing,
    Support,
)
from reconcile.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a rule says of a place where two claims part: the terms (by index) on both sides, whether both can be
    true, and why. Remarks on terms that a remark of an earlier rule took are dropped."""

    kind: DifferenceKind
    relation: Standing
    because: str
    left: tuple[int, ...]
    right: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a source: original offsets and what stands there."""

    source: str
    start: int
    end: int
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """What a rule says of a whole report: one sentence, the places it is about, a severity other than its own, and how
    the source of the first place can be mended."""

    message: str
    spots: tuple[Spot, ...]
    severity: Severity | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What rules about a whole report look at; `common` is the share (0 to 1) of their information that every two
    sources have in common, `quotes` are the quotations of the draft, if there is one, `support` what becomes of its
    claims."""

    splits: Sequence[Split]
    names: Names
    pairs: Sequence[Pair]
    common: Mapping[tuple[str, str], float]
    settings: Settings
    quotes: Sequence[Quote] = ()
    support: Sequence[Support] = ()

    def split(self, source: str) -> Split:
        """The claims and chrome of the source with that id."""
        return next(split for split in self.splits if split.source.id == source)


PairLook = Callable[[Facing], Iterable[Remark]]
ReportLook = Callable[[Judged], Iterable[Speech]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: code, kebab name, severity, a summary in a sentence, and what it looks at: the differences of a pair
    (`pair`) or the whole report (`report`). `speaks` and `silent` are pairs of texts; a `diff` of the one has a
    finding of this rule, a `diff` of the other has none; for rules about quotations
    and drafts (Q, S) the first text is a draft, and `check` has."""

    code: str
    name: str
    severity: Severity
    summary: str
    speaks: tuple[tuple[str, str], ...]
    silent: tuple[tuple[str, str], ...]
    pair: PairLook | None = None
    report: ReportLook | None = None

    @property
    def info(self) -> RuleInfo:
        """What a report needs to know of the rule."""
        return RuleInfo(
            code=self.code,
            name=self.name,
            severity=self.severity,
            summary=self.summary,
            speaks=self.speaks,
            silent=self.silent,
        )
