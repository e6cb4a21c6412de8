"""Furniture of newsletters and pages against true sentences that begin like it."""

from __future__ import annotations

import pytest

from reconcile.claims.furniture import is_furniture

WILD = (
    "Share", "Share | Tweet | Email", "Facebook Twitter Email", "Share by e-mail", "Share this article",
    "Forward to a friend · Unsubscribe", "Unsubscribe | Manage preferences | Privacy policy",
    "You are receiving this because you signed up.", "View in browser", "Click here to unsubscribe",
    "By Ada Pell, 12 March", "By Ada Pell", "BY ADA PELL", "By Orla Vint and Tom Pell, Staff Writers",
    "By Nell Farrowby, transport correspondent.", "By Ada Pell | 12 March 2026 | 5 min read", "5 min read",
    "Published 12 March 2026", "Updated 3:15 PM ET, March 4, 2026", "Photo: Ada Pell/Getty Images",
    "Photograph by Ada Pell", "(AP Photo/Ada Pell)", "We use cookies to improve your experience.",
    "Accept all cookies", "Home / News / Politics", "Read more about the flood", "Read more »",
    "Sign up for our newsletter", "Follow us on Instagram", "© 2026 The Tide", "Advertisement",
    "This story was originally published by The Tide.", "Reporting by Ada Pell; editing by Tom Pell",
)  # fmt: skip

NEGATIVE = (
    "Share prices fell.", "Read more than 100 pages a day", "Sign up for the army rose",
    "Photo finishes decided both races", "Follow the money", "About half the town came",
    "Watch makers struck on Monday.", "Support for the mayor fell.", "Contact sports are banned.",
    "Updated figures show a rise.", "By Monday the road was open", "By Land and Sea", "Related costs doubled.",
    "Search teams found the boat.", "Subscribe numbers doubled to 400", "Home prices rose.",
    "Video evidence was shown.", "Save the library", "Print sales collapsed", "Live music returned to the pier.",
    "News of the deal spread.", "Health officials warned of flu.", "Image problems dog the firm",
    "Topics ranged from tax to tides", "Photo: nobody was hurt", "We use cookies at tea time.",
    "Share this house with my aunt", "Follow us into the hall, he cried.", "Log in numbers doubled",
    "Credits rolled at nine", "If you have any questions he will answer", "You are receiving calls, she said",
)  # fmt: skip


@pytest.mark.parametrize("line", WILD)
def test_furniture_is_known(line: str) -> None:
    assert is_furniture(line, opening=True)


@pytest.mark.parametrize("line", NEGATIVE)
def test_true_sentences_are_not_furniture(line: str) -> None:
    assert is_furniture(line, opening=True) is None


def test_a_project_adds_its_own_patterns() -> None:
    assert is_furniture("The Tide, every morning", ["the tide, *"]) == "own pattern"
