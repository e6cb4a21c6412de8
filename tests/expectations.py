"""The tables of the READMEs in `examples/`, read as expectations, and the claims that their passages stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pool import EXAMPLES, ROOT, Json, compared, source

from reconcile import check


class Row(NamedTuple):
    """A row of a table: the passages of both texts, and what the table says of them. Either passage may be empty."""

    section: str
    left: str
    right: str
    where: str
    says: str

    def __str__(self) -> str:
        return f"{self.says[:4]} {self.left or self.right}"[:70]


def rows(folder: str) -> Iterator[Row]:
    """The rows of the tables in the README of a folder of examples."""
    section, head = "", False
    for line in (EXAMPLES / folder / "README.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section, head = line[3:], True
        elif line.startswith("|") and head:
            head = False  # the row of titles
        elif line.startswith("|") and not line.startswith("|---"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            where = cells[2] if len(cells) == 4 else ""
            yield Row(section, cells[0].strip("`"), cells[1].strip("`"), where.strip("`"), cells[-1])


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def claims_of(report: Json, source_id: str, passage: str) -> list[str]:
    """The ids of the claims in which a passage stands, letter for letter, white space and markup aside."""
    claims = next(one["claims"] for one in report["sources"] if one["id"] == source_id)
    stream, owners = "", []
    for claim in claims:
        stream += letters(claim["text"])
        owners += [claim["id"]] * len(letters(claim["text"]))
    wanted = letters(passage)
    found = [match.start() for match in re.finditer(f"(?={re.escape(wanted)})", stream)] if wanted else []
    return list(dict.fromkeys(owners[at] for start in found for at in range(start, start + len(wanted))))


def pairs_about(report: Json, row: Row) -> list[Json]:
    """The pairs between the claims that the two passages of a row stand in."""
    left, right = claims_of(report, "s1", row.left), claims_of(report, "s2", row.right)
    return [pair for pair in report["pairs"] if pair["left"] in left and pair["right"] in right]


def rules_in_conflict(pairs: list[Json]) -> set[str]:
    return {one["rule"] for pair in pairs for one in pair["differences"] if one["relation"] == "conflict"}


def within(difference: Json, row: Row) -> bool:
    """Whether the words that a difference is about stand in the passages of a row, and not just beside them."""
    sides = ((difference["left"], row.left), (difference["right"], row.right))
    return all(
        words is None or letters(words["text"]) in letters(passage) or letters(passage) in letters(words["text"])
        for words, passage in sides
    )


FOLDERS = {
    "interview": ("morning-brief.md", "signal-notes.txt"),
    "launch": ("daily-ledger.md", "wire.html"),
    "council": ("meeting.srt", "minutes.md"),
}
"""The folders of two texts, as `diff` is given them."""


def report_on(folder: str) -> Json:
    one, other = FOLDERS[folder]
    return compared(f"examples/{folder}/{one}", f"examples/{folder}/{other}")


@cache
def draft_report(draft: str) -> Json:
    """`check` of a draft of `examples/newsletter` against its sources."""
    folder = ROOT / "examples" / "newsletter"
    return check(source(folder / draft), [source(file) for file in sorted((folder / "sources").iterdir())]).to_dict()


def codes_at(report: Json, source_id: str, passage: str) -> set[str]:
    """The codes of the findings that stand in the claims of a passage."""
    claims = {claim["id"]: claim for one in report["sources"] for claim in one["claims"]}
    spans = [(claims[one]["start"], claims[one]["end"]) for one in claims_of(report, source_id, passage)]
    return {
        found["code"]
        for found in report["findings"]
        for place in found["locations"]
        if place["source"] == source_id and any(a < place["end"] and place["start"] < b for a, b in spans)
    }
