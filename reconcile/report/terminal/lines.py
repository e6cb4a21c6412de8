"""Lines: fitting, wrapping and putting them side by side, measured in terminal cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.text import Text

from reconcile.report.escape import visible

WORD_LOST = 14
"""To end a cut text at a word, up to so many cells are given up."""


def fit(text: str, width: int) -> str:
    """The text made visible, and cut with an ellipsis if it is wider than `width` cells."""
    text = visible(text)
    if cell_len(text) <= width:
        return text
    if width <= 1:
        return "…"[:width]
    kept = text[: _reach(text, width - 1)]
    whole = kept.rsplit(" ", 1)[0] if text[len(kept)] != " " else kept
    return (whole if cell_len(whole) > width - WORD_LOST else kept).rstrip(" ,;:-–—") + "…"


def fit_end(text: str, width: int) -> str:
    """The text made visible, and cut at its beginning if it is too wide: of a path the end matters."""
    text = visible(text)
    if cell_len(text) <= width:
        return text
    kept = text[::-1][: _reach(text[::-1], width - 1)][::-1]
    return "…" + kept


def _reach(text: str, width: int) -> int:
    """How many characters of the text go into `width` cells."""
    used = 0
    for index, char in enumerate(text):
        used += cell_len(char)
        if used > width:
            return index
    return len(text)


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The spans of the lines that the text takes at `width` cells, broken at spaces, in words only where one is
    too wide for a line.
    """
    spans: list[tuple[int, int]] = []
    start = end = 0
    for first, last in _words(text, width):
        if end > start and cell_len(text[start:last]) > width:
            spans.append((start, end))
            start = first
        end = last
    return [*spans, (start, end)] if end > start else spans


def _words(text: str, width: int) -> Iterator[tuple[int, int]]:
    for word in re.finditer(r"[^ ]+", text):
        start = word.start()
        while start < word.end():
            size = max(1, _reach(text[start : word.end()], width))
            yield start, start + size
            start += size


def paragraph(text: str | Text, width: int, *, first: str = "", indent: int = 0) -> list[Text]:
    """A text over as many lines as it needs: `first` before the first, `indent` spaces before the others."""
    whole = text if isinstance(text, Text) else Text(visible(text))
    found = []
    for index, (start, end) in enumerate(wrap(whole.plain, width - indent)):
        line = Text(" " * indent if index else first.ljust(indent))
        found.append(line.append_text(whole[start:end]))
    return found


def styled(text: str, style: str) -> Text:
    """Text of one style, which what is appended to it does not inherit."""
    return Text().append(text, style=style)


def heading(title: str, width: int) -> Text:
    """The title of a section with a rule behind it."""
    shown = f"── {fit(title, width - 4)} "
    return styled(shown + "─" * max(0, width - cell_len(shown)), "bold")


def more(left: int, what: str = "more") -> list[Text]:
    """The line that says how many are not shown, and what shows them; none where all are."""
    return [styled(f"   … and {left} {what} (--verbose shows all)", "dim")] if left else []


def beside(left: Sequence[Text], right: Sequence[Text], width: int) -> list[Text]:
    """Two columns of lines with a rule between them; the left one is `width` cells wide."""
    found = []
    for index in range(max(len(left), len(right))):
        line = left[index].copy() if index < len(left) else Text()
        line.append(" " * max(0, width - line.cell_len))
        line.append(" │ ", style="dim")
        found.append(line.append_text(right[index]) if index < len(right) else line)
    return found


def table(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> list[str]:
    """Rows of cells, each column as wide as its widest cell but not wider than allowed."""
    used = [
        min(most, max((cell_len(visible(row[column])) for row in rows), default=0))
        for column, most in enumerate(widths)
    ]
    return ["  ".join(_cell(cell, size) for cell, size in zip(row, used, strict=True)).rstrip() for row in rows]


def _cell(text: str, width: int) -> str:
    shown = fit(text, width)
    return shown + " " * (width - cell_len(shown))
