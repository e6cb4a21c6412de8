"""Files written whole or not at all, through a neighbour that then takes their place."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from reconcile.errors import OutputError


def write_whole(path: Path, data: bytes) -> None:
    """Write the bytes; a file that is there keeps its permissions, and a link goes on leading to it.

    Raises:
        OutputError: the file cannot be written; what was there is left as it is.
    """
    temporary = None
    try:
        place = Path(os.path.realpath(path))
        handle, temporary = tempfile.mkstemp(prefix=f".{place.name[:40]}.", dir=place.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, _mode(place))
        os.replace(temporary, place)
    except OSError as error:
        if temporary is not None and os.path.exists(temporary):
            os.unlink(temporary)
        raise OutputError(f"{path}: {error.strerror or error}", "name a file that can be written") from None


def _mode(path: Path) -> int:
    """The permissions the file has, or those a new file gets."""
    if path.exists():
        return path.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
