"""How marked words look: a line of signs below them, and a style on both."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.text import Text

from reconcile.report.escape import visible
from reconcile.report.spans import Piece, Sign
from reconcile.report.terminal.lines import wrap

SIGNS = {Sign.CONFLICT: "^", Sign.UNCLEAR: "~", Sign.EXTRA: "+"}
STYLES = {Sign.CONFLICT: "bold red", Sign.UNCLEAR: "bold yellow", Sign.EXTRA: "green"}
MEANINGS = {Sign.CONFLICT: "contradicts", Sign.UNCLEAR: "put otherwise", Sign.EXTRA: "only on this side"}
LABEL = "bold cyan"
PLACE = "cyan"
RULE = {"error": "bold red", "warning": "bold yellow", "info": "bold blue"}


def marked_lines(pieces: Sequence[Piece], width: int) -> list[Text]:
    """The pieces wrapped at `width` cells; below each line with marked words, a line that underlines them."""
    shown = [(visible(piece.text), piece.sign) for piece in pieces]
    plain = "".join(text for text, _ in shown)
    signs = [sign for text, sign in shown for _ in text]
    found = []
    for start, end in wrap(plain, width):
        found.append(_styled(plain[start:end], signs[start:end]))
        if any(signs[start:end]):
            found.append(_underline(plain[start:end], signs[start:end]))
    return found


def _styled(text: str, signs: Sequence[Sign | None]) -> Text:
    return Text.assemble(*((run, STYLES[sign] if sign else "") for run, sign in _runs(text, signs)))


def _underline(text: str, signs: Sequence[Sign | None]) -> Text:
    line = Text()
    for run, sign in _runs(text, signs):
        line.append((SIGNS[sign] if sign else " ") * cell_len(run), style=STYLES[sign] if sign else "")
    line.rstrip()
    return line


def _runs(text: str, signs: Sequence[Sign | None]) -> list[tuple[str, Sign | None]]:
    """Stretches of one sign."""
    runs = groupby(zip(text, signs, strict=True), key=lambda pair: pair[1])
    return [("".join(char for char, _ in run), sign) for sign, run in runs]


def legend(signs: Sequence[Sign]) -> Text:
    """What the signs mean, for those that occur."""
    line = Text()
    for sign in signs:
        line.append("   " if line else "").append(SIGNS[sign] * 3, style=STYLES[sign])
        line.append(f" {MEANINGS[sign]}", style="dim")
    return line
