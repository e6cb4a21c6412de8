"""One JSON object a line for each finding."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from reconcile.model import Report
from reconcile.model.contract import VERSION, finding_json, location_json
from reconcile.report.escape import writable
from reconcile.report.lint.items import Item, Spot, items
from reconcile.report.view import file_of


def render(reports: Sequence[Report]) -> str:
    """Each finding as the contract has it, with `version`, the draft's `path` and a `path` in each location; suppressed
    ones are marked."""
    lines = (json.dumps(_line(item), ensure_ascii=False) for item in items(reports, suppressed=True))
    return "".join(f"{writable(line)}\n" for line in lines)


def _line(item: Item) -> dict[str, Any]:
    places = [_place(spot) for spot in (item.draft, *item.against)]
    told = finding_json(item.finding) | {"locations": places}
    return {"version": VERSION, "path": file_of(item.draft.source), **told}


def _place(spot: Spot) -> dict[str, Any]:
    return {"path": file_of(spot.source), **location_json(spot.at)}
