"""A file or standard input to bytes; refuses what cannot be read, with the way out."""

from __future__ import annotations

import os
import stat
import sys
from typing import BinaryIO

from reconcile.errors import InputError

LIMIT = 64 * 1024 * 1024


def content(path: str, limit: int = LIMIT) -> bytes:
    """The bytes of the regular file at `path`, or of standard input for `-`; at most `limit` of them.

    Raises:
        InputError: there is no such file, it is a folder or a device, may not be read, or is over the limit.
    """
    if path == "-":
        return _whole(sys.stdin.buffer, "standard input", limit)
    try:
        _refuse(path, os.stat(path), limit)
        with open(path, "rb") as file:
            return _whole(file, path, limit)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def _whole(file: BinaryIO, path: str, limit: int) -> bytes:
    data = file.read(limit + 1)
    if len(data) > limit:
        raise _too_large(path, limit)
    return data


def _refuse(path: str, status: os.stat_result, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise InputError(f"{path} is a folder", "name the files in it one by one")
    if not stat.S_ISREG(status.st_mode):
        raise InputError(f"{path} is not a regular file", "give a file, or - to read standard input")
    if status.st_size > limit:
        raise _too_large(path, limit)


def _too_large(path: str, limit: int) -> InputError:
    return InputError(f"{path} is larger than {size(limit)}", "split it, or raise --max-size")


def size(limit: int) -> str:
    """A number of bytes as it is told to people."""
    return f"{limit / 2**20:g} MiB" if limit >= 2**20 else f"{limit} bytes"


def _unreadable(path: str, error: OSError | ValueError) -> InputError:
    shown = path if path.isprintable() else repr(path)
    if isinstance(error, FileNotFoundError):
        return InputError(f"{shown}: no such file", "check the path, or give - to read standard input")
    if isinstance(error, PermissionError):
        return InputError(f"{shown}: permission denied", "make the file readable, or give a copy of it")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return InputError(f"{shown} cannot be read ({reason})", "give another file")
