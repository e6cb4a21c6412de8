"""X901: a suppression comment suppresses nothing."""

from __future__ import annotations

from reconcile.judge.rule import Rule
from reconcile.model import Severity

_BAKERY = "The bakery on Quay Street sells 80 loaves a day. Its owner, Hanne Solvik, rises at three."
_BAKERY_AGAIN = "On Quay Street the bakery sells 95 loaves a day. Hanne Solvik, its owner, rises at three."
_FERRY = "The ferry to Aldersund did not leave on Monday."
_FERRY_AGAIN = "The ferry to Aldersund left on Monday."

RULE = Rule(
    code="X901",
    name="unused-suppression",
    severity=Severity.WARNING,
    summary="A suppression comment suppresses nothing.",
    speaks=(
        (f"{_BAKERY}\n\n<!-- reconcile: ignore[C201] -->\nThe shop is small.", _BAKERY),
        (f"<!-- reconcile: ignore[C203] both are right -->\n{_BAKERY}", _BAKERY_AGAIN),
        (f"<!-- reconcile: off -->\n{_BAKERY}\n<!-- reconcile: on -->", _BAKERY),
        (f"{_BAKERY}\n\n<!-- reconcile: ignore-file[N101] -->", _BAKERY),
        (f"{_FERRY}\n\n<!-- reconcile: off[C203] -->\n\nIt carries forty cars.", _FERRY_AGAIN),
        (f"<!-- reconcile: ignore[C201, C203] -->\n{_BAKERY}", _BAKERY_AGAIN),
    ),
    silent=(
        (f"<!-- reconcile: ignore[C201] the count is ours -->\n{_BAKERY}", _BAKERY_AGAIN),
        (f"{_BAKERY}\n\n<!-- the count is ours -->", _BAKERY),
        (f"<!-- reconcile: off -->\n{_BAKERY}\n<!-- reconcile: on -->", _BAKERY_AGAIN),
        (f"{_BAKERY}\n\n<!-- reconcile: ignore-file[C2] -->", _BAKERY_AGAIN),
        (f"<!-- reconcile: off[C203] -->\n\n{_FERRY}", _FERRY_AGAIN),
        (f"{_FERRY} <!-- reconcile: ignore -->", _FERRY_AGAIN),
    ),
)
"""`reconcile lint` raises it once all other rules have spoken, and reads the first text of an example as the draft."""
