"""Texts compared, their points as the words that the tests speak of."""

from __future__ import annotations

from reconcile import compare, read_text
from reconcile.model import Point, Report

SIGNS = {"says": "●", "differs": "◐", "contradicts": "✗", "copies": "≈", "silent": "·"}


def compared(*texts: str) -> Report:
    """The report on texts called a, b, c, …"""
    return compare(
        [
            read_text(text, format="markdown", name="abcdefghijklmnopqrstuvwxyz"[at % 26] + str(at))
            for at, text in enumerate(texts)
        ]
    )


def signs(point: Point) -> str:
    """The stances of a point in the order of the sources, a sign each."""
    return "".join(SIGNS[stance.value] for stance in point.stance.values())


def about(report: Report, word: str) -> Point:
    """The one point of which every claim has that word."""
    found = [p for p in report.points if all(word in report.claim(claim).text for claim in p.claims)]
    assert len(found) == 1, [[report.claim(claim).text for claim in p.claims] for p in report.points]
    return found[0]


def words(report: Report, point: Point) -> list[str]:
    """The texts of a point's claims."""
    return [report.claim(claim).text for claim in point.claims]
