"""Compares dates of which one is a stretch or an end of one: *from 1988 to 1992*, *before 1992*, *since June*."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from reconcile.text.comparison import Comparison, Fit
from reconcile.text.when import Bound, Granularity, When

Compare = Callable[[When, When], Comparison]

_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100}
_EARLIER = frozenset({Bound.BEFORE, Bound.BY, Bound.UNTIL})
_ENDS = frozenset({Bound.BY, Bound.UNTIL})
_SLACK = 2 * 372
_NEVER = Bound.BEFORE, Bound.BY


def compare_stretches(a: When, b: When, plain: Compare) -> Comparison:
    """How two dates fit of which one at least has a ``bound`` or a ``last``; ``plain`` compares dates without.

    A date within is compatible, one beyond excludes. Of two stretches with one end in common the other ends decide;
    *before 2012* and *before 1998* can both hold, *since 2012* and *since 1998* name two beginnings.
    """
    if a.last and b.last:
        return _two_ranges(a, b, plain)
    if a.bound and b.bound:
        return _two_bounds(a, b, plain)
    if not _one_scale(a, b):
        return _years_apart(a, b)
    if a.last and b.bound or b.last and a.bound:
        return _range_and_bound(a, b, plain) if a.last else _range_and_bound(b, a, plain)
    stretch, point = (a, b) if a.bound or a.last else (b, a)
    return _range_and_point(stretch, point) if stretch.last else _bound_and_point(stretch, point)


def spoken(when: When) -> str:
    """A date in words, with its bound."""
    return f"{when.bound.value} {when.text}" if when.bound else when.text


def _two_ranges(a: When, b: When, plain: Compare) -> Comparison:
    if a.last is None or b.last is None:
        raise ValueError("both are stretches")
    first, last = plain(replace(a, last=None), replace(b, last=None)), plain(a.last, b.last)
    fits = {first.relation, last.relation}
    if Fit.INCOMPARABLE in fits:
        return _said(Fit.INCOMPARABLE, a, b, "name different things")
    if fits == {Fit.EQUAL}:
        return _said(Fit.EQUAL, a, b, "are the same")
    if first.relation.compatible and last.relation.compatible:
        return _said(Fit.OVERLAPS, a, b, "can be one stretch of time")
    if first.relation is not last.relation or (_one_scale(a, b) and not _meet(_days(a), _days(b))):
        return _said(Fit.DISJOINT, a, b, "are different stretches of time")
    return _said(Fit.UNCLEAR, a, b, "overlap")


def _two_bounds(a: When, b: When, plain: Compare) -> Comparison:
    fit = plain(replace(a, bound=None), replace(b, bound=None))
    if fit.relation is Fit.INCOMPARABLE:
        return _said(Fit.INCOMPARABLE, a, b, "name different things")
    if a.bound is b.bound:
        if fit.relation.compatible:
            return replace(fit, because=f"{spoken(a)} and {spoken(b)} fit each other")
        if a.bound in (Bound.BEFORE, Bound.AFTER):
            return _said(Fit.UNCLEAR, a, b, "set different bounds")
        return replace(fit, because=f"{spoken(a)} and {spoken(b)} differ")
    if Bound.AFTER in (a.bound, b.bound) and (a.bound in _NEVER or b.bound in _NEVER):
        apart = _one_scale(a, b) and a.year is not None and not _meet(_days(a), _days(b))
        return _said(Fit.DISJOINT if apart else Fit.UNCLEAR, a, b, "exclude each other" if apart else "set bounds")
    if (a.bound in _EARLIER) == (b.bound in _EARLIER) and fit.relation.compatible:
        return _said(Fit.OVERLAPS, a, b, "set nearly the same bound")
    return _said(Fit.UNCLEAR, a, b, "set different bounds")


def _range_and_bound(stretch: When, bounded: When, plain: Compare) -> Comparison:
    end = stretch.last if bounded.bound in _EARLIER else replace(stretch, last=None)
    if end is not None and plain(end, replace(bounded, bound=None)).relation.compatible:
        return _said(Fit.OVERLAPS, stretch, bounded, "can both hold")
    low, high = _days(bounded)
    begin, until = _days(stretch)
    if not _meet((begin, until), (low, high)):
        if stretch.year is None:
            return _said(Fit.UNCLEAR, stretch, bounded, "may be of two years")
        return _said(Fit.DISJOINT, stretch, bounded, "exclude each other")
    if low <= begin and until <= high and bounded.bound in (Bound.BEFORE, Bound.AFTER, Bound.BY):
        return _said(Fit.CONTAINS, stretch, bounded, "can both hold")
    return _said(Fit.UNCLEAR, stretch, bounded, "set different bounds")


def _range_and_point(stretch: When, point: When) -> Comparison:
    if _held(stretch, point):
        within = "" if stretch.text.startswith("between") else "within "
        return Comparison(relation=Fit.CONTAINS, because=f"{spoken(point)} is {within}{spoken(stretch)}")
    return Comparison(relation=Fit.DISJOINT, because=f"{spoken(point)} is outside {spoken(stretch)}")


def _bound_and_point(bounded: When, point: When) -> Comparison:
    """A day at the bound, a month without its year beyond it, and what comes well before an end stay open."""
    (low, high), (begin, until) = _days(bounded), _days(point)
    core = _days(replace(bounded, bound=None))
    said = f"{spoken(point)} and {spoken(bounded)}"
    strict = bounded.bound in (Bound.BEFORE, Bound.AFTER)
    if strict and _meet(core, (begin, until)):
        return Comparison(relation=Fit.UNCLEAR, because=f"{said} touch")
    if not _meet((low, high), (begin, until)):
        if bounded.year is None:
            return Comparison(relation=Fit.UNCLEAR, because=f"{said} may be of two years")
        return Comparison(relation=Fit.DISJOINT, because=f"{said} exclude each other")
    if bounded.bound in _ENDS and not _meet(core, (begin, until)):
        return Comparison(relation=Fit.UNCLEAR, because=f"{spoken(point)} is well before {bounded.text}")
    return Comparison(relation=Fit.CONTAINS, because=f"{spoken(point)} fits {spoken(bounded)}")


def _years_apart(a: When, b: When) -> Comparison:
    """Dates of which one names no year: a month or day is in a stretch of months, in any of its years, or outside."""
    stretch, point = (a, b) if a.last else (b, a)
    if stretch.last and stretch.month and point.month and not point.bound and _dated(point):
        return _range_and_point(stretch, point)
    return _said(Fit.INCOMPARABLE, a, b, "name different things")


def _held(stretch: When, point: When) -> bool:
    """Whether a date lies in a stretch; what has no year may be in each that the other allows."""
    days, own = _days(stretch), _days(point)
    if stretch.year is None:
        own = _shifted(own, -(point.year or 0))
        return _meet(days, own) or _meet(days, _shifted(own, 1))
    if point.year is None and stretch.last:
        years = range(stretch.year, (stretch.last.year or stretch.year) + 1)
        return any(_meet(days, _shifted(own, year)) for year in years)
    return _meet(days, own)


def _shifted(days: tuple[float, float], years: int) -> tuple[float, float]:
    return days[0] + 372 * years, days[1] + 372 * years


def _one_scale(a: When, b: When) -> bool:
    """Whether both name a year, or neither does and both a month."""
    if not (_dated(a) and _dated(b)):
        return False
    if a.year is None or b.year is None:
        return a.year is b.year
    return True


def _dated(when: When) -> bool:
    return (when.year is not None or when.month is not None) and when.hour is None and not when.alternatives


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return max(one[0], other[0]) <= min(one[1], other[1])


def _days(when: When) -> tuple[float, float]:
    """The first and last day that a date can mean, on a scale of 372 days a year; of a bound one end is open."""
    low, high = _own(when)
    if when.last:
        high = _own(when.last)[1]
        high += 372 if high < low else 0
    open_low = {Bound.BEFORE: (-math.inf, low - 1), Bound.BY: (-math.inf, high), Bound.UNTIL: (-math.inf, high)}
    open_high = {Bound.AFTER: (high + 1, math.inf), Bound.SINCE: (low, math.inf)}
    return (open_low | open_high).get(when.bound, (low, high)) if when.bound else (low, high)


def _own(when: When) -> tuple[float, float]:
    """The days of a date itself; those of a quarter or season, which are counted in several ways, are its year's."""
    year = when.year or 0
    until = year + _YEARS.get(when.granularity, 1) - 1
    loose = when.quarter or when.granularity is Granularity.SEASON
    within = (when.month,) if when.month else () if loose else when.months
    first, last = (min(within), max(within)) if within else (1, 12)
    slack = _SLACK if when.approximate else 0
    low = year * 372 + (first - 1) * 31 + (when.day or 1) - 1
    high = until * 372 + (last - 1) * 31 + (when.day_until or when.day or 31) - 1
    return low - slack, high + slack


def _said(relation: Fit, a: When, b: When, how: str) -> Comparison:
    return Comparison(relation=relation, because=f"{spoken(a)} and {spoken(b)} {how}")
