"""The members of a zip container, with limits on their number, size and compression. Nothing is written anywhere, so
that the names of members can do no harm.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from reconcile.errors import InputError

MEMBERS = 10_000
SIZE = 32 * 1024 * 1024
"""A member may be so large, unpacked; bytes."""

RATIO = 250
"""Of a member of more than 1 MiB, unpacked bytes for each packed one; the text of documents has about 20."""

_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError)
_WAY_OUT = "open it in a word processor and save it anew, or export it as text"


def opened(data: bytes, shown: str) -> zipfile.ZipFile:
    """The container that the bytes are; `shown` names it in errors.

    Raises:
        InputError: they are none, or it has too many members.
    """
    if data.count(_ENTRY) > MEMBERS:
        raise InputError(f"{shown} holds more than {MEMBERS} files", _WAY_OUT)
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise damaged(shown, str(error)) from None


def member(container: zipfile.ZipFile, name: str, shown: str) -> bytes | None:
    """The bytes of a member, None where there is none of that name.

    Raises:
        InputError: it is damaged, encrypted, too large, or packed as no document is.
    """
    try:
        info = container.getinfo(name)
    except KeyError:
        return None
    if info.flag_bits & _ENCRYPTED:
        raise InputError(f"{shown} is encrypted", "save it without a password")
    if info.compress_type not in _METHODS:
        raise damaged(shown, f"{name} is packed in an unknown way")
    try:
        with container.open(info) as file:
            data = file.read(SIZE + 1)
    except _BROKEN as error:
        raise damaged(shown, str(error)) from None
    if len(data) > SIZE:
        raise InputError(f"{shown}: {name} is larger than {SIZE >> 20} MiB", _WAY_OUT)
    if len(data) > max(1 << 20, RATIO * info.compress_size):
        raise InputError(f"{shown}: {name} is packed more tightly than any document", _WAY_OUT)
    return data


def damaged(shown: str, reason: str) -> InputError:
    """The error for a container that cannot be read."""
    return InputError(f"{shown} is damaged ({reason})", _WAY_OUT)
