"""The words of mails: headers, charsets, and lines that flow."""

from __future__ import annotations

from email.errors import MessageError
from email.header import decode_header
from email.message import Message

from reconcile.model import Note
from reconcile.read.decode import decode

LONGEST = 2000
"""So many characters of a header are read."""

_NO_CHARSETS = frozenset("idna punycode unicode_escape raw_unicode_escape undefined mbcs oem".split())
"""What Python decodes and no mail is written in; some take time that grows with the square of the length."""

_NARROW = ("us-ascii", "ascii", "latin1", "latin-1", "iso-8859-", "iso8859-", "windows-125", "cp125")


def decoded(data: bytes, charset: str | None) -> tuple[str, tuple[Note, ...]]:
    """The text of bytes in a charset, and a note where they are not in it.

    Bytes that are UTF-8 are read so where a charset of single bytes is named: it is what mailers name by mistake.
    """
    name = (charset or "").lower()
    if not name or name.startswith(_NARROW):
        utf8 = _in(data, "utf-8")
        if utf8 is not None:
            return utf8, ()
    text = _in(data, name) if name else None
    if text is not None:
        return text, ()
    read, notes = decode(data)
    said = f"not in its charset {name}, read otherwise" if name else "has no charset"
    return read, notes if not name else (Note(level="warning", source=None, text=said), *notes)


def _in(data: bytes, charset: str) -> str | None:
    """The text, None where the charset is not known or the bytes are not in it."""
    if charset.replace("-", "_") in _NO_CHARSETS:
        return None
    try:
        return data.decode(charset)
    except (LookupError, UnicodeError, ValueError, TypeError):
        return None


def header(message: Message, name: str) -> str:
    """A header in one line, encoded words resolved; empty where there is none."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    text, _ = decode(str(raw)[:LONGEST].encode("utf-8", "surrogateescape"))
    try:
        words = decode_header(" ".join(text.split()))
    except (MessageError, ValueError):
        return " ".join(text.split())
    return " ".join("".join(_word(word, charset) for word, charset in words).split())


def _word(word: str | bytes, charset: str | None) -> str:
    """A stretch of a header; one that was not encoded comes as bytes of Latin-1 or escapes."""
    if isinstance(word, str):
        return word
    if charset is None:
        return word.decode("raw-unicode-escape", "replace")
    return decoded(word, charset)[0]


def unflowed(text: str, delete_space: bool) -> str:
    """Text of `format=flowed` with its soft line ends undone. Source: RFC 3676."""
    out: list[str] = []
    soft = False
    for line in text.splitlines():
        words = line[1:] if line.startswith(" ") else line
        if soft and not words.startswith(">"):
            out[-1] += words
        else:
            out.append(words)
        soft = words.endswith(" ") and words != "-- "
        if soft and delete_space:
            out[-1] = out[-1][:-1]
    return "\n".join(out)
