"""`lint --fix` over drafts nobody would write: not a byte changes but those of the wrong spellings."""

from __future__ import annotations

import codecs
import random
from pathlib import Path

import pytest
from inputs import mutated

from reconcile import Settings, check, read, read_text
from reconcile.errors import ReconcileError
from reconcile.lint.fixes import mended, write
from reconcile.lint.standing import standing
from reconcile.lint.suppressions import suppress
from reconcile.model import Report
from reconcile.settings import Entry, Glossary

WRONG, RIGHT = "Warga", "Varga"
"""Of one length, so that every byte behind a fix keeps its place."""

SETTINGS = Settings(glossary=Glossary(path="names.toml", entries=(Entry(name=RIGHT, never=(WRONG,)),)))
SOURCE = read_text(
    "Varga opened the paper mill in Tolmin on Monday. Varga spoke of the river for an hour.", name="mill"
)

ENCODINGS = (
    (b"", "utf-8"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
)

STEP = 40


def drafted(seed: int) -> tuple[str, bytes, str]:
    """A broken text with the wrong spelling strewn in: its ending, its bytes and their encoding."""
    dice = random.Random(seed)
    given = mutated(dice)
    text = given.data.decode("utf-8", "replace").replace("\0", " ").replace("\ufeff", "")
    for _ in range(dice.randint(1, 6)):
        at = dice.randint(0, len(text))
        said = dice.choice(
            (f" {WRONG} opened the mill. ", f" “{WRONG} went home,” she said. ", WRONG, f"\r\n{WRONG}’s\r\n")
        )
        text = text[:at] + said + text[at:]
    mark, encoding = dice.choice(ENCODINGS)
    return given.ending, mark + text.encode(encoding), encoding


def linted(path: Path) -> Report:
    return suppress(standing(check(read(path), [SOURCE], SETTINGS)), SETTINGS, ("N103",), False)


def changed(before: bytes, after: bytes, encoding: str) -> list[int]:
    """Where bytes differ, but for the first letter of a wrong spelling that has become a right one."""
    wrong, right = WRONG.encode(encoding), RIGHT.encode(encoding)
    mended = {at for at in range(len(before)) if before.startswith(wrong, at) and after.startswith(right, at)}
    letter = range(len("W".encode(encoding)))
    allowed = {at + byte for at in mended for byte in letter}
    return [at for at, (one, other) in enumerate(zip(before, after, strict=True)) if one != other and at not in allowed]


@pytest.mark.parametrize("first", range(0, 5 * STEP, STEP))
@pytest.mark.parametrize("unsafe", [False, True])
def test_fixes_change_no_byte_but_those_of_wrong_spellings(tmp_path: Path, first: int, unsafe: bool) -> None:
    made = 0
    for seed in range(first, first + STEP):
        ending, before, encoding = drafted(seed)
        path = tmp_path / f"draft{ending}"
        path.write_bytes(before)
        for _ in range(2):  # once mended, more of a broken text may be seen to be the name
            made += fixed(path, unsafe=unsafe)
            assert changed(before, path.read_bytes(), encoding) == [], seed
    assert made > STEP / 2


def fixed(path: Path, *, unsafe: bool) -> int:
    """The number of findings that were mended in a file; a file that cannot be mended stays as it is."""
    before = path.read_bytes()
    try:
        found = mended(linted(path), unsafe=unsafe)
        write([found])
    except ReconcileError:
        assert path.read_bytes() == before
        return 0
    assert (path.read_bytes() == before) == (found.findings == 0)
    return found.findings
