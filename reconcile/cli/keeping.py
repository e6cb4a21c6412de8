"""The output of a batch: whole lines, written one by one, and what is kept of one that was interrupted."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reconcile.cli.batching import Line
from reconcile.cli.rows import FIELDS, Id, Wanted, id_of
from reconcile.errors import OutputError

_BEGINNING = '{"id": '
_ERROR = re.compile(r', "line": (\d+), "error": ')
_REPORT = ', "report": {'
_WAY_OUT = "name the output of this input, or leave out --resume"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What stays of an earlier output: so many bytes, so many lines, the last line of the input that they stand for,
    and the numbers of those that tell of an error.
    """

    size: int
    lines: int
    failed: tuple[int, ...]


def kept(output: Path, given: Iterator[Line], wanted: Wanted) -> Kept:
    """The whole lines of an output that was interrupted, each held against the line of the input that it stands for;
    those lines are taken from `given`. A last line without an end does not count. Nothing is kept of no output.

    Raises:
        OutputError: the file cannot be read, or is not the output of these lines with the keys that are wanted.
    """
    limit, last = wanted.settings.max_bytes, (0, b"")
    size, failed, number = 0, [], 0
    try:
        if not output.exists():
            return Kept(size=0, lines=0, failed=())
        if not output.is_file():
            raise OutputError(f"{output}: is no file that can be gone on with", "leave out --resume")
        with output.open("rb") as file:
            for written in file:
                if not written.endswith(b"\n"):
                    break
                number += 1
                if _failed(written, number, next(given, None), output, limit):
                    failed.append(number)
                else:
                    last = number, written
                size += len(written)
    except OSError as error:
        raise OutputError(f"{output}: {error.strerror or error}", "name an output that can be read") from None
    if last[0]:
        _refuse_other_keys(*last, wanted.fields or FIELDS, output)
    return Kept(size=size, lines=number, failed=tuple(failed))


def _refuse_other_keys(number: int, written: bytes, wanted: Collection[str], output: Path) -> None:
    """Refuse to go on after a line whose report has other keys; of all lines the last one is looked into."""
    try:
        keys = set(json.loads(written)["report"])
    except ValueError:
        raise OutputError(f"{output}:{number}: is no line that batch wrote", _WAY_OUT) from None
    if keys != set(wanted):
        way_out = "give the --fields it was made with, or leave out --resume"
        raise OutputError(f"{output}:{number}: has {', '.join(sorted(keys)) or 'no keys'}", way_out)


def _failed(written: bytes, number: int, line: Line | None, output: Path, limit: int) -> bool:
    """Whether a line of the output tells of an error; refuses one that does not stand for the line of the input."""
    if line is None:
        raise OutputError(f"{output}: has more lines than the input", _WAY_OUT)
    text = written.decode("utf-8", errors="replace")
    try:
        given, end = json.JSONDecoder().raw_decode(text, len(_BEGINNING))
    except ValueError:
        given, end = None, 0
    error = _ERROR.match(text, end)
    if not text.startswith(_BEGINNING) or not (error and int(error[1]) == number or text.startswith(_REPORT, end)):
        raise OutputError(f"{output}:{number}: is no line that batch wrote", _WAY_OUT)
    if (expected := id_of(line.data, limit)) != given or type(expected) is not type(given):
        raise OutputError(f"{output}:{number}: is about {_told(given)}, the input about {_told(expected)}", _WAY_OUT)
    return error is not None


def _told(given: Id | None) -> str:
    return "no id" if given is None else json.dumps(given)[:60]


@contextmanager
def sink(output: Path | None, keep: int) -> Iterator[Callable[[str], None]]:
    """What writes a line: to standard output, or behind the first `keep` bytes of a file. A line that cannot be written
    whole is taken back.

    Raises:
        BrokenPipeError: nobody reads standard output any more.
        OutputError: the file cannot be written.
    """
    if output is None:
        yield _say
        return
    try:
        handle = os.open(output, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    except OSError as error:
        raise _unwritable(output, error) from None
    try:
        whole = stat.S_ISREG(os.fstat(handle).st_mode)
        if whole:
            os.ftruncate(handle, keep)
            os.lseek(handle, 0, os.SEEK_END)
        yield lambda text: _put(handle, text, output, whole=whole)
    finally:
        os.close(handle)


def _put(handle: int, text: str, output: Path, *, whole: bool) -> None:
    left = memoryview(f"{text}\n".encode())
    start = os.lseek(handle, 0, os.SEEK_CUR) if whole else 0
    try:
        while left:
            left = left[os.write(handle, left) :]
    except OSError as error:
        if whole:
            os.ftruncate(handle, start)
        raise _unwritable(output, error) from None


def _unwritable(output: Path, error: OSError) -> OutputError:
    return OutputError(f"{output}: {error.strerror or error}", "name a file that can be written")


def _say(text: str) -> None:
    """A line to standard output; nothing of it is tried again where it fails."""
    try:
        sys.stdout.buffer.write(f"{text}\n".encode())
        sys.stdout.buffer.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise
