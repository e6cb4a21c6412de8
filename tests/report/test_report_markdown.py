"""The Markdown report: what an issue or a working document shows of it."""

import re

from reports import HOSTILE, checked, ferries, hostile

from reconcile.report.escape import JOINER
from reconcile.report.markdown import bold, render
from reconcile.report.spans import Piece, Sign

START = """\
# reconcile diff

- **A** gazette.md: 7 claims, 71% of them also in B
- **B** ledger.txt: 6 claims, 83% of them also in A

2 contradictions · 1 differs · 2 agree · 1 name spelled apart · 1 look-alike

**Look at 2 contradictions and 1 name.**

- warning: B: not valid UTF-8, read as cp1252

## 2 contradictions

1. **error C201 number-conflict**: 14 ferries are not 12 ferries.
   - **A** `talks/gazette.md:2:1`: Tidewell will put **14** Brightleaf ferries on the fjord route by spring.
   - **B** `talks/ledger.txt:2:1`: By spring Tidewell wants **12** Bright Leaf ferries running on the fjord route.
"""

NAME = """\
**Bright Leaf**

| source | spelling | times | first at |
|---|---|---|---|
| A | Brightleaf | 2 | talks/gazette.md:2:22 |
| B | Bright Leaf | 2 (1 quoted) | talks/ledger.txt:2:29 |

- Equal but for the space.
"""


def test_the_report_begins_with_what_to_look_at() -> None:
    assert render(ferries()).startswith(START)


def test_a_name_is_a_table_of_spellings() -> None:
    assert NAME in render(ferries())


def test_a_draft_is_a_list_of_verdicts() -> None:
    text = render(checked())
    conflict = "**error C201 number-conflict**: 12 ferries are not 14 ferries."
    assert (
        f"- line 1, **contradicted**: {conflict}\n  - **draft** `draft.md:1:1`: Tidewell plans **12** ferries" in text
    )
    assert "- line 2, **supported** (A:3): The crossing takes about fifty minutes.\n" in text
    assert "- line 3, **unsupported**: A second quay will cost 3 million crowns.\n" in text


def test_marks_go_from_letter_to_letter_so_that_they_render() -> None:
    pieces = [Piece(text="cost ", sign=None), Piece(text="“$5”", sign=Sign.CONFLICT), Piece(text=" now", sign=None)]
    assert bold(pieces) == r"cost “\$**5**” now"
    assert bold([Piece(text="—", sign=Sign.EXTRA)]) == "—"


def test_hostile_text_stays_text() -> None:
    text = render(hostile(), verbose=True)
    outside_code = re.sub(r"(`+).+?(?<!`)\1(?!`)", "", text.replace(r"\`", ""))
    assert not re.search(r"(?<!\\)\]\(", outside_code)
    for live in ("<script", "@everyone", "@team", "https://", "www.", "\x1b", "\r", "\u202e"):
        assert live not in outside_code, live
    assert text.encode("utf-8")


def test_table_rows_have_as_many_cells_as_their_heads() -> None:
    rows = [line for line in render(hostile()).splitlines() if line.startswith("|")]
    assert rows
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}


def test_no_invisible_joiner_without_need() -> None:
    assert JOINER not in render(ferries())
    assert JOINER in render(hostile())
    assert JOINER not in "".join(HOSTILE)
