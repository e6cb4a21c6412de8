"""The small files that stand beside the texts (settings, glossaries, baselines): read whole, within bounds, and TOML
parsed. They may come from anybody, as the texts do.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

LARGEST = 64 * 2**20
"""So many bytes such a file may have; a device can have without end."""


def content(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        OSError: it cannot be read, is a pipe that nobody may ever write to, or is too large.
    """
    if "\0" in str(path):
        raise OSError(errno.EINVAL, "no name of a file")
    if stat.S_ISFIFO(os.stat(path).st_mode):
        raise OSError(errno.EINVAL, "a named pipe is no file")
    with open(path, "rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise OSError(errno.EFBIG, f"larger than {LARGEST >> 20} MiB")
    return data


def parsed(text: str) -> dict[str, Any]:
    """The table that a TOML text is.

    Raises:
        ValueError: it is no TOML, or none that can be held; the message says why.
    """
    import tomllib

    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
