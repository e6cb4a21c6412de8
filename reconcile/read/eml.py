"""Mails (`.eml`): the subject, who wrote it and when, and the text that a reader of the mail sees.

Of a text and an HTML version of the same words the text is taken, unless it is only a stub (*View this email in your
browser*). Attachments, forwarded mails among them, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from reconcile.errors import InputError
from reconcile.model import BlockKind, Note
from reconcile.read import html, plain
from reconcile.read.decode import binary
from reconcile.read.extracted import Extracted, Piece, as_pieces, put_together
from reconcile.read.mailtext import decoded, header, unflowed

STUB = 3
"""A text is a stub where the HTML has more than so many times its words."""

MOST_PARTS = 100
"""So many parts of a mail may hold others."""

_NESTING = (b"multipart/", b"Multipart/", b"MULTIPART/", b"message/rfc822")
_SIGNATURE = re.compile(r"(?:\A|\n)-- ?\r?\n")


@dataclass(slots=True)
class _Mail:
    """The parts that are shown, as pairs of text and HTML parts (one side may be empty), and what was left out."""

    shown: list[tuple[list[Message], list[Message]]] = field(default_factory=list)
    left_out: int = 0
    notes: list[Note] = field(default_factory=list)


def extracted(data: bytes, shown: str) -> Extracted:
    """The text of a mail; `shown` names it in errors.

    Raises:
        InputError: it has no text, or cannot be taken apart.
    """
    if sum(data.count(kind) for kind in _NESTING) > MOST_PARTS:
        raise InputError(f"{shown} has too many parts in one another", "save its text, and give that")
    mail = _Mail()
    try:
        message = message_from_bytes(data)
        _gather(message, mail)
        head = _head(message)
    except (RecursionError, MessageError, ValueError, LookupError, AttributeError, TypeError) as error:
        reason = "its parts are nested too deep" if isinstance(error, RecursionError) else str(error)
        raise InputError(f"{shown} is no mail that can be read ({reason})", "save its text, and give that") from None
    body = [piece for texts, pages in mail.shown for piece in _body(texts, pages, mail.notes)]
    if not body:
        raise InputError(f"{shown}: the mail has no text", "give the text, or the attachment, as a file of its own")
    if mail.left_out:
        told = "1 attachment" if mail.left_out == 1 else f"{mail.left_out} attachments"
        mail.notes.append(Note(level="info", source=None, text=f"{told} left out"))
    return put_together([*head, *body], mail.notes)


def _head(message: Message) -> list[Piece]:
    """The subject as a heading; sender and date, which claim nothing about the talk, are set aside."""
    aside = [(name, header(message, name)) for name in ("From", "Date")]
    pieces = [Piece(f"{name}: {value}", BlockKind.META, aside="mail header") for name, value in aside if value]
    subject = header(message, "Subject")
    return [*pieces, Piece(subject, BlockKind.HEADING, 1)] if subject else pieces


def _gather(message: Message, mail: _Mail) -> None:
    """Find the parts that are shown, in order."""
    kind = message.get_content_type()
    if kind == "multipart/alternative" and message.is_multipart():
        inner = _Mail()
        for part in _parts(message):
            _gather(part, inner)
        mail.left_out += inner.left_out
        texts, pages = ([part for pair in inner.shown for part in pair[side]] for side in (0, 1))
        mail.shown.append((texts, pages))
    elif message.is_multipart() and message.get_content_maintype() == "multipart":
        for part in _parts(message):
            _gather(part, mail)
    elif kind in ("text/plain", "text/html") and not _is_attached(message):
        mail.shown.append(([message], []) if kind == "text/plain" else ([], [message]))
    elif _is_attached(message) or message.get_content_maintype() == "message":
        mail.left_out += 1


def _parts(message: Message) -> list[Message]:
    return [part for part in message.get_payload() if isinstance(part, Message)]


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _body(texts: Sequence[Message], pages: Sequence[Message], notes: list[Note]) -> list[Piece]:
    """The pieces of a text or of the HTML that says the same."""
    text = [piece for part in texts for piece in _plain(part, notes)]
    page = [piece for part in pages for piece in _page(part, notes)]
    return page if STUB * _words(text) < _words(page) or not text else text


def _words(pieces: Sequence[Piece]) -> int:
    """How many words are said, addresses aside."""
    words = (word for piece in pieces if piece.aside is None for word in piece.text.split())
    return sum("://" not in word and "@" not in word and not word.startswith("www.") for word in words)


def _plain(part: Message, notes: list[Note]) -> list[Piece]:
    text = _decoded(part, notes)
    if part.get_param("format") == "flowed":
        text = unflowed(text, str(part.get_param("delsp")).lower() == "yes")
    signed = _SIGNATURE.search(text)
    body, signature = (text[: signed.start()], text[signed.end() :]) if signed else (text, "")
    below = [Piece(signature.strip(), BlockKind.META, aside="signature")] if signature.strip() else []
    return [*as_pieces(plain.blocks(body)), *below]


def _page(part: Message, notes: list[Note]) -> list[Piece]:
    return as_pieces(html.blocks(_decoded(part, notes)))


def _decoded(part: Message, notes: list[Note]) -> str:
    """The words of a part; none where its bytes are no text."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    if (what := binary(data)) is not None:
        notes.append(Note(level="warning", source=None, text=f"a part said to be text is {what}, left out"))
        return ""
    text, told = decoded(data, part.get_content_charset())
    notes.extend(told)
    return text
