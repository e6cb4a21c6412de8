"""A file or a string to a `Source`: decoded text and the blocks its format gives it.

The package `reconcile` takes its public names `read` and `read_text` from here at once, since a room of the same name
would hide a name that comes later; so what they need is imported when they are called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

    from reconcile.model import Source

FORMATS = ("text", "markdown", "html", "srt", "vtt", "whisper", "docx", "eml")


def read(
    path: str | os.PathLike[str], *, name: str | None = None, format: str | None = None, limit: int | None = None
) -> Source:
    """The document at `path`, or on standard input for `-`.

    `format` is one of `FORMATS`; left out, the ending of the file decides. With an unknown ending, and on standard
    input, transcripts in JSON, mails and Word documents are known by what they hold; the rest is text.
    `name` is the file's own name if left out. `limit` is in bytes, 64 MiB if left out.

    Raises:
        InputError: the file cannot be read, is no text, says nothing, is too large, or the format is not known.
    """
    from reconcile.read.documents import from_path

    return from_path(path, name=name, format=format, limit=limit)


def read_text(text: str, *, name: str = "text", format: str = "text") -> Source:
    """The document that `text` holds, in one of `FORMATS` but `docx`, which is no text.

    Raises:
        InputError: the text says nothing, or the format is not known.
    """
    from reconcile.read.documents import from_text

    return from_text(text, name=name, format=format)
