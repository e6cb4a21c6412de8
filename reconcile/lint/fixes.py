"""Edits that mend a draft: which of them may be made, the text they make, and how it differs."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from reconcile.errors import InputError, OutputError
from reconcile.lint.standing import draft_of
from reconcile.lint.writing import write_whole
from reconcile.model import Edit, Finding, Report, Source

FORMATS = ("text", "markdown", "html", "srt", "vtt")
"""The formats whose text is the file as it stands."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"", "utf-8"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A draft with its fixes made: the text before and after, and how many findings they mend."""

    draft: Source
    text: str
    findings: int


def mended(report: Report, *, unsafe: bool = False) -> Mended:
    """The draft with the fixes made of all findings that count; those that are not safe only if asked for. Of two that
    overlap the first is made."""
    draft = draft_of(report)
    taken: list[Edit] = []
    count = 0
    for finding in report.findings if draft.format in FORMATS else ():
        edits = _edits(finding, unsafe)
        if edits and not any(_overlap(one, other) for one in edits for other in taken):
            taken += edits
            count += 1
    return Mended(draft=draft, text=_edited(draft.text, taken), findings=count)


def _edits(finding: Finding, unsafe: bool) -> tuple[Edit, ...]:
    if finding.fix is None or finding.suppressed is not None:
        return ()
    return finding.fix.edits if finding.fix.safe or unsafe else ()


def _overlap(one: Edit, other: Edit) -> bool:
    return one == other or (one.start < other.end and other.start < one.end)


def _edited(text: str, edits: Iterable[Edit]) -> str:
    parts, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def difference(mended: Mended) -> str:
    """How the text changes, as a unified diff; empty where it does not."""
    name = mended.draft.path or mended.draft.name
    before, after = (_lines(text) for text in (mended.draft.text, mended.text))
    return "".join(_ended(line) for line in unified_diff(before, after, f"a/{name}", f"b/{name}"))


def _lines(text: str) -> list[str]:
    """The lines with their line feeds, as tools that apply a diff count them."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def content(mended: Mended) -> tuple[Path, bytes]:
    """The draft's path and what its file is to hold, in the encoding that it has.

    Raises:
        InputError: the draft came from no file, its encoding is not certain, or it has changed since it was read.
        OutputError: the file cannot be read any more.
    """
    path = mended.draft.path
    if path is None:
        raise InputError("--fix: standard input cannot be mended", "name a file, or use --diff")
    mark, encoding = _encoding(Path(path), mended.draft.text)
    return Path(path), mark + mended.text.encode(encoding)


def write(all_mended: Iterable[Mended]) -> None:
    """Put the mended texts in the drafts' places, once it is clear that this can be done for all of them.

    Raises:
        InputError: as `content`.
        OutputError: a file cannot be written.
    """
    for path, data in [content(one) for one in all_mended]:
        write_whole(path, data)


def _encoding(path: Path, text: str) -> tuple[bytes, str]:
    """The byte order mark and the encoding in which the file holds exactly that text."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}", "name a file that can be read and written") from None
    mark, encoding = next(one for one in _MARKS if data.startswith(one[0]))
    try:
        found = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        raise InputError(f"{path}: not valid {encoding.upper()}, left as it is", "save it as UTF-8 first") from None
    if found != text:
        raise InputError(f"{path}: has changed while it was read, left as it is", "run again")
    return mark, encoding


def told(mended: Iterable[Mended]) -> Iterator[str]:
    """What was done, a line for each draft that has changed."""
    for one in mended:
        if one.findings:
            yield f"{one.draft.path}: mended {one.findings} finding{'s' * (one.findings > 1)}"
