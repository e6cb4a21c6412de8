"""Lines for `reconcile batch`, and runs of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from commands import LIGHTHOUSE, LIGHTHOUSE_AGAIN

BREAD = "The bakery in Elmet sold 40 loaves on Monday. Ida Renn bakes them in a wood oven."
BREAD_AGAIN = "Ida Renn bakes in a wood oven. On Monday the bakery in Elmet sold 40 loaves."


def pair(given: Any, a: str = LIGHTHOUSE, b: str = LIGHTHOUSE_AGAIN) -> str:
    return json.dumps({"id": given, "a": a, "b": b}, ensure_ascii=False)


def draft(given: Any, text: str, *sources: str) -> str:
    return json.dumps({"id": given, "draft": text, "sources": sources}, ensure_ascii=False)


def written(folder: Path, *lines: str) -> Path:
    """A file of those lines."""
    path = folder / "pairs.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def answers(text: str) -> list[dict[str, Any]]:
    """The lines of an output, each read."""
    assert text == "" or text.endswith("\n")
    return [json.loads(line) for line in text.split("\n")[:-1]]


MIXED = (
    pair("light"),
    "no json",
    pair(2, BREAD, BREAD_AGAIN),
    draft("news", LIGHTHOUSE, LIGHTHOUSE_AGAIN, BREAD),
    pair("empty", "", BREAD),
    pair("bread", BREAD, LIGHTHOUSE),
)
"""Six lines, the second and the fifth of which cannot be used."""
